import type { SitePath } from '../../domain/paths.ts';
import type { Backlink, HeldDocument, Library, NumberPage, ShownDocument } from '../library/library.ts';
import { digestOf } from '../library/pack.ts';
import { linksOf } from './backlink-digest.ts';
import { frameOf } from './cache-keys.ts';
import { type ListPage, paginate } from './paging.ts';

/** The places that cite one document (or that name its number without saying which document is meant). */
export interface BacklinkList {
  /** Null for the places that could not be settled. */
  readonly document: ShownDocument | null;
  /** Those that stand on the page of the number itself. */
  readonly shown: readonly Backlink[];
  /** The list of all of them, when they are more; null when all are shown. */
  readonly path: SitePath | null;
  /** By citing document. */
  readonly groups: readonly (readonly [from: HeldDocument, links: readonly Backlink[]])[];
}

/** A page that shows more citing documents than this, all together, is too heavy for an old machine and a slow line. */
const shownPerPage = 40;
const listed = 50;

/** Each document's places: as many as the page can carry, the rest on pages of their own. */
export function backlinkLists(page: NumberPage): BacklinkList[] {
  const sources = [
    ...page.documents.map((document) => ({ document, links: document.backlinks, name: document.fragment })),
    ...(page.ambiguous.length > 0 ? [{ document: null, links: page.ambiguous, name: 'chua-ro' }] : []),
  ];
  const share = Math.floor(shownPerPage / Math.max(1, sources.length));
  return sources.map(({ document, links, name }) => {
    const groups = [...Map.groupBy(links, (link) => link.from)];
    const fits = groups.length <= share;
    return {
      document,
      groups,
      shown: groups.slice(0, share).flatMap(([, own]) => own),
      path: fits ? null : `${page.path}noi-dan/${name === '' ? '' : `${name}/`}`,
    };
  });
}

export interface BacklinkPage {
  readonly number: NumberPage;
  readonly list: BacklinkList;
  readonly page: ListPage<BacklinkList['groups'][number]>;
}

/** The pages of all lists that are too long for the page of their number. */
export function* backlinkPages(library: Library): Generator<BacklinkPage> {
  for (const number of library.numberPages.values()) {
    for (const list of backlinkLists(number)) {
      if (list.path === null) continue;
      for (const page of paginate(list.groups, list.path, listed)) yield { number, list, page };
    }
  }
}

export function backlinkPageCacheKey(library: Library, { number, list, page }: BacklinkPage): string {
  const { document } = list;
  return digestOf(
    number.title,
    document?.label ?? '',
    document?.date ?? '',
    page.path,
    `${page.count} ${page.total}`,
    linksOf(page.items.flatMap(([, links]) => links)),
    frameOf(library),
  );
}
