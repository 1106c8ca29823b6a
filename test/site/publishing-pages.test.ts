import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listFiles } from '../../src/release/folder.ts';
import { makeRelease } from '../../src/release/make-release.ts';
import { type StaticServer, serveFolder } from '../../src/release/static-server.ts';
import { verifyFolder } from '../../src/release/verify-folder.ts';
import { dist } from './serve.ts';
import { browserNames, type Visit, visit } from './visit.ts';

/** Run in a page: resolves when it has loaded nothing for half a second. */
const settled = `new Promise((resolve) => {
  let seen = -1;
  const look = () => {
    const now = performance.getEntriesByType('resource').length;
    if (now === seen) return resolve(now);
    seen = now;
    setTimeout(look, 500);
  };
  look();
})`;
/** Run in the page «Tự kiểm tra»: its rows, as soon as every check is done. */
const selfCheckDone = `new Promise((resolve) => {
  const table = document.querySelector('#ket-qua-kiem-tra');
  const look = () => 'xong' in table.dataset
    ? resolve([...table.rows].map((row) => row.cells[1].textContent + ': ' + row.innerText))
    : setTimeout(look, 50);
  look();
})`;

/** The real site in both editions: every page opened, searched as a reader does. */
const root = mkdtempSync(join(tmpdir(), 'pages-'));
const release = join(root, 'release');
const base = '/van-ban/ke-hoach/';
let server: StaticServer;

beforeAll(async () => {
  expect(existsSync(dist)).toBe(true);
  const settings = { base, folder: '/srv/vien-dan/', connections: [], sharedWith: '' };
  const lock = readFileSync('package-lock.json', 'utf8');
  expect(await makeRelease({ site: dist, folder: release, settings, lock })).toEqual([]);
  server = await serveFolder({ folder: join(release, 'web'), base });
});
afterAll(async () => {
  await server?.close();
  rmSync(root, { recursive: true });
});

test.each(['web', 'portable'])('the %s edition passes verify', (edition) =>
  expect(verifyFolder(join(release, edition)).faults).toEqual([]),
);

/** Pages of an edition, at most `limit`, spread over all kinds. */
function pagesOf(edition: 'web' | 'portable', limit: number): string[] {
  const pages = listFiles(join(release, edition)).filter((file) => file.endsWith('.html'));
  const step = Math.max(1, Math.ceil(pages.length / limit));
  return pages.filter((_, index) => index % step === 0);
}

const editions = [
  ['web', () => server.url],
  ['portable', () => `${pathToFileURL(join(release, 'portable')).href}/`],
] as const;

describe.each(browserNames)('%s', (name) => {
  let page: Visit | undefined;
  beforeAll(async () => {
    page = await visit(name);
  });
  afterAll(() => page?.close());

  test.for(editions)('opens every page of the %s edition without a complaint', async ([edition, start], { skip }) => {
    if (!page) return skip();
    const pages = pagesOf(edition, name === 'Chromium' ? 400 : 80);
    expect(pages.length).toBeGreaterThan(10);
    for (const file of pages) {
      await page.goto(start() + file);
      // What these two load by themselves, the next page would cut off, and they would complain.
      if (/^(?:tim-kiem|tu-kiem-tra)\//.test(file)) await page.evaluate(settled);
      // The self-check asks for a page that is not there, to see what the server answers.
      if (file.startsWith('tu-kiem-tra/')) page.complaints.splice(0);
      expect([file, page.complaints.splice(0)]).toEqual([file, []]);
    }
    // An icon of the last page of the other edition may come late.
    const own = [...editions.map(([, address]) => address()), 'data:'];
    const elsewhere = page.requests.splice(0).filter((url) => !own.some((address) => url.startsWith(address)));
    expect(elsewhere).toEqual([]);
  });

  test.for(editions)(
    'finds a number and words in the %s edition, and opens what it found',
    async ([edition, start], { skip }) => {
      if (!page) return skip();
      const search = `${start()}tim-kiem/${edition === 'portable' ? 'index.html' : ''}`;
      for (const [query, found] of [
        ['114-QĐ/TW', 'van-ban/114-qd-tw/'],
        ['khong co vung cam', 'ke-hoach/'],
      ] as const) {
        await page.goto(`${search}?q=${encodeURIComponent(query)}`);
        const link = await page.evaluate<string>(`new Promise((resolve, reject) => {
        const until = Date.now() + 20000;
        const look = () => {
          const link = document.querySelector('main a[href*=${JSON.stringify(found)}]');
          if (link) resolve(link.href);
          else if (Date.now() > until) reject(new Error(document.querySelector('main').innerText));
          else setTimeout(look, 50);
        };
        look();
      })`);
        expect(link.startsWith(start() + found)).toBe(true);
        // The filters load after the first results; what leaving the page cuts off is complained of.
        await page.evaluate(settled);
        await page.goto(link);
        expect(await page.evaluate(`document.querySelector('h1') !== null`)).toBe(true);
      }
      expect(page.complaints).toEqual([]);
    },
  );

  test.for(editions)('the self-check of the %s edition finds nothing wrong', async ([edition, start], { skip }) => {
    if (!page) return skip();
    await page.goto(`${start()}tu-kiem-tra/${edition === 'portable' ? 'index.html' : ''}`);
    const rows = await page.evaluate<string[]>(selfCheckDone);
    expect(rows.filter((row) => !row.startsWith('tốt'))).toEqual([]);
    expect(rows.length).toBe(edition === 'web' ? 6 : 3);
  });
});
