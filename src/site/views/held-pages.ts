import { typeSlug } from '../../domain/paths.ts';
import type { HeldDocument, Library } from '../library/library.ts';
import { type ListPage, paginate } from './paging.ts';

/** The lists of held documents by type, newest first: `ke-hoach/`, `ke-hoach/trang/2/` … */
export function heldPages(library: Library): { type: string; page: ListPage<HeldDocument> }[] {
  const types = Map.groupBy(library.documents, (document) => typeSlug(document.facts.type));
  return [...types].flatMap(([type, documents]) =>
    paginate(documents, `${type}/`, 150, 'trang/').map((page) => ({ type, page })),
  );
}
