import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import type { PageCode } from './page-code.ts';
import { prunePages, removeFile } from './prune.ts';
import { stampOf, writeChanged } from './write-new.ts';

/** The pages of a build by path, each with its cache key and the stamp of its file: one that somebody has written into is made again. */
type Keys = Record<string, readonly [key: string, stamp: string | undefined]>;

interface Manifest {
  /** Digest of the code that made the pages. */
  readonly code: string;
  /** Cache key of the whole. */
  readonly whole: string;
  readonly pages: Keys;
}

export interface WritePagesOptions {
  readonly outDir: string;
  /** File in the cache that remembers the keys of the pages in `outDir`. */
  readonly manifest: string;
  /** Digest of the code that makes the pages. */
  readonly digest: string;
  /** Cache key of all pages together, and of each whose route gives none. */
  readonly whole: string;
}

/**
 * Renders the pages into a reused output folder: a page whose cache key and code are those of the last build stays as it
 * is, one that this build does not have is removed. When nothing at all has changed, the code is not even loaded.
 *
 * A page with the same bytes as before is not written: publishing and link checking see by a file's time what has changed.
 */
export async function writePages(
  load: () => Promise<PageCode>,
  { outDir, manifest, digest, whole }: WritePagesOptions,
): Promise<void> {
  const before = readManifest(manifest);
  const kept: Keys = before?.code === digest ? before.pages : {};
  const isKept = (path: string, key: string) => {
    const [lastKey, stamp] = kept[path] ?? [];
    return key === lastKey && stamp === stampOf(join(outDir, fileOf(path)));
  };
  if (
    before?.code === digest &&
    before.whole === whole &&
    Object.entries(kept).every(([path, [key]]) => isKept(path, key))
  )
    return;
  // Where there is much memory, Node lets garbage grow to several times what is in use. That is quicker for a few pages;
  // when all are made, half of it is as quick, and takes two thirds of the memory.
  if (before?.code !== digest) setFlagsFromString('--heap-growing-percent=50');
  const code = await load();
  const paths = await code.paths();
  // Missing while pages are written: a build that is killed leaves pages that no key stands for.
  rmSync(manifest, { force: true });
  const after: Keys = {};
  for (const page of paths) {
    const { path, cacheKey = whole } = page;
    if (path in after) throw new Error(`two routes make the page /${path}/`);
    const file = join(outDir, fileOf(path));
    after[path] = [cacheKey, isKept(path, cacheKey) ? kept[path]?.[1] : writeChanged(file, await page.render())];
  }
  if (before === undefined) prunePages(outDir, Object.keys(after).map(fileOf));
  else for (const path of Object.keys(before.pages)) if (!(path in after)) removeFile(outDir, fileOf(path));
  writeFileSync(manifest, JSON.stringify({ code: digest, whole, pages: after } satisfies Manifest));
}

/** `van-ban/114-qd-tw` → `van-ban/114-qd-tw/index.html`. */
function fileOf(path: string): string {
  return path === '404' ? '404.html' : join(path, 'index.html');
}

function readManifest(file: string): Manifest | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Manifest;
  } catch {
    return undefined; // a missing or damaged manifest is no manifest: everything is rendered
  }
}
