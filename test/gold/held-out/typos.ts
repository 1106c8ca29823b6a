import type { Random } from './random.ts';

const neighbours: Readonly<Record<string, string>> = {
  a: 's', b: 'v', c: 'x', d: 's', e: 'r', g: 'h', h: 'g', i: 'u', k: 'l', l: 'k', m: 'n', n: 'm', o: 'p', p: 'o',
  q: 'w', r: 't', s: 'd', t: 'y', u: 'i', v: 'b', x: 'c', y: 't',
};
const tones = ['\u0300', '\u0301', '\u0303', '\u0309', '\u0323'];
/** Pairs that ears and fingers mix up. */
const sounds = [
  ['ch', 'tr'],
  ['tr', 'ch'],
  ['s', 'x'],
  ['x', 's'],
  ['d', 'gi'],
  ['gi', 'd'],
  ['l', 'n'],
  ['n', 'l'],
] as const;

/** One slip in one word; undefined when the drawn slip cannot happen there. */
export function misspell(random: Random, phrase: string): string | undefined {
  const words = phrase.split(' ');
  const at = random.number(words.length);
  const word = words[at] ?? '';
  const place = 1 + random.number(Math.max(1, word.length - 1));
  const letter = word[place] ?? '';
  const slips: readonly (() => string | undefined)[] = [
    () => (word.length > 3 ? word.slice(0, place) + word.slice(place + 1) : undefined),
    () => word.slice(0, place) + letter + word.slice(place),
    () => (place + 1 < word.length ? word.slice(0, place) + (word[place + 1] ?? '') + letter + word.slice(place + 2) : undefined),
    () => (neighbours[letter] === undefined ? undefined : word.slice(0, place) + neighbours[letter] + word.slice(place + 1)),
    () => {
      const decomposed = word.normalize('NFD');
      const swapped = decomposed.replace(/[\u0300\u0301\u0303\u0309\u0323]/, random.pick(tones)).normalize('NFC');
      return swapped === word ? undefined : swapped;
    },
    () => {
      const [from, to] = random.pick(sounds);
      return word.toLowerCase().startsWith(from) ? to + word.slice(from.length) : undefined;
    },
    () => (at + 1 < words.length ? `${word}${words[at + 1]}` : undefined),
  ];
  const slip = random.number(slips.length);
  const wrong = slips[slip]?.();
  if (wrong === undefined || wrong === word) return undefined;
  return [...words.slice(0, at), wrong, ...words.slice(at + (slip === slips.length - 1 ? 2 : 1))].join(' ');
}
