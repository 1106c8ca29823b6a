import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const run = (command: string, words: readonly string[]) =>
  spawnSync(process.execPath, [`scripts/${command}.ts`, ...words], { cwd: root, encoding: 'utf8' });

test.each([
  ['build', ['--xuat', 'x'], 'không có tham số “--xuat”', '--no-search'],
  ['build', ['--out'], 'giá trị không hợp', '--out …'],
  ['corpus', ['--plan', '3'], 'không có tham số “--plan”', '--plans …'],
  ['release', ['web'], 'không có tham số “web”', '--base …'],
  ['export', ['--form', 'csv'], 'không có tham số “--form”', '--format …'],
])('%s %j: one message, what there is, no stack trace', (command, words, what, offered) => {
  const { status, stdout, stderr } = run(command, words);
  expect([status, stdout]).toEqual([2, '']);
  expect(stderr).toContain(what);
  expect(stderr).toContain(offered);
  expect(stderr).not.toMatch(/^\s+at /m);
});
