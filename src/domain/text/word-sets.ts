/** Tables of words written as one line of text. */
export const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Pairs of words, by the first: most words begin none. */
export function pairs(list: string): ReadonlyMap<string, ReadonlySet<string>> {
  const byFirst = new Map<string, Set<string>>();
  for (const pair of list.split(',')) {
    const blank = pair.indexOf(' ');
    const first = pair.slice(0, blank);
    byFirst.set(first, (byFirst.get(first) ?? new Set()).add(pair.slice(blank + 1)));
  }
  return byFirst;
}
