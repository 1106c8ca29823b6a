import { closeSync, mkdirSync, openSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** What is written; that of a large file in pieces, so that it is never in memory as a whole. */
export type Content = string | Uint8Array | Iterable<string>;

/**
 * Writes a file as a new one, never into the bytes of an old one: the published site shares them by a hard link.
 * Most folders are there, and most files not: both are found out by trying.
 *
 * @returns its stamp
 */
export function writeNew(file: string, content: Content): string | undefined {
  try {
    write(file, content);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') rmSync(file);
    else if (code === 'ENOENT') mkdirSync(dirname(file), { recursive: true });
    else throw error;
    write(file, content);
  }
  return stampOf(file);
}

/** Writes a file only where its bytes differ: by its time others see what has changed. Returns its stamp. */
export function writeChanged(file: string, content: string | Uint8Array): string | undefined {
  const stamp = stampOf(file);
  if (stamp === undefined) mkdirSync(dirname(file), { recursive: true });
  else if (readFileSync(file).equals(Buffer.from(content))) return stamp;
  return writeNew(file, content);
}

/** Size and time of a file: another one when somebody has written into it; undefined when it is not there. */
export function stampOf(file: string): string | undefined {
  const stats = statSync(file, { throwIfNoEntry: false });
  return stats && `${stats.size} ${stats.mtimeMs}`;
}

function write(file: string, content: Content): void {
  if (typeof content === 'string' || content instanceof Uint8Array) {
    // The encoding is named because only then Node hands the text to one call of its own that opens, writes and closes.
    writeFileSync(file, content, { flag: 'wx', encoding: 'utf8' });
    return;
  }
  const opened = openSync(file, 'wx');
  try {
    for (const piece of content) writeFileSync(opened, piece);
  } finally {
    closeSync(opened);
  }
}
