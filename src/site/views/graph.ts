import type { Level } from '../../domain/citation/chain.ts';
import type { RelationKind } from '../../domain/citation/citation.ts';
import { type GraphEdge, type GraphGroup, type GraphNode, groupNodes } from '../../domain/citation/graph.ts';
import { toSlug } from '../../domain/text/vietnamese-text.ts';
import type { Library } from '../library/library.ts';
import { perLibrary } from '../library/per-library.ts';
import { chainId } from './chain.ts';
import { documentName } from './task-register.ts';

export interface LibraryGraph {
  /** By id. */
  readonly nodes: readonly GraphNode[];
  /** By ids of both ends. */
  readonly edges: readonly GraphEdge[];
  readonly groups: readonly GraphGroup[];
}

/** Documents and citations of the whole library, worked out once. */
export const graphOf: (library: Library) => LibraryGraph = perLibrary('graph', buildGraph);

function buildGraph(library: Library): LibraryGraph {
  const nodes: GraphNode[] = [...library.byKey.values()].map((document) => ({
    id: document.key,
    label: document.label,
    type: document.type,
    number: document.number,
    date: document.date,
    issuer: document.issuer,
    title: document.title,
    page: document.page + (document.fragment && `#${document.fragment}`),
    held: document.heldDocument !== null,
  }));
  for (const document of library.documents) {
    if (document.key !== null && library.byKey.has(document.key)) continue;
    const { type, date, issuer } = document.facts;
    nodes.push({
      id: chainId(document),
      label: documentName(document),
      type,
      number: null,
      date,
      issuer,
      title: document.facts.subject,
      page: document.path,
      held: true,
    });
  }
  nodes.sort((a, b) => (a.id < b.id ? -1 : 1));
  return { nodes, edges: edgesOf(library), groups: groupNodes(nodes, groupSlug) };
}

/** The more binding first: of several relations between two documents the first of these is told. */
const strength: readonly RelationKind[] = [
  'repeals',
  'replaces',
  'amends',
  'implements',
  'concretizes',
  'based-on',
  'cites',
];

function edgesOf(library: Library): GraphEdge[] {
  const edges: GraphEdge[] = [];
  for (const document of library.documents) {
    const from = chainId(document);
    const targets = new Map<string, { relation: RelationKind | null; count: number }>();
    for (const citation of document.citations) {
      if (citation.rule === 'self') continue;
      for (const to of citation.targets) {
        const known = targets.get(to) ?? { relation: null, count: 0 };
        const kind = citation.relation?.kind ?? null;
        const stronger =
          kind !== null && (known.relation === null || strength.indexOf(kind) < strength.indexOf(known.relation));
        targets.set(to, { relation: stronger ? kind : known.relation, count: known.count + 1 });
      }
    }
    for (const [to, { relation, count }] of [...targets].sort()) edges.push({ from, to, relation, count });
  }
  return edges.sort((a, b) => (a.from === b.from ? (a.to < b.to ? -1 : 1) : a.from < b.from ? -1 : 1));
}

const levelSlugs: Readonly<Record<Level, string>> = {
  central: 'trung-uong',
  province: 'tinh',
  committee: 'dang-uy',
  base: 'co-so',
};

function groupSlug(type: string, level: Level | null): string {
  return [toSlug(type) || 'khac', level === null ? '' : levelSlugs[level]].filter(Boolean).join('-');
}

type Degrees = ReadonlyMap<string, { readonly in: number; readonly out: number }>;

/** How many documents cite each document, and how many it cites; worked out once. */
export const degreesOf: (library: Library) => Degrees = perLibrary('degrees', countDegrees);

function countDegrees(library: Library): Degrees {
  const graph = graphOf(library);
  const degrees = new Map(graph.nodes.map((node) => [node.id, { in: 0, out: 0 }]));
  for (const edge of graph.edges) {
    const from = degrees.get(edge.from);
    const to = degrees.get(edge.to);
    if (from) from.out += 1;
    if (to) to.in += 1;
  }
  return degrees;
}
