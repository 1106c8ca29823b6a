import {
  isBlank,
  isDigit,
  isLetter,
  isSymbolLetter,
  pairCount,
  pairOf,
  skipBlanks,
  skipBlanksBack,
} from '../text/letters.ts';

/**
 * Places of a text where a mention may begin or end: everything that costs more is done there only.
 */
export interface Triggers {
  /** First digit of each figure behind which a number's tail may follow. */
  readonly numbers: readonly number[];
  /** First digit of each figure behind what may be a type word in small letters or «số»: «nghị định 178». */
  readonly figures: readonly number[];
  /** «Luật», «Bộ luật», «Pháp lệnh»; the last word of them in small letters. */
  readonly laws: readonly number[];
  /** First word of a document known by name: «Nghị quyết Đại hội», «Hiến pháp», «Điều lệ»; the second one of «điều lệ». */
  readonly named: readonly number[];
  /** A type word with a capital: «Kế hoạch», «Quyết định». */
  readonly types: readonly number[];
  /** The bracket before «sau đây», «gọi», «viết». */
  readonly aliases: readonly number[];
  /** The blank before «này». */
  readonly thises: readonly number[];
}

type List = 'laws' | 'named' | 'types' | 'aliases';

/** Beginnings of words, as written; headings in capitals are added to those with a capital. A line break may stand for the blank. */
const beginnings: readonly (readonly [start: string, ...lists: List[]])[] = [
  ['Luật', 'laws', 'types'],
  ['Bộ l', 'laws', 'types'],
  ['Bộ L', 'laws', 'types'],
  ['BL', 'laws'],
  ['Pháp', 'laws', 'types'],
  ['luật', 'laws'],
  ['lệnh', 'laws'],
  ['lệ', 'named'],
  ['Nghị', 'named', 'types'],
  ['NQ', 'named', 'types'],
  ['NĐ', 'types'],
  ['QĐ', 'types'],
  ['CT ', 'types'],
  ['KL ', 'types'],
  ['TT ', 'types'],
  ['TTr ', 'types'],
  ['KH ', 'types'],
  ['CV ', 'types'],
  ['BC ', 'types'],
  ['TB ', 'types'],
  ['HD ', 'types'],
  ['Kết', 'named', 'types'],
  ['Thông', 'named', 'types'],
  ['Văn k', 'named'],
  ['Văn b', 'types'],
  ['Hiến', 'named'],
  ['hiến', 'named'],
  ['Điều', 'named'],
  ['Đại h', 'named'],
  ['Đảng', 'named'],
  ['Hội ngh', 'named'],
  ['Trung ư', 'named'],
  ['TW', 'named'],
  ['TƯ', 'named'],
  ['T.Ư', 'named'],
  ['Cương', 'named'],
  ['Sổ', 'named'],
  ['Cẩm', 'named'],
  ['Kế', 'types'],
  ['Chương', 'types'],
  ['Chỉ', 'types'],
  ['Quy', 'types'],
  ['Qui', 'types'],
  ['Đề', 'types'],
  ['Hướng', 'types'],
  ['Công', 'types'],
  ['Phương', 'types'],
  ['Tờ', 'types'],
  ['Báo', 'types'],
  ['(sau', 'aliases'],
  ['(dưới', 'aliases'],
  ['(từ', 'aliases'],
  ['(được', 'aliases'],
  ['(gọi', 'aliases'],
  ['(viết', 'aliases'],
];

/**
 * Pairs of signs at which something may begin or end, by UTF-16 unit: what a sign may begin in the upper 16 bits, what it
 * may go on with in the lower ones. Two signs are such a pair when `(signs[first] >>> 16) & signs[second]` is not 0: nothing
 * is told apart by a jump, which a processor foresees badly in running text.
 */
export const signs = new Int32Array(0x10000);
export function mayBegin(bits: number, first: number): void {
  signs[first] = (signs[first] ?? 0) | (bits << 16);
}
export function mayGoOn(bits: number, second: number): void {
  signs[second] = (signs[second] ?? 0) | bits;
}

/** Bits: the first digit of a figure. */
const FIGURE = 1;
/** The end of «này». */
export const THIS = 2;
/** A sign that a regular text does not have, behind any other (see `readingOf`). */
export const IRREGULAR = 4;
/** A blank at the beginning of a line. */
export const INDENT = 8;
/** A blank behind a blank. */
export const DOUBLE = 16;
/** The first two letters of a beginning. These are the other bits: letters that share one are looked at in vain, no more. */
const letterBit = (index: number): number => 32 << (index % 11);

for (let code = 0; code < 0x10000; code += 1) {
  if (isDigit(code)) mayGoOn(FIGURE, code);
  else mayBegin(FIGURE, code);
}
for (const sign of 'àÀ') mayBegin(THIS, sign.charCodeAt(0));
for (const sign of 'yY') mayGoOn(THIS, sign.charCodeAt(0));

interface Beginning {
  readonly start: string;
  /** Its third letter: most words that share the first two part here. */
  readonly third: number;
  readonly lists: readonly List[];
}

