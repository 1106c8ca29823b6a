import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fromIndex } from '../../domain/search/search-text.ts';
import { foldMarks } from '../../domain/text/vietnamese-text.ts';
import type { BuiltPage } from '../build/built-pages.ts';
import type { SearchRecord } from '../views/search-record.ts';
import { indexedPage } from './indexed-page.ts';

/** Keeps the last full-text index, taken again when nothing that is indexed has changed, and what was read in each page. */
export interface SearchCache {
  readonly folder: string;
  /** Digest of the code: another one reads other things in a page. */
  readonly code: string;
}

/** What is kept of a page between builds. */
export interface DescribedPage {
  readonly path: string;
  readonly record: SearchRecord;
  /** Of the copy that is indexed. */
  readonly digest: string;
  /** Of the first documents only. */
  readonly words?: readonly string[];
}

/** Reads the pages that are indexed; with a cache only those whose stamp is not that of the last time. */
export function describePages(pages: Iterable<BuiltPage>, cache: SearchCache | undefined): DescribedPage[] {
  const before = readDescribed(cache);
  const after: Record<string, Kept> = {};
  const described: DescribedPage[] = [];
  let sampled = 0;
  for (const page of pages) {
    const wanted = sampled < sampledPages;
    let kept = page.stamp === undefined ? undefined : before[page.path];
    const isText = kept?.page?.record.kind === 'full-text';
    if (kept?.stamp !== page.stamp || (isText && wanted && !kept?.page?.words)) kept = undefined;
    kept ??= { stamp: page.stamp, page: describe(page, wanted) };
    after[page.path] = kept;
    if (!kept.page) continue;
    described.push(kept.page);
    if (kept.page.record.kind === 'full-text') sampled += 1;
  }
  if (cache) {
    mkdirSync(cache.folder, { recursive: true });
    writeFileSync(join(cache.folder, 'pages.json'), JSON.stringify({ code: cache.code, pages: after }));
  }
  return described;
}

function describe(page: BuiltPage, withWords: boolean): DescribedPage | undefined {
  const indexed = indexedPage(page);
  if (!indexed) return undefined;
  const { path, record, html } = indexed;
  const digest = createHash('sha256').update(html).digest('hex');
  if (!withWords || record.kind !== 'full-text') return { path, record, digest };
  return { path, record, digest, words: [...new Set(plainWords(html))] };
}

/** By path; `page` is missing when the page is not indexed. */
interface Kept {
  readonly stamp: string | undefined;
  readonly page?: DescribedPage | undefined;
}

function readDescribed(cache: SearchCache | undefined): Readonly<Record<string, Kept>> {
  if (!cache) return {};
  try {
    const state = JSON.parse(readFileSync(join(cache.folder, 'pages.json'), 'utf8'));
    return state.code === cache.code ? state.pages : {};
  } catch {
    return {}; // a missing or damaged cache is no cache
  }
}

/** Documents from which known words are taken, and one word in so many that is kept of them in the order of the alphabet. */
const sampledPages = 300;
const sampleStep = 16;

/** Words that the full-text index certainly has, folded: they stand between spaces in the text of documents. */
function plainWords(html: string): readonly string[] {
  const [own = ''] = html.split('data-pagefind-ignore', 1);
  return Array.from(own.matchAll(/>([^<]+)/g), ([, text = '']) => foldMarks(fromIndex(text)).split(' ').slice(1, -1))
    .flat()
    .filter((word) => /^[a-z]{2,8}$/.test(word));
}

/** The browser asks for these when it finds nothing: a file of the index holds the words of one stretch of the alphabet. */
export function sampleOf(words: readonly string[]): readonly string[] {
  return words.filter((_, index) => index % sampleStep === 0 || index === words.length - 1);
}
