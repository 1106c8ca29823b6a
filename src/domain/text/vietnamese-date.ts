import { skipSpaces, wordsStandAt } from './letters.ts';

/**
 * VietnameseDate — ngày tháng: day first, always. `08/10/2024` is 8 October.
 */
export interface DateSpan {
  /** `2026-04-07`. */
  readonly iso: string;
  /** Offsets into the text that was parsed, end exclusive. */
  readonly start: number;
  readonly end: number;
}

// «07/4/2026», «7-4-2026», «17.9.2003», «16/ 9/2024», «07 tháng 4 năm 2026», «tháng5 năm 2008»; a line may break anywhere.
const dayMonthYear =
  /(\d{1,2})\s{0,3}(?:([/.-])\s{0,2}(\d{1,2})\s{0,2}\2\s{0,2}|tháng\s{0,3}(\d{1,2})\s{1,3}năm\s{1,3})(\d{4})(?!\d)/iy;

/** The date whose first digit stands at `at`; undefined when there is none or the day does not exist. */
export function parseDateAt(text: string, at: number): DateSpan | undefined {
  const day = figuresEnd(text, at);
  const sign = text.charCodeAt(day);
  if (day > at && (sign === 47 || sign === 45)) {
    // Most stand in figures without a blank, and need no pattern.
    const month = figuresEnd(text, day + 1);
    const end = text.charCodeAt(month) === sign ? figuresEnd(text, month + 1) : 0;
    if (month > day + 1 && end === month + 5 && day < at + 3 && month < day + 4) {
      const iso = toIsoDate(figuresAt(text, month + 1, end), figuresAt(text, day + 1, month), figuresAt(text, at, day));
      return iso === undefined ? undefined : { iso, start: at, end };
    }
  }
  const worded = day > at && day < at + 3 ? wordedDate(text, at, day) : undefined;
  if (worded !== undefined) return worded;
  dayMonthYear.lastIndex = at;
  const match = dayMonthYear.exec(text);
  if (!match) return undefined;
  const iso = toIsoDate(Number(match[5]), Number(match[3] ?? match[4]), Number(match[1]));
  return iso === undefined ? undefined : { iso, start: at, end: at + match[0].length };
}

/** «2 2/12/2024», «05/8/202 5»: a PDF layer put blanks into the figures. Only for a place where nothing but a date can stand. */
export function parseBrokenDateAt(text: string, at: number): DateSpan | undefined {
  brokenDate.lastIndex = at;
  const match = brokenDate.exec(text);
  if (!match) return undefined;
  const [year, month, day] = [match[5], match[3] ?? match[4], match[1]].map((part) =>
    Number(part?.replaceAll(' ', '')),
  );
  const iso = toIsoDate(year ?? 0, month ?? 0, day ?? 0);
  return iso === undefined ? undefined : { iso, start: at, end: at + match[0].length };
}
const brokenDate = /(\d ?\d?) ?(?:([/.-]) ?(\d ?\d?) ?\2 ?| tháng (\d ?\d?) ?năm )([12] ?\d ?\d ?\d)(?!\d)/iy;

/** «07 tháng 4 năm 2026», the figure of the day from `at` to `dayEnd`; undefined when not all of it stands there. */
function wordedDate(text: string, at: number, dayEnd: number): DateSpan | undefined {
  const word = skipSpaces(text, dayEnd, 3);
  if (!wordsStandAt(text, word, 'tháng')) return undefined;
  const month = skipSpaces(text, word + 5, 3);
  const monthEnd = figuresEnd(text, month);
  const yearWord = skipSpaces(text, monthEnd, 3);
  if (monthEnd === month || monthEnd > month + 2 || yearWord === monthEnd || !wordsStandAt(text, yearWord, 'năm'))
    return undefined;
  const year = skipSpaces(text, yearWord + 3, 3);
  const end = figuresEnd(text, year);
  if (year === yearWord + 3 || end !== year + 4) return undefined;
  const iso = toIsoDate(figuresAt(text, year, end), figuresAt(text, month, monthEnd), figuresAt(text, at, dayEnd));
  return iso === undefined ? undefined : { iso, start: at, end };
}

/** Behind the figures that begin at `at`, not more than five of them. */
function figuresEnd(text: string, at: number): number {
  let end = at;
  while (end < at + 5 && text.charCodeAt(end) >= 48 && text.charCodeAt(end) <= 57) end += 1;
  return end;
}

/** The number that the figures from `start` to `end` write. */
function figuresAt(text: string, start: number, end: number): number {
  let number = 0;
  for (let at = start; at < end; at += 1) number = number * 10 + text.charCodeAt(at) - 48;
  return number;
}

/** `2026-04-07`; undefined for 31 tháng 2 or a year outside 1930–2100. */
export function toIsoDate(year: number, month: number, day: number): string | undefined {
  if (year < 1930 || year > 2100 || month < 1 || month > 12 || day < 1 || day > daysOfMonth(year, month))
    return undefined;
  return `${year}-${month < 10 ? '0' : ''}${month}-${day < 10 ? '0' : ''}${day}`;
}

const daysOfMonth = (year: number, month: number): number =>
  month === 2
    ? year % 4 === 0 && year !== 2100
      ? 29
      : 28
    : month === 4 || month === 6 || month === 9 || month === 11
      ? 30
      : 31;
