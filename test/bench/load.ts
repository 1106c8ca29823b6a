import { readFileSync } from 'node:fs';
import { Agent, get } from 'node:http';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { listFiles } from '../../src/release/folder.ts';
import { serveFolder } from '../../src/release/static-server.ts';
import { startNginx } from '../site/servers.ts';

/**
 * `npm run bench:load [-- --readers 500 --visits 4]`: what the web edition in `release/web` gives 500 readers at once behind nginx on
 * this machine (loopback only; the readers run on the same processor, so the figures are a lower bound).
 *
 * Each reader opens pages one after another as a browser does: the page, then what it needs, six requests at a time, kept
 * connections, compressed; every third visit searches. Any answer but 200 is an error, and makes the run fail.
 */
const { values } = parseArgs({
  options: {
    readers: { type: 'string', default: '500' },
    visits: { type: 'string', default: '4' },
    web: { type: 'string', default: 'release/web' },
  },
});
/** The path that the edition was made for. */
const sample = readFileSync(join(values.web, 'nginx.conf.mau.txt'), 'utf8');
const base = /^location (\/\S*) \{/m.exec(sample)?.[1] ?? '/';
const files = listFiles(values.web).filter((file) => !/\.gz$|^web\.config$|\.mau\.txt$/.test(file));

/** Kinds of request, by the first pattern that matches. */
const kinds = [
  ['page: plan', /^ke-hoach\/.*\.html$/],
  ['page: number', /^van-ban\/.*\.html$/],
  ['page: other', /\.html$/],
  ['style, script, font', /^assets\//],
  ['search: engine', /^pagefind\/[^/]+$/],
  ['search: chunk', /^pagefind\/(?:index|filter)\//],
  ['search: fragment', /^pagefind\/fragment\//],
  ['search: numbers', /^so-hieu\//],
] as const;
const kindOf = (file: string): string => kinds.find(([, pattern]) => pattern.test(file))?.[0] ?? 'other';
const byKind = Map.groupBy(files, kindOf);

/** A fixed series for each reader: the same load in every run. */
function createPicker(seed: number) {
  let state = seed * 2654435761 + 1;
  return <T>(items: readonly T[] = []): T[] => {
    state = (state * 1103515245 + 12345) % 2147483648;
    const item = items[Math.floor((state / 2147483648) * items.length)];
    return item === undefined ? [] : [item];
  };
}

type Pick = ReturnType<typeof createPicker>;

function pageVisit(pick: Pick): string[] {
  const kind = pick(['page: plan', 'page: plan', 'page: number', 'page: number', 'page: other']);
  return kind.flatMap((name) => pick(byKind.get(name)));
}

function searchVisit(pick: Pick): string[] {
  const several = (name: string, count: number) => Array.from({ length: count }, () => pick(byKind.get(name))).flat();
  const engine = (byKind.get('search: engine') ?? []).filter((file) => !/worker/.test(file));
  return [
    ...engine,
    ...several('search: numbers', 2),
    ...several('search: chunk', 3),
    ...several('search: fragment', 10),
  ];
}

interface Sample {
  readonly kind: string;
  readonly ms: number;
  readonly bytes: number;
  readonly error: string | undefined;
}
const samples: Sample[] = [];

function request(root: string, file: string, agent: Agent): Promise<void> {
  const started = performance.now();
  const path = file.replace(/(^|\/)index\.html$/, '$1');
  return new Promise((resolve) => {
    let bytes = 0;
    const done = (error?: string) => {
      samples.push({ kind: kindOf(file), ms: performance.now() - started, bytes, error });
      resolve();
    };
    get(root + path, { agent, headers: { 'Accept-Encoding': 'gzip, deflate' } }, (response) => {
      response.on('data', (chunk: Buffer) => {
        bytes += chunk.length;
      });
      response.on('end', () => done(response.statusCode === 200 ? undefined : String(response.statusCode)));
      response.on('error', (error) => done(error.message));
    }).on('error', (error) => done(error.message));
  });
}

async function reader(root: string, number: number): Promise<void> {
  // They come within two seconds, not in the same millisecond.
  await new Promise((resolve) => setTimeout(resolve, (number % 500) * 4));
  const agent = new Agent({ keepAlive: true, maxSockets: 6 });
  const pick = createPicker(number);
  for (let visit = 0; visit < Number(values.visits); visit++) {
    for (const file of pageVisit(pick)) await request(root, file, agent);
    const needed = visit === 0 ? (byKind.get('style, script, font') ?? []) : [];
    const searched = visit % 3 === 1 ? searchVisit(pick) : [];
    await Promise.all([...needed, ...searched].map((file) => request(root, file, agent)));
  }
  agent.destroy();
}

const nginx = await startNginx(values.web, base).catch(() => undefined);
const server = nginx ?? (await serveFolder({ folder: values.web, base }));
const started = performance.now();
await Promise.all(Array.from({ length: Number(values.readers) }, (_, number) => reader(server.url, number)));
const seconds = (performance.now() - started) / 1000;
await server.close();

const rank = (sorted: readonly number[], share: number) =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
const cell = (value: string | number, width = 9) => String(value).padStart(width);
console.log(
  `${nginx ? 'nginx' : 'the local server (nginx is not installed)'}, ${values.readers} readers, ${values.visits} visits each`,
);
console.log(
  `${'kind'.padEnd(22)}${cell('requests')}${cell('errors')}${cell('p50 ms')}${cell('p95 ms')}${cell('max ms')}${cell('kB each')}`,
);
for (const [kind, group] of [...Map.groupBy(samples, (sample) => sample.kind)].sort(([a], [b]) => (a < b ? -1 : 1))) {
  const times = group.map(({ ms }) => ms).sort((a, b) => a - b);
  const size = group.reduce((sum, { bytes }) => sum + bytes, 0) / group.length / 1000;
  const errors = group.filter(({ error }) => error).length;
  const columns = [
    group.length,
    errors,
    ...[0.5, 0.95, 1].map((share) => rank(times, share).toFixed(0)),
    size.toFixed(1),
  ];
  console.log(kind.padEnd(22) + columns.map((value) => cell(value)).join(''));
}
const errors = samples.filter(({ error }) => error !== undefined);
const bytes = samples.reduce((sum, sample) => sum + sample.bytes, 0);
console.log(
  `${samples.length} requests in ${seconds.toFixed(1)} s: ${(samples.length / seconds).toFixed(0)}/s, ${(bytes / 1e6 / seconds).toFixed(1)} MB/s, ${errors.length} errors`,
);
if (errors.length > 0) {
  console.error([...new Set(errors.map(({ error }) => error))].join('\n'));
  process.exitCode = 1;
}
