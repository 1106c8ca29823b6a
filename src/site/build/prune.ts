import { existsSync, readdirSync, rmdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Removes from a reused output folder the pages that this build did not make: Astro leaves those of deleted documents.
 *
 * @param files of all pages: `van-ban/114-qd-tw/index.html`, `404.html`
 */
export function prunePages(outDir: string, files: readonly string[]): void {
  const expected = new Set(files);
  const visit = (folder: string): void => {
    for (const entry of readdirSync(join(outDir, folder), { withFileTypes: true })) {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (entry.isDirectory()) {
        if (generated.has(path)) continue;
        visit(path);
        if (readdirSync(join(outDir, path)).length === 0) rmdirSync(join(outDir, path));
      } else if (path.endsWith('.html') && !expected.has(path)) rmSync(join(outDir, path));
    }
  };
  if (existsSync(outDir)) visit('');
}

/** Folders that are not Astro's pages and are replaced as a whole by their makers. */
const generated: ReadonlySet<string> = new Set(['assets', 'pagefind', 'so', 'api', 'tai-ve']);

/** Removes a file and the folders that are empty then; `file` is below `outDir`. */
export function removeFile(outDir: string, file: string): void {
  rmSync(join(outDir, file), { force: true });
  for (let folder = dirname(file); folder !== '.'; folder = dirname(folder)) {
    try {
      rmdirSync(join(outDir, folder));
    } catch {
      return; // something else is in it
    }
  }
}
