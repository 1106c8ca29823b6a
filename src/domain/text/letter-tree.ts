import { smallLetter } from './letters.ts';

/** Words letter by letter, in any case, as one table of numbers: reading on costs two looks, whatever the letter. */
export interface LetterTree<T> {
  /** Column of each UTF-16 unit; 0: no word has it. */
  readonly columns: Uint8Array;
  readonly width: number;
  /** By row × width + column the row behind that letter; 0: no word goes on so. */
  readonly rows: Uint16Array;
  /** By row what the word means that ends there; null: none does. */
  readonly values: readonly (T | null)[];
}

/** The tree of `words`, in small letters, with single blanks; each of `blanks` stands for one. */
export function letterTree<T>(words: readonly (readonly [word: string, value: T])[], blanks: Iterable<number>) {
  const columns = new Uint8Array(0x10000);
  const letters = [...new Set(words.flatMap(([word]) => [...word]))];
  const columnOf = new Map(letters.map((letter, i) => [letter.charCodeAt(0), i + 1]));
  for (let code = 0; code < 0x10000; code += 1) columns[code] = columnOf.get(smallLetter(code)) ?? 0;
  for (const blank of blanks) columns[blank] = columnOf.get(32) ?? 0;
  const width = letters.length + 1;
  const table: number[][] = [new Array(width).fill(0)];
  const values: (T | null)[] = [null];
  for (const [word, value] of words) {
    let row = 0;
    for (let at = 0; at < word.length; at += 1) {
      const entries = table[row] ?? [];
      const column = columns[word.charCodeAt(at)] ?? 0;
      if (!entries[column]) {
        entries[column] = table.push(new Array(width).fill(0)) - 1;
        values.push(null);
      }
      row = entries[column] ?? 0;
    }
    values[row] = value;
  }
  return { columns, width, rows: Uint16Array.from(table.flat()), values } satisfies LetterTree<T>;
}

/** The row behind the letter `code`, 0 when no word goes on so; reading begins in row 0. */
export const nextRow = ({ rows, columns, width }: LetterTree<unknown>, row: number, code: number): number =>
  rows[row * width + (columns[code | 0] ?? 0)] ?? 0;
