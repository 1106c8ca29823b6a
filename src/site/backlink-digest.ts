import type { Backlink, HeldDocument, Library, ShownDocument } from './library.ts';
import { digestOf } from './pack.ts';
import { perLibrary } from './per-library.ts';

/** The places that cite, each with the digest of its document: what a document's places share is said once. */
export function linksOf(links: readonly Backlink[]): string {
  const all: string[] = [];
  let last: HeldDocument | undefined;
  for (const { from, citation } of links) {
    if (from !== last) all.push(from.digest);
    all.push(citation.anchor);
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
