import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';

/**
 * Puts a finished folder in the place of the last one, so that a stop at any moment leaves a whole one: write into
 * `folder.new`, check it, then `replaceFolder`.
 *
 * Names beside `folder`: `folder.new` is being written, `folder.old` is the last good one during the swap.
 */

/**
 * Makes an empty `folder.new` to write into. Mends what an earlier run that was stopped in the middle of the swap left behind.
 *
 * @returns the path of the new folder
 */
export function beginFolder(folder: string): string {
  restoreFolder(folder);
  rmSync(`${folder}.new`, { recursive: true, force: true });
  mkdirSync(`${folder}.new`, { recursive: true });
  return `${folder}.new`;
}

/** Brings the last good folder back when a run was stopped between the two steps of the swap. */
export function restoreFolder(folder: string): void {
  const old = `${folder}.old`;
  if (!existsSync(old)) return;
  if (existsSync(folder)) rmSync(old, { recursive: true, force: true });
  else renameSync(old, folder);
}

/** Puts `folder.new` in the place of `folder`. */
export function replaceFolder(folder: string): void {
  swapFolder(folder);
  rmSync(`${folder}.old`, { recursive: true, force: true });
}

/** The same, but leaves the last folder as `folder.old`. Two renames: there is no moment at which neither good folder is whole. */
export function swapFolder(folder: string): void {
  if (existsSync(folder)) renameSync(folder, `${folder}.old`);
  try {
    renameSync(`${folder}.new`, folder);
  } catch (error) {
    restoreFolder(folder); // Windows refuses while a program has a file of it open
    throw error;
  }
}
