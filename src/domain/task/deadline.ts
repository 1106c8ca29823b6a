import { remember } from '../text/remember.ts';
import { dayNumber, findPeriods, month, numberEnds, type Period, periodForms } from './period.ts';

/**
 * Deadline — thời gian thực hiện: when a task has to be done, as far as the text says it.
 *
 * Nothing is invented: no default term, no year that is not written. A due day that the text does not write out
 * («trong tháng 6/2026» → 30/6/2026) is marked `derived`.
 */
export interface Deadline {
  /** As written; empty when none is stated. */
  readonly text: string;
  readonly kind: DeadlineKind;
  /** ISO day by which it is due, or null: regular work, a condition, an open end («2025 và những năm tiếp theo»), no year given. */
  readonly due: string | null;
  /** The day itself is not in the text: last day of the month, quarter or year that is. */
  readonly derived: boolean;
}

export const deadlineKinds = [
  'date', // ngày: «trước ngày 15/12/2026»
  'month', // tháng: «trong tháng 6/2026», «6/2026»
  'quarter', // quý: «Quý II/2026», «6 tháng đầu năm 2026»
  'year', // năm, giai đoạn: «2025», «2026 - 2030»
  'regular', // thường xuyên: never overdue
  'periodic', // định kỳ: «hằng năm», «trước ngày 15 hằng tháng»
  'conditional', // theo điều kiện: «khi có chỉ đạo», «theo lộ trình»
  'none', // không nêu
] as const;
export type DeadlineKind = (typeof deadlineKinds)[number];

export const noDeadline: Deadline = { text: '', kind: 'none', due: null, derived: false };

/** Numbers of documents with their dates: «Kế hoạch số 14-KH/TU ngày 29/7/2025» says nothing about the time of a task. */
const documentNumber =
  /\d{1,5}(?:\/\d{4})?\s?[-/]\s?[\p{Lu}][\p{L}\d&-]*(?:\/[\p{L}\d-]+)?(?:,?\s+ngày\s+\d{1,2}(?:[/.-]\d{1,2}[/.-]\d{4}|\s+tháng\s+\d{1,2}\s+năm\s+\d{4}))?/gu;

const every = '(?:hằng|hàng|mỗi)\\s+(?:ngày|tuần|tháng|quý|năm)';
const endOfEach = '(?:của\\s+)?(?:tháng\\s+cuối|ngày\\s+cuối|cuối\\s+mỗi)\\s+(?:quý|tháng|kỳ)';
const times =
  '(?:mỗi|một|hai|\\d+)\\s+(?:năm|quý|tháng|tuần)\\s+(?:ít\\s+nhất\\s+|tối\\s+thiểu\\s+)?(?:\\d+|một|hai|ba|bốn)\\s+lần';
const periodic = new RegExp(
  `${every}|${endOfEach}|${times}|định\\s+kỳ|\\d+\\s+(?:tháng|năm)\\s*/\\s*(?:1\\s+)?lần`,
  'iu',
);
const regular = /thường\s+xuyên|liên\s+tục/iu;
const completion = /hoàn\s+thành|trước|xong|chậm\s+nhất|muộn\s+nhất/iu;
const openEnd = /năm\s+tiếp\s+theo|trở\s+đi|về\s+sau/iu;
const startWord = /(?:từ|kể\s+từ|bắt\s+đầu)(?:\s+(?:ngày|tháng|quý|năm))?\s*$/iu;

/** «16/7» in a cell that holds nothing but a time: a day without its word. */
const bareDay = /(?<![\d/.\-–]|(?:ngày|tuần)\s*)(\d{1,2}\s*\/\s*\d{1,2})(?![\d/]|[-–.]\d)/giu;

/**
 * Reads a field or table cell that holds nothing but a deadline: «6/2026», «Hoàn thành trong năm 2025», «Thường xuyên».
 * Any other words («Kịp thời», «Theo quy định») are a condition, quoted as written.
 *
 * @param ownYear the year the whole plan is for, when its subject says one: completes «Quý III», marked derived.
 */
export function parseDeadline(written: string, ownYear?: number): Deadline {
  return parseFor(ownYear)(written);
}

