import {
  isDigit,
  isSymbolLetter,
  skipBlanks,
  skipSpaces,
  smallLetter,
  standsAt,
  wordsStandAt,
} from '../text/letters.ts';
import { parseBrokenDateAt, parseDateAt } from '../text/vietnamese-date.ts';
import { withOthers } from './find-bodies.ts';
import { bodyActs } from './find-deed.ts';
import { issuerAt } from './find-issuer.ts';
import { noteMarkEnd } from './find-note-mark.ts';
import { ownsNext } from './issuer-ends.ts';

/** What follows a number or name: date, issuer, stated term. */
export interface Following {
  readonly date: string | null;
  /** One spelling for one body; see `issuerAt`. */
  readonly issuer: string | null;
  /** `XIV`, `2025-2030`. */
  readonly term: string | null;
  /** Where the title of a dated document may begin. */
  readonly titleAt: number | undefined;
  /** «cùng ngày …»: the date is that of every number of the list. */
  readonly sharedDate: boolean;
  /** End of date, issuer and term. */
  readonly end: number;
}

const termPattern = /\(?kh(?:óa|oá)\s{1,3}([IVX]{1,5})(?![a-zà-ỹ])\)?/iy;
const mandatePattern = /\(?nhiệm\s{1,3}kỳ\s{1,3}(\d{4})\s{0,2}-\s{0,2}(\d{4})\)?/iy;
const dayWord = /\(?(?:ký\s{1,3}|ban\s{1,2}hành\s{1,3})?(cùng\s{1,3})?ngày\s{0,3}/iy;
/** Behind «của», or «của» twice, and the blanks behind it; -1 when it does not stand at `at`. */
function behindOf(text: string, at: number): number {
  let end = -1;
  for (let start = at; end < at + 8 && wordsStandAt(text, start, 'của'); start = end) {
    const next = skipSpaces(text, start + 3, 3);
    if (next === start + 3) break;
    end = next;
  }
  return end;
}
/** «Nghị quyết số 18-NQ/TW Hội nghị lần thứ sáu Ban Chấp hành Trung ương khóa XII». */
const meetings: readonly RegExp[] = [
  `Hội nghị (?:lần thứ [\\p{L}\\d]+(?: (?:một|hai|ba|bốn|lăm))?)?,? ?(?:của )?(?:Ban Chấp hành|BCH) ?(?:Trung ương|TW|TƯ)(?: Đảng)?(?: Cộng sản Việt Nam)?(?: lần thứ [\\p{L}\\d]+)?(?![\\p{L}])`,
  'Hội nghị (?:lần thứ [\\p{L}\\d]+ )?(?:của )?Trung ương(?: Đảng)?(?: lần thứ)?(?: [\\p{L}\\d]{1,4})?(?=,? \\(?kh(?:óa|oá)\\s)',
].map((words) => new RegExp(words.replaceAll(' ?', '\\s{0,3}').replaceAll(' ', '\\s{1,3}'), 'iuy'));
/**
 * Reads on from `at`, the end of a number: «, ngày 07/4/2026 của Ban Chấp hành Trung ương khóa XIV về …», in either
 * order of date and issuer. Never past a sentence. `joint`: several bodies may have issued it together.
 */
export function readFollowing(text: string, at: number, joint = false): Following {
  const near = readParts(text, noteMarkEnd(text, at), joint);
  const behind = near.date === null ? aliasEnd(text, near.end) : undefined;
  if (behind === undefined) return near;
  const { date, issuer, term } = readParts(text, behind, joint);
  return { ...near, date, issuer: near.issuer ?? issuer, term: near.term ?? term };
}

function readParts(text: string, at: number, joint: boolean): Following {
  let end = at;
  let sharedDate = false;
  let date: string | null = null;
  let issuer: string | null = null;
  let term: string | null = null;
  for (let round = 0; round < 5; round += 1) {
    const part = skipSeparator(text, end);
    if (part === end && round === 0 && isDigit(text.charCodeAt(part))) break;
    const found = readPart(text, part);
    if (found?.kind === 'date' && hasComma(text, end, part) && opensClause(text, found.end)) break;
    if (found?.kind === 'issuer' && hasComma(text, end, part) && ownsNext(text, found.end)) break;
    if (!found || (found.kind === 'date' && date !== null) || (found.kind === 'issuer' && issuer !== null)) break;
    // «(ngày 15/7/2026) của Tỉnh ủy»
    end = found.end + (text.charCodeAt(part) === 40 && text.charCodeAt(found.end) === 41 ? 1 : 0);
    if (found.kind === 'date') {
      date = found.value;
      sharedDate = found.shared === true;
    } else if (found.kind === 'issuer') {
      const first = { name: found.value, end: found.end };
      const bodies = joint ? withOthers(text, first) : first;
      issuer = bodies.name;
      end = bodies.end;
    } else if (found.kind === 'term') term = found.value;
    else if (found.kind === 'meeting') issuer ??= found.value;
  }
  return { date, issuer, term, titleAt: date === null ? undefined : end, sharedDate, end };
}

/** Whether a comma stands between the two places, which are near. */
function hasComma(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (text.charCodeAt(at) === 44) return true;
  return false;
}

/** «Nghị quyết số 12 của Tỉnh ủy, ngày 5/6/2024, UBND tỉnh ban hành …»: between two commas, the date may be that of the next deed. */
const opensClause = (text: string, dateEnd: number): boolean =>
  text.charCodeAt(dateEnd) === 44 && bodyActs(text, skipBlanks(text, dateEnd + 1, 3));

/** «số 12-NQ/TW (sau đây gọi tắt là Nghị quyết số 12), ngày 12/6/2021»: behind the bracket, when date or body follow there. */
function aliasEnd(text: string, end: number): number | undefined {
  const bracket = skipBlanks(text, end, 2);
  if (text.charCodeAt(bracket) !== 40) return undefined;
  const match = exec(aliasBracket, text, bracket);
  return match ? bracket + match[0].length : undefined;
}
const aliasBracket =
  /\(\s{0,2}(?:(?:sau\s{1,3}đây|gọi|viết)\s(?:[^()\n]|\n(?!\s*\n)){3,100}|sửa\s{1,3}đổi(?:,?\s{1,3}bổ\s{1,3}sung)?)\)(?=\s{0,2},?\s{1,3}(?:ngày\s{1,3}\d|của\s{1,3}\p{Lu}))/iuy;

interface Part {
  readonly kind: 'date' | 'issuer' | 'term' | 'meeting' | 'year';
  readonly value: string;
  /** Only of a date: «cùng ngày». */
  readonly shared?: boolean;
  readonly end: number;
}

/** Which part may begin with a letter: most mentions are followed by none, and this says so at once. */
function readPart(text: string, at: number): Part | undefined {
  switch (text.charAt(at)) {
    case 'n':
    case 'N':
      return readersOfN.get(smallLetter(text.charCodeAt(at + 1)))?.(text, at);
    case '(':
      return termPart(text, at) ?? mandatePart(text, at) ?? datePart(text, at) ?? bareDatePart(text, at);
    case 'k':
    case 'K':
      return termPart(text, at) ?? datePart(text, at);
    case 'b':
      return datePart(text, at);
    case 'c':
    case 'C': {
      const body = behindOf(text, at);
      return body !== -1 ? (meetingPart(text, body) ?? issuerPart(text, body)) : datePart(text, at);
    }
    case 'H':
      return meetingPart(text, at);
    default:
      return isDigit(text.charCodeAt(at)) ? bareDatePart(text, at) : undefined;
  }
}

/** «ngày», «nhiệm kỳ», «năm», by their second letter. */
const readersOfN: ReadonlyMap<number, (text: string, at: number) => Part | undefined> = new Map([
  [0x67, (text, at) => datePart(text, at) ?? yearPart(text, at)],
  [0x68, mandatePart],
  [0x103, yearPart],
]);

function issuerPart(text: string, at: number): Part | undefined {
  const body = issuerAt(text, at);
  return body ? { kind: 'issuer', value: body.name, end: body.end } : undefined;
}

function meetingPart(text: string, at: number): Part | undefined {
  if (smallLetter(text.charCodeAt(at)) !== 104) return undefined;
  const words = meetings.map((pattern) => exec(pattern, text, at)).find((match) => match !== null);
  return words ? { kind: 'meeting', value: 'Ban Chấp hành Trung ương Đảng', end: at + words[0].length } : undefined;
}

function datePart(text: string, at: number): Part | undefined {
  // Nearly all begin so, and need no pattern.
  const day = standsAt(text, at, 'ngày ') && isDigit(text.charCodeAt(at + 5)) ? parseDateAt(text, at + 5) : undefined;
  if (day) return { kind: 'date', value: day.iso, shared: false, end: day.end };
  const word = exec(dayWord, text, at);
  const first = at + (word?.[0].length ?? 0);
  const date = word ? (parseDateAt(text, first) ?? parseBrokenDateAt(text, first)) : undefined;
  return date ? { kind: 'date', value: date.iso, shared: word?.[1] !== undefined, end: date.end } : undefined;
}

/** «(22/9/2021)», «, 22/9/2021 của …», «12-QĐ/TW 22/9/2021,»: the word «ngày» left out. A date that goes on otherwise may be a deadline. */
function bareDatePart(text: string, at: number): Part | undefined {
  const bracket = text.charCodeAt(at) === 40;
  const near = text.charCodeAt(at - 1) === 32 && isSymbolLetter(text.charCodeAt(at - 2));
  if (!bracket && !near && !/, ?$/.test(text.slice(at - 2, at))) return undefined;
  const date = parseDateAt(text, bracket ? at + 1 : at);
  const behind = text.slice(date?.end, (date?.end ?? 0) + 7);
  const ended = bracket
    ? behind.startsWith(')')
    : /^\s{1,3}(?:của|về)\s/.test(behind) || (near && endsDate.test(behind));
  return date && ended ? { kind: 'date', value: date.iso, end: bracket ? date.end + 1 : date.end } : undefined;
}

const endsDate = /^(?:\s{0,1}(?:[,;)]|$)|\.(?:\s|$)|\s(?:về|V\/v|quy\s))/u;

