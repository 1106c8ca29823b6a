import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { digestOf } from './pack.ts';

/** A file of the site that is no page: an export, open data, a feed. */
export interface StaticFile {
  /** Below the site's root: `nhiem-vu/nhiem-vu.xlsx`. */
  readonly path: string;
  /** Changes when the content would: what the file is made of. */
  readonly key: string;
  make(): string | Uint8Array | Promise<string | Uint8Array>;
}

/**
 * Writes the files into a reused output folder: those whose key is that of the last build stay as they are, those that
 * are no longer made are removed.
 *
 * @param manifest file in the cache that remembers path and key of each
 * @param code digest of the code that makes them
 */
export async function writeStaticFiles(
  files: Iterable<StaticFile>,
  outDir: string,
  manifest: string,
  code: string,
): Promise<void> {
  const before = readManifest(manifest);
  const after: Record<string, string> = {};
  const parents = new Set<string>();
  for (const file of files) {
    const key = digestOf(code, file.key);
    after[file.path] = key;
    const target = join(outDir, file.path);
    if (before[file.path] === key && existsSync(target)) continue;
    const parent = dirname(target);
    if (!parents.has(parent)) mkdirSync(parent, { recursive: true });
    parents.add(parent);
    writeFileSync(target, await file.make());
  }
  for (const path of Object.keys(before)) if (!(path in after)) rmSync(join(outDir, path), { force: true });
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
