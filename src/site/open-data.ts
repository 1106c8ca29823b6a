import { rootOf } from '../domain/paths.ts';
import { chainId } from './chain.ts';
import { graphOf } from './graph.ts';
import type { HeldDocument, Library } from './library.ts';
import {
  type CollectionName,
  collections,
  graphSchema,
  type Item,
  jsonSchema,
  openDataVersion,
  pageSchema,
} from './open-data-schema.ts';
import { digestOf } from './pack.ts';
import type { StaticFile } from './static-files.ts';
import { registerOf, type TaskEntry } from './task-register.ts';

export const apiBase = `api/v${openDataVersion}/`;
/** Items in one file: a file of citations stays near a megabyte. */
export const itemsPerFile = 1000;

/** Everything under `api/`: collections in parts, their schemas, the graph as JSON and CSV, and the index of all. */
export function* openDataFiles(library: Library): Generator<StaticFile> {
  const key = digestOf(
    JSON.stringify(library.site),
    JSON.stringify(library.unitTable),
    ...library.documents.map((document) => document.digest),
    ...libraryFacts(library),
  );
  const names = Object.keys(collections) as CollectionName[];
  for (const name of names) {
    yield {
      path: `${apiBase}schema/${name}.schema.json`,
      key,
      make: () => json(jsonSchema(pageSchema(collections[name]), name)),
    };
    const items = itemsOf(library, name);
    const pages = Math.max(1, Math.ceil(items.length / itemsPerFile));
    for (let page = 1; page <= pages; page += 1) {
      const path = `${apiBase}${name}/${page}.json`;
      yield {
        path,
        key,
        make: () =>
          json({
            $schema: `../schema/${name}.schema.json`,
            version: openDataVersion,
            page,
            pages,
            total: items.length,
            items: items.slice((page - 1) * itemsPerFile, page * itemsPerFile),
          }),
      };
    }
  }
  const graph = graphOf(library);
  yield { path: `${apiBase}schema/graph.schema.json`, key, make: () => json(jsonSchema(graphSchema, 'graph')) };
  yield {
    path: `${apiBase}graph.json`,
    key,
    make: () =>
      json({ $schema: 'schema/graph.schema.json', version: openDataVersion, nodes: graph.nodes, edges: graph.edges }),
  };
  yield {
    path: `${apiBase}graph-nodes.csv`,
    key,
    make: () => csv(['id', 'label', 'type', 'number', 'date', 'issuer', 'title', 'page', 'held'], graph.nodes),
  };
  yield { path: `${apiBase}graph-edges.csv`, key, make: () => csv(['from', 'to', 'relation', 'count'], graph.edges) };
  yield { path: `${apiBase}index.json`, key, make: () => json(indexOf(library)) };
}

/** What is derived from other documents and so is in no document's digest. */
function libraryFacts(library: Library): string[] {
  return [...library.byKey.values()].map((document) =>
    JSON.stringify([
      document.key,
      document.label,
      document.date,
      document.issuer,
      document.title,
      document.page,
      document.fragment,
    ]),
  );
}

/** The table of contents of the open data. */
export function indexOf(library: Library) {
  return {
    version: openDataVersion,
    name: library.site.name,
    office: library.site.office,
    root: rootOf(apiBase),
    collections: (Object.keys(collections) as CollectionName[]).map((name) => {
      const total = itemsOf(library, name).length;
      const pages = Math.max(1, Math.ceil(total / itemsPerFile));
      return {
        name,
        total,
        schema: `schema/${name}.schema.json`,
        files: Array.from({ length: pages }, (_, i) => `${name}/${i + 1}.json`),
      };
    }),
    graph: {
      schema: 'schema/graph.schema.json',
      json: 'graph.json',
      nodesCsv: 'graph-nodes.csv',
      edgesCsv: 'graph-edges.csv',
    },
  };
}

const made = new WeakMap<Library, Map<CollectionName, unknown[]>>();

