import { appendFileSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { foldersOf } from '../../src/site/folders.ts';
import { writeCorpus } from './corpus/write-corpus.ts';
import { largestPages } from './largest-pages.ts';
import { type Cost, folderSize, measure } from './measure.ts';
import { buildWithHugo } from './peers/hugo.ts';
import { preparedPages } from './peers/prepared-pages.ts';
import { buildWithStarlight } from './peers/starlight.ts';

/**
 * `npm run bench [-- --sizes 2,100,1000,5000] [--peers hugo,starlight] [--no-search]`: what a build costs, by size: cold,
 * with nothing changed, after one changed plan; and the same pages built by others, as ratios of the same run.
 *
 * Prints Markdown. Times are of this machine on this day; only the ratios and the growth say something elsewhere.
 */
const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '2,100,1000' },
    peers: { type: 'string', default: 'hugo' },
    search: { type: 'boolean', default: true },
    seed: { type: 'string', default: '1' },
  },
  allowNegative: true,
});
const root = fileURLToPath(new URL('../..', import.meta.url));
// Below the project, so that the bundle that Astro makes there finds the packages.
const bench = join(root, '.astro/bench');
const peers = values.peers.split(',').filter(Boolean);

console.log('| plans | run | wall s | CPU s | peak MB | pages | site MB | CPU s by stage |');
console.log('| --: | --- | --: | --: | --: | --: | --: | --- |');
for (const plans of values.sizes.split(',').map(Number)) await benchSize(plans);

async function benchSize(plans: number): Promise<void> {
  const folder = join(bench, String(plans));
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const content = join(folder, 'content');
  // The two real plans stand in the base; the rest is made.
  writeCorpus({ plans: Math.max(0, plans - 2), seed: Number(values.seed), out: content, base: join(root, 'content') });

  const bare = ['--no-search'];
  const cold = await build(folder, bare);
  print(plans, 'cold, without search', cold, folder);
  print(plans, 'nothing changed', await build(folder, bare), folder);
  change(content);
  const changed = await build(folder, bare);
  print(plans, 'one plan changed', changed, folder);
  if (values.search) {
    print(plans, 'search index made', await build(folder, []), folder);
    print(plans, 'search index kept', await build(folder, []), folder);
  }
  for (const { path, compressed } of largestPages(join(folder, 'site')).slice(0, 3))
    console.log(`| ${plans} | heaviest page | | | | | | ${path}: ${compressed.toFixed(0)} kB compressed |`);

  if (peers.length === 0) return;
  const pages = await preparedPages(foldersOf(root, { content, cache: join(folder, 'cache') }));
  const builders = { hugo: buildWithHugo, starlight: buildWithStarlight };
  for (const [name, run] of Object.entries(builders)) {
    if (!peers.includes(name)) continue;
    const cost = await run(pages, join(folder, name)).catch((error: Error) => error.message.split('\n', 1)[0] ?? '');
    if (typeof cost === 'string') {
      console.log(`| ${plans} | ${name} | | | | | | not run: ${cost} |`);
      continue;
    }
    print(plans, `${name}, ${pages.length} pages`, { ...cost, output: '{}' });
    console.log(
      `| ${plans} | ours ÷ ${name} | ${ratio(cold.wall, cost.wall)} | ${ratio(cold.cpu, cost.cpu)} | ${ratio(cold.memory, cost.memory)} | | | after one change ${ratio(changed.cpu, cost.cpu)} CPU, ${ratio(changed.wall, cost.wall)} wall |`,
    );
  }
}

function build(folder: string, options: readonly string[]): Promise<Cost> {
  const places = ['content', 'cache'].flatMap((name) => [`--${name}`, join(folder, name)]);
  return measure(
    process.execPath,
    ['test/bench/build-once.ts', ...places, '--out', join(folder, 'site'), ...options],
    root,
  );
}

/** A sentence that cites a well-known number goes into the body of one plan. */
function change(content: string): void {
  const plan = join(content, 'plans', 'thuc-hien-nghi-quyet-04-nq-tw.mdx');
  if (!existsSync(plan)) throw new Error(`${plan} is missing: the bench starts from the content of the repository`);
  appendFileSync(plan, '\nCăn cứ Quy định số 131-QĐ/TW, ngày 27/10/2023 của Bộ Chính trị, các đơn vị báo cáo.\n');
}

function print(plans: number, run: string, cost: Cost, folder?: string): void {
  const stages = JSON.parse(cost.output.trim().split('\n').at(-1) ?? '{}') as Record<string, number>;
  const size = folder === undefined ? undefined : folderSize(join(folder, 'site'));
  const shares = Object.entries(stages).map(([name, seconds]) => `${name} ${seconds.toFixed(1)}`);
  console.log(
    `| ${plans} | ${run} | ${cost.wall.toFixed(1)} | ${cost.cpu.toFixed(1)} | ${cost.memory.toFixed(0)} | ${size?.pages ?? ''} | ${size?.megabytes.toFixed(0) ?? ''} | ${shares.join(', ')} |`,
  );
}

function ratio(ours: number, theirs: number): string {
  return `${(ours / theirs).toFixed(2)} ×`;
}
