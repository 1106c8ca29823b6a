import { type LabelKind, parseLabel } from '../domain/plan/numbering.ts';
import type { Plan, Repair, TableCell, TextLine } from '../domain/plan/plan.ts';
import { collapseSpace } from '../domain/text/vietnamese-text.ts';
import { splitAttachments } from './attachments.ts';
import { type ClosingReading, readClosing } from './closing.ts';
import { type BoldBlock, markHeadings } from './headings.ts';
import { greeting, readLetterhead } from './letterhead.ts';
import { type MendedItems, restoreLostNotes } from './lost-notes.ts';
import { numberNotes } from './notes.ts';
import type { Finding, SourceCell, SourceDocument, SourceTable } from './source-document.ts';
import {
  blockLines,
  noteLines,
  type SourceItem,
  type SourceLine,
  shownText,
  sourceItems,
  tableLines,
} from './source-lines.ts';
import { isAppendixLine, isCapitals } from './title-lines.ts';

/** A plan as read from an office file, with all that a human should know about the reading. */
export interface PlanReading {
  readonly plan: Plan;
  readonly repairs: readonly Repair[];
  readonly findings: readonly Finding[];
}

/**
 * Reads the structure of a document: letterhead, type, subject → body → recipients, signature → attachments → notes.
 * Never fails and never drops a word: what it does not recognise is a paragraph.
 */
export function planFromSource(document: SourceDocument): PlanReading {
  const mended = restoreLostNotes(sourceItems(document.blocks), noteLines(document));
  const head = readLetterhead(mended.items);
  const whole: ClosingReading = { body: head.rest, closing: [], rest: [], noteRefs: [], repairs: [] };
  // The models of letters inside an appendix are not its own: an appendix alone has no closing.
  const end = isAppendixLine(head.header.type ?? '') ? whole : readClosing(head.rest);
  const split = splitAttachments(end);
  const attachments = split.attachments.flatMap(({ title, items }): BoldBlock[] => [
    { kind: 'heading', level: 1, ...joinLines(title) },
    ...toBlocks(items),
  ]);
  const bodyBlocks = toBlocks(split.body);
  const plan: Plan = {
    header: head.header,
    body: markHeadings([...bodyBlocks, ...toBlocks(split.moved)]),
    closing: split.closing,
    attachments: markHeadings(attachments),
    notes: mended.notes,
  };
  const numbered = numberNotes(plan, { head: head.noteRefs, tail: end.noteRefs, tailBlock: bodyBlocks.length - 1 });
  return {
    plan: numbered.plan,
    repairs: [
      ...mended.repairs,
      ...columnRepairs(head.sourceOrder, head.readOrder),
      ...end.repairs,
      ...split.repairs,
      ...noteRepairs(mended, numbered.order),
    ],
    findings: document.findings,
  };
}

/** Where words with notes moved (the repairs before this one), their notes follow the marks: said with both orders. */
function noteRepairs({ items, notes }: MendedItems, order: readonly number[]): Repair[] {
  const marked = items
    .flatMap((item) => (item.kind === 'table' ? tableLines(item) : [item]))
    .flatMap((line) => line.noteRefs.map((ref) => ref.note));
  const all = notes.map((_, index) => index + 1);
  const words = (numbers: readonly number[]) =>
    collapseSpace([...new Set(numbers)].flatMap((note) => notes[note - 1] ?? []).join(' '));
  const [from, to] = [words([...marked, ...all]), words([...order, ...all])];
  if (from === to) return [];
  return [
    {
      rule: 'thu-tu-the-thuc',
      from,
      to,
      note: 'Chú thích được xếp theo thứ tự dấu của chúng trên trang; lời của chú thích giữ nguyên.',
    },
  ];
}

/** Two columns that a text export printed row by row are read one after the other: said once, with both orders. */
function columnRepairs(sourceOrder: string, readOrder: string): Repair[] {
  const read = collapseSpace(readOrder);
  if (read === collapseSpace(sourceOrder)) return [];
  return [
    {
      rule: 'thu-tu-the-thuc',
      from: collapseSpace(sourceOrder),
      to: read,
      note: 'Hai cột của phần đầu văn bản nằm xen kẽ trong tệp; mỗi cột được đọc trọn, các chữ giữ nguyên.',
    },
  ];
}