/** The items of a collection, sorted as the library is. */
export function itemsOf<N extends CollectionName>(library: Library, name: N): Item<N>[] {
  const lists = made.get(library) ?? new Map<CollectionName, unknown[]>();
  made.set(library, lists);
  const known = lists.get(name);
  if (known) return known as Item<N>[];
  const list = makers[name](library);
  lists.set(name, list);
  return list as Item<N>[];
}

const makers: { readonly [N in CollectionName]: (library: Library) => Item<N>[] } = {
  documents: (library) => {
    const citing = new Map(
      [...library.byKey.values()].map((document) => [
        document.key,
        new Set(document.backlinks.map((link) => link.from.slug)).size,
      ]),
    );
    return graphOf(library).nodes.map((node) => {
      const held =
        library.byKey.get(node.id)?.heldDocument ?? library.bySlug.get(node.id.slice('held:'.length)) ?? null;
      return { ...node, citedBy: citing.get(node.id) ?? 0, files: held === null ? null : filesOf(held) };
    });
  },
  citations: (library) =>
    library.documents.flatMap((document) =>
      document.citations.map((citation) => ({
        from: chainId(document),
        page: `${document.path}#${citation.anchor}`,
        section: document.sections[citation.section]?.id ?? null,
        text: citation.text,
        kind: citation.kind,
        to: [...citation.targets],
        candidates: [...citation.candidates],
        rule: citation.rule,
        relation: citation.relation === null ? null : { kind: citation.relation.kind, words: citation.relation.words },
        pinpoint: citation.pinpoint,
        quote: quoteOf(citation.quote),
      })),
    ),
  backlinks: (library) =>
    [...library.byKey.values()].flatMap((document) =>
      document.backlinks.map((link) => ({
        to: document.key,
        from: chainId(link.from),
        page: `${link.from.path}#${link.citation.anchor}`,
        section: link.from.sections[link.citation.section]?.id ?? null,
        quote: quoteOf(link.quote),
      })),
    ),
  tasks: (library) => registerOf(library).entries.map(taskItem),
  units: (library) =>
    registerOf(library).units.map((unit) => ({
      id: unit.slug,
      name: unit.name,
      aliases: [...unit.aliases],
      page: unit.path,
      tasks: unit.entries.length,
      issued: [...unit.drafted.map(chainId), ...unit.issued.map((document) => document.key)],
    })),
};

function taskItem(entry: TaskEntry): Item<'tasks'> {
  const { task } = entry;
  const parties = (role: 'lead' | 'support' | 'adviser' | 'assigned') =>
    entry.parties
      .filter((party) => party.role === role)
      .map(({ party, unit }) => ({ name: party.name, kind: party.kind, unit: unit?.slug ?? null }));
  return {
    id: `${entry.held.slug}/${task.id}`,
    document: chainId(entry.held),
    page: entry.path,
    section: task.section,
    place: entry.place,
    marker: task.marker,
    text: task.text,
    details: [...task.details],
    groups: [...task.groups],
    lead: parties('lead'),
    support: parties('support'),
    adviser: parties('adviser'),
    assigned: parties('assigned'),
    deadline: {
      text: task.deadline.text,
      kind: task.deadline.kind,
      due: task.deadline.due,
      derived: task.deadline.derived,
    },
    product: task.product,
    cites: [...entry.cites],
    source: task.source,
    origin: task.origin,
  };
}

function filesOf(document: HeldDocument) {
  const base = `${document.path}${document.slug}`;
  return { markdown: `${base}.md`, text: `${base}.txt`, akomaNtoso: `${base}.xml` };
}

function quoteOf({ before, text, after }: { before: string; text: string; after: string }) {
  return { before, text, after };
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 1)}\n`;
}

/** For programs: UTF-8, CRLF, quoted where needed (RFC 4180). */
function csv<T extends object>(columns: readonly (keyof T & string)[], rows: readonly T[]): string {
  const cell = (value: unknown) => {
    const text = value === null || value === undefined ? '' : String(value);
    return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  return [columns, ...rows.map((row) => columns.map((column) => row[column]))]
    .map((cells) => `${cells.map(cell).join(',')}\r\n`)
    .join('');
}
