import { rootOf, type SitePath } from '../../domain/paths.ts';
import { toCsv } from '../../domain/task/task-export.ts';
import type { Library } from '../library/library.ts';
import { digestOf } from '../library/pack.ts';
import { hasDay, registerParts } from '../views/task-lists.ts';
import { documentName, madeOf, registerOf, type TaskEntry } from '../views/task-register.ts';
import { toCalendar } from './exports-ics.ts';
import { toXlsx } from './exports-xlsx.ts';
import type { StaticFile } from './static-files.ts';

/** The register as Excel, CSV and calendar files: the whole, in parts where it is long, each unit's and each document's part. */
export function* exportFiles(library: Library): Generator<StaticFile> {
  const register = registerOf(library);
  const base = library.site.url;
  for (const { title, file, entries } of registerParts(register))
    yield* registerFiles(file, title === '' ? 'Nhiệm vụ' : `Nhiệm vụ – ${title}`, entries, base);
  for (const unit of register.units) {
    if (unit.entries.length > 0)
      yield* registerFiles(`${unit.path}nhiem-vu`, `Nhiệm vụ – ${unit.name}`, unit.entries, base);
  }
  for (const document of library.documents) {
    const entries = register.byDocument.get(document.slug) ?? [];
    if (entries.length > 0)
      yield* registerFiles(`${document.path}nhiem-vu`, `Nhiệm vụ – ${documentName(document)}`, entries, base);
  }
}

/** @param file without its ending */
function* registerFiles(
  file: SitePath,
  name: string,
  entries: readonly TaskEntry[],
  base: string,
): Generator<StaticFile> {
  const key = digestOf(base, name, madeOf(entries));
  // Without the site's address a link leads from where the file stands in the site.
  const root = base === '' ? rootOf(file) : base;
  const address = (path: string) => root + (base === '' ? withIndex(path) : path);
  yield { path: `${file}.xlsx`, key, make: () => toXlsx(entries, 'Nhiệm vụ', address) };
  yield { path: `${file}.csv`, key, make: () => toCsv(entries, address) };
  const dated = entries.filter(hasDay);
  if (dated.length > 0) {
    yield {
      path: `${file}.ics`,
      key: digestOf(base, name, madeOf(dated)),
      make: () => toCalendar(dated, name, base === '' ? null : address),
    };
  }
}

/** A spreadsheet program does not look for `index.html` in a folder. */
function withIndex(path: string): string {
  const mark = path.indexOf('#');
  const end = mark < 0 ? path.length : mark;
  return path[end - 1] === '/' ? `${path.slice(0, end)}index.html${path.slice(end)}` : path;
}
