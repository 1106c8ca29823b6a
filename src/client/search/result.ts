import {
  type Anchor,
  type Excerpt,
  findExcerpts,
  firstWords,
  markWords,
  type Piece,
} from '../../domain/search/search-excerpt.ts';
import { type DocumentNames, namingOf } from '../../domain/search/search-name.ts';
import type { SearchPlan } from '../../domain/search/search-plan.ts';
import { type AskedWords, matchPage, type PageMatch } from '../../domain/search/search-rank.ts';
import { fromIndex, nameSeparator } from '../../domain/search/search-text.ts';
import { fit, splitWords, type Word } from '../../domain/search/search-words.ts';
import type { Fragment } from './engine.ts';

/** A page that was found, ready to be shown. */
export interface Result {
  /** Root-relative, with the anchor of the best passage: `/ke-hoach/x/#muc-iii-3-2`. */
  readonly path: string;
  /** The words that the page was found by, as a query: as typed or in another spelling. */
  readonly sought: string;
  /** Without anchor. */
  readonly page: string;
  /** `full-text`, `number`, `tasks`, `unit`, `help`. */
  readonly kind: string;
  readonly title: readonly Piece[];
  /** The best passage first, each of another numbered unit. */
  readonly excerpts: readonly Excerpt[];
  /** ISO, as far as known; empty when not. */
  readonly date: string;
  /** Filter → values, ASCII. */
  readonly filters: Fragment['filters'];
  /** Name of the other site of the portal that it belongs to; empty for a page of this one. */
  readonly site: string;
  readonly score: number;
  /** Resembles the query only: other marks, a word missing, words scattered. */
  readonly near: boolean;
  /** The asked words stand each by itself. */
  readonly scattered: boolean;
  /** The asked words stand side by side. */
  readonly together: boolean;
  /** How many words were asked. */
  readonly asked: number;
  /** Indexes of the asked words that the page lacks. */
  readonly missing: readonly number[];
}

/** Passages shown of one page. */
const passages = 3;
/** Pages with the words as typed stand before pages that have their abbreviation, or the other way about. */
const abbreviationCost = 15;
/** Documents of the day that was asked for stand before those that mention it. */
const dayPoints = 25;
/** Pages that repeat what others say stand behind those. */
const kindPoints: Readonly<Record<string, number>> = { 'full-text': 1, number: -3, unit: -2, help: -2, tasks: -8 };

interface Page {
  readonly title: string;
  readonly titleWords: readonly Word[];
  readonly text: string;
  readonly words: readonly Word[];
  readonly anchors: readonly Anchor[];
  readonly headings: readonly (readonly Word[])[];
  /** Of the page of a document that is only cited. */
  readonly names: DocumentNames | undefined;
}
const pages = new WeakMap<Fragment, Page>();

/** Splitting a long page takes milliseconds, and the next letter asks for the same pages. */
function readPage(fragment: Fragment): Page {
  const known = pages.get(fragment);
  if (known) return known;
  const text = fromIndex(fragment.content);
  const title = fromIndex(fragment.meta['title'] ?? '');
  const anchors = fragment.anchors.map(({ id, element, text, location }) => ({
    id,
    location,
    heading: /^h[2-6]$/i.test(element) ? fromIndex(text) : null,
  }));
  const page = {
    title,
    titleWords: splitWords(title),
    text,
    words: splitWords(text),
    anchors,
    headings: anchors.flatMap(({ heading }) => (heading === null ? [] : [splitWords(heading)])),
    names: namesOf(fragment),
  };
  pages.set(fragment, page);
  return page;
}

function namesOf({ meta, filters }: Fragment): DocumentNames | undefined {
  if (meta['kind'] !== 'number') return undefined;
  return {
    titles: fromIndex(meta['names'] ?? '')
      .split(nameSeparator)
      .map((title) => splitWords(title)),
    types: (filters['loai'] ?? []).map((type) => type.split('-')),
  };
}

/** Looks at a page for the query and its other spellings; the better one counts. */
export function readResult(plan: SearchPlan, fragment: Fragment): Result {
  const page = readPage(fragment);
  const source = { title: page.titleWords, headings: page.headings, text: page.words };
  const look = (asked: AskedWords) =>
    matchPage(asked, page.names ? { ...source, named: namingOf(asked, page.names) } : source);
  const typed = { asked: plan.asked, match: look(plan.asked) };
  const others = plan.others.map((asked) => {
    const match = look(asked);
    return { asked, match: { ...match, score: match.score - (asked.same ? 0 : abbreviationCost) } };
  });
  const best = others.reduce<Look>((a, b) => (isBetter(b.match, a.match) ? b : a), typed);
  const excerpts = excerptsOf(best.asked, page);
  const anchor = excerpts[0]?.anchor;
  const kind = fragment.meta['kind'] ?? '';
  return {
    sought: best.asked.phrase ? `"${best.asked.text}"` : best.asked.text,
    page: fragment.raw_url,
    path: fragment.raw_url + (anchor ? `#${anchor}` : ''),
    kind,
    title: markWords(best.asked, page.title, page.titleWords),
    excerpts,
    date: fragment.meta['date'] ?? '',
    filters: fragment.filters,
    site: fragment.site ?? '',
    score:
      best.match.score +
      (kindPoints[kind] ?? 0) +
      (plan.date !== undefined && plan.date === fragment.meta['date'] ? dayPoints : 0),
    near: best.match.fit <= fit.folded || best.match.scattered,
    scattered: best.match.scattered,
    together: best.match.together,
    asked: best.asked.words.length,
    missing: best.match.missing,
  };
}

interface Look {
  readonly asked: AskedWords;
  readonly match: PageMatch;
}

/** Another spelling must find clearly more than the query as typed. */
function isBetter(other: PageMatch, typed: PageMatch): boolean {
  if (other.fit <= fit.folded || typed.fit <= fit.folded) return other.fit > typed.fit;
  if (other.scattered !== typed.scattered) return typed.scattered;
  return other.score > typed.score + 1;
}

function excerptsOf(asked: AskedWords, page: Page): readonly Excerpt[] {
  const found = findExcerpts(asked, page.text, page.words, page.anchors, passages);
  if (found.length > 0 || page.text === '') return found;
  return [{ pieces: firstWords(page.text), anchor: null, heading: null }];
}

/** Pages that hold what was asked before those that resemble it; then by score. Equal ones stay in their order. */
export function sortResults(results: readonly Result[]): Result[] {
  return [...results].sort((a, b) => Number(a.near) - Number(b.near) || b.score - a.score);
}
