import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeRelease } from '../../src/release/make-release.ts';
import { type StaticServer, serveFolder } from '../../src/release/static-server.ts';
import { launchBrowser } from './browser.ts';
import { dist } from './serve.ts';

/**
 * The real site in whatever Chromium runs the tests; `npm run test:old-browser` runs them in an old one. From 97 on search works; below
 * that, and without JavaScript, everything can be read and the way to a number is the index page.
 */
const root = mkdtempSync(join(tmpdir(), 'old-'));
let server: StaticServer;
let browser: Browser;

beforeAll(async () => {
  const settings = { base: '/', folder: '/srv/vien-dan/', connections: [], sharedWith: '' };
  const lock = readFileSync('package-lock.json', 'utf8');
  expect(await makeRelease({ site: dist, folder: join(root, 'release'), settings, lock })).toEqual([]);
  server = await serveFolder({ folder: join(root, 'release/web') });
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
  rmSync(root, { recursive: true });
});

const places = [
  ['a server', () => server.url, ''],
  ['a folder', () => `${pathToFileURL(join(root, 'release/portable')).href}/`, 'index.html'],
] as const;

/** Goes where a link leads. A click needs newer functions of the browser than reading needs. */
async function follow(page: Page, selector: string): Promise<void> {
  await page.goto(new URL((await page.getAttribute(selector, 'href')) ?? '', page.url()).href);
}

describe.each(places)('from %s', (_, start, index) => {
  test('reads, follows a citation and finds a number in the index, without JavaScript', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${start()}ke-hoach/${index}`);
    await follow(page, 'main a[href*="nq-tw"]');
    expect(await page.textContent('h1')).toContain('KẾ HOẠCH');
    await follow(page, 'main a[href*="van-ban/"]');
    expect(page.url()).toContain('/van-ban/');
    await page.goto(`${start()}muc-luc/${index}`);
    await follow(page, 'main a[href*="114-qd-tw"]');
    expect(await page.textContent('h1')).toContain('114-QĐ/TW');
    await context.close();
  });

  test('searches, or says why it cannot and shows the way to the index', async () => {
    const page = await browser.newPage();
    await page.goto(`${start()}tim-kiem/${index}?q=${encodeURIComponent('khong co vung cam')}`);
    const works = Number.parseInt(browser.version(), 10) >= 97;
    if (works) {
      await page.waitForSelector('main a[href*="ke-hoach/"]', { timeout: 30_000 });
    } else {
      await page.waitForFunction(() => /trình duyệt/i.test(document.querySelector('main')?.textContent ?? ''));
      await follow(page, 'main a[href*="muc-luc/"]');
      expect(page.url()).toContain('muc-luc/');
    }
    await page.close();
  });
});
