import {
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  utimesSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { beginFolder, replaceFolder, swapFolder } from '../release/replace-folder.ts';

/**
 * Puts the finished site of `work` in the place of `outDir`, whole or not at all, and leaves a `work` that is the same.
 *
 * Where both lie on one disk, files are shared by hard links and the two folders change places: only what differs is
 * touched. So whoever writes into `work` must write new files (`writeNew`), never into the bytes of old ones.
 */
export function publish(work: string, outDir: string): void {
  const changed = [...differences(work, outDir)];
  if (changed.length === 0) return;
  const target = beginFolder(outDir);
  if (!existsSync(outDir) || !move(work, target)) {
    linkFolder(work, target);
    replaceFolder(outDir);
    return;
  }
  try {
    swapFolder(outDir);
  } catch (error) {
    move(target, work);
    throw error;
  }
  // While it has another name: a `work` that is only half brought up would be taken for finished.
  const old = `${outDir}.old`;
  for (const path of changed) bring(path, outDir, old);
  renameSync(old, work);
}

/** Makes one folder the same as the other, sharing its files where the disk can. */
export function linkFolder(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  for (const path of differences(from, to)) bring(path, from, to);
}

/** False where the two lie on different disks. */
function move(from: string, to: string): boolean {
  rmSync(to, { recursive: true, force: true });
  try {
    renameSync(from, to);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    mkdirSync(to);
    return false;
  }
}

/** Paths of files and folders that one of the folders does not have, or that differ; a folder of its own stands before its files. */
function* differences(from: string, to: string, path = ''): Generator<string> {
  const there = new Map(list(join(to, path)).map((entry) => [entry.name, entry]));
  for (const entry of list(join(from, path))) {
    const inner = join(path, entry.name);
    const other = there.get(entry.name);
    there.delete(entry.name);
    if (entry.isDirectory()) {
      if (!other?.isDirectory()) yield inner;
      yield* differences(from, to, inner);
    } else if (!other?.isFile() || !isSame(statSync(join(from, inner)), statSync(join(to, inner)))) yield inner;
  }
  for (const name of there.keys()) yield join(path, name);
}

function list(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return []; // there is no such folder
  }
}

/** One file, or by size and time the same; times are compared to the two milliseconds that every file system keeps apart. */
function isSame(a: Stats, b: Stats): boolean {
  return (a.ino === b.ino && a.ino !== 0) || (a.size === b.size && Math.abs(a.mtimeMs - b.mtimeMs) < 2);
}

/** Makes the file or folder at `path` in `to` what it is in `from`. */
function bring(path: string, from: string, to: string): void {
  const [source, target] = [join(from, path), join(to, path)];
  const made = statSync(source, { throwIfNoEntry: false });
  rmSync(target, { recursive: true, force: true });
  if (made === undefined) return;
  if (made.isDirectory()) {
    mkdirSync(target);
    return;
  }
  mkdirSync(dirname(target), { recursive: true });
  try {
    linkSync(source, target);
  } catch {
    // Another disk, or one that knows no hard links, as a USB stick does not.
    copyFileSync(source, target);
    utimesSync(target, made.atimeMs / 1000, made.mtimeMs / 1000);
  }
}
