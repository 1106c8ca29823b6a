import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { launchBrowser } from './browser.ts';
import { serveSite } from './serve.ts';

const plan = 'ke-hoach/thuc-hien-nghi-quyet-04-nq-tw/';
const otherPlan = 'ke-hoach/thuc-hien-nghi-quyet-05-nq-tw/';
let site: Awaited<ReturnType<typeof serveSite>>;
let browser: Browser;
let context: BrowserContext;
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
  await context?.close();
  context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  page = await context.newPage();
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
});

describe('a preview card', () => {
  const citation = '.than a.vd:has-text("Nghị quyết số 04-NQ/TW")';

  test('comes under the pointer, can be pointed into, and never lies over its link', async () => {
    await page.goto(site.url + plan);
    const link = page.locator(citation).first();
    await link.hover();
    const card = page.locator('.the-xem');
    await card.waitFor();
    expect(await card.textContent()).toContain('01/4/2026');
    expect(await card.textContent()).toContain('Ban Chấp hành Trung ương');
    expect(await card.textContent()).toContain('Chưa có toàn văn');
    expect(await card.textContent()).toContain('số và ngày ghi ngay tại chỗ dẫn');
    const [linkBox, cardBox] = [await link.boundingBox(), await card.boundingBox()];
    expect(
      linkBox && cardBox && (cardBox.y >= linkBox.y + linkBox.height || cardBox.y + cardBox.height <= linkBox.y),
    ).toBe(true);
    await card.hover();
    await page.waitForTimeout(700);
    expect(await card.isVisible()).toBe(true);
    await page.mouse.move(2, 2);
    await card.waitFor({ state: 'detached' });
  });

  test('comes with the keyboard focus, describes its link, and goes with Esc', async () => {
    await page.goto(site.url + plan);
    await page.focus('.trich-yeu a.vd');
    await page.keyboard.press('Tab');
    const card = page.locator('.the-xem');
    await card.waitFor();
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-describedby'))).toBe('the-xem');
    await page.keyboard.press('Escape');
    expect(await card.count()).toBe(0);
  });

  test('says of an unsettled citation that it is not settled', async () => {
    await page.goto(site.url + otherPlan);
    await page.hover('.vd-ambiguous');
    expect(await page.textContent('.the-xem')).toContain('Chưa xác định được');
  });

  test('shows a footnote at its mark', async () => {
    await page.goto(site.url + plan);
    await page.hover('a[data-footnote-ref]');
    expect(await page.textContent('.the-xem')).toContain('Gồm: Quy định số 114-QĐ/TW');
  });

  test('comes by a long press of a finger, which does not follow the link', async () => {
    const phone = await browser.newContext({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
    const touch = await phone.newPage();
    await touch.goto(site.url + plan);
    const box = await touch.locator('.trich-yeu a.vd').first().boundingBox();
    const session = await phone.newCDPSession(touch);
    const points = [{ x: (box?.x ?? 0) + 10, y: (box?.y ?? 0) + 8 }];
    await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: points });
    await touch.waitForSelector('.the-xem');
    await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    await touch.waitForTimeout(300);
    expect(touch.url()).toBe(site.url + plan);
    expect(await touch.isVisible('.the-xem')).toBe(true);
    await phone.close();
  });
});

describe('copying', () => {
  const clipboard = () => page.evaluate(() => navigator.clipboard.readText());
  beforeEach(() => context.grantPermissions(['clipboard-read', 'clipboard-write']));

  test('a unit as a link and as a full first mention', async () => {
    await page.goto(site.url + otherPlan);
    await page.click('#muc-iii-2 .so');
    await page.click('.chep >> text=Chép liên kết');
    await page.waitForFunction(() => document.querySelector('.bao')?.textContent === 'Đã chép liên kết');
    expect(await clipboard()).toBe(`${site.url}${otherPlan}#muc-iii-2`);
    await page.click('#muc-iii-2 .so');
    await page.click('.chep >> text=Chép viện dẫn');
    await page.waitForFunction(() => document.querySelector('.bao')?.textContent?.startsWith('Đã chép viện dẫn'));
    expect(await clipboard()).toMatch(
      /^mục III\.2 Kế hoạch của Đảng ủy .* thực hiện Nghị quyết số 05-NQ\/TW, ngày 07\/4\/2026/,
    );
  });

  test('over plain http, where the browser has no clipboard of its own', async () => {
    await page.addInitScript(() =>
      Object.defineProperty(navigator, 'clipboard', { value: undefined, configurable: true }),
    );
    await page.goto(site.url + plan);
    await page.click('.dau-bai >> text=Chép liên kết');
    await page.waitForFunction(() => document.querySelector('.bao')?.textContent === 'Đã chép liên kết');
    await page.goto(`${site.url}tim-kiem/`);
    await page.focus('#tim-o');
    await page.keyboard.press('Control+v');
    expect(await page.inputValue('#tim-o')).toBe(site.url + plan);
  });
});

