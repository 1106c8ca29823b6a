/** Ruled tables of a page: the glyphs inside each grid become cells, cell by cell; the others are left to the layout. */
import type { FindingLog } from '../../findings.ts';
import { finishRuns } from '../../runs.ts';
import type { SourceBlock, SourceCell, SourceTable } from '../../source-document.ts';
import type { Glyph, PageContent } from './glyphs.ts';
import { findGrids, type Grid } from './grids.ts';
import { isCutNumber, joinSegments } from './join-lines.ts';
import { type Line, lineText, readLines, type Segment, segmentText } from './lines.ts';
import type { NoteReader } from './notes.ts';

export interface PageTable {
  readonly top: number;
  readonly bottom: number;
  readonly xs: readonly number[];
  /** Of its cells, one cell after the other. */
  readonly lines: readonly Line[];
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
    const cells = cellLines(grid, inside);
    tables.push({
      top: grid.ys[0] ?? 0,
      bottom: grid.ys.at(-1) ?? 0,
      xs: grid.xs,
      lines: [...cells.values()].flat(),
      read: (notes, findings) => readGrid(grid, cells, notes, findings),
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

const keyOf = (row: number, column: number): string => `${row} ${column}`;

/** The lines of each cell of a grid, by the place of the cell. */
function cellLines(grid: Grid, glyphs: readonly Glyph[]): Map<string, Line[]> {
  const glyphsOf = new Map<string, Glyph[]>();
  for (const glyph of glyphs) {
    const place = placeIn(grid, glyph);
    if (place === undefined) continue;
    // A cell that is merged from the left or from above has its text in its first place.
    let { row } = place;
    const cellAt = (at: number) =>
      grid.rows[at]?.find((cell) => place.column >= cell.column && place.column < cell.column + cell.span);
    while (row > 0 && cellAt(row)?.continued === true) row -= 1;
    const key = keyOf(row, cellAt(row)?.column ?? place.column);
    glyphsOf.set(key, [...(glyphsOf.get(key) ?? []), glyph]);
  }
  return new Map([...glyphsOf].map(([key, own]) => [key, readLines(own)]));
}

function readGrid(
  grid: Grid,
  lines: ReadonlyMap<string, readonly Line[]>,
  notes: NoteReader,
  findings: FindingLog,
): SourceTable {
  const rows = grid.rows.map((cells, row) => ({
    header: false,
    cells: cells.map(({ column, span, continued }): SourceCell => {
      const right = grid.xs[column + span] ?? 0;
      const blocks = continued ? [] : readCell(lines.get(keyOf(row, column)) ?? [], right, notes, findings);
      return { column, span, continued, blocks };
    }),
  }));
  const first = rows[0];
  const top = grid.rows[0]?.flatMap(({ column }) => lines.get(keyOf(0, column)) ?? []) ?? [];
  const fonts = top.flatMap((line) => line.segments.flatMap(({ pieces }) => pieces.map(({ font }) => font)));
  const header = first !== undefined && rows.length > 1 && fonts.every((font) => /bold/i.test(font));
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
 * Joins a table that goes on from the page before: the same columns, at the head of its page. Head rows that are printed
 * again are left out; a row that the page break cut in two is one again.
 */
export function joinTables(before: SourceTable, next: SourceTable): SourceTable {
  const heads = next.rows.findIndex((row, index) => textOfRow(row) !== textOfRow(before.rows[index]));
  const [first, ...rest] = heads < 0 ? [] : next.rows.slice(heads);
  const last = before.rows.at(-1);
  if (first === undefined || last === undefined || !isCut(last, first)) {
    return { ...before, rows: first === undefined ? before.rows : [...before.rows, first, ...rest] };
  }
  const cells = last.cells.map((cell, index) => ({
    ...cell,
    blocks: joinBlocks(cell.blocks, first.cells[index]?.blocks ?? []),
  }));
  return { ...before, rows: [...before.rows.slice(0, -1), { ...last, cells }, ...rest] };
}

type Row = SourceTable['rows'][number];

/**
 * Whether `first`, at the head of a page, goes on with the row above it: its label cell is empty, or its text goes on in
 * small letters with a sentence that has not ended. Where the row above is written small too, that says nothing.
 */
function isCut(last: Row, first: Row): boolean {
  if (first.cells.length < 2 || first.cells.length !== last.cells.length) return false;
  if (last.cells.some((cell, index) => cell.column !== first.cells[index]?.column)) return false;
  const [above = '', label = ''] = [last, first].map(({ cells: [cell] }) => textOfBlocks(cell?.blocks ?? []));
  if (label === '') return above !== '';
  // «(Sản phẩm 7 …)» alone in its row: the last line of the label above.
  const alone = first.cells.slice(1).every((cell) => textOfBlocks(cell.blocks) === '');
  if (alone && /^\(/.test(label)) return above !== '';
  return /^\p{Ll}(?!\p{L}?[.)]\s)/u.test(label) && /[\p{L}\d,;–-]$/u.test(above) && !/^\p{Ll}/u.test(above);
}

function joinBlocks(before: readonly SourceBlock[], next: readonly SourceBlock[]): SourceBlock[] {
  const last = before.at(-1);
  const [first, ...rest] = next;
  if (last?.kind !== 'paragraph' || first?.kind !== 'paragraph') return [...before, ...next];
  const [above, below] = [textOfBlocks([last]), textOfBlocks([first])];
  // A sentence that has ended, and what begins an item or a new sentence: two paragraphs.
  if (startsItem.test(below) || (/[.!?]$/u.test(above) && /^\p{Lu}/u.test(below))) return [...before, ...next];
  const glue = isCutNumber(above, below) ? [] : [{ text: ' ' }];
  return [...before.slice(0, -1), { ...last, runs: [...last.runs, ...glue, ...first.runs] }, ...rest];
}

function textOfBlocks(blocks: readonly SourceBlock[]): string {
  return blocks
    .flatMap((block) => (block.kind === 'paragraph' ? block.runs : []))
    .map((run) => ('text' in run ? run.text : ''))
    .join('')
    .trim();
}

function textOfRow(row: SourceTable['rows'][number] | undefined): string {
  return JSON.stringify(row?.cells.map(({ column, blocks }) => [column, blocks]) ?? null);
}
