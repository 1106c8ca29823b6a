import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type StaticServer, serveFolder } from '../../src/release/static-server.ts';
import { launchBrowser } from './browser.ts';
import { dist, serveSite } from './serve.ts';

let browser: Browser;
let site: StaticServer;
const plan05 = 'ke-hoach/thuc-hien-nghi-quyet-05-nq-tw/';

beforeAll(async () => {
  [browser, site] = await Promise.all([launchBrowser(), serveSite()]);
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

async function open(path: string, base = site.url): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(base + path);
  return page;
}

/** The search page with the answer to its address. */
async function ask(search: string, base = site.url): Promise<Page> {
  const page = await open(`tim-kiem/?${search}`, base);
  await page.waitForSelector('.tim-ket-qua[data-query], .tim-hong', { state: 'attached' });
  return page;
}
const hits = (page: Page) => page.locator('.tim-ket-qua h3').allTextContents();

describe('the box on every page', () => {
  test('is a combobox: arrows choose, Enter opens, the passage is marked, Esc closes', async () => {
    const page = await open('');
    await page.locator('input[name=q]').first().focus();
    const box = page.getByRole('combobox').first();
    await box.pressSequentially('luan chuyen can bo', { delay: 5 });
    const option = page.getByRole('option').first();
    await option.waitFor();
    expect(await box.getAttribute('aria-expanded')).toBe('true');
    await box.press('ArrowDown');
    expect(await box.getAttribute('aria-activedescendant')).toBe(await option.getAttribute('id'));
    expect(await option.getAttribute('aria-selected')).toBe('true');
    await box.press('Escape');
    expect(await box.getAttribute('aria-activedescendant')).toBeNull();
    await box.press('ArrowDown');
    await box.press('Enter');
    await page.waitForURL(`**/${plan05}*`);
    await expect.poll(() => page.locator('mark.tim-thay').allTextContents()).toContain('luân chuyển cán bộ');
    expect(new URL(page.url()).search).toBe('');
    expect(new URL(page.url()).hash).toBe('#muc-iii-5-g3');
    await page.getByRole('button', { name: 'Bỏ tô từ tìm' }).click();
    expect(await page.locator('mark.tim-thay').count()).toBe(0);
    await page.close();
  });

  test('a half-typed word is marked as the whole word on the page', async () => {
    const page = await open(`${plan05}?${new URLSearchParams({ tim: 'luan chuyen can b' })}#muc-iii-5-g3`);
    await expect.poll(() => page.locator('mark.tim-thay').count()).toBeGreaterThan(0);
    expect(new Set(await page.locator('mark.tim-thay').allTextContents())).toEqual(new Set(['luân chuyển cán bộ']));
    await page.close();
  });

  test('Ctrl+K and / open a dialog; Esc closes it; / in a field is a letter', async () => {
    const page = await open(plan05);
    await page.keyboard.press('Control+k');
    await page.locator('dialog[open] input').waitFor();
    await page.keyboard.type('114/');
    expect(await page.locator('dialog[open] input').inputValue()).toBe('114/');
    await page.getByRole('option', { name: /Quy định 114-QĐ\/TW/ }).waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator('dialog[open]').count()).toBe(0);
    await page.keyboard.press('/');
    await page.locator('dialog[open] input').waitFor();
    await page.close();
  });

  test('what is typed behind / while the search is on its way is not lost', async () => {
    const page = await open(plan05);
    await page.route(/\/search-\w+\.js/, async (route) => {
      await new Promise((done) => setTimeout(done, 800));
      await route.continue();
    });
    await page.keyboard.type('/115');
    await page.keyboard.press('Backspace');
    await page.keyboard.type('4 qd');
    await page.locator('dialog[open] input').waitFor();
    expect(await page.locator('dialog[open] input').inputValue()).toBe('114 qd');
    await page.keyboard.type(' tw');
    await page.getByRole('option', { name: /Quy định 114-QĐ\/TW/ }).waitFor();
    await page.close();
  });

  test('nothing of the search is loaded before the reader turns to it', async () => {
    const page = await browser.newPage();
    const loaded: string[] = [];
    page.on('request', (request) => loaded.push(new URL(request.url()).pathname));
    await page.goto(site.url, { waitUntil: 'networkidle' });
    expect(loaded.filter((path) => /pagefind|so-hieu|search/.test(path))).toEqual([]);
    await page.close();
  });

  test('what an input method composes is not searched', async () => {
    const page = await open('');
    await page.locator('input[name=q]').first().focus();
    await page.getByRole('combobox').first().waitFor();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.evaluate(() => {
      const field = document.querySelector<HTMLInputElement>('input[name=q]');
      if (!field) return;
      field.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true }));
      field.value = 'uyr';
      field.dispatchEvent(new InputEvent('input', { bubbles: true, isComposing: true }));
    });
    await page.waitForTimeout(600);
    expect(await page.getByRole('option').count()).toBe(0);
    await page.evaluate(() => {
      const field = document.querySelector<HTMLInputElement>('input[name=q]');
      if (!field) return;
      field.value = 'ủy ban kiểm tra';
      field.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true }));
    });
    await page.getByRole('option').first().waitFor();
    await page.close();
  });

  test('recent searches stay on the device until they are cleared', async () => {
    const page = await ask('q=');
    await page.fill('#tim-o', 'văn hoá liêm chính');
    await page.press('#tim-o', 'Enter');
    await page.goto(site.url);
    await page.locator('input[name=q]').first().focus();
    await page.getByRole('option', { name: 'văn hoá liêm chính' }).waitFor();
    await page.getByRole('button', { name: 'Xóa các lần tìm gần đây' }).click();
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
    await page.close();
  });
});

