import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseChecksums, sha256 } from '../../src/release/checksums.ts';
import { listFiles } from '../../src/release/folder.ts';
import { makeRelease } from '../../src/release/make-release.ts';
import { writeSampleSite } from './sample-site.ts';

const root = mkdtempSync(join(tmpdir(), 'release-'));
const site = join(root, 'dist');
const folder = join(root, 'release');
const settings = { base: '/van-ban/', folder: '/srv/vien-dan/', connections: [], sharedWith: '' };
const lock = readFileSync('package-lock.json', 'utf8');
const read = (file: string) => readFileSync(join(folder, file), 'utf8');

beforeAll(async () => {
  await writeSampleSite(site);
  expect(await makeRelease({ site, folder, settings, lock })).toEqual([]);
});
afterAll(() => rmSync(root, { recursive: true }));

describe('both editions', () => {
  test.each(['web', 'portable'])('%s: the list names every file with its checksum', (edition) => {
    const sums = parseChecksums(read(`${edition}/SHA256SUMS`));
    const files = listFiles(join(folder, edition)).filter((file) => file !== 'SHA256SUMS');
    expect([...sums.keys()]).toEqual(files);
    for (const [file, sum] of sums) expect(sha256(readFileSync(join(folder, edition, file)))).toBe(sum);
  });

  test.each(['web', 'portable'])('%s: the ZIP holds the same files', (edition) => {
    const zip = unzipSync(readFileSync(join(folder, `vien-dan-${edition}.zip`)));
    const files = listFiles(join(folder, edition));
    expect(Object.keys(zip)).toEqual(files.map((file) => `vien-dan-${edition}/${file}`));
    for (const file of files) {
      const packed = zip[`vien-dan-${edition}/${file}`];
      expect(packed && sha256(packed)).toBe(sha256(readFileSync(join(folder, edition, file))));
    }
  });

  test('the release lists its own parts', () =>
    expect([...parseChecksums(read('SHA256SUMS')).keys()]).toEqual([
      'vien-dan-web.zip',
      'vien-dan-portable.zip',
      'vien-dan.cdx.json',
    ]));

  test('leaves out what needs a server from the portable one, and keeps what is downloaded', () => {
    const files = listFiles(join(folder, 'portable'));
    expect(files.filter((file) => /404|pagefind\//.test(file))).toEqual([]);
    expect(files.filter((file) => /json|^pf/.test(file))).toEqual([
      'api/v1/index.json',
      'pf/pack-1.js',
      'pf/pagefind.js',
      'so-hieu/1.json.js',
      'so-lieu/mo.json',
      'so-lieu/mo.json.js',
    ]);
    expect(read('portable/ke-hoach/a/index.html')).toContain('href="../../van-ban/114-qd-tw/index.html"');
    expect(read('portable/index.html')).not.toContain('canonical');
  });

  test('the web one has relative links, and an absolute 404 page', () => {
    expect(read('web/ke-hoach/a/index.html')).toContain('href="../../assets/site-1a2b3c4d.css"');
    expect(read('web/404.html')).toContain('href="/van-ban/assets/site-1a2b3c4d.css"');
    expect(read('web/web.config')).toContain('fileExtension=".pf_meta"');
  });

  test('names no place of the machine that built it', () => {
    for (const file of listFiles(folder)) expect(readFileSync(join(folder, file)).includes(root)).toBe(false);
  });
});

describe('made again', () => {
  test('gives the same bytes in another folder, time zone and locale', () => {
    const again = join(root, 'khác', 'release');
    execFileSync(process.execPath, [fileURLToPath(new URL('release-child.ts', import.meta.url)), site, again], {
      env: { ...process.env, TZ: 'America/St_Johns', LC_ALL: 'tr_TR.UTF-8' },
    });
    expect(listFiles(again)).toEqual(listFiles(folder));
    for (const file of listFiles(folder)) {
      expect([file, sha256(readFileSync(join(again, file)))]).toEqual([file, sha256(readFileSync(join(folder, file)))]);
    }
  });

  test('leaves the last release whole when a check fails', async () => {
    const before = read('SHA256SUMS');
    writeFileSync(join(site, 'hong.html'), '<a href="/khong-co/" onclick="x()">x</a>');
    const problems = await makeRelease({ site, folder, settings, lock });
    rmSync(join(site, 'hong.html'));
    expect([...new Set(problems.map(({ rule }) => rule))]).toEqual(['lien-ket-hong', 'ma-trong-trang']);
    expect(read('SHA256SUMS')).toBe(before);
    expect(existsSync(join(folder, 'web/hong.html'))).toBe(false);
  });
});
