import { formatDocumentNumber, parseDocumentNumber } from '../document/document-number.ts';
import { documentTypeByName, typeNames } from '../document/document-types.ts';
import { issuerName } from '../document/issuer-name.ts';
import { afterNumberLabel } from '../document/number-line.ts';
import { parseDateAt } from '../text/vietnamese-date.ts';
import { collapseSpace } from '../text/vietnamese-text.ts';
import type { Header, LetterheadField, Plan } from './plan.ts';
import { subjectLine } from './plan-text.ts';
import { signaturePart } from './signature.ts';

/** What the letterhead and title of a document say, in a form to sort and search by. Derived, never stored. */
export interface HeaderFacts {
  /** Canonical: `556/KH-UBND`; null while it is blank. */
  readonly number: string | null;
  /** ISO date; null while the day is blank. */
  readonly date: string | null;
  /** `2026-06` when only the month is known; null when the date is complete or missing. */
  readonly month: string | null;
  /** In sentence case: `Ủy ban nhân dân tỉnh Đồng Tháp`. */
  readonly issuer: string | null;
  readonly superior: string | null;
  /** In sentence case: `Kế hoạch`; `Công văn` for a letter without a type line. */
  readonly type: string | null;
  /** Without «V/v»; of a letter what stands under its number. */
  readonly subject: string | null;
}

/** The same with what the closing says. */
export interface PlanFacts extends HeaderFacts {
  /** Without leading dash and trailing punctuation. */
  readonly recipients: readonly string[];
  readonly signer: Signer | null;
}

export interface Signer {
  readonly name: string;
  /** As written: `PHÓ BÍ THƯ THƯỜNG TRỰC`; null when no office stands above the name. */
  readonly office: string | null;
  /** For whom they sign, as written: `T/M ĐẢNG ỦY`. */
  readonly authority: string | null;
}

/** Reads the facts of a document. What is blank or missing is null: never a guess. */
export function planFacts({ header, closing }: Plan): PlanFacts {
  return {
    ...headerFacts(header),
    recipients: closing.flatMap((part) => (part.kind === 'recipients' ? readRecipients(part.lines) : [])),
    signer: readSigner(closing.flatMap((part) => (part.kind === 'signature' ? part.lines : []))),
  };
}

export function headerFacts(header: Header): HeaderFacts {
  const line = (field: LetterheadField) => collapseSpace([header.letterhead[field] ?? []].flat().join(' '));
  const date = readDate(line('placeDate')) ?? readDate(titleDate(header));
  return {
    number: readNumber(line('number')) ?? readNumber(titleNumber(header)),
    date: date?.iso ?? null,
    month: date?.month ?? null,
    issuer: issuerName(line('issuer')) ?? titleIssuer(header),
    superior: issuerName(line('superior')),
    type: readType(header),
    subject: bareSubject(collapseSpace(subjectLine(header))) || null,
  };
}

/** «V/v rà soát», «(V/v: rà soát)» → `rà soát`. */
function bareSubject(line: string): string {
  const [, inside = line] = /^["“(]\s*(v\/v.*?)\s*["”)]$/iu.exec(line) ?? [];
  return inside.replace(/^v\/v\s*[:.]?\s*/iu, '');
}

function readNumber(line: string): string | null {
  const number = parseDocumentNumber(afterNumberLabel(line).replace(/[.;,]$/u, ''));
  return number === undefined ? null : formatDocumentNumber(number);
}

/** «Lâm Đồng, ngày     tháng 6 năm 2026» has a month and no day. */
function readDate(line: string): { iso?: string; month?: string } | undefined {
  const at = /\d{1,2}\s{0,3}(?:[/.-]|tháng)/iu.exec(/ngày\s*([\s\S]*)/iu.exec(line)?.[1] ?? '');
  const rest = /ngày\s*([\s\S]*)/iu.exec(line)?.[1] ?? '';
  const iso = at?.index === 0 ? parseDateAt(rest, 0)?.iso : undefined;
  if (iso !== undefined) return { iso };
  const month = /tháng\s*(\d{1,2})\s*năm\s*(\d{4})/iu.exec(rest);
  return month ? { month: `${month[2]}-${(month[1] ?? '').padStart(2, '0')}` } : undefined;
}

