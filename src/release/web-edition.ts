import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'fflate';
import { listFiles } from './folder.ts';
import { isCompressible } from './mime-types.ts';
import { rebasedLinks, relativeLinks, relativeStyleLinks } from './relative-links.ts';
import {
  apacheConfiguration,
  iisConfiguration,
  nginxConfiguration,
  type ServerSettings,
} from './server-configurations.ts';

/** Parts of Pagefind that this site does not use. */
const unused = /^pagefind\/pagefind-(?:ui|modular-ui|component-ui|highlight)\./;

/**
 * Writes the edition for a web server. Links are relative, so the same folder works under any base path; only 404.html, which is
 * served at any depth, and the sample configurations know the base.
 *
 * Beside each text file stands its `.gz`, made by a compressor that gives the same bytes on every machine.
 *
 * @param site a built and checked site, e.g. `dist`
 * @param folder new folder to write
 */
export function writeWebEdition(site: string, folder: string, settings: ServerSettings): void {
  for (const file of listFiles(site)) {
    if (unused.test(file)) continue;
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    const content = rewrite(file, () => readFileSync(join(site, file), 'utf8'), settings.base);
    if (content === undefined) copyFileSync(join(site, file), join(folder, file));
    else writeFileSync(join(folder, file), content);
    if (isCompressible(file)) {
      const bytes = content === undefined ? readFileSync(join(site, file)) : Buffer.from(content);
      writeFileSync(join(folder, `${file}.gz`), gzipSync(bytes, { level: 9, mtime: 0 }));
    }
  }
  writeFileSync(join(folder, 'web.config'), iisConfiguration(settings));
  writeFileSync(join(folder, 'nginx.conf.mau.txt'), nginxConfiguration(settings));
  writeFileSync(join(folder, 'apache.conf.mau.txt'), apacheConfiguration(settings));
}

/** The file as this edition has it; `undefined` when it is copied as it is. */
function rewrite(file: string, read: () => string, base: string): string | undefined {
  if (file === '404.html') return rebasedLinks(read(), base);
  if (file.endsWith('.html')) return relativeLinks(read(), file, { indexNames: false });
  if (file.endsWith('.css')) return relativeStyleLinks(read(), file);
  return undefined;
}
