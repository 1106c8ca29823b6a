import { appendFileSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { nodeFlags } from '../../src/site/build/node-flags.ts';
import { foldersOf } from '../../src/site/library/folders.ts';
import { writeCorpus } from './corpus/write-corpus.ts';
import { largestPages } from './largest-pages.ts';
import { type Cost, folderSize, measure } from './measure.ts';
import { buildWithHugo } from './peers/hugo.ts';
import { preparedPages } from './peers/prepared-pages.ts';
import { buildWithStarlight } from './peers/starlight.ts';

/**
 * `npm run bench [-- --sizes 2,100,1000,5000] [--peers hugo,starlight] [--no-search]`: what a build costs, by size: cold,
 * with nothing changed, after one changed plan; the same pages built by others, as ratios of the same run; and how the
 * cost grows from size to size. Sizes go up to 20,000, which takes hours.
 *
 * Prints Markdown. Times are of this machine on this day; only the ratios and the growth say something elsewhere.
 */
const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '2,100,1000,5000' },
    peers: { type: 'string', default: 'hugo,starlight' },
    search: { type: 'boolean', default: true },
    seed: { type: 'string', default: '1' },
  },
  allowNegative: true,
});
const root = fileURLToPath(new URL('../..', import.meta.url));
// Below the project, so that the bundle that Astro makes there finds the packages.
const bench = join(root, '.astro/bench');
const peers = values.peers.split(',').filter(Boolean);
const builders = { hugo: buildWithHugo, starlight: buildWithStarlight };

console.log('| plans | run | wall s | CPU s | peak MB | pages | site MB | CPU s by stage, and share |');
console.log('| --: | --- | --: | --: | --: | --: | --: | --- |');
const colds: { plans: number; cost: Cost }[] = [];
for (const plans of values.sizes.split(',').map(Number)) colds.push({ plans, cost: await benchSize(plans) });
printGrowth();

/** @returns the cost of the cold build */
async function benchSize(plans: number): Promise<Cost> {
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
  for (const { path, compressed } of largestPages(join(folder, 'site')).slice(0, 3)) {
    print(plans, `heaviest page: ${path}, ${compressed.toFixed(0)} kB compressed`);
  }
  if (peers.length > 0) await benchPeers(plans, folder, cold, changed);
  rmSync(folder, { recursive: true, force: true });
  return cold;
}

/** The plan and number pages alone, from Markdown in which every link already stands. */
async function benchPeers(plans: number, folder: string, cold: Cost, changed: Cost): Promise<void> {
  const content = join(folder, 'content');
  const pages = await preparedPages(foldersOf(root, { content, cache: join(folder, 'cache') }));
  for (const [name, run] of Object.entries(builders)) {
    if (!peers.includes(name)) continue;
    const cost = await run(pages, join(folder, name)).catch((error: Error) => error.message.split('\n', 1)[0] ?? '');
    if (typeof cost === 'string') {
      print(plans, `${name} not run: ${cost}`);
      continue;
    }
    print(plans, `${name}, the ${pages.length} plan and number pages alone`, cost);
    row(plans, `ours, cold ÷ ${name}`, ...ratios(cold, cost));
    row(plans, `ours, one plan changed ÷ ${name}`, ...ratios(changed, cost));
  }
}

function build(folder: string, options: readonly string[]): Promise<Cost> {
  const places = ['content', 'cache'].flatMap((name) => [`--${name}`, join(folder, name)]);
  return measure(
    process.execPath,
    [...nodeFlags, 'test/bench/build-once.ts', ...places, '--out', join(folder, 'site'), ...options],
    root,
  );
}

/** A sentence that cites a well-known number goes into the body of one plan. */
function change(content: string): void {
  const plan = join(content, 'plans', 'thuc-hien-nghi-quyet-04-nq-tw.mdx');
  if (!existsSync(plan)) throw new Error(`${plan} is missing: the bench starts from the content of the repository`);
  appendFileSync(plan, '\nCăn cứ Quy định số 131-QĐ/TW, ngày 27/10/2023 của Bộ Chính trị, các đơn vị báo cáo.\n');
}

/** How the cold build grows from each size to the next: 1.00 is as fast as the number of plans. */
function printGrowth(): void {
  console.log('\n| from | to | plans | CPU | CPU ÷ plans | peak memory | memory ÷ plans |');
  console.log('| --: | --: | --: | --: | --: | --: | --: |');
  for (const [index, { plans, cost }] of colds.entries()) {
    const before = colds[index - 1];
    if (!before) continue;
    const [more, cpu, memory] = [plans / before.plans, cost.cpu / before.cost.cpu, cost.memory / before.cost.memory];
    const cells = [more, cpu, cpu / more, memory, memory / more].map((value) => `${value.toFixed(2)} ×`);
    console.log(`| ${before.plans} | ${plans} | ${cells.join(' | ')} |`);
  }
}

function print(plans: number, run: string, cost?: Cost, folder?: string): void {
  if (cost === undefined) {
    row(plans, run);
    return;
  }
  const size = folder === undefined ? undefined : folderSize(join(folder, 'site'));
  const figures = [cost.wall.toFixed(1), cost.cpu.toFixed(1), cost.memory.toFixed(0)];
  const stages = folder === undefined ? '' : stageShares(cost.output);
  row(plans, run, ...figures, String(size?.pages ?? ''), size?.megabytes.toFixed(0) ?? '', stages);
}

/** The last line of a build is what each stage took, as JSON. */
function stageShares(output: string): string {
  const stages = JSON.parse(output.trim().split('\n').at(-1) ?? '{}') as Record<string, number>;
  const total = Object.values(stages).reduce((sum, seconds) => sum + seconds, 0);
  return Object.entries(stages)
    .map(([name, seconds]) => `${name} ${seconds.toFixed(1)} (${((100 * seconds) / total).toFixed(0)} %)`)
    .join(', ');
}

function row(plans: number, run: string, ...cells: readonly string[]): void {
  console.log(`| ${plans} | ${run} | ${Array.from({ length: 6 }, (_, index) => cells[index] ?? '').join(' | ')} |`);
}

function ratios(ours: Cost, theirs: Cost): string[] {
  return [ours.wall / theirs.wall, ours.cpu / theirs.cpu, ours.memory / theirs.memory].map(
    (value) => `${value.toFixed(2)} ×`,
  );
}
