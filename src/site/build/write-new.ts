import {
  closeSync,
  fstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  type Stats,
  statSync,
  unlinkSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { utf8 } from './utf8.ts';

/** What is written; that of a large file in pieces, so that it is never in memory as a whole. */
export type Content = string | Uint8Array | Iterable<string>;

/**
 * Writes a file as a new one, never into the bytes of an old one: the published site shares them by a hard link.
 * Most folders are there, and most files not: both are found out by trying.
 *
 * @returns its stamp
 */
export function writeNew(file: string, content: Content): string {
  const opened = openNew(file);
  try {
    for (const piece of typeof content === 'string' || content instanceof Uint8Array ? [content] : content) {
      const bytes = typeof piece === 'string' ? utf8(piece) : piece;
      for (let done = 0; done < bytes.length; ) done += writeSync(opened, bytes, done);
    }
    return stampIn(fstatSync(opened));
  } finally {
    closeSync(opened);
  }
}

/** Writes a file only where its bytes differ: by its time others see what has changed. Returns its stamp. */
export function writeChanged(file: string, content: string | Uint8Array): string {
  const bytes = typeof content === 'string' ? utf8(content) : content;
  const stamp = stampOf(file);
  if (stamp === undefined) mkdirSync(dirname(file), { recursive: true });
  else if (readFileSync(file).equals(bytes)) return stamp;
  return writeNew(file, bytes);
}

/** Size and time of a file: another one when somebody has written into it; undefined when it is not there. */
export function stampOf(file: string): string | undefined {
  const stats = statSync(file, { throwIfNoEntry: false });
  return stats && stampIn(stats);
}

function stampIn({ size, mtimeMs }: Stats): string {
  return `${size} ${mtimeMs}`;
}

function openNew(file: string): number {
  try {
    return openSync(file, 'wx');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') unlinkSync(file);
    else if (code === 'ENOENT') mkdirSync(dirname(file), { recursive: true });
    else throw error;
    return openSync(file, 'wx');
  }
}
