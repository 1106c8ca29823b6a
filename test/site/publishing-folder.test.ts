import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeRelease } from '../../src/release/make-release.ts';
import { writeSampleSite } from '../release/sample-site.ts';
import { browserNames, type Visit, visit } from './visit.ts';

const root = mkdtempSync(join(tmpdir(), 'folder-'));
const stick = join(root, 'USB Ổ đĩa #1 100% (kế hoạch)');
const start = pathToFileURL(join(stick, 'vien-dan-portable/index.html')).href;

/** The portable edition as a reader gets it: the ZIP, unpacked on a stick with an awkward name. */
beforeAll(async () => {
  const site = join(root, 'dist');
  await writeSampleSite(site);
  const settings = { base: '/', folder: '/srv/vien-dan/', connections: [], sharedWith: '' };
  const lock = readFileSync('package-lock.json', 'utf8');
  expect(await makeRelease({ site, folder: join(root, 'release'), settings, lock })).toEqual([]);
  const files = unzipSync(readFileSync(join(root, 'release/vien-dan-portable.zip')));
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(stick, name)), { recursive: true });
    writeFileSync(join(stick, name), content);
  }
});
afterAll(() => rmSync(root, { recursive: true }));

describe.each(browserNames)('from a folder, in %s', (name) => {
  let page: Visit | undefined;
  beforeAll(async () => {
    page = await visit(name);
  });
  afterAll(() => page?.close());

  test('search, filter and data files work, and nothing is complained about', async ({ skip }) => {
    if (!page) return skip();
    await page.goto(start);
    const number = new URL('van-ban/114-qd-tw/index.html', start).href;
    expect(await page.evaluate(`sample.search('không có vùng cấm')`)).toEqual([
      new URL('ke-hoach/a/index.html', start).href,
    ]);
    expect(await page.evaluate(`sample.search('114-QĐ/TW')`)).toContain(number);
    expect(await page.evaluate(`sample.filter('loai', 'quy-dinh')`)).toEqual([number]);
    expect(await page.evaluate(`sample.readData('/so-hieu/1.json')`)).toEqual({ 114: ['/van-ban/114-qd-tw/'] });
    expect(page.complaints).toEqual([]);
  });

  test('links lead from page to page and back to a section', async ({ skip }) => {
    if (!page) return skip();
    await page.goto(start);
    await page.click('a[href*="ke-hoach"]');
    expect(page.url()).toBe(new URL('ke-hoach/a/index.html#muc-i', start).href);
    await page.click('a[href*="114-qd-tw"]');
    expect(page.url()).toBe(new URL('van-ban/114-qd-tw/index.html', start).href);
    expect(await page.evaluate('document.styleSheets.length')).toBe(1);
    expect(page.complaints).toEqual([]);
  });

  // The last two make the browser complain, on purpose.
  test('the browser forbids what it forbids to a reader', async ({ skip }) => {
    if (!page) return skip();
    await page.goto(start);
    const blocked = await page.evaluate<string>(`fetch('SHA256SUMS').then(() => 'allowed', () => 'blocked')`);
    expect(blocked).toBe('blocked');
  });

  test('nothing is made into HTML, and no script from elsewhere', async ({ skip }) => {
    if (!page) return skip();
    await page.goto(start);
    const tried = await page.evaluate<string[]>(`[
      () => { document.body.innerHTML = '<img src=x onerror=alert(1)>'; },
      () => { document.createElement('script').src = 'https://example.invalid/x.js'; },
    ].map((run) => { try { run(); return 'allowed'; } catch (error) { return error.name; } })`);
    // Firefox has Trusted Types from version 148 on.
    const supported = await page.evaluate<boolean>(`'trustedTypes' in window`);
    expect(tried).toEqual(supported ? ['TypeError', 'TypeError'] : ['allowed', 'allowed']);
  });
});
