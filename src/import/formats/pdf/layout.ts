/**
 * Lines of all pages → blocks. Reads: page contents. Writes: paragraphs, column regions, notes.
 */
import type { FindingLog } from '../../findings.ts';
import { finishRuns, type RawRun } from '../../runs.ts';
import type { SourceBlock, SourceParagraph } from '../../source-document.ts';
import type { PageContent } from './glyphs.ts';
import { type Line, lineText, readLines, type Segment, segmentText } from './lines.ts';
import { createNoteReader, type NoteReader } from './notes.ts';
import { joinTables, type PageTable, takeTables } from './tables.ts';

interface Page {
  readonly content: PageContent;
  readonly lines: readonly Line[];
  readonly tables: readonly PageTable[];
}

export function layOut(
  contents: readonly PageContent[],
  findings: FindingLog,
): { blocks: SourceBlock[]; notes: SourceBlock[][] } {
  const read: Page[] = contents.map((content) => {
    const { tables, rest } = takeTables(content);
    return { content, tables, lines: readLines(rest) };
  });
  const bodySize = commonest(read.flatMap(({ lines }) => lines.map((line) => [line.size, lineText(line).length])));
  const pages = dropMargins(read);
  const notes = createNoteReader(bodySize);
  const blocks: SourceBlock[] = [];
  let open: OpenParagraph | undefined;

  const close = (): void => {
    if (open !== undefined) blocks.push(paragraphOf(open, notes, findings));
    open = undefined;
  };

  /** Grid of the table that ends the page before, as long as nothing follows it. */
  let openGrid: readonly number[] | undefined;

  for (const { content, lines, tables } of pages) {
    const waiting = [...tables];
    const addTables = (above: number): void => {
      for (let table = waiting[0]; table !== undefined && table.top < above; table = waiting[0]) {
        waiting.shift();
        close();
        const block = table.read(notes, findings);
        findings.add('pdf-table', textOf(block));
        const before = blocks.at(-1);
        if (before?.kind === 'table' && openGrid !== undefined && sameColumns(openGrid, table.xs)) {
          blocks[blocks.length - 1] = joinTables(before, block);
        } else {
          blocks.push(block);
        }
        openGrid = table.xs;
      }
    };
    const body = notes.takeNotes(lines);
    const margins = marginsOf(body, content);
    let previous: Line | undefined;
    for (let index = 0; index < body.length; ) {
      if (waiting[0] !== undefined && waiting[0].top < (body[index]?.y ?? 0)) {
        addTables(body[index]?.y ?? 0);
        previous = undefined;
      }
      openGrid = undefined;
      const columns = columnRegion(body, index, margins);
      if (columns !== undefined) {
        close();
        blocks.push(columnsTable(columns, notes, findings));
        index += columns.length;
        previous = undefined;
        continue;
      }
      const line = body[index] as Line;
      if (open !== undefined && continues(open, line, previous, margins)) {
        open.segments.push(...line.segments);
        open.full = isFull(line, margins);
        open.lastSize = line.size;
      } else {
        close();
        open = openParagraph(line, margins);
      }
      previous = line;
      index += 1;
    }
    addTables(Number.POSITIVE_INFINITY);
  }
  close();
  return { blocks, notes: notes.list(findings) };
}

function sameColumns(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((x, index) => Math.abs(x - (b[index] ?? 0)) < 6);
}

function textOf(block: SourceBlock): string {
  if (block.kind === 'table')
    return block.rows.map((row) => row.cells.map((cell) => cell.blocks.map(textOf).join(' ')).join(' ')).join(' ');
  return block.runs.map((run) => ('text' in run ? run.text : '')).join('');
}

interface Margins {
  readonly left: number;
  readonly right: number;
}

interface OpenParagraph {
  readonly segments: Segment[];
  readonly align: SourceParagraph['align'];
  /** Whether its last line reaches the right margin: only then may the next line belong to it. */
  full: boolean;
  lastSize: number;
}

function openParagraph(line: Line, margins: Margins): OpenParagraph {
  return {
    segments: [...line.segments],
    align: alignOf(line, margins),
    full: isFull(line, margins),
    lastSize: line.size,
  };
}

function alignOf(line: Line, { left, right }: Margins): SourceParagraph['align'] {
  const before = line.x1 - left;
  const after = right - line.x2;
  const indent = 1.5 * line.size;
  if (
    before > indent &&
    after > indent &&
    Math.abs(before - after) < Math.max(1.2 * line.size, 0.12 * (before + after))
  ) {
    return 'center';
  }
  if (before > 0.4 * (right - left) && after < indent) return 'right';
  return 'justify';
}

/** Ends at the right margin, give or take the width of a short word. */
function isFull(line: Line, { right }: Margins): boolean {
  return line.x2 > right - 3.5 * line.size;
}

function continues(open: OpenParagraph, line: Line, previous: Line | undefined, margins: Margins): boolean {
  if (!open.full || open.align === 'center' || open.align === 'right') return false;
  if (Math.abs(open.lastSize - line.size) > 0.12 * line.size) return false;
  if (line.x1 - margins.left > 0.9 * line.size) return false; // indented: a new paragraph
  if (startsItem(lineText(line)) && previousEnds(open)) return false;
  return previous === undefined || line.y - previous.y < 2.1 * line.size;
}

const startsItem = (text: string): boolean =>
  /^(?:[-+•–]\s|\d{1,2}(?:\.\d{1,2})*[.)]\s|[a-zđ]\)\s|[IVXLC]+\.\s)/.test(text);
const previousEnds = (open: OpenParagraph): boolean => /[.;:]\s*$/.test(segmentText(open.segments.at(-1) as Segment));

