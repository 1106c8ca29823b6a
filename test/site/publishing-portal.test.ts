import { spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { securityHeaders } from '../../src/release/headers.ts';
import { type StaticServer, serveFolder } from '../../src/release/static-server.ts';
import { dist } from './serve.ts';
import { freePort } from './servers.ts';
import { browserNames, type Visit, visit } from './visit.ts';

/** A portal that holds no plan; one office's site that has them, at another origin; one that is down. */
const root = mkdtempSync(join(tmpdir(), 'portal-'));
let portal: StaticServer;
let member: StaticServer;

beforeAll(async () => {
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const headers = securityHeaders({ connections: [], sharedWith: origin });
  member = await serveFolder({ folder: dist, base: '/van-ban/', headers });
  const down = `http://127.0.0.1:${await freePort()}/`;

  const content = join(root, 'content');
  cpSync('content', content, { recursive: true });
  for (const file of readdirSync(join(content, 'plans'))) rmSync(join(content, 'plans', file), { recursive: true });
  appendFileSync(
    join(content, 'site.yaml'),
    `\nportal:\n  - { name: Tỉnh ủy, url: "${member.url}" }\n  - { name: Huyện ủy, url: "${down}" }\n`,
  );
  const { status, stderr } = spawnSync(
    process.execPath,
    ['scripts/build.ts', '--content', content, '--cache', join(root, 'cache'), '--out', join(root, 'dist')],
    { encoding: 'utf8' },
  );
  expect([status, stderr]).toEqual([0, expect.any(String)]);
  const connections = [member.url, down].map((url) => new URL(url).origin);
  portal = await serveFolder({
    folder: join(root, 'dist'),
    port,
    headers: securityHeaders({ connections, sharedWith: '' }),
  });
});
afterAll(async () => {
  await portal?.close();
  await member?.close();
  rmSync(root, { recursive: true });
});

describe.each(browserNames)('a portal in %s', (name) => {
  let page: Visit | undefined;
  beforeAll(async () => {
    page = await visit(name);
  });
  afterAll(() => page?.close());

  test('finds the pages of another office, names it, and does not mind one that is down', async ({ skip }) => {
    if (!page) return skip();
    await page.goto(`${portal.url}tim-kiem/?q=${encodeURIComponent('khong co vung cam')}`);
    const found = await page.evaluate<string>(`new Promise((resolve, reject) => {
      const until = Date.now() + 30000;
      const look = () => {
        const link = document.querySelector('main a[href^=${JSON.stringify(member.url)}]');
        if (link) resolve(link.href + '\\n' + link.closest('li').innerText);
        else if (Date.now() > until) reject(new Error(document.querySelector('main').innerText));
        else setTimeout(look, 50);
      };
      look();
    })`);
    const [address = '', ...text] = found.split('\n');
    expect(address).toContain(`${member.url}ke-hoach/`);
    expect(text.join('\n')).toContain('Tỉnh ủy ·');
    await page.goto(address);
    expect(await page.evaluate(`document.querySelector('h1') !== null`)).toBe(true);
    // The browser itself says that the third site does not answer; nothing else is wrong.
    expect(
      page.complaints.filter((text) => !/ERR_CONNECTION_REFUSED|NetworkError|CORS request did not succeed/.test(text)),
    ).toEqual([]);
  });
});
