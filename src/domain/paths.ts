import { toSlug } from './text/vietnamese-text.ts';

/**
 * SitePath — a page's place below the site's root, without a leading slash: `van-ban/114-qd-tw/`, `` (home).
 * Pages link to each other relatively (`rootOf(from) + to`), so the same HTML works under any base path and from a folder.
 */
export type SitePath = string;

/** `ke-hoach/<slug>/`, `nghi-quyet/<slug>/`: a held document, by its type. */
export function heldDocumentPath(type: string | null, slug: string): SitePath {
  return `${typeSlug(type)}/${slug}/`;
}

/** `Kế hoạch` → `ke-hoach`; a document without a type is a công văn. */
export function typeSlug(type: string | null): string {
  return type === null ? 'cong-van' : toSlug(type) || 'khac';
}

/** The page of a number or of a named document: `van-ban/05-nq-tw/`. */
export function documentPath(slug: string): SitePath {
  return `van-ban/${slug}/`;
}

/** What leads from a page back to the root: `van-ban/114-qd-tw/` → `../../`; `` → `./`. */
export function rootOf(path: SitePath): string {
  const depth = path.split('/').length - 1;
  return depth === 0 ? './' : '../'.repeat(depth);
}
