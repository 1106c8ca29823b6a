import { isDigit, isLetter, isSymbolLetter, letter, skipSpaces, standsAt, symbolLetter } from '../text/letters.ts';
import { repairTypeSymbol } from './document-types.ts';
import { issuerSymbol } from './issuers.ts';

const symbol = `[${symbolLetter}][${symbolLetter}\\d&]*(?:[a-zđ]{1,2}(?!(?!Đ)[a-zà-ỹ]))?[${symbolLetter}\\d&]*`;
const segmentPattern = new RegExp(symbol, 'y');
const unitPattern = new RegExp(symbol.replace(`[${symbolLetter}]`, `[${symbolLetter}\\d]`), 'y');
const separatorPattern = new RegExp(`(\\s{0,2})([-/_.])(\\s{0,2})(?=[${symbolLetter}\\d])`, 'y');

/** «68-NQ/T.W», «T.Ư», «T.U» */
const dotted = new RegExp(`T\\.[WƯU](?![${letter}\\d])`, 'y');
/** The next line's heading lost its line break, the next word its blank: «36-CT/TWĐẢNG BỘ TỈNH …», «36-CT/TWCỦA …». */
const beforeHeading =
  /(?:TW|TU|ĐU|TTG|TTg|CP|UBND|HĐND|QH\d\d)(?=(?:ĐẢNG|TỈNH|HUYỆN|THÀNH|CỘNG|ỦY|UỶ|BAN|BỘ|CHÍNH|CỦA|NGÀY|VỀ|VÀ|NĂM|KHÓA|KHOÁ|THỰC|TRÊN|TẠI)\s)/y;
/** Words that may have lost the blank before them. */
const gluedWords = [
  'ngày',
  'của',
  'về',
  'và',
  'năm',
  'khóa',
  'khoá',
  'được',
  'theo',
  'đã',
  'trên',
  'tại',
  'không',
  'có',
  'thì',
  'là',
  'để',
  'với',
  'cho',
];

/** «345/UBND - NV ngày»: the unit that drew up a letter, with blanks around the hyphen; something ends the number behind it. */
const spacedUnit = new RegExp(`\\s{1,2}-\\s{1,2}[${symbolLetter}]{1,5}(?=[,;.)]|\\s{1,2}(?:ngày|V/v)|\\s*$)`, 'y');

/** «103-CV/BCĐ 35, ngày»: a committee that is called by a figure, apart from its symbol; something ends the number behind it. */
const numberedCommittee = /BCĐ {1,2}\d{2,4}(?=[,;)]|\.(?!\d)|\s{1,2}(?:ngày|của|về)\s|\s*$)/y;

/** A symbol has ended: no letter or digit follows, unless the next word lost its blank («/TWngày»). */
function endsSymbol(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return (
    !(isLetter(code) || isDigit(code)) ||
    gluedWords.some((word) => standsAt(text, at, word) && !isLetter(text.charCodeAt(at + word.length)))
  );
}

/** Where the plain symbol that begins at `start` ends: capitals, digits, «&»; -1 where a pattern has to look. */
function plainEnd(text: string, start: number): number {
  let end = start;
  let code = text.charCodeAt(end);
  while (isSymbolLetter(code) || isDigit(code) || code === 38) code = text.charCodeAt(++end);
  return (code >= 97 && code <= 122) || code === 0x111 ? -1 : end;
}

export const at = (pattern: RegExp, text: string, index: number): RegExpExecArray | null => {
  pattern.lastIndex = index;
  return pattern.exec(text);
};
/** Where a sticky pattern that begins at `index` ends; -1 when it does not match. Half the cost of a match. */
export const endAt = (pattern: RegExp, text: string, index: number): number => {
  pattern.lastIndex = index;
  return pattern.test(text) ? pattern.lastIndex : -1;
};

/** One symbol of a number: `NQ`, `TW` of `05-NQ/TW`. */
export interface Segment {
  readonly text: string;
  /** Sign before it, as written without blanks. */
  readonly separator: string;
  readonly end: number;
}

