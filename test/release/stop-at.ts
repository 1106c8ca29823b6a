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

const changing = [
  'writeFileSync',
  'copyFileSync',
  'mkdirSync',
  'renameSync',
  'rmSync',
  'writeSync',
  'openSync',
] as const;

for (const name of changing) {
  const original = fs[name] as (...parameters: unknown[]) => unknown;
  Object.assign(fs, {
    [name]: (...parameters: unknown[]) => {
      if (name === 'openSync' && parameters[1] !== 'w') return original(...parameters);
      changes += 1;
      if (changes !== stopAt) return original(...parameters);
      if (!failure) process.kill(process.pid, 'SIGKILL');
      throw Object.assign(new Error(`${failure}: ${name}`), { code: failure, path: String(parameters[0]) });
    },
  });
}
syncBuiltinESMExports();

if (stopAt === 0) process.on('exit', () => process.stdout.write(`${changes} changes\n`));
