/** A stretch of time named in a text; `day` is its last day, null when no year is given. */
export interface Period {
  readonly start: number;
  readonly end: number;
  readonly kind: 'date' | 'month' | 'quarter' | 'year';
  readonly day: string | null;
}

export const dayNumber = '(0?[1-9]|[12]\\d|3[01])';
export const month = '(0?[1-9]|1[0-2])';
const year = '((?:19|20)\\d{2})';
const quarter = '(IV|I{1,3}|[1-4])';
const ofYear = `\\s*(?:[/.\\-–]|,?\\s*năm)\\s*${year}`;
const notInNumber = '(?<![\\d/.\\-–])';
export const numberEnds = '(?![\\d/]|[-–.]\\d)';

/** Longest form first: what one row takes, the rows below do not see. Groups are day, month or quarter, year. */
export const periodForms: readonly {
  kind: Period['kind'];
  pattern: RegExp;
  read: (...groups: (string | undefined)[]) => string | null;
}[] = [
  {
    kind: 'date',
    pattern: new RegExp(
      // Not «tháng 2-3/2026», which are two months.
      `(?<!tháng\\s+)${notInNumber}${dayNumber}\\s*[/.\\-–]\\s*${month}\\s*[/.\\-–]\\s*${year}${numberEnds}`,
      'giu',
    ),
    read: (d, m, y) => calendarDay(y, m, d),
  },
  {
    kind: 'date',
    pattern: new RegExp(
      `${notInNumber}${dayNumber}\\s+tháng\\s+${month}(?:\\s*[/.]\\s*|,?\\s+năm\\s+)${year}${numberEnds}`,
      'giu',
    ),
    read: (d, m, y) => calendarDay(y, m, d),
  },
  {
    // «6 tháng đầu năm 2026», «6 tháng cuối năm 2026»
    kind: 'quarter',
    pattern: new RegExp(`(?:0?6|sáu)\\s+tháng\\s+(đầu|cuối)\\s+năm(?:\\s+${year})?`, 'giu'),
    read: (half, y) => lastDay(y, half?.toLowerCase() === 'đầu' ? 6 : 12),
  },
  {
    kind: 'quarter',
    pattern: new RegExp(
      `quý\\s+(?:${quarter}\\s*(?:[,\\-–]|và|đến|đến\\s+quý)\\s*)*${quarter}(?:${ofYear})?(?![\\p{L}\\d])`,
      'giu',
    ),
    read: (_, q, y) => lastDay(y, quarterNumber(q) * 3),
  },
  {
    kind: 'month',
    pattern: new RegExp(
      `tháng\\s+(?:${month}\\s*(?:[,\\-–]|và|đến|đến\\s+tháng)\\s*)*${month}${ofYear}${numberEnds}`,
      'giu',
    ),
    read: (_, m, y) => lastDay(y, Number(m)),
  },
  {
    kind: 'month',
    pattern: new RegExp(`${notInNumber}${month}\\s*/\\s*${year}${numberEnds}`, 'gu'),
    read: (m, y) => lastDay(y, Number(m)),
  },
  {
    // No year: «trước ngày 30/9», «ngày 15 tháng 11».
    kind: 'date',
    pattern: new RegExp(`ngày\\s+${dayNumber}(?:\\s*/\\s*|\\s+tháng\\s+)${month}${numberEnds}`, 'giu'),
    read: () => null,
  },
  {
    // «trước 30/6»: a day without its word, after one that makes it a limit.
    kind: 'date',
    pattern: new RegExp(`(?<=(?:trước|đến|xong|hết|nhất|là)\\s+)${dayNumber}\\s*/\\s*${month}${numberEnds}`, 'giu'),
    read: () => null,
  },
  {
    kind: 'month',
    pattern: new RegExp(`tháng\\s+(?:${month}\\s*(?:[,\\-–]|và|đến)\\s*)*${month}${numberEnds}`, 'giu'),
    read: () => null,
  },
  {
    kind: 'year',
    pattern: new RegExp(`${notInNumber}${year}\\s*(?:[-–]|đến(?:\\s+năm)?)\\s*${year}${numberEnds}`, 'giu'),
    read: (_, y) => lastDay(y, 12),
  },
  {
    kind: 'year',
    pattern: new RegExp(`${notInNumber}${year}${numberEnds}`, 'gu'),
    read: (y) => lastDay(y, 12),
  },
];

/** Every stretch of time that a text names, in its order; of two that overlap the longer form stands. */
export function findPeriods(text: string): Period[] {
  // Every form has a digit, «quý II» or «sáu tháng».
  if (!/\d|quý\s|sáu\s/iu.test(text)) return [];
  const found: Period[] = [];
  for (const { kind, pattern, read } of periodForms) {
    for (const match of text.matchAll(pattern)) {
      const start = match.index;
      const end = start + match[0].length;
      if (found.some((other) => start < other.end && end > other.start)) continue;
      found.push({ start, end, kind, day: read(...match.slice(1)) });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

function quarterNumber(written: string | undefined): number {
  return { I: 1, II: 2, III: 3, IV: 4 }[written?.toUpperCase() ?? ''] ?? Number(written);
}

/** ISO day, or null when there is no such day (31/2) or no year. */
function calendarDay(y: string | undefined, m: string | undefined, d: string | undefined): string | null {
  if (y === undefined) return null;
  const iso = `${y}-${String(Number(m)).padStart(2, '0')}-${String(Number(d)).padStart(2, '0')}`;
  return Number(d) <= Number(lastDay(y, Number(m))?.slice(-2)) ? iso : null;
}

function lastDay(y: string | undefined, m: number): string | null {
  if (y === undefined) return null;
  const year = Number(y);
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const days = m === 2 ? (leap ? 29 : 28) : m === 4 || m === 6 || m === 9 || m === 11 ? 30 : 31;
  return `${y}-${String(m).padStart(2, '0')}-${days}`;
}
