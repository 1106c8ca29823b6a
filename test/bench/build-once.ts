import { enableCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

// As `scripts/build.ts` does.
const root = fileURLToPath(new URL('../..', import.meta.url));
enableCompileCache(`${root}.astro/compiled`);
const { buildSite } = await import('../../src/site/build/build.ts');
const { foldersOf } = await import('../../src/site/library/folders.ts');

/** One build in a process of its own, for `build.ts`; prints the seconds of each stage as JSON on its last line. */
const { values } = parseArgs({
  options: {
    content: { type: 'string' },
    cache: { type: 'string' },
    out: { type: 'string', default: '' },
    search: { type: 'boolean', default: true },
  },
  allowNegative: true,
});
const stages: Record<string, number> = {};
const cpuNow = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
};
let stage = 'start';
let since = 0;
const onStage = (next: string) => {
  const now = cpuNow();
  stages[stage] = (stages[stage] ?? 0) + now - since;
  stage = next;
  since = now;
};
// Warnings about the made texts are not what is measured here.
process.stderr.write = () => true;
await buildSite({
  folders: foldersOf(root, values),
  outDir: values.out,
  search: values.search,
  onStage,
});
onStage('end');
console.log(JSON.stringify(stages));
