import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from './browser.ts';
import { serveSite } from './serve.ts';

let site: Awaited<ReturnType<typeof serveSite>>;
let browser: Browser;
let page: Page;
beforeAll(async () => {
  site = await serveSite();
  browser = await launchBrowser();
  page = await browser.newPage();
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

/** The documents that the two plans cite by number, by page, with how often (read by hand, twice). */
const cited: Readonly<Record<string, number>> = {
  '04-nq-tw': 8,
  '05-nq-tw': 11,
  '11-ctr-du': 1,
  '114-qd-tw': 1,
  '131-qd-tw': 1,
  '132-qd-tw': 1,
  '178-qd-tw': 1,
  '189-qd-tw': 1,
  '23-ctr-tu': 8,
  '237-kh-ubkttw': 1,
  '24-ctr-tu': 6,
};
const plans = ['ke-hoach/thuc-hien-nghi-quyet-05-nq-tw/', 'ke-hoach/thuc-hien-nghi-quyet-04-nq-tw/'];

describe('both plans, clicked through', () => {
  test('all 40 numbered mentions lead to the 11 documents, and nothing else does', async () => {
    const counts: Record<string, number> = {};
    for (const plan of plans) {
      await page.goto(site.url + plan);
      const slugs = await page.$$eval('article.van-ban a.vd:not(.vd-ambiguous)', (links) =>
        links
          .filter((link) => /\d\S*[-/] ?\p{Lu}/u.test(link.textContent ?? ''))
          .map((link) => link.getAttribute('href')?.split('/').at(-2) ?? ''),
      );
      for (const slug of slugs) counts[slug] = (counts[slug] ?? 0) + 1;
    }
    expect(counts).toEqual(cited);
    expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(40);
  });

  test('a number leads to its page, which quotes the sentence and leads back to the highlighted mention', async () => {
    await page.goto(site.url + plans[0]);
    await page.click('article.van-ban .than a.vd >> text=Kế hoạch số 237-KH/UBKTTW');
    await page.waitForURL(/\/van-ban\/237-kh-ubkttw\//);
    expect(await page.textContent('h1')).toContain('237-KH/UBKTTW');
    expect(await page.textContent('.noi-dan blockquote')).toContain(
      'theo Kế hoạch số 237-KH/UBKTTW, ngày 11/6/2025 của Ủy ban Kiểm tra Trung ương',
    );
    expect(await page.textContent('article')).toContain('Chưa có toàn văn');
    await page.click('.noi-dan a.cho');
    await page.waitForURL(/\/ke-hoach\/thuc-hien-nghi-quyet-05-nq-tw\/#vd-\d+$/);
    const [text, shown, other] = await page.evaluate(() => {
      const target = document.querySelector(':target');
      const background = (element: Element | null) => (element ? getComputedStyle(element).backgroundColor : '');
      const plain = document.querySelector('article.van-ban a.vd:not(:target)');
      return [target?.textContent, background(target), background(plain)];
    });
    expect(text).toBe('Kế hoạch số 237-KH/UBKTTW');
    expect(shown).not.toBe(other);
  });

  test('an ambiguous mention is marked and leads to no document, only to what says so', async () => {
    await page.goto(site.url + plans[0]);
    const marks = await page.$$eval('article.van-ban .vd-ambiguous', (found) =>
      found.map((mark) => [mark.textContent, mark.getAttribute('href')]),
    );
    expect(marks).toEqual([
      ['Nghị quyết', '#chua-ro'],
      ['Kế hoạch của Đảng ủy', '#chua-ro'],
    ]);
  });

  test('the restored footnote is where its mark stood, and the repair is shown', async () => {
    await page.goto(site.url + plans[1]);
    const sentence = await page.textContent('p:has([data-footnote-ref])');
    expect(sentence?.replace(/\s+/g, ' ')).toMatch(
      /dễ phát sinh tham nhũng, lãng phí, tiêu cực\s?1\s?\. Tăng cường kiểm soát quyền lực/,
    );
    expect(await page.textContent('body')).toContain('chú thích');
  });
});
