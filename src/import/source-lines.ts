import type { NoteRef, TextLine } from '../domain/plan/plan.ts';
import type { SourceBlock, SourceDocument, SourceParagraph, SourceTable } from './source-document.ts';

/**
 * SourceLine — one printed line or paragraph of an office file. Automatic numbers and bullets stand at its beginning, as
 * Word shows them; a line break inside a paragraph begins a new line.
 */
export interface SourceLine extends TextLine {
  readonly kind: 'line';
  /** As `text`, but with its inner blanks kept: «Số         -KH/ĐU». */
  readonly raw: string;
  readonly align: SourceParagraph['align'];
  readonly bold: boolean;
  /** Whether Word shows all its letters as capitals though they are stored small. */
  readonly capitals: boolean;
  /** True when a line break, not a new paragraph, begins this line. */
  readonly continues: boolean;
  /** Depth of the format's own heading style, when it has one. */
  readonly outlineLevel: number | undefined;
}

/** Its letters as Word shows them, by which its part of the document is known; the text stays as stored. */
export const shownText = (line: SourceLine, text = line.text): string => (line.capitals ? text.toUpperCase() : text);

/** What a document is made of, in reading order: lines and tables. */
export type SourceItem = SourceLine | SourceTable;

/** Marks a note in running text while white space is being collapsed; these two signs never survive {@link cleanText}. */
const noteMark = /\ufdd0(\d+)\ufdd1/;

/** NFC without controls, soft hyphens, zero-width and bidi signs; NBSP becomes a space, U+2011 a hyphen. Tabs and line feeds stay. */
export function cleanText(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\r\n?|[\u0085\u2028\u2029\v\f]/g, '\n')
    .replace(/\u2011/g, '-')
    .replace(/[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g, ' ')
    .replace(/(?![\n\t])\p{Cc}|\p{Cf}|[\ufdd0-\ufdef]/gu, '')
    .toWellFormed();
}

/** Every line and table of `blocks`, tables left whole. */
export function sourceItems(blocks: readonly SourceBlock[]): SourceItem[] {
  const items: SourceItem[] = [];
  let waiting: readonly NoteRef[] = [];
  for (const item of blocks.flatMap((block): SourceItem[] =>
    block.kind === 'table' ? [block] : paragraphLines(block),
  )) {
    const before = items.at(-1);
    if (item.kind === 'table') items.push(item);
    else if (item.text !== '') {
      items.push({ ...item, noteRefs: [...waiting, ...item.noteRefs] });
      waiting = [];
    } else if (before?.kind === 'line') {
      // A line of marks only belongs to the line before it, failing that to the next.
      const marks = item.noteRefs.map((ref) => ({ ...ref, offset: before.text.length }));
      items[items.length - 1] = { ...before, noteRefs: [...before.noteRefs, ...marks] };
    } else waiting = [...waiting, ...item.noteRefs];
  }
  return items;
}

/** The lines of a table, cell by cell, row by row. What a merged-away cell still holds is not shown by Word either. */
export function tableLines(table: SourceTable): SourceLine[] {
  return table.rows.flatMap((row) => row.cells.flatMap((cell) => (cell.continued ? [] : blockLines(cell.blocks))));
}

/** Every line of `blocks`, tables included: the whole wording of the source in reading order. */
export function blockLines(blocks: readonly SourceBlock[]): SourceLine[] {
  return sourceItems(blocks).flatMap((item) => (item.kind === 'table' ? tableLines(item) : [item]));
}

/** The notes' paragraphs, one list per note. */
export function noteLines(document: SourceDocument): string[][] {
  return document.notes.map((note) => blockLines(note).map((line) => line.text));
}

function paragraphLines(paragraph: SourceParagraph): SourceLine[] {
  const label = paragraph.label?.text ?? '';
  const marked = paragraph.runs
    .map((run) => ('note' in run ? `\ufdd0${run.note + 1}\ufdd1` : cleanText(run.text)))
    .join('')
    .normalize('NFC');
  const inked = paragraph.runs.filter((run) => 'text' in run && run.text.trim() !== '');
  const bold = inked.length > 0 && inked.every((run) => 'text' in run && run.bold === true);
  const capitals = inked.length > 0 && inked.every((run) => 'text' in run && run.caps === true);
  return `${label}${label && ' '}${marked}`
    .split('\n')
    .map((piece, index) => ({
      kind: 'line' as const,
      ...markedText(piece),
      align: paragraph.align,
      bold,
      capitals,
      continues: index > 0,
      outlineLevel: paragraph.outlineLevel,
    }))
    .filter((line) => line.text !== '' || line.noteRefs.length > 0);
}

/** Blanks that stand for a figure to be filled in: «số         /KH-UBND», «ngày    tháng    năm 2026», «ngày    /    /2026». */
const figureBlank =
  /(?<=số\s?[:.]?)\s+(?=[-–/])|(?<=ngày)\s+(?=tháng|[/-])|(?<=tháng)\s+(?=năm|[/-])|(?<=năm)\s+(?=của|[,;)]|$)|(?<=\/)\s+(?=\/)/giu;
/** A blank wider than this tells no more. */
const widestBlank = 8;

/** Single blanks between words; one that stands for a missing figure keeps its width, so that it is still seen. */
function singleBlanks(text: string): string {
  const wide = new Set([...text.matchAll(figureBlank)].map(({ index }) => index));
  return text.replace(/\s+/g, (blank, at: number) => {
    const width = blank.replace(/\t/g, '   ').length;
    return wide.has(at) ? ' '.repeat(Math.min(width, widestBlank)) : ' ';
  });
}

/** Takes the note marks out of `piece`: its text with single blanks ({@link singleBlanks}), the same with its own blanks, and the places of the marks. */
function markedText(piece: string): { text: string; raw: string; noteRefs: NoteRef[] } {
  const noteRefs: NoteRef[] = [];
  let rest = singleBlanks(piece.trim());
  for (let match = noteMark.exec(rest); match; match = noteMark.exec(rest)) {
    const before = rest.slice(0, match.index);
    const after = rest.slice(match.index + match[0].length);
    // A mark between two blanks leaves one; a mark at either end takes its blank along.
    const kept = before.endsWith(' ') && (after === '' || after.startsWith(' ')) ? before.trimEnd() : before;
    noteRefs.push({ offset: kept.length, note: Number(match[1]) });
    rest = kept + (kept === '' ? after.trimStart() : after);
  }
  return {
    text: rest,
    raw: piece.replaceAll(new RegExp(noteMark, 'g'), '').replace(/\t/g, '   ').trim(),
    // A later mark may have taken the blank before an earlier one along.
    noteRefs: noteRefs.map((ref) => ({ ...ref, offset: Math.min(ref.offset, rest.length) })),
  };
}
