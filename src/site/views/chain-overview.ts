import { type Level, levels } from '../../domain/citation/chain.ts';
import { remember } from '../../domain/text/remember.ts';
import type { Library } from '../library/library.ts';
import { perLibrary } from '../library/per-library.ts';
import { chainId, chainIndexOf, chainLabels } from './chain.ts';
import type { ChainLabel } from './chain-picture.ts';

/** A document at the head of a chain, with what is below it. */
export interface ChainHead {
  readonly id: string;
  readonly label: ChainLabel;
  /** Documents that carry it out, over all steps. */
  readonly below: number;
  /** Those that carry it out directly. */
  readonly direct: readonly { readonly id: string; readonly label: ChainLabel; readonly below: number }[];
}

export interface ChainOverview {
  /** Documents that are carried out and carry out nothing themselves, the most carried out first. */
  readonly heads: readonly ChainHead[];
  /** Cited documents of the kinds that ask to be carried out, and that nothing in the library carries out. */
  readonly gaps: readonly { readonly id: string; readonly label: ChainLabel }[];
  /** Held documents that carry out something, per level of what they carry out. */
  readonly counts: readonly { readonly level: Level; readonly documents: number; readonly below: number }[];
}

/** So many gaps are told one by one. */
export const shownGaps = 200;

/** Types that a lower body has to carry out; a law or a regulation is applied, not carried out by a plan. */
const demanding = /^(?:nghị quyết|chỉ thị|kết luận|chương trình|chương trình hành động|kế hoạch|đề án|chiến lược)$/iu;

/** All chains of the library: heads, gaps, counts; worked out once. The labels' links begin at the site's root. */
export const chainOverview: (library: Library) => ChainOverview = perLibrary('chain-overview', overviewOf);

function overviewOf(library: Library): ChainOverview {
  const index = chainIndexOf(library);
  const label = remember(chainLabels(library));
  const below = countBelow(index.lowers);
  const heads = [...index.lowers.keys()]
    .filter((id) => !index.uppers.has(id))
    .map((id) => ({
      id,
      label: label(id),
      below: below(id),
      direct: (index.lowers.get(id) ?? []).map((lower) => ({ id: lower, label: label(lower), below: below(lower) })),
    }))
    .sort((a, b) => b.below - a.below || (a.id < b.id ? -1 : 1));
  const ids = new Set([...library.byKey.keys(), ...library.documents.map(chainId)]);
  const gaps = [...library.byKey.values()]
    .filter((document) => demanding.test(document.type ?? '') && !index.lowers.has(document.key))
    .map((document) => ({ id: document.key, label: label(document.key) }))
    .filter(({ label }) => label.level !== null && label.level !== 'base')
    .sort(
      (a, b) =>
        levels.indexOf(a.label.level ?? 'base') - levels.indexOf(b.label.level ?? 'base') || (a.id < b.id ? -1 : 1),
    );
  const counts = levels.map((level) => {
    const own = [...ids].filter((id) => label(id).level === level);
    return { level, documents: own.length, below: own.filter((id) => index.lowers.has(id)).length };
  });
  return { heads, gaps, counts };
}

/** Documents below each, each counted once; loops end. */
function countBelow(lowers: ReadonlyMap<string, readonly string[]>): (id: string) => number {
  return (start) => {
    const found = new Set<string>([start]);
    const queue = [start];
    for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
      for (const lower of lowers.get(id) ?? []) {
        if (found.has(lower)) continue;
        found.add(lower);
        queue.push(lower);
      }
    }
    return found.size - 1;
  };
}
