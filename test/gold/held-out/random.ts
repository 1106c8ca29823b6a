/** Draws that are the same for the same seed. */
export interface Random {
  /** 0 ≤ n < below. */
  number(below: number): number;
  pick<T>(from: readonly T[]): T;
  /** True so many times out of a hundred. */
  chance(percent: number): boolean;
}

export function randomOf(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const number = (below: number) => Math.floor(next() * below);
  return {
    number,
    pick(from) {
      const picked = from[number(from.length)];
      if (picked === undefined) throw new Error('nothing to draw from');
      return picked;
    },
    chance: (percent) => next() * 100 < percent,
  };
}
