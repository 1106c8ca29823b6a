import { DOUBLE, INDENT, IRREGULAR, isFirstLetter, mayBegin, mayGoOn, signs, THIS } from './find-triggers.ts';

/**
 * A text made regular for reading, with the way back to the text as received. One pass over its letters does this and
 * notes the few places at which the rules have to look.
 *
 * NFC; dashes → `-`; division slashes → `/`; no-break and thin spaces → space; Ð (U+00D0) → Đ; emphasis marks, soft
 * hyphens and zero-width signs removed; two blanks → one, three and more inside the long line of a paragraph
 * (else they part the columns of a table). Line breaks stay, the
 * indentation behind them goes when it is wide. Displayed text never comes from here.
 */
export interface Reading {
  readonly text: string;
  /**
   * Offsets in {@link text}, ascending, of everything with which a mention may begin or end: the first digit of each
   * figure, the second letter of document types and names, the last letter of «này». Holds some that are none; see
   * `findTriggers`.
   */
  readonly places: readonly number[];
  /** Offset in the source of the letter at `index` of {@link text} (`index` = length gives the source's length). */
  readonly toSource: (index: number) => number;
  /** Source offset just behind the letter before `index`: the exclusive end of a span. */
  readonly toSourceEnd: (index: number) => number;
  /** Offset in {@link text} of a source offset. */
  readonly fromSource: (offset: number) => number;
}

/** Signs that a regular text does not have, with what stands for each; a combining mark (empty here) joins its letter. */
const forms = new Map<number, string>();
for (const [form, signs] of [
  ['', `${range(0x0300, 0x036f)}\u00ad\u200b\u200c\u200d\u2060\ufeff\r*\\`],
  [' ', `${range(0x2000, 0x200a)}\u00a0\u202f\u3000`],
  ['-', `${range(0x2010, 0x2015)}\u2212\ufe63\uff0d`],
  ['/', '\u2044\u2215\uff0f'],
  ['Đ', '\u00d0'],
  ['đ', '\u00f0'],
] as const)
  for (const sign of signs) forms.set(sign.charCodeAt(0), form);

for (let code = 0; code < 0x10000; code += 1) mayBegin(IRREGULAR, code);
for (const [code, form] of forms) {
  mayGoOn(IRREGULAR, code);
  // It may turn out to be the «à» of «này», or go.
  mayBegin(THIS, code);
  if (form === 'Đ') mayBegin((signs[form.charCodeAt(0)] ?? 0) >>> 16, code);
}

/** Indentation of three blanks or more is removed: nothing reads a name over it. */
const isIndent = (code: number): boolean => code === 32 || code === 9 || code === 0xa0;
mayBegin(INDENT, 10);
for (const blank of [32, 9, 0xa0]) mayGoOn(INDENT, blank);
const isIndented = (source: string, at: number): boolean =>
  isIndent(source.charCodeAt(at)) && isIndent(source.charCodeAt(at + 1)) && isIndent(source.charCodeAt(at + 2));

/** The second of two blanks, with no third: a slip of the keyboard, or what is left of justified lines. */
const isBlank = (code: number): boolean => code === 32 || code === 0xa0;
mayBegin(DOUBLE, 32);
mayBegin(DOUBLE, 0xa0);
mayGoOn(DOUBLE, 32);
mayGoOn(DOUBLE, 0xa0);
const isDoubled = (source: string, at: number): boolean =>
  isBlank(source.charCodeAt(at)) &&
  isBlank(source.charCodeAt(at - 1)) &&
  !isBlank(source.charCodeAt(at - 2)) &&
  (!isBlank(source.charCodeAt(at + 1)) || isPadding(source, at));

/** «Ủy ban Thường vụ          Quốc hội»: blanks that fill a line, inside a paragraph that is one long line. */
function isPadding(source: string, at: number): boolean {
  const before = source.slice(Math.max(0, at - longLine), at - 1);
  const behind = source.slice(at, at + longLine);
  const line = before.slice(before.lastIndexOf('\n') + 1) + behind.replace(/\n[\s\S]*/, '');
  return (
    line.length > longLine && /[\p{Ll},]$/u.test(before) && /^[ \u00a0]+\p{L}/u.test(behind) && !/[|\t]/.test(line)
  );
}
/** Longer than the lines of a table that is set with blanks. */
const longLine = 160;

/** The signs from `first` to `last`, in a row. */
function range(first: number, last: number): string {
  return String.fromCharCode(...Array.from({ length: last - first + 1 }, (_, i) => first + i));
}

/** The marks of one piece of the source, offsets: see `markPiece`. Used again for every piece, so that it stays near the processor. */
const marks = new Int32Array(4096);

/**
 * Marks in the piece `from` to `to` of the source every second sign of a pair; returns how many. Every offset is written
 * down, and the next one over it where it is none.
 */
