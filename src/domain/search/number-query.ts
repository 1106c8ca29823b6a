/**
 * What the hand types when it means a document number (số, ký hiệu), in any spelling: `114-QĐ/TW`, `114 qd tw`,
 * `qđ 114`, `quy dinh 114`, `NQ 04 khóa XIV`, `30/2020/nd-cp`, «Quy định số 114-QĐ/TW ngày 11/7/2023 của …».
 */

import { foldMarks } from '../text/vietnamese-text.ts';
import { issuerCodes, typeCodes, typeWords } from './number-words.ts';
import { cleanQuery } from './search-text.ts';

/** Letters or digits of a number, in order: `30/2020/nđ-cp` → `30`, `2020`, `nđ`, `cp`. */
export interface NumberToken {
  /** Lower case, NFC, marks kept: a typed «đ» is a demand. */
  readonly text: string;
  readonly folded: string;
  /** Joined to the token before it by `-`, `/`, `.`, `&` or nothing: certainly part of the number. */
  readonly joined: boolean;
  /** Nothing stands between it and the token before it. */
  readonly glued: boolean;
}

/** A query that may be a document number, before any library is asked. */
export interface NumberQuery {
  /** Số, without leading zeros: `4`. Digits only; may be the beginning of a longer one. */
  readonly serial: string;
  /** Symbols typed before the serial: `ctr 23` → `ctr`. */
  readonly before: readonly NumberToken[];
  /** Everything typed behind the serial but dates, terms and years that were stated: symbols first, then perhaps words. */
  readonly after: readonly NumberToken[];
  /** Folded symbols that the type words stand for (`quy định` → `qd`, `qyd`); empty when no type word was typed. */
  readonly codes: readonly string[];
  /** The type words, folded: `quy dinh`. */
  readonly typeWords: string | undefined;
  /** ISO. */
  readonly date: string | undefined;
  /** Khóa, in Roman numerals: `XIV`. */
  readonly term: string | undefined;
  readonly year: string | undefined;
  /** As typed, cleaned: shown when the library has no such number. */
  readonly asked: string;
}

const datePatterns = [
  // «66.2/2025» is no day, and «5.2/2025.nq-cp» goes on as a number.
  /(?:\bngay )?(?<![\d/-])(?<d>0?[1-9]|[12]\d|3[01]) ?[/.-] ?(?<m>0?[1-9]|1[0-2]) ?[/.-] ?(?<y>(?:19|20)\d{2})(?![\d/-]|\.[a-z])/,
  /\bngay (?<d>\d{1,2}) thang (?<m>\d{1,2})(?: nam |[/-])(?<y>\d{4})/,
] as const;
const termPattern = /\b(?:khoa|nhiem ky(?: dai hoi)?) (?:thu |lan thu )?(?<term>[xvi]{1,5}|\d{1,2})\b(?!\d*[-/])/;
const yearPattern = /\bnam (?<year>(?:19|20)\d{2})\b/;
/** «2025-2030», «2026»: a term or a year, no number. */
const yearRange = /^(?:19|20)\d{2}(?: ?- ?(?:(?:19|20)?\d{2})?)?$/;
const titleStart =
  /^\D*\d.*? (?=(?:ve|phe duyet|ban hanh|huong dan|quy dinh|sua doi|bo sung|thuc hien|trien khai|cong bo|dieu chinh) )/;
const fillers = /^(?:(?:tim|xem|van ban|vb|so hieu|ky hieu|so|sô|no) ?[:.]? ?)+(?=\S)/;

/**
 * The query as a number, or undefined when it is none: no digits, other words before the number («thực hiện 05-NQ/TW»),
 * or only a date. Whether a document is meant is settled by {@link matchNumber} with the numbers of the library.
 */
