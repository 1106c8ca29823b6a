/** Ruled tables of a page: the glyphs inside each grid become cells, cell by cell; the others are left to the layout. */
import type { FindingLog } from '../../findings.ts';
import { finishRuns } from '../../runs.ts';
import type { SourceBlock, SourceCell, SourceTable } from '../../source-document.ts';
import type { Glyph, PageContent } from './glyphs.ts';
import { findGrids, type Grid } from './grids.ts';
import { joinSegments } from './join-lines.ts';
import { type Line, lineText, readLines, type Segment, segmentText } from './lines.ts';
import type { NoteReader } from './notes.ts';

export interface PageTable {
  readonly top: number;
  readonly bottom: number;
  readonly xs: readonly number[];
  readonly read: (notes: NoteReader, findings: FindingLog) => SourceTable;
}

export function takeTables(content: PageContent): { tables: PageTable[]; rest: Glyph[] } {
  let rest = [...content.glyphs];
  const tables: PageTable[] = [];
  for (const grid of findGrids(content.rules)) {
    const inside = rest.filter((glyph) => placeIn(grid, glyph) !== undefined);
    const taken = new Set(inside);
    if (inside.every((glyph) => glyph.text.trim() === '')) continue;
    rest = rest.filter((glyph) => !taken.has(glyph));
    tables.push({
      top: grid.ys[0] ?? 0,
      bottom: grid.ys.at(-1) ?? 0,
      xs: grid.xs,
      read: (notes, findings) => readGrid(grid, inside, notes, findings),
    });
  }
  return { tables: tables.sort((a, b) => a.top - b.top), rest };
}

function placeIn(grid: Grid, glyph: Glyph): { row: number; column: number } | undefined {
  const x = glyph.x + glyph.width / 2;
  const y = glyph.y - glyph.size * 0.3;
  const row = grid.ys.findIndex((top, index) => y >= top && y < (grid.ys[index + 1] ?? top));
  const column = grid.xs.findIndex((left, index) => x >= left && x < (grid.xs[index + 1] ?? left));
  return row < 0 || column < 0 ? undefined : { row, column };
}

function readGrid(grid: Grid, glyphs: readonly Glyph[], notes: NoteReader, findings: FindingLog): SourceTable {
  const glyphsOf = new Map<string, Glyph[]>();
  for (const glyph of glyphs) {
    const place = placeIn(grid, glyph);
    if (place === undefined) continue;
    // A cell that is merged from the left or from above has its text in its first place.
    let { row } = place;
    const cellAt = (at: number) =>
      grid.rows[at]?.find((cell) => place.column >= cell.column && place.column < cell.column + cell.span);
    while (row > 0 && cellAt(row)?.continued === true) row -= 1;
    const key = `${row} ${cellAt(row)?.column ?? place.column}`;
    glyphsOf.set(key, [...(glyphsOf.get(key) ?? []), glyph]);
  }
  const rows = grid.rows.map((cells, row) => ({
    header: false,
    cells: cells.map(({ column, span, continued }): SourceCell => {
      const right = grid.xs[column + span] ?? 0;
      const lines = readLines(glyphsOf.get(`${row} ${column}`) ?? []);
      return { column, span, continued, blocks: continued ? [] : readCell(lines, right, notes, findings) };
    }),
  }));
  const first = rows[0];
  const bold = glyphs.filter((glyph) => placeIn(grid, glyph)?.row === 0 && glyph.text.trim() !== '');
  const header = first !== undefined && rows.length > 1 && bold.every((glyph) => /bold/i.test(glyph.font));
  return {
    kind: 'table',
    bordered: true,
    rows: header ? [{ ...first, header: true }, ...rows.slice(1)] : rows,
  };
}

const startsItem = /^(?:[-+•–]\s|\d{1,2}[.)]\s|[a-zđ]\)\s)/;

/** Lines of a cell are one paragraph while the first word of the next would not have fitted. */
function readCell(lines: readonly Line[], right: number, notes: NoteReader, findings: FindingLog): SourceBlock[] {
  const paragraphs: Segment[][] = [];
  lines.forEach((line, index) => {
    const previous = lines[index - 1];
    const goesOn = previous !== undefined && !startsItem.test(lineText(line)) && wouldNotFit(previous, line, right);
    if (goesOn) paragraphs.at(-1)?.push(...line.segments);
    else paragraphs.push([...line.segments]);
  });
  return paragraphs.map((segments) => ({
    kind: 'paragraph',
    runs: finishRuns(joinSegments(segments, notes), findings),
  }));
}

function wouldNotFit(previous: Line, line: Line, right: number): boolean {
  const text = segmentText(line.segments[0] as Segment);
  const word = text.split(' ')[0] ?? '';
  const share = word.length / Math.max(1, lineText(line).length);
  // Half of the slack of a centred line stands on its left.
  const slack = right - previous.x2;
  return (
    slack < 1.6 * line.size + share * (line.x2 - line.x1) ||
    /[\p{Ll},-]$/u.test(lineText(previous)) === /^\p{Ll}/u.test(text)
  );
}

/**
 * Joins a table that goes on from the page before: the same columns, at the head of its page. A head row that is printed
 * again is left out; a first row without a label goes on in the last row.
 */
export function joinTables(before: SourceTable, next: SourceTable): SourceTable {
  const [head, ...body] = next.rows;
  if (head === undefined) return before;
  const rows = textOfRow(before.rows[0]) === textOfRow(head) ? body : next.rows;
  const [first, ...rest] = rows;
  const last = before.rows.at(-1);
  const opensWithoutLabel =
    first !== undefined &&
    last !== undefined &&
    first.cells.length > 1 &&
    first.cells.length === last.cells.length &&
    first.cells[0]?.blocks.length === 0 &&
    last.cells[0]?.blocks.length !== 0;
  if (!opensWithoutLabel) return { ...before, rows: [...before.rows, ...rows] };
  const merged = last.cells.map((cell, index) => ({
    ...cell,
    blocks: joinBlocks(cell.blocks, first.cells[index]?.blocks ?? []),
  }));
  return { ...before, rows: [...before.rows.slice(0, -1), { ...last, cells: merged }, ...rest] };
}

function joinBlocks(before: readonly SourceBlock[], next: readonly SourceBlock[]): SourceBlock[] {
  const last = before.at(-1);
  const [first, ...rest] = next;
  if (last?.kind !== 'paragraph' || first?.kind !== 'paragraph') return [...before, ...next];
  const runs = [...last.runs, { text: ' ' }, ...first.runs];
  return [...before.slice(0, -1), { ...last, runs }, ...rest];
}

function textOfRow(row: SourceTable['rows'][number] | undefined): string {
  return JSON.stringify(row?.cells.map(({ column, blocks }) => [column, blocks]) ?? null);
}
