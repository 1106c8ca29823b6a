import { formatDate } from '../text/format-date.ts';

/** What a first mention says of a document. */
export interface MentionFacts {
  readonly type: string | null;
  readonly number: string | null;
  readonly date: string | null;
  readonly issuer: string | null;
  /** Trích yếu, with or without its «về». */
  readonly title: string | null;
  /** The name of a document that has no number: «Điều lệ Đảng». */
  readonly name?: string | undefined;
}

/** Words with which a subject joins the sentence by itself; any other takes «về» before it. */
const joinsAlone =
  /^(?:về|v\/v|thực hiện|triển khai|tổ chức|tiếp tục|ban hành|quy định|hướng dẫn|sửa đổi|phê duyệt|sơ kết|tổng kết|của)(?=\s)/iu;

/**
 * The full form in which an office cites a document for the first time: type, number, date, issuer, subject. What is not
 * known, or still blank in a draft, is left out.
 *
 *     Nghị quyết số 05-NQ/TW, ngày 07/4/2026 của Ban Chấp hành Trung ương về đổi mới …
 */
export function formatFirstMention({ type, number, date, issuer, title, name }: MentionFacts): string {
  if (number === null && name !== undefined) return name;
  const head = [type, number === null ? null : `số ${number}`].filter((part) => part !== null).join(' ');
  const dated = date === null ? head : `${head}${head === '' ? '' : ', '}ngày ${formatDate(date)}`;
  const subject =
    title === null || title === '' ? null : joinsAlone.test(title) ? lowerFirst(title) : `về ${lowerFirst(title)}`;
  return [dated, issuer === null ? null : `của ${issuer}`, subject]
    .filter((part) => part !== null && part !== '')
    .join(' ');
}

/** «Về việc …» inside a sentence; a name or an abbreviation keeps its capital. */
function lowerFirst(text: string): string {
  return /^\p{Lu}\p{Ll}*(?=\s)/u.test(text) && joinsAlone.test(text)
    ? text.charAt(0).toLowerCase() + text.slice(1)
    : text;
}
