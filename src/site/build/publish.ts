import {
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  utimesSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { beginFolder, replaceFolder, swapFolder } from '../../release/replace-folder.ts';
import { type FolderLists, openFolderLists } from './folder-lists.ts';

/**
 * Puts the finished site of `work` in the place of `outDir`, whole or not at all, and leaves a `work` that is the same.
 *
 * Where both lie on one disk, files are shared by hard links and the two folders change places: only what differs is
 * touched. So whoever writes into `work` must write new files (`writeNew`), never into the bytes of old ones.
 */
export function publish(work: string, outDir: string, lists: FolderLists = openFolderLists()): void {
  const changed = existsSync(outDir) ? [...differences(work, outDir, lists)] : undefined;
  if (changed?.length === 0) {
    lists.save();
    return;
  }
  const target = beginFolder(outDir);
  const keep = (linked: boolean) => (linked ? lists.save() : lists.forget());
  if (changed === undefined || !move(work, target)) {
    const linked = fill(target, work, lists);
    replaceFolder(outDir);
    keep(linked);
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
  let linked = true;
  for (const path of changed) linked = bring(path, outDir, old) && linked;
  renameSync(old, work);
  keep(linked);
}

/** Makes one folder the same as the other, sharing its files where the disk can. */
export function linkFolder(from: string, to: string): void {
  const lists = openFolderLists();
  mkdirSync(to, { recursive: true });
  for (const path of differences(from, to, lists)) bring(path, from, to);
}

/** Puts all that `from` holds into an empty folder. False where a file could not be shared. */
function fill(to: string, from: string, lists: FolderLists): boolean {
  let linked = true;
  for (const name of lists.list(from)) {
    const [source, target] = [join(from, name), join(to, name)];
    if (name.endsWith('/')) {
      mkdirSync(target);
      linked = fill(target, source, lists) && linked;
    } else linked = share(source, target) && linked;
  }
  return linked;
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
function* differences(from: string, to: string, lists: FolderLists, path = ''): Generator<string> {
  const [folder, other] = [lists.open(join(from, path)), lists.open(join(to, path))];
  const own = folder.names;
  const others = new Set(other.names);
  const known = lists.isShared(folder, other);
  let shared = true;
  for (const name of own) {
    const inner = join(path, bareName(name));
    const both = others.has(name);
    if (name.endsWith('/')) {
      if (!both) yield inner;
      yield* differences(from, to, lists, inner);
    } else if (!both) yield inner;
    else if (!known) {
      const [a, b] = [statSync(join(from, inner)), statSync(join(to, inner))];
      if (a.ino !== b.ino) shared = false;
      if (!isSame(a, b)) yield inner;
    }
  }
  if (shared) lists.keepShared(folder, other);
  const names = new Set(own.map(bareName));
  for (const name of others) if (!names.has(bareName(name))) yield join(path, bareName(name));
}

function bareName(name: string): string {
  return name.replace(/\/+$/, '');
}

/** One file, or by size and time the same; times are compared to the two milliseconds that every file system keeps apart. */
function isSame(a: Stats, b: Stats): boolean {
  return (a.ino === b.ino && a.ino !== 0) || (a.size === b.size && Math.abs(a.mtimeMs - b.mtimeMs) < 2);
}

/** Makes the file or folder at `path` in `to` what it is in `from`. False where a file could not be shared. */
function bring(path: string, from: string, to: string): boolean {
  const [source, target] = [join(from, path), join(to, path)];
  const made = statSync(source, { throwIfNoEntry: false });
  rmSync(target, { recursive: true, force: true });
  if (made === undefined) return true;
  if (made.isDirectory()) {
    mkdirSync(target);
    return true;
  }
  mkdirSync(dirname(target), { recursive: true });
  return share(source, target);
}

/** False where the disk knows no hard links, as a USB stick does not, or the two lie on different ones: then it is a copy. */
function share(source: string, target: string): boolean {
  try {
    linkSync(source, target);
    return true;
  } catch {
    const { atimeMs, mtimeMs } = statSync(source);
    copyFileSync(source, target);
    utimesSync(target, atimeMs / 1000, mtimeMs / 1000);
    return false;
  }
}
