import type { Library } from '../library/library.ts';
import { escapeHtml } from '../views/html.ts';
import { registerOf } from '../views/task-register.ts';
import type { StaticFile } from './static-files.ts';

/** Most addresses that the protocol allows in one file. */
const mostAddresses = 50_000;

/**
 * `sitemap.xml`: pages of documents, numbers and units. The protocol wants full addresses: while `url` in
 * `content/site.yaml` is empty the addresses are those below the root of the server (`/ke-hoach/x/`).
 */
export function* sitemapFiles(library: Library): Generator<StaticFile> {
  const base = library.site.url || '/';
  const entries = [
    { path: '', date: null },
    ...['nhiem-vu/', 'don-vi/', 'chuoi-trien-khai/', 'so-do/', 'du-lieu-mo/', 'van-ban/', 'muc-luc/'].map((path) => ({
      path,
      date: null,
    })),
    ...library.documents.map((document) => ({ path: document.path, date: document.facts.date })),
    ...[...library.numberPages.values()].map((page) => ({ path: page.path, date: null })),
    ...registerOf(library).units.map((unit) => ({ path: unit.path, date: null })),
  ];
  const files = Math.ceil(entries.length / mostAddresses);
  const key = [base, ...entries.map((entry) => entry.path + (entry.date ?? ''))].join('\n');
  const urlset = (part: readonly { path: string; date: string | null }[]) =>
    `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${part
      .map(
        ({ path, date }) =>
          `<url><loc>${escapeHtml(base + path)}</loc>${date === null ? '' : `<lastmod>${date}</lastmod>`}</url>`,
      )
      .join('\n')}\n</urlset>\n`;
  if (files === 1) {
    yield { path: 'sitemap.xml', key, make: () => urlset(entries) };
    return;
  }
  const names = Array.from({ length: files }, (_, index) => `sitemap-${index + 1}.xml`);
  for (const [index, name] of names.entries()) {
    yield { path: name, key, make: () => urlset(entries.slice(index * mostAddresses, (index + 1) * mostAddresses)) };
  }
  yield {
    path: 'sitemap.xml',
    key,
    make: () =>
      `<?xml version="1.0" encoding="UTF-8"?>\n<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${names
        .map((name) => `<sitemap><loc>${escapeHtml(base + name)}</loc></sitemap>`)
        .join('\n')}\n</sitemapindex>\n`,
  };
}
