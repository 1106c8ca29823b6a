import { type Attribute, addressesOf, decodeEntities, findAttributes, leavesSite } from '../../release/html-links.ts';

/** What a page holds that concerns links, whatever the other pages are. Offsets are bytes of its file. */
export interface PageLinks {
  readonly ids: ReadonlySet<string>;
  /** Ids that come again. */
  readonly repeated: readonly (readonly [id: string, start: number])[];
  /** Addresses that leave the site and may not. */
  readonly outside: readonly (readonly [address: string, start: number, why: string])[];
  /** Addresses within the site, each once, with its first place. */
  readonly links: ReadonlyMap<string, number>;
}

const checkedNames = new Set(['id', 'href', 'src', 'srcset', 'poster', 'action', 'data']);

/**
 * Finds the ids and addresses of a page.
 *
 * @param bytes the file, each byte a sign (`latin1`): addresses are ASCII but for a few, and reading the letters of a page
 * takes longer than finding its links
 */
export function readPageLinks(bytes: string): PageLinks {
  const ids = new Set<string>();
  const repeated: [string, number][] = [];
  const seen = new Set<string>();
  const outside: [string, number, string][] = [];
  const links = new Map<string, number>();
  for (const attribute of findAttributes(bytes, (name) => checkedNames.has(name))) {
    const { name, start } = attribute;
    const value = decodedValue(attribute, bytes);
    if (name === 'id') {
      if (ids.has(value)) repeated.push([value, start]);
      ids.add(value);
      continue;
    }
    for (const address of addressesOf({ name, value })) {
      if (seen.has(address)) continue;
      seen.add(address);
      if (!leavesSite(address)) links.set(address, start);
      else {
        const why = refuse(address, attribute, bytes);
        if (why) outside.push([address, start, why]);
      }
    }
  }
  return { ids, repeated, outside, links };
}

function decodedValue({ value, start, end }: Attribute, bytes: string): string {
  const raw = bytes.slice(start, end);
  return /[\u0080-\u00ff]/.test(raw) ? decodeEntities(Buffer.from(raw, 'latin1').toString('utf8')) : value;
}

/** Schemes that a link for the reader may have; everything else is refused. */
const linkSchemes = /^(?:https?|mailto|tel):/i;

/** Why an address that leaves the site is refused; `undefined` when it is fine. */
function refuse(address: string, { tag, name, tagStart }: Attribute, html: string): string | undefined {
  if (tag === 'a' && name === 'href') {
    return linkSchemes.test(address) ? undefined : 'Chỉ dùng liên kết http, https, mailto hoặc tel';
  }
  if (tag === 'img' && address.startsWith('data:image/')) return undefined;
  const source = html.slice(tagStart, html.indexOf('>', tagStart));
  if (tag === 'link' && /\brel\s*=\s*["']?(?:canonical|author|license)\b/i.test(source)) return undefined;
  return 'Trang phải dùng được khi không có mạng ngoài';
}
