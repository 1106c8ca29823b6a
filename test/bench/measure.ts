import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** What one run of a program cost. */
export interface Cost {
  /** Wall time, s. */
  readonly wall: number;
  /** User and system time of the program and its children, s; NaN where the shell cannot tell. */
  readonly cpu: number;
  /** Highest resident memory of the program and its children together, MB; NaN where /proc is missing. */
  readonly memory: number;
  readonly output: string;
}

/** Runs a program to its end and measures it. Throws with its output when it fails. */
export async function measure(command: string, args: readonly string[], cwd: string): Promise<Cost> {
  const started = performance.now();
  // bash's `time` is the one portable way to the CPU time of a child and its children.
  const child = spawn('bash', ['-c', 'TIMEFORMAT="cpu %U %S"; time "$@"', 'bench', command, ...args], {
    cwd,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', LC_ALL: 'C' },
  });
  let output = '';
  let errors = '';
  child.stdout.on('data', (piece) => {
    output += piece;
  });
  child.stderr.on('data', (piece) => {
    errors += piece;
  });
  let memory = Number.NaN;
  const cpuOf = new Map<number, number>();
  const watch = setInterval(() => {
    const processes = child.pid === undefined ? [] : processesBelow(child.pid);
    for (const { pid, cpu } of processes) cpuOf.set(pid, cpu);
    const now = processes.reduce((sum, { resident }) => sum + resident, 0);
    if (processes.length > 0 && !(now <= memory)) memory = now;
  }, 50);
  const code = await new Promise<number | null>((done) => child.on('close', done));
  clearInterval(watch);
  if (code !== 0) throw new Error(`${command} ${args.join(' ')} failed (${code})\n${output}\n${errors}`);
  const [, user, system] = /cpu ([\d.]+) ([\d.]+)\s*$/.exec(errors) ?? [];
  // A program that ends without waiting for its child, as after the search index, is not charged for it by the shell.
  const seen = [...cpuOf.values()].reduce((sum, seconds) => sum + seconds, 0);
  const cpu = Math.max(Number(user) + Number(system), seen);
  return { wall: (performance.now() - started) / 1000, cpu, memory, output };
}

interface Process {
  readonly pid: number;
  /** MB. */
  readonly resident: number;
  /** User and system time of its own, s. */
  readonly cpu: number;
}

/** A process and all below it; what has ended meanwhile is left out. Empty where there is no /proc. */
function processesBelow(root: number): Process[] {
  const processes: Process[] = [];
  const queue = [root];
  for (let pid = queue.pop(); pid !== undefined; pid = queue.pop()) {
    try {
      const status = readFileSync(`/proc/${pid}/status`, 'utf8');
      const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
      processes.push({
        pid,
        resident: Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1000,
        cpu: (Number(fields[11]) + Number(fields[12])) / ticksPerSecond,
      });
      for (const task of readdirSync(`/proc/${pid}/task`)) {
        const children = readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8').trim();
        queue.push(...children.split(' ').filter(Boolean).map(Number));
      }
    } catch {
      // it has ended meanwhile, or this is not Linux
    }
  }
  return processes;
}

/** Unit of the times in /proc, the same on every machine of today. */
const ticksPerSecond = 100;

/** Files below a folder: how many, how many of them pages, and their bytes in MB. */
export function folderSize(folder: string): { files: number; pages: number; megabytes: number } {
  let files = 0;
  let pages = 0;
  let bytes = 0;
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    if (!entry.isFile()) continue;
    files += 1;
    if (entry.name.endsWith('.html')) pages += 1;
    bytes += statSync(join(entry.parentPath, entry.name)).size;
  }
  return { files, pages, megabytes: bytes / 1e6 };
}
