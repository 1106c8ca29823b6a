import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { contentTypeOf } from '../../release/mime-types.ts';
import { libraryFiles } from '../files/library-files.ts';
import { downloadOf, sourceFileOf } from '../views/source-files.ts';
import { currentAssets, currentContent, currentLibrary } from './current.ts';

/**
 * Answers the development server's requests for what a build writes beside the pages: scripts and styles, office files as
 * received, exports, open data. Each is made when it is asked for.
 */
export function serveFiles(request: IncomingMessage, response: ServerResponse, next: () => void): void {
  const path = decodeURI((request.url ?? '').split('?', 1)[0] ?? '').replace(/^\//, '');
  const bytes = currentAssets().files.get(path) ?? sourceFile(path) ?? madeFile(path);
  if (bytes === undefined) next();
  else {
    response.setHeader('Content-Type', contentTypeOf(path));
    response.end(bytes);
  }
}

function sourceFile(path: string): Uint8Array | undefined {
  if (!path.startsWith('tai-ve/')) return undefined;
  const content = currentContent();
  const document = currentLibrary().documents.find(({ source }) => downloadOf(content, source)?.path === path);
  return document?.source ? readFileSync(sourceFileOf(content, document.source)) : undefined;
}

function madeFile(path: string): string | Uint8Array | undefined {
  if (!/\.\w+$/.test(path)) return undefined;
  for (const file of libraryFiles(currentLibrary())) {
    if (file.path !== path) continue;
    const content = file.make();
    return typeof content === 'string' || content instanceof Uint8Array ? content : [...content].join('');
  }
  return undefined;
}
