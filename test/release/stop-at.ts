import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

/**
 * Loaded with `--import` before a program: stops it dead before its n-th change of the disk, or lets that change fail.
 *
 * `STOP_AT=7` kills the process; with `STOP_WITH=ENOSPC` the change throws that error instead. `STOP_AT=0` prints how many changes
 * there were.
 */
const stopAt = Number(process.env['STOP_AT'] ?? 0);
const failure = process.env['STOP_WITH'];
let changes = 0;

const changing = ['writeFile', 'copyFile', 'link', 'mkdir', 'rename', 'rm', 'unlink', 'cp'];

/** Counts a change of the disk; does not return when its turn has come. */
function count(name: string, path: unknown): void {
  changes += 1;
  if (changes !== stopAt) return;
  if (!failure) process.kill(process.pid, 'SIGKILL');
  throw Object.assign(new Error(`${failure}: ${name}`), { code: failure, path: String(path) });
}

type Change = (...parameters: unknown[]) => unknown;
function watch(functions: Record<string, Change>, name: string): void {
  const original = functions[name];
  if (!original) return;
  functions[name] = (...parameters) => {
    if (!name.startsWith('open') || String(parameters[1]).startsWith('w')) count(name, parameters[0]);
    return original(...parameters);
  };
}

const functions = fs as unknown as Record<string, Change>;
const promised = fs.promises as unknown as Record<string, Change>;
for (const name of [...changing, 'write', 'open']) watch(functions, `${name}Sync`);
for (const name of changing) watch(promised, name);
syncBuiltinESMExports();

if (stopAt === 0) process.on('exit', () => process.stdout.write(`${changes} changes\n`));
