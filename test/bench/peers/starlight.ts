import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type Cost, measure } from '../measure.ts';
import type { PreparedPage } from './prepared-pages.ts';

/**
 * Builds prepared pages with Starlight as its guide sets it up, from npm in a folder outside the project, without its
 * sidebar (which lists every page on every page) and without its search index.
 */
export async function buildWithStarlight(pages: readonly PreparedPage[]): Promise<Cost> {
  const folder = mkdtempSync(join(tmpdir(), 'starlight-'));
  try {
    const write = (file: string, text: string) => {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, file), text);
    };
    write('package.json', '{"name":"peer","private":true,"type":"module"}');
    write(
      'astro.config.mjs',
      `import { defineConfig } from 'astro/config';
import starlight from '@astrojs/starlight';
export default defineConfig({ integrations: [starlight({ title: 'Viện Dẫn', pagefind: false, sidebar: [] })] });
`,
    );
    write(
      'src/content.config.ts',
      `import { defineCollection } from 'astro:content';
import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`,
    );
    for (const { path, title, markdown } of pages)
      write(`src/content/docs/${path}.md`, `---\ntitle: ${JSON.stringify(title)}\n---\n${markdown}`);
    await measure('npm', ['install', '--no-audit', '--no-fund', 'astro@7', '@astrojs/starlight@0.42'], folder);
    return await measure('npx', ['astro', 'build'], folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
