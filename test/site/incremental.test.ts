import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { type Random, seededRandom } from '../bench/corpus/random.ts';
import { writeCorpus } from '../bench/corpus/write-corpus.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = join(root, '.astro/incremental-test');
const at = (name: string) => join(folder, name);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function build(cache: string, out: string): void {
  const args = ['scripts/build.ts', '--no-search', '--content', at('content'), '--cache', at(cache), '--out', at(out)];
  const { status, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
}

/** Every file of a folder with its bytes, and every folder in it: an empty one is a difference too. */
function filesOf(name: string): Map<string, string> {
  const entries = readdirSync(at(name), { withFileTypes: true, recursive: true });
  return new Map(
    entries
      .map((entry) => ({ path: join(entry.parentPath, entry.name), isFile: entry.isFile() }))
      .sort((a, b) => (a.path < b.path ? -1 : 1))
      .map(({ path, isFile }) => [path.slice(at(name).length), isFile ? readFileSync(path, 'base64') : 'folder']),
  );
}

/** Paths of the files that differ or that only one has. */
function differences(a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): string[] {
  return [...new Set([...a.keys(), ...b.keys()])].filter((file) => a.get(file) !== b.get(file));
}

/** Numbers and dates of the plans in the library that have both. */
function heldNumbers(): (readonly [number: string, date: string])[] {
  return readdirSync(at('content/plans')).flatMap((file) => {
    const text = readFileSync(at(`content/plans/${file}`), 'utf8');
    const number = /^ {2}number: .*?(\d+-?\/?KH[-/]\p{L}+)/mu.exec(text)?.[1];
    const date = /^ {2}placeDate: .*?(ngày \d+ tháng \d+ năm \d+)/m.exec(text)?.[1];
    return number === undefined || date === undefined ? [] : [[number, date] as const];
  });
}

const edits: Readonly<Record<string, (random: Random) => void>> = {
  add: (random) => {
    const file = random.pick(readdirSync(at('spare/plans')));
    copyFileSync(at(`spare/plans/${file}`), at(`content/plans/${file}`));
  },
  change: (random) => {
    const number = random.pick(['05-NQ/TW', '114-QĐ/TW', '9999-QĐ/TW']);
    appendFileSync(
      at(`content/plans/${random.pick(readdirSync(at('content/plans')))}`),
      `\nCăn cứ Quy định số ${number}, ngày 11/7/2023 của Bộ Chính trị, Sở Nội vụ chủ trì báo cáo trước ngày ${random.int(1, 28)}/12/2026.\n`,
    );
  },
  /** Another document of the library is cited: its own page tells who cites it. */
  cite: (random) => {
    const [number, date] = random.pick(heldNumbers());
    const plan = at(`content/plans/${random.pick(readdirSync(at('content/plans')))}`);
    appendFileSync(plan, `\nThực hiện Kế hoạch số ${number}, ${date}.\n`);
  },
  /** Every place behind the new paragraph moves. */
  insert: (random) => {
    const plan = at(`content/plans/${random.pick(readdirSync(at('content/plans')))}`);
    const task = `- Sở Tài chính báo cáo kết quả trước ngày ${random.int(1, 28)}/11/2026.`;
    writeFileSync(
      plan,
      readFileSync(plan, 'utf8').replace(/^## .*$/m, (heading) => `${heading}\n\n${task}`),
    );
  },
  remove: (random) => rmSync(at(`content/plans/${random.pick(readdirSync(at('content/plans')))}`)),
  rename: (random) => {
    const file = random.pick(readdirSync(at('content/plans')));
    renameSync(at(`content/plans/${file}`), at(`content/plans/doi-ten-${random.int(1, 9)}-${file}`));
  },
};

describe('a build on top of the last one', () => {
  const random = seededRandom(20261124);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  writeCorpus({ plans: 10, seed: 3, out: at('content'), base: join(root, 'content') });
  writeCorpus({ plans: 12, seed: 4, out: at('spare'), base: at('nothing') });
  build('kept', 'dist');

  // The first of each kind for sure, then whatever comes.
  const kinds = Object.keys(edits);
  test.each([
    ['add', 'change'],
    ['cite'],
    ['remove', 'insert'],
    ['rename', 'change'],
    ...[5, 6].map(() => random.sample(kinds, 3)),
  ])('after %s %s %s gives what a build from nothing gives', (...step) => {
    for (const kind of step) edits[kind]?.(random);
    build('kept', 'dist');
    rmSync(at('fresh'), { recursive: true, force: true });
    build('fresh', 'cold');
    expect(differences(filesOf('dist'), filesOf('cold'))).toEqual([]);
  });

  test('writes nothing anew when nothing has changed', () => {
    const before = filesOf('dist');
    build('kept', 'dist');
    expect(differences(before, filesOf('dist'))).toEqual([]);
  });

  test('gives the same from a working folder and with a cache outside the project', () => {
    const elsewhere = mkdtempSync(join(tmpdir(), 'cache-'));
    try {
      const args = [join(root, 'scripts/build.ts'), '--no-search', '--content', at('content')];
      const options = { cwd: elsewhere, encoding: 'utf8' } as const;
      const { status, stderr } = spawnSync(
        process.execPath,
        [...args, '--cache', 'cache', '--out', at('far')],
        options,
      );
      expect(status, stderr).toBe(0);
      expect(differences(filesOf('dist'), filesOf('far'))).toEqual([]);
    } finally {
      rmSync(elsewhere, { recursive: true });
    }
  });
});
