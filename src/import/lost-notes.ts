import type { Repair } from '../domain/plan/plan.ts';
import type { SourceItem, SourceLine } from './source-lines.ts';

/** What a text export leaves of a footnote: its mark became a replacement character, and its text ends the file. */
const lostNote = /^\ufffd\s*/u;
/** A line that begins so cannot begin a sentence: a mark stood before it and was lost with a line break in its place. */
const brokenLine = /^[.,;:](?=\s)/u;

export interface MendedItems {
  readonly items: readonly SourceItem[];
  /** The document's notes, or the recovered ones. */
  readonly notes: readonly (readonly string[])[];
  readonly repairs: readonly Repair[];
}

/**
 * Mends what a plain-text export did to footnotes: joins a line that begins with a punctuation mark to the line before
 * it, and puts the mark of a lost note there. Does so only when the places and the lost notes are equal in number and
 * no note survived; otherwise the notes stay as paragraphs where they stand.
 */
export function restoreLostNotes(items: readonly SourceItem[], notes: readonly (readonly string[])[]): MendedItems {
  const repairs: Repair[] = [];
  const mended: SourceItem[] = [];
  const places: { item: number; offset: number }[] = [];
  for (const item of items) {
    const before = mended.at(-1);
    if (item.kind === 'line' && before?.kind === 'line' && brokenLine.test(item.text)) {
      places.push({ item: mended.length - 1, offset: before.text.length });
      mended[mended.length - 1] = join(before, item);
      repairs.push({
        rule: 'noi-dong',
        from: `${lastWords(before.text)} ${firstWords(item.text)}`,
        to: `${lastWords(before.text)}${firstWords(item.text)}`,
        note: 'Một dòng bị ngắt giữa câu được nối lại với dòng trước.',
      });
    } else mended.push(item);
  }

  const lost = mended.flatMap((item, index) =>
    item.kind === 'line' && lostNote.test(item.text) ? [{ item, index }] : [],
  );
  if (lost.length === 0 || lost.length !== places.length || notes.length > 0) return { items: mended, notes, repairs };
  const recovered = lost.map(({ item }) => [item.text.replace(lostNote, '')]);
  for (const [order, place] of places.entries()) {
    const line = mended[place.item];
    if (line?.kind !== 'line') continue;
    const noteRefs = [...line.noteRefs, { offset: place.offset, note: order + 1 }];
    mended[place.item] = { ...line, noteRefs: noteRefs.sort((a, b) => a.offset - b.offset) };
  }
  const gone = new Set(lost.map(({ index }) => index));
  return {
    items: mended.filter((_, index) => !gone.has(index)),
    notes: recovered,
    repairs: [
      ...repairs.map((repair) => ({
        ...repair,
        rule: 'chu-thich-mat-dau',
        note: 'Dấu chú thích bị mất khi xuất văn bản, để lại chỗ ngắt dòng giữa câu; câu được nối lại và dấu chú thích được đặt lại ở đó.',
      })),
      ...lost.map(({ item }) => ({
        rule: 'chu-thich-mat-dau',
        from: firstWords(item.text),
        to: firstWords(item.text).replace(lostNote, ''),
        note: 'Dấu chú thích hỏng ở đầu chú thích được bỏ; nội dung chú thích giữ nguyên.',
      })),
    ],
  };
}

function join(before: SourceLine, after: SourceLine): SourceLine {
  const shift = before.text.length;
  return {
    ...before,
    text: before.text + after.text,
    raw: before.raw + after.raw,
    noteRefs: [...before.noteRefs, ...after.noteRefs.map((ref) => ({ ...ref, offset: ref.offset + shift }))],
  };
}

/** Enough words to find the place by. */
function lastWords(text: string): string {
  return text.split(' ').slice(-6).join(' ');
}

function firstWords(text: string): string {
  return text.split(' ').slice(0, 5).join(' ');
}
