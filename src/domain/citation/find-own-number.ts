import type { NumberSpan } from '../document/number-span.ts';
import { skipBlanksBack } from '../text/letters.ts';
import type { Leading } from './find-left.ts';

/** Whether the number is that of the document itself, or of a sample letterhead; `before`: the last such number in front. */
export const isOwnNumber = (
  text: string,
  span: NumberSpan,
  leading: Leading,
  before: { readonly end: number } | undefined,
): boolean =>
  isLetterhead(text, span, leading) ||
  isOwnTitle(text, span, leading) ||
  (continuesSample(text, span, before) && leading.type === null);

/**
 * «Số: 556/KH-UBND» alone in its cell or line: the number of the document itself, or of a sample letterhead.
 * In running text «số» is in small letters, or words go on behind the number.
 */
function isLetterhead(text: string, span: NumberSpan, leading: Leading): boolean {
  if (isListed(text, span.start)) return true;
  if (!leading.hasSo)
    return leading.type === null && misreadSo.test(text.slice(Math.max(0, span.start - 12), span.start));
  if (isHeading(text, span, leading)) return true;
  if (text.charCodeAt(leading.start) !== 83 && leading.type === null) return false;
  const so = text.slice(Math.max(0, span.start - 10), span.start);
  const capital = /(?:Số|SỐ)\s{0,2}:?\s*$/u.exec(so);
  if (!capital) return false;
  const soStart = span.start - so.length + capital.index;
  if (motto.test(text.slice(span.end, span.end + 40))) return true;
  const before = text.slice(Math.max(0, soStart - 40), soStart);
  if (!/(?:(?:^|[\n|\t>])[ ]*[-*.]?|[-_*]{4,} {0,3})$/u.test(before) && !(soStart < 40 && before.trim() === ''))
    return false;
  const after = text.slice(span.end, span.end + 110);
  if (datedOnLine.test(after)) return true;
  return /^\d{0,2}(?:\s*$|[ ]*[\n|\t<]|[ ]*;\s*Số|[ ]{2,}|[ ]*(?:V\/v|Về việc)|[ ]*\/[ ]*\n|[ ]+[\p{Lu}][\p{L}\s]{1,24},\s*ngày)/u.test(
    after,
  );
}

/**
 * «Số: 12/QĐ-UBND, Long Hồ, ngày 5 tháng 6 năm 2026», «Số: 24/KH-TTGD, ngày …» and nothing else on the line: the other column
 * of the letterhead, or the date without its place when a heading in capitals stands below.
 */
const datedOnLine =
  /^[ ]{0,3},?[ ]{0,3}(?:[\p{Lu}][\p{L}. -]{1,30},[ ]{0,3}ngày[^;:()]{4,30}\d{4}\.?[ ]*(?:\n|$|\p{Lu}{2,} \p{Lu}{2,})|,?[ ]{0,3}ngày[^\n;:(),]{4,30}\d{4}[ ]*\n\s{0,8}[#*]{0,4} ?\p{Lu}{2,}[ \n]+\p{Lu}{2,})/u;

/** What a scan makes of «Số:» on a line of its own. */
const misreadSo = /(?:^|[\n|\t>]) {0,4}[-*.]?S[ôóồổộoÔÓỒỔỘO6]\s{0,2}[:.;]\s{0,3}$/u;

/** The other column of the letterhead goes on behind the number, where a text lost its lines: «Số 12-KH/ĐU ĐẢNG CỘNG SẢN VIỆT NAM». */
const motto = /^(?:-[A-ZĐ]{1,4})?\d{0,2}[\s|]{0,6}(?:ĐẢNG CỘNG SẢN|CỘNG H(?:ÒA|OÀ) XÃ HỘI|ĐOÀN (?:TNCS|THANH NIÊN))/u;

/** «TỜ TRÌNH Số: 12/TTr-ABC — Hà Nội, ngày 05 tháng 6 năm 2026»: a letterhead that lost its lines. */
const samePlace = /^[ ]{0,3}[|-]?[ ]{0,3}[\p{Lu}][\p{L}. ]{1,24},[ ]{0,3}ngày[ ]{0,3}\d{1,2}[ ]{0,3}tháng/u;

/** «Luật số: 12/2030/QH20» alone on its line, place and date, the motto or the name below: the letterhead of a law or resolution. */
function isHeading(text: string, span: NumberSpan, leading: Leading): boolean {
  if (leading.type === null) return false;
  if (
    /^\p{Lu}{2}/u.test(text.slice(leading.start, leading.start + 2)) &&
    samePlace.test(text.slice(span.end, span.end + 60))
  )
    return true;
  let end = span.end;
  while (end < span.end + 5 && (text.charCodeAt(end) === 32 || text.charCodeAt(end) === 124)) end += 1;
  return (
    text.charCodeAt(end) === 10 &&
    /(?:^|\n)[ #*>|]{0,6}$/.test(text.slice(Math.max(0, leading.start - 8), leading.start)) &&
    /^\s[\s|_-]{0,40}(?:[\p{Lu}][\p{L}. ]{1,24},\s{0,2}ngày|CỘNG H|ĐẢNG CỘNG|LUẬT\s+\p{Lu}{2})/u.test(
      text.slice(end, end + 80),
    )
  );
}

/** «Số hiệu: 11-HD/UBKTTW», «| Số hiệu | 0155/KH-UBND |»: among the facts that a collection prints above a document. */
function isListed(text: string, start: number): boolean {
  const sign = text.charAt(skipBlanksBack(text, start) - 1);
  if (sign !== ':' && sign !== '|' && sign !== 'u') return false;
  const before = text.slice(Math.max(0, start - 40), start);
  return listedNumber.test(start <= 40 ? `\n${before}` : before);
}
const listedNumber =
  /(?:[\n|\t>]|\s{2})\s{0,8}(?:[-•+] {0,2})?(?:(?:Số hiệu|Số ký hiệu|Số, ký hiệu|Số\/Ký hiệu|Ký hiệu)(?: (?:của )?văn bản)?\s{0,3}[:|]\s{0,3}[:|]?\s{0,3}|Số (?:ký )?hiệu )$/iu;

/** The text opens with its own title: «Quyết định của Thủ tướng Chính phủ số 115/2004/QĐ-TTg». */
function isOwnTitle(text: string, span: NumberSpan, leading: Leading): boolean {
  if (leading.start > 200 || leading.type === null || !/^[\s|#>-]*$/.test(text.slice(0, leading.start))) return false;
  return /^\p{L}+\s+\p{L}+\s+của\s/u.test(text.slice(leading.start, span.start));
}

/** «Số 127-QĐ/TW; Số 24-BS/UBKTTU»: samples in one cell. */
function continuesSample(text: string, span: NumberSpan, sample: { readonly end: number } | undefined): boolean {
  return (
    sample !== undefined &&
    span.start - sample.end < 16 &&
    /^\s*[;,]\s*S(?:ố|Ố)\s*:?\s*$/u.test(text.slice(sample.end, span.start))
  );
}
