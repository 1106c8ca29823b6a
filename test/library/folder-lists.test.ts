import { mkdirSync, mkdtempSync, renameSync, rmSync, statSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { listFiles } from '../../src/release/folder.ts';
import { filesBelow, openFolderLists } from '../../src/site/build/folder-lists.ts';

let root: string;
const at = (...names: string[]) => join(root, ...names);
const open = () => openFolderLists(at('cache/folders.txt'));
/** As if it had been changed last at this time. */
const date = (folder: string, time: number) => utimesSync(at(folder), time, time);
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'folders-'));
  mkdirSync(at('site/a/b'), { recursive: true });
  for (const file of ['site/index.html', 'site/a/x.csv', 'site/a/b/y.html']) writeFileSync(at(file), file);
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

test('names files, folders and what is neither; a folder that is not there holds nothing', () => {
  symlinkSync(at('site/index.html'), at('site/link'));
  expect(open().list(at('site')).toSorted()).toEqual(['a/', 'index.html', 'link//']);
  expect(open().list(at('site/none'))).toEqual([]);
  expect(open().list(at('site/index.html'))).toEqual([]);
});

test('lists all files in the order of the other list', () => {
  writeFileSync(at('site/a-b.html'), '');
  expect(filesBelow(at('site'), open())).toEqual(listFiles(at('site')));
});

test('a folder that has kept its time is not read again, wherever it has gone', () => {
  date('site/a', 1000);
  const first = open();
  first.list(at('site/a'));
  first.save();
  writeFileSync(at('site/a/new.csv'), '');
  date('site/a', 1000); // nobody but this test sets the time back
  renameSync(at('site/a'), at('site/c'));
  expect(open().list(at('site/c')).toSorted()).toEqual(['b/', 'x.csv']);
});

test('a folder into which something came, or from which something went, is read again', () => {
  for (const folder of ['site/a', 'site/a/b']) date(folder, 1000);
  const first = open();
  for (const folder of ['site/a', 'site/a/b']) first.list(at(folder));
  first.save();
  writeFileSync(at('site/a/new.csv'), '');
  rmSync(at('site/a/b/y.html'));
  expect(open().list(at('site/a')).toSorted()).toEqual(['b/', 'new.csv', 'x.csv']);
  expect(open().list(at('site/a/b'))).toEqual([]);
});

test('a folder that was changed just now is not kept', () => {
  const first = open();
  first.list(at('site/a'));
  first.save();
  const { atimeMs, mtimeMs } = statSync(at('site/a'));
  writeFileSync(at('site/a/new.csv'), '');
  utimesSync(at('site/a'), atimeMs / 1000, mtimeMs / 1000);
  expect(open().list(at('site/a'))).toContain('new.csv');
});

test('what is forgotten is not known any more', () => {
  date('site/a', 1000);
  const first = open();
  first.list(at('site/a'));
  first.save();
  open().forget();
  writeFileSync(at('site/a/new.csv'), '');
  date('site/a', 1000);
  expect(open().list(at('site/a'))).toContain('new.csv');
});
