import { formatDocumentNumber, parseDocumentNumber } from './document-number.ts';
import type { Header, LetterheadField } from './plan.ts';
import { parseDateAt } from './vietnamese-date.ts';

/** What a held document's letterhead says about it, read out of the lines as written. Null where the line is blank. */
export interface DocumentFacts {
  /** Sentence case: `Kế hoạch`; null for a công văn. */
  readonly type: string | null;
  /** Canonical: `556/KH-UBND`. */
  readonly number: string | null;
  /** The line as written: «Số         -KH/ĐU». */
  readonly numberLine: string | null;
  /** ISO date. */
  readonly date: string | null;
  /** «Lâm Đồng, ngày     tháng 6 năm 2026». */
  readonly dateLine: string | null;
  readonly place: string | null;
  /** Year of the date line even where its day is blank. */
  readonly year: number | null;
  /** In letters as the office would write them in a sentence. */
  readonly issuer: string | null;
  readonly superior: string | null;
  /** Marked «Dự thảo», or its number or day is still blank. */
  readonly draft: boolean;
}

export function readFacts(header: Header): DocumentFacts {
  const line = (field: LetterheadField): string | null => {
    const value = header.letterhead[field];
    if (value === undefined) return null;
    return (typeof value === 'string' ? value : value.join(' ')).replace(/\s+/g, ' ').trim();
  };
  const numberLine = line('number');
  const dateLine = line('placeDate');
  const number = numberLine === null ? undefined : parseDocumentNumber(numberLine);
  const day = /ngày\s*/iu.exec(dateLine ?? '');
  const date = dateLine !== null && day ? parseDateAt(dateLine, day.index + day[0].length) : undefined;
  const year = /(?:năm\s*|[/-])((?:19|20)\d{2})/u.exec(dateLine ?? '')?.[1];
  return {
    type: header.type === null ? null : sentenceCase(header.type),
    number: number ? formatDocumentNumber(number) : null,
    numberLine,
    date: date?.iso ?? null,
    dateLine,
    place: /^(.*?),?\s*ngày/iu.exec(dateLine ?? '')?.[1]?.trim() || null,
    year: date ? Number(date.iso.slice(0, 4)) : year === undefined ? null : Number(year),
    issuer: inSentence(line('issuer')),
    superior: inSentence(line('superior')),
    draft: header.letterhead.draft !== undefined || (numberLine !== null && !number) || (dateLine !== null && !date),
  };
}

/** `KẾ HOẠCH` → `Kế hoạch`. */
export function sentenceCase(text: string): string {
  const lower = text.replace(/\s+/g, ' ').trim().toLowerCase();
  return lower.charAt(0).toUpperCase() + lower.slice(1);
}

/** Parts of a body's name that begin with a capital wherever they stand; longest first. Place names follow their own rule. */
const bodies = [
  'ủy ban',
  'đảng ủy',
  'đảng bộ',
  'ban chấp hành',
  'ban bí thư',
  'ban thường vụ',
  'bộ chính trị',
  'hội đồng',
  'tỉnh ủy',
  'thành ủy',
  'huyện ủy',
  'quận ủy',
  'thị ủy',
  'văn phòng',
  'chính phủ',
  'thủ tướng',
  'quốc hội',
  'mặt trận',
  'đoàn',
  'sở',
  'bộ',
  'ban',
  'chi bộ',
  'đảng',
  'trung ương',
  'chủ tịch',
  'tổng cục',
  'cục',
  'công an',
  'liên đoàn',
  'hội',
];
const bodyPattern = new RegExp(`(?<![\\p{L}])(?:${bodies.join('|')})(?![\\p{L}])`, 'gu');
/** Words behind which a place name follows: each of its syllables has a capital. */
const placePattern = /(?<![\p{L}])(tỉnh|thành phố|tp\.?|huyện|quận|xã|phường|thị xã|thị trấn|đặc khu)\s+([^,;]+)$/u;

/** `ĐẢNG ỦY ỦY BAN NHÂN DÂN TỈNH` → `Đảng ủy Ủy ban nhân dân tỉnh`; text that is not all capitals is left as it is. */
function inSentence(text: string | null): string | null {
  if (text === null || text === '' || /\p{Ll}/u.test(text)) return text;
  const upperFirst = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);
  const lower = text
    .toLowerCase()
    .replace(placePattern, (_, unit: string, name: string) => `${unit} ${name.split(' ').map(upperFirst).join(' ')}`);
  return upperFirst(lower.replace(bodyPattern, upperFirst));
}
