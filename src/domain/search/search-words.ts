/**
 * Words (syllables) of texts and queries, and how well a typed word fits a written one.
 */

import { toOldTonePlacement } from '../text/tone-placement.ts';
import { foldMarks } from '../text/vietnamese-text.ts';
import { plainFigures, wordPattern } from './small-figures.ts';

/** A word of a text or query. */
export interface Word {
  /** UTF-16, into the text that was split. */
  readonly start: number;
  readonly end: number;
  /** NFC, lower case, old tone placement. */
  readonly exact: string;
  /** Without marks, đ as d, and one spelling for «i»/«y»: `ky` for kỉ, kỷ, ki, ky. */
  readonly folded: string;
  /** A sentence or line ended before it: no phrase runs across. A comma ends none («phòng, chống»). */
  readonly opens: boolean;
}

/**
 * How a typed word fits a written one. A letter typed with marks is a demand; a letter typed bare is none:
 * «khong» fits «không», «không» does not fit «khong».
 */
export const fit = { none: 0, folded: 1, compatible: 2, exact: 3 } as const;
export type Fit = (typeof fit)[keyof typeof fit];

/**
 * Splits at everything that is neither letter nor digit: `114-QĐ/TW` is three words. The mark of a note is no word. `text`
 * is NFC; offsets are into it.
 */
export function splitWords(text: string): Word[] {
  const exact = plainFigures(toOldTonePlacement(text.toLowerCase()));
  const folded = foldMarks(exact);
  // Vietnamese letters are one unit each in all three; if some other letter is not, fold word by word.
  const aligned = exact.length === text.length && folded.length === text.length;
  let before = 0;
  return Array.from(text.matchAll(wordPattern), ({ 0: word, index: start }) => {
    const end = start + word.length;
    const opens = /[.;:!?…]\s|\n/.test(text.slice(before, start));
    before = end;
    const own = aligned ? exact.slice(start, end) : plainFigures(toOldTonePlacement(word.toLowerCase()));
    return { start, end, exact: own, folded: oneLetterI(aligned ? folded.slice(start, end) : foldMarks(own)), opens };
  });
}

/** `ki` (of kỉ) and `ky` (of kỷ) → `ky`; `qui` → `quy`; «kiem», «vi», «chi» are left alone. */
export function oneLetterI(folded: string): string {
  return folded.replace(/^(h|k|l|m|s|t|qu)i$/, '$1y');
}

/**
 * Fit of the typed word to the written word; with `prefix` also of a half-typed one.
 * Example: `(không, không)` is exact, `(khong, không)` compatible, `(không, khổng)` folded, `(không, kho)` none.
 */
export function fitOf(typed: Word, written: Word, prefix = false): Fit {
  if (typed.exact === written.exact) return fit.exact;
  if (typed.folded !== written.folded && !(prefix && foldMarks(written.exact).startsWith(foldMarks(typed.exact)))) {
    return fit.none;
  }
  return demandsMet(typed.exact, written.exact, prefix) ? fit.compatible : fit.folded;
}

const tones = /[\u0300\u0301\u0303\u0309\u0323]/g;

/**
 * Each letter was typed bare or with all its marks: «kiem» meets «kiểm», «kiêm» does not. In a half-typed word the tone,
 * which input methods take last, may still be missing («kiêm» does), or stand on a letter that it leaves as the word
 * grows: «khoả» becomes «khoản».
 */
function demandsMet(typed: string, written: string, half: boolean): boolean {
  const given = letters(written);
  const asked = letters(typed);
  if (asked.every((letter, index) => letter.length === 1 || sameMarks(letter, given[index] ?? ''))) return true;
  const tone = toneOf(typed);
  return (
    half &&
    (tone === '' || tone === toneOf(written)) &&
    asked.every((letter, index) => {
      const bare = letter.replace(tones, '');
      return bare.length === 1 || sameMarks(bare, (given[index] ?? '').replace(tones, ''));
    })
  );
}

function toneOf(word: string): string {
  return word.normalize('NFD').match(tones)?.[0] ?? '';
}

/** Marks only: «i» and «y» count as one letter. */
function sameMarks(a: string, b: string): boolean {
  return a.slice(1) === b.slice(1);
}

/** `đổi` → `['d' + stroke, 'o' + circumflex + hook, 'i']`: one string per letter, its marks behind it. */
function letters(word: string): string[] {
  return (
    word
      .normalize('NFD')
      .replace(/đ/g, 'd\u0335')
      .match(/\P{M}\p{M}*/gu) ?? []
  );
}
