import { currentAssets, currentContent, currentLibrary } from '../build/current.ts';
import { stampOf } from '../build/write-new.ts';
import type { HeldDocument, Library, NumberPage, ShownDocument } from '../library/library.ts';
import { digestOf } from '../library/pack.ts';
import { perLibrary } from '../library/per-library.ts';
import { areasOf } from './areas.ts';
import { linksDigest, linksOf } from './backlink-digest.ts';
import { chainDigest, chainId } from './chain.ts';
import { roughly } from './labels.ts';
import type { ListPage } from './paging.ts';
import { sourceFileOf } from './source-files.ts';
import type { TaskList } from './task-lists.ts';
import { madeOf, registerOf, type TaskEntry, type UnitPage } from './task-register.ts';

/** For a page whose route gives no key: it may show anything. */
export function wholeCacheKey(library: Library): string {
  return digestOf(library.digest, frameOf(library));
}

/** When this is unchanged, the page of the last build is kept: all that it shows, and the office file that it offers. */
export function documentCacheKey(library: Library, document: HeldDocument): string {
  const { source } = document;
  const stamp = source === null ? undefined : stampOf(sourceFileOf(currentContent(), source));
  return digestOf(documentPageDigest(library, document), stamp ?? '');
}

/** Digest of everything that a document's page shows but its office file: no file's time is in it. */
export function documentPageDigest(library: Library, document: HeldDocument): string {
  const known = knownDigests.get(document);
  if (known !== undefined) return known;
  const digest = newDocumentPageDigest(library, document);
  knownDigests.set(document, digest);
  return digest;
}

/** Asked for by the key of a page, and by the page when it is made. */
const knownDigests = new WeakMap<HeldDocument, string>();

function newDocumentPageDigest(library: Library, document: HeldDocument): string {
  const cited = document.citations.map((citation) =>
    [citation.rule, ...citation.targets, ...citation.candidates].join(' '),
  );
  const facts = [
    ...new Set(document.citations.flatMap((citation) => [...citation.targets, ...citation.candidates])),
  ].map((key) => {
    const target = library.byKey.get(key);
    return target ? factsOf(target) : '';
  });
  const tasks = (registerOf(library).byDocument.get(document.slug) ?? []).map((entry) =>
    entry.parties.map(({ unit }) => (unit ? `${unit.slug} ${unit.name}` : '')).join('|'),
  );
  const own = document.key === null ? undefined : library.byKey.get(document.key);
  const citing = new Set(own?.backlinks.map(({ from }) => from));
  const citedBy = [own?.backlinks.length, citing.size, [...citing].slice(0, 5).map(({ nameDigest }) => nameDigest)];
  return digestOf(
    document.digest,
    cited.join('\n'),
    facts.join('\n'),
    tasks.join('\n'),
    own ? factsOf(own) : '',
    JSON.stringify(citedBy),
    chainDigest(library, chainId(document)),
    frameOf(library),
  );
}

export function numberPageCacheKey(library: Library, page: NumberPage): string {
  const shown = page.documents.map((document) => {
    const successor = document.replacedBy === null ? undefined : library.byKey.get(document.replacedBy);
    return [factsOf(document), document.names, successor && factsOf(successor), linksDigest(library, document)];
  });
  const chains = page.documents.map((document) => chainDigest(library, document.key));
  return digestOf(
    page.slug,
    page.title,
    JSON.stringify(shown),
    linksOf(page.ambiguous),
    chains.join('\n'),
    frameOf(library),
  );
}

/** For a page of our own words, which shows nothing of the library but the frame. */
export function frameKey(): string {
  return listCacheKey(currentLibrary());
}

/** Any other page: `shown` is what it shows besides the frame, as plain data. */
export function listCacheKey(library: Library, ...shown: readonly unknown[]): string {
  return digestOf(JSON.stringify(shown), frameOf(library));
}

export function unitCacheKey(library: Library, unit: UnitPage, page: ListPage<TaskEntry>): string {
  const rest =
    page.number > 1
      ? []
      : [
          page.total,
          unit.issued.map((document) => [document.label, document.page, document.fragment, document.date]),
          unit.drafted.map((document) => document.nameDigest),
          [...unit.mentions].map(([document, sections]) => [document.nameDigest, document.sectionsDigest, sections]),
          unit.receives.map((document) => document.nameDigest),
        ];
  const dated = unit.entries.some((entry) => entry.task.deadline.due !== null);
  return listCacheKey(library, unit.name, unit.aliases, page.path, page.count, dated, madeOf(page.items), rest);
}

export function taskListCacheKey(library: Library, list: TaskList, page: ListPage<TaskEntry>): string {
  const total = page.number === 1 ? page.total : '';
  return listCacheKey(library, list.title, page.path, page.count, total, madeOf(page.items));
}

export function citedListCacheKey(library: Library, title: string, page: ListPage<ShownDocument>): string {
  const documents = page.items.map((document) => [factsOf(document), document.backlinks.length]);
  return listCacheKey(library, title, page.path, page.count, page.total, documents);
}

export function heldListCacheKey(library: Library, page: ListPage<HeldDocument>): string {
  const documents = page.items.map((document) => [document.digest, document.citations.length]);
  return listCacheKey(library, page.path, page.count, page.total, documents);
}

/** A document is cited on many pages: what it says of itself is written once. */
const knownFacts = new WeakMap<ShownDocument, string>();

function factsOf(document: ShownDocument): string {
  const known = knownFacts.get(document);
  if (known !== undefined) return known;
  const facts = JSON.stringify([
    document.key,
    document.page,
    document.fragment,
    document.type,
    document.number,
    document.date,
    document.issuer,
    document.title,
    document.heldDocument?.path,
    document.replacedBy,
    document.label,
    roughly(document.backlinks.length),
  ]);
  knownFacts.set(document, facts);
  return facts;
}

/** Digest of what every page shows around its content; worked out once. */
export const frameOf: (library: Library) => string = perLibrary('frame', (library) => {
  const { css, js, firstJs, fonts } = currentAssets();
  return digestOf(JSON.stringify([library.site, areasOf(library), css, js, firstJs, fonts]));
});

/** Mã trang: ten figures that stand for all that a page shows, for a report of an error. Content, not time, makes it. */
export function editionOf(digest: string): string {
  return digest.slice(0, 10);
}
