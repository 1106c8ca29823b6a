import { rootOf } from '../../domain/paths.ts';
import { inPieces } from '../../domain/task/task-export.ts';
import type { Library } from '../library/library.ts';
import { digestOf } from '../library/pack.ts';
import { graphOf, type LibraryGraph } from '../views/graph.ts';
import { collectionParts } from './open-data-collections.ts';
import {
  type CollectionName,
  collections,
  graphSchema,
  jsonSchema,
  openDataVersion,
  pageSchema,
} from './open-data-schema.ts';
import type { StaticFile } from './static-files.ts';

export const apiBase = `api/v${openDataVersion}/`;

/** Everything under `api/`: collections in parts, their schemas, the graph as JSON and CSV, and the index of all. */
export function* openDataFiles(library: Library): Generator<StaticFile> {
  for (const name of collectionNames) {
    yield schemaFile(name, pageSchema(collections[name]));
    yield* partFiles(library, name);
  }
  const key = digestOf(library.documents.map((document) => document.digest).join('\n'), libraryFacts(library));
  const graph = graphOf(library);
  const nodeColumns = ['id', 'label', 'type', 'number', 'date', 'issuer', 'title', 'page', 'held'] as const;
  yield schemaFile('graph', graphSchema);
  yield { path: `${apiBase}graph.json`, key, make: () => graphJson(graph) };
  yield { path: `${apiBase}graph-nodes.csv`, key, make: () => csv(nodeColumns, graph.nodes) };
  yield { path: `${apiBase}graph-edges.csv`, key, make: () => csv(['from', 'to', 'relation', 'count'], graph.edges) };
  const index = `${JSON.stringify(indexOf(library), null, 1)}\n`;
  yield { path: `${apiBase}index.json`, key: index, make: () => index };
}

const collectionNames = Object.keys(collections) as CollectionName[];

function schemaFile(name: string, schema: Parameters<typeof jsonSchema>[0]): StaticFile {
  const path = `${apiBase}schema/${name}.schema.json`;
  return { path, key: name, make: () => `${JSON.stringify(jsonSchema(schema, name), null, 1)}\n` };
}

/** The files of a collection. One changed document changes the file that holds its items, and seldom another. */
function* partFiles(library: Library, name: CollectionName): Generator<StaticFile> {
  const parts = collectionParts[name](library);
  for (const [index, part] of parts.entries()) {
    const $schema = `../schema/${name}.schema.json`;
    const head = JSON.stringify({ $schema, version: openDataVersion, page: index + 1, pages: parts.length });
    yield {
      path: `${apiBase}${name}/${index + 1}.json`,
      key: digestOf(head, part.facts()),
      make: () => `${head.slice(0, -1)},"items":${lines(part.items())}}\n`,
    };
  }
}

/** An array with an item a line. */
function lines(items: readonly unknown[]): string {
  return items.length === 0 ? '[]' : `[\n${items.map((item) => JSON.stringify(item)).join(',\n')}\n]`;
}

/** What is derived from other documents and so is in no document's digest. */
function libraryFacts(library: Library): string {
  return JSON.stringify(
    [...library.byKey.values()].map(({ key, label, date, issuer, title, page, fragment }) => [
      key,
      label,
      date,
      issuer,
      title,
      page,
      fragment,
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
    collections: collectionNames.map((name) => {
      const parts = collectionParts[name](library);
      return {
        name,
        total: parts.reduce((sum, { size }) => sum + size, 0),
        schema: `schema/${name}.schema.json`,
        files: parts.map((_, index) => `${name}/${index + 1}.json`),
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

function* graphJson({ nodes, edges }: LibraryGraph): Generator<string> {
  yield `{"$schema":"schema/graph.schema.json","version":${openDataVersion},"nodes":${lines(nodes)},"edges":[`;
  yield* inPieces(edges, (edge, index) => `${index === 0 ? '' : ','}\n${JSON.stringify(edge)}`);
  yield '\n]}\n';
}

/** For programs: UTF-8, CRLF, quoted where needed (RFC 4180). */
function* csv<T extends object>(columns: readonly (keyof T & string)[], rows: readonly T[]): Generator<string> {
  const cell = (value: unknown) => {
    const text = value === null || value === undefined ? '' : String(value);
    return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  yield `${columns.join(',')}\r\n`;
  yield* inPieces(rows, (row) => `${columns.map((column) => cell(row[column])).join(',')}\r\n`);
}
