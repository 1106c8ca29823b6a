import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { listFiles } from '../../src/release/folder.ts';
import { openFolderLists } from '../../src/site/build/folder-lists.ts';
import { publish } from '../../src/site/build/publish.ts';
import { writeNew } from '../../src/site/build/write-new.ts';
import { writeStaticFiles } from '../../src/site/files/static-files.ts';

let root: string;
let work: string;
let out: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'publish-'));
  [work, out] = [join(root, 'cache/site'), join(root, 'dist')];
  for (const [path, text] of Object.entries({ 'index.html': 'một', 'a/index.html': 'hai', 'a/b/c.csv': 'ba' })) {
    writeNew(join(work, path), text);
  }
});
afterEach(() => {
  vi.useRealTimers();
  rmSync(root, { recursive: true, force: true });
});

const contents = (folder: string) =>
  Object.fromEntries(listFiles(folder).map((file) => [file, readFileSync(join(folder, file), 'utf8')]));

test('brings what was written, changed and removed, and leaves the work folder the same', () => {
  publish(work, out);
  expect(contents(out)).toEqual({ 'index.html': 'một', 'a/index.html': 'hai', 'a/b/c.csv': 'ba' });
  writeNew(join(work, 'index.html'), 'bốn');
  writeNew(join(work, 'd/e/index.html'), 'năm');
  rmSync(join(work, 'a/b'), { recursive: true });
  publish(work, out);
  expect(contents(out)).toEqual({ 'index.html': 'bốn', 'a/index.html': 'hai', 'd/e/index.html': 'năm' });
  expect(contents(work)).toEqual(contents(out));
  expect(existsSync(`${out}.old`) || existsSync(`${out}.new`)).toBe(false);
});

test('a file and a folder of the same name take each other’s place', () => {
  publish(work, out);
  rmSync(join(work, 'a/b'), { recursive: true });
  writeNew(join(work, 'a/b'), 'một tệp');
  rmSync(join(work, 'index.html'));
  writeNew(join(work, 'index.html/x'), 'một thư mục');
  publish(work, out);
  expect(contents(out)).toEqual({ 'a/b': 'một tệp', 'a/index.html': 'hai', 'index.html/x': 'một thư mục' });
  expect(contents(work)).toEqual(contents(out));
});

test('touches nothing when nothing has changed', () => {
  publish(work, out);
  const { ino } = statSync(out);
  publish(work, out);
  expect(statSync(out).ino).toBe(ino);
});

test('what somebody added to the published site, took away or replaced does not stay so', () => {
  publish(work, out);
  rmSync(join(out, 'a/index.html'));
  writeFileSync(join(out, 'more.html'), 'thêm');
  rmSync(join(out, 'a/b/c.csv'));
  mkdirSync(join(out, 'a/b/c.csv'));
  publish(work, out);
  expect(contents(out)).toEqual({ 'index.html': 'một', 'a/index.html': 'hai', 'a/b/c.csv': 'ba' });
  expect(contents(work)).toEqual(contents(out));
});

test('files that were seen to be shared are looked at again when their folder has changed, whatever time it is given', () => {
  const lists = () => openFolderLists(join(root, 'cache/folders.txt'));
  publish(work, out, lists());
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 10_000 });
  publish(work, out, lists());
  const [first, again] = [lists(), lists()];
  const pair = (open: typeof first, name: string) => [open.open(join(work, name)), open.open(join(out, name))] as const;
  expect(first.isShared(...pair(first, 'a'))).toBe(true);
  const { atimeMs, mtimeMs } = statSync(join(out, 'a'));
  rmSync(join(out, 'a/index.html'));
  writeFileSync(join(out, 'a/index.html'), 'của người khác');
  utimesSync(join(out, 'a'), atimeMs / 1000, mtimeMs / 1000);
  expect(again.isShared(...pair(again, 'a'))).toBe(false);
  publish(work, out, lists());
  expect(contents(out)).toEqual({ 'index.html': 'một', 'a/index.html': 'hai', 'a/b/c.csv': 'ba' });
});

test('what somebody wrote into a published file is made again', () => {
  const options = { outDir: work, manifest: join(root, 'cache/files.json'), code: 'v1', whole: 'w1' };
  const file = { path: 'a.csv', key: '1', make: () => 'đúng' };
  writeStaticFiles([file], options);
  publish(work, out);
  writeFileSync(join(out, 'a.csv'), 'sửa tay');
  writeStaticFiles([file], options);
  publish(work, out);
  expect(readFileSync(join(out, 'a.csv'), 'utf8')).toBe('đúng');
});

test('a new file does not reach into the published one', () => {
  publish(work, out);
  writeNew(join(work, 'index.html'), 'mới');
  expect(readFileSync(join(out, 'index.html'), 'utf8')).toBe('một');
});