function toBlocks(items: readonly SourceItem[]): BoldBlock[] {
  const lines: (SourceLine | SourceTable)[] = [];
  for (const item of items) {
    const before = lines.at(-1);
    if (item.kind === 'line' && before?.kind === 'line' && belongsTo(item, before))
      lines[lines.length - 1] = { ...before, ...joinLines([before, item]) };
    else lines.push(item);
  }
  return lines.flatMap((item): BoldBlock[] => (item.kind === 'table' ? tableBlocks(item) : [paragraph(item)]));
}

/** Kinds whose title stands on the next lines. */
const titled: ReadonlySet<LabelKind> = new Set(['chapter', 'part', 'section']);

/** Under a bare «Điều 2.» its first paragraph, and no title. */
const isSentence = /[.:;][/.]*$/u;

/** Whether `line` goes on with the line before it: a title under a bare label, or a line break inside a sentence. */
function belongsTo(line: SourceLine, before: SourceLine): boolean {
  if (parseLabel(line.text)) return false;
  const label = parseLabel(before.text);
  if (label && label.text === before.text && label.kind !== 'dash') {
    if (label.kind === 'article') return line.continues || (line.text.length <= 300 && !isSentence.test(line.text));
    return titled.has(label.kind) ? line.text.length <= 300 : isCapitals(shownText(line));
  }
  // «(Kèm theo Nghị định số 30/2020/NĐ-CP» / «ngày 05 tháng 3 năm 2020 của Chính phủ)»
  if (/^\([^)]*$/u.test(before.text) && /^[^(]*\)/u.test(line.text)) return true;
  // A title in capitals over two lines: «Chương II TRÁCH NHIỆM TRIỂN KHAI CƠ CHẾ MỘT CỬA,» / «CƠ CHẾ MỘT CỬA LIÊN THÔNG»
  if (
    isCapitals(shownText(line)) &&
    isCapitals(shownText(before).slice(label?.text.length)) &&
    label &&
    titled.has(label.kind)
  )
    return true;
  return line.continues && line.align !== 'center' && !/[.;:]$/u.test(before.text);
}

function paragraph(line: SourceLine): BoldBlock {
  return { kind: 'paragraph', text: line.text, noteRefs: line.noteRefs, bold: line.bold };
}

function tableBlocks(table: SourceTable): BoldBlock[] {
  const width = Math.max(0, ...table.rows.flatMap((row) => row.cells.map((cell) => cell.column + cell.span)));
  const rows = table.rows.map((row) => {
    const columns = Array.from({ length: width }, (): SourceLine[] => []);
    for (const cell of row.cells) if (!cell.continued) columns[cell.column]?.push(...blockLines(cell.blocks));
    const merges = new Map(row.cells.flatMap(mergesOf));
    return columns.map((lines, column): TableCell => {
      const line = joinLines(lines, '\n');
      const merge = merges.get(column);
      return merge !== undefined && line.text === '' ? { ...line, [merge]: true } : line;
    });
  });
  const cells = rows.flat().filter((cell) => cell.text !== '');
  if (cells.length === 0) return [];
  // A frame around text is no table, nor are addressees that stand beside «Kính gửi:» without lines.
  if (width === 1 || cells.length === 1 || (table.bordered !== true && greeting.test(cells[0]?.text ?? '')))
    return table.rows.flatMap((row) => toBlocks(row.cells.flatMap((cell) => sourceItems(cell.blocks))));
  return [{ kind: 'table', rows: rows.filter((row) => row.some((cell) => cell.text !== '')) }];
}

/** The columns that a cell leaves without text: all that it covers, the first only where it goes on with the cell above. */
function mergesOf({ column, span, continued }: SourceCell): [column: number, 'merged' | 'across'][] {
  const columns = Array.from({ length: span }, (_, i) => column + i);
  return columns.slice(continued ? 0 : 1).map((at) => [at, continued ? 'merged' : 'across']);
}

function joinLines(lines: readonly SourceLine[], glue = ' '): TextLine {
  let text = '';
  const noteRefs: { offset: number; note: number }[] = [];
  for (const [index, line] of lines.entries()) {
    if (index > 0) text += glue;
    noteRefs.push(...line.noteRefs.map((ref) => ({ ...ref, offset: ref.offset + text.length })));
    text += line.text;
  }
  return { text, noteRefs };
}
