/**
 * What a file is, by its first bytes, never by its name: half of the «.doc» files on the web are something else.
 */
import type { RefusalCode } from './refusal.ts';

/** Containers (`zip`, `cfb`) are told apart by their reader. */
export type SniffedFormat = 'zip' | 'cfb' | 'pdf' | 'markdown' | 'text';

type Verdict = SniffedFormat | { readonly refuse: RefusalCode };

/** First bytes, as Latin-1. */
const magic: readonly (readonly [Verdict, ...string[]])[] = [
  ['zip', 'PK\x03\x04', 'PK\x05\x06'],
  ['cfb', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'],
  [{ refuse: 'old-word' }, '\xdb\xa5', '1\xbe\0\0', '\xfe7\0'],
  [{ refuse: 'image' }, '\x89PNG', '\xff\xd8\xff', 'GIF8', 'II*\0', 'MM\0*'],
  [
    { refuse: 'unknown' },
    'MZ',
    '\x7fELF',
    '\x1f\x8b',
    'Rar!',
    '7z\xbc\xaf',
    'BZh',
    '\xfd7zXZ',
    '%!PS',
    'SQLite',
    'RIFF',
  ],
];
const patterns: readonly (readonly [Verdict, RegExp])[] = [
  ['pdf', /^[\s\S]{0,1020}%PDF-/],
  [{ refuse: 'rtf' }, /^\s*\{\\rtf/],
  [{ refuse: 'web' }, /^(?:\xef\xbb\xbf)?\s*(?:<!--[\s\S]*?-->\s*)*<(?:!doctype html|html|head|body|meta)\b/i],
  [{ refuse: 'web' }, /^(?:\xef\xbb\xbf)?\s*(?:MIME-Version:|From: <|Content-Type: multipart)/i],
  [{ refuse: 'unknown' }, /^(?:\xef\xbb\xbf)?\s*<\?xml/],
];

/** The format of the bytes, or the reason why they are none that is read. */
export function sniff(bytes: Uint8Array): Verdict {
  if (bytes.length === 0) return { refuse: 'empty' };
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 2048)).toString('latin1');
  const known =
    magic.find(([, ...starts]) => starts.some((start) => head.startsWith(start))) ??
    patterns.find(([, pattern]) => pattern.test(head));
  if (known !== undefined) return known[0];
  if (!isText(bytes)) return { refuse: 'unknown' };
  return looksLikeMarkdown(bytes) ? 'markdown' : 'text';
}

/** No NUL but in UTF-16, hardly any control character. */
function isText(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, 65_536);
  let zeros = 0;
  let controls = 0;
  for (const byte of sample) {
    if (byte === 0) zeros += 1;
    else if (byte < 32 && (byte < 9 || byte > 13)) controls += 1;
  }
  const utf16 = (sample[0] === 0xff && sample[1] === 0xfe) || (sample[0] === 0xfe && sample[1] === 0xff);
  const maybeUtf16 = zeros > sample.length / 8 && zeros < sample.length * 0.6;
  return utf16 || maybeUtf16 || (zeros === 0 && controls <= sample.length / 50);
}

/** Headings with «#», ruled tables, **bold**, or the cell-a-line tables of web exports. */
function looksLikeMarkdown(bytes: Uint8Array): boolean {
  const text = Buffer.from(bytes).toString('utf8');
  const signs = text.match(/^#{1,6} \S|^\|[ :|-]{3,}\|\s*$|^\|$|(?<!\*)\*\*(?=[^\s*])/gm) ?? [];
  return signs.length >= 3;
}