/** The symbols of a number whose first one begins at `from`, read through blanks and line breaks; empty when none does. */
export function readSegments(text: string, from: number): Segment[] {
  const plain = isSymbolLetter(text.charCodeAt(from)) ? plainEnd(text, from) : -1;
  const broken = plain !== -1 && plain - from < 3 && text.charCodeAt(plain) === 32 ? brokenTypeEnd(text, from) : -1;
  const end = broken !== -1 ? broken : plain === -1 ? endAt(segmentPattern, text, from) : plain;
  if (end === -1 || !endsSymbol(text, end)) return [];
  const written = text.slice(from, end).replace(' ', '');
  const term = written === 'QH' || written === 'UBTVQH' ? lostBlank(text, from, written) : nothingLost;
  const first = written + term.text;
  const segments: Segment[] = [{ text: first, separator: '', end: end + term.length }];
  const typed = repairTypeSymbol(first) !== undefined;
  while (segments.length < 8) {
    const last = segments.at(-1)?.end ?? from;
    const separator = separatorAt(text, last);
    if (!separator) break;
    const [whole = '', before = '', sign = '', after = ''] = separator;
    // Blanks are damage only where the number cannot have ended yet: «QĐ - TTg», but not «NĐ-CP - UBND tỉnh».
    const blanks = before !== '' || after !== '';
    if (
      blanks &&
      !(segments.length === 1 && sign === '-' && at(spacedUnit, text, last)) &&
      (segments.length > 1 ? before !== '' || !after.includes('\n') : !typed && before !== '' && after !== '')
    )
      break;
    // «NQ .HĐND»
    const strayDot = sign === '.' && typed && segments.length === 1 && after === '' && before === ' ';
    if ((sign === '.' || sign === '_') && !strayDot && (blanks || (segments.length > 1 && sign === '_'))) break;
    const unit = unitAt(text, last + whole.length, segments.length === 1 && typed);
    if (unit === undefined || (strayDot && issuerSymbol(unit) === undefined)) break;
    // A figure alone is a unit only behind a hyphen («UBND-1»); behind a slash it starts something else.
    const figure = isDigit(unit.charCodeAt(0)) && /^\d+$/.test(unit);
    if (figure && (sign !== '-' || blanks)) break;
    // «57-NQ/TW-2024»: the year is no part of the number.
    const ended = segments.at(-1);
    if (ended && figure && segments.length > 1 && /^(?:19|20)\d\d$/.test(unit)) {
      segments[segments.length - 1] = { ...ended, end: last + whole.length + unit.length };
      break;
    }
    const lost = lostBlank(text, last + whole.length, unit);
    const joined = unit + lost.text;
    segments.push({
      text: joined.includes('.') || joined.includes(' ') ? joined.replace(/[. ]+/, '') : joined,
      separator: sign === '_' || (sign === '.' && typed && segments.length === 1) ? '-' : sign,
      end: last + whole.length + unit.length + lost.length,
    });
  }
  return segments;
}

const brokenType = new RegExp(`([${symbolLetter}]{1,2}) ([${symbolLetter}]{1,2})(?=[-/][${symbolLetter}])`, 'y');
/** «55/2014/Q Đ-UBND», «05/N Q-HĐND»: where the symbol of a type ends that a blank parts; -1 when it is a symbol in front of the blank. */
function brokenTypeEnd(text: string, from: number): number {
  const match = at(brokenType, text, from);
  const whole = match?.[1] && match[2] && repairTypeSymbol(match[1]) === undefined ? match[1] + match[2] : undefined;
  return match && whole !== undefined && repairTypeSymbol(whole) !== undefined ? from + match[0].length : -1;
}

const nothingLost = { text: '', length: 0 };
const behindBlank = new RegExp(`\\s{1,2}(\\d{1,2}|[${symbolLetter}&]{1,5})(?![${letter}\\d/]|[.,-]\\d)`, 'y');

/** «NQ-UBTVQH 14», «TT-BGD ĐT»: a blank inside a symbol that is none, or another, without what follows. */
function lostBlank(text: string, start: number, unit: string) {
  const blank = start + unit.length;
  if (text.charCodeAt(blank) !== 32) return nothingLost;
  const code = text.charCodeAt(text.charCodeAt(blank + 1) === 32 ? blank + 2 : blank + 1);
  if (!isSymbolLetter(code) && !isDigit(code) && code !== 38) return nothingLost;
  if (issuerSymbol(unit) !== undefined && !unit.endsWith('QH')) return nothingLost;
  const next = at(behindBlank, text, start + unit.length);
  if (!next?.[1]) return nothingLost;
  const term = isDigit(next[1].charCodeAt(0));
  if (term ? !/(?:^|TV)QH$/.test(unit) : issuerSymbol(unit + next[1]) === undefined) return nothingLost;
  return { text: next[1], length: next[0].length };
}

const separators: ReadonlyMap<number, readonly string[]> = new Map(
  [...'-/_.'].map((sign) => [sign.charCodeAt(0), [sign, '', sign, '']]),
);
/** What parts two symbols at `last`: the whole, blanks, sign, blanks. Most have no blanks, and need no pattern. */
function separatorAt(text: string, last: number): readonly string[] | null {
  const next = text.charCodeAt(last + 1);
  const glued = isSymbolLetter(next) || isDigit(next) ? separators.get(text.charCodeAt(last)) : undefined;
  if (glued === undefined && !separators.has(text.charCodeAt(skipSpaces(text, last, 2)))) return null;
  return glued ?? at(separatorPattern, text, last);
}

/** The symbol at `start` as written; `letterFirst`: it may not begin with a digit. */
function unitAt(text: string, start: number, letterFirst: boolean): string | undefined {
  const first = text.charCodeAt(start);
  const unit =
    (first === 84 && text.charCodeAt(start + 1) === 46 ? at(dotted, text, start)?.[0] : undefined) ??
    (first === 66 ? at(numberedCommittee, text, start)?.[0] : undefined) ??
    symbolAt(text, start, letterFirst);
  if (unit === undefined) return undefined;
  return endsSymbol(text, start + unit.length) ? unit : at(beforeHeading, text, start)?.[0];
}

function symbolAt(text: string, start: number, letterFirst: boolean): string | undefined {
  const first = text.charCodeAt(start);
  const plain = isSymbolLetter(first) || (!letterFirst && isDigit(first)) ? plainEnd(text, start) : -1;
  return plain === -1 ? at(letterFirst ? segmentPattern : unitPattern, text, start)?.[0] : text.slice(start, plain);
}
