/**
 * A text made regular for reading, with the way back to the text as received.
 *
 * NFC; dashes → `-`; division slashes → `/`; no-break and thin spaces → space; Ð (U+00D0) → Đ; emphasis marks, soft
 * hyphens and zero-width signs removed. Line breaks stay. Displayed text never comes from here.
 */
export interface Reading {
  readonly text: string;
  /** Offset in the source of the letter at `index` of {@link text} (`index` = length gives the source's length). */
  readonly toSource: (index: number) => number;
  /** Source offset just behind the letter before `index`: the exclusive end of a span. */
  readonly toSourceEnd: (index: number) => number;
  /** Offset in {@link text} of a source offset. */
  readonly fromSource: (offset: number) => number;
}

/** Signs that a regular text does not have, with what stands for each; a combining mark (empty here) joins its letter. */
const forms = new Map<string, string>([
  ...range(0x0300, 0x036f).map((sign) => [sign, ''] as const),
  ...range(0x2000, 0x200a).map((sign) => [sign, ' '] as const),
  ...range(0x2010, 0x2015).map((sign) => [sign, '-'] as const),
  ...[...'\u00a0\u202f\u3000'].map((sign) => [sign, ' '] as const),
  ...[...'\u2212\ufe63\uff0d'].map((sign) => [sign, '-'] as const),
  ...[...'\u2044\u2215\uff0f'].map((sign) => [sign, '/'] as const),
  ...[...'\u00ad\u200b\u200c\u200d\u2060\ufeff\r*\\'].map((sign) => [sign, ''] as const),
  ['\u00d0', 'Đ'],
  ['\u00f0', 'đ'],
]);
/** One byte for each UTF-16 unit: a table look-up at every letter costs a tenth of a character class. */
const irregular = new Uint8Array(0x10000);
for (const sign of forms.keys()) irregular[sign.charCodeAt(0)] = 1;

function range(first: number, last: number): string[] {
  return Array.from({ length: last - first + 1 }, (_, i) => String.fromCharCode(first + i));
}

function nextIrregular(source: string, from: number): number {
  for (let at = from; at < source.length; at += 1) if (irregular[source.charCodeAt(at)] === 1) return at;
  return -1;
}

const identity = (index: number): number => index;

export function readingOf(source: string): Reading {
  let found = nextIrregular(source, 0);
  if (found === -1) return { text: source, toSource: identity, toSourceEnd: identity, fromSource: identity };
  const parts: string[] = [];
  /** Breakpoints: from `inText[i]` on, source offset = inSource[i] + distance (exact up to the next breakpoint). */
  const inText: number[] = [0];
  const inSource: number[] = [0];
  let length = 0;
  let at = 0;
  while (found !== -1) {
    const sign = source.charAt(found);
    const marked = isMark(sign) && found > at;
    const start = marked ? found - 1 : found;
    const end = marked ? skipMarks(source, found) : found + 1;
    const regular = marked ? source.slice(start, end).normalize('NFC') : regularForm(sign, source.charAt(end));
    parts.push(source.slice(at, start), regular);
    length += start - at + regular.length;
    at = end;
    if (regular.length !== end - start) {
      inText.push(length);
      inSource.push(end);
    }
    found = nextIrregular(source, end);
  }
  parts.push(source.slice(at));
  const text = parts.join('');
  const toSource = (index: number): number => {
    const i = lastNotAbove(inText, index);
    return (inSource[i] ?? 0) + index - (inText[i] ?? 0);
  };
  return {
    text,
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

function regularForm(sign: string, next: string): string {
  // A backslash is Markdown's only before a sign that Markdown knows.
  return sign === '\\' && !/[*_\-.()[\]#&<{]/.test(next) ? sign : (forms.get(sign) ?? sign);
}

const isMark = (sign: string): boolean => sign >= '\u0300' && sign <= '\u036f';

function skipMarks(source: string, at: number): number {
  let end = at;
  while (isMark(source.charAt(end))) end += 1;
  return end;
}

/** Index of the last entry ≤ value, in a sorted list whose first entry is 0. Of equal entries the last. */
function lastNotAbove(sorted: readonly number[], value: number): number {
  let low = 0;
  let high = sorted.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((sorted[middle] ?? 0) <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}
