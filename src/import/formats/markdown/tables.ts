/**
 * Tables of Markdown sources in their two forms: rows of pipes, and the form of web exports with one cell a line between
 * bars:
 *
 *     |            ← opens a row
 *     **STT**
 *     |            ← closes a cell
 *     Nhiệm vụ
 *     |
 *     |            ← the next row
 */
import type { SourceBlock, SourceCell, SourceTable } from '../../source-document.ts';

/** Reads the lines of one cell. */
export type CellReader = (lines: readonly string[]) => SourceBlock[];

const ruler = /^\s*\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)*\|?\s*$/;

export function isPipeTable(lines: readonly string[], at: number): boolean {
  return (lines[at] ?? '').includes('|') && ruler.test(lines[at + 1] ?? '') && (lines[at + 1] ?? '').includes('|');
}

export function readPipeTable(
  lines: readonly string[],
  at: number,
  read: CellReader,
): { table: SourceTable; end: number } {
  let end = at + 2;
  while ((lines[end] ?? '').includes('|') && lines[end]?.trim() !== '|') end += 1;
  const rows = [lines[at] ?? '', ...lines.slice(at + 2, end)].map(splitRow);
  return {
    table: tableOf(
      rows.map((cells) => cells.map((cell) => read([cell]))),
      true,
      true,
    ),
    end,
  };
}

/** `| a | b \| c |` → `a`, `b | c`. */
function splitRow(line: string): string[] {
  const cells = line
    .trim()
    .replace(/^\|/, '')
    .replace(/(?<!\\)\|$/, '')
    .split(/(?<!\\)\|/);
  return cells.map((cell) => cell.trim().replace(/\\\|/g, '|'));
}

export const isBar = (line: string | undefined): boolean => line?.trim() === '|';

/** The cell-a-line table whose first bar is line `at`. */
export function readBarTable(
  lines: readonly string[],
  at: number,
  read: CellReader,
): { table: SourceTable; end: number } {
  const rows: string[][][] = [[]];
  let width = Number.POSITIVE_INFINITY;
  let end = at + 1;
  while (end < lines.length) {
    const row = rows.at(-1) as string[][];
    if (row.length === 0 && rows.length > 1 && isBlank(lines[end])) break; // the bar was the last of the table
    let stop = end;
    while (stop < lines.length && !isBar(lines[stop])) stop += 1;
    row.push(lines.slice(end, stop));
    let bars = 0;
    while (isBar(lines[stop + bars])) bars += 1;
    end = stop + bars;
    const last = end >= lines.length || isBlank(lines[end]);
    const empty = Math.max(0, bars - (last ? 1 : 2));
    const here = Math.max(0, Math.min(empty, width - row.length));
    for (let index = 0; index < here; index += 1) row.push([]);
    if (last) break;
    if (bars >= 2) {
      if (rows.length === 1) width = row.length;
      rows.push(Array.from({ length: empty - here }, () => []));
    }
  }
  const filled = rows.filter((row) => row.length > 0);
  const head = filled.length > 2 && (filled[0] ?? []).every((cell) => /^\s*\*\*/.test(cell.join(' ')));
  return {
    table: tableOf(
      filled.map((row) => row.map(read)),
      head,
      null,
    ),
    end,
  };
}

const isBlank = (line: string | undefined): boolean => (line ?? '').trim() === '';

function tableOf(rows: readonly (readonly SourceBlock[][])[], header: boolean, bordered: boolean | null): SourceTable {
  const width = Math.max(...rows.map((cells) => cells.length));
  return {
    kind: 'table',
    bordered,
    rows: rows.map((cells, index) => ({ header: header && index === 0, cells: placeCells(cells, width) })),
  };
}

/**
 * A row with fewer cells than the widest names a group («I», «Hoàn thiện thể chế»), whose last cell reaches to the end;
 * or it goes on under a merged first cell, when it does not begin with a label.
 */
function placeCells(cells: readonly SourceBlock[][], width: number): SourceCell[] {
  const cell = (column: number, span: number, blocks: SourceBlock[] | undefined): SourceCell => ({
    column,
    span,
    // A bar too few is no merged cell.
    continued: false,
    blocks: blocks ?? [],
  });
  const label = cells[0]?.flatMap((block) => (block.kind === 'paragraph' ? block.runs : [])) ?? [];
  const labelLength = label.reduce((sum, run) => sum + ('text' in run ? run.text.length : 0), 0);
  if (cells.length > 1 && cells.length < width && labelLength > longestLabel) {
    return Array.from({ length: width }, (_, column) => cell(column, 1, cells[column - 1]));
  }
  return cells.map((blocks, column) => cell(column, column === cells.length - 1 ? width - column : 1, blocks));
}

/** «VIII.», «10.2.1». */
const longestLabel = 8;