export function parseNumberQuery(query: string): NumberQuery | undefined {
  const asked = cleanQuery(query);
  const text = asked.toLowerCase().replace(/(?<!\p{L})t\.ư(?!\p{L})/gu, 'tư');
  let rest = foldMarks(text);
  if (rest.length !== text.length || rest.startsWith('"') || yearRange.test(rest)) return undefined;

  // Dates and terms behind the title's first word are the title's own: «… phê duyệt Chiến lược … đến năm 2030».
  const title = titleStart.exec(rest)?.[0].length ?? rest.length;
  /** Takes the first match out of `rest`, leaving spaces so that offsets into `text` hold. */
  const take = (pattern: RegExp): Taken | undefined => {
    const match = pattern.exec(rest.slice(0, title));
    if (!match) return undefined;
    rest = rest.slice(0, match.index) + ' '.repeat(match[0].length) + rest.slice(match.index + match[0].length);
    return match.groups ?? {};
  };
  const written = datePatterns.map(take).find((groups) => groups !== undefined);
  const date = written && toIsoDate(written.d, written.m, written.y);
  const term = toRoman(take(termPattern)?.term);
  const year = take(yearPattern)?.year;

  let head = rest.length - rest.trimStart().length;
  const skip = (length: number) => {
    head += length;
    head += rest.slice(head).length - rest.slice(head).trimStart().length;
  };
  skip(fillers.exec(rest.slice(head))?.[0].length ?? 0);
  const type = typeWords.find(([words]) => new RegExp(`^${words}(?![a-z])`).test(rest.slice(head)));
  if (type) skip(type[0].length);
  skip(fillers.exec(rest.slice(head))?.[0].length ?? 0);

  const tokens = divideGluedYear(splitTokens(text, rest, head));
  const at = serialPlace(tokens);
  const serial = tokens[at];
  if (!serial || serial.folded.length > 6) return undefined;
  const before = tokens.slice(0, at).filter((token) => token.folded !== 'so');
  if (before.some((token, index) => !(isCode(token) || token.joined || before[index + 1]?.joined))) return undefined;
  return {
    serial: serial.folded.replace(/^0+(?=\d)/, ''),
    before,
    after: tokens.slice(at + 1),
    codes: type?.[1] ?? [],
    typeWords: type?.[0],
    date,
    term,
    year,
    asked,
  };
}

/** «1042016QH13»: serial and year typed without a sign. */
function divideGluedYear(tokens: readonly NumberToken[]): NumberToken[] {
  return tokens.flatMap((token, index) => {
    const [, serial, year] = /^(\d{1,4})((?:19|20)\d{2})$/.exec(token.text) ?? [];
    if (!serial || !year || index > 0 || !tokens[1]?.glued) return [token];
    return [
      { ...token, text: serial, folded: serial },
      { text: year, folded: year, joined: true, glued: true },
    ];
  });
}

/** The first digits; in «QH13 104/2016» the first that stand by themselves. */
function serialPlace(tokens: readonly NumberToken[]): number {
  const first = tokens.findIndex(({ text }) => /^\d/.test(text));
  const free = tokens.findIndex(({ text, joined }, index) => index > first && /^\d/.test(text) && !joined);
  return first > 0 && tokens[first]?.glued && free > first ? free : first;
}

interface Taken {
  readonly d?: string;
  readonly m?: string;
  readonly y?: string;
  readonly term?: string;
  readonly year?: string;
}

/** Whether the token is a symbol from the tables, also glued ones («qdtw»). */
export function isCode({ folded }: NumberToken): boolean {
  if (typeCodes.has(folded) || issuerCodes.has(folded)) return true;
  return [...typeCodes].some((code) => folded.startsWith(code) && issuerCodes.has(folded.slice(code.length)));
}

/** Splits a number or query into groups of letters and of digits: `QH15` → `qh`, `15`. `folded` must align with `text`. */
export function splitTokens(text: string, folded: string = foldMarks(text), from = 0): NumberToken[] {
  const tokens: NumberToken[] = [];
  let end = -1;
  for (const match of folded.slice(from).matchAll(/[a-z]+|\d+/g)) {
    const start = from + match.index;
    const gap = end < 0 ? ' ' : folded.slice(end, start);
    end = start + match[0].length;
    tokens.push({
      text: text.slice(start, end),
      folded: match[0],
      joined: /^ ?[-/.&]? ?$/.test(gap) && gap !== ' ',
      glued: gap === '',
    });
  }
  return tokens;
}

function toIsoDate(day = '', month = '', year = ''): string | undefined {
  if (Number(day) < 1 || Number(day) > 31 || Number(month) < 1 || Number(month) > 12) return undefined;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

const romanDigits = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX'];
function toRoman(term: string | undefined): string | undefined {
  if (term === undefined || !/^\d+$/.test(term)) return term?.toUpperCase();
  return 'X'.repeat(Math.floor(Number(term) / 10)) + (romanDigits[Number(term) % 10] ?? '');
}
