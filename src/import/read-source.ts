/**
 * A file of someone else → SourceDocument, read in a child process with limits of memory and time. A child that dies or
 * hangs costs its own file only.
 */
import type { ChildProcess } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import type { SourceFormat } from './formats/index.ts';
import { limits } from './limits.ts';
import { watchMemory } from './memory-watch.ts';
import { type BytesResult, megabytes } from './read-bytes.ts';
import { startReader } from './reader-process.ts';
import { refusal } from './refusal.ts';
import type { Refusal, SourceDocument } from './source-document.ts';

export type ReadResult =
  | { readonly ok: true; readonly document: SourceDocument; readonly format: SourceFormat; readonly sha256: string }
  | { readonly ok: false; readonly refusal: Refusal };

const begun = new Map<string, Promise<ReadResult>>();

/** Reads one file by its content. Never rejects. Call it for many files at once: the pool bounds the work. */
export function readSource(path: string): Promise<ReadResult> {
  const result = begun.get(path) ?? readFresh(path);
  begun.delete(path);
  return result;
}

/** Begins to read files that will be asked for soon, while the caller is busy with another. */
export function readAhead(paths: readonly string[]): void {
  for (const path of paths) if (!begun.has(path)) begun.set(path, readFresh(path));
}

async function readFresh(path: string): Promise<ReadResult> {
  let bytes: Buffer;
  try {
    const { size } = await stat(path);
    if (size > limits.fileBytes) return { ok: false, refusal: refusal('too-large', megabytes(size)) };
    bytes = await readFile(path);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? 'lỗi';
    return { ok: false, refusal: refusal('unreadable', code) };
  }
  const result = await readInChild(bytes);
  return result.ok ? { ...result, sha256: createHash('sha256').update(bytes).digest('hex') } : result;
}

interface Job {
  readonly bytes: Uint8Array;
  /** Resident memory, in bytes, that ends the child. */
  readonly memory: number;
  readonly done: (result: BytesResult) => void;
}

const size = Math.max(1, Math.min(4, availableParallelism()));
const waiting: Job[] = [];
const idle: ChildProcess[] = [];
/** Children that have read a file: what they hold in memory may be left from it. */
const used = new WeakSet<ChildProcess>();
let running = 0;

/**
 * Reads bytes in a child of the pool. Idle children do not keep the program alive. A child that dies over a file after it
 * read others proves nothing against that file: it is read again in a fresh one.
 */
export function readInChild(bytes: Uint8Array, memory: number = limits.memoryBytes): Promise<BytesResult> {
  return new Promise((done) => {
    waiting.push({ bytes, memory, done });
    next();
  });
}

function next(): void {
  if (waiting.length === 0 || (idle.length === 0 && running >= size)) return;
  const job = waiting.shift();
  if (job === undefined) return;
  running += 1;
  let child = idle.pop();
  while (child !== undefined && !child.connected) child = idle.pop(); // it died while it had nothing to do
  run(child ?? startReader(), job);
}

function run(child: ChildProcess, job: Job): void {
  child.ref();
  child.channel?.ref();
  let overMemory = false;
  const wasUsed = used.has(child);
  used.add(child);
  const stopWatch = watchMemory(child.pid, job.memory, () => {
    overMemory = true;
    child.kill('SIGKILL');
  });
  const timer = setTimeout(
    () => finish({ ok: false, refusal: refusal('timeout', `${limits.seconds}`) }, false),
    limits.seconds * 1000,
  );
  const onMessage = (message: unknown): void => {
    const { result } = message as { result?: BytesResult };
    if (result !== undefined) finish(result, true);
  };
  const onExit = (): void => {
    if (wasUsed) {
      leave(false);
      running += 1;
      run(startReader(), job);
      return;
    }
    const code = overMemory ? refusal('too-large', 'cần hơn 512 MB bộ nhớ để đọc') : refusal('crashed');
    finish({ ok: false, refusal: code }, false);
  };

  function finish(result: BytesResult, alive: boolean): void {
    leave(alive);
    job.done(result);
    next();
  }

  function leave(alive: boolean): void {
    clearTimeout(timer);
    stopWatch();
    child.off('message', onMessage).off('exit', onExit).off('error', onExit);
    running -= 1;
    if (alive) {
      child.unref();
      child.channel?.unref();
      idle.push(child);
    } else {
      child.on('error', () => {}).kill('SIGKILL');
    }
  }

  child.on('message', onMessage).on('exit', onExit).on('error', onExit);
  child.send({ job: 0, bytes: job.bytes }, (error) => {
    if (error !== null) onExit();
  });
}