function paragraphOf(open: OpenParagraph, notes: NoteReader, findings: FindingLog): SourceParagraph {
  return {
    kind: 'paragraph',
    runs: finishRuns(joinSegments(open.segments, notes), findings),
    ...(open.align !== undefined && { align: open.align }),
  };
}

/** Joins lines with a space; after a line-end «-» without one: Vietnamese never hyphenates, it is part of a number. */
export function joinSegments(segments: readonly Segment[], notes: NoteReader | undefined): RawRun[] {
  const runs: RawRun[] = [];
  segments.forEach((segment, index) => {
    const previous = segments[index - 1];
    if (previous !== undefined) {
      const before = segmentText(previous);
      const sameLine = previous.y === segment.y;
      if (sameLine) runs.push({ text: '\t' });
      else if (!/[^\s-]-$/.test(before) || !/^[\p{L}\d]/u.test(segmentText(segment))) runs.push({ text: ' ' });
    }
    for (const { text, font, raised } of segment.pieces) {
      const note = raised && notes !== undefined ? notes.mark(text, segment) : undefined;
      runs.push(note ?? { text, font, bold: /bold|black|heavy/i.test(font), italic: /italic|oblique/i.test(font) });
    }
  });
  return runs;
}

/** Most text stands between these. */
function marginsOf(lines: readonly Line[], { width }: PageContent): Margins {
  const long = lines.filter((line) => line.segments.length === 1 && line.x2 - line.x1 > 0.5 * width);
  if (long.length < 3) {
    const left = Math.min(...lines.map((line) => line.x1), 0.15 * width);
    const right = Math.max(...lines.map((line) => line.x2), 0.85 * width);
    return { left, right };
  }
  return {
    left: commonest(long.map((line) => [Math.round(line.x1), 1])),
    right: commonest(long.map((line) => [Math.round(line.x2), 1])),
  };
}

/** The value of the greatest total weight; the smallest of equals. */
function commonest(values: readonly (readonly [number, number])[]): number {
  const weights = new Map<number, number>();
  for (const [value, weight] of values) {
    const key = Math.round(value * 2) / 2;
    weights.set(key, (weights.get(key) ?? 0) + weight);
  }
  return [...weights].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? 0;
}

/** Page numbers, and lines that stand at one height on most pages. */
function dropMargins(pages: readonly Page[]): Page[] {
  const seen = new Map<string, number>();
  const keyOf = (line: Line): string => `${Math.round(line.y / 4)} ${lineText(line).replace(/\d+/g, '#')}`;
  const outer = ({ lines }: Page): Line[] => [...new Set([...lines.slice(0, 2), ...lines.slice(-2)])];
  for (const page of pages) for (const key of new Set(outer(page).map(keyOf))) seen.set(key, (seen.get(key) ?? 0) + 1);
  const repeated = (line: Line): boolean => pages.length >= 3 && (seen.get(keyOf(line)) ?? 0) >= 0.6 * pages.length;
  return pages.map((page, index) => {
    const first = page.lines[0];
    const last = page.lines.at(-1);
    const isNumber = (line: Line | undefined): boolean =>
      line !== undefined &&
      new RegExp(`^[-–\\s]*(?:Trang\\s*)?(?:${index + 1}|\\d{1,3}(?:/\\d{1,3})?)[-–\\s]*$`, 'i').test(lineText(line));
    const dropped = new Set(outer(page).filter(repeated));
    for (const line of [first, last]) if (line !== undefined && isNumber(line)) dropped.add(line);
    return { ...page, lines: page.lines.filter((line) => !dropped.has(line)) };
  });
}

/**
 * Lines from `start` that are two columns side by side (letterhead, recipients with signature); undefined when there are
 * none. A line with one segment belongs while it stays inside one of the columns.
 */
function columnRegion(lines: readonly Line[], start: number, margins: Margins): Line[] | undefined {
  const first = lines[start];
  if (first === undefined || first.segments.length !== 2) return undefined;
  const region: Line[] = [first];
  let divide = gapOf(first);
  for (const line of lines.slice(start + 1)) {
    const previous = region.at(-1) as Line;
    if (line.y - previous.y > 6 * line.size || line.segments.length > 2) break;
    const gap = line.segments.length === 2 ? gapOf(line) : oneSided(line, divide);
    if (gap === undefined) break;
    const narrowed = { from: Math.max(divide.from, gap.from), to: Math.min(divide.to, gap.to) };
    if (narrowed.to - narrowed.from < 2) break;
    if (line.segments.length === 1 && isFull(line, margins) && line.x1 < margins.left + line.size) break;
    if (line.segments.length === 1 && alignOf(line, margins) === 'center') break; // the title under the letterhead
    divide = narrowed;
    region.push(line);
  }
  return region.length > 1 || first.segments.length === 2 ? region : undefined;
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

function columnsTable(lines: readonly Line[], notes: NoteReader, findings: FindingLog): SourceBlock {
  const edges = lines.filter((line) => line.segments.length === 2).map(gapOf);
  const middle = (Math.max(...edges.map((gap) => gap.from)) + Math.min(...edges.map((gap) => gap.to))) / 2;
  const cell = (column: number, side: (segment: Segment) => boolean) => ({
    column,
    span: 1,
    continued: false,
    blocks: lines.flatMap((line) =>
      line.segments.filter(side).map(
        (segment): SourceBlock => ({
          kind: 'paragraph',
          runs: finishRuns(joinSegments([segment], notes), findings),
        }),
      ),
    ),
  });
  return {
    kind: 'table',
    bordered: false,
    rows: [{ header: false, cells: [cell(0, (s) => s.x1 < middle), cell(1, (s) => s.x1 >= middle)] }],
  };
}
