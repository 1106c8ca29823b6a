import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { buildSite, ContentProblems } from '../src/site/build.ts';

// npm run build -- [--out DIR] [--no-search]
const { values } = parseArgs({
  options: { out: { type: 'string' }, 'no-search': { type: 'boolean', default: false } },
});
const root = fileURLToPath(new URL('..', import.meta.url));
try {
  await buildSite({ root, outDir: values.out ?? `${root}dist`, search: !values['no-search'] });
} catch (error) {
  if (!(error instanceof ContentProblems)) throw error;
  process.exitCode = 1;
}
