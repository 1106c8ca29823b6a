import { closeSync, existsSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { digestOf } from './pack.ts';

/** A file of the site that is no page: an export, open data, a feed. */
export interface StaticFile {
  /** Below the site's root: `nhiem-vu/nhiem-vu.xlsx`. */
  readonly path: string;
  /** Changes when the content would: what the file is made of. */
  readonly key: string;
  /** The content; that of a large file in pieces, so that it is never in memory as a whole. */
  make(): Content;
}

type Content = string | Uint8Array | Iterable<string>;

/**
 * Writes the files into a reused output folder: those whose key is that of the last build stay as they are, those that
 * are no longer made are removed.
 *
 * @param manifest file in the cache that remembers path and key of each
 * @param code digest of the code that makes them
 */
export function writeStaticFiles(files: Iterable<StaticFile>, outDir: string, manifest: string, code: string): void {
  const before = readManifest(manifest);
  const after: Record<string, string> = {};
  let changed = false;
  for (const file of files) {
    const key = digestOf(code, file.key);
    after[file.path] = key;
    const target = join(outDir, file.path);
    if (before[file.path] === key && existsSync(target)) continue;
    changed = true;
    writeNew(target, file.make());
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

/**
 * Writes a file as a new one, never into the bytes of an old one: the published site may share them by a hard link.
 * Most folders are there, and most files not: both are found out by trying.
 */
function writeNew(target: string, content: Content): void {
  try {
    write(target, content);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') rmSync(target);
    else if (code === 'ENOENT') mkdirSync(dirname(target), { recursive: true });
    else throw error;
    write(target, content);
  }
}

function write(target: string, content: Content): void {
  if (typeof content === 'string' || content instanceof Uint8Array) {
    writeFileSync(target, content, { flag: 'wx' });
    return;
  }
  const file = openSync(target, 'wx');
  try {
    for (const piece of content) writeFileSync(file, piece);
  } finally {
    closeSync(file);
  }
}

function readManifest(file: string): Record<string, string> {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;
  } catch {
    return {}; // a missing or damaged manifest is no manifest: everything is written
  }
}
