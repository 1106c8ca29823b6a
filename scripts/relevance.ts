import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { foldMarks } from '../src/domain/text/vietnamese-text.ts';
import { serveFolder } from '../src/release/static-server.ts';
import { readAbbreviations } from '../src/site/search/abbreviations.ts';
import { drawQueries, type Share } from '../test/gold/held-out/draw.ts';
import type { GoldQuery } from '../test/gold/held-out/query.ts';
import { readBuiltLibrary } from '../test/gold/held-out/site-text.ts';
import { launchBrowser, launchFirefox } from '../test/site/browser.ts';
import { readOptions } from './read-options.ts';

/**
 * `npm run relevance [-- --browser firefox] [--only WORD] [--library seeds|imported|corpus] [--dist DIR] [--gold FILE]`: asks
 * every query of `test/gold/queries.json` in a real browser on the search page of the built site, and prints how often the
 * right document came first. Fails below 100 % for numbers, 98 % for words, or with one forbidden hit.
 *
 * `--held-out 7` asks queries that are drawn from the built pages with that seed instead: nobody has tuned on them.
 * They only count; a class that falls short there is to be mended as a class, and measured with another seed.
 */
/** What the search page shows. Runs in the browser. */
interface Shown {
  readonly hits: readonly string[];
  readonly near: readonly string[];
  readonly missing: boolean;
  readonly passage: string;
  readonly marked: readonly string[];
}

const { values } = readOptions({
  options: {
    browser: { type: 'string', default: 'chromium' },
    only: { type: 'string', default: '' },
    library: { type: 'string' },
    dist: { type: 'string' },
    gold: { type: 'string' },
    'held-out': { type: 'string' },
  },
});
const root = fileURLToPath(new URL('..', import.meta.url));
const heldOut = values['held-out'];
/** How many queries of each class each library gives. */
const shares: Readonly<Record<string, Share>> = {
  seeds: { phrases: 50, tasks: 15, units: 8, titles: 6, numbers: 16, typos: 10 },
  imported: { phrases: 50, tasks: 25, units: 20, titles: 24, numbers: 44, typos: 18 },
  corpus: { phrases: 50, tasks: 20, units: 12, titles: 10, numbers: 20, typos: 12 },
};

function queriesOf(library: string, dist: string): readonly GoldQuery[] {
  const share = shares[library];
  if (heldOut === undefined || !share) return gold[library] ?? [];
  return drawQueries(readBuiltLibrary(dist), readAbbreviations(`${root}content`), share, Number(heldOut));
}

const gold =
  heldOut === undefined
    ? (JSON.parse(readFileSync(values.gold ?? `${root}test/gold/queries.json`, 'utf8')) as Record<
        string,
        readonly GoldQuery[]
      >)
    : {};

/** The part of a browser page that both drivers have. */
interface Tab {
  goto(url: string): Promise<unknown>;
  evaluate<T>(work: string): Promise<T>;
}

/** Puts a query into the field. Sent off, or left there: then the page asks when the hand rests. */
const typeQuery = (query: string, sent: boolean) => `(() => {
  const field = document.querySelector('#tim-o');
  delete document.querySelector('.tim-ket-qua').dataset.query;
  field.value = ${JSON.stringify(query)};
  if (${sent}) field.form.requestSubmit();
  else field.dispatchEvent(new InputEvent('input', { bubbles: true }));
})()`;

const readPage = `(async () => {
  const list = document.querySelector('.tim-ket-qua');
  for (let i = 0; i < 400 && list.dataset.query === undefined; i++) await new Promise((done) => setTimeout(done, 25));
  if (list.dataset.query === undefined) throw new Error('no answer in 10 s');
  const base = document.baseURI.replace(/tim-kiem\\/.*/, '');
  const path = (link) => link.href.replace(base, '').replace(/[?#].*/, '');
  const links = (selector) => [...document.querySelectorAll(selector)].map((item) => item.querySelector('h3 a')).filter(Boolean);
  const hits = links('.tim-so:not(.tim-gan) > li, .tim-trang:not(.tim-gan) > li');
  return {
    hits: hits.map(path),
    near: links('.tim-gan > li').map(path),
    missing: document.querySelector('.tim-khong-co') !== null,
    passage: hits[0] ? decodeURIComponent(new URL(hits[0].href).hash.slice(1)) : '',
    marked: [...document.querySelectorAll('.tim-trang:not(.tim-gan) mark')].map((mark) => mark.textContent),
  };
})()`;

/** Opens the search page with the query in its address. Drawn queries are many: they are asked one after another on one page. */
async function askPage(tab: Tab, site: string, { query, typing = false }: GoldQuery, first: boolean): Promise<void> {
  if (!typing && heldOut === undefined) {
    await tab.goto(`${site}tim-kiem/?${new URLSearchParams({ q: query })}`);
    return;
  }
  if (typing || first) {
    await tab.goto(`${site}tim-kiem/`);
    await tab.evaluate(readPage);
  }
  await tab.evaluate(typeQuery(query, !typing));
}

