import { createReadStream } from 'node:fs';
import { readFile, realpath, stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { join, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { cacheControlOf, revalidate, securityHeaders } from './headers.ts';
import { contentTypeOf, extensionOf, isCompressible } from './mime-types.ts';
import { anchoredLinks } from './relative-links.ts';

const gzipAsync = promisify(gzip);

export interface StaticServerOptions {
  /** Folder to serve, e.g. `dist`. */
  readonly folder: string;
  /** Path under which the site lives, with both slashes: `/` or `/van-ban/ke-hoach/`. */
  readonly base?: string;
  /** First port to try; 0 takes any free one. */
  readonly port?: number;
  /** Take the next free port when `port` is in use, instead of failing. */
  readonly nextFreePort?: boolean;
  /** Headers of every answer; by default those of the web edition. */
  readonly headers?: Readonly<Record<string, string>>;
  /**
   * Content types by extension, for playing another server. An extension that is missing is answered 404, as IIS does (404.3).
   */
  readonly contentTypes?: ReadonlyMap<string, string>;
}

export interface StaticServer {
  /** Address of the start page, e.g. `http://127.0.0.1:4321/van-ban/`. */
  readonly url: string;
  close(): Promise<void>;
}

/**
 * Serves a built site on this machine only (127.0.0.1), with the headers, compression, caching and 404 page that the server
 * configurations of the release give.
 *
 * @throws Node's `EADDRINUSE` when the port is taken and `nextFreePort` is not set.
 */
export async function serveFolder(options: StaticServerOptions): Promise<StaticServer> {
  const root = await realpath(options.folder);
  const base = options.base ?? '/';
  const server = createServer((request, response) => {
    answer(request, response, root, base, options).catch((error: unknown) => {
      if (!response.headersSent) response.writeHead(500, { 'Content-Type': 'text/plain; charset=utf-8' });
      response.end(error instanceof Error ? error.message : undefined);
    });
  });
  const port = await listen(server, options.port ?? 0, options.nextFreePort === true);
  return {
    url: `http://127.0.0.1:${port}${base}`,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      }),
  };
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  root: string,
  base: string,
  options: StaticServerOptions,
): Promise<void> {
  for (const [name, value] of Object.entries(options.headers ?? securityHeaders())) response.setHeader(name, value);
  if (request.method !== 'GET' && request.method !== 'HEAD') return plain(response, 405, 'Chỉ nhận GET và HEAD');

  const [rawPath = '/', query] = (request.url ?? '/').split('?', 2);
  const path = decodePath(rawPath);
  if (path === undefined) return plain(response, 400, 'Địa chỉ không hợp lệ');
  if (`${path}/` === base) return redirect(response, base, query);
  if (!path.startsWith(base)) return plain(response, 404, `Trang này nằm ở ${base}`);

  const file = await findFile(root, path.slice(base.length));
  if (file === 'folder') return redirect(response, `${rawPath}/`, query);
  if (file === undefined) return notFound(response, root, base);

  const type = options.contentTypes ? options.contentTypes.get(extensionOf(file)) : contentTypeOf(file);
  if (type === undefined) return plain(response, 404, '404.3: máy chủ không biết loại tệp này');
  await send(request, response, file, path, type);
}

/** The site's own page, whose links must hold at any depth. */
async function notFound(response: ServerResponse, root: string, base: string): Promise<void> {
  const page = await readFile(join(root, '404.html'), 'utf8').catch(() => undefined);
  if (page === undefined) return plain(response, 404, 'Không có trang này');
  response.writeHead(404, { 'Content-Type': contentTypeOf('404.html'), 'Cache-Control': revalidate });
  response.end(anchoredLinks(page, base));
}

async function send(
  request: IncomingMessage,
  response: ServerResponse,
  file: string,
  path: string,
  type: string,
): Promise<void> {
  const info = await stat(file);
  const tag = `"${info.size.toString(36)}-${Math.trunc(info.mtimeMs).toString(36)}"`;
  response.setHeader('Content-Type', type);
  response.setHeader('Cache-Control', cacheControlOf(path));
  response.setHeader('ETag', tag);
  if (isCompressible(file)) response.setHeader('Vary', 'Accept-Encoding');
  if (request.headers['if-none-match'] === tag) {
    response.writeHead(304).end();
    return;
  }
  if (isCompressible(file) && /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''))) {
    const body = (await isFile(`${file}.gz`)) ? await readFile(`${file}.gz`) : await gzipAsync(await readFile(file));
    response.writeHead(200, { 'Content-Encoding': 'gzip', 'Content-Length': body.length });
    response.end(request.method === 'HEAD' ? undefined : body);
    return;
  }
  response.writeHead(200, { 'Content-Length': info.size });
  if (request.method === 'HEAD') response.end();
  else await pipeline(createReadStream(file), response);
}

/** Decoded path, or `undefined` when it is malformed or steps out of the site. */
function decodePath(raw: string): string | undefined {
  try {
    const path = decodeURIComponent(raw);
    const unsafe = path.includes('\0') || path.includes('\\') || path.split('/').includes('..');
    return unsafe ? undefined : path;
  } catch {
    return undefined;
  }
}

/** The file for a path inside the site; `folder` when a slash is missing; `undefined` when there is none. */
async function findFile(root: string, relative: string): Promise<string | 'folder' | undefined> {
  const target = join(root, relative);
  if (!(target + sep).startsWith(root + sep)) return undefined;
  if (relative === '' || relative.endsWith('/')) {
    const index = join(target, 'index.html');
    return (await isFile(index)) ? index : undefined;
  }
  const info = await stat(target).catch(() => undefined);
  if (info?.isDirectory()) return 'folder';
  return info?.isFile() ? target : undefined;
}

async function isFile(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined))?.isFile() === true;
}

function plain(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' }).end(`${text}\n`);
}

function redirect(response: ServerResponse, path: string, query: string | undefined): void {
  response.writeHead(301, { Location: query === undefined ? path : `${path}?${query}` }).end();
}

function listen(server: ReturnType<typeof createServer>, first: number, nextFreePort: boolean): Promise<number> {
  return new Promise((resolve, reject) => {
    let port = first;
    server.on('error', (error: NodeJS.ErrnoException) => {
      const next = nextFreePort && error.code === 'EADDRINUSE' && port > 0 && port < first + 50;
      if (!next) return reject(error);
      port += 1;
      server.listen(port, '127.0.0.1');
    });
    server.on('listening', () => {
      const address = server.address();
      if (address && typeof address === 'object') resolve(address.port);
    });
    server.listen(port, '127.0.0.1');
  });
}
