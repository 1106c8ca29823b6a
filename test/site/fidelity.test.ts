import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { heldDocumentPath } from '../../src/domain/paths.ts';
import { readFacts } from '../../src/domain/plan/document-facts.ts';
import { compareTexts, expectedText } from '../../src/import/fidelity.ts';
import { readSource } from '../../src/import/read-source.ts';
import { readMdx } from '../../src/markdown/read-mdx.ts';
import { launchBrowser } from './browser.ts';
import { serveSite } from './serve.ts';

const project = new URL('../../', import.meta.url);
const files = readdirSync(new URL('content/plans/', project)).filter((name) => name.endsWith('.mdx'));

describe('the text of each built page, in order, is the source', () => {
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

  test('there are pages to compare', () => expect(files.length).toBeGreaterThanOrEqual(2));

  test.each(files)('%s', async (name) => {
    const read = readMdx(readFileSync(new URL(`content/plans/${name}`, project), 'utf8'), name);
    if (!read.ok) throw new Error(JSON.stringify(read.problems));
    const { source, repairs } = read.frontMatter;
    const path = new URL(`content/sources/${source?.file}`, project);
    expect(existsSync(path), `content/sources/${source?.file}`).toBe(true);
    const received = await readSource(path.pathname);
    if (!received.ok) throw new Error(received.refusal.what);
    expect(received.sha256).toBe(source?.sha256);

    await page.goto(site.url + heldDocumentPath(readFacts(read.plan.header).type, name.replace(/\.mdx$/, '')));
    expect(compareTexts(expectedText(received.document, repairs), await articleText(page))).toEqual([]);
  });
});

/** What a reader sees in the article, in reading order; what the site adds is marked `data-bo-sung` (or is a footnote mark). */
function articleText(page: Page): Promise<string> {
  return page.evaluate(() => {
    const added = '[data-bo-sung], [data-footnote-ref], [data-footnote-backref], .sr-only';
    const inline = new Set(['A', 'SPAN', 'EM', 'STRONG', 'SUP', 'SUB', 'MARK', 'ABBR', 'B', 'I']);
    let text = '';
    const visit = (node: Node): void => {
      if (node instanceof Text) text += node.data;
      if (!(node instanceof Element)) return;
      if (node.matches(added)) return;
      const block = !inline.has(node.tagName);
      if (block) text += ' ';
      for (const child of node.childNodes) visit(child);
      if (block) text += ' ';
    };
    const article = document.querySelector('article.van-ban');
    if (!article) throw new Error('the page has no article.van-ban');
    visit(article);
    return text;
  });
}
