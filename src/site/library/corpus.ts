import type { DocumentKey } from '../../domain/citation/citation.ts';
import {
  buildRegistry,
  type CitedDocument,
  entriesOf,
  type Registry,
  type RegistryEntry,
} from '../../domain/citation/registry.ts';
import { resolveInRegistry } from '../../domain/citation/resolve.ts';
import { numberSlug } from '../../domain/document/document-number.ts';
import { documentKey, namedKey } from '../../domain/document/identity.ts';
import { documentPath } from '../../domain/paths.ts';
import { collapseSpace, folderSlug } from '../../domain/text/vietnamese-text.ts';
import { contradictionProblems } from './contradictions.ts';
import type { FactEntry } from './document-facts-files.ts';
import type { DocumentRecord, PlacedCitation } from './document-record.ts';
import type { HeldDetails } from './held-details.ts';
import type { Backlink, HeldDocument, Library, NumberPage, ShownDocument } from './library.ts';
import type { SiteConfig } from './site-config.ts';

export interface HeldFile {
  readonly record: DocumentRecord;
  readonly digest: string;
}

/**
 * Reduce: one pass over all records makes the registry, resolves every citation against it, and turns the citations
 * around into backlinks. Nothing here reads a file or looks at a text again.
 */
export function buildCorpus(
  site: SiteConfig,
  files: readonly HeldFile[],
  facts: readonly FactEntry[],
  detailsOf: (digest: string) => HeldDetails,
): Omit<Library, 'html' | 'text' | 'unitTable' | 'digest' | 'kept'> {
  const registry = buildRegistry([
    ...files.flatMap(({ record }) => entriesOf(record.citations, record.facts, record.file)),
    ...files.flatMap(({ record }) => heldEntry(record)),
    ...facts.map(factEntry),
  ]);
  const documents = files
    .map(({ record, digest }): HeldDocument => {
      // The registry adds to a citation; where it stands on the page stays as it is.
      const citations = resolveInRegistry(record.citations, record.facts, registry) as PlacedCitation[];
      return {
        ...record,
        facts: spelled(record, registry),
        digest,
        key: ownKey(record),
        citations,
        details: () => detailsOf(digest),
      };
    })
    .sort((a, b) => compare(dateOf(b), dateOf(a)) || compare(a.slug, b.slug));

  const backlinks = new Map<DocumentKey, Backlink[]>();
  const unsettled = new Map<string, Backlink[]>();
  for (const from of documents) {
    for (const citation of from.citations) {
      if (citation.rule === 'self') continue;
      const link = { from, citation };
      for (const key of citation.targets) push(backlinks, key, link);
      if (citation.targets.length === 0 && citation.number !== null) {
        push(unsettled, numberSlug(citation.number), link);
      }
    }
  }
  const byKey = shownDocuments(registry, backlinks, documents);
  return {
    site,
    documents,
    bySlug: new Map(documents.map((document) => [document.slug, document])),
    byKey,
    numberPages: numberPages(byKey, unsettled),
    problems: contradictionProblems(
      registry.contradictions,
      files.map(({ record }) => record),
      facts,
    ),
  };
}

/** The facts of a held document, its body spelt as in the others. */
function spelled({ facts }: DocumentRecord, { spell }: Registry): DocumentRecord['facts'] {
  const issuer = facts.issuer === null ? null : spell(facts.issuer);
  return issuer === facts.issuer ? facts : { ...facts, issuer };
}

/** Identity of a held document; undefined while its number or date is blank. */
function ownKey({ facts }: DocumentRecord): DocumentKey | null {
  return facts.number === null ? null : (documentKey({ ...facts, number: facts.number }) ?? null);
}

function heldEntry(record: DocumentRecord): RegistryEntry[] {
  const { facts } = record;
  if (facts.number === null || ownKey(record) === null) return [];
  return [
    {
      source: record.file,
      number: facts.number,
      date: facts.date,
      issuer: facts.issuer,
      type: facts.type,
      title: facts.subject,
      held: record.slug,
    },
  ];
}

function factEntry(fact: FactEntry): RegistryEntry {
  const {
    number,
    name,
    aliases,
    file,
    type = null,
    date = null,
    issuer = null,
    title = null,
    replacedBy = null,
  } = fact;
  const names = [...(name === undefined ? [] : [name]), ...aliases];
  const said = { source: file, fact: true, names, type, date, issuer, title, replacedBy };
  return number === undefined ? { ...said, key: namedKey(name ?? '') } : { ...said, number };
}

function shownDocuments(
  registry: Registry,
  backlinks: ReadonlyMap<DocumentKey, Backlink[]>,
  documents: readonly HeldDocument[],
): Map<DocumentKey, ShownDocument> {
  const bySlug = new Map(documents.map((document) => [document.slug, document]));
  const shown = new Map<DocumentKey, ShownDocument>();
  for (const [slug, same] of Map.groupBy(registry.documents, pageSlug)) {
    for (const document of same) {
      shown.set(document.key, {
        ...document,
        page: documentPath(slug),
        fragment: same.length > 1 ? document.key.slice(slug.length + 1) || 'khong-ro-ngay' : '',
        label: labelOf(document, backlinks.get(document.key) ?? []),
        heldDocument: document.held === null ? null : (bySlug.get(document.held) ?? null),
        backlinks: backlinks.get(document.key) ?? [],
      });
    }
  }
  return shown;
}

function pageSlug(document: CitedDocument): string {
  return document.number === null ? folderSlug(document.key) : numberSlug(document.number);
}

/** By number; a document without one is called as most of the citing texts call it, the longest where they are equal. */
function labelOf(document: CitedDocument, backlinks: readonly Backlink[]): string {
  if (document.number !== null) return [document.type, document.number].filter((part) => part !== null).join(' ');
  const texts = Map.groupBy(backlinks, ({ citation }) => collapseSpace(citation.text));
  const [called] = [...texts].sort(
    ([a, as], [b, bs]) => bs.length - as.length || b.length - a.length || compare(a, b),
  )[0] ?? [document.names[0] ?? document.key];
  return called;
}

function numberPages(
  byKey: ReadonlyMap<DocumentKey, ShownDocument>,
  unsettled: ReadonlyMap<string, Backlink[]>,
): Map<string, NumberPage> {
  const pages = new Map<string, NumberPage>();
  for (const [slug, documents] of Map.groupBy(byKey.values(), pageSlug)) {
    pages.set(slug, {
      slug,
      path: documentPath(slug),
      title: documents[0]?.number ?? documents[0]?.label ?? slug,
      documents: documents.sort((a, b) => compare(b.date ?? '', a.date ?? '')),
      ambiguous: unsettled.get(slug) ?? [],
    });
  }
  for (const [slug, links] of unsettled) {
    if (pages.has(slug)) continue;
    const title = links[0]?.citation.number ?? slug;
    pages.set(slug, { slug, path: documentPath(slug), title, documents: [], ambiguous: links });
  }
  return new Map([...pages].sort(([a], [b]) => compare(a, b)));
}

function dateOf({ facts }: DocumentRecord): string {
  return facts.date ?? String(facts.year ?? '');
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
