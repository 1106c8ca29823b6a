import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { sha256 } from '../../src/release/checksums.ts';
import { listFiles } from '../../src/release/folder.ts';
import { copyProject } from './project-copy.ts';

const root = mkdtempSync(join(tmpdir(), 'reproducible-'));
afterAll(() => rmSync(root, { recursive: true }));

/** Builds and releases a fresh copy of the project; path → checksum of all that came out. */
function releaseIn(folder: string, environment: Record<string, string>): Map<string, string> {
  copyProject(folder);
  const { status, stderr } = spawnSync(process.execPath, ['scripts/release.ts', '--base', '/van-ban/'], {
    cwd: folder,
    env: { ...process.env, ...environment },
    encoding: 'utf8',
  });
  expect([status, stderr]).toEqual([0, expect.any(String)]);
  const files = ['dist', 'release'].flatMap((name) => listFiles(join(folder, name)).map((file) => `${name}/${file}`));
  return new Map(files.map((file) => [file, sha256(readFileSync(join(folder, file)))]));
}

test('two builds in different folders, time zones and locales are the same to the byte', () => {
  const one = releaseIn(join(root, 'a'), { TZ: 'Asia/Ho_Chi_Minh', LC_ALL: 'vi_VN.UTF-8', LANG: 'vi_VN.UTF-8' });
  const other = releaseIn(join(root, 'nơi khác (2)'), {
    TZ: 'America/St_Johns',
    LC_ALL: 'tr_TR.UTF-8',
    LANG: 'tr_TR.UTF-8',
  });
  expect([...other.keys()]).toEqual([...one.keys()]);
  expect([...other].filter(([file, sum]) => one.get(file) !== sum)).toEqual([]);
  expect(one.size).toBeGreaterThan(100);
});
