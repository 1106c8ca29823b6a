import { cpSync, symlinkSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const project = fileURLToPath(new URL('../..', import.meta.url));
/** What a clone has not, and what a build does not read. */
const left = new Set(['node_modules', 'dist', 'release', 'test', '.git', '.astro', '.cache', 'coverage']);

/** Copies the project to a folder as a fresh clone would be, with the packages of this one: nothing has been built there. */
export function copyProject(folder: string): void {
  cpSync(project, folder, {
    recursive: true,
    filter: (path) => !left.has(relative(project, path).split(sep, 1)[0] ?? ''),
  });
  symlinkSync(join(project, 'node_modules'), join(folder, 'node_modules'), 'junction');
}
