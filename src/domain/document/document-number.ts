import { readingOf } from '../citation/find-reading.ts';
import { remember } from '../text/remember.ts';
import { toSlug } from '../text/vietnamese-text.ts';
import { symbolSlugs } from './document-types.ts';
import { hasMoreStrokes } from './issuers.ts';
import { parseNumberAt } from './parse-number.ts';

/**
 * DocumentNumber — số, ký hiệu. **Not an identity**: numbering restarts every term or year.
 *
 * Party: `05-NQ/TW`. State: `30/2020/NĐ-CP`, `214/QĐ-TTg`, `33/2024/QH15`; letters have no type: `10894/VPCP-CN`.
 */
export interface DocumentNumber {
  /** Digits, at least two: `05`, `30`; a province's own leading zeros are kept: `0204`. */
  readonly serial: string;
  /** Only in numbers that carry it: `2020`. */
  readonly year: string | null;
  /** Symbol of the type, canonical: `NĐ`, `CTr`; null for letters (công văn) and laws. */
  readonly type: string | null;
  /** Symbol of the issuer (the first of several): `CP`, `TW`, `VPCP`, `QH15`; null when the number has none. */
  readonly issuer: string | null;
  /** Party form, with a hyphen behind the serial. */
  readonly party: boolean;
  /** Everything behind the serial and year: `NQ/TW`, `NĐ-CP`, `VPCP-CN`. */
  readonly tail: string;
}

/** Issued by several bodies together: `22/2016/TTLT-BNNPTNT-BTNMT`. */
export const isJoint = ({ type }: DocumentNumber): boolean => type !== null && jointTypes.has(type);
const jointTypes = new Set(['TTLT', 'TTLB', 'NQLT', 'QCPH', 'CTPH', 'CTrPH', 'HDLN', 'KHLT', 'KHLN']);

/** `05-NQ/TW`, `30/2020/NĐ-CP`: the canonical print. */
export function formatDocumentNumber(number: DocumentNumber): string {
  if (number.party) return `${number.serial}-${number.tail}`;
  return `${number.serial}/${number.year === null ? '' : `${number.year}/`}${number.tail}`;
}

/**
 * Reads a text that holds one number and nothing else but «Số:» before it: a letterhead line, a field of a facts file,
 * a typed query in any letter case. Undefined when it has none, or a blank one («Số         -KH/ĐU»).
 */
export const parseDocumentNumber: (text: string) => DocumentNumber | undefined = remember((text) => {
  const regular = readingOf(text).text.trim();
  for (const form of [regular, regular.toUpperCase()]) {
    const start = /^(?:số\s*:?\s*)?(?=\d)/iu.exec(form)?.[0].length;
    const found = start === undefined ? undefined : parseNumberAt(form, start);
    if (found && form.slice(found.end).trim() === '') return found.number;
  }
  return undefined;
});

/**
 * `05-NQ/TW` → `05-nq-tw`, the URL of the number's page; leading zeros beyond two digits fall away (`0204/KH-UBND` →
 * `204-kh-ubnd`). Symbols that differ by a stroke alone stay apart: `12/HĐ-ABC` → `12-hop-dong-abc`, `44-CV/BXĐĐ` →
 * `44-cv-bxdjdj`.
 */
export const numberSlug: (number: string) => string = remember((number) =>
  toSlug(
    number
      .replace(/(?<=^\d[\d./]*[-/])[A-ZĐ][A-Za-zđĐ]*(?=[-/]|$)/, (symbol) => symbolSlugs.get(symbol) ?? symbol)
      .replace(/(?<=[-/])\p{Lu}*Đ\p{Lu}*(?=[-/]|$)/gu, keepStrokes),
  ).replace(/^0*(\d+)/, (_, digits: string) => digits.padStart(2, '0')),
);

/** A symbol that has a stroke more than one that the table knows: `BXĐĐ` beside `BXDĐ`. «dj» is in no other. */
const keepStrokes = (symbol: string): string => (hasMoreStrokes(symbol) ? symbol.replaceAll('Đ', 'dj') : symbol);

/** The short ways of writing a number: `30/2020/NĐ-CP` → `30`, `30/2020`. Empty for what is no number. */
export function serialForms(number: string): string[] {
  const parsed = parseDocumentNumber(number);
  if (!parsed) return [];
  const serial = parsed.serial.replace(/^0+(?=\d\d)/, '');
  return parsed.year === null ? [serial] : [serial, `${serial}/${parsed.year}`];
}