/** By `pairOf` the first two letters. */
const byPair: (readonly Beginning[] | undefined)[] = new Array(pairCount).fill(undefined);
/** Bits of the letters with which a beginning begins. */
const letterBits = new Map<number, number>();
for (const [start, ...lists] of beginnings) {
  for (const form of /^\p{Ll}/u.test(start) ? [start] : [start, start.toUpperCase()]) {
    const [first, second] = [form.charCodeAt(0), form.charCodeAt(1)];
    const bit = letterBits.get(first) ?? letterBit(letterBits.size);
    letterBits.set(first, bit);
    mayBegin(bit, first);
    mayGoOn(bit, second);
    const pair = pairOf(first, second);
    byPair[pair] = [...(byPair[pair] ?? []), { start: form, third: form.charCodeAt(2), lists }];
  }
}
/** Whether a beginning may begin with this sign. */
export const isFirstLetter = (code: number): boolean => (signs[code] ?? 0) >>> 21 !== 0;

/** Sorts the places of a regular text at which something may begin or end (see `readingOf`). */
export function findTriggers({
  text,
  places,
}: {
  readonly text: string;
  readonly places: readonly number[];
}): Triggers {
  const found = {
    numbers: [] as number[],
    figures: [] as number[],
    laws: [] as number[],
    named: [] as number[],
    types: [] as number[],
    aliases: [] as number[],
    thises: [] as number[],
  };
  // By index: an iterator hands over each of these many places in an object of its own.
  for (let i = 0; i < places.length; i += 1) {
    const second = places[i] ?? 0;
    const code = text.charCodeAt(second);
    if (isDigit(code)) {
      const before = text.charCodeAt(second - 1);
      if (isDigit(before)) continue;
      if (tailMayFollow(text, second)) found.numbers.push(second);
      else if (isBlank(before) && lastLetters.has(text.charCodeAt(skipBlanksBack(text, second - 1) - 1)))
        found.figures.push(second);
      continue;
    }
    const at = second - 1;
    const candidates = byPair[pairOf(text.charCodeAt(at), code)];
    if (candidates !== undefined) {
      const third = text.charCodeAt(at + 2);
      for (const candidate of candidates) {
        if (candidate.third !== third && candidate.start.length > 2) continue;
        if (!text.startsWith(candidate.start, at)) continue;
        for (const list of candidate.lists) found[list].push(at);
      }
    } else if (isThis(text, second)) found.thises.push(second - 3);
  }
  return found;
}

/** With which «nghị quyết», «nghị định», «chỉ thị», «kết luận», «thông tư», «thông tri», «đề án», «số», «số:» end. */
const lastLetters = new Set([...'thịnưiố:'].map((sign) => sign.charCodeAt(0)));

/** Behind the figure a symbol within one blank, or a dot with a digit, or a slash or hyphen with a symbol or a year. */
function tailMayFollow(text: string, start: number): boolean {
  let end = start + 1;
  while (isDigit(text.charCodeAt(end))) end += 1;
  let at = skipBlanks(text, end, 2);
  let code = text.charCodeAt(at);
  if (code === 46) {
    const next = text.charCodeAt(at + 1);
    // «56.CT/TW»
    return isDigit(next) || (at === end && isSymbolLetter(next) && text.slice(at + 3, at + 6).includes('/'));
  }
  // «30c/NQ-CP»
  if (at === end && code >= 97 && code <= 101) {
    at += 1;
    code = text.charCodeAt(at);
  }
  if (code !== 47 && code !== 45) return at <= end + 1 && isSymbolLetter(code);
  // «38//2009/NĐ-CP»
  const tail = skipBlanks(text, code === 47 && text.charCodeAt(at + 1) === 47 ? at + 2 : at + 1, 2);
  const first = text.charCodeAt(tail);
  if (!isDigit(first)) return isSymbolLetter(first) || (tail === at + 1 && smallSymbolFollows(text, tail));
  // «2020/NĐ-CP», not «4/2026»
  const signAt = skipBlanks(text, tail + 4, 2);
  const sign = text.charCodeAt(signAt);
  // «15/2020 NQ-HĐND», not «4/2026 UBND»
  if (isSymbolLetter(sign)) return code === 47 && signAt > tail + 4 && text.slice(signAt + 2, signAt + 5).includes('-');
  return sign === 47 || sign === 45;
}

/** «05-nq/tw», «12/qđ-ttg»: two to four small letters and a sign between symbols. */
function smallSymbolFollows(text: string, at: number): boolean {
  let end = at;
  while (end < at + 5 && isLetter(text.charCodeAt(end))) end += 1;
  const sign = text.charCodeAt(end);
  return end > at + 1 && (sign === 47 || sign === 45) && isLetter(text.charCodeAt(end + 1));
}

/** «này», «NÀY» behind a blank: the place of its last letter. */
function isThis(text: string, at: number): boolean {
  const last = text.charCodeAt(at);
  if (last !== 121 && last !== 89) return false;
  const middle = text.charCodeAt(at - 1);
  if (middle !== 0xe0 && middle !== 0xc0) return false;
  const first = text.charCodeAt(at - 2);
  const before = text.charCodeAt(at - 3);
  return (first === 110 || first === 78) && (before === 32 || before === 10);
}
