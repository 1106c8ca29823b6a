import { findCitations } from '../domain/citation/find-citations.ts';
import { remember } from '../domain/text/remember.ts';
import { isSyllable } from './encodings/syllable.ts';
import { findUnlikelyWords } from './unlikely-words.ts';
import { type WordModel, wordKey, wordPlaces } from './word-model.ts';
import { wordScanner } from './word-scanner.ts';

/** A place where a typing error is likely: shown as a suggestion (gợi ý), never corrected. */
export interface SpellingHint {
  readonly rule: 'am-tiet' | 'nham-lan' | 'so-ky-hieu' | 'tu-gan-giong' | 'thieu-tieng';
  /** As written. */
  readonly text: string;
  /** What was probably meant; null when nothing can be proposed. */
  readonly suggestion: string | null;
  /** The words around it. */
  readonly context: string;
}

/** Words of the office: accepted ones, single or as pairs («căn bản»), and phrases that are often mistyped. */
export interface WordLists {
  readonly accepted: ReadonlySet<string>;
  readonly confused: ReadonlyMap<string, string>;
}

/** All hints for `text` (lines joined by line feeds), in its order, none overlapping. `model` must have counted `text` too. */
export function findSpellingHints(text: string, lists: WordLists, model: WordModel): SpellingHint[] {
  return toHints(text, [
    ...invalidSyllables(text, lists),
    ...confusedPhrases(text, lists),
    ...damagedNumbers(text),
    ...unlikelyWords(text, lists, model),
  ]);
}

/** A hint with its UTF-16 offset in the text. */
export type PlacedHint = SpellingHint & { readonly start: number };

/** Finds the hints that need neither other texts nor the citations: quick enough for every page of a large library. */
export function plainHints(lists: WordLists): (text: string) => PlacedHint[] {
  const scan = wordScanner((word) => isInvalid(word) && !lists.accepted.has(word));
  const invalid = (text: string): Place[] => {
    const starts = scan(text);
    return starts === undefined ? invalidSyllables(text, lists) : invalidAround(text, starts, lists);
  };
  const phrases = [...lists.confused.keys()].map((phrase) => phrase.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')).join('|');
  const anyPhrase = new RegExp(phrases || '(?!)', 'iu');
  return (text) => toHints(text, [...invalid(text), ...(anyPhrase.test(text) ? confusedPhrases(text, lists) : [])]);
}

function toHints(text: string, found: readonly Place[]): PlacedHint[] {
  const kept: Place[] = [];
  for (const place of found) {
    if (!kept.some((other) => other.start < place.end && place.start < other.end)) kept.push(place);
  }
  return kept
    .sort((a, b) => a.start - b.start)
    .map(({ rule, start, end, suggestion }) => ({
      rule,
      text: text.slice(start, end),
      suggestion,
      context: around(text, start, end),
      start,
    }));
}

interface Place {
  readonly rule: SpellingHint['rule'];
  readonly start: number;
  readonly end: number;
  readonly suggestion: string | null;
}

/** After these onsets no «o» or «u» glides into the vowel («nủy»), but for a few words. */
const noGlide = /^(?:b|m|v|ph|n|r|g)(?:oa|oă|oe|uâ|uê|uy|uơ)/;
const glides = new Set(['góa', 'goá', 'noãn', 'buýt', 'voan']);

function invalidSyllables(text: string, { accepted }: WordLists): Place[] {
  return wordPlaces(text)
    .filter(({ written }) => isInvalid(written) && !accepted.has(written))
    .map(({ start, end }) => ({ rule: 'am-tiet', start, end, suggestion: null }));
}

/** The same, looked for only between the blanks around the places where one may be: it may be part of an address. */
function invalidAround(text: string, starts: readonly number[], lists: WordLists): Place[] {
  const places: Place[] = [];
  let done = 0;
  for (const at of starts) {
    if (at < done) continue;
    let from = at;
    while (/\S/.test(text.charAt(from - 1))) from -= 1;
    done = at;
    while (/\S/.test(text.charAt(done))) done += 1;
    for (const place of invalidSyllables(text.slice(from, done), lists))
      places.push({ ...place, start: from + place.start, end: from + place.end });
  }
  return places;
}

/** Written in small letters only, and no syllable. The words of a library are few and come again and again. */
const isInvalid = remember(
  (written) =>
    written.length > 1 &&
    /^\p{Ll}+$/u.test(written) &&
    !(isSyllable(written) && (glides.has(written) || !noGlide.test(wordKey(written)))),
);

function confusedPhrases(text: string, { confused }: WordLists): Place[] {
  const lower = text.toLowerCase();
  return [...confused]
    .filter(([wrong]) => lower.includes(wrong))
    .flatMap(([wrong, suggestion]) =>
      [...lower.matchAll(new RegExp(`(?<![\\p{L}])${wrong}(?![\\p{L}])`, 'gu'))].map(
        ({ index }): Place => ({ rule: 'nham-lan', start: index, end: index + wrong.length, suggestion }),
      ),
    );
}

/** Document numbers that could only be read through damage: «04- NQ/TW». */
function damagedNumbers(text: string): Place[] {
  return findCitations(text).flatMap(({ repairedFrom, number, start, end }): Place[] => {
    if (repairedFrom === null) return [];
    const at = text.indexOf(repairedFrom, start);
    const found = at !== -1 && at < end;
    return [
      {
        rule: 'so-ky-hieu',
        start: found ? at : start,
        end: found ? at + repairedFrom.length : end,
        suggestion: number,
      },
    ];
  });
}

function unlikelyWords(text: string, { accepted }: WordLists, model: WordModel): Place[] {
  return findUnlikelyWords(text, model)
    .filter(({ word }) => !pairsAt(text, word.start, word.end).some((pair) => accepted.has(pair)))
    .map(({ word, kind, suggestion }) => ({
      rule: kind === 'twin' ? 'tu-gan-giong' : 'thieu-tieng',
      start: word.start,
      end: word.end,
      suggestion,
    }));
}

/** The word with the one before it, and with the one behind it, in small letters: «thu thập», «thập thông». */
function pairsAt(text: string, start: number, end: number): string[] {
  const word = text.slice(start, end).toLowerCase();
  const before = /\p{L}+(?=\s$)/u.exec(text.slice(Math.max(0, start - 12), start))?.[0].toLowerCase();
  const behind = /(?<=^\s)\p{L}+/u.exec(text.slice(end, end + 12))?.[0].toLowerCase();
  return [`${before} ${word}`, `${word} ${behind}`];
}

/** The words around a place, at most five on each side, within its line. */
function around(text: string, start: number, end: number): string {
  const from = text.lastIndexOf('\n', start) + 1;
  const to = text.indexOf('\n', end);
  const before = text.slice(from, start).split(' ').slice(-5).join(' ');
  const after = text
    .slice(end, to === -1 ? undefined : to)
    .split(' ')
    .slice(0, 5)
    .join(' ');
  return `${before}${text.slice(start, end)}${after}`.trim();
}
