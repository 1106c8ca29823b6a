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
  /** Offset of the `<` that opens the tag. */
  readonly tagStart: number;
  readonly name: string;
  /** Decoded: `&amp;` is `&`. */
  readonly value: string;
  /** Offset of the raw value in the HTML, end exclusive, without quotes. */
  readonly start: number;
  readonly end: number;
}

const rawTextEnd: Readonly<Record<string, RegExp>> = {
  script: /<\/script/gi,
  style: /<\/style/gi,
  textarea: /<\/textarea/gi,
  title: /<\/title/gi,
};

/** Signs of HTML as UTF-16 units. Everything up to a blank is white space. */
const blank = 0x20;
const doubleQuote = 0x22;
const singleQuote = 0x27;
const slash = 0x2f;
const equals = 0x3d;
const tagEnd = 0x3e;

/**
 * Every attribute of a tag for which `wanted` says yes, in order. Text, comments, scripts and styles are passed over.
 *
 * Goes over the signs one by one: expressions that find tags and attributes take eight times as long.
 */
export function* findAttributes(html: string, wanted: (name: string) => boolean): Generator<Attribute> {
  for (let tagStart = html.indexOf('<'); tagStart >= 0; ) {
    let at = tagStart + 1;
    if (html.startsWith('!--', at)) {
      const end = html.indexOf('-->', at);
      tagStart = end < 0 ? -1 : html.indexOf('<', end + 3);
      continue;
    }
    if (!isLetter(html.charCodeAt(at))) {
      tagStart = html.indexOf('<', at); // the end of an element, or `a < b` in a text
      continue;
    }
    let unit = html.charCodeAt(at);
    while (unit > blank && unit !== tagEnd && unit !== slash) unit = html.charCodeAt(++at);
    const tag = html.slice(tagStart + 1, at).toLowerCase();
    for (;;) {
      while (unit <= blank || unit === slash) unit = html.charCodeAt(++at);
      if (unit === tagEnd || Number.isNaN(unit)) break;
      const nameStart = at;
      while (unit > blank && unit !== equals && unit !== tagEnd && unit !== slash) unit = html.charCodeAt(++at);
      const nameEnd = at;
      while (unit <= blank) unit = html.charCodeAt(++at);
      if (unit !== equals) continue;
      unit = html.charCodeAt(++at);
      while (unit <= blank) unit = html.charCodeAt(++at);
      const quoted = unit === doubleQuote || unit === singleQuote;
      const start = quoted ? at + 1 : at;
      if (quoted) at = html.indexOf(unit === doubleQuote ? '"' : "'", start);
      else while (unit > blank && unit !== tagEnd) unit = html.charCodeAt(++at);
      const end = at;
      if (end < 0) return; // a quote that never ends: the rest is no HTML
      if (quoted) unit = html.charCodeAt(++at);
      const name = html.slice(nameStart, nameEnd).toLowerCase();
      if (wanted(name)) yield { tag, tagStart, name, value: decodeEntities(html.slice(start, end)), start, end };
    }
    const raw = rawTextEnd[tag];
    if (raw) {
      raw.lastIndex = at;
      at = raw.exec(html)?.index ?? html.length;
    }
    tagStart = html.indexOf('<', at);
  }
}

function isLetter(unit: number): boolean {
  const small = unit | 0x20;
  return small >= 0x61 && small <= 0x7a;
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

export function decodeEntities(value: string): string {
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
