import type { Library } from '../library/library.ts';
import { exportFiles } from './exports.ts';
import { feedFile } from './feed.ts';
import { openDataFiles } from './open-data.ts';
import { planFiles } from './plan-files.ts';
import { sitemapFiles } from './sitemap.ts';
import type { StaticFile } from './static-files.ts';
import { taskFilterFiles } from './task-filter-data.ts';

/** Every file of the site that is no page and no asset. */
export function* libraryFiles(library: Library): Generator<StaticFile> {
  yield* exportFiles(library);
  yield* taskFilterFiles(library);
  yield* planFiles(library);
  yield* openDataFiles(library);
  yield feedFile(library);
  yield* sitemapFiles(library);
}
