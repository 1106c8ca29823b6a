import { remember } from './remember.ts';

/**
 * Letters for patterns and loops over Vietnamese text. Explicit ranges instead of `\p{L}`: these patterns run at every
 * mention, and a property class costs ten times as much.
 */

/** Any letter of a Latin script, for a character class. */
export const letter = 'A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u1ef9';
/** The letters that symbols are made of: capitals without tone. */
export const symbolLetter = 'A-ZĐĂÂÊÔƠƯ';
const symbolLetters = new Uint8Array(0x200);
for (let code = 65; code <= 90; code += 1) symbolLetters[code] = 1;
for (const sign of 'ĐĂÂÊÔƠƯ') symbolLetters[sign.charCodeAt(0)] = 1;
export const isSymbolLetter = (code: number): boolean => symbolLetters[code] === 1;

/** Whether a UTF-16 unit is a letter; NaN behind the ends of the text is none. */
export function isLetter(code: number): boolean {
  return (
    (code >= 97 && code <= 122) ||
    (code >= 65 && code <= 90) ||
    (code >= 0xc0 && code <= 0x1ef9 && code !== 0xd7 && code !== 0xf7)
  );
}

export const isDigit = (code: number): boolean => code >= 48 && code <= 57;
/** Blank, tab or line feed. */
export const isBlank = (code: number): boolean => code === 32 || code === 10 || code === 9;

/** The small form of every unit that may be a letter here: a look-up costs a hundredth of `toLowerCase`. */
const smallForms = Uint16Array.from({ length: 0x2000 }, (_, code) =>
  String.fromCharCode(code).toLowerCase().charCodeAt(0),
);
/** `Đ` → `đ`, unit by unit; what is no capital stays. */
export const smallLetter = (code: number): number => (code < 0x2000 ? (smallForms[code] ?? code) : code);
/** Whether a letter is a capital. */
export const isCapital = (code: number): boolean => code < 0x2000 && smallForms[code] !== code;

const lowered: (word: string) => string = remember((word) => word.toLowerCase());
/** The word in small letters; most words are, the others come again and again. */
export function smallWord(word: string): string {
  for (let at = 0; at < word.length; at += 1) if (isCapital(word.charCodeAt(at))) return lowered(word);
  return word;
}

/** Whether exactly `words` stand at `at`: the first letter mostly says no at less than the cost of a call. */
export const standsAt = (text: string, at: number, words: string): boolean =>
  text.charCodeAt(at) === words.charCodeAt(0) && text.startsWith(words, at);

/** Whether `words`, in small letters, stand at `at` in any case; a line feed may stand for a blank. */
export function wordsStandAt(text: string, at: number, words: string): boolean {
  for (let i = 0; i < words.length; i += 1) {
    const code = text.charCodeAt(at + i);
    if ((code === 10 ? 32 : smallLetter(code)) !== words.charCodeAt(i)) return false;
  }
  return true;
}

/** Place behind the last «của » between `from` and `end`, a line feed for the blank too; -1 when there is none. */
export function behindLastOf(text: string, from: number, end: number): number {
  for (let at = end - 4; at >= from; at -= 1) if (wordsStandAt(text, at, 'của ')) return at + 4;
  return -1;
}

/** Two signs as one number below `pairCount`. Others may share it: they are looked at in vain, no more. */
export const pairOf = (first: number, second: number): number => (first * 31 + second) & 0xfff;
/** Few, so that a table of them stays near the processor. */
export const pairCount = 0x1000;

/** White space, one byte for each UTF-16 unit. */
export const spaces = new Uint8Array(0x10000);
for (const sign of ' \t\n\v\f\r\u00a0\u1680\u2028\u2029\u202f\u205f\u3000\ufeff') spaces[sign.charCodeAt(0)] = 1;
for (let code = 0x2000; code <= 0x200a; code += 1) spaces[code] = 1;

export const isSpace = (code: number): boolean => spaces[code] === 1;

/** Place of the first sign at or behind `at` that is no white space of any kind, not farther than `most` signs. */
export function skipSpaces(text: string, at: number, most: number): number {
  let to = at;
  while (to < at + most && isSpace(text.charCodeAt(to))) to += 1;
  return to;
}

/** 1: a blank; 2: white space of another kind. */
const spaceKinds = spaces.map((space, code) => (code === 32 ? 1 : space * 2));
/** The text with every run of white space made one blank; most are so already, and this sees it at little cost. */
export function singleSpaces(text: string): string {
  let before = 0;
  let irregular = 0;
  // Without a jump, as every fourth sign is a blank.
  for (let at = 0; at < text.length; at += 1) {
    const kind = spaceKinds[text.charCodeAt(at)] ?? 0;
    irregular |= (kind & 2) | (kind & before);
    before = kind;
  }
  return irregular === 0 ? text : text.replace(/\s+/g, ' ');
}

/** Place of the first sign at or behind `at` that is no blank, not farther than `most` signs. */
export function skipBlanks(text: string, at: number, most = 4): number {
  let to = at;
  while (to < at + most && isBlank(text.charCodeAt(to))) to += 1;
  return to;
}

/** Place behind the last sign before `at` that is no blank, not farther than `most` signs. */
export function skipBlanksBack(text: string, at: number, most = 6): number {
  let to = at;
  while (to > at - most && isBlank(text.charCodeAt(to - 1))) to -= 1;
  return to;
}

/** Whether no letter stands before `at`, or a blank was lost before its capital: «theoQuyết định này». */
export function beginsWord(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1);
  return !isLetter(before) || (isCapital(text.charCodeAt(at)) && !isCapital(before));
}

/** Where the word that ends at `end` begins, at most twelve letters back; `end` when no letter stands there. */
export function wordStart(text: string, end: number): number {
  let start = end;
  while (isLetter(text.charCodeAt(start - 1)) && start > end - 12) {
    start -= 1;
    if (beginsWord(text, start)) break;
  }
  return start;
}

/** Where the word that begins at `start` ends. */
export function wordEnd(text: string, start: number): number {
  let end = start;
  while (isLetter(text.charCodeAt(end)) && end < start + 12) end += 1;
  return end;
}
