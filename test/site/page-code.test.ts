import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { bundleAssets } from '../../src/site/build/assets.ts';
import { setCurrent } from '../../src/site/build/current.ts';
import { loadPageCode } from '../../src/site/build/page-code.ts';
import { foldersOf } from '../../src/site/library/folders.ts';
import { loadLibrary } from '../../src/site/library/load-library.ts';
import { pagesDigest } from '../../src/site/library/pack.ts';

// As a build does: Astro's pages made for development would load a library of their own.
process.env.NODE_ENV = 'production';
const root = fileURLToPath(new URL('../..', import.meta.url));
const folders = foldersOf(root, { cache: join(root, '.astro/page-code-test') });
afterAll(() => rmSync(folders.cache, { recursive: true, force: true }));

test('every page is what Astro itself makes of it', async () => {
  setCurrent({ library: await loadLibrary(folders), assets: await bundleAssets(root), content: folders.content });
  const pages = await (await loadPageCode(root, pagesDigest(root))).paths();
  expect(pages.length).toBeGreaterThan(50);
  for (const page of pages) expect(await page.render(), page.path).toBe(await page.renderByAstro());
});
