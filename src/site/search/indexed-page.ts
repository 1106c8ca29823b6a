import { nameSeparator, toIndex } from '../../domain/search/search-text.ts';
import { toSlug } from '../../domain/text/vietnamese-text.ts';
import type { BuiltPage } from '../build/built-pages.ts';
import { displayDate } from '../views/labels.ts';
import type { SearchRecord } from '../views/search-record.ts';
import { filterValues } from './search-filters.ts';

export interface IndexedPage {
  readonly path: string;
  readonly record: SearchRecord;
  /** The copy that is indexed. */
  readonly html: string;
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

/** The rule below the letterhead is no text, nor is the figure of a note, which would stand behind a number: «57-NQ/TW1». Ids of single citations and note marks would stand between a passage and its section in the list of anchors. */
function withoutCiteIds(html: string): string {
  return html
    .replace(/<p class="gach"[^>]*>[^<]*<\/p>|<sup><a href="#fn[^>]*>\d+<\/a><\/sup>/g, '')
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
