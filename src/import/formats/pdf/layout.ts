/**
 * Lines of all pages → blocks. Reads: page contents. Writes: paragraphs, column regions, notes.
 */
import type { FindingLog } from '../../findings.ts';
import { finishRuns } from '../../runs.ts';
import type { SourceBlock, SourceParagraph } from '../../source-document.ts';
import { type Columns, columnRegion, columnsTable, goesOn, joinColumns } from './columns.ts';
import type { PageContent } from './glyphs.ts';
import { isCutNumber, joinSegments } from './join-lines.ts';
import { type Line, lineText, readLines, type Segment, segmentText } from './lines.ts';
import { alignOf, commonest, type Margins, marginsOf } from './margins.ts';
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

  /** Columns that end the page before, as long as nothing follows them. */
  let openColumns: Columns | undefined;
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
        openColumns = undefined;
      }
    };
    const body = notes.takeNotes({ lines, tables, rules: content.rules, width: content.width });
    const margins = marginsOf(body, content, tables);
    let previous: Line | undefined;
    for (let index = 0; index < body.length; ) {
      if (waiting[0] !== undefined && waiting[0].top < (body[index]?.y ?? 0)) {
        addTables(body[index]?.y ?? 0);
        previous = undefined;
      }
      openGrid = undefined;
      const line = body[index] as Line;
      const above = index === 0 ? openColumns : undefined;
      const columns = columnRegion(body, index, margins, above);
      if (columns !== undefined) {
        close();
        const block = columnsTable(columns, notes, findings);
        const before = blocks.at(-1);
        if (above !== undefined && before?.kind === 'table' && goesOn(above, line)) {
          blocks[blocks.length - 1] = joinColumns(before, block);
        } else {
          blocks.push(block);
        }
        openColumns = columns;
        index += columns.lines.length;
        previous = undefined;
        continue;
      }
      openColumns = undefined;
      if (open !== undefined && continues(open, line, previous, margins)) {
        open.segments.push(...line.segments);
        open.slack = margins.right - line.x2;
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

interface OpenParagraph {
  readonly segments: Segment[];
  readonly align: SourceParagraph['align'];
  /** What its last line leaves free: only a line whose first word had no place there may belong to it. */
  slack: number;
  lastSize: number;
}

function openParagraph(line: Line, margins: Margins): OpenParagraph {
  return {
    segments: [...line.segments],
    align: alignOf(line, margins),
    slack: margins.right - line.x2,
    lastSize: line.size,
  };
}

function continues(open: OpenParagraph, line: Line, previous: Line | undefined, margins: Margins): boolean {
  if (previous !== undefined && line.y - previous.y >= 2.1 * line.size) return false;
  if (Math.abs(open.lastSize - line.size) > 0.12 * line.size) return false;
  if (isCutNumber(segmentText(open.segments.at(-1) as Segment), lineText(line))) return true;
  if (open.slack > firstWord(line) || open.align === 'center' || open.align === 'right') return false;
  if (startsItem(lineText(line)) && (previousEnds(open) || isNextItem(open, line))) return false;
  return standsBelow(open, line, previous, margins);
}

/** About the width of the first word of a line with the blank before it. */
function firstWord(line: Line): number {
  const [first] = line.segments;
  const text = first === undefined ? '' : segmentText(first);
  const word = text.split(' ')[0] ?? '';
  return ((first?.x2 ?? 0) - (first?.x1 ?? 0)) * (word.length / Math.max(1, text.length)) * 1.15 + 0.6 * line.size;
}

/** Steps to the right, in em, from a label to the lines that hang behind it; a new sentence may be a new paragraph. */
const hanging = { least: 0.4, most: 3, mostOfSentence: 1.6 } as const;

/** Whether a line begins where the paragraph goes on: not indented, or hanging like the words behind a label. */
function standsBelow(open: OpenParagraph, line: Line, previous: Line | undefined, { left }: Margins): boolean {
  if (line.x1 - left <= 0.9 * line.size) return true;
  const first = open.segments[0] as Segment;
  if (previous === undefined) return false;
  if (first.y !== previous.y) return Math.abs(line.x1 - previous.x1) < 0.25 * line.size;
  const step = (line.x1 - first.x1) / line.size;
  const most = previousEnds(open) && /^\p{Lu}/u.test(lineText(line)) ? hanging.mostOfSentence : hanging.most;
  return startsItem(segmentText(first)) && step > hanging.least && step < most;
}

const startsItem = (text: string): boolean =>
  /^(?:[-+•–]\s|\d{1,2}(?:\.\d{1,2})*[.)/-]\s|[a-zđ][.)]\s|[IVXLC]+[./-]\s)/.test(text);
const previousEnds = (open: OpenParagraph): boolean => /[.;:)]\s*$/.test(segmentText(open.segments.at(-1) as Segment));

/** «3. …» below a paragraph that begins «2. …», «b) …» below «a) …». */
function isNextItem({ segments: [first] }: OpenParagraph, line: Line): boolean {
  const [before, after] = [first === undefined ? '' : segmentText(first), lineText(line)].map((text) =>
    /^((?:\d{1,2}\.)*)(\d{1,2}|[a-zđ])[.)/-]\s/.exec(text),
  );
  if (!before || !after || before[1] !== after[1]) return false;
  const [one = '', next = ''] = [before[2], after[2]];
  const letters = 'abcdđeghiklmnopqrstuvxy';
  return /\d/.test(one) ? Number(next) === Number(one) + 1 : letters.indexOf(next) === letters.indexOf(one) + 1;
}

function paragraphOf(open: OpenParagraph, notes: NoteReader, findings: FindingLog): SourceParagraph {
  return {
    kind: 'paragraph',
    runs: finishRuns(joinSegments(open.segments, notes), findings),
    ...(open.align !== undefined && { align: open.align }),
  };
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