describe('the page of results', () => {
  test('is its address: query, filters, order; back returns to them', async () => {
    const page = await ask('q=kiểm+soát+quyền+lực');
    const all = await hits(page);
    await page.locator('.tim-bo-loc label', { hasText: 'Quy định' }).click();
    await page.waitForURL('**loai=quy-dinh*');
    await expect.poll(async () => (await hits(page)).length).toBeLessThan(all.length);
    expect((await hits(page)).every((title) => title.startsWith('Quy định'))).toBe(true);
    await page.selectOption('select', 'cu-nhat');
    await page.waitForURL('**sap-xep=cu-nhat*');
    await expect.poll(async () => (await hits(page))[0]).toContain('114-QĐ/TW');
    const address = page.url();
    await page.locator('.tim-ket-qua h3 a').first().click();
    await page.waitForURL('**/van-ban/**');
    await page.goBack();
    expect(page.url()).toBe(address);
    await expect.poll(async () => (await hits(page))[0]).toContain('114-QĐ/TW');
    await page.goBack();
    await page.goBack();
    await expect.poll(() => hits(page)).toEqual(all);
    await page.close();
  });

  test('filters show how many pages they leave', async () => {
    const page = await ask('q=kiểm+soát+quyền+lực');
    const label = await page.locator('.tim-bo-loc label', { hasText: 'Quy định' }).textContent();
    const count = Number(/\d+$/.exec(label?.trim() ?? '')?.[0]);
    await page.locator('.tim-bo-loc label', { hasText: 'Quy định' }).click();
    await expect.poll(async () => (await hits(page)).length).toBe(count);
    await page.close();
  });

  test('a number that the library does not have is said plainly, with what is near as near', async () => {
    const page = await ask('q=04-NQ/TU');
    expect(await page.locator('.tim-khong-co').textContent()).toContain('Thư viện không có văn bản «04-NQ/TU»');
    expect(await page.locator('.tim-so:not(.tim-gan)').count()).toBe(0);
    expect(await page.locator('.tim-gan').textContent()).toContain('04-NQ/TW');
    await page.close();
  });

  test('nothing found: says so and helps', async () => {
    const page = await ask('q="xyzzy blockchain"');
    expect(await page.locator('[role=status]').textContent()).toBe('Không tìm thấy');
    expect(await page.locator('.tim-bo-loc label').count()).toBe(0);
    expect(await page.getByRole('link', { name: 'mục lục số văn bản' }).count()).toBeGreaterThan(0);
    expect(await page.getByRole('link', { name: 'Bỏ ngoặc kép' }).count()).toBe(1);
    await page.close();
  });

  test('hostile queries are text', async () => {
    const page = await browser.newPage();
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    page.on('dialog', (dialog) => errors.push(dialog.message()));
    for (const query of [
      '<img src=x onerror=alert(1)>',
      '"><script>alert(1)</script>',
      '\u0000\u202e',
      '%',
      '['.repeat(5000),
    ]) {
      await page.goto(`${site.url}tim-kiem/?${new URLSearchParams({ q: query })}`);
      await page.waitForSelector('.tim-ket-qua[data-query]', { state: 'attached' });
    }
    expect(errors).toEqual([]);
    expect(await page.locator('main img, main script').count()).toBe(0);
    await page.close();
  });
});

