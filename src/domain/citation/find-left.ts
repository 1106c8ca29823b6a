import type { DocumentNumber } from '../document/document-number.ts';
import {
  documentTypeByName,
  documentTypes,
  firstTypeWords,
  longestTypeWords,
  typeEndings,
  typeFitsSymbol,
} from '../document/document-types.ts';
import { isAssembly } from '../document/issuers.ts';
import { nextRow } from '../text/letter-tree.ts';
import {
  beginsWord,
  isBlank,
  isCapital,
  isDigit,
  isLetter,
  letter,
  singleSpaces,
  skipBlanksBack,
  smallWord,
  standsAt,
} from '../text/letters.ts';
import { toSlug } from '../text/vietnamese-text.ts';
import { isContract, isForeign } from './find-foreign.ts';
import { issuerAt } from './find-issuer.ts';
import { typeSymbolBefore } from './find-type-symbol.ts';

/** What stands before a number: «Nghị quyết số», «các Nghị định», «Mẫu số». Offsets into the text. */
export interface Leading {
  /** Where the mention begins: the type word, else «số», else the digits. */
  readonly start: number;
  /** Type in words, sentence case; null when none stands there. */
  readonly type: string | null;
  readonly hasSo: boolean;
  /** «Mẫu số 01/…», «QCVN 06/…»: this is not the number of a document. */
  readonly foreign: boolean;
}

/** Reads backwards from the digits of `number`, which stand from `start` to `numberEnd`. */
export function readLeading(text: string, start: number, number: DocumentNumber, numberEnd: number): Leading {
  const so = soBefore(text, start) ?? gluedSo(text, start);
  const soAt = so ?? start;
  if (isContract(text, soAt, number.tail)) return { start: soAt, type: null, hasSo: so !== undefined, foreign: true };
  const near =
    typeWordsBefore(text, soAt, isLetter(text.charCodeAt(soAt - 1))) ??
    typeInFront(text, soAt, number) ??
    typeSymbolBefore(text, soAt, number) ??
    (so === undefined ? undefined : (typeAbove(text, soAt) ?? misspeltType(text, soAt, number)));
  // «Luật Ban hành văn bản quy phạm pháp luật số 64/2025/QH15»: the last word belongs to the name.
  const words =
    near && isLaw(number) && notLaw.test(text.slice(Math.max(0, near.start - 6), near.start)) ? undefined : near;
  // «Quyết định phê duyệt Đề án số 12/QĐ-TTg»: the symbol says which of two type words owns the number.
  const owner =
    words && words.name !== null && !typeFitsSymbol(words.name, number.type)
      ? typeApart(text, soAt, number.type ?? '')
      : undefined;
  if (owner) return { start: owner.start, type: owner.name, hasSo: so !== undefined, foreign: false };
  if (words) return { start: words.start, type: words.name, hasSo: so !== undefined, foreign: false };
  const apart = isLaw(number) ? lawApart(text, soAt, numberEnd) : typeApart(text, soAt, number.type ?? 'CV');
  if (apart) return { start: apart.start, type: apart.name, hasSo: so !== undefined, foreign: false };
  const colon = skipBlanksBack(text, soAt) - 1;
  return {
    start: soAt,
    // «các Quy định của Bộ Chính trị: số 41-QĐ/TW»
    type: text.charCodeAt(colon) === 58 ? (typeApart(text, colon, number.type ?? 'CV')?.name ?? null) : null,
    hasSo: so !== undefined,
    foreign: isForeign(text, soAt),
  };
}

/** «ban hành Công văn (số 12/VPCP-TH …)»: a type word in front of the bracket, when the symbol is that of the type or of a letter. */
function typeInFront(text: string, soAt: number, number: DocumentNumber) {
  if (text.charCodeAt(soAt - 1) !== 40 || soAt < 2) return undefined;
  const words = typeWordsBefore(text, soAt - 1);
  const symbols = documentTypeByName(words?.name ?? '')?.symbols ?? [];
  return words && symbols.includes(number.type ?? 'CV') ? words : undefined;
}

/** «NGHỊ ĐỊNH», a line below it «CỦA CHÍNH PHỦ SỐ 12/2030/NĐ-CP»: the heading of a document that is cited. */
function typeAbove(text: string, soAt: number): { readonly start: number; readonly name: string } | undefined {
  const line = text.lastIndexOf('\n', soAt);
  const of = line < soAt - 90 ? null : /^\s*(?:CỦA|Của)\s+/u.exec(text.slice(line + 1, soAt));
  const body = of ? issuerAt(text, line + 1 + of[0].length) : undefined;
  return body && text.slice(body.end, soAt).trim() === '' ? typeWordsBefore(text, line + 1) : undefined;
}

