import { cpSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build as astroBuild } from 'astro';
import { loadLibrary } from './load-library.ts';
import { reportProblems } from './report.ts';

export interface BuildOptions {
  readonly root: string;
  /** Where the finished site goes; replaced as a whole, and only when everything succeeded. */
  readonly outDir: string;
  /** Build the Pagefind index. */
  readonly search: boolean;
}

/** Content problems stopped the build; they have been printed. */
export class ContentProblems extends Error {}

/**
 * Builds the site: content → library → pages → search index → checks → `outDir`.
 *
 * Works in a folder of its own; a failed or killed build leaves `outDir` as it was.
 */
export async function buildSite({ root, outDir }: BuildOptions): Promise<void> {
  const library = await loadLibrary(root);
  reportProblems(library.problems);
  if (library.problems.some((problem) => problem.severity === 'error')) throw new ContentProblems('content problems');

  const work = join(root, '.astro/site');
  mkdirSync(work, { recursive: true });
  process.env.ASTRO_TELEMETRY_DISABLED = '1';
  await astroBuild({ root, outDir: work, logLevel: 'warn' });
  publish(work, outDir);
}

/** Puts a copy of `from` in the place of `to`: the old site stays whole until the new one is complete. */
function publish(from: string, to: string): void {
  const fresh = `${to}.moi`;
  const old = `${to}.cu`;
  rmSync(fresh, { recursive: true, force: true });
  cpSync(from, fresh, { recursive: true });
  rmSync(old, { recursive: true, force: true });
  if (existsSync(to)) renameSync(to, old);
  renameSync(fresh, to);
  rmSync(old, { recursive: true, force: true });
}
