import type { Backlink, HeldDocument, Library, ShownDocument } from '../library/library.ts';
import { digestOf } from '../library/pack.ts';
import { perLibrary } from '../library/per-library.ts';

/** What a list shows of the places that cite; what those of a document share is said once. */
export function linksOf(links: readonly Backlink[]): string {
  const all: string[] = [];
  let last: HeldDocument | undefined;
  for (const { from, citation } of links) {
    if (from !== last) all.push(from.nameDigest);
    all.push(citation.anchor, citation.shown);
    last = from;
  }
  return all.join(' ');
}

/** The same of all places that cite a document, as a digest: the page of its number and the open data ask for it. */
export function linksDigest(library: Library, document: ShownDocument): string {
  return linksDigestOf(library)(document);
}

const linksDigestOf = perLibrary('backlink-digests', () => {
  const known = new Map<ShownDocument, string>();
  return (document: ShownDocument) => {
    const digest = known.get(document) ?? digestOf(linksOf(document.backlinks));
    known.set(document, digest);
    return digest;
  };
});
