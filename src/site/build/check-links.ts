import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { compareProblems, type Problem } from '../../domain/problem.ts';
import { listFiles } from '../../release/folder.ts';
import { type FolderLists, filesBelow } from './folder-lists.ts';
import { readPageLinks } from './page-links.ts';
import { addressResolver } from './resolve-address.ts';

/** The first place of a fault and how many pages share it. */
interface Fault {
  readonly file: string;
  /** In bytes. */
  readonly offset: number;
  readonly what: string;
  readonly why: string;
  readonly rule: string;
  pages: number;
}

/** Where the last check that found no fault left what the next one need not look at again. */
export interface LinkCache {
  readonly file: string;
  /** Digest of the code: another one finds other things in a page. */
  readonly code: string;
  /** Saves reading the folders. */
  readonly lists?: FolderLists;
}

/**
 * Checks every link of a built site: each page, file and anchor that is linked exists, ids are unique in their page, nothing is
 * loaded from elsewhere.
 *
 * A fault that many pages share (one dead link in the header) is reported once, at its first place. With a cache it looks
 * only at pages that have changed since the last check without faults, and at those that may lead to what is gone since.
 *
 * @param folder e.g. `dist`; the problems' `file` begins with its name
 * @param base path under which the site will live, with both slashes
 * @returns sorted; empty when all is well
 */
export function checkLinks(folder: string, base = '/', cache?: LinkCache): readonly Problem[] {
  const files = cache?.lists === undefined ? listFiles(folder) : filesBelow(folder, cache.lists);
  const existing = new Set(files);
  const pages = files.filter(isPage).map((file): Page => ({ file, version: versionOf(join(folder, file)) }));
  const last = readState(cache);
  const state = new Map<string, Checked>();
  const changed: Page[] = [];
  for (const page of pages) {
    const before = last?.pages.get(page.file);
    if (before?.version === page.version) state.set(page.file, before);
    else changed.push(page);
  }
  const names = numberedNames(last?.names ?? []);
  let check = pageChecker(folder, base, existing, state, names);
  for (const page of changed) check(page);
  const gone = last === undefined ? [] : goneSince(last, existing, state);
  if (gone.length > 0) {
    const anew = new Set(changed);
    const numbers = new Set(gone.map(names.numberOf));
    const leads = ({ file }: Page) =>
      state
        .get(file)
        ?.targets.split(' ')
        .some((number) => numbers.has(Number(number)));
    // All of them once more, in the order of their names: a fault is told at its first place.
    check = pageChecker(folder, base, existing, state, names);
    for (const page of pages) if (anew.has(page) || leads(page)) check(page);
  }
  const faults = check.faults();
  if (cache !== undefined && faults.length === 0 && (changed.length > 0 || gone.length > 0 || last === undefined)) {
    writeState(cache, files, state, names);
  }
  return faults.map((fault) => toProblem(folder, fault)).sort(compareProblems);
}

interface Page {
  readonly file: string;
  readonly version: string;
}

/** What is kept of a page that was checked. */
interface Checked {
  readonly version: string;
  /** Numbers of the files that it leads to, joined by blanks. */
  readonly targets: string;
  /** Joined by line feeds. */
  readonly ids: string;
}

/** Names, each known by its number. */
function numberedNames(known: readonly string[]) {
  const all = [...known];
  const numbers = new Map(all.map((name, number) => [name, number]));
  const numberOf = (name: string): number => {
    const before = numbers.get(name);
    if (before !== undefined) return before;
    numbers.set(name, all.length);
    return all.push(name) - 1;
  };
  return { all: all as readonly string[], numberOf };
}

type Names = ReturnType<typeof numberedNames>;

function isPage(file: string): boolean {
  return file.endsWith('.html');
}

function versionOf(path: string): string {
  const { size, mtimeMs } = statSync(path);
  return `${size} ${mtimeMs}`;
}

