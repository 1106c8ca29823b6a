/**
 * Second look at the pages that the full-text index proposes: its scores cannot tell «thanh tra» from «thành tra» in a
 * long page, nor a phrase from scattered syllables. This reads the page's own words.
 */

import { type Fit, fit, fitOf, type Word } from './search-words.ts';

/** What is asked of every page. */
export interface AskedWords {
  /** The words as they were typed, or in another spelling. */
  readonly text: string;
  readonly words: readonly Word[];
  /** The last word may be half-typed. */
  readonly prefix: boolean;
  /** Only pages that hold the words side by side count. */
  readonly phrase: boolean;
}

/** A run of words on a page that answers the query, or part of it. */
export interface Place {
  /** Index of its first word, and of the word after its last. */
  readonly from: number;
  readonly to: number;
  /** 0–1; 1 is the whole query side by side, with its marks. */
  readonly closeness: number;
}

export interface PageMatch {
  /** Least fit over the asked words, each at its best on the page: `none` when a word is missing. */
  readonly fit: Fit;
  /** Higher is better; comparable between pages of one query only. */
  readonly score: number;
  /** Indexes of the asked words that the page does not have. */
  readonly missing: readonly number[];
  /** The words are there, each by itself: «vật», «liệu», «sản», «lập» of a page that never says «vật liệu san lấp». */
  readonly scattered: boolean;
  /** The words stand side by side somewhere, as they were typed. */
  readonly together: boolean;
}

type FitValues = Readonly<Record<Fit, number>>;
/** Worth of a fit. Who types marks at all means the unmarked words too: there «thanh» is worth less for «thành». */
const fitValues: Readonly<Record<'marked' | 'bare', FitValues>> = {
  marked: { 0: 0, 1: 0.2, 2: 0.75, 3: 1 },
  bare: { 0: 0, 1: 0.2, 2: 0.92, 3: 1 },
};

function fitValuesOf(asked: AskedWords): FitValues {
  return fitValues[asked.words.some((word) => /[^a-z0-9]/.test(word.exact)) ? 'marked' : 'bare'];
}

/** Least share of neighbouring words that must stand together somewhere: most Vietnamese words have two syllables. */
const leastPairs = 0.3;
/** The query is the title: a unit by its name, a law by its name. */
const wholeTitlePoints = 16;

/** From this closeness on a place is the whole phrase, with its marks or without marks that were not typed. */
export const phraseCloseness = 0.74;

/** A page as it is looked at. */
export interface MatchedPage {
  readonly title: readonly Word[];
  readonly headings: readonly (readonly Word[])[];
  readonly text: readonly Word[];
  /**
   * For a page about documents that are only cited: how far the query names one of them, see `namingOf`. If it does not
   * and the words stand there side by side, title and headings are no more than text: plans that say the same come first.
   */
  readonly named?: 'whole' | 'words' | 'none';
}

/** Scores a page by its title, its headings and its text. */
export function matchPage(asked: AskedWords, page: MatchedPage): PageMatch {
  if (asked.words.length === 0) return { fit: fit.exact, score: 0, missing: [], scattered: false, together: true };
  const fitValue = fitValuesOf(asked);
  const title = readPlaces(asked, page.title);
  const text = readPlaces(asked, page.text);
  const best = asked.words.map((_, index) => Math.max(title.fits[index] ?? 0, text.fits[index] ?? 0) as Fit);
  const missing = best.flatMap((value, index) => (value === fit.none ? [index] : []));
  const prominent = page.named === 'none' && text.closest >= phraseCloseness ? 0 : 1;
  const heading = prominent && Math.max(0, ...page.headings.map((words) => readPlaces(asked, words).closest));
  const coverage = average(best.map((value) => (value === fit.none ? -1 : fitValue[value])));
  const count = text.places.filter(
    (place) => place.closeness >= text.closest && place.closeness >= phraseCloseness,
  ).length;
  const least = Math.min(...best) as Fit;
  const titleShare =
    title.closest >= phraseCloseness ? asked.words.length / Math.max(asked.words.length, page.title.length) : 0;
  const pairs = new Set([...title.pairs, ...text.pairs]).size / Math.max(1, asked.words.length - 1);
  const closest = Math.max(title.closest, text.closest);
  return {
    scattered:
      asked.words.length > 1 && (asked.words.length > 2 ? pairs < leastPairs && closest < 0.55 : closest < 0.4),
    together: closest >= phraseCloseness,
    fit: asked.phrase && closest < phraseCloseness ? fit.none : least,
    missing,
    score:
      30 * coverage +
      30 * text.closest +
      prominent *
        (14 * title.closest + (titleShare === 1 || page.named === 'whole' ? wholeTitlePoints : 4 * titleShare)) +
      5 * heading +
      (asked.words.length > 2 ? 8 * pairs : 0) +
      Math.min(2, Math.log2(1 + count) / 2),
  };
}

