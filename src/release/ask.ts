import { sha256 } from './checksums.ts';

/** One answer of the server. */
export interface Answer {
  /** Path below the start page, e.g. `van-ban/114-qd-tw/index.html`. */
  readonly file: string;
  readonly status: number;
  readonly headers: Headers;
  /** SHA-256 and size in bytes of the body after decompression. */
  readonly sum: string;
  readonly size: number;
  /** The body of an HTML page, otherwise empty. */
  readonly html: string;
}

/** Asks for one file as a browser on plain http does; redirects are not followed. */
export async function ask(root: URL, file: string): Promise<Answer> {
  const address = new URL(file.split('/').map(encodeURIComponent).join('/'), root);
  const response = await fetch(address, { redirect: 'manual', headers: { 'Accept-Encoding': 'gzip, deflate' } });
  // A body that cannot be unpacked is one that differs.
  const body = await response.bytes().catch(() => new Uint8Array());
  const html = response.headers.get('content-type')?.startsWith('text/html') ? new TextDecoder().decode(body) : '';
  return { file, status: response.status, headers: response.headers, sum: sha256(body), size: body.length, html };
}