/** Few times are written again and again, all for the same few years. */
const parsers = new Map<number | undefined, (written: string) => Deadline>();

function parseFor(ownYear: number | undefined): (written: string) => Deadline {
  const parse = parsers.get(ownYear) ?? remember((written) => readDeadline(written, ownYear), 2000);
  parsers.set(ownYear, parse);
  return parse;
}

function readDeadline(written: string, ownYear: number | undefined): Deadline {
  const text = written.trim().replace(/\s*[.;,]+$/u, '');
  if (!/[\p{L}\d]/u.test(text)) return noDeadline;
  const words = blankDocumentNumbers(text).replace(bareDay, 'ngày $1');
  const plain = (kind: DeadlineKind): Deadline => ({ text, kind, due: null, derived: false });

  if (/^theo(?=\s)/iu.test(words)) return plain('conditional');
  if (periodic.test(words)) return plain('periodic');
  const periods = findPeriods(words);
  if (regular.test(words) && !(periods.length > 0 && completion.test(words))) return plain('regular');
  const last = periods.reduce<Period | undefined>(
    (latest, period) => (latest?.day && (period.day ?? '') < latest.day ? latest : period),
    undefined,
  );
  if (!last) return plain('conditional');
  // «Từ tháng 4 đến tháng 9/2026» names both ends, «Từ 01/7/2025» a beginning.
  const starts =
    periods.length === 1 &&
    startWord.test(words.slice(0, last.start)) &&
    !/đến|[-–]/u.test(words.slice(last.start, last.end));
  if (starts || openEnd.test(words)) return plain(last.kind);
  const day = last.day ?? completeYear(words.slice(last.start, last.end), last.kind, ownYear);
  return { text, kind: last.kind, due: day, derived: day !== null && (last.kind !== 'date' || last.day === null) };
}

/** Words that make a time in running text a deadline, not the date of a document or a span that is only mentioned. */
const limit =
  '(?:(?:hoàn\\s+thành|xong|kết\\s+thúc)\\s+)?(?:trước|trong|(?:chậm|muộn)\\s+nhất(?:\\s+(?:là|đến|vào|trong))?|đến\\s+hết|vào(?!\\s+(?:năm\\s+)?\\d{4}))|(?:hoàn\\s+thành|xong)(?:\\s+(?:đến|vào))?';
const timeWord =
  '(?:\\s+(?:đầu|cuối|hết))?(?:\\s+\\d{1,2}\\s*(?:h|g|giờ)(?:\\s*\\d{2}(?:\\s*phút)?)?,?)?\\s+(?:thời\\s+gian\\s+)?(?:(?:các\\s+|(?:hai|ba|0?[23])\\s+)?(?:ngày|tháng|quý|năm)\\s+)?';
const anyPeriod = new RegExp(periodForms.map((form) => `(?:${form.pattern.source})`).join('|'), 'iu');

const verbAhead =
  '(?=\\s+(?:báo\\s+cáo|tổ\\s+chức|sơ\\s+kết|tổng\\s+kết|kiểm\\s+tra|rà\\s+soát|đánh\\s+giá|theo\\s+dõi|đôn\\s+đốc|tổng\\s+hợp))';

/** «trước ngày 20 của tháng cuối quý» */
const dayOfEach = `(?:trước|vào|(?:chậm|muộn)\\s+nhất(?:\\s+(?:là|vào|đến))?)\\s+(?:ngày|tháng)\\s+\\d[^.;:()]{0,60}?(?:${every}|${endOfEach}(?:\\s+(?:quý|năm))?)`;

