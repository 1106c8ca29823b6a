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

// A base letter with its combining marks is one unit, so that the map never points into the middle of a letter.
const irregular =
  /[\p{L}]\p{M}+|[\u00a0\u2000-\u200a\u202f\u3000]|[\u2010-\u2015\u2212\ufe63\uff0d]|[\u2215\u2044\uff0f]|[\u00ad\u200b-\u200d\u2060\ufeff]|\r|[Ðð]|\*+|\\(?=[*_\-.()[\]#&<{])/gu;
const mayBeIrregular =
  /[\u0300-\u036f\u00a0\u2000-\u200d\u202f\u3000\u2010-\u2015\u2212\ufe63\uff0d\u2215\u2044\uff0f\u00ad\u2060\ufeff\r\u00d0\u00f0*\\]/;

const identity = (index: number): number => index;

export function readingOf(source: string): Reading {
  if (!mayBeIrregular.test(source)) {
    return { text: source, toSource: identity, toSourceEnd: identity, fromSource: identity };
  }
  const parts: string[] = [];
  /** Breakpoints: from `inText[i]` on, source offset = inSource[i] + distance (exact up to the next breakpoint). */
  const inText: number[] = [0];
  const inSource: number[] = [0];
  let length = 0;
  let at = 0;
  for (const match of source.matchAll(irregular)) {
    const regular = regularForm(match[0]);
    const end = match.index + match[0].length;
    parts.push(source.slice(at, match.index), regular);
    length += match.index - at + regular.length;
    at = end;
    if (regular.length !== match[0].length) {
      inText.push(length);
      inSource.push(end);
    }
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

function regularForm(sign: string): string {
  if (sign.length > 1 && sign[0] !== '*') return sign.normalize('NFC');
  if (/^[\u2010-\u2015\u2212\ufe63\uff0d]$/.test(sign)) return '-';
  if (/^[\u2215\u2044\uff0f]$/.test(sign)) return '/';
  if (sign === 'Ð') return 'Đ';
  if (sign === 'ð') return 'đ';
  return /^[\u00a0\u2000-\u200a\u202f\u3000]$/.test(sign) ? ' ' : '';
}

const mark = /^\p{M}$/u;

function skipMarks(source: string, at: number): number {
  let end = at;
  while (mark.test(source[end] ?? '')) end += 1;
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
