import type { Reader } from './find-congress.ts';
import { exec, gluedSticky, ordinal, romanValue, sticky, toArabic, toRoman } from './find-ordinals.ts';

const centre = '(?:(?:Ban Chấp hành|BCH) ?)?(?:Trung ?ương|TW|T\\.?Ư)';
/** «Trung ương 6 (lần 2) khóa VIII»: some meetings had two sittings, each with a resolution. */
const sitting = '( ?\\(?lần (?:thứ )?(?:2|hai|II)(?![\\p{L}\\d])\\)?)?';
const first = gluedSticky(
  `(?:Nghị ?quyết|NQ|Kết ?luận|Thông báo) ?(?:của )?(?:các )?(?:Hội nghị )?(?:lần thứ (${ordinal})${sitting}(?: của)? ?)?,? ?${centre}(?: Đảng)?(?: lần thứ)?(?: ?(${ordinal})${sitting})?(?: Đảng)?(?:,? (?:của )?${centre}(?: Đảng)?(?=,? \\(?kh(?:óa|oá) ))?`,
);
/** «, 6», «và Trung ương 4», «; Hội nghị lần thứ sáu» behind a meeting. */
const further = sticky(
  `\\s{0,3}(?:,(?: và)?|;|&|và) ((?:(?:Hội nghị )?(?:lần thứ |${centre} ?(?:lần thứ )?))?(${ordinal}))(?![\\d/%]|[.,-]\\d)`,
);
const inTerm = gluedSticky(
  ' ?,? ?\\(?(?:các )?(?:khóa|khoá) ([IVX]{1,7}|\\d{1,2})(?![\\p{L}\\d])\\)?(?: của Đảng(?! ?(?:bộ|ủy|uỷ|đoàn)(?![\\p{L}]))(?![\\p{L}]))?',
);

interface Meeting {
  readonly start: number;
  readonly end: number;
  /** `4` of «Trung ương 4», «Hội nghị lần thứ tư»; `6 lần 2`. */
  readonly number: string;
  /** `XII`; null when the text states none. */
  readonly term: string | null;
}

/**
 * Nghị quyết Hội nghị Trung ương, one or a list: «Nghị quyết Trung ương 4 khóa XII», «Trung ương 4, 6 khóa XII», «Trung ương
 * 4 (khóa XI, XII)», «Trung ương 3, Trung ương 4 khóa XIII», «NQTW 4». A list is read only as far as a term follows.
 */
export const readPlenum: Reader = (text, start) => {
  const match = exec(first, text, start);
  const written = match?.[1] ?? match?.[3];
  if (!match || written === undefined) return undefined;
  const end = start + match[0].length;
  if (ofOther.test(text.slice(end, end + 16))) return undefined;
  const second = (match[2] ?? match[4]) !== undefined;
  const number = toArabic(written) + (second ? ' lần 2' : '');
  const meetings = readTerms(text, { start, end, number });
  // «Nghị quyết Trung ương năm 2025» names no fifth meeting, «Nghị quyết Trung ương 5 năm …» neither.
  if (meetings.length === 0 && (!isCertain(match[0], written) || goesOn.test(text.slice(end, end + 12))))
    return undefined;
  const type = /^kết/i.test(match[0]) ? 'Kết luận' : /^thông/i.test(match[0]) ? 'Thông báo' : 'Nghị quyết';
  const [head = { start, end, number, term: null }, ...also] = meetings.map((meeting) => meeting);
  const facts = ({ end: to, number: of, term }: Meeting) => ({
    end: to,
    type,
    issuer: `Ban Chấp hành Trung ương Đảng${term === null ? '' : ` khóa ${term}`}`,
    term,
    name: `${type} Hội nghị Trung ương ${of}${term === null ? '' : ` khóa ${term}`}`,
  });
  return { ...facts(head), also: also.map((meeting) => ({ start: meeting.start, ...facts(meeting) })) };
};

/** «Ban Chấp hành Trung ương Hội Nông dân», «… Trung ương Đoàn»: another body's meeting. */
const ofOther =
  /^\s{1,3}(?:Hội(?!\s+nghị)|Đoàn|Mặt\s+trận|MTTQ|Liên\s+(?:hiệp|minh|đoàn)|Tổng\s+Liên|Công\s+đoàn)(?![\p{L}])/iu;
const isCertain = (words: string, written: string): boolean =>
  /^(?:\d|[IVX])/u.test(written) || /lần\s+thứ/iu.test(words);
const goesOn = /^\s{0,2}(?:năm|nhiệm|nội|nhóm|đề|lần|đồng|-\s?\d|[\d/.,]\d)/u;

/** The list from its first meeting on, each with its term; empty when no term follows. */
function readTerms(text: string, firstMeeting: Omit<Meeting, 'term'>): Meeting[] {
  const done: Meeting[] = [];
  /** Meetings whose term has not come yet. */
  let open = [firstMeeting];
  let at = firstMeeting.end;
  while (done.length < 12 && open.length > 0 && open.length < 8) {
    const found = exec(inTerm, text, at);
    if (found?.[1]) {
      const term = toRoman(found[1]);
      const unopened = found[0].includes('(') ? -1 : found[0].indexOf(')');
      const end = at + (unopened === -1 ? found[0].length : unopened);
      done.push(...open.map((meeting, i) => ({ ...meeting, end: i === open.length - 1 ? end : meeting.end, term })));
      at = end;
      const [only] = open;
      if (only && open.length === 1) {
        for (const next of readFurtherTerms(text, at, term)) {
          done.push({ ...next, number: only.number });
          at = next.end;
        }
      }
      open = [];
    }
    const item = exec(further, text, at);
    if (!item?.[1] || !item[2]) break;
    at += item[0].length;
    open.push({ start: at - item[1].length, end: at, number: toArabic(item[2]) });
  }
  return done;
}

/** «…, khóa XII», «… và XII», «…, XII)» behind the first term; a numeral alone is none when it numbers a heading. */
const furtherTerm =
  /(?:\s{0,3},(?:\s{1,3}và)?|\s{1,3}và|\s{0,3};)\s{1,3}(\(?[Kk]h(?:óa|oá)\s{1,3}([IVX]{1,5})(?![\p{L}\d])\)?|(?:X{1,2}(?:IX|IV|V?I{0,3})|IX|VI{1,3})(?![\p{L}\d.]))/uy;
function readFurtherTerms(text: string, from: number, firstTerm: string) {
  const terms: { readonly start: number; readonly end: number; readonly term: string }[] = [];
  let last = firstTerm;
  for (let at = from; terms.length < 5; ) {
    const match = exec(furtherTerm, text, at);
    const written = match?.[1];
    const term = match?.[2] ?? written;
    if (!match || !written || !term || romanValue(term) <= romanValue(last)) break;
    at += match[0].length;
    terms.push({ start: at - written.length, end: at, term });
    last = term;
  }
  return terms;
}
