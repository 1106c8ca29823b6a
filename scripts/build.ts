import { enableCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';
import { readOptions } from './read-options.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
// What Node has compiled is kept for the next build: it takes longer than looking for a changed plan among a thousand.
enableCompileCache(`${root}.astro/compiled`);
const { describeDiskError } = await import('../src/release/disk-error.ts');
const { buildSite, ContentProblems } = await import('../src/site/build/build.ts');
const { foldersOf } = await import('../src/site/library/folders.ts');

// npm run build -- [--out DIR] [--no-search] [--content DIR] [--cache DIR]
const { values } = readOptions({
  options: {
    out: { type: 'string' },
    search: { type: 'boolean', default: true },
    content: { type: 'string' },
    cache: { type: 'string' },
  },
  allowNegative: true,
});
const outDir = values.out ?? `${root}dist`;
try {
  await buildSite({ folders: foldersOf(root, values), outDir, search: values.search });
} catch (error) {
  const message = describeDiskError(error, `Trang dựng lần trước còn nguyên trong ${outDir}`);
  if (message !== undefined) process.stderr.write(`${message}\n`);
  else if (!(error instanceof ContentProblems)) throw error;
  process.exitCode = 1;
}