/** What is wrong with an answer, in words; empty when it is right. */
function faults(wanted: GoldQuery, shown: Shown): string[] {
  const { hits } = shown;
  const near = wanted.near ?? [];
  const first = hits[0] ?? (wanted.misspelt ? shown.near[0] : undefined);
  const marked = shown.marked.flatMap((text) => foldMarks(text).split(/[^a-z0-9]+/));
  return [
    wanted.first && !wanted.first.includes(first ?? '') && `first is ${first ?? 'nothing'}`,
    ...(wanted.all ?? []).map((path) => !hits.slice(0, wanted.all?.length).includes(path) && `${path} is not on top`),
    ...(wanted.then ?? []).map((path) => !hits.slice(0, 3).includes(path) && `${path} is not among the first three`),
    wanted.missing === true && !shown.missing && 'does not say that there is no such number',
    ...near.map((path) => !shown.near.includes(path) && `${path} is not shown as near`),
    wanted.nothing === true && hits.length > 0 && `finds ${hits[0]}`,
    wanted.passages &&
      !wanted.passages.includes(shown.passage) &&
      `leads to #${shown.passage}, not to ${wanted.passages.slice(0, 3)}`,
    ...(wanted.unmarked ?? []).map((word) => marked.includes(foldMarks(word)) && `marks ${word}`),
  ].filter((fault) => typeof fault === 'string');
}

function forbiddenHits(wanted: GoldQuery, { hits }: Shown): readonly string[] {
  return (wanted.forbidden ?? []).filter((path) => hits.includes(path));
}

async function openTab(): Promise<{ tab: Tab; close(): Promise<void> } | undefined> {
  if (values.browser !== 'firefox') {
    const browser = await launchBrowser();
    return { tab: await browser.newPage(), close: () => browser.close() };
  }
  const browser = await launchFirefox();
  return browser && { tab: (await browser.newPage()) as unknown as Tab, close: () => browser.close() };
}

/** Builds the site of a library: the content of the project, real documents as they are imported, or 100 made plans. */
function buildLibrary(name: string): string {
  if (values.dist !== undefined) return values.dist;
  const work = `${root}.astro/relevance/${name}`;
  const run = (...args: string[]) => {
    const { status, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
    if (status !== 0) throw new Error(`${args.join(' ')}: ${stderr}`);
  };
  const content = name === 'seeds' ? `${root}content` : `${work}/content`;
  if (name !== 'seeds' && !existsSync(content)) {
    const made = name === 'imported' ? ['--plans', '0', '--add', `${root}test/fixtures/corpus`] : ['--plans', '100'];
    run('scripts/corpus.ts', ...made, '--out', content);
  }
  rmSync(`${work}/dist`, { recursive: true, force: true });
  run('scripts/build.ts', '--content', content, '--cache', `${work}/cache`, '--out', `${work}/dist`);
  return `${work}/dist`;
}

const opened = await openTab();
if (!opened) process.exit(0);
let failed = false;
const started = performance.now();
let asked = 0;
for (const library of Object.keys(heldOut === undefined ? gold : shares)) {
  if (values.library !== undefined && values.library !== library) continue;
  const dist = buildLibrary(library);
  const queries = queriesOf(library, dist);
  const server = await serveFolder({ folder: dist });
  const classes = new Map<string, { right: number; all: number }>();
  let forbidden = 0;
  let count = 0;
  for (const wanted of queries.filter((query) => query.class.includes(values.only))) {
    await askPage(opened.tab, server.url, wanted, count === 0);
    count += 1;
    const shown = await opened.tab.evaluate<Shown>(readPage);
    const wrong = faults(wanted, shown);
    const banned = forbiddenHits(wanted, shown);
    asked += 1;
    forbidden += banned.length;
    for (const fault of [...wrong, ...banned.map((path) => `forbidden: ${path}`)]) {
      console.log(`  ✗ ${wanted.class} | ${JSON.stringify(wanted.query.slice(0, 80))}: ${fault}`);
      if (heldOut !== undefined) console.log(`      wanted ${wanted.first?.slice(0, 3).join(', ')}`);
    }
    const before = classes.get(wanted.class) ?? { right: 0, all: 0 };
    const right = wrong.length + banned.length === 0;
    classes.set(wanted.class, { right: before.right + Number(right), all: before.all + 1 });
  }
  await server.close();
  failed = !printTable(library, classes, forbidden) || failed;
}
await opened.close();
console.log(`${asked} queries, ${Math.round((performance.now() - started) / asked)} ms each, ${values.browser}`);
process.exitCode = failed && heldOut === undefined ? 1 : 0;

function printTable(
  library: string,
  classes: ReadonlyMap<string, { right: number; all: number }>,
  forbidden: number,
): boolean {
  const sum = (numbers: boolean) => {
    const own = [...classes].filter(([name]) => name.startsWith('số') === numbers);
    const all = own.reduce((total, [, count]) => total + count.all, 0);
    return all === 0 ? 1 : own.reduce((total, [, count]) => total + count.right, 0) / all;
  };
  console.log(`\n${library}`);
  for (const [name, { right, all }] of classes)
    console.log(`  ${String(right).padStart(3)}/${String(all).padEnd(4)} ${name}`);
  const [numbers, words] = [sum(true), sum(false)];
  console.log(`  success@1: numbers ${percent(numbers)}, words ${percent(words)}; forbidden hits ${forbidden}`);
  return numbers === 1 && words >= 0.98 && forbidden === 0;
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}
