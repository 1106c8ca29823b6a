import { copyFileSync, linkSync, mkdirSync, readdirSync, type Stats, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { beginFolder, replaceFolder } from '../release/replace-folder.ts';

/**
 * Puts the finished site of `work` in the place of `outDir`, whole or not at all.
 *
 * A file that the last site has already, by size and time of writing, is taken over from there by a hard link and not
 * copied. Only published files are linked, never those of `work`, which the next build writes in place.
 */
export function publish(work: string, outDir: string): void {
  takeOver(work, outDir, beginFolder(outDir));
  replaceFolder(outDir);
}

function takeOver(from: string, last: string, to: string): void {
  mkdirSync(to, { recursive: true });
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, old, target] = [join(from, entry.name), join(last, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) {
      takeOver(source, old, target);
      continue;
    }
    const made = statSync(source);
    if (isSame(made, statSync(old, { throwIfNoEntry: false })) && link(old, target)) continue;
    copyFileSync(source, target);
    utimesSync(target, made.atimeMs / 1000, made.mtimeMs / 1000);
  }
}

/** Times are compared to the two milliseconds that every file system keeps apart. */
function isSame(made: Stats, old: Stats | undefined): boolean {
  return old?.isFile() === true && old.size === made.size && Math.abs(old.mtimeMs - made.mtimeMs) < 2;
}

/** False where the disk knows no hard links, as a USB stick does not. */
function link(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch {
    return false;
  }
}
