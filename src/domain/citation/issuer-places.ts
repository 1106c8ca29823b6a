import { provinceAtStart } from '../document/provinces.ts';
import { isCapital, isLetter, skipBlanks, wordEnd } from '../text/letters.ts';
import { words } from '../text/word-sets.ts';
import { beginsOther } from './issuer-ends.ts';

/** «Cục Thuế tỉnh Bến Tre hỏi», «Tỉnh ủy Gia Lai gửi»: behind a place of two words only another unit goes on in small letters. */
export function endsPlace(text: string, at: number, end: number, lower: string): boolean {
  // The last word of a place has a capital: most have none.
  let last = end;
  while (isLetter(text.charCodeAt(last - 1))) last -= 1;
  return isCapital(text.charCodeAt(last)) && !units.has(lower) && place.test(text.slice(Math.max(at, end - 40), end));
}
const units = words('tỉnh thành huyện quận thị xã phường đặc trực thuộc');
const place =
  /(?<!\p{L})(?:(?:tỉnh|thành\s+phố|huyện|quận|xã|phường|đặc\s+khu|(?:Tỉnh|Thành|Huyện|Quận|Thị)\s+(?:ủy|uỷ))(?:\s+\p{Lu}\p{Ll}+){2,4}|(?:thành\s+phố|Thành\s+(?:ủy|uỷ))\s+Huế)$/u;

/** «tỉnh Bà Rịa - Vũng Tàu», «phường Xuân Hương - Đà Lạt»: the place behind the hyphen when the name ends with a place. */
export function joinsPlace(text: string, at: number, end: number): number | undefined {
  const dash = skipBlanks(text, end, 2);
  if (text.charCodeAt(dash) !== 45 || !endsWithPlace.test(text.slice(at, end))) return undefined;
  const next = skipBlanks(text, dash + 1, 2);
  return isCapital(text.charCodeAt(next)) && !beginsOther(text, next) ? dash + 1 : undefined;
}
// «Tỉnh ủy - Báo cáo»: the committee alone is no place.
const endsWithPlace = /(?:tỉnh|phường|xã|thành phố|đặc khu)\s(?:.*\s)?(?!(?:ủy|uỷ)$)\S+$/isu;

/** End of a syllable, an apostrophe inside it: «R'lấp», «M’gar». */
export function syllableEnd(text: string, start: number): number {
  let end = wordEnd(text, start);
  // «Ban TG&DV Tỉnh ủy»
  while (text.charCodeAt(end) === 38 && isCapital(text.charCodeAt(end + 1))) end = wordEnd(text, end + 1);
  return end - start === 1 && /['’]/.test(text.charAt(end)) && isCapital(text.charCodeAt(start))
    ? wordEnd(text, end + 1)
    : end;
}

/** «TP. Hồ Chí Minh», «TP.Huế»: behind the full stop. */
export function cityEnd(text: string, at: number): number | undefined {
  if (text.charCodeAt(at) !== 84) return undefined;
  if (!/^(?:TP|Tp)\.\s{0,2}\p{Lu}/u.test(text.slice(at, at + 6))) return undefined;
  // A line that ends with «TP.» may end the sentence.
  const line = text.charCodeAt(at + 3) === 10;
  return line && provinceAtStart(text.slice(at + 4, at + 24)) === undefined ? undefined : at + 3;
}
