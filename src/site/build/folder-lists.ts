import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** What the folders of a site hold, as far as possible without reading them again. */
export interface FolderLists {
  /**
   * Names of what is in a folder, those of folders with a slash behind them, of what is neither file nor folder with two;
   * empty when there is no such folder.
   */
  list(folder: string): readonly string[];
  /** The same, with what tells whether a name has come into the folder or gone, or now stands for another file. */
  open(folder: string): OpenFolder;
  /** Whether the files of two folders were seen to be the same ones by hard links: then they still are. */
  isShared(a: OpenFolder, b: OpenFolder): boolean;
  /** All files that both folders have are the same ones by hard links. */
  keepShared(a: OpenFolder, b: OpenFolder): void;
  /** Keeps the lists for the next build. */
  save(): void;
  /** Keeps nothing: on a disk without hard links the time of a folder may stand still as well. */
  forget(): void;
}

export interface OpenFolder {
  readonly names: readonly string[];
  /** Undefined while the folder may change again without another one, and where there is none. */
  readonly version: string | undefined;
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
  const open = (folder: string): OpenFolder => {
    const stats = statSync(folder, { throwIfNoEntry: false });
    if (!stats?.isDirectory()) return { names: [], version: undefined };
    const key = `${stats.ino} ${stats.mtimeMs}`;
    const before = used.get(key) ?? known.get(key);
    const names = before ?? namesIn(folder);
    if (before !== undefined || stats.mtimeMs < Date.now() - settled) used.set(key, names);
    // Who puts back the time of a folder cannot put back that of its entry.
    const isSettled = stats.ino !== 0 && Math.max(stats.mtimeMs, stats.ctimeMs) < Date.now() - settled;
    return {
      names: names === '' ? [] : names.split('\0'),
      version: isSettled ? `${key} ${stats.ctimeMs}` : undefined,
    };
  };
  return {
    open,
    list: (folder) => open(folder).names,
    isShared: (a, b) => {
      const pair = pairOf(a, b);
      return pair !== undefined && (used.has(pair) || known.has(pair));
    },
    keepShared: (a, b) => {
      const pair = pairOf(a, b);
      if (pair !== undefined) used.set(pair, shared);
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

/** In the place of the names. */
const shared = '=';

/** The same for both orders: a published folder and the one it was made from change places. */
function pairOf({ version: a }: OpenFolder, { version: b }: OpenFolder): string | undefined {
  return a === undefined || b === undefined ? undefined : [a, b].sort().join(' = ');
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
