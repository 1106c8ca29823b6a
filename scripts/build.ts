import { fileURLToPath } from 'node:url';
import { describeDiskError } from '../src/release/disk-error.ts';
import { buildSite, ContentProblems } from '../src/site/build.ts';
import { foldersOf } from '../src/site/folders.ts';
import { readOptions } from './read-options.ts';

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
const root = fileURLToPath(new URL('..', import.meta.url));
const outDir = values.out ?? `${root}dist`;
try {
  await buildSite({ folders: foldersOf(root, values), outDir, search: values.search });
} catch (error) {
  const message = describeDiskError(error, `Trang dựng lần trước còn nguyên trong ${outDir}`);
  if (message !== undefined) process.stderr.write(`${message}\n`);
  else if (!(error instanceof ContentProblems)) throw error;
  process.exitCode = 1;
}
