import { currentLibrary } from '../build/current.ts';
import type { Library } from '../library/library.ts';
import { citedListCacheKey } from './cache-keys.ts';
import type { DocumentGroup } from './document-index.ts';
import { paginate, restOf } from './paging.ts';

/** Paths, props and keys of the pages below `base` that list the cited documents of one group each. */
export function citedListPaths(base: string, groupsOf: (library: Library) => readonly DocumentGroup[]) {
  const library = currentLibrary();
  return groupsOf(library).flatMap((group) =>
    paginate(group.documents, `${base}${group.slug}/`, 200).map((page) => ({
      params: { page: restOf(page.path, base) },
      props: { group, page, base: `${base}${group.slug}/` },
      cacheKey: citedListCacheKey(library, group.title, page),
    })),
  );
}
