import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sha256 } from '../../src/release/checksums.ts';
import { listFiles } from '../../src/release/folder.ts';
import { restoreFolder } from '../../src/release/replace-folder.ts';
import { copyProject } from './project-copy.ts';

const root = mkdtempSync(join(tmpdir(), 'interrupted-'));
const project = join(root, 'project');
const dist = join(project, 'dist');
const preload = new URL('../release/stop-at.ts', import.meta.url).href;

function build(environment: Record<string, string> = {}) {
  return spawnSync(process.execPath, ['--import', preload, 'scripts/build.ts'], {
    cwd: project,
    env: { ...process.env, STOP_AT: '0', ...environment },
    encoding: 'utf8',
  });
}

/** One checksum of all files of the site with their names; `undefined` when there is none. */
function siteSum(folder = dist): string | undefined {
  if (!existsSync(folder)) return undefined;
  return sha256(
    listFiles(folder)
      .map((file) => `${sha256(readFileSync(join(folder, file)))} ${file}\n`)
      .join(''),
  );
}

/** Adds a sentence to a plan, or takes it away. */
function edit(change: (text: string) => string): void {
  const folder = join(project, 'content/plans');
  const [first = ''] = readdirSync(folder)
    .filter((name) => name.endsWith('.mdx'))
    .sort();
  writeFileSync(join(folder, first), change(readFileSync(join(folder, first), 'utf8')));
}

let changes = 0;
let before: string | undefined;
let after: string | undefined;

beforeAll(() => {
  copyProject(project);
  // As a build leaves it that was killed while it bundled the pages; no process has this number.
  const unfinished = join(project, '.astro/page-code/new-99999999');
  mkdirSync(unfinished, { recursive: true });
  expect(build().status).toBe(0);
  expect(existsSync(unfinished)).toBe(false);
  before = siteSum();
  edit((text) => text.replace('KẾ HOẠCH', 'KẾ HOẠCH (SỬA)'));
  const { status, stdout } = build();
  expect(status).toBe(0);
  changes = Number.parseInt(/(\d+) changes/.exec(stdout)?.[1] ?? '0', 10);
  after = siteSum();
  edit((text) => text.replace('KẾ HOẠCH (SỬA)', 'KẾ HOẠCH'));
  expect(build().status).toBe(0);
});
afterAll(() => rmSync(root, { recursive: true }));

test('an edit that is taken back gives the site of before, to the byte', () => {
  expect(changes).toBeGreaterThan(10);
  expect(after).not.toBe(before);
  expect(siteSum()).toBe(before);
});

test('a build that is killed leaves a whole site, and the next one finishes', () => {
  edit((text) => text.replace('KẾ HOẠCH', 'KẾ HOẠCH (SỬA)'));
  const spread = Array.from({ length: 6 }, (_, n) => 1 + Math.floor((n * (changes - 5)) / 6));
  const swap = Array.from({ length: 5 }, (_, n) => changes - 4 + n);
  for (const point of [...spread, ...swap]) {
    const { signal, status } = build({ STOP_AT: String(point) });
    // Work done by an earlier run that was killed is not done again, so the last points may not be reached.
    if (signal !== 'SIGKILL') expect(status).toBe(0);
    expect([point, [before, after].includes(siteSum() ?? siteSum(`${dist}.old`))]).toEqual([point, true]);
    restoreFolder(dist);
  }
  expect(build().status).toBe(0);
  expect(siteSum()).toBe(after);
});

test.each([
  ['ENOSPC', 'Ổ đĩa đã đầy'],
  ['EROFS', 'Ổ đĩa chỉ cho đọc'],
])('%s ends with a message and leaves the last site whole', (code, message) => {
  edit((text) => text.replace('(SỬA)', `(SỬA ${code})`));
  const { status, stderr } = build({ STOP_AT: '3', STOP_WITH: code });
  expect(status).toBe(1);
  expect(stderr).toContain(message);
  expect(stderr).not.toMatch(/^\s+at /m);
  expect(siteSum()).toBe(after);
  edit((text) => text.replace(`(SỬA ${code})`, '(SỬA)'));
});