/** «Quyết đinh số 12/QĐ-TTg», «Chỉ thi số …»: two words that lost their marks, when the symbol is that of the type. */
function misspeltType(text: string, soAt: number, { type }: DocumentNumber) {
  const entry = type === null ? undefined : typesWithoutMarks.get(type);
  const from = Math.max(0, soAt - 20);
  const words = entry ? lastTwoWords.exec(text.slice(from, soAt)) : null;
  const name = words ? entry?.get(toSlug(words[0])) : undefined;
  return words && name !== undefined ? { start: from + words.index, name } : undefined;
}
const lastTwoWords = new RegExp(`(?<![${letter}])[${letter}]{2,7}\\s[${letter}]{2,7}(?=\\s$)`);
/** Names of two words by their slug, by symbol. */
const typesWithoutMarks = new Map<string, Map<string, string>>();
for (const { name, symbols } of documentTypes) {
  if (name.split(' ').length !== 2) continue;
  for (const symbol of symbols)
    typesWithoutMarks.set(symbol, (typesWithoutMarks.get(symbol) ?? new Map<string, string>()).set(toSlug(name), name));
}

const soForms = ['số', 'Số', 'SỐ', 'sổ'];
/** Where «số», «số:», «Số hiệu», «sổ» (a common slip) begins that stands right before `end`. */
export function soBefore(text: string, end: number): number | undefined {
  let at = skipBlanksBack(text, end);
  if (text.charCodeAt(at - 1) === 58) at = skipBlanksBack(text, at - 1, 2);
  if (standsAt(text, at - 4, 'hiệu')) at = skipBlanksBack(text, at - 4, 2);
  if (!soForms.some((form) => standsAt(text, at - 2, form))) return undefined;
  // «TRUNG ƯƠNGSố: 12»: the line feed between two cells was lost.
  return isLetter(text.charCodeAt(at - 3)) && !(standsAt(text, at - 2, 'Số') && isCapital(text.charCodeAt(at - 3)))
    ? undefined
    : at - 2;
}

/** «Chỉ thịsố 24-CT/TW»: «số» right behind the name of a type, whose blank a PDF layer lost. */
function gluedSo(text: string, end: number): number | undefined {
  const at = skipBlanksBack(text, end) - 2;
  return standsAt(text, at, 'số') && isLetter(text.charCodeAt(at - 1)) && typeWordsBefore(text, at, true)
    ? at
    : undefined;
}

/** Laws and ordinances carry the body's term and mostly no type. */
const isLaw = ({ issuer }: DocumentNumber): boolean =>
  issuer !== null && isAssembly(issuer) && isDigit(issuer.charCodeAt(issuer.indexOf('QH') + 2));

/** «… thực hiện Chương trình hành động »: the longest type name that ends before the blank at `end`; `glued`: none need stand there. */
export function typeWordsBefore(
  text: string,
  end: number,
  glued = false,
): { readonly start: number; readonly name: string } | undefined {
  let at = skipBlanksBack(text, end);
  if (at === end && !glued) return undefined;
  let found: { start: number; name: string } | undefined;
  for (let row = 0; ; ) {
    const code = text.charCodeAt(at - 1);
    row = nextRow(typeEndings, row, code);
    if (row === 0) return found;
    at = isBlank(code) ? skipBlanksBack(text, at) : at - 1;
    const name = typeEndings.values[row];
    if (name && (beginsWord(text, at) || isGlued(text, at, name))) found = { start: at, name };
  }
}

/** «THỰC HIỆNNGHỊ QUYẾT SỐ 14-NQ/TW»: in capitals nothing but the two words of a type shows that a blank was lost. */
const isGlued = (text: string, at: number, name: string): boolean =>
  name.includes(' ') && [at - 1, at, at + 1].every((place) => isCapital(text.charCodeAt(place)));

/**
 * The type word when other words stand between it and the number: «Báo cáo tiếp thu, giải trình số 12/BC-BNV». Only a type
 * whose symbol the number carries, only inside the clause.
 */
