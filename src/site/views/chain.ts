import {
  type Chain,
  type ChainEdge,
  type ChainIndex,
  chainAround,
  indexChain,
  levelOf,
} from '../../domain/citation/chain.ts';
import { remember } from '../../domain/text/remember.ts';
import type { HeldDocument, Library, ShownDocument } from '../library/library.ts';
import { digestOf } from '../library/pack.ts';
import { perLibrary } from '../library/per-library.ts';
import type { ChainLabel } from './chain-picture.ts';
import { displayDate } from './labels.ts';
import { documentName } from './task-register.ts';

/** Id of a document in the chain: its key, or, while its number is blank, its slug. */
export function chainId(document: HeldDocument): string {
  return document.key ?? `held:${document.slug}`;
}

/** Who carries out whom, from all held documents; worked out once. */
export const chainIndexOf: (library: Library) => ChainIndex = perLibrary('chain', (library) =>
  indexChain(library.documents.flatMap(edgesOf)),
);

/** What a held document says about carrying out, by the documents that its citations mean. */
function edgesOf(document: HeldDocument): ChainEdge[] {
  const targets = (index: number) => document.citations[index]?.targets ?? [];
  return document.carriedOut.flatMap(({ lower, upper }) =>
    (lower === null ? [chainId(document)] : targets(lower)).flatMap((from) =>
      targets(upper).map((to): ChainEdge => ({ lower: from, upper: to })),
    ),
  );
}

export function chainOf(library: Library, id: string): Chain {
  return chainsOf(library)(id);
}

/** A chain is drawn on the page of its document and on that of its number, and asked for before either is drawn. */
const chainsOf = perLibrary('chains', (library) => {
  const index = chainIndexOf(library);
  return remember((id) => chainAround(id, index));
});

/** Whether there is anything to draw: a document that neither carries out nor is carried out has no chain. */
export function hasChain(library: Library, id: string): boolean {
  const index = chainIndexOf(library);
  return index.uppers.has(id) || index.lowers.has(id);
}

/** What a picture says about a document; `root` leads from its page to the site's root. */
export function chainLabels(library: Library, root = ''): (id: string) => ChainLabel {
  return (id) => {
    const shown = library.byKey.get(id);
    if (shown) return shownLabel(shown, root);
    const held = library.bySlug.get(id.slice('held:'.length));
    if (!held) return { href: null, name: id, title: null, level: null, held: false };
    return {
      href: root + held.path,
      name: held.facts.number === null ? `${held.facts.type ?? 'Công văn'} (chưa có số)` : documentName(held),
      title: held.facts.subject,
      level: levelOf(held.facts.numberLine, held.facts.issuer),
      held: true,
    };
  };
}

function shownLabel(shown: ShownDocument, root: string): ChainLabel {
  return {
    href: root + shown.page + (shown.fragment && `#${shown.fragment}`),
    name: shown.date === null ? shown.label : `${shown.label}, ngày ${displayDate(shown.date)}`,
    title: shown.title,
    level: levelOf(shown.number, shown.issuer),
    held: shown.heldDocument !== null,
  };
}

/** Digest of all that a chain shows: for deciding whether a page of the last build still holds. */
export function chainDigest(library: Library, id: string): string {
  return chainDigestOf(library)(id);
}

const chainDigestOf = perLibrary('chain-digests', (library) => {
  const label = labelFactsOf(library);
  return remember((id) =>
    digestOf(...chainOf(library, id).rows.map((row) => `${row.kind} ${row.depth} ${row.count} ${label(row.id)}`)),
  );
});

/** A document stands in many chains. */
const labelFactsOf = perLibrary('chain-labels', (library) => {
  const label = chainLabels(library);
  return remember((id) => JSON.stringify([id, label(id)]));
});
