import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join, normalize } from 'node:path';
import { contentTypeOf } from '../../release/mime-types.ts';
import type { Folders } from '../library/folders.ts';
import { writeSearchIndex } from '../search/search-index.ts';
import { registerOf } from '../views/task-register.ts';
import type { BuiltPage } from './built-pages.ts';
import { currentLibrary } from './current.ts';

/** Documents that the development index takes in, newest first: each page is rendered for it on first need. */
const documentLimit = 300;

/** The search of the development server. */
export interface DevSearch {
  /** Content or pages have changed: the next search makes a new index. */
  forget(): void;
  /** Answers requests for the index's files; other requests go to `next`. */
  readonly middleware: (request: IncomingMessage, response: ServerResponse, next: () => void) => void;
}

/**
 * Makes the search index from the pages of the running development server when it is first asked for, and again after a
 * change. The pages are the same as in a build, so the search finds the same.
 *
 * @param origin address of the server, known once it listens: `http://localhost:4321/`
 */
export function devSearch(folders: Folders, origin: () => string): DevSearch {
  const outDir = join(folders.cache, 'search-files');
  let ready: Promise<unknown> | undefined;
  const make = async () => {
    mkdirSync(outDir, { recursive: true });
    const pages: BuiltPage[] = [];
    for (const path of searchedPaths()) {
      const answer = await fetch(origin() + path);
      if (answer.ok) pages.push({ path, html: await answer.text() });
    }
    await writeSearchIndex({
      pages: () => pages,
      content: folders.content,
      outDir,
      cache: { folder: join(folders.cache, 'search'), code: '' },
    });
  };
  return {
    forget() {
      ready = undefined;
    },
    middleware(request, response, next) {
      const path = decodeURI((request.url ?? '').split('?', 1)[0] ?? '').replace(/^\//, '');
      if (!/^(?:pagefind|so-hieu)\//.test(path) || normalize(path) !== path) return next();
      ready ??= make();
      ready.then(
        () => {
          const file = join(outDir, path);
          if (!existsSync(file)) return next();
          response.setHeader('Content-Type', contentTypeOf(path));
          response.end(readFileSync(file));
        },
        (error: unknown) => {
          ready = undefined;
          console.error(error);
          next();
        },
      );
    },
  };
}

function searchedPaths(): string[] {
  const library = currentLibrary();
  return [
    ...library.documents.slice(0, documentLimit).map((document) => document.path),
    ...[...library.numberPages.values()].slice(0, documentLimit * 2).map((page) => page.path),
    ...registerOf(library)
      .units.slice(0, documentLimit)
      .map((unit) => unit.path),
    'nhiem-vu/',
    'tro-giup/',
    'tro-giup/tim-kiem/',
    'tro-giup/lien-ket/',
    'tro-giup/bao-loi/',
    'tro-nang/',
  ];
}
