import { remember } from '../../domain/text/remember.ts';
import { folderSlug, toSlug } from '../../domain/text/vietnamese-text.ts';
import type { Library, ShownDocument } from '../library/library.ts';
import { perLibrary } from '../library/per-library.ts';

/** Cited documents that share a type or an issuer: one index page. */
export interface DocumentGroup {
  readonly title: string;
  readonly slug: string;
  readonly documents: readonly ShownDocument[];
}

/** By type (tên loại), most cited type first; documents newest first. */
export const groupByType: (library: Library) => readonly DocumentGroup[] = perLibrary('by-type', (library) =>
  group(library, (document) => document.type ?? 'Văn bản khác'),
);

/** By issuing body (cơ quan ban hành). */
export const groupByIssuer: (library: Library) => readonly DocumentGroup[] = perLibrary('by-issuer', (library) =>
  group(library, (document) => document.issuer ?? 'Chưa rõ cơ quan'),
);

function group(library: Library, title: (document: ShownDocument) => string): DocumentGroup[] {
  const slugOf = remember((text) => folderSlug(toSlug(text)));
  const groups = new Map<string, { title: string; documents: ShownDocument[] }>();
  for (const document of library.byKey.values()) {
    const slug = slugOf(title(document));
    const entry = groups.get(slug) ?? { title: title(document), documents: [] };
    entry.documents.push(document);
    groups.set(slug, entry);
  }
  return [...groups]
    .map(([slug, { title, documents }]) => ({ slug, title, documents: documents.sort(newestFirst) }))
    .sort((a, b) => b.documents.length - a.documents.length || (a.slug < b.slug ? -1 : 1));
}

/** Newest first, undated last, then by key. */
export function newestFirst(a: ShownDocument, b: ShownDocument): number {
  const [first, second] = [b.date ?? '', a.date ?? ''];
  if (first !== second) return first < second ? -1 : 1;
  return a.key < b.key ? -1 : 1;
}
