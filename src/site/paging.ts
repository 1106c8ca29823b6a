import type { SitePath } from '../domain/paths.ts';

/** One page of a long list. */
export interface ListPage<T> {
  readonly items: readonly T[];
  /** 1-based. */
  readonly number: number;
  readonly count: number;
  readonly total: number;
  readonly path: SitePath;
}

/**
 * Cuts a list into pages: the first at `base`, the others at `base` + `folder` + `2/`, `3/` … An empty list has one empty
 * page. `folder` keeps the figures apart from other pages below `base`: `trang/`.
 */
export function paginate<T>(items: readonly T[], base: SitePath, size: number, folder = ''): ListPage<T>[] {
  const count = Math.max(1, Math.ceil(items.length / size));
  return Array.from({ length: count }, (_, index) => ({
    items: items.slice(index * size, (index + 1) * size),
    number: index + 1,
    count,
    total: items.length,
    path: listPagePath(base, index + 1, folder),
  }));
}

export function listPagePath(base: SitePath, number: number, folder = ''): SitePath {
  return number === 1 ? base : `${base}${folder}${number}/`;
}

/** Rest parameter of a route for a page of a list at `base`: undefined for the first page. */
export function restOf(path: SitePath, base: SitePath): string | undefined {
  return path.slice(base.length).replace(/\/$/, '') || undefined;
}
