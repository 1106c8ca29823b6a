import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { close, createIndex } from 'pagefind';
import type { NumberEntry } from '../domain/number-index.ts';
import { divideNumbers } from '../domain/number-shards.ts';
import type { SearchManifest } from '../domain/search-manifest.ts';
import { fromIndex, indexCharacters, nameSeparator, toIndex } from '../domain/search-text.ts';
import { foldMarks, toSlug } from '../domain/vietnamese-text.ts';
import { listFiles } from '../release/folder.ts';
import { readAbbreviations } from './abbreviations.ts';
import { displayDate } from './labels.ts';
import { linkFolder } from './publish.ts';
import type { SearchRecord } from './search-record.ts';
import { readSiteConfig } from './site-config.ts';
import { stampOf, writeNew } from './write-new.ts';

/** A built page: its path below the site's root (`van-ban/05-nq-tw/`) and its HTML. */
export interface BuiltPage {
  readonly path: string;
  readonly html: string;
  /** Changes with the page, as far as that can be told without reading it. */
  readonly stamp?: string | undefined;
}

export interface SearchIndexOptions {
  /** Gives the built pages, the same ones in the same order each time: they are read twice and never held all at once. */
  readonly pages: () => Iterable<BuiltPage>;
  /** Folder of the content, for `abbreviations.yaml`. */
  readonly content: string;
  /** Root of the built site: gets `pagefind/` and `so-hieu/`. */
  readonly outDir: string;
  readonly cache?: SearchCache;
}

/** Keeps the last full-text index, taken again when nothing that is indexed has changed, and what was read in each page. */
export interface SearchCache {
  readonly folder: string;
  /** Digest of the code: another one reads other things in a page. */
  readonly code: string;
}

/** Parts of Pagefind that this site does not use. */
const unused = /^pagefind-(?:ui|modular-ui|component-ui|highlight)\./;

/**
 * Makes the full-text index and the number index from the built pages.
 *
 * Reads: the pages that carry a {@link SearchRecord}. Writes: `pagefind/`, `so-hieu/`. The pages themselves stay untouched.
 *
 * @returns number of indexed pages
 * @throws when Pagefind refuses a page
 */
export async function writeSearchIndex(options: SearchIndexOptions): Promise<number> {
  const { pages, content, outDir, cache } = options;
  const described = describePages(pages(), cache);
  writeNumberIndex(described, content, outDir);
  const words = new Set(described.flatMap((page) => page.words ?? []));
  writeNew(join(outDir, 'so-hieu/tu.json'), JSON.stringify(sampleOf([...words].sort())));
  const target = join(outDir, 'pagefind');
  rmSync(target, { recursive: true, force: true });
  const digest = createHash('sha256').update(readPagefindVersion()).update(indexCharacters);
  for (const page of described) digest.update(page.path).update('\0').update(page.digest).update('\0');
  const key = digest.digest('hex');
  const cached = cache && join(cache.folder, 'pagefind');
  const keyFile = cache && join(cache.folder, 'pagefind.digest');
  // The published site shares the files: one that somebody has written into is no index.
  if (cached && keyFile && existsSync(keyFile) && readFileSync(keyFile, 'utf8') === `${key} ${stampsOf(cached)}`) {
    linkFolder(cached, target);
    return described.length;
  }
  await writePagefind(pages(), target);
  if (cached && keyFile) {
    rmSync(keyFile, { force: true });
    rmSync(cached, { recursive: true, force: true });
    linkFolder(target, cached);
    writeFileSync(keyFile, `${key} ${stampsOf(cached)}`);
  }
  return described.length;
}

function stampsOf(folder: string): string {
  const stamps = listFiles(folder).map((file) => `${file} ${stampOf(join(folder, file))}`);
  return createHash('sha256').update(stamps.join('\n')).digest('hex');
}

/** What is kept of a page between builds. */
interface DescribedPage {
  readonly path: string;
  readonly record: SearchRecord;
  /** Of the copy that is indexed. */
  readonly digest: string;
  /** Of the first documents only. */
  readonly words?: readonly string[];
}

