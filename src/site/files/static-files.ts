import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { removeFile } from '../build/prune.ts';
import { type Content, stampOf, writeNew } from '../build/write-new.ts';
import { digestOf } from '../library/pack.ts';

/** A file of the site that is no page: an export, open data, a feed. */
export interface StaticFile {
  /** Below the site's root: `nhiem-vu/nhiem-vu.xlsx`. */
  readonly path: string;
  /** Changes when the content would: what the file is made of. */
  readonly key: string;
  make(): Content;
}

export interface WriteFilesOptions {
  readonly outDir: string;
  /** File in the cache that remembers path, key and stamp of each. */
  readonly manifest: string;
  /** Digest of the code that makes them. */
  readonly code: string;
  /** Changes when any of the files would. */
  readonly whole: string;
}

interface Manifest {
  readonly code: string;
  readonly whole: string;
  readonly files: Readonly<Record<string, readonly [key: string, stamp: string | undefined]>>;
}

/**
 * Writes the files into a reused output folder: those whose key is that of the last build stay as they are, those that
 * are no longer made are removed. One that somebody has written into is made again. When nothing at all has changed, the
 * keys are not even worked out.
 */
export function writeStaticFiles(
  files: Iterable<StaticFile>,
  { outDir, manifest, code, whole }: WriteFilesOptions,
): void {
  const before = readManifest(manifest);
  const kept = before?.code === code ? before.files : {};
  const isKept = (path: string) => kept[path]?.[1] === stampOf(join(outDir, path));
  if (before?.code === code && before.whole === whole && Object.keys(kept).every(isKept)) return;
  const after: Record<string, readonly [key: string, stamp: string | undefined]> = {};
  for (const file of files) {
    const key = file.key.length > 64 ? digestOf(file.key) : file.key;
    const last = kept[file.path];
    after[file.path] =
      last?.[0] === key && isKept(file.path) ? last : [key, writeNew(join(outDir, file.path), file.make())];
  }
  for (const path of Object.keys(before?.files ?? {})) if (!(path in after)) removeFile(outDir, path);
  mkdirSync(dirname(manifest), { recursive: true });
  writeFileSync(manifest, JSON.stringify({ code, whole, files: after } satisfies Manifest));
}

function readManifest(file: string): Manifest | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Manifest;
  } catch {
    return undefined; // a missing or damaged manifest is no manifest: everything is written
  }
}
