import type { DocumentNumber } from './document-number.ts';
import { documentTypeByName, longestTypeWords } from './document-types.ts';

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

const ahead = 96;
const soWord = /(?<![\p{L}])(?:số|sổ)\s{0,2}(?:hiệu\s{1,2})?:?\s*$/iu;
/** Words that own the figure behind them (with or without «số»): forms, standards, telephone, account, street, file. */
const foreignWord =
  /(?<![\p{L}])(?:mẫu|biểu|biểu mẫu|phụ biểu|phụ lục|bảng|form|ô|mã|mã số|QCVN|TCVN|TCXDVN|QCXDVN|TCXD|TCN|TCCS|QCĐP|ISO|IEC|ASTM|điện thoại|ĐT|SĐT|fax|tài khoản|đường dây nóng|hotline|tầng|phòng số|ngõ|hẻm|ngách|thửa|thửa đất|tờ bản đồ|tờ|lô|quốc lộ|tỉnh lộ|đường tỉnh|tuyến|km|hồ sơ|phiếu số|hệ số|chỉ số|đầu số|tổng đài|biển số|xe|TTHC|dự toán|hóa đơn|công báo)\s*$/iu;

/** Reads backwards from the digits of `number`, which begin at `start`. */
export function readLeading(text: string, start: number, number: DocumentNumber, numberEnd: number): Leading {
  const from = Math.max(0, start - ahead);
  const before = text.slice(from, start);
  const so = soWord.exec(before);
  const soAt = so ? so.index : before.length;
  const left = before.slice(0, soAt);
  const foreign = foreignWord.test(left.replace(/["“(]\s*$/, ''));
  const words = typeWordsAtEnd(left);
  if (words) return { start: from + words.start, type: words.name, hasSo: so !== null, foreign: false };
  const apart = isLaw(number)
    ? lawApart(text, from + soAt, numberEnd)
    : number.type === null
      ? undefined
      : typeApart(text, from + soAt, number.type);
  if (apart) return { start: apart.start, type: apart.name, hasSo: so !== null, foreign: false };
  return { start: so ? from + soAt : start, type: null, hasSo: so !== null, foreign };
}

/** Laws and ordinances carry the body's term and mostly no type. */
const isLaw = ({ issuer }: DocumentNumber): boolean => issuer !== null && /^(?:UBTV)?QH\d/.test(issuer);

/** «… thực hiện Chương trình hành động »: the longest type name at the end of `left`. */
export function typeWordsAtEnd(left: string): { readonly start: number; readonly name: string } | undefined {
  if (!/\s$/.test(left)) return undefined;
  const words = [...left.slice(-64).matchAll(/[\p{L}]+/gu)];
  const offset = Math.max(0, left.length - 64);
  if (/[^\p{L}\s]/u.test(left.slice(offset + (words.at(-1)?.index ?? 0)))) return undefined;
  for (let count = Math.min(longestTypeWords, words.length); count > 0; count -= 1) {
    const tail = words.slice(-count);
    const begin = tail[0]?.index ?? 0;
    if (/[^\p{L}\s]/u.test(left.slice(offset + begin))) continue;
    const entry = documentTypeByName(tail.map((word) => word[0]).join(' '));
    if (entry) return { start: offset + begin, name: entry.name };
  }
  return undefined;
}

/**
 * The type word when other words stand between it and the number: «Báo cáo tiếp thu, giải trình số 12/BC-BNV». Only a type
 * whose symbol the number carries, only inside the clause.
 */
function typeApart(text: string, end: number, symbol: string) {
  const from = Math.max(0, end - 80);
  const clause = clauseStart(text.slice(from, end), /[;.,:|()"“”]|\n\s*\n/gu);
  let found: { start: number; name: string } | undefined;
  for (const word of text.slice(from + clause, end).matchAll(/(?<![\p{L}])\p{L}+/gu)) {
    const start = from + clause + word.index;
    const entry = typeAtWord(text.slice(start, end));
    if (entry?.symbols.includes(symbol)) found = { start, name: entry.name };
  }
  return found;
}

const lawWords =
  /(?<![\p{L}])(?:Bộ\s+luật|Luật|BỘ\s+LUẬT|LUẬT|Pháp\s+lệnh|PHÁP\s+LỆNH|Nghị\s+quyết|NGHỊ\s+QUYẾT|luật(?=\s+\p{Lu}))(?![\p{L}])/gu;
const amending = /^(?:Bộ\s+luật|Luật|LUẬT|Pháp\s+lệnh)\s+(?:sửa\s+đổi|SỬA\s+ĐỔI)/iu;

/**
 * «Luật Lưu trữ số 33/2024/QH15». «Luật sửa đổi, bổ sung một số điều của Luật Xây dựng số 62/2020/QH14» begins at the first
 * word; when a list of laws goes on behind the number, the number is that of the amended law and begins there.
 */
function lawApart(text: string, end: number, numberEnd: number) {
  const from = Math.max(0, end - 320);
  const slice = text.slice(from, end);
  // A number before this one has a law of its own.
  const clause = Math.max(clauseStart(slice, /[;|()"“”]|\.(?=\s|$)|\n\s*\n/gu), clauseStart(slice, /QH\d\d/gu));
  const starts = [...slice.slice(clause).matchAll(lawWords)]
    .map((match) => ({ start: from + clause + match.index, words: match[0] }))
    .filter(({ start }) => !/(?:pháp|kỷ|đạo|dự|quy)\s+$/iu.test(text.slice(Math.max(0, start - 6), start)));
  const nearest = starts.at(-1);
  if (!nearest) return undefined;
  const list = /^\s*(?:,|và)\s+(?:Bộ\s+luật|Luật)\s/u.test(text.slice(numberEnd, numberEnd + 16));
  const first = list ? undefined : starts.find(({ start }) => amending.test(text.slice(start, start + 24)));
  const { start, words } = first ?? nearest;
  return { start, name: documentTypeByName(words.replace(/\s+/g, ' '))?.name ?? 'Luật' };
}

function clauseStart(slice: string, breaks: RegExp): number {
  let start = 0;
  for (const match of slice.matchAll(breaks)) start = match.index + match[0].length;
  return start;
}

function typeAtWord(text: string) {
  const words = /^(?:[\p{L}]+\s+){1,4}/u.exec(text)?.[0].trim().split(/\s+/) ?? [];
  for (let count = Math.min(longestTypeWords, words.length); count > 0; count -= 1) {
    const entry = documentTypeByName(words.slice(0, count).join(' '));
    if (entry) return entry;
  }
  return undefined;
}
