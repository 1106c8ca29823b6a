import { mkdirSync, readFileSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { AstroPrerenderer } from 'astro';
import { prunePages } from './prune.ts';
import { stampOf, writeNew } from './write-new.ts';

/**
 * Each page of a build by its path without slashes at the ends, with the cache key that its route gave it, null when it
 * gave none, and the stamp of its file: one that somebody has written into is made again.
 */
type Keys = Record<string, readonly [key: string | null, stamp?: string | undefined]>;

interface Manifest {
  /** Digest of the code that made the pages. */
  readonly code: string;
  readonly pages: Keys;
}

/** Renders only the pages that have changed since the last build into the same folder. */
export interface PageKeeper {
  /** For `setPrerenderer` of Astro. */
  wrap(inner: AstroPrerenderer): AstroPrerenderer;
  /** Removes pages that this build does not have, and remembers those that it has; called once all are rendered. */
  finish(): void;
}

/**
 * Wraps Astro's prerenderer: a page whose `cacheKey` of `getStaticPaths` is that of the last build, made by the same code,
 * stays as it is; Astro never hears of it. The others are written here, and only where their bytes differ, so that
 * publishing and link checking see by a file's time what has changed.
 *
 * Astro's own `incrementalBuild` does the first, but keeps a second copy of every page and tracks what each page reads.
 *
 * @param manifestFile what is remembered between builds; missing while a build runs, so that one that is killed counts for nothing
 */
export function keepPages(outDir: string, manifestFile: string, code: string): PageKeeper {
  const before = readManifest(manifestFile);
  const after: Keys = {};

  const isKept = (path: string, key: string | undefined): boolean => {
    const [known, stamp] = (before?.code === code && before.pages[path]) || [null];
    return key !== undefined && known === key && stamp === stampOf(join(outDir, fileOf(path)));
  };

  const write = (path: string, bytes: Buffer): void => {
    const file = join(outDir, fileOf(path));
    const last = stampOf(file);
    const stamp = last !== undefined && readFileSync(file).equals(bytes) ? last : writeNew(file, bytes);
    after[path] = [after[path]?.[0] ?? null, stamp];
  };

  return {
    wrap: (inner) => ({
      ...inner,
      getStaticPaths: async () => {
        const paths = await inner.getStaticPaths();
        rmSync(manifestFile, { force: true });
        return paths.filter(({ pathname, cacheKey }) => {
          const path = trim(pathname);
          // Two routes that give one path have different keys: the first of them is rendered anew, and Astro says so.
          const kept = isKept(path, cacheKey);
          after[path] = (kept ? before?.pages[path] : undefined) ?? [cacheKey ?? null];
          return !kept;
        });
      },
      render: async (request, options) => {
        const result = await inner.render(request, options);
        const response = result instanceof Response ? result : result.response;
        if (!response.ok && response.status !== 404) return response;
        write(trim(decodeURI(new URL(request.url).pathname)), Buffer.from(await response.arrayBuffer()));
        return new Response(null);
      },
    }),
    finish: () => {
      if (before === undefined) prunePages(outDir, Object.keys(after).map(fileOf));
      else for (const path of Object.keys(before.pages)) if (!(path in after)) removePage(outDir, path);
      mkdirSync(dirname(manifestFile), { recursive: true });
      writeFileSync(manifestFile, JSON.stringify({ code, pages: after } satisfies Manifest));
    },
  };
}

const trim = (pathname: string): string => pathname.replace(/^\/|\/$/g, '');

/** `van-ban/114-qd-tw` → `van-ban/114-qd-tw/index.html`. */
function fileOf(path: string): string {
  return path === '404' ? '404.html' : join(path, 'index.html');
}

/** Removes a page and the folders that are empty then. */
function removePage(outDir: string, path: string): void {
  rmSync(join(outDir, fileOf(path)), { force: true });
  for (let folder = path; folder !== '' && folder !== '.'; folder = dirname(folder)) {
    try {
      rmdirSync(join(outDir, folder));
    } catch {
      return; // something else is in it
    }
  }
}

function readManifest(file: string): Manifest | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Manifest;
  } catch {
    return undefined; // a missing or damaged manifest is no manifest: everything is rendered
  }
}
