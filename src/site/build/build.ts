import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Problem } from '../../domain/problem.ts';
import { listFiles } from '../../release/folder.ts';
import { libraryFiles } from '../files/library-files.ts';
import { writeStaticFiles } from '../files/static-files.ts';
import type { Folders } from '../library/folders.ts';
import { loadLibrary } from '../library/load-library.ts';
import { pagesDigest, pipelineDigest } from '../library/pack.ts';
import { addressHint } from '../library/site-config.ts';
import { writeSearchIndex } from '../search/search-index.ts';
import { wholeCacheKey } from '../views/cache-keys.ts';
import { writeDownloads } from '../views/source-files.ts';
import { writeAssets } from './assets.ts';
import { builtPages } from './built-pages.ts';
import { checkLinks } from './check-links.ts';
import { setCurrent } from './current.ts';
import { openFolderLists } from './folder-lists.ts';
import { keptAssets } from './kept-assets.ts';
import { countBytesAsMemory } from './node-flags.ts';
import { bundlePages, loadPageCode } from './page-code.ts';
import { publish } from './publish.ts';
import { reportProblems } from './report.ts';
import { writeChanged } from './write-new.ts';
import { writePages } from './write-pages.ts';

export interface BuildOptions {
  readonly folders: Folders;
  /** Where the finished site goes; replaced as a whole, and only when everything succeeded. */
  readonly outDir: string;
  /** Build the Pagefind index. */
  readonly search: boolean;
  /** Called before each stage, with its name; for a benchmark. */
  readonly onStage?: (stage: string) => void;
}

/** Problems in content or pages stopped the build; they have been printed. */
export class ContentProblems extends Error {}

/**
 * Builds the site: content → library → pages → search index → checks → `outDir`.
 *
 * Works in a folder of its own (`site` in the cache, reused by the next build); a failed or killed build leaves `outDir` whole.
 */
export async function buildSite({ folders, search, onStage = () => {}, ...options }: BuildOptions): Promise<void> {
  const outDir = resolve(options.outDir);
  process.env.ASTRO_TELEMETRY_DISABLED = '1';
  // Whatever the caller's shell says: a development build would load the library a second time, from the default folders.
  process.env.NODE_ENV = 'production';
  countBytesAsMemory();
  onStage('library');
  // Where it must be done at all, beside the reading: that takes little memory yet.
  const digest = pagesDigest(folders.root);
  const bundled = bundlePages(folders.root, digest);
  bundled.catch(() => {}); // thrown when it is awaited
  const library = await loadLibrary(folders);
  stopOnErrors(library.problems, join(folders.cache, 'canh-bao-noi-dung.txt'));
  const assets = await keptAssets(folders.root, library.kept, digest);
  setCurrent({ library, assets, content: folders.content });

  onStage('pages');
  const work = join(folders.cache, 'site');
  mkdirSync(work, { recursive: true });
  await bundled;
  await writePages(() => loadPageCode(folders.root, digest), {
    outDir: work,
    manifest: join(folders.cache, 'pages.json'),
    digest,
    whole: wholeCacheKey(library),
  });
  for (const file of listFiles(join(folders.root, 'public')))
    writeChanged(join(work, file), readFileSync(join(folders.root, 'public', file)));
  writeAssets(assets, work);
  writeDownloads(folders.content, library.documents, work);

  const code = pipelineDigest(folders.root);
  onStage('files');
  writeStaticFiles(libraryFiles(library), {
    outDir: work,
    manifest: join(folders.cache, 'files.json'),
    code,
    whole: library.digest,
  });

  if (search) {
    onStage('search');
    await writeSearchIndex({
      pages: () => builtPages(work),
      content: folders.content,
      outDir: work,
      cache: { folder: join(folders.cache, 'search'), code },
    });
  } else {
    for (const name of ['pagefind', 'so-hieu']) rmSync(join(work, name), { recursive: true, force: true });
  }

  onStage('checks');
  const lists = openFolderLists(join(folders.cache, 'folders.txt'));
  stopOnErrors(
    checkLinks(work, '/', { file: join(folders.cache, 'links.txt'), code, lists }),
    join(folders.cache, 'canh-bao-lien-ket.txt'),
  );

  onStage('publish');
  publish(work, outDir, lists);
  const hint = addressHint(library.site);
  if (hint) console.log(hint);
}

function stopOnErrors(problems: readonly Problem[], file: string): void {
  reportProblems(problems, file);
  if (problems.some((problem) => problem.severity === 'error')) throw new ContentProblems('content problems');
}
