/** Quote — câu trích: the sentence around a place in a line, cut in three so that the middle can be marked. */
export interface Quote {
  /** Begins with `…` when the sentence was cut. */
  readonly before: string;
  readonly text: string;
  /** Ends with `…` when the sentence was cut. */
  readonly after: string;
}

/** A sentence ends at . ! ? … followed by space and a capital or an opening quote; «3.1. Cấp ủy» and «tr. 5» do not end one. */
const sentenceEnd = /(?<=[\p{Ll}\p{N})”"»][.!?…])\s+(?=[\p{Lu}“"«(-])/gu;

/** The sentence of `line` that holds `[start, end)`, at most `limit` characters on each side, cut at a space. */
export function quoteSentence(line: string, start: number, end: number, limit = 220): Quote {
  let from = 0;
  let to = line.length;
  for (const match of line.matchAll(sentenceEnd)) {
    const next = match.index + match[0].length;
    if (next <= start) from = next;
    else if (match.index >= end) {
      to = match.index;
      break;
    }
  }
  const before = line.slice(from, start);
  const after = line.slice(end, to);
  return {
    before: before.length > limit ? `…${before.slice(before.indexOf(' ', before.length - limit))}` : before,
    text: line.slice(start, end),
    after: after.length > limit ? `${after.slice(0, after.lastIndexOf(' ', limit))}…` : after,
  };
}
