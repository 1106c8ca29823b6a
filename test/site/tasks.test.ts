import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { launchBrowser } from './browser.ts';
import { serveSite } from './serve.ts';

let site: Awaited<ReturnType<typeof serveSite>>;
let browser: Browser;
let page: Page;
const errors: string[] = [];
beforeAll(async () => {
  site = await serveSite();
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  await site.close();
  expect(errors).toEqual([]);
});
beforeEach(async () => {
  page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
});

const visibleRows = () => page.locator('table.nhiem-vu tr[data-k]:visible').count();

describe('the register of tasks', () => {
  test('narrows by unit and role, keeps the choice in the address, and gives all back', async () => {
    await page.goto(`${site.url}nhiem-vu/`);
    const all = await visibleRows();
    await page.selectOption('select[name=don-vi]', 'uy-ban-kiem-tra-dang-uy');
    await page.selectOption('select[name=vai-tro]', 'lead');
    const led = await visibleRows();
    expect(led).toBe(3);
    expect(new URL(page.url()).search).toBe('?don-vi=uy-ban-kiem-tra-dang-uy&vai-tro=lead');
    await page.reload();
    expect(await visibleRows()).toBe(led);
    await page.click('.loc-nhiem-vu button[type=reset]');
    await page.waitForFunction(() => location.search === '');
    expect(await visibleRows()).toBe(all);
  });

  test('hides the heading of a document that has no row left', async () => {
    await page.goto(`${site.url}nhiem-vu/?han=month`);
    expect(await visibleRows()).toBe(1);
    expect(await page.locator('table.nhiem-vu tr.nhom:visible').count()).toBe(1);
    expect(await page.locator('.loc-nhiem-vu [role=status]').textContent()).toContain('Hiện 1 trong');
  });

  test('sorts by the day due: what has a day comes first', async () => {
    await page.goto(`${site.url}nhiem-vu/?xep=han`);
    expect(await page.locator('table.nhiem-vu tr[data-k]:visible').first().getAttribute('data-h')).toBe('2026-06-30');
  });

  test('is a list of groups without script, and each task leads to its place', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const plain = await context.newPage();
    await plain.goto(`${site.url}nhiem-vu/`);
    expect(await plain.locator('.loc-nhiem-vu').count()).toBe(0);
    await plain.locator('table.nhiem-vu a.cho', { hasText: 'mục III.1' }).first().click();
    expect(plain.url()).toContain('#muc-iii-1');
    await context.close();
  });
});

test('the chain of implementation has real links and fits a telephone', async () => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(`${site.url}ke-hoach/thuc-hien-nghi-quyet-05-nq-tw/`);
  const picture = page.locator('svg.so-do-chuoi');
  const box = await picture.boundingBox();
  expect(box && box.width <= 360).toBe(true);
  expect(await picture.textContent()).toContain('Chưa có văn bản triển khai');
  await picture.locator('a', { hasText: '23-CTr/TU' }).click();
  expect(page.url()).toContain('/van-ban/23-ctr-tu/');
});

test('JSON-LD is there, is valid JSON, and breaks no policy', async () => {
  await page.goto(`${site.url}ke-hoach/thuc-hien-nghi-quyet-05-nq-tw/`);
  const data = JSON.parse((await page.locator('script[type="application/ld+json"]').textContent()) ?? '');
  expect(data['@type']).toBe('Legislation');
  expect(data.legislationApplies).toContainEqual({ '@id': '../../van-ban/23-ctr-tu/' });
  expect(data.legislationDate).toBeUndefined(); // the day is blank in the draft
});
