import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { digestOf } from './pack.ts';
import { type Content, stampOf, writeNew } from './write-new.ts';

/** A file of the site that is no page: an export, open data, a feed. */
export interface StaticFile {
  /** Below the site's root: `nhiem-vu/nhiem-vu.xlsx`. */
  readonly path: string;
  /** Changes when the content would: what the file is made of. */
  readonly key: string;
  make(): Content;
}

/**
 * Writes the files into a reused output folder: those whose key is that of the last build stay as they are, those that
 * are no longer made are removed. One that somebody has written into is made again.
 *
 * @param manifest file in the cache that remembers path, key and stamp of each
 * @param code digest of the code that makes them
 */
export function writeStaticFiles(files: Iterable<StaticFile>, outDir: string, manifest: string, code: string): void {
  const before = readManifest(manifest);
  const after: Record<string, string> = {};
  let changed = false;
  for (const file of files) {
    const key = digestOf(code, file.key);
    const target = join(outDir, file.path);
    const known = before[file.path];
    if (known?.startsWith(`${key} `) && known === `${key} ${stampOf(target)}`) {
      after[file.path] = known;
      continue;
    }
    changed = true;
    after[file.path] = `${key} ${writeNew(target, file.make())}`;
  }
  for (const path of Object.keys(before)) {
    if (path in after) continue;
    changed = true;
    rmSync(join(outDir, path), { force: true });
  }
  if (!changed) return;
  mkdirSync(dirname(manifest), { recursive: true });
  writeFileSync(manifest, JSON.stringify(after));
}

function readManifest(file: string): Record<string, string> {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;
  } catch {
    return {}; // a missing or damaged manifest is no manifest: everything is written
  }
}
