/**
 * The file types that a built site holds, and what a server must call them. One table: the local server, the three server
 * configurations and `verify` are made from it.
 */
interface FileType {
  /** Value of `Content-Type` without the charset, e.g. `text/html`. */
  readonly type: string;
  /** Text is sent with `charset=utf-8` and has a `.gz` sibling. */
  readonly text?: true;
  /** Data of Pagefind's index: gzip inside already, unknown to every server. */
  readonly searchData?: true;
}

export const fileTypes: Readonly<Record<string, FileType>> = {
  css: { type: 'text/css', text: true },
  csv: { type: 'text/csv', text: true },
  docx: { type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' },
  html: { type: 'text/html', text: true },
  ico: { type: 'image/x-icon' },
  ics: { type: 'text/calendar', text: true },
  jpg: { type: 'image/jpeg' },
  js: { type: 'text/javascript', text: true },
  json: { type: 'application/json', text: true },
  pagefind: { type: 'application/octet-stream', searchData: true },
  pdf: { type: 'application/pdf' },
  pf_filter: { type: 'application/octet-stream', searchData: true },
  pf_fragment: { type: 'application/octet-stream', searchData: true },
  pf_index: { type: 'application/octet-stream', searchData: true },
  pf_meta: { type: 'application/octet-stream', searchData: true },
  png: { type: 'image/png' },
  svg: { type: 'image/svg+xml', text: true },
  txt: { type: 'text/plain', text: true },
  wasm: { type: 'application/wasm' },
  webmanifest: { type: 'application/manifest+json', text: true },
  webp: { type: 'image/webp' },
  woff2: { type: 'font/woff2' },
  xlsx: { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
  xml: { type: 'text/xml', text: true },
  zip: { type: 'application/zip' },
};

/** Lower-case extension without the dot, or `''`: `extensionOf('a/b.PF_meta')` is `pf_meta`. */
export function extensionOf(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const dot = name.lastIndexOf('.');
  return dot < 0 ? '' : name.slice(dot + 1).toLowerCase();
}

/** `text/html; charset=utf-8`; `application/octet-stream` for what the table does not know. */
export function contentTypeOf(path: string): string {
  const known = fileTypes[extensionOf(path)];
  if (!known) return 'application/octet-stream';
  return known.text ? `${known.type}; charset=utf-8` : known.type;
}

/** True when a `.gz` sibling is worth making. */
export function isCompressible(path: string): boolean {
  return fileTypes[extensionOf(path)]?.text === true;
}
