/** So many columns find no room on upright paper. */
const wideColumns = 6;
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
      const across = columnsOf(piece) < wideColumns ? '' : ' ngang';
      return `<div class="bang${across}" role="group" aria-label="Bảng" tabindex="0">${readableTable(piece)}</div>`;
    })
    .join('');
}

/** «2026 - 2030»: in a narrow column it would stand on three lines. */
const years = /(?<!\d)\d{4}\s?[-–]\s?\d{4}(?!\d)/g;

function readableTable(table: string): string {
  return table
    .replace(/<th([^>]*)>\s*<\/th>/g, '<td$1></td>')
    .replace(/>[^<]*\d{4}[^<]*</g, (text) => text.replace(years, '<span class="n">$&</span>'))
    .replace(
      /(<tr[^>]*>\s*)((?:<td[^>]*>.*?<\/td>\s*)+)(<\/tr>)/gs,
      (whole, start: string, cells: string, end: string) => {
        const merged = mergeGroupRow(cells);
        return merged === undefined ? whole : start + merged + end;
      },
    );
}

/** «II», «A»: the label of a group, not the number of a task. */
const groupLabel = /^(?:[IVXLC]{1,6}|[A-HĐK])[.)]?$/u;
/** «II. Phát triển hạ tầng», «Nhóm việc thường xuyên»: label and name in one cell. */
const groupName = /^(?:(?:[IVXLC]{1,6}|[A-HĐK])[.)]\s|(?:PHẦN|Phần|NHÓM|Nhóm|MỤC|Mục)\s)/u;

/** The cells of a row «II | Phát triển hạ tầng | | | |» with the text as one cell to the end; undefined for any other row. */
function mergeGroupRow(html: string): string | undefined {
  const cells = html.match(/<td[^>]*>.*?<\/td>\s*/gs) ?? [];
  if (/ (?:row|col)span=/.test(html)) return undefined;
  const texts = cells.map((cell) => cell.replace(/<[^>]*>/g, '').trim());
  const last = texts.findLastIndex((text) => text !== '');
  const empty = cells.length - 1 - last;
  const isGroup = last === 1 ? groupLabel.test(texts[0] ?? '') : last === 0 && groupName.test(texts[0] ?? '');
  if (!isGroup || empty < 2) return undefined;
  const text = (cells[last] ?? '').replace('<td', `<td colspan="${empty + 1}"`);
  return [...cells.slice(0, last), text].join('');
}

function columnsOf(table: string): number {
  return table.slice(0, table.indexOf('</tr>')).match(/<t[hd][ >]/g)?.length ?? 0;
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