/** Looks at one page after the other; anchors in other pages are looked up at the end, when all ids are known. */
function pageChecker(
  folder: string,
  base: string,
  existing: ReadonlySet<string>,
  state: Map<string, Checked>,
  names: Names,
) {
  const faults = new Map<string, Fault>();
  const anchors = new Map<string, Map<string, { file: string; offset: number; pages: number }>>();
  const resolve = addressResolver(base, existing);
  const report = (file: string, offset: number, rule: string, what: string, why: string) => {
    // Pages at different depths write a link to the same missing page differently; the reason is the same.
    const key = rule === 'lien-ket-hong' ? rule + why : rule + what;
    const fault = faults.get(key);
    if (fault) fault.pages += 1;
    else faults.set(key, { file, offset, rule, what, why, pages: 1 });
  };

  const check = ({ file, version }: Page): void => {
    const { ids, repeated, outside, links } = readPageLinks(readFileSync(join(folder, file), 'latin1'));
    for (const [id, start] of repeated) {
      report(file, start, 'neo-trung', `Mã “${id}” có hai lần trong một trang`, sameId);
    }
    for (const [address, start, why] of outside) {
      report(file, start, 'lien-ket-ngoai', `Địa chỉ “${address}” không được dùng ở đây`, why);
    }
    const targets = new Set<number>();
    for (const [address, offset] of links) {
      const target = resolve(address, file);
      if (typeof target === 'string') {
        report(file, offset, 'lien-ket-hong', `Liên kết “${address}” không dẫn tới đâu`, target);
        continue;
      }
      targets.add(names.numberOf(target.file));
      if (target.anchor === '' || !isPage(target.file) || (target.file === file && ids.has(target.anchor))) continue;
      const inTarget = anchors.get(target.file) ?? new Map<string, { file: string; offset: number; pages: number }>();
      anchors.set(target.file, inTarget);
      const counted = inTarget.get(target.anchor);
      if (counted) counted.pages += 1;
      // A copy: a piece of a page keeps the whole page in memory.
      else inTarget.set(Buffer.from(target.anchor).toString(), { file, offset, pages: 1 });
    }
    state.set(file, { version, targets: [...targets].join(' '), ids: [...ids].join('\n') });
  };

  check.faults = (): readonly Fault[] => {
    for (const [target, wanted] of anchors) {
      const ids = new Set(state.get(target)?.ids.split('\n'));
      for (const [anchor, { file, offset, pages }] of wanted) {
        if (ids.has(anchor)) continue;
        const what = `Liên kết “${quoteAt(folder, file, offset)}” dẫn tới một chỗ không có`;
        const why = `${target} không có chỗ nào mang mã “${anchor}”`;
        faults.set(`neo-hong ${target}#${anchor}`, { file, offset, rule: 'neo-hong', what, why, pages });
      }
    }
    return [...faults.values()];
  };
  return check;
}

const sameId = 'Liên kết tới mã này chỉ đến được chỗ đầu tiên';

interface State {
  readonly pages: ReadonlyMap<string, Checked>;
  /** Files that are no pages. */
  readonly others: readonly string[];
  /** Of what the pages lead to, by number. */
  readonly names: readonly string[];
}

/** Files that are there no more, and pages that have lost an id. */
function goneSince(last: State, existing: ReadonlySet<string>, state: ReadonlyMap<string, Checked>): string[] {
  const gone = last.others.filter((file) => !existing.has(file));
  for (const [file, { ids }] of last.pages) {
    const now = state.get(file);
    if (now?.ids === ids) continue;
    const left = new Set(now?.ids.split('\n'));
    if (now === undefined || (ids !== '' && ids.split('\n').some((id) => !left.has(id)))) gone.push(file);
  }
  return gone;
}

/** The state that a check without faults has left; undefined when there is none or the code was another. */
function readState(cache: LinkCache | undefined): State | undefined {
  if (cache === undefined || !existsSync(cache.file)) return undefined;
  const [code, others = '', names = '', ...lines] = readFileSync(cache.file, 'utf8').split('\0');
  if (code !== cache.code) return undefined;
  const pages = new Map<string, Checked>();
  for (const line of lines) {
    const [file = '', version = '', targets = ''] = line.split('\n', 3);
    pages.set(file, { version, targets, ids: line.slice(file.length + version.length + targets.length + 3) });
  }
  return { pages, others: linesOf(others), names: linesOf(names) };
}

function linesOf(text: string): readonly string[] {
  return text === '' ? [] : text.split('\n');
}

/** As text, not as JSON: of a large site it is many megabytes, and read by every build. */
function writeState(
  cache: LinkCache,
  files: readonly string[],
  state: ReadonlyMap<string, Checked>,
  names: Names,
): void {
  const others = files.filter((file) => !isPage(file)).join('\n');
  const pages = files.flatMap((file) => {
    const checked = state.get(file);
    return checked === undefined ? [] : [[file, checked.version, checked.targets, checked.ids].join('\n')];
  });
  mkdirSync(dirname(cache.file), { recursive: true });
  writeFileSync(cache.file, [cache.code, others, names.all.join('\n'), ...pages].join('\0'));
}

/** The address that begins at an offset of a file, as it is written there. */
function quoteAt(folder: string, file: string, offset: number): string {
  const rest = readFileSync(join(folder, file)).subarray(offset).toString('utf8');
  return /^[^"'\s>]*/.exec(rest)?.[0] ?? '';
}

function toProblem(folder: string, fault: Fault): Problem {
  const before = readFileSync(join(folder, fault.file)).subarray(0, fault.offset).toString('utf8');
  const also = fault.pages > 1 ? ` (và ${fault.pages - 1} trang khác)` : '';
  return {
    file: `${basename(folder)}/${fault.file}`,
    line: before.split('\n').length,
    column: before.length - before.lastIndexOf('\n'),
    severity: 'error',
    rule: fault.rule,
    what: fault.what + also,
    why: fault.why,
    remedy: 'Sửa nơi viết ra liên kết: nội dung trong content/, hoặc mẫu trang trong src/',
  };
}
