import { posix } from 'node:path';

/** Where an address leads: a file of the site, e.g. `van-ban/114-qd-tw/index.html`, and an anchor there, decoded, maybe empty. */
export interface Target {
  readonly file: string;
  readonly anchor: string;
}

/**
 * Makes what finds the file that an address in a page leads to, or says in Vietnamese why there is none.
 *
 * The same few thousand places are linked from everywhere: each path is worked out once, without its anchor.
 *
 * @param base path under which the site will live, with both slashes
 */
export function addressResolver(base: string, existing: ReadonlySet<string>) {
  const known = new Map<string, { file: string } | string>();
  return (address: string, from: string): Target | string => {
    const mark = address.indexOf('#');
    const path = mark < 0 ? address : address.slice(0, mark);
    const file = path === '' || path.startsWith('?') ? { file: from } : fileOf(path, from);
    if (typeof file === 'string') return file;
    if (mark < 0) return { ...file, anchor: '' };
    const anchor = decode(address.slice(mark + 1).replace(/:~:.*$/, ''));
    return anchor === undefined ? badPercent : { ...file, anchor };
  };

  function fileOf(path: string, from: string): { file: string } | string {
    const key = fromRoot(path, from);
    if (key === undefined) return resolvePath(path, from, base, existing);
    const before = known.get(key);
    if (before !== undefined) return before;
    const found = resolvePath(path, from, base, existing);
    // A copy: a piece of a page keeps the whole page in memory.
    known.set(Buffer.from(key).toString(), found);
    return found;
  }
}

/** A path that means the same wherever it stands: `/…`, or as many `../` as the page is deep, without them. */
function fromRoot(path: string, from: string): string | undefined {
  if (path.startsWith('/')) return path;
  let at = 0;
  for (let slash = from.indexOf('/'); slash >= 0; slash = from.indexOf('/', slash + 1)) {
    if (!path.startsWith('../', at)) return undefined;
    at += 3;
  }
  return path.slice(at);
}

const badPercent = 'Địa chỉ mã hóa sai (dấu %)';

function decode(text: string): string | undefined {
  if (!text.includes('%')) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

function resolvePath(
  path: string,
  from: string,
  base: string,
  existing: ReadonlySet<string>,
): { file: string } | string {
  const decoded = decode(path.replace(/\?.*$/s, ''));
  if (decoded === undefined) return badPercent;
  if (decoded.startsWith('/') && !decoded.startsWith(base)) return `Địa chỉ nằm ngoài ${base}`;
  const joined = decoded.startsWith('/')
    ? posix.normalize(decoded.slice(base.length))
    : posix.join(posix.dirname(from), decoded);
  if (joined.startsWith('../')) return 'Địa chỉ nằm ngoài trang';
  const file = joined.replace(/^\.\/?$/, '').replace(/(^|\/)$/, '$1index.html');
  if (existing.has(file)) return { file };
  if (existing.has(`${file}/index.html`)) return 'Thiếu dấu / ở cuối: mở từ thư mục thì hỏng';
  return `Không có tệp ${file}`;
}
