import { type DocumentNumber, formatDocumentNumber, isJoint } from '../document/document-number.ts';
import { documentTypeByName, typeNameOfSymbol } from '../document/document-types.ts';
import { isAssembly } from '../document/issuers.ts';
import type { NumberSpan } from '../document/number-span.ts';
import { parseNumberAt } from '../document/parse-number.ts';
import { skipBlanks, skipBlanksBack, wordEnd, wordsStandAt } from '../text/letters.ts';
import { bodyAhead } from './find-before.ts';
import { bodiesAt, bodyBeforeColon, ownAmong } from './find-bodies.ts';
import { joinBrokenDigits } from './find-broken-digits.ts';
import { dateInNextCell, fillsCell, typeInNextCell } from './find-cell.ts';
import { dateAfter, datesAfter, readFollowing } from './find-context.ts';
import type { Draft } from './find-draft.ts';
import { enactedBefore } from './find-enacted.ts';
import { type Leading, readLeading } from './find-left.ts';
import { listGlue, shareBack, sharedItems } from './find-number-list.ts';
import { isOwnNumber } from './find-own-number.ts';

/** Own number of a letterhead, kept apart: never a citation. */
export interface NumberFindings {
  readonly drafts: readonly Draft[];
  readonly letterheads: readonly { readonly number: string; readonly start: number; readonly end: number }[];
}

/** Every number of a document in a regular text (see `readingOf`), in order. One pass; each look aside is bounded. */
export function findNumbers(text: string, triggers: readonly number[]): NumberFindings {
  const drafts: Draft[] = [];
  const letterheads: { number: string; start: number; end: number }[] = [];
  let behind = 0;
  /** Where the list begins that the last draft belongs to. */
  let list = 0;
  let headed: Headed | undefined;
  /** The body named before the last number, when nothing behind it says more. */
  let ahead: string | null = null;
  for (const at of triggers) {
    if (at < behind) continue;
    const found = parseNumberAt(text, at);
    if (!found) continue;
    behind = found.end;
    const span = joinBrokenDigits(text, found);
    const leading = readWords(text, span);
    if (isOwnNumber(text, span, leading, letterheads.at(-1))) {
      letterheads.push({ number: span.printed, start: span.start, end: span.end });
      continue;
    }
    const previous = drafts.at(-1);
    const continues =
      previous !== undefined &&
      leading.start - previous.extentEnd < 24 &&
      listGlue.test(text.slice(previous.extentEnd, leading.start));
    if (
      leading.foreign ||
      !(span.certain || leading.hasSo || leading.type !== null || continues || isEntry(text, span))
    )
      continue;
    if (!plausible(text, span, leading) && !(continues && previous.number?.endsWith(`-${span.number.tail}`))) continue;
    if (!continues) list = drafts.length;
    const next = drafts.length;
    const { items, sharedDate } = withList(text, span, leading, previous, continues);
    headed = headOf(text, leading, span, headed);
    const told = items.some(({ issuer }) => issuer !== null);
    ahead = told
      ? null
      : bodyAhead(
          text,
          items[0]?.start ?? leading.start,
          span.number,
          items.at(-1)?.extentEnd ?? span.end,
          previous,
          ahead,
        );
    const body = headed?.body ?? ahead;
    drafts.push(...(body === null ? items : items.map((item) => ({ ...item, issuer: item.issuer ?? body }))));
    if (next > list) shareBack(text, drafts, list, next, sharedDate);
  }
  return { drafts, letterheads };
}

/** The words before the number, or the type that the next cell of its row names. */
function readWords(text: string, span: NumberSpan): Leading {
  const leading = readLeading(text, span.start, span.number, span.end);
  return leading.type === null && !leading.hasSo && !span.certain
    ? { ...leading, type: typeInNextCell(text, span.start, span.end) }
    : leading;
}

/** «| 08-QC/ĐTN |»: the Party's form with the symbol of a type, alone in a cell of a register. */
const isEntry = (text: string, { number, start, end }: NumberSpan): boolean =>
  number.party && number.tail.startsWith(`${number.type}/`) && fillsCell(text, start, end);

/** A list whose heading names the body of all its numbers, as far as it was read. */
interface Headed {
  readonly body: string;
  readonly tail: string;
  readonly end: number;
}

