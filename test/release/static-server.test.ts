import { mkdtempSync, writeFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type StaticServer, serveFolder } from '../../src/release/static-server.ts';

const folder = mkdtempSync(join(tmpdir(), 'serve-'));
let server: StaticServer;

beforeAll(async () => {
  await mkdir(join(folder, 'ke-hoach', 'a'), { recursive: true });
  await mkdir(join(folder, 'pagefind', 'index'), { recursive: true });
  writeFileSync(join(folder, 'index.html'), '<h1>Trang chủ</h1>');
  writeFileSync(join(folder, '404.html'), '<h1>Không có trang</h1>');
  writeFileSync(join(folder, 'ke-hoach', 'a', 'index.html'), '<h1>Kế hoạch</h1>');
  writeFileSync(join(folder, 'pagefind', 'index', 'vi_1a2b.pf_index'), Buffer.from([1, 2, 3]));
  server = await serveFolder({ folder, base: '/van-ban/' });
});
afterAll(() => server.close());

const origin = () => new URL(server.url).origin;

/** `fetch` normalises `..` away and hides redirects to itself; this sends the path as it stands. */
const raw = (path: string, method = 'GET', headers = {}) =>
  new Promise<{ status: number | undefined; headers: Record<string, unknown> }>((resolve, reject) => {
    const { hostname, port } = new URL(server.url);
    request({ hostname, port, path, method, headers }, (response) => {
      response.resume().on('end', () => resolve({ status: response.statusCode, headers: response.headers }));
    })
      .on('error', reject)
      .end();
  });

describe('serves a site under a sub-path', () => {
  test.each([
    ['/van-ban/', 200, 'text/html; charset=utf-8', 'no-cache'],
    ['/van-ban/ke-hoach/a/', 200, 'text/html; charset=utf-8', 'no-cache'],
    ['/van-ban/khong-co/', 404, 'text/html; charset=utf-8', 'no-cache'],
    [
      '/van-ban/pagefind/index/vi_1a2b.pf_index',
      200,
      'application/octet-stream',
      'public, max-age=31536000, immutable',
    ],
    ['/', 404, 'text/plain; charset=utf-8', undefined],
  ])('%s → %i', async (path, status, type, caching) => {
    const { headers, ...answer } = await raw(path);
    expect(answer.status).toBe(status);
    expect(headers['content-type']).toBe(type);
    expect(headers['cache-control']).toBe(caching);
    expect(headers['content-security-policy']).toContain("default-src 'none'");
  });

  test.each([
    ['/van-ban', '/van-ban/'],
    ['/van-ban/ke-hoach/a?x=1', '/van-ban/ke-hoach/a/?x=1'],
  ])('%s redirects to %s', async (path, location) => {
    const answer = await raw(path);
    expect([answer.status, answer.headers['location']]).toEqual([301, location]);
  });

  test.each(['/van-ban/../secret', '/van-ban/%2e%2e/secret', '/van-ban/a%00b', '/van-ban/%zz', '/van-ban/..%5csecret'])(
    'refuses %s',
    async (path) => expect((await raw(path)).status).toBe(400),
  );

  test('refuses to be written to', async () => expect((await raw('/van-ban/', 'POST')).status).toBe(405));

  test('compresses text and keeps its letters', async () => {
    expect((await raw('/van-ban/', 'GET', { 'accept-encoding': 'gzip' })).headers['content-encoding']).toBe('gzip');
    expect(await (await fetch(`${origin()}/van-ban/ke-hoach/a/`)).text()).toBe('<h1>Kế hoạch</h1>');
  });

  test('answers 304 to a copy that is still good', async () => {
    const { headers } = await raw('/van-ban/');
    expect((await raw('/van-ban/', 'GET', { 'if-none-match': headers['etag'] })).status).toBe(304);
  });
});

describe('the port', () => {
  test('moves on when the usual one is taken, if asked to', async () => {
    const taken = Number(new URL(server.url).port);
    const second = await serveFolder({ folder, port: taken, nextFreePort: true });
    expect(Number(new URL(second.url).port)).toBeGreaterThan(taken);
    await second.close();
    await expect(serveFolder({ folder, port: taken })).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });
});

test('plays a server that does not know a file type', async () => {
  const iis = await serveFolder({ folder, contentTypes: new Map([['html', 'text/html']]) });
  expect((await fetch(iis.url)).status).toBe(200);
  expect((await fetch(`${iis.url}pagefind/index/vi_1a2b.pf_index`)).status).toBe(404);
  await iis.close();
});
