import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { weighPage } from '../site/page-weight.ts';

/**
 * `node test/bench/weight.ts [--dist DIR]`: what the page of every held document costs against its own words, on the wire,
 * heaviest ratio last.
 */
const { values } = parseArgs({ options: { dist: { type: 'string', default: 'dist' } } });
const { dist } = values;
const folders = (path: string) =>
  readdirSync(join(dist, path), { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []));
const pages = readdirSync(dist)
  .filter((name) => !/\./.test(name))
  .flatMap((type) =>
    folders(type).flatMap((slug) => {
      const files = readdirSync(join(dist, type, slug));
      return files.includes(`${slug}.md`) ? [`${type}/${slug}/index.html`] : [];
    }),
  );
const ratio = (part: number, whole: number) => (part / whole).toFixed(2);
const rows = pages.map((page) => ({ page, gzip: weighPage(dist, page), brotli: weighPage(dist, page, 'brotli') }));
rows.sort((a, b) => a.gzip.html / a.gzip.text - b.gzip.html / b.gzip.text);
process.stdout.write('text B   HTML ×   with style ×   brotli: HTML ×   with style ×\n');
for (const { page, gzip, brotli } of rows)
  process.stdout.write(
    `${String(gzip.text).padStart(6)}   ${ratio(gzip.html, gzip.text)}     ${ratio(gzip.html + gzip.style, gzip.text)}           ${ratio(brotli.html, brotli.text)}             ${ratio(brotli.html + brotli.style, brotli.text)}   ${page}\n`,
  );
const whole = (key: 'html' | 'text' | 'style') => rows.reduce((sum, { gzip }) => sum + gzip[key], 0);
process.stdout.write(
  `${rows.length} pages together: HTML ${ratio(whole('html'), whole('text'))} ×; the style once for all ${ratio(whole('html') + (rows[0]?.gzip.style ?? 0), whole('text'))} ×, on every page ${ratio(whole('html') + whole('style'), whole('text'))} ×\n`,
);
