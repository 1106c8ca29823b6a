/**
 * The same function, which works each answer out once. For pure functions of one short text that are asked the same
 * again and again, such as the slug of a number. Forgets everything when it knows `limit` answers, so that it cannot grow.
 */
export function remember<T>(work: (text: string) => T, limit = 20_000): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const answer = known.get(text);
    if (answer !== undefined || known.has(text)) return answer as T;
    const own = ownCopy(text);
    const fresh = work(own);
    if (known.size >= limit) known.clear();
    known.set(own, fresh);
    return fresh;
  };
}

/** Equal to `text`. A piece cut out of a text keeps the whole of it in memory; joined and cut again it keeps only itself. */
function ownCopy(text: string): string {
  return ` ${text}`.slice(1);
}
