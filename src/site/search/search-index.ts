import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { close, createIndex } from 'pagefind';
import { indexCharacters } from '../../domain/search/search-text.ts';
import { listFiles } from '../../release/folder.ts';
import type { BuiltPage } from '../build/built-pages.ts';
import { linkFolder } from '../build/publish.ts';
import { stampOf, writeNew } from '../build/write-new.ts';
import type { SearchRecord } from '../views/search-record.ts';
import { describePages, type SearchCache, sampleOf } from './described-pages.ts';
import { indexedPage } from './indexed-page.ts';
import { writeNumberIndex } from './write-number-index.ts';

export interface SearchIndexOptions {
  /** Gives the built pages, the same ones in the same order each time: they are read twice and never held all at once. */
  readonly pages: () => Iterable<BuiltPage>;
  /** Folder of the content, for `abbreviations.yaml`. */
  readonly content: string;
  /** Root of the built site: gets `pagefind/` and `so-hieu/`. */
  readonly outDir: string;
  readonly cache?: SearchCache;
}

/** Parts of Pagefind that this site does not use. */
const unused = /^pagefind-(?:ui|modular-ui|component-ui|highlight)\./;

/**
 * Makes the full-text index and the number index from the built pages.
 *
 * Reads: the pages that carry a {@link SearchRecord}. Writes: `pagefind/`, `so-hieu/`. The pages themselves stay untouched.
 *
 * @returns number of indexed pages
 * @throws when Pagefind refuses a page
 */
export async function writeSearchIndex(options: SearchIndexOptions): Promise<number> {
  const { pages, content, outDir, cache } = options;
  const described = describePages(pages(), cache);
  writeNumberIndex(described, content, outDir);
  const words = new Set(described.flatMap((page) => page.words ?? []));
  writeNew(join(outDir, 'so-hieu/tu.json'), JSON.stringify(sampleOf([...words].sort())));
  const target = join(outDir, 'pagefind');
  rmSync(target, { recursive: true, force: true });
  const digest = createHash('sha256').update(readPagefindVersion()).update(indexCharacters);
  for (const page of described) digest.update(page.path).update('\0').update(page.digest).update('\0');
  const key = digest.digest('hex');
  const cached = cache && join(cache.folder, 'pagefind');
  const keyFile = cache && join(cache.folder, 'pagefind.digest');
  // The published site shares the files: one that somebody has written into is no index.
  if (cached && keyFile && existsSync(keyFile) && readFileSync(keyFile, 'utf8') === `${key} ${stampsOf(cached)}`) {
    linkFolder(cached, target);
    return described.length;
  }
  await writePagefind(pages(), target);
  if (cached && keyFile) {
    rmSync(keyFile, { force: true });
    rmSync(cached, { recursive: true, force: true });
    linkFolder(target, cached);
    writeFileSync(keyFile, `${key} ${stampsOf(cached)}`);
  }
  return described.length;
}

function stampsOf(folder: string): string {
  const stamps = listFiles(folder).map((file) => `${file} ${stampOf(join(folder, file))}`);
  return createHash('sha256').update(stamps.join('\n')).digest('hex');
}

async function writePagefind(pages: Iterable<BuiltPage>, target: string): Promise<void> {
  const { index, errors } = await createIndex({ includeCharacters: indexCharacters });
  if (!index) throw new Error(errors.join('\n'));
  try {
    for (const page of pages) {
      const indexed = indexedPage(page);
      if (!indexed || isHeldElsewhere(indexed.record)) continue;
      const added = await index.addHTMLFile({ url: `/${page.path}`, content: indexed.html });
      if (added.errors.length > 0) throw new Error(`${page.path}: ${added.errors.join(', ')}`);
    }
    const written = await index.writeFiles({ outputPath: target });
    if (written.errors.length > 0) throw new Error(written.errors.join('\n'));
  } finally {
    await close();
  }
  for (const file of readdirSync(target)) if (unused.test(file)) rmSync(join(target, file));
}

/** A number whose documents are all held in full: their own pages are indexed, the number stays in the number index. */
function isHeldElsewhere({ numbered }: SearchRecord): boolean {
  return (
    numbered !== undefined &&
    numbered.documents.length > 0 &&
    numbered.documents.every(({ fullText }) => fullText !== null)
  );
}

function readPagefindVersion(): string {
  return readFileSync(new URL('../../../node_modules/pagefind/package.json', import.meta.url), 'utf8');
}
