/**
 * Chain of implementation — chuỗi triển khai: what a document carries out, what carries it out, level by level
 * (Trung ương → tỉnh → đảng ủy → cơ sở). Pure: edges in, rows to draw out.
 */

import { remember } from '../text/remember.ts';

export const levels = ['central', 'province', 'committee', 'base'] as const;
export type Level = (typeof levels)[number];

/** Symbols of issuers at the top and below; what is in no row is told by the name, else it stays unknown. */
const levelOfSymbol: readonly [Level, RegExp][] = [
  ['central', /^(?:TW|[\p{Lu}]*TW|CP|TTg|QH\d*|UBTVQH\d*|CTN|BCĐTW|UBKTTW|VPTW|VPCP|B[\p{L}&]{1,12}|TANDTC|VKSNDTC)$/u],
  ['province', /^(?:TU|[\p{Lu}]*TU|UBND|HĐND|S[\p{Lu}&]{1,10})$/u],
  ['committee', /^(?:ĐU|[\p{Lu}]*ĐU|HU|ThU|QU|UBKT|ĐUK|BTVĐU)$/u],
  ['base', /^(?:CB|ĐUCS|CBCS)$/u],
];
const levelOfName: readonly [Level, RegExp][] = [
  ['base', /^(?:chi bộ|đảng ủy cơ sở|chi ủy)|(?:xã|phường|đặc khu)(?:\s|$)/iu],
  ['committee', /đảng bộ (?:ubnd|ủy ban nhân dân)/iu],
  ['central', /trung ương|bộ chính trị|ban bí thư|^chính phủ|^thủ tướng|^quốc hội|^bộ\s|toàn quốc/iu],
  ['committee', /^(?:đảng ủy|đảng bộ (?:ubnd|ủy ban)|ban chấp hành đảng bộ (?:ubnd|ủy ban)|ban thường vụ đảng ủy)/iu],
  ['province', /tỉnh|thành ủy|thành phố|^sở\s/iu],
];

/**
 * The level of a document by its number and issuer; null when neither tells. The name outranks the symbol: `UBND`
 * may be a commune's.
 */
export function levelOf(number: string | null, issuer: string | null): Level | null {
  const byName = levelOfName.find(([, name]) => name.test(issuer ?? ''));
  if (byName) return byName[0];
  // «03/NQ-CP», «42/2014/QĐ-TTg»: type and issuer; «05-NQ/TW»: issuer after the slash.
  const tail = (number ?? '').split(/[/]/u).at(-1) ?? '';
  const symbol = /^\d/u.test(tail) ? '' : tail.includes('-') ? (tail.split('-').at(-1) ?? '') : tail;
  return levelOfSymbol.find(([, pattern]) => pattern.test(symbol))?.[0] ?? null;
}

/** `lower` carries out `upper`. */
export interface ChainEdge {
  readonly lower: string;
  readonly upper: string;
}

/** A row of the picture, top to bottom. */
export interface ChainRow {
  /** Id of the document, or of the document that a gap or remainder belongs to. */
  readonly id: string;
  readonly kind: 'document' | 'focus' | 'gap' | 'more';
  readonly depth: number;
  /** How many documents a `more` row stands for. */
  readonly count: number;
}

export interface Chain {
  readonly rows: readonly ChainRow[];
  /** Lines between rows, by index; from the upper document down. */
  readonly lines: readonly { readonly from: number; readonly to: number }[];
}

/** Both directions of a set of edges, without loops and repetitions, each list sorted. */
export interface ChainIndex {
  readonly uppers: ReadonlyMap<string, readonly string[]>;
  readonly lowers: ReadonlyMap<string, readonly string[]>;
  /** Everything above a document. */
  readonly above: (id: string) => ReadonlySet<string>;
}