function markPiece(source: string, from: number, to: number): number {
  let count = 0;
  let begun = from === 0 ? 0xffff : (signs[source.charCodeAt(from - 1)] ?? 0) >>> 16;
  for (let at = from; at < to; at += 1) {
    const sign = signs[source.charCodeAt(at)] ?? 0;
    marks[count] = at;
    count += -(begun & sign) >>> 31;
    begun = sign >>> 16;
  }
  return count;
}

const identity = (index: number): number => index;

export function readingOf(source: string): Reading {
  const places: number[] = [];
  const parts: string[] = [];
  /** Breakpoints: from `inText[i]` on, source offset = inSource[i] + distance (exact up to the next breakpoint). */
  const inText: number[] = [0];
  const inSource: number[] = [0];
  let shift = 0;
  /** Where the source goes on behind the last irregular sign. */
  let at = 0;
  for (let from = 0; from < source.length; from += marks.length) {
    const count = markPiece(source, from, Math.min(source.length, from + marks.length));
    for (let i = 0; i < count; i += 1) {
      const mark = marks[i] ?? 0;
      if (mark < at) continue;
      const sign = signs[source.charCodeAt(mark)] ?? 0;
      const indented =
        (sign & INDENT) !== 0 && mark > at && source.charCodeAt(mark - 1) === 10 && isIndented(source, mark);
      const doubled = (sign & DOUBLE) !== 0 && isDoubled(source, mark);
      if (!indented && !doubled && (sign & IRREGULAR) === 0) {
        if ((sign & INDENT) === 0) places.push(mark + shift);
        continue;
      }
      const found = indented ? mark - 1 : mark;
      const marked = found > at && isMark(source.charCodeAt(found));
      const start = marked ? found - 1 : found;
      const end = marked ? skipMarks(source, found) : doubled ? skipPadding(source, found) : skipRun(source, found);
      const regular = marked ? source.slice(start, end).normalize('NFC') : doubled ? '' : regularForm(source, found);
      // The letter before it may have become the first of a pair.
      if (start > 0 && isFirstLetter(source.charCodeAt(start - 1)) && places.at(-1) !== start + shift)
        places.push(start + shift);
      if (start > at) parts.push(source.slice(at, start));
      if (regular !== '') parts.push(regular);
      at = end;
      if (regular.length !== end - start) {
        shift += regular.length - (end - start);
        inText.push(end + shift);
        inSource.push(end);
      }
    }
  }
  if (at === 0) return { text: source, places, toSource: identity, toSourceEnd: identity, fromSource: identity };
  parts.push(source.slice(at));
  const text = parts.join('');
  /** Breakpoint of the last question: mentions are asked for in order, so that the next answer is near. */
  let near = 0;
  const toSource = (index: number): number => {
    near = lastNotAbove(inText, index, near);
    return (inSource[near] ?? 0) + index - (inText[near] ?? 0);
  };
  return {
    text,
    places,
    toSource,
    // Marks of a decomposed last letter belong to the span; signs removed behind it do not.
    toSourceEnd: (index) => (index === 0 ? 0 : skipMarks(source, toSource(index - 1) + 1)),
    fromSource: (offset) => {
      const i = lastNotAbove(inSource, offset);
      const next = inText[i + 1] ?? text.length;
      return Math.min((inText[i] ?? 0) + offset - (inSource[i] ?? 0), next);
    },
  };
}

function regularForm(source: string, at: number): string {
  const code = source.charCodeAt(at);
  if (code === 10) return '\n';
  // A backslash is Markdown's only before a sign that Markdown knows.
  if (code === 92 && !'*_-.()[]#&<{'.includes(source.charAt(at + 1) || ' ')) return '\\';
  return forms.get(code) ?? '';
}

const isMark = (code: number): boolean => code >= 0x300 && code <= 0x36f;

/**
 * Behind one irregular sign, or behind all of the emphasis marks that begin here (`**` is one step), or behind a line
 * break and the indentation of the next line.
 */
function skipRun(source: string, at: number): number {
  let end = at + 1;
  const code = source.charCodeAt(at);
  if (code === STAR) while (source.charCodeAt(end) === STAR) end += 1;
  else if (code === 10) while (isIndent(source.charCodeAt(end))) end += 1;
  return end;
}
const STAR = 42;

/** Behind the blank at `at` and all that follow it. */
function skipPadding(source: string, at: number): number {
  let end = at + 1;
  while (isBlank(source.charCodeAt(end))) end += 1;
  return end;
}

function skipMarks(source: string, at: number): number {
  let end = at;
  while (isMark(source.charCodeAt(end))) end += 1;
  return end;
}

/** Index of the last entry ≤ value, in a sorted list whose first entry is 0. Of equal entries the last. Looks at `near` and just behind it first. */
function lastNotAbove(sorted: readonly number[], value: number, near = 0): number {
  let low = (sorted[near] ?? 0) <= value ? near : 0;
  let high = sorted.length - 1;
  for (let steps = 0; steps < 8 && low < high; steps += 1) {
    if ((sorted[low + 1] ?? 0) > value) return low;
    low += 1;
  }
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((sorted[middle] ?? 0) <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}
