/** The head of a .doc («FIB»): where its tables are and how long each of its stories is. */
import type { Binary } from './binary.ts';

/** Places of the tables used, as numbers of their pair in the FIB ([MS-DOC] 2.5.6). */
const tables = {
  styles: 1,
  footnoteMarks: 2,
  footnoteTexts: 3,
  commentMarks: 4,
  commentTexts: 5,
  characterPages: 12,
  paragraphPages: 13,
  fonts: 15,
  pieces: 33,
  shapeAnchors: 40,
  endnoteMarks: 46,
  endnoteTexts: 47,
  drawings: 50,
  boxTexts: 56,
  lists: 73,
  listUses: 74,
} as const;
export type TableName = keyof typeof tables;

/** Stories follow one another in the text, in this order. */
const stories = ['body', 'footnotes', 'headers', 'macros', 'comments', 'endnotes', 'boxes', 'headerBoxes'] as const;
export type StoryName = (typeof stories)[number];

export interface Fib {
  readonly version: number;
  readonly encrypted: boolean;
  readonly tableStream: '0Table' | '1Table';
  /** Place and length of a table in the table stream; length 0 when there is none. */
  readonly table: (name: TableName) => { readonly at: number; readonly length: number };
  /** Character positions of a story. */
  readonly story: (name: StoryName) => { readonly start: number; readonly end: number };
}

export function readFib(document: Binary): Fib {
  const flags = document.u16(10);
  const lengths = stories.map((_, index) => document.i32(76 + 4 * index));
  if (lengths.some((length) => length < 0)) throw new RangeError('negative length of a story');
  return {
    version: document.u16(2),
    encrypted: (flags & 0x0100) !== 0,
    tableStream: (flags & 0x0200) !== 0 ? '1Table' : '0Table',
    table: (name) => {
      const pair = 154 + 8 * tables[name];
      return { at: document.u32(pair), length: document.u32(pair + 4) };
    },
    story: (name) => {
      const index = stories.indexOf(name);
      const start = lengths.slice(0, index).reduce((sum, length) => sum + length, 0);
      return { start, end: start + (lengths[index] ?? 0) };
    },
  };
}