export function indexChain(edges: Iterable<ChainEdge>): ChainIndex {
  const uppers = new Map<string, Set<string>>();
  const lowers = new Map<string, Set<string>>();
  const add = (map: Map<string, Set<string>>, key: string, value: string) =>
    map.set(key, (map.get(key) ?? new Set()).add(value));
  for (const { lower, upper } of edges) {
    if (lower === upper) continue;
    add(uppers, lower, upper);
    add(lowers, upper, lower);
  }
  const sorted = (map: Map<string, Set<string>>) =>
    new Map([...map].sort().map(([key, set]) => [key, [...set].sort()]));
  const sortedUppers = sorted(uppers);
  return { uppers: sortedUppers, lowers: sorted(lowers), above: remember((id) => reach(id, sortedUppers)) };
}

/**
 * The chain around one document: everything above it, itself, what is below it down to `deep` steps with at most `wide`
 * documents under each. A line that a longer way also makes (Trung ương → kế hoạch beside Trung ương → tỉnh → kế hoạch)
 * is left out. Below a document that nothing carries out stands a gap.
 */
export function chainAround(focus: string, index: ChainIndex, { deep = 3, wide = 8 } = {}): Chain {
  const above = index.above(focus);
  const depths = depthsOf([...above, focus], index);
  const rows: ChainRow[] = [];
  const rowOf = new Map<string, number>();
  const push = (row: ChainRow): number => rows.push(row) - 1;

  const order = [...above].sort((a, b) => (depths.get(a) ?? 0) - (depths.get(b) ?? 0) || (a < b ? -1 : 1));
  for (const id of order) rowOf.set(id, push({ id, kind: 'document', depth: depths.get(id) ?? 0, count: 1 }));
  const own = push({ id: focus, kind: 'focus', depth: depths.get(focus) ?? 0, count: 1 });
  rowOf.set(focus, own);

  const lines: { from: number; to: number }[] = [];
  for (const [id, to] of rowOf) {
    const uppers = (index.uppers.get(id) ?? []).filter((upper) => rowOf.has(upper));
    for (const upper of uppers) {
      const longer = uppers.some((other) => other !== upper && index.above(other).has(upper));
      if (!longer) lines.push({ from: rowOf.get(upper) ?? 0, to });
    }
  }

  const seen = new Set([...above, focus]);
  const descend = (id: string, from: number, depth: number, step: number): void => {
    const lowers = (index.lowers.get(id) ?? []).filter((lower) => !seen.has(lower));
    // What also carries out another of these is drawn there.
    const among = new Set(lowers);
    const direct = lowers.filter((lower) => ![...index.above(lower)].some((other) => among.has(other)));
    if (direct.length === 0) {
      lines.push({ from, to: push({ id, kind: 'gap', depth, count: 0 }) });
      return;
    }
    for (const lower of direct.slice(0, wide)) {
      if (seen.has(lower)) continue;
      seen.add(lower);
      const to = push({ id: lower, kind: 'document', depth, count: 1 });
      lines.push({ from, to });
      if (step < deep && index.lowers.has(lower)) descend(lower, to, depth + 1, step + 1);
    }
    if (direct.length > wide) lines.push({ from, to: push({ id, kind: 'more', depth, count: direct.length - wide }) });
  };
  descend(focus, own, (depths.get(focus) ?? 0) + 1, 1);
  return { rows, lines };
}

/** Everything that can be reached from `start`, itself left out. Loops end. */
function reach(start: string, next: ReadonlyMap<string, readonly string[]>): Set<string> {
  const found = new Set<string>();
  const queue = [start];
  for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
    for (const other of next.get(id) ?? []) {
      if (other === start || found.has(other)) continue;
      found.add(other);
      queue.push(other);
    }
  }
  return found;
}

/** The longest way down from the top to each document, within the given ones. */
function depthsOf(ids: readonly string[], index: ChainIndex): Map<string, number> {
  const within = new Set(ids);
  const depths = new Map<string, number>();
  const open = new Set<string>();
  const depth = (id: string): number => {
    const known = depths.get(id);
    if (known !== undefined || open.has(id)) return known ?? 0;
    open.add(id);
    const uppers = (index.uppers.get(id) ?? []).filter((upper) => within.has(upper));
    const own = uppers.length === 0 ? 0 : Math.max(...uppers.map(depth)) + 1;
    open.delete(id);
    depths.set(id, own);
    return own;
  };
  for (const id of ids) depth(id);
  return depths;
}