describe('finding the way', () => {
  test('the outline marks the section at hand, and Alt with an arrow goes from one to the next', async () => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.goto(site.url + plan);
    const at = async () => {
      await page.waitForTimeout(150);
      return [new URL(page.url()).hash, await page.locator('.muc-luc a[aria-current]').getAttribute('href')];
    };
    for (const id of ['#muc-i', '#muc-ii', '#muc-ii-1', '#muc-ii-2']) {
      await page.keyboard.press('Alt+ArrowDown');
      expect(await at()).toEqual([id, id]);
    }
    await page.keyboard.press('Alt+ArrowUp');
    expect(await at()).toEqual(['#muc-ii-1', '#muc-ii-1']);
  });

  test('on a phone the outline is a bar that opens, names the section at hand and closes on a choice', async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(site.url + plan);
    const button = page.locator('.muc-luc button');
    expect(await page.isVisible('#muc-luc')).toBe(false);
    await button.click();
    expect(await button.getAttribute('aria-expanded')).toBe('true');
    await page.click('#muc-luc a[href="#muc-iii"]');
    expect(await page.isVisible('#muc-luc')).toBe(false);
    await page.waitForFunction(() =>
      document.querySelector('.muc-luc button span')?.textContent?.includes('TỔ CHỨC THỰC HIỆN'),
    );
  });

  test('every link and button of the plan can be reached with Tab, in the order of the page', async () => {
    await page.goto(site.url + plan);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Đến nội dung');
    const expected = await page.$$eval(
      'body a[href], body button, body input, body summary',
      (elements) => elements.filter((element) => element.checkVisibility({ visibilityProperty: true })).length,
    );
    let reached = 1;
    let backwards = 0;
    let last = await page.evaluateHandle(() => document.activeElement);
    for (let i = 1; i < expected; i += 1) {
      await page.keyboard.press('Tab');
      const next = await page.evaluateHandle(() => document.activeElement);
      const follows = await page.evaluate(
        ([a, b]) => Boolean(a && b && a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING),
        [last, next] as const,
      );
      if (!follows) backwards += 1;
      reached += 1;
      last = next;
    }
    expect(backwards).toBe(0);
    expect(reached).toBe(expected);
  });

  test('the look that the reader chose is there again on the next page', async () => {
    await page.goto(site.url + plan);
    await page.click('.nut-hien-thi');
    await page.click('.bang-hien-thi >> text=Tối');
    await page.click('.bang-hien-thi >> text=Rất lớn');
    await page.goto(site.url);
    expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe('rgb(23, 22, 20)');
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe('21.6px');
  });

  test('the shortcut of a single key can be switched off, and stays off; the one with Ctrl stays on', async () => {
    await page.goto(site.url + plan);
    await page.click('.nut-hien-thi');
    await page.locator('.bang-hien-thi fieldset', { hasText: 'mở ô tìm' }).getByText('Tắt').click();
    await page.goto(site.url);
    await page.keyboard.press('/');
    await page.waitForTimeout(500);
    expect(await page.locator('dialog[open]').count()).toBe(0);
    await page.keyboard.press('Control+k');
    await page.waitForSelector('dialog[open]');
  });

  test('a list narrows down by what is chosen, and the address keeps it', async () => {
    await page.goto(`${site.url}van-ban/`);
    const shown = () => page.locator('.loc-duoc > li:visible').count();
    const all = await shown();
    await page.selectOption('select[name=loai]', 'Quy định');
    expect(await shown()).toBe(5);
    expect(await page.textContent('.bo-loc [role=status]')).toBe(`Hiện 5 trong ${all} văn bản`);
    await page.fill('input[name=chu]', 'tai san cong');
    expect(await shown()).toBe(1);
    await page.reload();
    expect(await shown()).toBe(1);
  });

  test('on a phone the filters of a list wait behind a button, and stand open when the address filters', async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(`${site.url}van-ban/`);
    expect(await page.isVisible('input[name=chu]')).toBe(true);
    expect(await page.isVisible('select[name=loai]')).toBe(false);
    const top = await page.evaluate(() => document.querySelector('.loc-duoc')?.getBoundingClientRect().top ?? Infinity);
    expect(top).toBeLessThan(844);
    await page.click('.bo-loc button');
    await page.selectOption('select[name=loai]', 'Quy định');
    await page.reload();
    expect(await page.isVisible('select[name=loai]')).toBe(true);
    expect(await page.getAttribute('.bo-loc button', 'aria-expanded')).toBe('true');
  });

  test('nothing moves while a page loads', async () => {
    for (const path of ['', plan, 'van-ban/', 'van-ban/05-nq-tw/']) {
      await page.goto(site.url + path, { waitUntil: 'load' });
      const shift = await page.evaluate(
        () =>
          new Promise<number>((resolve) => {
            let sum = 0;
            new PerformanceObserver((list) => {
              for (const entry of list.getEntries()) sum += (entry as unknown as { value: number }).value;
            }).observe({ type: 'layout-shift', buffered: true });
            setTimeout(() => resolve(sum), 600);
          }),
      );
      expect(shift, path).toBe(0);
    }
  });
});