export interface Reading {
  /** Best fit of each asked word in these words. */
  readonly fits: readonly Fit[];
  /** Places that hold at least one asked word, in order of the text. */
  readonly places: readonly Place[];
  /** Closeness of the best place. */
  readonly closest: number;
  /** Indexes of asked words behind which the next asked word stands somewhere, with its marks. */
  readonly pairs: ReadonlySet<number>;
}

/**
 * Finds where the asked words stand. A place of the whole phrase has closeness of its weakest word (exact 1, marks left
 * out .92, other marks .2); other places get a share by how many different words stand how near each other.
 */
export function readPlaces(asked: AskedWords, words: readonly Word[]): Reading {
  const fitValue = fitValuesOf(asked);
  const last = asked.words.length - 1;
  const fits: Fit[] = asked.words.map(() => fit.none);
  const hits: Hit[] = [];
  const memo = new Map<string, readonly (readonly [asked: number, fit: Fit])[]>();
  words.forEach((word, at) => {
    let found = memo.get(word.exact);
    if (!found) {
      found = asked.words.flatMap((typed, index) => {
        const value = fitOf(typed, word, asked.prefix && index === last);
        return value === fit.none ? [] : [[index, value] as const];
      });
      memo.set(word.exact, found);
    }
    if (found.length > 0) hits.push({ at, found, opens: word.opens });
    for (const [index, value] of found) if (value > (fits[index] ?? 0)) fits[index] = value;
  });

  const places: Place[] = [];
  const pairs = new Set<number>();
  hits.forEach((hit, index) => {
    for (const pair of pairsAt(hits[index - 1], hit)) pairs.add(pair);
    const phrase = phraseAt(asked.words.length, hits, index, fitValue);
    const spread = asked.phrase ? undefined : windowAt(asked.words.length, hits, index, fitValue);
    const better = phrase && spread && spread.closeness > phrase.closeness ? spread : (phrase ?? spread);
    if (better) places.push(better);
  });
  return { fits, places, pairs, closest: places.reduce((most, { closeness }) => Math.max(most, closeness), 0) };
}

/** Asked words that stand side by side at two neighbouring hits, as in the query. */
function pairsAt(left: Hit | undefined, right: Hit): number[] {
  if (left?.at !== right.at - 1 || right.opens) return [];
  const good = new Set(left.found.filter(([, value]) => value > fit.folded).map(([asked]) => asked));
  return right.found.flatMap(([asked, value]) => (value > fit.folded && good.has(asked - 1) ? [asked - 1] : []));
}

interface Hit {
  /** Index of the word in the text. */
  readonly at: number;
  readonly found: readonly (readonly [asked: number, fit: Fit])[];
  readonly opens: boolean;
}

function phraseAt(length: number, hits: readonly Hit[], index: number, fitValue: FitValues): Place | undefined {
  const from = hits[index]?.at ?? 0;
  let weakest: number = fit.exact;
  let exactness = 0;
  for (let i = 0; i < length; i++) {
    const hit = hits[index + i];
    const value = hit?.at === from + i ? hit.found.find(([asked]) => asked === i)?.[1] : undefined;
    if (value === undefined || (i > 0 && hit?.opens)) return undefined;
    weakest = Math.min(weakest, value);
    exactness += fitValue[value];
  }
  const closeness = Math.min(fitValue[weakest as Fit], exactness / length);
  return { from, to: from + length, closeness };
}

/** How far apart words may stand and still be one place, beyond their number. */
const slack = 18;

/** The asked words behind the hit, as long as they stand near: each word once. At most .7, less when they lie apart. */
function windowAt(length: number, hits: readonly Hit[], index: number, fitValue: FitValues): Place {
  const from = hits[index]?.at ?? 0;
  const values = new Map<number, number>();
  let to = from + 1;
  const pairs = new Set<number>();
  for (let i = index; i < hits.length; i++) {
    const hit = hits[i];
    if (!hit || hit.at >= from + length + slack) break;
    const fresh = hit.found.filter(([asked, value]) => fitValue[value] > (values.get(asked) ?? 0));
    if (i > index) for (const pair of pairsAt(hits[i - 1], hit)) pairs.add(pair);
    if (fresh.length === 0) continue;
    for (const [asked, value] of fresh) values.set(asked, fitValue[value]);
    to = hit.at + 1;
    if (values.size === length && [...values.values()].every((value) => value > fitValue[fit.folded])) break;
  }
  const covered = [...values.values()].reduce((sum, value) => sum + value, 0) / length;
  const density = Math.min(1, values.size / (to - from));
  const adjacent = length > 1 ? pairs.size / (length - 1) : 1;
  return { from, to, closeness: covered * (0.3 + 0.15 * density + 0.25 * adjacent) };
}

function average(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}
