import type { SitePath } from '../../domain/paths.ts';

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

/**
 * Cuts a long list where its own content says so: an item more or less changes the page it stands on, and seldom another.
 * A page has from half of `size` to one and a half; it ends before a new group whose name says that one begins there,
 * or when it is full.
 *
 * @param groupOf name of what an item belongs to; items of a group stand together
 */
export function paginateByGroups<T>(
  items: readonly T[],
  base: SitePath,
  size: number,
  groupOf: (item: T) => string,
): ListPage<T>[] {
  if (items.length <= size) return paginate(items, base, size);
  const starts = [0];
  let last = '';
  for (const [index, item] of items.entries()) {
    const group = groupOf(item);
    const length = index - (starts.at(-1) ?? 0);
    if (length >= size * 1.5 || (length >= size / 2 && group !== last && beginsPage(group))) starts.push(index);
    last = group;
  }
  return starts.map((start, index) => ({
    items: items.slice(start, starts[index + 1]),
    number: index + 1,
    count: starts.length,
    total: items.length,
    path: listPagePath(base, index + 1),
  }));
}

/** One name in sixteen. */
function beginsPage(name: string): boolean {
  let sum = 0;
  for (let at = 0; at < name.length; at += 1) sum = (sum * 31 + name.charCodeAt(at)) >>> 0;
  return (sum ^ (sum >>> 16)) % 16 === 0;
}

export function listPagePath(base: SitePath, number: number, folder = ''): SitePath {
  return number === 1 ? base : `${base}${folder}${number}/`;
}

/** Rest parameter of a route for a page of a list at `base`: undefined for the first page. */
export function restOf(path: SitePath, base: SitePath): string | undefined {
  return path.slice(base.length).replace(/\/$/, '') || undefined;
}
