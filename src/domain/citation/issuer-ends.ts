import { documentTypeByName, firstTypeWords } from '../document/document-types.ts';
import { provinceAtStart } from '../document/provinces.ts';
import { skipBlanks, smallWord, wordEnd, wordStart } from '../text/letters.ts';
import { pairs, words } from '../text/word-sets.ts';

/** What begins another body or document behind «và», so that the name has ended. */
const others = words(
  'Bộ Ban Chính Thủ Quốc Ủy Uỷ UBND HĐND Tỉnh Thành Nghị Kế Chương Quyết Quy Chỉ Kết Luật Văn Thường Đảng Sở Chủ Giám',
);
/** Names of two words that begin another body behind «và», whose first word is that of a field too («Khoa học và Công nghệ»). */
const otherPairs = pairs(
  'Công an,Công ty,Công đoàn,Hội đồng,Hội Nông,Hội Liên,Hội Cựu,Trung tâm,Trung ương,Trung đoàn,Mặt trận,Liên đoàn,Tòa án,Toà án,Viện Kiểm,Viện kiểm,Ngân hàng,Kho bạc,Thanh tra,Bảo hiểm,Bộ đội,Bí thư,Phó Chủ,Phó Bí,Trưởng ban,Trưởng Ban,Trường Đại,Trường Chính,Tổ công,Tổ chức đảng,Cục Thuế,Chi cục,Đoàn Thanh,Đoàn đại,Đoàn Đại,Tổng cục,Tổng công,Liên minh,Dự thảo,Danh mục,Phụ lục,Giấy mời,Biên bản,Điều lệ,Hồ sơ,Biểu mẫu,Thủ trưởng,Cơ quan,Cấp ủy,Cấp uỷ',
);
/** Whether another document or body begins at `at`: «… và Báo cáo số …», «… và Công an tỉnh». */
export function beginsOther(text: string, at: number): boolean {
  const end = wordEnd(text, at);
  const first = text.slice(at, end);
  if (others.has(first)) return true;
  const second = skipBlanks(text, end, 3);
  if (otherPairs.get(first)?.has(text.slice(second, wordEnd(text, second)))) return true;
  return firstTypeWords.has(smallWord(first)) && typeBegins(text.slice(at, at + 30));
}
/** The name of a type of two words or more, or one that is a word by itself and a number follows. */
function typeBegins(words: string): boolean {
  const parts = words.split(/\s+/);
  return (
    [4, 3, 2].some((count) => documentTypeByName(parts.slice(0, count).join(' ')) !== undefined) ||
    (documentTypeByName(parts[0] ?? '') !== undefined && /^(?:số|\d)/u.test(parts[1] ?? ''))
  );
}
/** «UBND xã», a line below it «Kế hoạch số 54/KH-UBND»: a document with its number begins at `at`; «Sở Kế hoạch và Đầu tư» goes on. */
export function beginsNumbered(text: string, at: number): boolean {
  if (!firstTypeWords.has(smallWord(text.slice(at, wordEnd(text, at))))) return false;
  const parts = text.slice(at, at + 44).split(/\s+/);
  return [1, 2, 3, 4].some(
    (count) =>
      documentTypeByName(parts.slice(0, count).join(' ')) !== undefined &&
      (/^\d/.test(parts[count] ?? '') || (/^số:?$/iu.test(parts[count] ?? '') && /^\d/.test(parts[count + 1] ?? ''))),
  );
}
/** A name that has come to the committee that leads a place takes no «và»: «Ban Tổ chức Tỉnh ủy Gia Lai và …». */
const ledOffice =
  /(?:[Tt]ỉnh|[Tt]hành|[Hh]uyện|[Qq]uận|[Tt]hị|[Đđ]ảng)\s{1,3}(?:[Ủủ]y|[Uu]ỷ)(?:\s{1,3}(?!Bộ\s|Sở\s|Cục\s|Viện\s)\p{Lu}\p{Ll}*){0,4}$/u;
/** «Sở Y tế tỉnh Quảng Trị và …», «Bộ Khoa học và Công nghệ và …»: a name that has its place or its «và» takes no other. */
const complete =
  /(?:(?:tỉnh|thành\s{1,3}phố|huyện|quận|thị\s{1,3}xã|phường|xã|đặc\s{1,3}khu)\s{1,3}\p{Lu}\p{Ll}*(?:\s{1,3}\p{Lu}\p{Ll}*){0,3}|\s(?:và|&)\s.*)$/su;

/** Whether the name from `at` to `end` is over before a comma or «và», behind which the word at `next` stands. */
export function endsBeforeAnd(text: string, at: number, end: number, next: number): boolean {
  const name = text.slice(at, end);
  return beginsOther(text, next) || ledOffice.test(name) || complete.test(name);
}

/** «Hướng dẫn số 26-HD/BTCTW, của Ủy ban Kiểm tra Trung ương tại Hướng dẫn số 27-HD/UBKTTW»: behind a comma, the body of what follows. */
export function ownsNext(text: string, bodyEnd: number): boolean {
  atDocument.lastIndex = bodyEnd;
  return atDocument.test(text) && beginsNumbered(text, atDocument.lastIndex);
}
const atDocument = /\s{1,3}(?:tại|trong)\s{1,3}(?:các\s{1,3})?/uy;

/** Behind a blank line, and behind a line break before a word that opens a sentence or clause, no name goes on. */
export function newLineEnds(text: string, end: number, start: number, word: string): boolean {
  // Most words stand behind one blank.
  if (start === end + 1 && text.charCodeAt(end) !== 10) return false;
  const between = text.slice(end, start);
  if (!between.includes('\n')) return false;
  // «tỉnh», a line below it «Đồng Nai»; «tỉnh Lâm», a line below it «Đồng».
  const opens =
    openers.has(word) &&
    provinceAtStart(text.slice(start, start + 24)) === undefined &&
    provinceAtStart(`${text.slice(wordStart(text, end), end)} ${word}`) === undefined;
  return opens || between.indexOf('\n') !== between.lastIndexOf('\n');
}
const openers = words(
  'Căn Theo Xét Để Kính Trên Sau Trong Nơi Điều Nay Tại Qua Từ Nhằm Tiếp Ngày Số Phần Chương Mục Thực Triển Quán Đồng',
);
