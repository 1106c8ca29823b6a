import { rootOf, type SitePath } from '../domain/paths.ts';
import { toCsv } from '../domain/task-export.ts';
import { toCalendar } from './exports-ics.ts';
import { toXlsx } from './exports-xlsx.ts';
import type { Library } from './library.ts';
import { digestOf } from './pack.ts';
import type { StaticFile } from './static-files.ts';
import { documentName, registerOf, type TaskEntry } from './task-register.ts';

/** The register as Excel, CSV and calendar files: the whole, each unit's part, each document's part. */
export function* exportFiles(library: Library): Generator<StaticFile> {
  const register = registerOf(library);
  const base = library.site.url;
  yield* registerFiles('nhiem-vu/', 'Nhiệm vụ', register.entries, base);
  for (const unit of register.units) {
    if (unit.entries.length > 0) yield* registerFiles(unit.path, `Nhiệm vụ – ${unit.name}`, unit.entries, base);
  }
  for (const document of library.documents) {
    const entries = register.byDocument.get(document.slug) ?? [];
    if (entries.length > 0) yield* registerFiles(document.path, `Nhiệm vụ – ${documentName(document)}`, entries, base);
  }
}

function* registerFiles(
  folder: SitePath,
  name: string,
  entries: readonly TaskEntry[],
  base: string,
): Generator<StaticFile> {
  const key = digestOf(base, name, entries.map((entry) => entry.made).join('\n'));
  // Without the site's address a link leads from where the file stands in the site.
  const root = base === '' ? rootOf(folder) : base;
  const address = (path: string) => root + (base === '' ? withIndex(path) : path);
  yield { path: `${folder}nhiem-vu.xlsx`, key, make: () => toXlsx(entries, 'Nhiệm vụ', address) };
  yield { path: `${folder}nhiem-vu.csv`, key, make: () => toCsv(entries, address) };
  if (entries.some((entry) => entry.task.deadline.due !== null)) {
    yield {
      path: `${folder}nhiem-vu.ics`,
      key,
      make: () => toCalendar(entries, name, base === '' ? null : address),
    };
  }
}

/** A spreadsheet program does not look for `index.html` in a folder. */
function withIndex(path: string): string {
  const mark = path.indexOf('#');
  const end = mark < 0 ? path.length : mark;
  return path[end - 1] === '/' ? `${path.slice(0, end)}index.html${path.slice(end)}` : path;
}
