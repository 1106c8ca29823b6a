/**
 * Number index — danh mục số: the numbers of all documents that the library holds or cites, asked before the full-text
 * index. It answers exactly or says that there is no such number; it never offers a near miss as an answer.
 */

import { foldMarks } from '../text/vietnamese-text.ts';
import { isCode, type NumberQuery, type NumberToken, splitTokens } from './number-query.ts';
import { typeCodes, typeWords } from './number-words.ts';

/** One number with the documents that bear it. Short keys: thousands of these travel to the browser. */
export interface NumberEntry {
  /** Canonical: `05-NQ/TW`. */
  readonly number: string;
  /** Page below the site's base: `van-ban/05-nq-tw/`. */
  readonly path: string;
  /** How many documents of the library cite it. */
  readonly citedBy: number;
  readonly documents: readonly NumberedDocument[];
}
export interface NumberedDocument {
  /** Tên loại: `Nghị quyết`. */
  readonly type: string | null;
  /** ISO. */
  readonly date: string | null;
  /** `XIV`. */
  readonly term: string | null;
  readonly issuer: string | null;
  readonly title: string | null;
  /** Id on the number page when several documents share the number: `2026-04-07`. */
  readonly anchor: string | null;
  /** Page with its text, below the base; null when the library has only the reference. */
  readonly fullText: string | null;
}

/** A number that answers the query, its best document first. */
export interface NumberHit {
  readonly entry: NumberEntry;
  readonly documents: readonly NumberedDocument[];
}

export interface NumberAnswer {
  /**
   * `found`: these are meant. `missing`: a number was asked for and the library has none such. `none`: the query is
   * words that happen to hold digits («3 trụ cột»).
   */
  readonly kind: 'found' | 'missing' | 'none';
  /** Best first. */
  readonly hits: readonly NumberHit[];
  /** Resembles what was asked, and is not it: same serial with other symbols, other date or term; one digit away. */
  readonly near: readonly NumberHit[];
  /** Only numbers were typed, no words about the content: the text search may use the canonical number instead. */
  readonly pure: boolean;
}

/** How many near ones and completions are listed. */
const listed = 8;

/** Asks the entries (those of the shards that fit the serial, or all) for the number. */
export function matchNumber(query: NumberQuery, entries: readonly NumberEntry[]): NumberAnswer {
  const read = entries.map((entry) => readEntry(query, entry));
  const whole = read.filter((found) => found.serial === query.serial);
  const fitting = whole.filter((found) => found.fits);
  const hits = fitting.length > 0 || !completes(query) ? fitting : read.filter((found) => found.begins && found.fits);
  const strict = hits.length > 0 ? hits.some((found) => found.strict) : isStrict(query, 0);

  const meant = hits.filter((found) => found.verdict >= 0).sort(compareFound);
  const near = [
    ...hits.filter((found) => found.verdict < 0),
    ...whole.filter((found) => !found.fits).sort(compareFound),
    ...read.filter(
      (found) => found.serial !== query.serial && found.fits && isOneDigitAway(found.serial, query.serial),
    ),
  ].slice(0, listed);
  const named = query.before.length > 0 || query.codes.length > 0 || (query.after[0] && isPart(query.after[0]));
  if (!strict && !(named && meant.some((found) => found.consumed > 0 || query.codes.length > 0))) {
    return { kind: 'none', hits: [], near: [], pure: false };
  }
  if (meant.length === 0) return { kind: 'missing', hits: [], near: near.map(toHit), pure: strict };
  const best = meant.filter((found) => found.complete === meant[0]?.complete || !meant[0]?.complete);
  return { kind: 'found', hits: best.slice(0, listed).map(toHit), near: [], pure: strict };
}

interface Found {
  readonly entry: NumberEntry;
  readonly serial: string;
  /** The serial begins with the one that was typed. */
  readonly begins: boolean;
  /** No typed symbol contradicts the number. */
  readonly fits: boolean;
  /** How many tokens behind the serial were read as part of the number. */
  readonly consumed: number;
  /** All symbols of the number were typed in full. */
  readonly complete: boolean;
  /** What is left of the query is nothing, or date, issuer and title of a document. */
  readonly strict: boolean;
  /** 1 each for type name, date, term and year that agree; below 0 when one contradicts. */
  readonly verdict: number;
  readonly documents: readonly NumberedDocument[];
}

