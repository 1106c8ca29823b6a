/**
 * Reads every hostile file in the child process that imports use and prints how it ended, in what time and with what
 * peak of resident memory: `node test/bench/hostile.ts`.
 */
import { readFileSync } from 'node:fs';
import { limits } from '../../src/import/limits.ts';
import { watchMemory } from '../../src/import/memory-watch.ts';
import type { BytesResult } from '../../src/import/read-bytes.ts';
import { startReader } from '../../src/import/reader-process.ts';
import { hostileFiles } from '../import/hostile-files.ts';

let worst = 0;
let longest = 0;
for (const [name, { make }] of Object.entries(hostileFiles)) {
  const bytes = make();
  const { result, seconds, peak } = await readMeasured(bytes);
  worst = Math.max(worst, peak);
  longest = Math.max(longest, seconds);
  console.log(
    `${seconds.toFixed(2)} s  ${peak.toFixed(0).padStart(4)} MB  ${result.padEnd(12)} ${name} (${(bytes.length / 2 ** 20).toFixed(1)} MB)`,
  );
}
console.log(
  `\nlongest ${longest.toFixed(2)} s, highest peak ${worst.toFixed(0)} MB (limit ${limits.memoryBytes / 2 ** 20} MB)`,
);

async function readMeasured(bytes: Buffer): Promise<{ result: string; seconds: number; peak: number }> {
  const child = startReader();
  await new Promise((ready) => child.once('message', ready));
  let peak = 0;
  const look = setInterval(() => {
    peak = Math.max(peak, peakOf(child.pid));
  }, 20);
  const stop = watchMemory(child.pid, limits.memoryBytes, () => child.kill('SIGKILL'));
  const start = performance.now();
  const result = await new Promise<string>((done) => {
    child.once('message', (message) => {
      const { result } = message as { result: BytesResult };
      done(result.ok ? 'READ' : result.refusal.code);
    });
    child.once('exit', () => done('stopped'));
    child.send({ job: 0, bytes });
  });
  const seconds = (performance.now() - start) / 1000;
  peak = Math.max(peak, peakOf(child.pid));
  clearInterval(look);
  stop();
  child.kill('SIGKILL');
  return { result, seconds, peak };
}

/** Highest resident memory so far, in MB; 0 where the system does not tell. */
function peakOf(pid: number | undefined): number {
  try {
    return Number(/^VmHWM:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}
