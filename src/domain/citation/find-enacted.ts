import { skipBlanks, skipBlanksBack, standsAt } from '../text/letters.ts';
import { parseDateAt } from '../text/vietnamese-date.ts';
import { issuerAt } from './find-issuer.ts';

/** When and by whom a document was issued, as the words before it tell. */
export interface Enacted {
  readonly date: string;
  /** Null where the words name the person who signed. */
  readonly issuer: string | null;
}

/** Behind these the document that was issued on that day stands at once. */
const enacting =
  /(?<![\p{L}])(?:đã\s{1,3})?(?:ban\s{1,3}hành|ký(?:\s{1,3}ban\s{1,3}hành)?|thông\s{1,3}qua|(?<=đã\s{1,3})(?:có|ra))\s{1,3}$/u;
/** Their last syllables, so that most places need no pattern. */
const lastSyllables = ['hành', 'ký', 'qua', 'có', 'ra'];
const farthest = 110;

/** «Thực hiện Chỉ thị số 12-CT/TW, ngày 5/6/2024, Tỉnh ủy ban hành …»: nobody knows whose day it is. */
const behindNumber = /[A-ZĐ\d],?\s{1,3}$/;

/** A number, or the name of a document, in the same sentence. */
const mayBeDated = /(?:\d|(?<!\p{L})(?:Nghị|Luật|Quyết|Quy|Chỉ|Kết|Kế|Thông|Chương|Công|Hướng|Điều|Pháp)\s)[^.;\n]*$/u;

/**
 * «Ngày 28/7/2021, Bộ Chính trị ban hành Quy định số 22-QĐ/TW»: day and body of the document whose mention begins at
 * `start`. Only when nothing but the verb stands in between: «… ban hành Kế hoạch thực hiện Quy định số 22» tells nothing.
 */
export function enactedBefore(text: string, start: number): Enacted | undefined {
  const end = skipBlanksBack(text, start);
  if (end === start || !lastSyllables.some((word) => standsAt(text, end - word.length, word))) return undefined;
  const from = Math.max(0, start - farthest);
  const slice = text.slice(from, start);
  const verb = enacting.exec(slice);
  const day = verb ? Math.max(slice.lastIndexOf('gày ', verb.index), slice.lastIndexOf('gày\n', verb.index)) : -1;
  if (!verb || day < 1 || !'nN'.includes(slice.charAt(day - 1))) return undefined;
  const date = parseDateAt(text, skipBlanks(text, from + day + 4, 3));
  const comma = date ? skipBlanks(text, date.end, 2) : 0;
  const parted = text.charCodeAt(comma) === 44;
  if (!date || behindNumber.test(slice.slice(Math.max(0, day - 6), day - 1))) return undefined;
  // Without a comma the day may be that of a document named before it.
  if (!parted && mayBeDated.test(slice.slice(0, day - 1))) return undefined;
  const body = issuerAt(text, skipBlanks(text, parted ? comma + 1 : comma, 3));
  const behind = body ? skipBlanks(text, body.end, 3) : -1;
  return body && behind === from + verb.index
    ? { date: date.iso, issuer: isPerson.test(body.name) ? null : body.name }
    : undefined;
}

/** «Tổng Bí thư Nguyễn Phú Trọng đã ký ban hành …». */
const isPerson = /^Tổng Bí thư/u;
