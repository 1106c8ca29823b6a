import { expect, test } from 'vitest';
import { weighPage } from './page-weight.ts';
import { planPage } from './sample-pages.ts';
import { dist } from './serve.ts';

const plan = weighPage(dist, `${planPage()}index.html`);

test('a page needs at most 10 kB of compressed script before the search is opened', () => {
  process.stdout.write(`script: ${plan.script} bytes compressed\n`);
  expect(plan.script).toBeLessThanOrEqual(10_000);
});

/**
 * The aim is 1.35 × for HTML and style together. A plan of 16,000 characters cannot reach it and be the page that is wanted:
 * paragraphs, letterhead, permalinks, links of citations, and what a document of HTML begins with stand at 1.36 × its words
 * before the outline, the facts, the tasks and the first rule of style (`node test/bench/weight-parts.ts ke-hoach/…` has what
 * each part costs). One of 100,000 characters comes near (`node test/bench/weight.ts`). The limits keep what has been reached.
 */
test('the page of a plan does not grow heavier', () => {
  const { html, text, style, paper } = plan;
  process.stdout.write(
    `plan: HTML ${html}, text ${text}, style ${style} (and ${paper} for paper) bytes compressed; HTML ${(html / text).toFixed(2)} ×, with style ${((html + style) / text).toFixed(2)} ×\n`,
  );
  expect(html / text).toBeLessThanOrEqual(1.675);
  expect((html + style) / text).toBeLessThanOrEqual(2.445);
  expect(style).toBeLessThanOrEqual(5_182);
  expect(paper).toBeLessThanOrEqual(1_424);
});