describe('with letters of twice the size', () => {
  test.each([320, 390, 768, 1280, 1920])(
    'the head of the page keeps lines of several words at %d px',
    async (width) => {
      await page.setViewportSize({ width, height: 900 });
      await page.goto(`${site.url}ke-hoach/`);
      await page.evaluate(() => {
        document.documentElement.style.fontSize = '200%';
      });
      const name = await page.locator('.ten-trang > span').boundingBox();
      const box = await page.locator('.hop-tim').boundingBox();
      const shown = await page.locator('.nut-hien-thi').boundingBox();
      expect(name?.width).toBeGreaterThan(Math.min(280, width * 0.54));
      for (const part of [name, box, shown]) {
        expect(part?.x).toBeGreaterThanOrEqual(0);
        expect((part?.x ?? 0) + (part?.width ?? 0)).toBeLessThanOrEqual(width);
      }
    },
  );
});

test('the name of a group of rows stays in sight while its table is moved sideways', async () => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(site.url + plan);
  const [left, right] = await page.evaluate(() => {
    const make = (name: string, ...children: (Node | string)[]) => {
      const element = document.createElement(name);
      element.append(...children);
      return element;
    };
    const row = (name: string) => make('tr', ...Array.from({ length: 5 }, () => make(name, 'Việc')));
    const group = make('td', make('div', 'Phát triển hạ tầng '.repeat(8)));
    group.setAttribute('colspan', '4');
    const table = make(
      'table',
      make('thead', row('th')),
      make('tbody', make('tr', make('td', 'II'), group), row('td')),
    );
    const frame = make('div', table);
    frame.className = 'bang';
    document.querySelector('.than')?.append(frame);
    frame.scrollLeft = 1000;
    const box = frame.querySelector('[colspan] > div')?.getBoundingClientRect();
    return [box?.left ?? -1, box?.right ?? 1e4];
  });
  expect(left).toBeGreaterThan(0);
  expect(right).toBeLessThan(390);
});

test('the source file is there for download as it was received', async () => {
  await page.goto(site.url + plan);
  const [download] = await Promise.all([page.waitForEvent('download'), page.click('.dau-bai >> text=Tải tệp gốc')]);
  expect(download.suggestedFilename()).toBe('002_d5a766ebd8e95449.txt');
});

test('without a script the page reads, links and lists its sections', async () => {
  const plain = await browser.newPage({ javaScriptEnabled: false, viewport: { width: 390, height: 844 } });
  await plain.goto(site.url + plan);
  expect(await plain.isVisible('#muc-luc a')).toBe(true);
  expect(await plain.isVisible('.can-js')).toBe(false);
  await plain.click('.trich-yeu a.vd');
  expect(plain.url()).toContain('/van-ban/04-nq-tw/');
  await plain.close();
});

test('the page of a document known by its name says its type once', async () => {
  await page.goto(`${site.url}van-ban/nghi-quyet-dai-hoi-dang-toan-quoc-xiv/`);
  expect(await page.textContent('h1')).toBe('Nghị quyết Đại hội toàn quốc lần thứ XIV của Đảng');
});
