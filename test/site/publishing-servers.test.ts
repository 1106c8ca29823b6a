import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { formatFault } from '../../src/release/fault.ts';
import { makeRelease } from '../../src/release/make-release.ts';
import { serveFolder } from '../../src/release/static-server.ts';
import { verifyUrl } from '../../src/release/verify-url.ts';
import { writeSampleSite } from '../release/sample-site.ts';
import { iisDefaults, readWebConfig } from './iis.ts';
import { startApache, startNginx } from './servers.ts';
import { browserNames, type Visit, visit, visitChromium } from './visit.ts';

const root = mkdtempSync(join(tmpdir(), 'servers-'));
const web = join(root, 'release/web');
const portable = join(root, 'release/portable');
const base = '/van-ban/ke-hoach/';

beforeAll(async () => {
  const site = join(root, 'dist');
  await writeSampleSite(site);
  const settings = { base, folder: '/srv/vien-dan/', connections: [], sharedWith: '' };
  const lock = readFileSync('package-lock.json', 'utf8');
  expect(await makeRelease({ site, folder: join(root, 'release'), settings, lock })).toEqual([]);
});
afterAll(() => rmSync(root, { recursive: true }));

/** Searches in a page of the site and expects no complaint of the browser. */
async function expectSearchWorks(page: Visit, url: string): Promise<void> {
  await page.goto(url);
  expect(await page.evaluate(`sample.search('không có vùng cấm')`)).toEqual([new URL('ke-hoach/a/', url).href]);
  expect(await page.evaluate(`sample.readData('/so-hieu/1.json')`)).toEqual({ 114: ['/van-ban/114-qd-tw/'] });
  await page.goto(new URL('van-ban/114-qd-tw/', url).href);
  expect(await page.evaluate('document.styleSheets.length')).toBe(1);
  expect(page.complaints).toEqual([]);
}

const real = [
  ['nginx', startNginx],
  ['Apache', startApache],
] as const;

describe.each(real)('%s with the sample configuration', (_, startServer) => {
  test('passes every check of verify, and search works in both browsers', async ({ skip }) => {
    const server = await startServer(web, base);
    if (!server) return skip();
    try {
      const { faults, files } = await verifyUrl(server.url);
      expect(faults.map(formatFault)).toEqual([]);
      expect(files).toBeGreaterThan(15);
      for (const name of browserNames) {
        const page = await visit(name);
        if (!page) continue;
        await expectSearchWorks(page, server.url).finally(() => page.close());
      }
    } finally {
      await server.close();
    }
  });

  test('passes at the root of the server too', async ({ skip }) => {
    const folder = join(root, 'root-release');
    const settings = { base: '/', folder: '/srv/vien-dan/', connections: [], sharedWith: '' };
    const lock = readFileSync('package-lock.json', 'utf8');
    expect(await makeRelease({ site: join(root, 'dist'), folder, settings, lock })).toEqual([]);
    const server = await startServer(join(folder, 'web'), '/');
    if (!server) return skip();
    const { faults } = await verifyUrl(server.url).finally(() => server.close());
    expect(faults.map(formatFault)).toEqual([]);
  });

  test('does not answer outside the site, and answers 304 to a good copy', async ({ skip }) => {
    const server = await startServer(web, base);
    if (!server) return skip();
    try {
      const status = (path: string, headers = {}) =>
        fetch(new URL(path, server.url), { redirect: 'manual', headers }).then((answer) => answer.status);
      expect(await status('..%2f..%2f..%2fetc/passwd')).not.toBe(200);
      expect(await status('/etc/passwd')).toBe(404);
      const { headers } = await fetch(server.url);
      expect(await status('', { 'If-None-Match': headers.get('etag') ?? '' })).toBe(304);
    } finally {
      await server.close();
    }
  });
});

describe('IIS, played by its list of file types', () => {
  let page: Visit;
  beforeAll(async () => {
    page = await visitChromium();
  });
  afterAll(() => page.close());

  test('with our web.config it passes verify, and search works', async () => {
    const { contentTypes, headers } = readWebConfig(web);
    const server = await serveFolder({ folder: web, base, contentTypes, headers });
    const sums = readFileSync(join(web, 'SHA256SUMS'), 'utf8');
    expect((await verifyUrl(server.url, { sums })).faults.map(formatFault)).toEqual([]);
    await expectSearchWorks(page, server.url);
    await server.close();
  });

  test('without it, verify names the lines that are missing', async () => {
    const server = await serveFolder({
      folder: web,
      base,
      contentTypes: iisDefaults,
      headers: { Server: 'Microsoft-IIS/8.5' },
    });
    const sums = readFileSync(join(web, 'SHA256SUMS'), 'utf8');
    const text = (await verifyUrl(server.url, { sums })).faults.map(formatFault).join('\n');
    await server.close();
    for (const extension of ['pagefind', 'pf_meta', 'pf_index', 'pf_fragment', 'pf_filter']) {
      expect(text).toContain(`<remove fileExtension=".${extension}" /><mimeMap fileExtension=".${extension}"`);
    }
  });

  test('without it, the portable edition still searches: it needs no unusual file type', async () => {
    const server = await serveFolder({ folder: portable, contentTypes: iisDefaults, headers: {} });
    await page.goto(server.url);
    page.complaints.length = 0;
    expect(await page.evaluate(`sample.search('không có vùng cấm')`)).toEqual([`${server.url}ke-hoach/a/`]);
    expect(await page.evaluate(`sample.readData('/so-hieu/1.json')`)).toEqual({ 114: ['/van-ban/114-qd-tw/'] });
    await server.close();
  });
});
