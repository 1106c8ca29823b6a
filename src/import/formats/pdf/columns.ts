/** Two columns side by side — letterhead, recipients with signature — as a table without lines. */
import { isCapitalFont } from '../../encodings/legacy-font.ts';
import type { FindingLog } from '../../findings.ts';
import { finishRuns } from '../../runs.ts';
import type { SourceBlock, SourceTable } from '../../source-document.ts';
import { joinSegments } from './join-lines.ts';
import { type Line, lineText, type Segment, segmentText } from './lines.ts';
import { alignOf, isFull, type Margins } from './margins.ts';
import type { NoteReader } from './notes.ts';

/** Lines that are two columns side by side, and the gap between the columns. */
export interface Columns {
  readonly lines: readonly Line[];
  readonly divide: Gap;
}

/** Widest step down to the next line of a column, in em: the right one leaves room for the signature. */
const longestStep = { left: 3.2, right: 9 };

/**
 * The columns that begin at line `start` (letterhead, recipients with signature); undefined when there are none. A line
 * on one side belongs while it stays inside its column. `before`: the columns that end the page before; where the line
 * goes on with them, it needs no neighbour.
 */
export function columnRegion(
  lines: readonly Line[],
  start: number,
  margins: Margins,
  before?: Columns,
): Columns | undefined {
  const first = lines[start];
  const opening =
    first !== undefined && before !== undefined && goesOn(before, first)
      ? gapIn(first, before.divide)
      : startGap(lines, start);
  if (first === undefined || opening === undefined || isGreeting(first)) return undefined;
  let divide = opening;
  const region: Line[] = [first];
  for (const line of lines.slice(start + 1)) {
    const previous = region.at(-1) as Line;
    const narrowed = isGreeting(line) ? undefined : gapIn(line, divide);
    if (narrowed === undefined) break;
    if (line.segments.length === 1) {
      const side = line.x1 > narrowed.from ? 'right' : 'left';
      if (line.y - previous.y > longestStep[side] * line.size) break;
      if (isFull(line, margins) && line.x1 < margins.left + line.size) break;
      if (alignOf(line, margins) === 'center') break; // the title under the letterhead
    }
    divide = narrowed;
    region.push(line);
  }
  return { lines: region, divide };
}

/** «Kính gửi:      - Các chi ủy …» under a letterhead. */
const isGreeting = (line: Line): boolean => /^Kính gửi/iu.test(lineText(line).normalize('NFC'));

/** The gap of a line with two segments, or of two lines that stand beside each other, or of a right one just above such. */
function startGap(lines: readonly Line[], start: number): Gap | undefined {
  const [first, second] = [lines[start], lines[start + 1]];
  if (first === undefined) return undefined;
  if (first.segments.length === 2) return gapOf(first);
  if (first.segments.length > 2 || second === undefined) return undefined;
  const beside = besideGap(first, second);
  if (beside !== undefined || second.y - first.y > 2.5 * first.size) return beside;
  const below = second.segments.length === 2 ? gapOf(second) : undefined;
  return below !== undefined && first.x1 > below.from + first.size
    ? { from: below.from, to: Math.min(first.x1, below.to) }
    : undefined;
}

function besideGap(a: Line, b: Line): Gap | undefined {
  if (b.segments.length !== 1 || b.y - a.y > 0.9 * Math.max(a.size, b.size)) return undefined;
  const [left, right] = a.x1 < b.x1 ? [a, b] : [b, a];
  return right.x1 - left.x2 > 2 * left.size ? { from: left.x2, to: right.x1 } : undefined;
}

type Gap = { readonly from: number; readonly to: number };

function gapOf(line: Line): Gap {
  const [left, right] = line.segments;
  return { from: left?.x2 ?? 0, to: right?.x1 ?? 0 };
}

