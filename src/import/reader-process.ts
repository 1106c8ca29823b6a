import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('./read-child.ts', import.meta.url));
/** What the child may read: this program. The document comes over the channel. */
const readable = ['src/', 'node_modules/', 'package.json'].map((name) =>
  fileURLToPath(new URL(`../../${name}`, import.meta.url)),
);

/**
 * Starts a process that reads documents: no writing, no children, no file but the program's own. Its heap is limited so
 * that a hostile file ends it well below 512 MB.
 */
export function startReader(): ChildProcess {
  return fork(program, [], {
    execArgv: ['--permission', ...readable.map((path) => `--allow-fs-read=${path}`), '--max-old-space-size=320'],
    // Nothing of the parent's environment but what Windows needs to start a process.
    env: process.env.SystemRoot === undefined ? {} : { SystemRoot: process.env.SystemRoot },
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
}
