import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseChecksums, sha256 } from '../../src/release/checksums.ts';
import { restoreFolder } from '../../src/release/replace-folder.ts';
import { writeSampleSite } from '../release/sample-site.ts';

const root = mkdtempSync(join(tmpdir(), 'interruption-'));
const [site, changed, folder, last] = ['dist', 'dist-2', 'release', 'last'].map((name) => join(root, name)) as [
  string,
  string,
  string,
  string,
];
const path = (name: string) => fileURLToPath(new URL(name, import.meta.url));

function release(from: string, environment: Record<string, string>) {
  const preload = new URL('../release/stop-at.ts', import.meta.url).href;
  return spawnSync(process.execPath, ['--import', preload, path('../release/release-child.ts'), from, folder], {
    env: { ...process.env, ...environment },
    encoding: 'utf8',
  });
}

/** Checksum of the release in a folder when all its parts are there and whole. */
function wholeRelease(at: string): string | undefined {
  if (!existsSync(join(at, 'SHA256SUMS'))) return undefined;
  const text = readFileSync(join(at, 'SHA256SUMS'), 'utf8');
  for (const [file, sum] of parseChecksums(text)) if (sha256(readFileSync(join(at, file))) !== sum) return undefined;
  for (const edition of ['web', 'portable']) {
    for (const [file, sum] of parseChecksums(readFileSync(join(at, edition, 'SHA256SUMS'), 'utf8'))) {
      if (sha256(readFileSync(join(at, edition, file))) !== sum) return undefined;
    }
  }
  return sha256(text);
}

let changes = 0;
let before = '';
let after = '';

beforeAll(async () => {
  await writeSampleSite(site);
  cpSync(site, changed, { recursive: true });
  writeFileSync(join(changed, 'so-hieu/1.json'), '{"115":[]}');
  changes = Number.parseInt(release(changed, { STOP_AT: '0' }).stdout, 10);
  after = wholeRelease(folder) ?? '';
  expect(release(site, { STOP_AT: '0' }).status).toBe(0);
  before = wholeRelease(folder) ?? '';
  cpSync(folder, last, { recursive: true });
});
afterAll(() => rmSync(root, { recursive: true }));

/** Puts the last good release back, as if nothing had been tried. */
function reset(): void {
  for (const name of [folder, `${folder}.new`, `${folder}.old`]) rmSync(name, { recursive: true, force: true });
  cpSync(last, folder, { recursive: true });
}

/** Spread over the whole run, and every step of the swap at its end. */
const points = () => {
  const spread = Array.from({ length: 12 }, (_, n) => 1 + Math.floor((n * (changes - 8)) / 12));
  return [...spread, ...Array.from({ length: 8 }, (_, n) => changes - 7 + n)];
};

describe('a release that is stopped', () => {
  test('knows how many changes it makes', () => {
    expect(changes).toBeGreaterThan(50);
    expect(before).toMatch(/^[\da-f]{64}$/);
    expect(after).toMatch(/^[\da-f]{64}$/);
    expect(after).not.toBe(before);
  });

  test('leaves a whole one wherever it is killed', () => {
    for (const point of points()) {
      reset();
      expect([point, release(changed, { STOP_AT: String(point) }).signal]).toEqual([point, 'SIGKILL']);
      expect([point, wholeRelease(folder) ?? wholeRelease(`${folder}.old`)]).toEqual([
        point,
        expect.stringMatching(/./),
      ]);
      restoreFolder(folder);
      expect([before, after]).toContain(wholeRelease(folder));
    }
  });

  test('is made whole by the next run', () => {
    reset();
    release(changed, { STOP_AT: String(changes - 1) });
    expect(release(changed, { STOP_AT: '0' }).status).toBe(0);
    expect(wholeRelease(folder)).toBe(after);
    expect(existsSync(`${folder}.old`) || existsSync(`${folder}.new`)).toBe(false);
  });

  test.each(['ENOSPC', 'EROFS', 'EACCES'])('leaves the last one whole on %s', (code) => {
    for (const point of [1, 5, 20, changes - 4]) {
      reset();
      expect(release(changed, { STOP_AT: String(point), STOP_WITH: code }).status).not.toBe(0);
      restoreFolder(folder);
      expect(wholeRelease(folder)).toBe(before);
    }
  });
});