/** «các Nghị quyết của HĐND tỉnh: số 12/NQ-HĐND ngày … về …; số 15/NQ-HĐND …»: the list that the number begins or goes on with. */
function headOf(text: string, leading: Leading, { number, end }: NumberSpan, before: Headed | undefined) {
  const colon = skipBlanksBack(text, leading.start) - 1;
  const listed = text.charCodeAt(colon) === 58 && /^[sS\d]/.test(text.charAt(leading.start));
  const body = listed ? bodyBeforeColon(text, colon) : null;
  if (body !== null) return { body, tail: number.tail, end };
  const goesOn =
    before?.tail === number.tail &&
    (text.charCodeAt(colon) === 59 || /[\s,;]và$/.test(text.slice(colon - 2, colon + 1))) &&
    /^[sS\d]/.test(text.charAt(leading.start)) &&
    leading.start - before.end < 400 &&
    !/\.\s|\n\s*\n/.test(text.slice(before.end, leading.start));
  return goesOn ? { ...before, end } : undefined;
}

/** Shapes that need more than «số» or a capital: a house number, a class name, a ratio. */
function plausible(text: string, span: NumberSpan, leading: Leading): boolean {
  const { number } = span;
  if (number.serial.charCodeAt(0) === 48 && /^0*$/.test(number.serial)) return false;
  // «Số 93/T8»: an issue of a magazine.
  if (leading.type === null && /^[A-Z]\d{0,2}$/.test(number.tail)) return false;
  // «Chỉ thị số 15-CT» has lost its body.
  if (number.tail === 'CT') return leading.type === 'Quyết định';
  const bareBody =
    number.type === null &&
    number.issuer !== null &&
    number.year === null &&
    !number.tail.includes('-') &&
    !leading.hasSo;
  if (bareBody) return leading.type === 'Văn bản' || documentTypeByName(leading.type ?? '')?.shortForm === true;
  if (leading.type !== null) return true;
  // «số 12-KH-ABC»: a hyphen stands for the slash only behind a type word.
  if (!span.certain && number.party && number.tail.includes('/') && !text.slice(span.start, span.end).includes('/'))
    return false;
  // «số 12 ABC/DEF»: a blank stands for the hyphen only behind a type word.
  if (!span.certain && number.party && /^\d+\s/.test(text.slice(span.start, span.start + 8))) return false;
  if (number.tail.length < 2) return false;
  return !/^\s{0,2}(?:đường|phố|ngõ|Đường|Phố)(?![\p{L}])/u.test(text.slice(span.end, span.end + 8));
}

/** The number with the items that lean on it to its left: «các Quy định số 114, 131, 132-QĐ/TW» is three. */
function withList(
  text: string,
  span: NumberSpan,
  leading: Leading,
  previous: Draft | undefined,
  continues: boolean,
): { readonly items: readonly Draft[]; readonly sharedDate: boolean } {
  const { items, start } =
    leading.type === null || !leading.hasSo ? sharedItems(text, span) : { items: [], start: span.start };
  const first = items.length > 0 ? readLeading(text, start, span.number, span.end) : leading;
  const shares = items.length > 0 && (first.hasSo || first.type !== null) && !first.foreign;
  const follow = ownAmong(text, readFollowing(text, span.end, isJoint(span.number)), span.number);
  // What follows says more than what stands before.
  const enacted = follow.date === null && follow.issuer === null ? enactedBefore(text, leading.start) : undefined;
  const inside = follow.issuer === null ? issuerInside(text, leading, span) : null;
  const near = previous && (continues || start - previous.extentEnd < 200) ? previous : undefined;
  const type =
    (shares ? first.type : leading.type) ?? inheritedType(near, span.number, continues) ?? nameFor(span.number);
  const dates = shares || (continues && follow.date !== null) ? datesAfter(text, span.end) : [];
  // Each number has its own date, or nobody knows whose the dates are.
  const dateOf = (i: number): string | null =>
    dates.length < 2 ? follow.date : dates.length === items.length + 1 && shares ? (dates[i] ?? null) : null;
  const sameDay =
    near && follow.date === null && ofSameDay.test(text.slice(span.end, span.end + 24)) ? near.date : null;
  const cellDate =
    follow.date === null && leading.start === span.start ? dateInNextCell(text, span.start, span.end) : null;
  const own = (i: number, number: DocumentNumber, from: number, to: number, extentEnd: number): Draft => ({
    kind: 'numbered',
    start: from,
    end: to,
    extentEnd,
    type,
    number: number === span.number ? span.printed : formatDocumentNumber(number),
    date:
      dateOf(i) ?? (i === 0 ? (dateInside(text, leading.start, span) ?? enacted?.date) : null) ?? cellDate ?? sameDay,
    issuer: follow.issuer ?? inside ?? (i === 0 ? (enacted?.issuer ?? null) : null),
    title: null,
    titleAt: follow.titleAt,
    serial: null,
    term: follow.term,
    name: null,
    note: null,
  });
  const { sharedDate } = follow;
  if (!shares) return { items: [own(0, span.number, leading.start, span.end, follow.end)], sharedDate };
  const drafts = [
    ...items.map((item, i) =>
      own(
        i,
        { ...span.number, serial: item.serial, year: item.year ?? span.number.year },
        i === 0 ? first.start : item.start,
        item.end,
        item.end,
      ),
    ),
    own(items.length, span.number, span.start, span.end, follow.end),
  ];
  return { items: drafts, sharedDate };
}

