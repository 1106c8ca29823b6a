import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { weighPage } from '../site/page-weight.ts';

/**
 * `node test/bench/weight-parts.ts [--dist DIR] PAGE…`: what each thing that the page of a document offers costs, in bytes
 * compressed and as a multiple of the document's own words. The parts are taken off one after the other, so each stands for
 * what it adds to all that is above it in the table. PAGE is a path below the build: `ke-hoach/<slug>`.
 */
const { values, positionals } = parseArgs({
  options: { dist: { type: 'string', default: 'dist' } },
  allowPositionals: true,
});

/** From the outermost to the words themselves: what is taken off, and what the page is left with. */
const layers: readonly [part: string, cut: (html: string) => string][] = [
  [
    'head, crumbs and foot of the site',
    without(
      /<a class="bo-qua".*?<\/a>|<header class="dau-trang">.*?<\/header>|<nav class="duong-dan".*?<\/nav>|<footer class="cuoi.*?<\/footer>/gs,
    ),
  ],
  ['chain: picture and list', without(/<section id="chuoi-trien-khai">.*?<\/section>/gs)],
  ['tasks: table, exports', without(/<section id="nhiem-vu".*?<\/section>/gs)],
  ['about: facts, source, repairs, typos, report', without(/<aside class="ben".*?<\/aside>/gs)],
  ['cited documents: cards, list for paper', without(/<section class="duoc-dan".*<\/section>/gs)],
  ['bar: length, copy, print, source file', without(/<div class="dau-bai">.*?<\/div>/gs)],
  ['outline with counts', without(/<nav class="muc-luc".*?<\/nav>/gs)],
  [
    'for machines: schema.org, search record, other formats',
    without(
      /<script type="application\/ld.*?<\/script>|<link rel="alternate"[^>]*>|<meta name="description"[^>]*>| data-search="[^"]*"/gs,
    ),
  ],
  ['policy, fonts, scripts, icon', without(/<meta http-equiv[^>]*>|<link[^>]*>|<script[^>]*><\/script>/g)],
  ['title of the window, frame of HTML', (html) => /<article.*<\/article>/s.exec(html)?.[0] ?? ''],
  [
    'links of citations',
    without(
      /(?<=<)span class="n"(?=>)|<(?:a class="vd|span id="vd)[^>]*>|<(?!\/?(?:p|div|h\d|table|t[a-z]+|sup|ol|ul|li|section|br|a|span|article|em|strong)\b)[^>]*>/g,
    ),
  ],
  ['ids and permalinks', without(/ id="[^"]*"|<a href="#[^"]*" class="so">/g)],
  ['letterhead, signature: the form', without(/<\/?div[^>]*>|<\/?span[^>]*>| class="[^"]*"/g)],
  ['headings, paragraphs, tables, notes', (html) => html.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ')],
];

const size = (html: string) => gzipSync(html, { level: 9 }).length;
for (const page of positionals) {
  const file = `${page}/index.html`;
  const path = join(values.dist, file);
  const costs: [string, number][] = [['style sheet of the screen', weighPage(values.dist, file).style]];
  let html = readFileSync(path, 'utf8');
  for (const [part, cut] of layers) {
    const rest = cut(html);
    costs.push([part, size(html) - size(rest)]);
    html = rest;
  }
  const words = size(html);
  process.stdout.write(`${dirname(file)}\n`);
  let sum = 0;
  for (const [part, cost] of [...costs, ['the words of the document', words] as const].reverse()) {
    sum += cost;
    process.stdout.write(
      `${String(cost).padStart(6)} B  together ${String(sum).padStart(6)} B ${(sum / words).toFixed(2)} ×  ${part}\n`,
    );
  }
}

function without(pattern: RegExp): (html: string) => string {
  return (html) => html.replace(pattern, '');
}