/** «Chỉ thị 36-CT/TW năm 2019 của Bộ Chính trị»: the year says nothing yet, the body behind it does. */
function yearPart(text: string, at: number): Part | undefined {
  const match = exec(yearBeforeBody, text, at);
  return match ? { kind: 'year', value: '', end: at + match[0].length } : undefined;
}
// «ngày 31 tháng 12 của», «ngày 24/11/202 của», «ngày … tháng 7 năm 2024 của»: a date that lacks a part.
const yearBeforeBody =
  /(?:năm\s{1,3}(?:19|20)\d{2}|ngày\s{0,3}(?:\d{1,2}\s?[/.-]\s?\d{1,2}(?:\s?[/.-]\s?\d{1,3})?|[\d.… ]{0,12}\s{0,3}tháng[\d.… ]{0,12}(?:\s{0,3}năm[\d.… ]{0,8})?))(?=\s{1,3}của\s)/y;

function termPart(text: string, at: number): Part | undefined {
  const match = exec(termPattern, text, at);
  return match?.[1] ? { kind: 'term', value: match[1].toUpperCase(), end: at + match[0].length } : undefined;
}

function mandatePart(text: string, at: number): Part | undefined {
  const match = exec(mandatePattern, text, at);
  return match ? { kind: 'term', value: `${match[1]}-${match[2]}`, end: at + match[0].length } : undefined;
}

