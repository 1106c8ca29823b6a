import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** What the folders of a site hold, as far as possible without reading them again. */
export interface FolderLists {
  /**
   * Names of what is in a folder, those of folders with a slash behind them, of what is neither file nor folder with two;
   * empty when there is no such folder.
   */
  list(folder: string): readonly string[];
  /** Keeps the lists for the next build. */
  save(): void;
  /** Keeps nothing: on a disk without hard links the time of a folder may stand still as well. */
  forget(): void;
}

/** A folder that was changed more recently may change again without a new time: some disks count in steps of two seconds. */
const settled = 3000;

/**
 * A folder gets a new time whenever a name comes into it or goes: to ask for the time is ten times as fast as to read the names.
 * A list is known by number and time of its folder, so that it is found again when the folder has been moved.
 *
 * @param record file in the cache that keeps the lists from one build to the next
 */
export function openFolderLists(record?: string): FolderLists {
  const known = record === undefined ? new Map<string, string>() : readRecord(record);
  const used = new Map<string, string>();
  return {
    list: (folder) => {
      const stats = statSync(folder, { throwIfNoEntry: false });
      if (!stats?.isDirectory()) return [];
      const key = `${stats.ino} ${stats.mtimeMs}`;
      const before = used.get(key) ?? known.get(key);
      const names = before ?? namesIn(folder);
      if (before !== undefined || stats.mtimeMs < Date.now() - settled) used.set(key, names);
      return names === '' ? [] : names.split('\0');
    },
    save: () => {
      if (record === undefined || (used.size === known.size && [...used.keys()].every((key) => known.has(key)))) return;
      mkdirSync(dirname(record), { recursive: true });
      // Under another name first: half a record would hide files.
      writeFileSync(`${record}.new`, [...used].map(([key, names]) => `${key}\0${names}`).join('\0\0'));
      renameSync(`${record}.new`, record);
    },
    forget: () => {
      if (record !== undefined) rmSync(record, { force: true });
    },
  };
}

/** All files below a folder, as `listFiles` gives them. */
export function filesBelow(folder: string, lists: FolderLists): readonly string[] {
  const files: string[] = [];
  const visit = (prefix: string) => {
    for (const name of lists.list(join(folder, prefix))) {
      if (name.endsWith('/')) visit(prefix + name);
      else files.push(prefix + name);
    }
  };
  visit('');
  return files.sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
}

function namesIn(folder: string): string {
  return readdirSync(folder, { withFileTypes: true })
    .map((entry) => entry.name + (entry.isFile() ? '' : entry.isDirectory() ? '/' : '//'))
    .join('\0');
}

function readRecord(file: string): Map<string, string> {
  try {
    return new Map(
      readFileSync(file, 'utf8')
        .split('\0\0')
        .map((line): [string, string] => {
          const end = line.indexOf('\0');
          return [line.slice(0, end), line.slice(end + 1)];
        }),
    );
  } catch {
    return new Map(); // there is none yet
  }
}
