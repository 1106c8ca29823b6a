/**
 * Links in built HTML, found and replaced in the text of the tags. A page is never parsed into a tree: thousands of pages are
 * read in a second, and bytes outside the links stay as they are.
 */

/** Attributes whose value is one address; `srcset` holds several. */
const linkAttributes = new Set(['href', 'src', 'srcset', 'poster', 'action', 'data']);

/** One attribute of one tag. */
export interface Attribute {
  /** Tag name in lower case, e.g. `a`. */
  readonly tag: string;
  /** All text of the tag between its name and `>`; for looking at `rel`. */
  readonly source: string;
  readonly name: string;
  /** Decoded: `&amp;` is `&`. */
  readonly value: string;
  /** Offset of the raw value in the HTML, end exclusive, without quotes. */
  readonly start: number;
  readonly end: number;
}

// A comment, or a tag. The quoted runs are unrolled, so that no input makes the match slow. `a < b` is text, not a tag.
const tagPattern = /<!--[\s\S]*?-->|<([a-zA-Z][^\s/>]*)([^"'>]*(?:"[^"]*"[^"'>]*|'[^']*'[^"'>]*)*)>/g;
const attributePattern = /([^\s=/"']+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/g;
const rawTextEnd: Readonly<Record<string, RegExp>> = {
  script: /<\/script/gi,
  style: /<\/style/gi,
  textarea: /<\/textarea/gi,
  title: /<\/title/gi,
};

/** Every attribute of a tag for which `wanted` says yes, in order. Text, comments, scripts and styles are passed over. */
export function* findAttributes(html: string, wanted: (name: string) => boolean): Generator<Attribute> {
  tagPattern.lastIndex = 0;
  for (let found = tagPattern.exec(html); found; found = tagPattern.exec(html)) {
    const resume = tagPattern.lastIndex;
    const [whole, rawTag, source = ''] = found;
    if (rawTag === undefined) continue;
    const tag = rawTag.toLowerCase();
    const sourceStart = found.index + whole.length - 1 - source.length;
    if (source.includes('=')) {
      for (const attribute of source.matchAll(attributePattern)) {
        const name = (attribute[1] ?? '').toLowerCase();
        if (!wanted(name)) continue;
        // Not by the indices of the groups, which make every match several times as slow.
        const bare = attribute[4] !== undefined;
        const raw = attribute[2] ?? attribute[3] ?? attribute[4] ?? '';
        const end = attribute.index + attribute[0].length - (bare ? 0 : 1);
        const start = end - raw.length;
        const value = decodeEntities(raw);
        yield { tag, source, name, value, start: sourceStart + start, end: sourceStart + end };
      }
    }
    const end = rawTextEnd[tag];
    if (end) {
      end.lastIndex = resume;
      const close = end.exec(html);
      tagPattern.lastIndex = close ? close.index : html.length;
    } else {
      tagPattern.lastIndex = resume;
    }
  }
}

/** Every attribute that links to something. */
export function findLinks(html: string): Generator<Attribute> {
  return findAttributes(html, (name) => linkAttributes.has(name));
}

/** The addresses in a link attribute: one, or those of a `srcset`. */
export function addressesOf({ name, value }: Pick<Attribute, 'name' | 'value'>): readonly string[] {
  if (name !== 'srcset') return [value.trim()];
  return value
    .split(',')
    .map((part) => part.trim().split(/\s+/)[0] ?? '')
    .filter(Boolean);
}

/** The same HTML with each link's address replaced by what `replace` returns. */
export function replaceLinks(html: string, replace: (address: string, link: Attribute) => string): string {
  let result = '';
  let at = 0;
  for (const link of findLinks(html)) {
    const value =
      link.name === 'srcset'
        ? link.value.replace(/[^\s,]\S*(?=\s|,|$)/g, (word) => (/^[\d.]+[wx]$/.test(word) ? word : replace(word, link)))
        : replace(link.value.trim(), link);
    if (value === link.value) continue;
    result += html.slice(at, link.start) + encodeEntities(value);
    at = link.end;
  }
  return result + html.slice(at);
}

/** The same style sheet with the address of each `url(…)` replaced. */
export function replaceStyleLinks(css: string, replace: (address: string) => string): string {
  return css.replace(/url\(\s*(?:"([^"]*)"|'([^']*)'|([^\s"')]+))\s*\)/g, (_, double, single, bare) => {
    const address = replace(double ?? single ?? bare);
    return `url("${address}")`;
  });
}

/** `path`, `search` (with `?`) and `hash` (with `#`) of an address without scheme. */
export function splitAddress(address: string): { path: string; search: string; hash: string } {
  const [, path = '', search = '', hash = ''] = /^([^?#]*)(\?[^#]*)?(#.*)?$/s.exec(address) ?? [];
  return { path, search, hash };
}

/** True for `https://…`, `mailto:…`, `//host/…`: an address that leaves the site. */
export function leavesSite(address: string): boolean {
  return /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(address);
}

const entities: Readonly<Record<string, string>> = { amp: '&', quot: '"', apos: "'", lt: '<', gt: '>' };

function decodeEntities(value: string): string {
  if (!value.includes('&')) return value;
  return value.replace(/&(?:#(\d+)|#x([\da-f]+)|([a-z]+));/gi, (whole, decimal, hexadecimal, name) => {
    if (decimal) return String.fromCodePoint(Number(decimal));
    if (hexadecimal) return String.fromCodePoint(Number.parseInt(hexadecimal, 16));
    return entities[name] ?? whole;
  });
}

function encodeEntities(value: string): string {
  return value.replace(/[&"'<>]/g, (character) => `&#${character.charCodeAt(0)};`);
}