/** Blanks with at most one comma in between. */
export function skipSeparator(text: string, at: number): number {
  const to = skipBlanks(text, at, 3);
  return text.charCodeAt(to) === 44 ? skipBlanks(text, to + 1, 3) : to;
}

/** The date that follows at `at` as «, ngày 07/4/2026» or « ngày 7 tháng 4 năm 2026». */
export function dateAfter(text: string, at: number): { readonly iso: string; readonly end: number } | undefined {
  const from = skipSeparator(text, at);
  const date = datePart(text, from);
  // «Thực hiện Luật Thủ đô, ngày 2/3/2031, UBND thành phố ban hành …»
  if (date && text.slice(at, from).includes(',') && opensClause(text, date.end)) return undefined;
  return date ? { iso: date.value, end: date.end } : undefined;
}

/** Every date of a list: «ngày 19/5/2018, ngày 21/5/2018 và 23/5/2018». */
export function datesAfter(text: string, at: number): readonly string[] {
  const dates: string[] = [];
  for (let next = dateAfter(text, at); next; ) {
    dates.push(next.iso);
    const goesOn = beginsGlue.has(smallLetter(text.charCodeAt(skipBlanks(text, next.end, 6))));
    const glue = goesOn ? exec(dateGlue, text, next.end) : null;
    next = glue?.[0].trim() ? parseDateAt(text, next.end + glue[0].length) : undefined;
  }
  return dates;
}

const dateGlue = /\s{0,3}(?:,|;)?\s{0,3}(?:và\s{1,3})?(?:ngày\s{0,3})?/iuy;
const beginsGlue = new Set([...',;vn'].map((sign) => sign.charCodeAt(0)));

/** «của Tỉnh ủy Lâm Đồng» at `at`. */
export function issuerAfter(text: string, at: number): { readonly name: string; readonly end: number } | undefined {
  const body = behindOf(text, skipSeparator(text, at));
  return body === -1 ? undefined : issuerAt(text, body);
}

function exec(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
