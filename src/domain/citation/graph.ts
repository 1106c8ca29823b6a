import { type Level, levelOf } from './chain.ts';
import type { RelationKind } from './citation.ts';

/** Graph — đồ thị viện dẫn: documents and who cites whom, for open data and for the picture of the library. */
export interface GraphNode {
  readonly id: string;
  readonly label: string;
  readonly type: string | null;
  readonly number: string | null;
  readonly date: string | null;
  readonly issuer: string | null;
  readonly title: string | null;
  /** Root-relative address. */
  readonly page: string;
  /** Whether its text is in the library. */
  readonly held: boolean;
}

export interface GraphEdge {
  readonly from: string;
  readonly to: string;
  /** The strongest relation that the text states between the two. */
  readonly relation: RelationKind | null;
  /** How many times `from` cites `to`. */
  readonly count: number;
}

/** A group of documents by type and level: the first view of a library that is too large to draw. */
export interface GraphGroup {
  readonly slug: string;
  readonly type: string;
  readonly level: Level | null;
  readonly nodes: readonly GraphNode[];
}

export interface GroupFlow {
  readonly from: string;
  readonly to: string;
  /** Pairs of documents, one citing the other. */
  readonly pairs: number;
}

/** Documents by type and level, the largest group first. */
export function groupNodes(
  nodes: readonly GraphNode[],
  slugOf: (type: string, level: Level | null) => string,
): GraphGroup[] {
  const groups = new Map<string, { type: string; level: Level | null; nodes: GraphNode[] }>();
  for (const node of nodes) {
    const type = node.type ?? 'Văn bản khác';
    const level = levelOf(node.number, node.issuer);
    const slug = slugOf(type, level);
    const group = groups.get(slug) ?? { type, level, nodes: [] };
    group.nodes.push(node);
    groups.set(slug, group);
  }
  return [...groups]
    .map(([slug, group]) => ({ slug, ...group }))
    .sort((a, b) => b.nodes.length - a.nodes.length || (a.slug < b.slug ? -1 : 1));
}

/** How many pairs of documents lead from group to group, most first. */
export function groupFlows(groups: readonly GraphGroup[], edges: readonly GraphEdge[]): GroupFlow[] {
  const groupOf = new Map(groups.flatMap((group) => group.nodes.map((node) => [node.id, group.slug] as const)));
  const flows = new Map<string, GroupFlow>();
  for (const edge of edges) {
    const from = groupOf.get(edge.from);
    const to = groupOf.get(edge.to);
    if (from === undefined || to === undefined) continue;
    const key = `${from} ${to}`;
    flows.set(key, { from, to, pairs: (flows.get(key)?.pairs ?? 0) + 1 });
  }
  return [...flows.values()].sort((a, b) => b.pairs - a.pairs || (`${a.from} ${a.to}` < `${b.from} ${b.to}` ? -1 : 1));
}
