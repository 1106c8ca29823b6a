import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, join, posix } from 'node:path';
import { compareProblems, type Problem } from '../domain/problem.ts';
import { listFiles } from '../release/folder.ts';
import { type Attribute, addressesOf, findAttributes, leavesSite, splitAddress } from '../release/html-links.ts';

/** Schemes that a link for the reader may have; everything else is refused. */
const linkSchemes = /^(?:https?|mailto|tel):/i;

interface Target {
  /** File in the folder, e.g. `van-ban/114-qd-tw/index.html`. */
  readonly file: string;
  /** Anchor, decoded, without `#`; empty when the link has none. */
  readonly anchor: string;
}

/** The first place of a fault and how many pages share it. */
interface Fault {
  readonly file: string;
  readonly offset: number;
  readonly what: string;
  readonly why: string;
  readonly rule: string;
  pages: number;
}

/**
 * Checks every link of a built site: each page, file and anchor that is linked exists, ids are unique in their page, nothing is
 * loaded from elsewhere.
 *
 * A fault that many pages share (one dead link in the header) is reported once, at its first place. Reads every HTML file once;
 * 7,000 pages take a few seconds.
 *
 * @param folder e.g. `dist`; the problems' `file` begins with its name
 * @param base path under which the site will live, with both slashes
 * @param cache keeps what was found in each page; pages of the same size and time are not read again
 * @returns sorted; empty when all is well
 */
export function checkLinks(folder: string, base = '/', cache?: LinkCache): readonly Problem[] {
  const files = listFiles(folder);
  const ids = new Map<string, string>();
  const anchors = new Map<string, { file: string; offset: number; pages: number }>();
  const faults = new Map<string, Fault>();
  const resolve = createResolver(base, new Set(files));
  const report = (file: string, offset: number, rule: string, what: string, why: string) => {
    // Pages at different depths write a link to the same missing page differently; the reason is the same.
    const key = rule === 'lien-ket-hong' ? rule + why : rule + what;
    const fault = faults.get(key);
    if (fault) fault.pages += 1;
    else faults.set(key, { file, offset, rule, what, why, pages: 1 });
  };

  const known = readFacts(cache);
  // As text, not as objects: an address is a slice of its page, and would keep the whole page in memory.
  const kept: string[] = [];
  for (const file of files) {
    if (!file.endsWith('.html')) continue;
    const { size, mtimeMs } = statSync(join(folder, file));
    const version = `${size} ${mtimeMs}`;
    const line = known.get(`${file} ${version}`);
    const page =
      line === undefined ? pageFacts(readFileSync(join(folder, file), 'utf8')) : (JSON.parse(line) as PageFacts);
    if (cache !== undefined) kept.push(`${file} ${version}`, line ?? JSON.stringify(page));
    for (const [id, start] of page.repeated) {
      report(file, start, 'neo-trung', `Mã “${id}” có hai lần trong một trang`, sameId);
    }
    for (const [address, start, why] of page.outside) {
      report(file, start, 'lien-ket-ngoai', `Địa chỉ “${address}” không được dùng ở đây`, why);
    }
    for (const [address, start] of page.links) {
      const target = resolve(address, file);
      if (typeof target === 'string') {
        report(file, start, 'lien-ket-hong', `Liên kết “${address}” không dẫn tới đâu`, target);
        continue;
      }
      if (target.anchor === '') continue;
      const key = `${target.file}#${target.anchor}`;
      const counted = anchors.get(key);
      if (counted) counted.pages += 1;
      else anchors.set(key, { file, offset: start, pages: 1 });
    }
    ids.set(file, page.ids);
  }

  if (cache !== undefined) writeFileSync(cache.file, [cache.code, ...kept].join('\n'));

  const idSets = new Map<string, ReadonlySet<string>>();
  for (const [key, { file, offset, pages }] of anchors) {
    const mark = key.indexOf('#');
    const [target, anchor] = [key.slice(0, mark), key.slice(mark + 1)];
    const list = ids.get(target);
    if (list === undefined) continue;
    const set = idSets.get(target) ?? new Set(list.split('\n'));
    idSets.set(target, set);
    if (set.has(anchor)) continue;
    const what = `Liên kết “${quoteAt(folder, file, offset)}” dẫn tới một chỗ không có`;
    const why = `${target} không có chỗ nào mang mã “${anchor}”`;
    faults.set(`neo-hong ${key}`, { file, offset, rule: 'neo-hong', what, why, pages });
  }
  return [...faults.values()].map((fault) => toProblem(folder, fault)).sort(compareProblems);
}

/** What a page holds that concerns links, whatever the other pages are. */
interface PageFacts {
  /** Joined by line feeds. */
  readonly ids: string;
  /** Ids that come again. */
  readonly repeated: readonly (readonly [id: string, start: number])[];
  /** Addresses that leave the site and may not. */
  readonly outside: readonly (readonly [address: string, start: number, why: string])[];
  /** Addresses within the site, each once, with its first place. */
  readonly links: readonly (readonly [address: string, start: number])[];
}

