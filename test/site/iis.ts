import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * What a fresh IIS 10 calls the file types that a site of ours holds: from the `staticContent` of an applicationHost.config as
 * installed. It answers 404.3 for every extension that is not listed, and adds no charset.
 */
export const iisDefaults: ReadonlyMap<string, string> = new Map([
  ['css', 'text/css'],
  ['csv', 'application/octet-stream'],
  ['docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  ['gz', 'application/x-gzip'],
  ['html', 'text/html'],
  ['ico', 'image/x-icon'],
  ['ics', 'text/calendar'],
  ['jpg', 'image/jpeg'],
  ['js', 'application/javascript'],
  ['json', 'application/json'],
  ['pdf', 'application/pdf'],
  ['png', 'image/png'],
  ['svg', 'image/svg+xml'],
  ['txt', 'text/plain'],
  ['wasm', 'application/wasm'],
  ['woff2', 'font/woff2'],
  ['xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  ['xml', 'text/xml'],
  ['zip', 'application/x-zip-compressed'],
]);

/** What IIS makes of the `web.config` of a folder: the types, and the headers of every answer. */
export interface IisSite {
  readonly contentTypes: ReadonlyMap<string, string>;
  readonly headers: Readonly<Record<string, string>>;
}

/** @throws when a type is given twice without `remove`, as IIS does (error 500.19) */
export function readWebConfig(web: string): IisSite {
  const text = readFileSync(join(web, 'web.config'), 'utf8').replace(/<!--[\s\S]*?-->/g, '');
  const contentTypes = new Map(iisDefaults);
  for (const [, removed, extension, type] of text.matchAll(
    /<remove fileExtension="\.([^"]*)" \/>|<mimeMap fileExtension="\.([^"]*)" mimeType="([^"]+)" \/>/g,
  )) {
    if (removed !== undefined) contentTypes.delete(removed);
    else if (extension !== undefined && type !== undefined) {
      if (contentTypes.has(extension)) throw new Error(`500.19: .${extension} twice`);
      contentTypes.set(extension, type);
    }
  }
  const headers = Object.fromEntries(
    [...text.matchAll(/<add name="([^"]+)" value="([^"]*)" \/>/g)].map(([, name = '', value = '']) => [name, value]),
  );
  return { contentTypes, headers: { Server: 'Microsoft-IIS/10.0', ...headers } };
}
