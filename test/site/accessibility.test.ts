import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from './browser.ts';
import { planPage, samplePages } from './sample-pages.ts';
import { serveSite } from './serve.ts';

let site: Awaited<ReturnType<typeof serveSite>>;
let browser: Browser;
beforeAll(async () => {
  site = await serveSite();
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

const looks = [
  { colorScheme: 'light', width: 1280 },
  { colorScheme: 'dark', width: 1280 },
  { colorScheme: 'light', width: 390 },
  { colorScheme: 'dark', width: 390 },
] as const;
type Look = (typeof looks)[number];

async function openPage(path: string, { colorScheme, width }: Look): Promise<Page> {
  const page = await browser.newPage({ colorScheme, viewport: { width, height: 900 } });
  await page.goto(site.url + path);
  return page;
}

/** Each violation of WCAG 2.2 AA or of good practice, with the first element that has it. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const results = await page.evaluate(() =>
    (window as unknown as { axe: { run(context: Document, options: object): Promise<AxeAnswer> } }).axe.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    }),
  );
  return results.violations.map(({ id, nodes }) => `${id} (${nodes.length}): ${nodes[0]?.html.slice(0, 160)}`);
}
interface AxeAnswer {
  readonly violations: readonly { readonly id: string; readonly nodes: readonly { readonly html: string }[] }[];
}

describe('axe finds nothing', () => {
  test.each(Object.entries(samplePages()))('on %s', async (_name, path) => {
    for (const look of looks) {
      const page = await openPage(path, look);
      expect(await violations(page), `${path} ${look.colorScheme} ${look.width}`).toEqual([]);
      await page.close();
    }
  });

  /** What the script adds over a page, and how it is brought up. */
  const overlays: readonly [name: string, show: (page: Page) => Promise<unknown>, selector: string][] = [
    ['a preview card', (page) => page.hover('.than a.vd'), '.the-xem'],
    ['the menu of a numbered unit', (page) => page.click('.than .so'), '.chep'],
    ['the display settings', (page) => page.click('.nut-hien-thi'), '.bang-hien-thi'],
    ['the search', (page) => page.keyboard.press('Control+k'), 'dialog[open]'],
  ];
  test.each(overlays)('with %s open', async (_name, show, selector) => {
    for (const look of looks) {
      const page = await openPage(planPage(), look);
      await show(page);
      await page.waitForSelector(selector);
      expect(await violations(page), `${look.colorScheme} ${look.width}`).toEqual([]);
      await page.close();
    }
  });
});

describe('fits', () => {
  const narrow = { colorScheme: 'light', width: 320 } as unknown as Look;
  test.each(Object.entries(samplePages()))('%s in 320 px without scrolling sideways', async (_name, path) => {
    const page = await openPage(path, narrow);
    const [content, window] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
    expect(content).toBeLessThanOrEqual(window ?? 0);
    await page.close();
  });

  test('the areas of the site stand in one row at 360 px, three and two at 320', async () => {
    for (const [width, rows] of [
      [360, 1],
      [320, 2],
    ] as const) {
      const page = await openPage('nhiem-vu/', { colorScheme: 'light', width } as unknown as Look);
      const tops = await page.$$eval('nav.chinh li', (items) => items.map((item) => item.getBoundingClientRect().top));
      expect(new Set(tops).size, `${width}`).toBe(rows);
      await page.close();
    }
  });

  test('on a telephone the map of the library gives way to its table', async () => {
    const page = await openPage('so-do/', narrow);
    expect(await page.isVisible('.so-do-thu-vien')).toBe(false);
    expect(await page.locator('.bang-so tbody tr').count()).toBeGreaterThan(0);
    await page.setViewportSize({ width: 1280, height: 900 });
    expect(await page.isVisible('.so-do-thu-vien')).toBe(true);
    await page.close();
  });

  test('the plan with letters twice as large and spaced as WCAG 1.4.12 asks', async () => {
    const page = await openPage(planPage(), { colorScheme: 'light', width: 1280 });
    await page.evaluate(() => {
      document.documentElement.style.fontSize = '200%';
      for (const element of document.querySelectorAll<HTMLElement>('body *'))
        Object.assign(element.style, { letterSpacing: '0.12em', wordSpacing: '0.16em', lineHeight: '1.5' });
    });
    const [content, window] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
    expect(content).toBeLessThanOrEqual(window ?? 0);
    await page.close();
  });
});
