import {
  isBlank,
  isDigit,
  isLetter,
  isSymbolLetter,
  pairCount,
  pairOf,
  skipBlanks,
  skipBlanksBack,
} from './find-letters.ts';

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
  ['Kết', 'named', 'types'],
  ['Thông', 'named', 'types'],
  ['Văn k', 'named'],
  ['Văn b', 'types'],
  ['Hiến', 'named'],
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

/** What a sign of a text can be: nothing to look at, a digit, the capital of a beginning, the end of «này». */
export const PLAIN = 0;
export const DIGIT = 1;
export const CAPITAL = 2;
export const THIS_END = 3;
/** One byte for each UTF-16 unit. */
export const signKinds = new Uint8Array(0x10000);
/** Whether a capital and the letter behind it, with or without its marks, may be a beginning; by `pairOf`. */
export const mayBegin = new Uint8Array(pairCount);
for (let code = 48; code <= 57; code += 1) signKinds[code] = DIGIT;
for (const sign of 'yY') signKinds[sign.charCodeAt(0)] = THIS_END;

interface Beginning {
  readonly start: string;
  /** Its third letter: most words that share the first two part here. */
  readonly third: number;
  readonly lists: readonly List[];
}

/** By `pairOf` of the first two letters. */
const byPair: (readonly Beginning[] | undefined)[] = new Array(pairCount).fill(undefined);
for (const [start, ...lists] of beginnings) {
  for (const form of /^\p{Ll}/u.test(start) ? [start] : [start, start.toUpperCase()]) {
    signKinds[form.charCodeAt(0)] = CAPITAL;
    const pair = pairOf(form.charCodeAt(0), form.charCodeAt(1));
    mayBegin[pair] = 1;
    mayBegin[pairOf(form.charCodeAt(0), form.charAt(1).normalize('NFD').charCodeAt(0))] = 1;
    byPair[pair] = [...(byPair[pair] ?? []), { start: form, third: form.charCodeAt(2), lists }];
  }
}

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
    const at = places[i] ?? 0;
    const code = text.charCodeAt(at);
    const kind = signKinds[code];
    if (kind === DIGIT) {
      const before = text.charCodeAt(at - 1);
      if (isDigit(before)) continue;
      if (tailMayFollow(text, at)) found.numbers.push(at);
      else if (isBlank(before) && lastLetters.has(text.charCodeAt(skipBlanksBack(text, at - 1) - 1)))
        found.figures.push(at);
    } else if (kind === CAPITAL) {
      const candidates = byPair[pairOf(code, text.charCodeAt(at + 1))];
      if (candidates === undefined) continue;
      const third = text.charCodeAt(at + 2);
      for (const candidate of candidates) {
        if (candidate.third !== third && candidate.start.length > 2) continue;
        if (!text.startsWith(candidate.start, at)) continue;
        for (const list of candidate.lists) found[list].push(at);
      }
    } else if (kind === THIS_END && isThis(text, at)) found.thises.push(at - 3);
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
  const tail = skipBlanks(text, at + 1, 2);
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
  const middle = text.charCodeAt(at - 1);
  if (middle !== 0xe0 && middle !== 0xc0) return false;
  const first = text.charCodeAt(at - 2);
  const before = text.charCodeAt(at - 3);
  return (first === 110 || first === 78) && (before === 32 || before === 10);
}