/** The gap that a line on one side leaves. */
function oneSided(line: Line, divide: Gap): Gap | undefined {
  if (line.x2 < divide.to) return { from: line.x2, to: divide.to };
  if (line.x1 > divide.from) return { from: divide.from, to: line.x1 };
  return undefined;
}

export function columnsTable({ lines, divide }: Columns, notes: NoteReader, findings: FindingLog): SourceTable {
  const middle = (divide.from + divide.to) / 2;
  const cell = (column: number, side: (segment: Segment) => boolean) => ({
    column,
    span: 1,
    continued: false,
    blocks: joinWrapped(lines.flatMap((line) => line.segments.filter(side))).map(
      (segments): SourceBlock => ({ kind: 'paragraph', runs: finishRuns(joinSegments(segments, notes), findings) }),
    ),
  });
  return {
    kind: 'table',
    bordered: false,
    rows: [{ header: false, cells: [cell(0, (s) => s.x1 < middle), cell(1, (s) => s.x1 >= middle)] }],
  };
}

/** Widest step, in em, from a line to the next of one paragraph. */
const lineStep = 1.6;

/** Segments of one column → its paragraphs: a line that begins small goes on with the sentence of the line above it. */
function joinWrapped(segments: readonly Segment[]): Segment[][] {
  const paragraphs: Segment[][] = [];
  for (const segment of segments) {
    const above = paragraphs.at(-1)?.at(-1);
    if (above !== undefined && isWrapped(above, segment)) paragraphs.at(-1)?.push(segment);
    else paragraphs.push([segment]);
  }
  return paragraphs;
}

function isWrapped(above: Segment, segment: Segment): boolean {
  const [before, text] = [segmentText(above), segmentText(segment)].map((part) => part.normalize('NFC').trim());
  // Capitals that are stored small.
  if (segment.pieces.some(({ font }) => isCapitalFont(font))) return false;
  return (
    segment.y - above.y < lineStep * segment.size &&
    Math.abs(segment.size - above.size) < 0.12 * segment.size &&
    /^\p{Ll}(?![.)]\s)/u.test(text ?? '') &&
    /[\p{L}\d,”)]$/u.test(before ?? '')
  );
}

/**
 * Whether the left column, a list of recipients, goes on with the first line of the next page: the letterhead of what is
 * attached has two columns too.
 */
export function goesOn({ lines, divide }: Columns, line: Line): boolean {
  const middle = (divide.from + divide.to) / 2;
  const last = lines.flatMap((above) => above.segments.filter((segment) => segment.x1 < middle)).at(-1);
  const [next] = line.segments;
  if (last === undefined || next === undefined || next.x1 >= middle) return false;
  const text = segmentText(next).normalize('NFC').trim();
  return (
    gapIn(line, divide) !== undefined &&
    (/^[-–—+•]/.test(text) ||
      (/[,;]$/.test(segmentText(last).trim()) && Math.abs(next.size - last.size) < 0.12 * last.size))
  );
}

/** The gap that a line leaves in a region, narrowed to it; undefined when it runs into both columns. */
function gapIn(line: Line, divide: Gap): Gap | undefined {
  const gap =
    line.segments.length === 2 ? gapOf(line) : line.segments.length === 1 ? oneSided(line, divide) : undefined;
  if (gap === undefined) return undefined;
  const narrowed = { from: Math.max(divide.from, gap.from), to: Math.min(divide.to, gap.to) };
  return narrowed.to - narrowed.from < 2 ? undefined : narrowed;
}

/** Columns cut by the page break: the left one goes on in the left one, the right one in the right one. */
export function joinColumns(before: SourceTable, next: SourceTable): SourceTable {
  const [row] = before.rows;
  const below = next.rows[0]?.cells ?? [];
  if (row === undefined) return next;
  const cells = row.cells.map((cell, index) => ({
    ...cell,
    blocks: [...cell.blocks, ...(below[index]?.blocks ?? [])],
  }));
  return { ...before, rows: [{ ...row, cells }] };
}
