import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { stampOf } from './write-new.ts';

/** A built page: its path below the site's root (`van-ban/05-nq-tw/`) and its HTML. */
export interface BuiltPage {
  readonly path: string;
  readonly html: string;
  /** Changes with the page, as far as that can be told without reading it. */
  readonly stamp?: string | undefined;
}

/** All pages of a built site, sorted by path. */
export function* builtPages(outDir: string): Generator<BuiltPage> {
  const files = readdirSync(outDir, { recursive: true, encoding: 'utf8' }).map((file) => file.replaceAll('\\', '/'));
  for (const file of files.filter((name) => /(?:^|\/)index\.html$/.test(name)).sort()) {
    const path = join(outDir, file);
    yield {
      path: file.replace(/index\.html$/, ''),
      stamp: stampOf(path),
      get html() {
        return readFileSync(path, 'utf8');
      },
    };
  }
}