export interface LinkCache {
  readonly file: string;
  /** Digest of the code: another one finds other things in a page. */
  readonly code: string;
}

function pageFacts(html: string): PageFacts {
  const ids = new Set<string>();
  const seen = new Set<string>();
  const repeated: [string, number][] = [];
  const outside: [string, number, string][] = [];
  const links: [string, number][] = [];
  for (const attribute of findAttributes(html, isChecked)) {
    const { name, value, start } = attribute;
    if (name === 'id') {
      if (ids.has(value)) repeated.push([value, start]);
      ids.add(value);
      continue;
    }
    for (const address of addressesOf(attribute)) {
      if (seen.has(address)) continue;
      seen.add(address);
      if (!leavesSite(address)) links.push([address, start]);
      else {
        const why = refuse(address, attribute);
        if (why) outside.push([address, start, why]);
      }
    }
  }
  return { ids: [...ids].join('\n'), repeated, outside, links };
}

/** The facts of each page as JSON, by its path, size and time. */
function readFacts(cache: LinkCache | undefined): ReadonlyMap<string, string> {
  const facts = new Map<string, string>();
  if (cache === undefined || !existsSync(cache.file)) return facts;
  const [code, ...lines] = readFileSync(cache.file, 'utf8').split('\n');
  if (code !== cache.code) return facts;
  for (let i = 0; i + 1 < lines.length; i += 2) facts.set(lines[i] ?? '', lines[i + 1] ?? '');
  return facts;
}

const sameId = 'Liên kết tới mã này chỉ đến được chỗ đầu tiên';

const checkedNames = new Set(['id', 'href', 'src', 'srcset', 'poster', 'action', 'data']);

function isChecked(name: string): boolean {
  return checkedNames.has(name);
}

/** Why an address that leaves the site is refused; `undefined` when it is fine. */
function refuse(address: string, { tag, name, source }: Attribute): string | undefined {
  if (tag === 'a' && name === 'href') {
    return linkSchemes.test(address) ? undefined : 'Chỉ dùng liên kết http, https, mailto hoặc tel';
  }
  if (tag === 'img' && address.startsWith('data:image/')) return undefined;
  if (tag === 'link' && /\brel\s*=\s*["']?(?:canonical|author|license)\b/i.test(source)) return undefined;
  return 'Trang phải dùng được khi không có mạng ngoài';
}

/** The file that an address in a page leads to, or why there is none. */
function createResolver(base: string, existing: ReadonlySet<string>) {
  const known = new Map<string, Target | string>();
  return (address: string, file: string): Target | string => {
    // A root-relative address means the same on every page; most are in the header of all of them.
    const key = address.startsWith('/') ? address : `${file}\n${address}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const target = resolveAddress(address, file, base, existing);
    if (key === address) known.set(key, target);
    return target;
  };
}

function resolveAddress(address: string, file: string, base: string, existing: ReadonlySet<string>): Target | string {
  const { path, hash } = splitAddress(address);
  let decoded: string;
  let anchor: string;
  try {
    decoded = decodeURIComponent(path);
    anchor = decodeURIComponent(hash.replace(/^#|:~:.*$/g, ''));
  } catch {
    return 'Địa chỉ mã hóa sai (dấu %)';
  }
  if (decoded === '') return { file, anchor };
  if (decoded.startsWith('/') && !decoded.startsWith(base)) return `Địa chỉ nằm ngoài ${base}`;
  const joined = decoded.startsWith('/')
    ? posix.normalize(decoded.slice(base.length))
    : posix.join(posix.dirname(file), decoded);
  if (joined.startsWith('../')) return 'Địa chỉ nằm ngoài trang';
  const target = joined.replace(/^\.\/?$/, '').replace(/(^|\/)$/, '$1index.html');
  if (existing.has(target)) return { file: target, anchor };
  if (existing.has(`${target}/index.html`)) return 'Thiếu dấu / ở cuối: mở từ thư mục thì hỏng';
  return `Không có tệp ${target}`;
}

/** The address that begins at an offset of a file, as it is written there. */
function quoteAt(folder: string, file: string, offset: number): string {
  return /^[^"'\s>]*/.exec(readFileSync(join(folder, file), 'utf8').slice(offset))?.[0] ?? '';
}

function toProblem(folder: string, fault: Fault): Problem {
  const before = readFileSync(join(folder, fault.file), 'utf8').slice(0, fault.offset);
  const also = fault.pages > 1 ? ` (và ${fault.pages - 1} trang khác)` : '';
  return {
    file: `${basename(folder)}/${fault.file}`,
    line: before.split('\n').length,
    column: fault.offset - before.lastIndexOf('\n'),
    severity: 'error',
    rule: fault.rule,
    what: fault.what + also,
    why: fault.why,
    remedy: 'Sửa nơi viết ra liên kết: nội dung trong content/, hoặc mẫu trang trong src/',
  };
}
