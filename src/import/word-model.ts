import { remember } from '../domain/text/remember.ts';
import { isSyllable } from './encodings/syllable.ts';

/** A word of running text, and the key by which equal words of both tone placements are counted as one. */
export interface Word {
  /** Lower case, tone mark last: `hóa` and `hoá` are both `hoa´`. */
  readonly key: string;
  /** Lower case, as written. */
  readonly written: string;
  readonly start: number;
  readonly end: number;
  /** Written with a capital, a digit or in a code: says nothing about spelling. */
  readonly special: boolean;
}

/** What the texts of the library say about which words stand side by side within one clause. Grows text by text. */
export interface WordModel {
  readonly add: (text: string) => void;
  /** How often a run of one, two or three keys was seen; 0 when one of them is undefined. */
  readonly count: (...keys: readonly (string | undefined)[]) => number;
  /** How often any word follows, or precedes, this one. */
  readonly followed: (key: string | undefined) => number;
  readonly preceded: (key: string | undefined) => number;
  /** The words seen behind this one. */
  readonly followers: (key: string) => readonly string[];
  /** The words that differ from this one by its tone only, or by one letter only. */
  readonly twins: (key: string) => readonly string[];
  /** How a key is written. */
  readonly written: (key: string) => string;
}

/** A model of this office's own language. */
export function createWordModel(texts: readonly string[] = []): WordModel {
  const runs = new Map<string, number>();
  const after = new Map<string, number>();
  const before = new Map<string, number>();
  const followers = new Map<string, Set<string>>();
  const spelling = new Map<string, string>();
  const slots = new Map<string, string[]>();

  function learn({ key, written }: Word): void {
    spelling.set(key, written);
    if (!/^\p{Ll}+$/u.test(written) || !isSyllable(written)) return;
    for (const slot of slotsOf(key)) slots.set(slot, [...(slots.get(slot) ?? []), key]);
  }
  function add(text: string): void {
    for (const clause of clauses(text)) {
      for (const [i, word] of clause.entries()) {
        const [next, third] = [clause[i + 1]?.key, clause[i + 2]?.key];
        if (!spelling.has(word.key)) learn(word);
        increment(runs, word.key);
        if (next === undefined) continue;
        increment(runs, `${word.key} ${next}`);
        increment(after, word.key);
        increment(before, next);
        followers.set(word.key, (followers.get(word.key) ?? new Set()).add(next));
        if (third !== undefined) increment(runs, `${word.key} ${next} ${third}`);
      }
    }
  }
  for (const text of texts) add(text);
  return {
    add,
    count: (...keys) => (keys.includes(undefined) ? 0 : (runs.get(keys.join(' ')) ?? 0)),
    followed: (key) => after.get(key ?? '') ?? 0,
    preceded: (key) => before.get(key ?? '') ?? 0,
    followers: (key) => [...(followers.get(key) ?? [])],
    twins: (key) => [...new Set(slotsOf(key).flatMap((slot) => slots.get(slot) ?? []))].filter((twin) => twin !== key),
    written: (key) => spelling.get(key) ?? key,
  };
}

const increment = (counts: Map<string, number>, key: string) => counts.set(key, (counts.get(key) ?? 0) + 1);

/** Two keys share a slot when they differ by the tone only, or by one letter only. */
function slotsOf(key: string): string[] {
  const base = key.replace(/[\u0300-\u0323]+$/, '');
  const tone = key.slice(base.length);
  return [`${base}|`, ...[...base].map((_, i) => `${base.slice(0, i)}?${base.slice(i + 1)}${tone}`)];
}

/** The words of each clause: punctuation, brackets and line ends part clauses; addresses are left out. */
export function clauses(text: string): Word[][] {
  return [...withoutAddresses(text).matchAll(/[^\n.,;:()“”"!?…[\]–]+/gu)].map((clause) =>
    [...clause[0].matchAll(wordPattern)].map((word) => ({
      key: wordKey(word[0]),
      written: word[0].toLowerCase(),
      start: clause.index + word.index,
      end: clause.index + word.index + word[0].length,
      special: !/^\p{Ll}+$/u.test(word[0]),
    })),
  );
}

/** The words of {@link clauses} one behind the other, as written. */
export function wordPlaces(text: string): { written: string; start: number; end: number }[] {
  return Array.from(withoutAddresses(text).matchAll(wordPattern), ({ 0: written, index }) => ({
    written,
    start: index,
    end: index + written.length,
  }));
}

const wordPattern = /[\p{L}\p{M}\p{N}/&_-]+/gu;

/** An address counts as line ends, so that places stay what they are. */
function withoutAddresses(text: string): string {
  return text.replace(/(?:https?:\/\/|www\.)\S+|\S+@\S+/giu, (address) => '\n'.repeat(address.length));
}

const tone = /[\u0300\u0301\u0303\u0309\u0323]/g;

/** `hóa` → `hoa` + tone; the marks of ă, â, ơ … stay with their letters. */
export const wordKey: (word: string) => string = remember((word) => {
  const parts = word.toLowerCase().normalize('NFD');
  return parts.replace(tone, '').normalize('NFC') + (parts.match(tone)?.join('') ?? '');
});
