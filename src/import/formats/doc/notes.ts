/** Footnotes, endnotes and comments of a .doc: positions of their marks and of their texts. */
import { type Binary, readPlc } from './binary.ts';
import type { Fib, StoryName, TableName } from './fib.ts';

export interface NoteText {
  /** Position of the mark in the body. */
  readonly mark: number;
  readonly start: number;
  readonly end: number;
}

/** All notes in order of their marks. */
export function readNoteTexts(table: Binary, fib: Fib): NoteText[] {
  return [
    ...readRefs(table, fib, 'footnoteMarks', 'footnoteTexts', 'footnotes', 2),
    ...readRefs(table, fib, 'endnoteMarks', 'endnoteTexts', 'endnotes', 2),
  ].sort((a, b) => a.mark - b.mark);
}

export function readCommentTexts(table: Binary, fib: Fib): NoteText[] {
  return readRefs(table, fib, 'commentMarks', 'commentTexts', 'comments', 30);
}

function readRefs(
  table: Binary,
  fib: Fib,
  marks: TableName,
  texts: TableName,
  story: StoryName,
  size: number,
): NoteText[] {
  const markTable = fib.table(marks);
  const textTable = fib.table(texts);
  if (markTable.length === 0 || textTable.length === 0) return [];
  const { start: offset } = fib.story(story);
  return readPlc(table, markTable.at, markTable.length, size).map(({ start: mark }, index) => ({
    mark,
    start: offset + table.u32(textTable.at + 4 * index),
    end: offset + table.u32(textTable.at + 4 * index + 4),
  }));
}