function readEntry(query: NumberQuery, entry: NumberEntry): Found {
  const [first, ...parts] = splitTokens(entry.number.toLowerCase());
  const serial = (first?.folded ?? '').replace(/^0+(?=\d)/, '');
  // The number of a công văn has no symbol of its type: there «cv» and «công văn» are read by the document's type.
  const named = entry.documents.flatMap(({ type: name }) => codesOf(name));
  const type = parts.find((part) => /^\D/.test(part.folded))?.folded ?? '';
  const codes = [type.replace(/^qh.*/, 'qh'), ...named];
  const before = typeCodes.has(type) ? query.before : query.before.filter(({ folded }) => !named.includes(folded));
  const lead = consume(before, parts);
  // «NĐ-CP 107/2021», «NQ-CP 66.2/2025»: digits stand behind the serial, though the symbols came first.
  const digits = parts.filter((part) => /^\d/.test(part.text));
  const same = digits.findIndex((part, index) => part.text !== query.after[index]?.text);
  const years = lead.at > 0 ? (same < 0 ? digits.length : same) : 0;
  const tail = consume(query.after.slice(years), parts, lead.at);
  const read = years + tail.count;
  const next = query.after[read];
  const typed = lead.at > 0 || tail.at > 0;
  const fits =
    lead.count === before.length &&
    !(next && isPart(next)) &&
    (query.codes.length === 0 || query.codes.some((code) => codes.includes(code)));
  const documents = entry.documents
    .map((bearer) => ({ bearer, verdict: judge(query, bearer, parts) }))
    .sort((a, b) => b.verdict - a.verdict || (b.bearer.date ?? '').localeCompare(a.bearer.date ?? ''));
  return {
    entry,
    serial,
    begins: serial.startsWith(query.serial),
    fits,
    consumed: read,
    complete: typed && tail.complete,
    strict: isStrict(query, read),
    verdict: documents[0]?.verdict ?? 0,
    documents: documents.map(({ bearer }) => bearer),
  };
}

function codesOf(typeName: string | null): readonly string[] {
  const folded = typeName && foldMarks(typeName);
  return typeWords.find(([words]) => words === folded)?.[1] ?? [];
}

/**
 * Reads typed tokens along the parts of a number: each must continue where the last one ended, or begin a later part;
 * half-typed ones are allowed (`q` of `qđ`), glued ones too (`qdtw`). A typed «đ» must meet a «đ».
 */
function consume(tokens: readonly NumberToken[], parts: readonly NumberToken[], from = 0): Consumed {
  const text = parts.map((part) => part.text).join('');
  const starts = parts.map((_, index) => parts.slice(0, index).reduce((sum, part) => sum + part.text.length, 0));
  let at = from;
  let count = 0;
  for (const token of tokens) {
    const start = [at, ...starts.filter((start) => start > at)].find((start) => meets(token, text, start));
    // A lone year or article of a title is not read backwards.
    if (start === undefined) break;
    at = start + token.text.length;
    count += 1;
  }
  return { at, count, complete: at === text.length };
}
interface Consumed {
  readonly at: number;
  readonly count: number;
  readonly complete: boolean;
}

function meets({ text, folded }: NumberToken, number: string, start: number): boolean {
  const part = number.slice(start, start + text.length);
  if (foldMarks(part) !== folded) return /^(?:t\.?ư|tư)$/.test(text) && number.startsWith('tw', start);
  return [...text].every((letter, index) => letter !== 'đ' || part[index] === 'đ');
}

/** The token belongs to a number: joined to the serial, or a symbol of the tables, and not a word. */
function isPart(token: NumberToken): boolean {
  return token.joined || isCode(token);
}

/** Only the serial, or the serial and a half-typed symbol, is there: completions may be offered. */
function completes(query: NumberQuery): boolean {
  return query.after.length === 0;
}

const trailing =
  /^(?:cua|ve|do|ngay|ban hanh|trung uong|bo chinh tri|ban bi thu|ban chap hanh|chinh phu|thu tuong|quoc hoi|tinh uy|thanh uy|dang uy|bo |uy ban|ubnd|hdnd)/;

/** Behind the number there is nothing, or what a full citation has there: «của Bộ Chính trị về …». */
function isStrict(query: NumberQuery, consumed: number): boolean {
  const rest = query.after.slice(consumed);
  const first = rest[0];
  if (!first || isPart(first)) return true;
  return trailing.test(rest.map((token) => token.folded).join(' '));
}

function judge(query: NumberQuery, bearer: NumberedDocument, parts: readonly NumberToken[]): number {
  const year = bearer.date?.slice(0, 4) ?? parts.find((part) => /^(?:19|20)\d{2}$/.test(part.text))?.text;
  const checks: readonly (readonly [asked: string | undefined, given: string | null | undefined])[] = [
    [query.date, bearer.date],
    [query.term, bearer.term],
    [query.year, year],
  ];
  if (checks.some(([asked, given]) => asked && given && asked !== given)) return -1;
  const agreeing = checks.filter(([asked, given]) => asked && asked === given).length;
  const sameType = query.typeWords !== undefined && bearer.type && foldMarks(bearer.type) === query.typeWords;
  return agreeing + (sameType ? 1 : 0);
}

function compareFound(a: Found, b: Found): number {
  return (
    Number(b.complete) - Number(a.complete) ||
    b.consumed - a.consumed ||
    b.verdict - a.verdict ||
    a.serial.length - b.serial.length ||
    b.entry.citedBy - a.entry.citedBy ||
    (a.entry.number < b.entry.number ? -1 : 1)
  );
}

function isOneDigitAway(a: string, b: string): boolean {
  if (a.length === b.length) {
    const wrong = [...a].map((digit, index) => (digit === b[index] ? -1 : index)).filter((index) => index >= 0);
    const [i, j] = wrong;
    return (
      wrong.length === 1 || (wrong.length === 2 && i !== undefined && j !== undefined && a[i] === b[j] && a[j] === b[i])
    );
  }
  const [long, short] = a.length > b.length ? [a, b] : [b, a];
  return long.length === short.length + 1 && [...long].some((_, i) => long.slice(0, i) + long.slice(i + 1) === short);
}

const toHit = ({ entry, documents }: Found): NumberHit => ({ entry, documents });