/** Forms of time in running text, the most binding first; group-free, so that `match[0]` is the wording. */
const sentenceForms: readonly { kind: DeadlineKind; pattern: RegExp }[] = [
  {
    kind: 'periodic',
    pattern: new RegExp(`(?:(?:hoàn\\s+thành|xong)\\s+)?${dayOfEach}(?:\\s*(?:,|và|,\\s+và)\\s*${dayOfEach})*`, 'iu'),
  },
  { kind: 'date', pattern: new RegExp(`(?<![\\p{L}])(?:${limit})${timeWord}(?:${anyPeriod.source})`, 'iu') },
  {
    kind: 'periodic',
    pattern: new RegExp(
      `định\\s+kỳ,?\\s+(?:và\\s+đột\\s+xuất|${every}(?:\\s*,\\s*(?:hằng\\s+|hàng\\s+)?(?:tháng|quý|qúy|năm))*|(?:\\d+|một|hai|ba|sáu)\\s+(?:tháng|năm|quý|tuần)(?:\\s*(?:,|và)\\s*(?:hằng\\s+|hàng\\s+|\\d+\\s+)?(?:năm|quý))?)`,
      'iu',
    ),
  },
  {
    kind: 'date',
    pattern: new RegExp(`(?:hoàn\\s+thành|xong)\\s+trong\\s+giai\\s+đoạn\\s+(?:${anyPeriod.source})`, 'iu'),
  },
  { kind: 'periodic', pattern: new RegExp(times, 'iu') },
  { kind: 'periodic', pattern: /^[-+•\s]*định\s+kỳ(?=\s+\p{Ll})/iu },
  {
    kind: 'periodic',
    pattern: new RegExp(
      `(?<=^[-+•\\s]*|[.;:(]\\s?)${every}(?=[\\s,])|(?<=,\\s?)${every}(?=,)|(?<=,\\s?)${every}${verbAhead}`,
      'iu',
    ),
  },
  { kind: 'periodic', pattern: new RegExp(`định\\s+kỳ${verbAhead}`, 'iu') },
  {
    // «báo cáo vào thứ Sáu hàng tuần»
    kind: 'periodic',
    pattern:
      /(?<![\p{L}])(?:(?:vào|trước)\s+)?(?:(?:ngày\s+)?(?:thứ\s+(?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ\s+nhật)|(?:chiều|sáng|ngày)\s+(?:thứ\s+(?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ\s+nhật))\s+(?:hằng|hàng|mỗi)\s+tuần(?![\p{L}])/iu,
  },
  {
    // «cập nhật tiến độ hàng ngày, …»; «công việc hằng ngày» is a kind of work.
    kind: 'periodic',
    pattern:
      /(?<=(?:^|[\s,])(?:cập\s+nhật|báo\s+cáo|tổng\s+hợp|thống\s+kê|kiểm\s+tra|theo\s+dõi|đôn\s+đốc|tuần\s+tra|giao\s+ban)[^.;:,]{0,80}\s)(?<!(?:việc|vụ|động|sống|hoạt|tác|trình|vệ\s+sinh)\s+)(?:hằng|hàng|mỗi)\s+ngày(?=\s*(?:[.;,]|$))/iu,
  },
  {
    // «xong trước kỳ họp cuối năm», «hoàn thành trước khi tổ chức đại hội»
    kind: 'conditional',
    pattern: /(?:hoàn\s+thành|xong)\s+trước\s+(?:khi|kỳ|đại\s+hội|hội\s+nghị|thời\s+điểm)(?!\p{L})[^.;:,()]*/iu,
  },
  {
    // A school year ends on no day that is written.
    kind: 'year',
    pattern: /(?<![\p{L}])trong\s+năm\s+học\s+\d{4}\s*[-–]\s*\d{4}/iu,
  },
  {
    kind: 'conditional',
    pattern:
      /(?:sau\s+)?khi\s+kết\s+thúc\s+(?:năm\s+học|học\s+k[ìỳ]|đợt|chiến\s+dịch|nhiệm\s+kỳ|hội\s+nghị)[^.;:,()]{0,40}/iu,
  },
  {
    kind: 'conditional',
    pattern: /khi\s+(?:có|được)\s+(?:chỉ\s+đạo|hướng\s+dẫn|yêu\s+cầu|đề\s+nghị|văn\s+bản)[^.;:]*/iu,
  },
  {
    kind: 'conditional',
    pattern:
      /trong\s+(?:vòng|thời\s+hạn)\s+\d+\s+(?:ngày|tháng)[^.;:]*|(?:(?:chậm|muộn)\s+nhất\s+(?:là\s+)?)?sau\s+\d+\s+ngày[^.;:]*\skể\s+từ\s[^.;:]*|(?:chậm|muộn)\s+nhất\s+(?:là\s+)?(?:sau\s+)?\d+\s+ngày\s+(?:làm\s+việc|kể|sau|trước)[^.;:]*|ngay\s+sau\s+khi\s[^.;:,]*/iu,
  },
];

/** What every one of these forms needs. */
const mayStateTime = /\d|quý\s|sáu\s+tháng|(?:hằng|hàng|mỗi)\s|định\s+kỳ|\slần|trước\s|khi\s/iu;

/** « và trước ngày 01 tháng 12» after a first day. */
const nextDays = new RegExp(
  `^(?:\\s*(?:,|và|,\\s+và)\\s*(?:trước\\s+)?ngày\\s+${dayNumber}(?:\\s*/\\s*|\\s+tháng\\s+)${month}${numberEnds})+`,
  'iu',
);

/**
 * The deadline that a sentence of running text states, or undefined. A date in it counts only after a word that makes
 * it a limit («trước», «trong», «xong», «hoàn thành»): «Nghị quyết số 05-NQ/TW, ngày 07/4/2026» and «đến năm 2030» do not.
 */
export function findDeadline(sentence: string, ownYear?: number): Deadline | undefined {
  if (!mayStateTime.test(sentence)) return undefined;
  const words = blankDocumentNumbers(sentence);
  for (const { kind, pattern } of sentenceForms) {
    const match = kind === 'date' ? firstToCome(words, pattern) : pattern.exec(words);
    if (!match) continue;
    const text = sentence.slice(match.index, match.index + match[0].length).trim();
    if (kind !== 'date') return { text, kind, due: null, derived: false };
    const deadline = parseDeadline(text, ownYear);
    // «báo cáo hằng năm (chậm nhất ngày 17 tháng 12)», «định kỳ 6 tháng … trước ngày 15/6 và trước ngày 15/12»: days of every year.
    const yearly =
      findPeriods(text).every(({ day }) => day === null) && new RegExp(`${every}|định\\s+kỳ`, 'iu').test(words);
    if (!yearly) return deadline;
    const more = nextDays.exec(words.slice(match.index + match[0].length))?.[0] ?? '';
    return { text: text + more, kind: 'periodic', due: null, derived: false };
  }
  return undefined;
}

const everyDay = new RegExp(
  sentenceForms
    .slice(0, 2)
    .map(({ pattern }) => pattern.source)
    .join('|'),
  'giu',
);

/** Where a sentence states a day, month or quarter by which something is due, in order; none in brackets, none of a purpose. */
export function findDays(sentence: string): { readonly start: number; readonly end: number }[] {
  if (!/\d/.test(sentence)) return [];
  const words = blankDocumentNumbers(sentence).replace(/\([^()]*\)/gu, (brackets) => ' '.repeat(brackets.length));
  const days: { start: number; end: number }[] = [];
  for (const match of words.matchAll(everyDay)) {
    const before = words.slice(Math.max(0, match.index - 300), match.index);
    const isOther = /(?:^|\s)(?:đã|vừa|để|nhằm|phục\s+vụ)\s[^.;]*$/u.test(before);
    const isYear = findPeriods(match[0]).every(({ kind }) => kind === 'year');
    if (!isOther && !isYear) days.push({ start: match.index, end: match.index + match[0].length });
  }
  return days;
}

/** The first time that is not of something done: «đã được tập huấn vào tháng 11/2024» sets no day. */
function firstToCome(words: string, pattern: RegExp): RegExpExecArray | null {
  let at = 0;
  for (let match = pattern.exec(words); match; match = pattern.exec(words.slice(at))) {
    match.index += at;
    if (!/(?:^|\s)(?:đã|vừa)\s[^.;,]*$/u.test(words.slice(Math.max(0, match.index - 300), match.index))) return match;
    at = match.index + match[0].length;
  }
  return null;
}

/** Same length, so that offsets stay true. */
function blankDocumentNumbers(text: string): string {
  return text.replace(documentNumber, (match) => ' '.repeat(match.length));
}

function completeYear(words: string, kind: Period['kind'], ownYear: number | undefined): string | null {
  if (ownYear === undefined || kind === 'year') return null;
  return findPeriods(`${words}${kind === 'date' ? '/' : '/'}${ownYear}`)[0]?.day ?? null;
}
