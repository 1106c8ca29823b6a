import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type StaticFile, writeStaticFiles } from '../../src/site/files/static-files.ts';

let folder: string;
let made: string[];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'vien-dan-'));
  made = [];
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const file = (path: string, key: string): StaticFile => ({
  path,
  key,
  make: () => {
    made.push(path);
    return `${path} ${key}`;
  },
});
const writeAll = (code: string, whole: string, files: Iterable<StaticFile>) =>
  writeStaticFiles(files, { outDir: join(folder, 'out'), manifest: join(folder, 'cache/files.json'), code, whole });
let wholes = 0;
const write = (code: string, ...files: StaticFile[]) => {
  wholes += 1; // something has changed, nobody knows what
  writeAll(code, String(wholes), files);
};
const content = (path: string) => readFileSync(join(folder, 'out', path), 'utf8');

test('makes only what is new or changed, and removes what is no longer made', () => {
  write('v1', file('a/x.csv', '1'), file('b.json', '1'));
  expect(made).toEqual(['a/x.csv', 'b.json']);
  made = [];
  write('v1', file('a/x.csv', '1'), file('b.json', '2'));
  expect(made).toEqual(['b.json']);
  expect([content('a/x.csv'), content('b.json')]).toEqual(['a/x.csv 1', 'b.json 2']);
  write('v1', file('b.json', '2'));
  expect(existsSync(join(folder, 'out/a/x.csv'))).toBe(false);
});

test('makes a file again that was lost, and all of them when the code has changed', () => {
  write('v1', file('a.txt', '1'), file('b.txt', '1'));
  rmSync(join(folder, 'out/a.txt'));
  made = [];
  write('v1', file('a.txt', '1'), file('b.txt', '1'));
  expect(made).toEqual(['a.txt']);
  made = [];
  write('v2', file('a.txt', '1'), file('b.txt', '1'));
  expect(made).toEqual(['a.txt', 'b.txt']);
});

test('asks for nothing when nothing at all has changed, and for all when a file was lost', () => {
  writeAll('v1', 'w1', [file('a.txt', '1')]);
  const refuse: Iterable<StaticFile> = {
    [Symbol.iterator]: () => {
      throw new Error('asked for the files');
    },
  };
  writeAll('v1', 'w1', refuse);
  rmSync(join(folder, 'out/a.txt'));
  expect(() => writeAll('v1', 'w1', refuse)).toThrow('asked');
  writeAll('v1', 'w1', [file('a.txt', '1')]);
  expect(content('a.txt')).toBe('a.txt 1');
  expect(() => writeAll('v1', 'w2', refuse)).toThrow('asked');
  expect(() => writeAll('v2', 'w1', refuse)).toThrow('asked');
});
