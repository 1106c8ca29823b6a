import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { writeChecksums } from '../../src/release/checksums.ts';
import { formatFault } from '../../src/release/fault.ts';
import { makeRelease } from '../../src/release/make-release.ts';
import { type StaticServer, serveFolder } from '../../src/release/static-server.ts';
import { verifyFolder } from '../../src/release/verify-folder.ts';
import { verifyUrl } from '../../src/release/verify-url.ts';
import { writeSampleSite } from './sample-site.ts';

const root = mkdtempSync(join(tmpdir(), 'verify-'));
const web = join(root, 'release/web');
const portable = join(root, 'release/portable');
const copy = join(root, 'copy');
const settings = { base: '/vb/', folder: '/srv/vb/', connections: [], sharedWith: '' };
let origin: StaticServer;

beforeAll(async () => {
  await writeSampleSite(join(root, 'dist'));
  // Long enough to be worth compressing.
  writeFileSync(join(root, 'dist/assets/site-1a2b3c4d.css'), '.a{color:red}\n'.repeat(300));
  const lock = readFileSync('package-lock.json', 'utf8');
  expect(await makeRelease({ site: join(root, 'dist'), folder: join(root, 'release'), settings, lock })).toEqual([]);
  origin = await serveFolder({ folder: web, base: '/vb/' });
});
afterAll(async () => {
  await origin.close();
  rmSync(root, { recursive: true });
});

describe('a copy in a folder', () => {
  test.each(['web', 'portable'])('%s: a good one has no fault', (edition) => {
    const { faults, files } = verifyFolder(edition === 'web' ? web : portable);
    expect(faults).toEqual([]);
    expect(files).toBeGreaterThan(10);
  });

  test.each([
    ['a file that is missing', () => rmSync(join(copy, 'ke-hoach/a/index.html')), ['thieu-tep']],
    ['a file that was changed', () => writeFileSync(join(copy, 'index.html'), 'x'), ['tep-doi', 'nen-lech']],
    ['a file that was added', () => writeFileSync(join(copy, 'la.html'), 'x'), ['tep-la']],
    [
      'a compressed file of an older copy, even when the list was made again',
      () => {
        cpSync(join(copy, 'van-ban/114-qd-tw/index.html.gz'), join(copy, 'index.html.gz'));
        writeChecksums(copy);
      },
      ['nen-lech'],
    ],
    [
      'a dead link, even when the list was made again',
      () => {
        writeFileSync(join(copy, 'la.html'), '<a href="khong/">x</a>');
        writeChecksums(copy);
      },
      ['lien-ket-hong'],
    ],
    [
      'a copy without search files',
      () => {
        rmSync(join(copy, 'pagefind'), { recursive: true });
        writeChecksums(copy);
      },
      ['thieu-tim-kiem'],
    ],
    ['a folder that is no release', () => rmSync(join(copy, 'SHA256SUMS')), ['thieu-danh-sach']],
  ])('finds %s', (_, damage, rules) => {
    rmSync(copy, { recursive: true, force: true });
    cpSync(web, copy, { recursive: true });
    damage();
    expect(verifyFolder(copy).faults.map(({ rule }) => rule)).toEqual(rules);
  });
});

type Answer = { status: number; headers: Headers; body: Uint8Array };
type Change = (path: string, answer: Answer, request: IncomingMessage) => void;
const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close().closeAllConnections();
});

/** Address of a server that gives what the good one gives, changed. */
async function serverWith(change: Change): Promise<string> {
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const path = request.url ?? '/';
    const accept = String(request.headers['accept-encoding'] ?? 'identity');
    const good = await fetch(new URL(path, origin.url), { redirect: 'manual', headers: { 'Accept-Encoding': accept } });
    const changed = { status: good.status, headers: new Headers(good.headers), body: await good.bytes() };
    // fetch has unpacked the body; the mark stays, so pack it again on the way out.
    changed.headers.delete('content-length');
    change(path, changed, request);
    const packed = changed.headers.get('content-encoding') === 'gzip';
    const { gzipSync } = await import('fflate');
    response.writeHead(changed.status, Object.fromEntries(changed.headers));
    response.end(packed ? gzipSync(changed.body) : changed.body);
  };
  const server = createServer((request, response) => void answer(request, response));
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return `http://127.0.0.1:${address && typeof address === 'object' ? address.port : 0}/vb/`;
}

const endsWith = (...endings: string[]) => new RegExp(`(?:${endings.join('|')})$`);

