/**
 * What is sent to the full-text index for one query, and how its answers are joined.
 *
 * The index alone ranks badly for Vietnamese: each term is a prefix, folded words of other meaning score alike, and no
 * setting mends it. So a query is run several times, from strict to loose, and a page gains by each run that finds it.
 */

import type { AskedWords } from './search-rank.ts';
import { type Abbreviations, type Spelling, spellings, statedDay } from './search-spellings.ts';
import { cleanQuery, toQuery } from './search-text.ts';
import { splitWords, type Word } from './search-words.ts';

/** One search in the full-text index. */
export interface Run {
  /** In the form of the index; a phrase carries its quotation marks. */
  readonly query: string;
  /** Marks count: the index's `exactDiacritics`. */
  readonly exact: boolean;
  /** Points that a page gains for being found; `relevance` runs add up to that by their score. */
  readonly points: number;
  readonly by: 'presence' | 'relevance';
}

export interface SearchPlan {
  /** The query as understood: cleaned, without its quotation marks. */
  readonly asked: AskedWords;
  /** Other spellings of the query (abbreviations written out, «i» for «y», other forms of a date), with their words. */
  readonly others: readonly (AskedWords & Pick<Spelling, 'same'>)[];
  /** The first run decides what is found and in what order of relevance. */
  readonly runs: readonly Run[];
  /** Run when no page has the words as a phrase: neighbouring words, for pages that have most of it together. */
  readonly pairRuns: readonly Run[];
  /** Run when no page has all words: parts of the query, for pages that have most. */
  readonly partRuns: readonly Run[];
  /** ISO; the day that the query states, if any. */
  readonly date: string | undefined;
}

export interface PlanOptions {
  readonly abbreviations: Abbreviations;
  /** The reader is still typing: the last word may be half a word. */
  readonly typing: boolean;
  /** Pages in the index: pairs of words are searched only in small libraries, where that costs nothing. */
  readonly pages: number;
}

/** Above this many pages, runs over pairs of words cost more than the second look at the pages gives. */
const pairLimit = 1500;
/** Longest query whose pairs are searched, and the longest for which they are searched with their marks too. */
const pairWords = 16;
const exactPairWords = 8;

/** Undefined when nothing but signs was typed. */
export function planSearch(query: string, options: PlanOptions): SearchPlan | undefined {
  const cleaned = cleanQuery(query);
  const quoted = /^"([^"]+)"?$/.exec(cleaned)?.[1];
  const text = (quoted ?? cleaned.replace(/"/g, ' ')).replace(/ +/g, ' ').trim();
  const words = splitWords(text);
  if (words.length === 0) return undefined;
  const phrase = quoted !== undefined;
  const prefix = !phrase && options.typing && /[\p{L}\p{M}\p{N}]$/u.test(query);
  const asked = { text, words, prefix, phrase };
  const others = phrase ? [] : spellings(text, options.abbreviations);
  return {
    asked,
    others: others.map((other) => ({ ...asked, ...other, words: splitWords(other.text) })),
    runs: phrase
      ? [{ query: quote(text), exact: false, points: 1, by: 'presence' }]
      : [...runsOf(text, words), ...others.flatMap(otherRuns)],
    pairRuns: phrase || options.pages > pairLimit ? [] : pairsOf(text, words),
    partRuns: phrase ? [] : partsOf(text, words),
    date: statedDay(text),
  };
}

function runsOf(text: string, words: readonly Word[]): Run[] {
  const all: Run = { query: toQuery(text), exact: false, points: 1, by: 'relevance' };
  if (words.length === 1) return [all, { ...all, exact: true, points: 3, by: 'presence' }];
  return [
    all,
    { query: quote(text), exact: false, points: 20, by: 'presence' },
    { query: quote(text), exact: true, points: 10, by: 'presence' },
    { query: toQuery(text), exact: true, points: 1, by: 'presence' },
  ];
}

/** Parts that are tried at most. */
const partLimit = 8;

function partsOf(text: string, words: readonly Word[]): Run[] {
  const parts = words.length > 2 ? words.slice(1).map((word, i) => text.slice(words[i]?.start, word.end)) : [];
  const single = words.length > 1 ? words.map((word) => text.slice(word.start, word.end)) : [];
  return [...parts, ...single]
    .slice(0, partLimit)
    .map((part) => ({ query: toQuery(part), exact: false, points: part.includes(' ') ? 2 : 1, by: 'presence' }));
}

/** Most Vietnamese words have two syllables: pages where two that were typed together stand together are better. */
function pairsOf(text: string, words: readonly Word[]): Run[] {
  const count = words.length - 1;
  if (count < 2 || count >= pairWords) return [];
  return words.slice(1).flatMap((right, i): Run[] => {
    const query = quote(text.slice(words[i]?.start, right.end).replace(/[^\p{L}\p{M}\p{N}]+/gu, ' '));
    const folded: Run = { query, exact: false, points: 6 / count, by: 'presence' };
    return count < exactPairWords ? [folded, { ...folded, exact: true, points: 3 / count }] : [folded];
  });
}

function otherRuns({ text }: Spelling): Run[] {
  return [
    { query: toQuery(text), exact: false, points: 0.9, by: 'relevance' },
    { query: quote(text), exact: false, points: 18, by: 'presence' },
  ];
}

/** Punctuation would end a phrase in the index's eyes only if it were a word: it is left in numbers, taken out elsewhere. */
function quote(text: string): string {
  return `"${toQuery(text.replace(/"/g, ' '))}"`;
}

/** Whether the run looks for the words side by side. */
export function isPhrase({ query }: Run): boolean {
  return query.startsWith('"');
}

/** What one run found: ids of pages with their scores, best first. */
export interface RunResult {
  readonly run: Run;
  readonly found: readonly { readonly id: string; readonly score: number }[];
}

/** Joins the runs: id → points, best first. Order of equal pages is that of the first run. */
export function joinRuns(results: readonly RunResult[]): { readonly id: string; readonly points: number }[] {
  const points = new Map<string, number>();
  for (const { run, found } of results) {
    const top = Math.max(...found.map(({ score }) => score), Number.MIN_VALUE);
    for (const { id, score } of found) {
      const gained = run.by === 'relevance' ? run.points * (score / top) : run.points;
      points.set(id, (points.get(id) ?? 0) + gained);
    }
  }
  return [...points].map(([id, sum]) => ({ id, points: sum })).sort((a, b) => b.points - a.points);
}
