import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { listFiles } from './folder.ts';
import { findLinks, splitAddress } from './html-links.ts';
import { portablePagefind } from './portable-pagefind.ts';
import { relativeLinks, relativeStyleLinks } from './relative-links.ts';

/**
 * Writes the edition for a memory stick or a shared folder: it opens by double-click on `index.html`, in any folder, without a
 * server, with the same search.
 *
 * Links become relative with `index.html` in full; the search index and the data files that the site's script reads become
 * classic scripts; what needs a server (404 page, manifest) is left out.
 *
 * @param site a built and checked site, e.g. `dist`
 * @param folder new folder to write
 */
export async function writePortableEdition(site: string, folder: string): Promise<void> {
  const files = listFiles(site).filter((file) => !needsServer(file));
  const linked = new Set<string>();
  const write = (file: string, content: string) => {
    const path = join(folder, file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  };

  for (const file of files) {
    if (!file.endsWith('.html')) continue;
    const html = readFileSync(join(site, file), 'utf8');
    for (const { value } of findLinks(html)) {
      if (/\.json(?:[?#]|$)/.test(value)) linked.add(rootRelative(value, file));
    }
    write(file, relativeLinks(withoutServerLinks(html), file, { indexNames: true }));
  }
  for (const file of files) {
    if (file.endsWith('.html')) continue;
    if (file.endsWith('.css')) {
      write(file, relativeStyleLinks(readFileSync(join(site, file), 'utf8'), file));
      continue;
    }
    const feedsScript = file.endsWith('.json') && !openData.test(file);
    if (feedsScript) write(`${file}.js`, dataScript(file, readFileSync(join(site, file), 'utf8')));
    // A data file that a page links to is also a download.
    if (!feedsScript || linked.has(file)) {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      copyFileSync(join(site, file), join(folder, file));
    }
  }
  for (const [file, content] of await portablePagefind(join(site, 'pagefind'))) write(`pf/${file}`, content);
}

/** For other programs, not for the site's script: kept as it is. */
const openData = /^api\//;

function needsServer(file: string): boolean {
  return file === '404.html' || file === 'robots.txt' || file.endsWith('.webmanifest') || file.startsWith('pagefind/');
}

/** Without the links in the head that a folder cannot serve, and without attributes that browsers refuse on `file://`. */
function withoutServerLinks(html: string): string {
  return html
    .replace(/<link\b[^>]*\brel=["']?(?:manifest|canonical|modulepreload|sitemap|preload|search)\b[^>]*>/gi, '')
    .replace(
      /(<(?:link|script)\b[^>]*?)\s(?:crossorigin|integrity)(?:=(?:"[^"]*"|'[^']*'|[^\s>]*))?(?=[\s/>])/gi,
      '$1',
    );
}

/** Path below the site's root that an address in a page leads to. */
function rootRelative(address: string, file: string): string {
  const { path } = splitAddress(address);
  return path.startsWith('/') ? path.slice(1) : posix.join(posix.dirname(file), path);
}

/** Contents of `x.json.js`, read by `readData` in `src/client/edition.ts`. */
function dataScript(file: string, json: string): string {
  return `vienDanData({${JSON.stringify(file)}:${json.trim()}});\n`;
}