/** «Nghị quyết số 18-NQ/TW ngày 25/10/2017 và Nghị quyết số 19-NQ/TW cùng ngày»: that of the number before. */
const ofSameDay = /^[\s,]{0,3}\(?cùng\s{1,3}ngày(?!\s{0,3}\d)/u;

/** «Quyết định của Bộ Chính trị số 31-QĐ/TW», «Chỉ thị Bộ Chính trị số 40-CT/TW»: the body between type and number, when nothing else stands there. */
function issuerInside(text: string, { start, type }: Leading, span: NumberSpan): string | null {
  if (type === null || span.start - start < type.length + 12) return null;
  let at = start;
  for (let count = type.split(' ').length; count > 0; count -= 1) at = skipBlanks(text, wordEnd(text, at), 3);
  if (wordsStandAt(text, at, 'của')) at = skipBlanks(text, at + 3, 3);
  else if (isAct(span.number.issuer)) return null;
  const body = bodiesAt(text, at, isJoint(span.number));
  return body && /^,?\s*\(?(?:số\s*:?)?\s*$/iu.test(text.slice(body.end, span.start)) ? body.name : null;
}

/** «Luật Bảo hiểm xã hội ngày 29/6/2024 số 41/2024/QH15»: the date between name and number. */
function dateInside(text: string, start: number, span: NumberSpan): string | null {
  if (span.start - start < 20 || !isAct(span.number.issuer)) return null;
  const at = text.slice(start, span.start).lastIndexOf('ngày');
  const date = at === -1 ? undefined : dateAfter(text, start + at);
  return date && /^\s*,?\s*\(?(?:luật\s+)?số\s*:?\s*$/iu.test(text.slice(date.end, span.start)) ? date.iso : null;
}

/** «Thông tư số 01/2020/TT-BNV, 02/2021/TT-BNV»: the type of the number before. */
function inheritedType(previous: Draft | undefined, number: DocumentNumber, continues: boolean): string | null {
  if (!previous || previous.number === null) return null;
  const symbol = symbolOf(previous);
  return symbol === number.type || (continues && isAct(symbol) && isAct(number.issuer)) ? previous.type : null;
}

/** «Nghị quyết số 136/2024/QH15 và 249/2025/QH15»: numbers that carry no symbol of a type. */
const isAct = (symbol: string | null): boolean => symbol !== null && isAssembly(symbol);
const symbolOf = (draft: Draft): string | null => /^[\d/-]*([A-ZĐĂÂÊÔƠƯa-z]+)/.exec(draft.number ?? '')?.[1] ?? null;
const nameFor = (number: DocumentNumber): string | null =>
  number.type === null
    ? number.issuer?.startsWith('QH') || number.issuer?.startsWith('UBTVQH')
      ? null
      : /^CP$|^HĐBT$/.test(number.tail)
        ? 'Nghị định'
        : number.tail.includes('-')
          ? 'Công văn'
          : null
    : typeNameOfSymbol(number.type, number.party);