/** A gazette prints number and date in the title: «của Thủ tướng Chính phủ số 115/2004/QĐ-TTg ngày 25 tháng 6 năm 2004 về việc …». */
const gazetteTitle = /^của\s+(.+?)\s+số:?\s*(\S+)\s*,?\s*(ngày\s+.+?\d{4})(?=\s|$)/iu;
const titleParts = (header: Header) => gazetteTitle.exec(header.subject ?? '');
const titleNumber = (header: Header) => titleParts(header)?.[2] ?? '';
const titleDate = (header: Header) => titleParts(header)?.[3] ?? '';
const titleIssuer = (header: Header) => titleParts(header)?.[1] ?? null;

function readType(header: Header): string | null {
  if (header.type === null) return header.letterhead.about || header.letterhead.number ? 'Công văn' : null;
  const words = collapseSpace(tighten(header.type)).toLowerCase();
  if (/^phụ lục(?: |$)/u.test(words)) return 'Phụ lục';
  const name = typeNames.find((candidate) => words === candidate || words.startsWith(`${candidate} `));
  const first =
    (name && documentTypeByName(name)?.name) ?? collapseSpace(header.type).toLowerCase().replace(/[:.]$/u, '');
  return first.charAt(0).toUpperCase() + first.slice(1);
}

/** «K Ế  H O Ạ C H» → «KẾ HOẠCH»: wider gaps part the words. */
function tighten(type: string): string {
  if (!/^(?:\p{L}\s+){3,}\p{L}$/u.test(type)) return type;
  return type
    .split(/\s{2,}/u)
    .map((word) => word.replace(/\s/gu, ''))
    .join(' ');
}

/** One recipient per line; a line that begins without a dash goes on with the one before, once dashes are in use. */
function readRecipients(lines: readonly string[]): string[] {
  const dash = /^[-–—+•*]\s*/u;
  const dashed = lines.some((line) => dash.test(line));
  const recipients: string[] = [];
  for (const line of lines) {
    const text = line.replace(dash, '');
    if (dashed && !dash.test(line) && recipients.length > 0) recipients[recipients.length - 1] += ` ${text}`;
    else recipients.push(text);
  }
  return recipients.map((text) => text.replace(/[\s.,;:/]+$/u, '')).filter((text) => text !== '');
}

function readSigner(lines: readonly string[]): Signer | null {
  const parts = lines.map((line) => ({ line, part: signaturePart(line) }));
  const named = parts.findIndex(({ part }) => part === 'name');
  // A name in capitals is the last line that is no office.
  const at =
    named === -1 ? parts.findLastIndex(({ line, part }) => part === undefined && capitalName.test(line)) : named;
  const name = parts[at]?.line;
  if (name === undefined) return null;
  const above = parts.slice(0, at).filter(({ part, line }) => part !== 'mark' && /[\p{L}]/u.test(line));
  // «TM. ỦY BAN NHÂN DÂN» / «TỈNH LÂM ĐỒNG» / «CHỦ TỊCH»: a line between them goes on with the authority.
  const lastOffice = above.findLastIndex(({ part }) => part === 'office');
  const told = above.map(({ part }, i) => (part === undefined && i > 0 && i < lastOffice ? 'authority' : part));
  const join = (wanted: (part: string | undefined) => boolean) =>
    above.flatMap(({ line }, i) => (wanted(told[i]) ? [line] : [])).join(' ');
  const authority = join((part) => part === 'authority');
  const joined = deputyLine.exec(authority);
  const office = [joined?.[2] ?? '', join((part) => part !== 'authority')].join(' ').trim();
  return { name, office: office || null, authority: joined?.[1] ?? (authority || null) };
}

/** «KT. CHỦ TỊCH PHÓ CHỦ TỊCH» on one line: who is signed for, and the office of who signs. */
const deputyLine = /^(.*?(?:KT|K\/T|TL|T\/L|TUQ)[./]?\s*\S+.*?)\s+((?:PHÓ|THỨ TRƯỞNG|CHÁNH)(?:\s.*)?)$/u;

const capitalName = /^\p{Lu}{1,7}(?:\s+\p{Lu}{1,7}){1,4}$/u;