describe('what hands type', () => {
  test('several numbers: each stands on top, the one that is not there is said', async () => {
    const page = await ask('q=131, 132-QĐ/TW');
    expect((await hits(page)).slice(0, 2)).toEqual(['Quy định 131-QĐ/TW', 'Quy định 132-QĐ/TW']);
    expect((await hits(page))[2]).toContain('04-NQ/TW'); // the plan that cites both
    await page.goto(`${site.url}tim-kiem/?${new URLSearchParams({ q: 'Quy định 114 và 999' })}`);
    await page.waitForSelector('.tim-ket-qua[data-query]', { state: 'attached' });
    expect((await hits(page))[0]).toBe('Quy định 114-QĐ/TW');
    expect(await page.locator('.tim-khong-co').textContent()).toBe('Thư viện không có văn bản «Quy định 999».');
    await page.close();
  });

  test.each(['luaan chuyeenr cans booj', 'lua6n chuye6n3 can1 bo65'])(
    'keys without an input method: %s',
    async (keys) => {
      const page = await ask(new URLSearchParams({ q: keys }).toString());
      expect(await page.locator('.tim-ghi-chu').first().textContent()).toContain('kết quả của «luân chuyển cán bộ»');
      expect(await page.locator('.tim-trang mark').first().textContent()).toBe('luân chuyển cán bộ');
      await page.close();
    },
  );

  test('on a phone the filters are folded, on a desk open', async () => {
    const page = await browser.newPage({ viewport: { width: 390, height: 800 } });
    await page.goto(`${site.url}tim-kiem/?q=kiểm+tra`);
    await page.locator('.tim-loc summary').waitFor();
    expect(await page.locator('.tim-bo-loc').isVisible()).toBe(false);
    const first = await page.locator('.tim-ket-qua h3').first().boundingBox();
    expect(first?.y).toBeLessThan(700);
    await page.locator('.tim-loc summary').click();
    await page.locator('.tim-bo-loc label', { hasText: 'Kế hoạch' }).click();
    await page.waitForURL('**loai=ke-hoach*');
    await expect.poll(() => page.locator('.tim-loc summary').textContent()).toBe('Bộ lọc (đang chọn 1)');
    expect(await page.locator('.tim-bo-loc').isVisible()).toBe(true);
    await page.setViewportSize({ width: 1200, height: 800 });
    await expect.poll(() => page.locator('.tim-loc summary').isVisible()).toBe(false);
    expect(await page.locator('.tim-bo-loc').isVisible()).toBe(true);
    await page.close();
  });
});

describe('a damaged copy', () => {
  const broken = mkdtempSync(join(tmpdir(), 'vien-dan-'));
  afterAll(() => rmSync(broken, { recursive: true, force: true }));

  test.each([
    ['no index at all', (copy: string) => rmSync(join(copy, 'pagefind'), { recursive: true })],
    [
      'chunks that are no chunks',
      (copy: string) => {
        for (const file of readdirSync(join(copy, 'pagefind/index')))
          writeFileSync(join(copy, 'pagefind/index', file), 'hỏng');
      },
    ],
    ['no number index', (copy: string) => rmSync(join(copy, 'so-hieu'), { recursive: true })],
  ])('%s: a message and the way to the number index', async (name, damage) => {
    const copy = join(broken, name);
    cpSync(dist, copy, { recursive: true });
    damage(copy);
    const server = await serveFolder({ folder: copy });
    const page = await ask('q=kiểm+tra', server.url);
    await page.waitForSelector('.tim-hong');
    expect(await page.locator('.tim-hong a').getAttribute('href')).toContain('muc-luc/');
    await page.close();
    await server.close();
  });

  test('the edition for a server, opened from a folder: says which edition to open', async () => {
    const page = await browser.newPage();
    await page.goto(`${pathToFileURL(join(dist, 'tim-kiem/index.html'))}?q=114`);
    await page.waitForSelector('.tim-hong');
    expect(await page.locator('.tim-hong').textContent()).toContain('Hãy mở bản cho USB (thư mục «portable»');
    await page.close();
  });

  test('one page of the index is missing: a message, and what could be found', async () => {
    const copy = join(broken, 'fragment');
    cpSync(dist, copy, { recursive: true });
    const files = readdirSync(join(copy, 'pagefind/fragment'));
    const server = await serveFolder({ folder: copy });
    const whole = await ask('q=kiểm+tra', server.url);
    const all = await hits(whole);
    await whole.close();
    for (const file of files.slice(0, files.length >> 1)) rmSync(join(copy, 'pagefind/fragment', file));
    const page = await ask('q=kiểm+tra', server.url);
    await page.waitForSelector('.tim-hong');
    expect(await page.locator('.tim-hong').textContent()).toContain('Một phần chỉ mục tìm kiếm thiếu hoặc hỏng');
    const found = await hits(page);
    expect(found.length).toBeGreaterThan(0);
    expect(found.length).toBeLessThan(all.length);
    await page.goto(`${server.url}tim-kiem/?q=114`);
    await expect.poll(async () => (await hits(page))[0]).toBe('Quy định 114-QĐ/TW');
    await page.close();
    await server.close();
  });

  test('a file of the number index is missing: the words are found', async () => {
    const copy = join(broken, 'numbers');
    cpSync(dist, copy, { recursive: true });
    for (const file of readdirSync(join(copy, 'so-hieu')))
      if (file.startsWith('so-')) rmSync(join(copy, 'so-hieu', file));
    const server = await serveFolder({ folder: copy });
    const page = await ask('q=114-QĐ/TW', server.url);
    await page.waitForSelector('.tim-hong');
    expect((await hits(page)).join()).toContain('04-NQ/TW');
    await page.close();
    await server.close();
  });
});

test('without JavaScript the boxes lead to a page that leads to the number index', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(site.url);
  await page.locator('input[name=q]').first().fill('114');
  await page.locator('input[name=q]').first().press('Enter');
  await page.waitForURL('**/tim-kiem/?q=114');
  await page.locator('main').getByRole('link', { name: 'mục lục số văn bản' }).first().click();
  expect(await page.locator('main').textContent()).toContain('114-QĐ/TW');
  await context.close();
});