/** Reads the pages that are indexed; with a cache only those whose stamp is not that of the last time. */
function describePages(pages: Iterable<BuiltPage>, cache: SearchCache | undefined): DescribedPage[] {
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
function sampleOf(words: readonly string[]): readonly string[] {
  return words.filter((_, index) => index % sampleStep === 0 || index === words.length - 1);
}

async function writePagefind(pages: Iterable<BuiltPage>, target: string): Promise<void> {
  const { index, errors } = await createIndex({ includeCharacters: indexCharacters });
  if (!index) throw new Error(errors.join('\n'));
  try {
    for (const page of pages) {
      const indexed = indexedPage(page);
      if (!indexed || isHeldElsewhere(indexed.record)) continue;
      const added = await index.addHTMLFile({ url: `/${page.path}`, content: indexed.html });
      if (added.errors.length > 0) throw new Error(`${page.path}: ${added.errors.join(', ')}`);
    }
    const written = await index.writeFiles({ outputPath: target });
    if (written.errors.length > 0) throw new Error(written.errors.join('\n'));
  } finally {
    await close();
  }
  for (const file of readdirSync(target)) if (unused.test(file)) rmSync(join(target, file));
}

interface IndexedPage {
  readonly path: string;
  readonly record: SearchRecord;
  /** The copy that is indexed. */
  readonly html: string;
}

/** A number whose documents are all held in full: their own pages are indexed, the number stays in the number index. */
function isHeldElsewhere({ numbered }: SearchRecord): boolean {
  return (
    numbered !== undefined &&
    numbered.documents.length > 0 &&
    numbered.documents.every(({ fullText }) => fullText !== null)
  );
}

/** The copy of a page that is indexed: what it says about itself becomes Pagefind's attributes, its text takes the form of the index. */
export function indexedPage({ path, html }: BuiltPage): IndexedPage | undefined {
  const match = /<(\w+)((?:[^>"]|"[^"]*")*?) data-search="([^"]*)"/.exec(html);
  if (!match) return undefined;
  const [, tag = '', before = '', json = ''] = match;
  const record = JSON.parse(decodeEntities(json)) as SearchRecord;
  const names = record.kind === 'number' ? { names: namesOf(record).join(nameSeparator) } : {};
  const meta = { title: record.title, kind: record.kind, date: dateOf(record) ?? '', ...names };
  const head = [
    ...Object.entries(meta).map(([name, value]) => metaElement('meta', name, value)),
    ...filterValues(record).map(([name, label]) => metaElement('filter', name, toSlug(label))),
    ...(meta.date === '' ? [] : [metaElement('sort', 'ngay', meta.date)]),
  ];
  const rest = html.slice(match.index + match[0].length);
  const end = rest.lastIndexOf(`</${tag}>`);
  const own = `<${tag}${before.replace(' data-pagefind-body', '')} data-pagefind-body${rest.slice(0, end)}</${tag}>`;
  const body = record.kind === 'number' ? numberBody(record) : withoutCiteIds(own);
  return {
    path,
    record,
    html: toIndex(`<!doctype html><html lang="vi"><head>${head.join('')}</head><body>${body}</body></html>`),
  };
}

function metaElement(kind: 'meta' | 'filter' | 'sort', name: string, value: string): string {
  return `<meta data-pagefind-${kind}="${name}[content]" content="${encodeEntities(value)}">`;
}

/** Titles of the documents of a number page; its own title when it is about one that has no number. */
function namesOf({ title, numbered }: SearchRecord): readonly string[] {
  return numbered ? numbered.documents.flatMap((document) => document.title ?? []) : [title];
}

/** A number page has the date of its document, if it is one. */
function dateOf({ date, numbered }: SearchRecord): string | null | undefined {
  return date ?? (numbered?.documents.length === 1 ? numbered.documents[0]?.date : null);
}

/** The rule below the letterhead is no text. Ids of single citations and note marks would stand between a passage and its section in the list of anchors. */
function withoutCiteIds(html: string): string {
  return html
    .replace(/<p class="gach"[^>]*>[^<]*<\/p>/g, '')
    .replace(/ id="(?:vd|chu-thich|fn)[^"]*"/g, '')
    .replace(/<\/(?:dt|dd|td|th)>/g, '$& ');
}

/**
 * What is indexed of a number page: each document as a full citation has it. The page's own words («Nơi viện dẫn»,
 * «chưa có toàn văn») and the sentences that it quotes would be found on every one of them.
 */
function numberBody({ title, type, issuer, date, numbered }: SearchRecord): string {
  const documents = numbered?.documents ?? [{ type, issuer, date, title: null, anchor: null }];
  const texts = documents.map((document) => {
    const parts = [
      [document.type, numbered && `số ${numbered.number}`].filter(Boolean).join(' '),
      document.date ? `ngày ${displayDate(document.date)}` : '',
      document.issuer ? `của ${document.issuer}` : '',
      document.title ?? '',
    ];
    const id = document.anchor === null ? '' : ` id="${document.anchor}"`;
    return `<h2${id}>${encodeEntities(parts.filter((part) => part !== '').join(' '))}</h2>`;
  });
  return `<main data-pagefind-body><h1>${encodeEntities(title)}</h1>${texts.join('')}</main>`;
}

/** Units are many and named in the filters only: their labels are in a file of their own, `so-hieu/don-vi.json`. */
const unitFilter = 'don-vi';

/** Name of the filter in addresses and in the index, with the values of a page as the reader sees them. */
function filterValues(record: SearchRecord): (readonly [name: string, label: string])[] {
  const documents = record.numbered?.documents ?? [];
  const values: readonly (readonly [string, readonly (string | null | undefined)[]])[] = [
    ['loai', [record.type, ...documents.map((document) => document.type)]],
    ['co-quan', [record.issuer, ...documents.map((document) => document.issuer)]],
    ['khoa', [record.term, ...documents.map((document) => document.term)]],
    ['nam', [record.date, ...documents.map((document) => document.date)].map((date) => date?.slice(0, 4))],
    [unitFilter, record.units ?? []],
    ['du-thao', record.draft === undefined ? [] : [record.draft ? 'Dự thảo' : 'Đã ban hành']],
    ['toan-van', record.kind === 'full-text' ? ['Có toàn văn'] : record.kind === 'number' ? ['Chưa có toàn văn'] : []],
  ];
  return values.flatMap(([name, labels]) =>
    [...new Set(labels.filter((label) => label !== null && label !== undefined && label !== ''))].map(
      (label) => [name, label ?? ''] as const,
    ),
  );
}

function writeNumberIndex(pages: readonly DescribedPage[], content: string, outDir: string): void {
  const entries: NumberEntry[] = pages.flatMap(({ path, record }) =>
    record.numbered ? [{ ...record.numbered, path }] : [],
  );
  const shards = divideNumbers(entries.sort((a, b) => (a.number < b.number ? -1 : a.number > b.number ? 1 : 0)));
  const labels = new Map<string, Map<string, string>>();
  for (const { record } of pages) {
    for (const [name, label] of filterValues(record)) {
      labels.set(name, (labels.get(name) ?? new Map<string, string>()).set(toSlug(label), label));
    }
  }
  const labelsOf = (wanted: (name: string) => boolean) =>
    sorted([...labels].filter(([name]) => wanted(name)).map(([name, values]) => [name, sorted([...values])] as const));
  const manifest: SearchManifest = {
    pages: pages.length,
    shards: shards.map(({ key }) => key),
    labels: labelsOf((name) => name !== unitFilter),
    abbreviations: readAbbreviations(content),
    portal: readSiteConfig(content).portal,
  };
  const folder = join(outDir, 'so-hieu');
  rmSync(folder, { recursive: true, force: true });
  writeNew(join(folder, 'index.json'), JSON.stringify(manifest));
  writeNew(join(folder, 'don-vi.json'), JSON.stringify(labelsOf((name) => name === unitFilter)));
  for (const { key, entries } of shards)
    writeNew(join(folder, `so-${key.replace('.', '-')}.json`), JSON.stringify(entries));
}

function sorted<T>(entries: readonly (readonly [string, T])[]): Record<string, T> {
  return Object.fromEntries([...entries].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function readPagefindVersion(): string {
  return readFileSync(new URL('../../node_modules/pagefind/package.json', import.meta.url), 'utf8');
}

const entities: Readonly<Record<string, string>> = {
  quot: '"',
  amp: '&',
  lt: '<',
  gt: '>',
  '#39': "'",
  '#34': '"',
  '#38': '&',
};
function decodeEntities(text: string): string {
  return text.replace(/&(#?\w+);/g, (whole, name: string) => entities[name] ?? whole);
}
function encodeEntities(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;');
}

/** All pages of a built site, sorted by path. */
export function* builtPages(outDir: string): Generator<BuiltPage> {
  const files = readdirSync(outDir, { recursive: true, encoding: 'utf8' }).map((file) => file.replaceAll('\\', '/'));
  for (const file of files.filter((name) => /(?:^|\/)index\.html$/.test(name)).sort()) {
    const path = join(outDir, file);
    yield {
      path: file.replace(/index\.html$/, ''),
      stamp: stampOf(path),
      get html() {
        return readFileSync(path, 'utf8');
      },
    };
  }
}
