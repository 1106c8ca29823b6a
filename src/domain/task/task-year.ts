import { type Deadline, parseDeadline } from './deadline.ts';
import { findPeriods } from './period.ts';

/** Both ends are ISO days. */
export interface TimeSpan {
  readonly from: string;
  readonly until: string;
}

/**
 * «trước 25/9» with the only year that puts it inside the span; a deadline with a year, or one that fits in no year or in
 * two, stays as it is.
 */
export function withinSpan(deadline: Deadline, span: TimeSpan | undefined): Deadline {
  const { kind, due, text } = deadline;
  if (!span || due !== null || (kind !== 'date' && kind !== 'month' && kind !== 'quarter')) return deadline;
  if (/(?:19|20)\d{2}|tiếp\s+theo|trở\s+đi|về\s+sau/u.test(text)) return deadline;
  const days = new Set<string>();
  for (let year = Number(span.from.slice(0, 4)); year <= Number(span.until.slice(0, 4)); year += 1) {
    const day = parseDeadline(text, year).due;
    if (day !== null && day >= span.from && day <= span.until) days.add(day);
  }
  const [only] = days;
  return days.size === 1 && only ? { ...deadline, due: only, derived: true } : deadline;
}

/** The span that a heading states: «III. HOÀN THIỆN (01/10 - 15/10/2026)», «Quý IV/2026» → from the beginning of the year on. */
export function spanOfWords(words: string): TimeSpan | undefined {
  const stated = /\(([^()]*)\)\s*$/u.exec(words)?.[1] ?? words;
  // The day of a document is none of doing.
  if (/(?<!\p{L})(?:số|của)(?!\p{L})|\d\/\p{Lu}/u.test(stated)) return undefined;
  const days = findPeriods(stated).flatMap(({ day }) => (day === null ? [] : [day]));
  const last = days.toSorted().at(-1);
  const years = stated.match(/(?<!\d)(?:19|20)\d{2}(?!\d)/g)?.toSorted() ?? [];
  return last && years[0] ? { from: `${years[0]}-01-01`, until: last } : undefined;
}

const halfYear = 183 * 24 * 60 * 60 * 1000;

/**
 * The days of which a letter or plan speaks without their year: from its own date on, half a year at most and not beyond
 * the year. None for what lasts for years: there «trước ngày 15/11» is a day of each.
 *
 * @param date ISO day or month of the document
 */
export function spanAfter(date: string | null, subject: string | null): TimeSpan | undefined {
  if (date === null || /giai\s+đoạn|nhiệm\s+kỳ|\d{4}\s*[-–]\s*\d{4}|đến\s+năm|tầm\s+nhìn/iu.test(subject ?? ''))
    return undefined;
  const from = date.length === 7 ? `${date}-01` : date;
  const later = new Date(Date.parse(`${from}T00:00:00Z`) + halfYear).toISOString().slice(0, 10);
  const yearEnd = `${from.slice(0, 4)}-12-31`;
  return { from, until: later < yearEnd ? later : yearEnd };
}