function typeApart(text: string, end: number, symbol: string) {
  const from = Math.max(0, end - 80);
  const clause = clauseStart(text.slice(from, end), clauseBreaks);
  let found: { start: number; name: string } | undefined;
  for (const word of text.slice(from + clause, end).matchAll(everyWord)) {
    if (!firstTypeWords.has(smallWord(word[0]))) continue;
    const start = from + clause + word.index;
    const entry = typeAtWord(text.slice(start, end));
    if (entry?.symbols.includes(symbol)) found = { start, name: entry.name };
  }
  return found;
}

const clauseBreaks = /[;.:|()"“”\d]|\n\s*\n/g;

/** Signs that may end the clause of a law, «Q» of «QH15» among them: a number before this one has a law of its own. */
const mayBreak = new Uint8Array(0x10000);
for (const sign of ';|"“”().\nQ') mayBreak[sign.charCodeAt(0)] = 1;
const lawClauseBreak = /[;|"“”]|\((?!sửa đổi\))|(?<!\(sửa đổi)\)|\.(?=\s|$)|(?<=\n\s*)\n|QH\d\d/y;

/** Where the clause of a law begins that goes on to the end of `slice`. */
function lawClauseStart(slice: string): number {
  for (let at = slice.length - 1; at >= 0; at -= 1) {
    if (mayBreak[slice.charCodeAt(at)] === 0) continue;
    lawClauseBreak.lastIndex = at;
    if (lawClauseBreak.test(slice)) return lawClauseBreak.lastIndex;
  }
  return 0;
}

/** «pháp luật», «kỷ luật»: the word behind these is no law. */
const notLaw = /(?:pháp|kỷ|đạo|dự|quy)\s+$/iu;
// A look at the first letter spares most places the look behind, which costs more.
const lawWords =
  /(?=[BLPNl])(?<![\p{L}])(?:Bộ\s+[Ll]uật|Luật|BỘ\s+LUẬT|LUẬT|Pháp\s+lệnh|PHÁP\s+LỆNH|Nghị\s+quyết|NGHỊ\s+QUYẾT|luật(?=\s+\p{Lu}))(?![\p{L}])/gu;
const amending = /^(?:Bộ\s+luật|Luật|LUẬT|Pháp\s+lệnh)\s+(?:sửa\s+đổi|SỬA\s+ĐỔI)/iu;

/**
 * «Luật Lưu trữ số 33/2024/QH15». «Luật sửa đổi, bổ sung một số điều của Luật Xây dựng số 62/2020/QH14» begins at the first
 * word; when a list of laws goes on behind the number, or «đã được sửa đổi», the number is that of the amended law and begins there.
 */
function lawApart(text: string, end: number, numberEnd: number) {
  const from = Math.max(0, end - 320);
  const slice = text.slice(from, end);
  const clause = lawClauseStart(slice);
  let first: { readonly start: number; readonly words: string } | undefined;
  let nearest = first;
  for (const match of slice.slice(clause).matchAll(lawWords)) {
    const start = from + clause + match.index;
    if (notLaw.test(text.slice(Math.max(0, start - 6), start))) continue;
    nearest = { start, words: match[0] };
    if (!first && amending.test(text.slice(start, start + 24))) first = nearest;
  }
  if (!nearest) return undefined;
  const list = first && first !== nearest && lawListGoesOn.test(text.slice(numberEnd, numberEnd + 24));
  const { start, words } = list ? nearest : (first ?? nearest);
  return { start, name: documentTypeByName(singleSpaces(words))?.name ?? 'Luật' };
}
const lawListGoesOn = /^\s*(?:(?:,|và)\s+(?:Bộ\s+luật|Luật)\s|,?\s*\(?(?:đã\s+)?được\s+sửa\s+đổi)/u;

/** Behind the last of the breaks, a pattern with the flag g. */
function clauseStart(slice: string, breaks: RegExp): number {
  let start = 0;
  breaks.lastIndex = 0;
  while (breaks.test(slice)) start = breaks.lastIndex;
  return start;
}

const everyWord = new RegExp(`(?<![${letter}])[${letter}]+`, 'g');
const firstWords = new RegExp(`^(?:[${letter}]+\\s+){1,4}`);

function typeAtWord(text: string) {
  const words = firstWords.exec(text)?.[0].trim().split(/\s+/) ?? [];
  for (let count = Math.min(longestTypeWords, words.length); count > 0; count -= 1) {
    const entry = documentTypeByName(words.slice(0, count).join(' '));
    if (entry) return entry;
  }
  return undefined;
}
