import { folderSlug, toSlug } from '../domain/vietnamese-text.ts';
import type { Library, ShownDocument } from './library.ts';

/** Cited documents that share a type or an issuer: one index page. */
export interface DocumentGroup {
  readonly title: string;
  readonly slug: string;
  readonly documents: readonly ShownDocument[];
}

/** By type (tên loại), most cited type first; documents newest first. */
export function groupByType(library: Library): DocumentGroup[] {
  return group(library, (document) => document.type ?? 'Văn bản khác');
}

/** By issuing body (cơ quan ban hành). */
export function groupByIssuer(library: Library): DocumentGroup[] {
  return group(library, (document) => document.issuer ?? 'Chưa rõ cơ quan');
}

function group(library: Library, title: (document: ShownDocument) => string): DocumentGroup[] {
  const groups = new Map<string, { title: string; documents: ShownDocument[] }>();
  for (const document of library.byKey.values()) {
    const slug = folderSlug(toSlug(title(document)));
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
  return (b.date ?? '').localeCompare(a.date ?? '', 'en') || (a.key < b.key ? -1 : 1);
}
