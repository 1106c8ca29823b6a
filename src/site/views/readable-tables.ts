/** So many columns find no room on upright paper. */
const wideColumns = 6;
/** So many want more room than the column of text. */
const roomyColumns = 5;
/** What stands between a heading and its table is no longer than a title with its reference. */
const titleBlocks = 5;

/**
 * The tables of a document's HTML as a page shows them. A wide one scrolls in a frame of its own, also by the keyboard, and not
 * the page with it; on paper one of many columns lies on a page across, with its heading. An empty cell in the heading row
 * heads nothing, so it is no heading. A row that only names a group runs over all columns; a span of years stays on one line.
 */
export function readableTables(html: string): string {
  if (!html.includes('<table')) return html;
  const pieces = html.split(/(<table.*?<\/table>)/s);
  return pieces
    .map((piece, at) => {
      if (at % 2 === 0) return columnsOf(pieces[at + 1] ?? '') < wideColumns ? piece : headingAcross(piece);
      const columns = columnsOf(piece);
      const size = columns < roomyColumns ? '' : columns < wideColumns ? ' rong' : ' rong ngang';
      return `<div class="bang${size}" role="group" aria-label="Bảng" tabindex="0">${readableTable(piece)}</div>`;
    })
    .join('');
}

/** «2026 - 2030»: in a narrow column it would stand on three lines. */
const years = /(?<!\d)\d{4}\s?[-–]\s?\d{4}(?!\d)/g;

function readableTable(table: string): string {
  return mergeGroupRows(
    table
      .replace(/<th([^>]*)>\s*<\/th>/g, '<td$1></td>')
      .replace(/>[^<]*\d{4}[^<]*</g, (text) => text.replace(years, '<span class="n">$&</span>')),
  );
}

/** Group rows run over the columns; what a cell merged downwards covers is left to it. */
function mergeGroupRows(table: string): string {
  /** Rows that a cell from above still covers, by column. */
  let covered: number[] = [];
  return table.replace(/<tbody>|(<tr[^>]*>)(.*?)(<\/tr>)/gs, (whole, start?: string, inner = '', end = '') => {
    if (start === undefined) {
      covered = [];
      return whole;
    }
    const { cells, below } = placeCells(inner, covered);
    covered = below;
    return start + (/^\s*/.exec(inner)?.[0] ?? '') + mergeGroupRow(cells) + end;
  });
}

interface Cell {
  readonly html: string;
  readonly text: string;
  /** Its first column and the one behind its last, from 0. */
  readonly from: number;
  readonly to: number;
  readonly rows: number;
}

/** The cells of a row in their columns, and what is covered in the next row. */
function placeCells(row: string, covered: readonly number[]): { cells: Cell[]; below: number[] } {
  const below = covered.map((rows) => Math.max(0, rows - 1));
  const cells: Cell[] = [];
  let column = 0;
  for (const [html, tag = '', content = ''] of row.matchAll(/<t[dh]([^>]*)>(.*?)<\/t[dh]>\s*/gs)) {
    const span = (name: string) => Number(new RegExp(` ${name}="(\\d+)"`).exec(tag)?.[1] ?? 1);
    while ((covered[column] ?? 0) > 0) column++;
    const to = column + span('colspan');
    const rows = span('rowspan');
    cells.push({ html, text: content.replace(/<[^>]*>/g, '').trim(), from: column, to, rows });
    for (let at = column; at < to; at++) below[at] = Math.max(below[at] ?? 0, rows - 1);
    column = to;
  }
  return { cells, below };
}

/** «II», «A»: the label of a group, not the number of a task. */
const groupLabel = /^(?:[IVXLC]{1,6}|[A-HĐK])[.)]?$/u;
/** «II. Phát triển hạ tầng», «Nhóm việc thường xuyên»: label and name in one cell. */
const groupName = /^(?:(?:[IVXLC]{1,6}|[A-HĐK])[.)]\s|(?:PHẦN|Phần|NHÓM|Nhóm|MỤC|Mục)\s)/u;

/** A row «II | Phát triển hạ tầng | | | |» with the text as one cell over the empty ones; any other row as it is. */
function mergeGroupRow(cells: readonly Cell[]): string {
  const row = cells.map(({ html }) => html).join('');
  const last = cells.findLastIndex(({ text }) => text !== '');
  const name = cells[last];
  const label = cells[0]?.text ?? '';
  if (!name || cells.some(({ html }) => html.startsWith('<th'))) return row;
  // The source itself says over how many columns its cells run.
  if (/<td[^>]* colspan=/.test(row)) return cells.map((cell) => (cell === name ? widen(cell, 1) : cell.html)).join('');
  const isGroup = last === 1 ? groupLabel.test(label) : last === 0 && groupName.test(label);
  if (!isGroup) return row;
  // Up to a column that a cell from above covers, or to a cell of another height.
  let end = last;
  for (const cell of cells.slice(last + 1)) {
    if (cell.from !== cells[end]?.to || cell.rows !== name.rows) break;
    end++;
  }
  if (end - last < 2) return row;
  const wide = widen(name, end - last + 1);
  return [...cells.slice(0, last).map(({ html }) => html), wide, ...cells.slice(end + 1).map(({ html }) => html)].join(
    '',
  );
}

/** A cell over `columns`, or over as many as its tag says. The box in a wide one stays in sight while the table is moved sideways. */
function widen({ html, from, to }: Cell, columns: number): string {
  if (Math.max(columns, to - from) < 3) return html;
  const span = columns > 1 ? ` colspan="${columns}"` : '';
  return html.replace(/^<td([^>]*)>(.*)<\/td>/s, (_, tag, content) => `<td${span}${tag}><div>${content}</div></td>`);
}

function columnsOf(table: string): number {
  const cells = table.slice(0, table.indexOf('</tr>')).matchAll(/<t[hd](?: [^>]*?colspan="(\d+)")?[^>]*>/g);
  return [...cells].reduce((sum, [, span = '1']) => sum + Number(span), 0);
}

/** Marks the heading right before a table, and what stands between them: they go on its page. */
function headingAcross(html: string): string {
  const blocks = html.split(/(?<=<\/(?:p|h[1-6])>\n)/);
  const heading = blocks.findLastIndex((block) => block.startsWith('<h'));
  if (heading < 0 || blocks.length - heading > titleBlocks) return html;
  const across = blocks
    .slice(heading)
    .map((block) =>
      block.replace(/^<(?:p|h[1-6])(?=[ >])([^>]*)>/, (tag) =>
        tag.includes(' class="') ? tag.replace(' class="', ' class="ngang ') : tag.replace('>', ' class="ngang">'),
      ),
    );
  return [...blocks.slice(0, heading), ...across].join('');
}