/** The planted faults: what the server does wrong, the rule that finds it, the line that mends it. */
const planted: readonly [name: string, change: Change, rule: string, remedy: string][] = [
  [
    'IIS that does not know the search files (404.3)',
    (path, answer) => {
      answer.headers.set('server', 'Microsoft-IIS/10.0');
      if (endsWith('pf_index').test(path)) answer.status = 404;
    },
    'loai-tep-bi-chan',
    '<remove fileExtension=".pf_index" /><mimeMap fileExtension=".pf_index" mimeType="application/octet-stream" />',
  ],
  [
    'a file that was lost on the way',
    (path, answer) => {
      if (path.endsWith('/ke-hoach/a/index.html')) answer.status = 404;
    },
    'thieu-tep',
    'Chép lại cả bản phát hành',
  ],
  [
    'a page into which something was put',
    (path, answer) => {
      if (path === '/vb/index.html')
        answer.body = new TextEncoder().encode('<script src="//quang-cao.example"></script>');
    },
    'tep-doi',
    'sub_filter',
  ],
  [
    'scripts sent as plain text',
    (path, answer) => {
      answer.headers.set('server', 'nginx');
      if (endsWith('\\.js').test(path)) answer.headers.set('content-type', 'text/plain');
    },
    'loai-tep',
    'types { text/javascript js; }',
  ],
  [
    'pages without their charset',
    (path, answer) => {
      answer.headers.set('server', 'Apache/2.4');
      if (endsWith('html', '/').test(path)) answer.headers.set('content-type', 'text/html');
    },
    'loai-tep',
    'AddCharset utf-8 .html',
  ],
  [
    'no content security policy',
    (_, answer) => {
      answer.headers.set('server', 'nginx');
      answer.headers.delete('content-security-policy');
    },
    'tieu-de',
    'add_header Content-Security-Policy "default-src',
  ],
  [
    'pages that browsers keep for a year',
    (path, answer) => {
      if (endsWith('html', '/').test(path)) answer.headers.set('cache-control', 'max-age=31536000');
    },
    'luu-tam',
    '<clientCache cacheControlMode="DisableCache" />',
  ],
  [
    'hashed files that are asked for every time',
    (path, answer) => {
      answer.headers.set('server', 'nginx');
      if (path.includes('/assets/')) answer.headers.set('cache-control', 'no-cache');
    },
    'luu-tam',
    'add_header Cache-Control $vien_dan_cache always;',
  ],
  [
    'nothing compressed',
    (_, answer) => {
      answer.headers.set('server', 'nginx');
      answer.headers.delete('content-encoding');
    },
    'nen',
    'gzip_static on;',
  ],
  [
    'every wrong address answered with the start page',
    (path, answer) => {
      if (path.includes('khong-co')) answer.status = 200;
    },
    '404',
    'ErrorDocument 404 /vb/404.html',
  ],
  [
    "the server's own error page",
    (_, answer) => {
      if (answer.status === 404) answer.body = new TextEncoder().encode('<h1>Not Found</h1>');
    },
    '404',
    'error_page 404 /vb/404.html;',
  ],
  [
    'a redirect to another port',
    (_, answer) => {
      const location = answer.headers.get('location');
      if (location) answer.headers.set('location', new URL(location, 'http://127.0.0.1:8080/').href);
    },
    'chuyen-huong',
    'absolute_redirect off;',
  ],
  [
    'folders listed',
    (path, answer) => {
      if (/\/(?:assets|api|api\/v1)\/$/.test(path)) answer.status = 200;
    },
    'liet-ke',
    'Options -Indexes',
  ],
];

describe('a copy on a server', () => {
  test('a good one has no fault', async () => {
    const { faults, files } = await verifyUrl(await serverWith(() => undefined));
    expect(faults).toEqual([]);
    expect(files).toBeGreaterThan(15);
  });

  test.each(planted)('finds %s', async (_, change, rule, remedy) => {
    const { faults } = await verifyUrl(await serverWith(change));
    expect([...new Set(faults.map((fault) => fault.rule))]).toEqual([rule]);
    expect(faults.map(formatFault).join('\n')).toContain(remedy);
  });

  test('finds a page put under another path than it was made for', async () => {
    const elsewhere = await serveFolder({ folder: web, base: '/khac/' });
    const { faults } = await verifyUrl(elsewhere.url, { sums: readFileSync(join(web, 'SHA256SUMS'), 'utf8') });
    await elsewhere.close();
    expect(faults.map(({ rule }) => rule)).toEqual(['404-duong-dan']);
  });

  test('is compared with the list at hand when one is given', async () => {
    const sums = readFileSync(join(web, 'SHA256SUMS'), 'utf8').replace(
      /^[\da-f]{64} {2}index.html$/m,
      `${'0'.repeat(64)}  index.html`,
    );
    const { faults } = await verifyUrl(origin.url, { sums });
    expect(faults.map(({ rule, place }) => [rule, place])).toEqual([['tep-doi', 'index.html']]);
  });

  test('says so when there is no list', async () => {
    const { faults } = await verifyUrl(
      await serverWith((path, answer) => {
        if (path.endsWith('SHA256SUMS')) answer.status = 404;
      }),
    );
    expect(faults.map(({ rule }) => rule)).toEqual(['thieu-danh-sach']);
  });
});
