import type { Library } from '../library/library.ts';
import { type ListPage, paginate } from './paging.ts';
import { registerOf, type UnitPage } from './task-register.ts';

/** A page of the list of units, with the names between which it lies. */
export interface UnitListPage extends ListPage<UnitPage> {
  readonly first: string;
  readonly last: string;
}

/** The list of all units, those with tasks first, each part by name: `don-vi/`, `don-vi/trang/2/` … */
export function unitLists(library: Library): UnitListPage[] {
  const { units } = registerOf(library);
  const [tasked, others] = [units.filter(hasTasks), units.filter((unit) => !hasTasks(unit))];
  return paginate([...tasked, ...others], 'don-vi/', 1000, 'trang/').map((page) => ({
    ...page,
    first: page.items[0]?.name ?? '',
    last: page.items.at(-1)?.name ?? '',
  }));
}

export function hasTasks(unit: UnitPage): boolean {
  return unit.entries.length > 0;
}
