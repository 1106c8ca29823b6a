import type { DocumentKey } from '../domain/citation.ts';
import { numberSlug } from '../domain/document-number.ts';
import { documentPath } from '../domain/paths.ts';
import type { Problem } from '../domain/problem.ts';
import { buildRegistry, type Registry, type RegistryEntry } from '../domain/registry.ts';
import { resolveCitations } from '../domain/resolve.ts';
import type { FactEntry } from './document-facts-files.ts';
import type { DocumentRecord, PlacedCitation } from './document-record.ts';
import type { Backlink, CitedDocument, HeldDocument, Library, NumberPage } from './library.ts';
import type { SiteConfig } from './site-config.ts';

export interface HeldFile {
  readonly record: DocumentRecord;
  readonly digest: string;
}

/**
 * Reduce: one pass over all records makes the registry, resolves every mention against it, and turns the citations
 * around into backlinks. Nothing here reads a file or looks at a text again.
 */
export function buildCorpus(
  site: SiteConfig,
  files: readonly HeldFile[],
  facts: readonly FactEntry[],
): Omit<Library, 'html'> {
  const problems: Problem[] = [];
  void facts;
  const { registry } = buildRegistry(files.flatMap(({ record }) => record.mentions));

  const documents = files.map(({ record, digest }): HeldDocument => {
    const citations = resolveCitations(record.mentions, { own: record.facts, registry }) as PlacedCitation[];
    return { ...record, digest, key: null, citations };
  });
  documents.sort(
    (a, b) =>
      (b.facts.date ?? String(b.facts.year ?? '')).localeCompare(a.facts.date ?? String(a.facts.year ?? ''), 'en') ||
      (a.slug < b.slug ? -1 : 1),
  );

  const backlinks = new Map<DocumentKey, Backlink[]>();
  const ambiguous = new Map<string, Backlink[]>();
  for (const from of documents) {
    for (const citation of from.citations) {
      const link = { from, citation, quote: citation.quote };
      for (const key of citation.targets) push(backlinks, key, link);
      if (citation.targets.length === 0 && citation.number !== null) push(ambiguous, numberSlug(citation.number), link);
    }
  }

  const byKey = citedDocuments(registry, backlinks, documents);
  return {
    site,
    documents,
    bySlug: new Map(documents.map((document) => [document.slug, document])),
    byKey,
    numberPages: numberPages(byKey, ambiguous),
    problems,
  };
}

function citedDocuments(
  registry: Registry,
  backlinks: ReadonlyMap<DocumentKey, Backlink[]>,
  documents: readonly HeldDocument[],
): Map<DocumentKey, CitedDocument> {
  const heldByKey = new Map(
    documents.flatMap((document) => (document.key === null ? [] : [[document.key, document] as const])),
  );
  const slugOf = (entry: RegistryEntry) => (entry.number === null ? entry.key : numberSlug(entry.number));
  const perSlug = Map.groupBy(registry.entries.values(), slugOf);
  const cited = new Map<DocumentKey, CitedDocument>();
  for (const [slug, entries] of perSlug) {
    for (const entry of entries) {
      const held = heldByKey.get(entry.key) ?? null;
      const links = backlinks.get(entry.key) ?? [];
      if (links.length === 0 && !held) continue;
      cited.set(entry.key, {
        ...entry,
        page: documentPath(slug),
        fragment: entries.length > 1 ? entry.key.slice(slug.length + 1) : '',
        held,
        backlinks: links,
      });
    }
  }
  return cited;
}

function numberPages(
  byKey: ReadonlyMap<DocumentKey, CitedDocument>,
  ambiguous: ReadonlyMap<string, Backlink[]>,
): Map<string, NumberPage> {
  const pages = new Map<string, NumberPage>();
  for (const [path, documents] of Map.groupBy(byKey.values(), (document) => document.page)) {
    const slug = path.split('/')[1] ?? '';
    const [first] = documents;
    pages.set(slug, {
      slug,
      path,
      title: first?.number ?? first?.name ?? slug,
      documents: documents.sort((a, b) => (b.date ?? '').localeCompare(a.date ?? '', 'en')),
      ambiguous: ambiguous.get(slug) ?? [],
    });
  }
  for (const [slug, links] of ambiguous) {
    if (!pages.has(slug))
      pages.set(slug, {
        slug,
        path: documentPath(slug),
        title: links[0]?.citation.number ?? slug,
        documents: [],
        ambiguous: links,
      });
  }
  return new Map([...pages].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
