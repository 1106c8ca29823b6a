import type { Header, LetterheadField } from '../domain/plan/plan.ts';
import { foldMarks } from '../domain/text/vietnamese-text.ts';
import type { SourceLine } from './source-lines.ts';
import { isCapitals, isRule } from './title-lines.ts';

/** What a line of a letterhead says by its own wording; rows are tried in order. Patterns see the line without marks, in lower case. */
const parts: readonly { field: LetterheadField; pattern: RegExp }[] = [
  {
    field: 'motto',
    pattern: /^(?:cong hoa xa(?: hoi(?: chu nghia(?: viet nam)?)?)?|(?:xa )?(?:hoi )?chu nghia viet nam)$/,
  },
  {
    field: 'motto',
    pattern: /^(?:dang cong san(?: viet nam)?|viet nam|doc lap\b.*tu do\b.*|.*tu do\s*[-–]?\s*hanh phuc|hanh phuc)$/,
  },
  { field: 'number', pattern: /^so(?:\s*[:.]|\s)\s*(?:.*\/.*|[\d.…_\s-]*)$|^so$/ },
  {
    field: 'placeDate',
    pattern:
      /^(?:[^.,;:]{2,40}, ?)?ngay\b[^,;:]{0,40}\bthang[^,;:]{0,40}\bnam\b.{0,16}$|^[^.;]{2,40}, ngay(?:\s[\d\s./…_]*)?$/,
  },
  { field: 'draft', pattern: /^[([]?\s*du thao\b/ },
  { field: 'about', pattern: /^(?:v\/v|ve viec)\b/ },
  {
    field: 'marks',
    pattern:
      /^[([]?\s*(?:tuyet mat|toi mat|mat|hoa toc|thuong khan|khan|luu hanh noi bo|tai lieu|dong dau|cong bao|bao cao|ban (?:chinh|sao)|sao y)\b/,
  },
];

/** The field that a letterhead line shows by its wording, or undefined (names of bodies, rules). */
export function letterheadPart(text: string): LetterheadField | undefined {
  const folded = foldMarks(text).replace(/\s+/g, ' ').trim();
  return parts.find(({ pattern }) => pattern.test(folded))?.field;
}

/** Where the right column begins in a line that holds both: motto, or place and date. */
const rightColumn = /(?<=\S)\s+(?=CỘNG H[OÒ][AÀ] XÃ HỘI|ĐẢNG CỘNG SẢN VIỆT NAM\s*$|Độc lập\s*[-–])/u;
const rightDate = /(?<=[\p{L}\d…._])\s+(?=(?:\p{Lu}[\p{L}.-]*\s?){1,5},\s*ngày\b)/u;

/** The pieces of a line in which two columns stand side by side, left to right; one piece for any other line. */
export function splitColumns(line: SourceLine): string[] {
  const gaps = line.raw.split(/\s{3,}/u);
  const told = gaps.length === 2 && gaps.slice(1).some((piece) => letterheadPart(piece) !== undefined || isRule(piece));
  if (told && !/^số\s*[:.]?$/iu.test(gaps[0] ?? '')) return gaps;
  const motto = line.raw.split(rightColumn);
  if (motto.length === 2) return motto;
  if (!/^số\b/iu.test(line.raw)) return [line.raw];
  const date = rightDate.exec(line.raw);
  return date ? [line.raw.slice(0, date.index), line.raw.slice(date.index + date[0].length)] : [line.raw];
}

/** Names that begin a body of their own; a capital line that begins otherwise goes on with the name above it («ỦY BAN NHÂN DÂN» / «TỈNH ĐỒNG THÁP»). */
const bodyName =
  /^(?:BỘ|SỞ|[ỦU][ỶY] BAN|UBND|HĐND|HỘI|ĐẢNG|BAN|TỈNH [ỦU][ỶY]|THÀNH [ỦU][ỶY]|HUYỆN [ỦU][ỶY]|QUẬN [ỦU][ỶY]|THỊ [ỦU][ỶY]|CHI BỘ|VĂN PHÒNG|PHÒNG|CỤC|TỔNG|CHI CỤC|CHÍNH PHỦ|THỦ TƯỚNG|QUỐC HỘI|TRƯỜNG|VIỆN|CÔNG|TRUNG TÂM|HỌC VIỆN|T[ÒO][ÀA] ÁN|THANH TRA|KIỂM TOÁN|NGÂN HÀNG|MẶT TRẬN|ĐOÀN|LIÊN|QUÂN|ĐẠI HỌC|BÁO|ĐÀI|TẬP ĐOÀN|XÍ NGHIỆP|BẢO HIỂM|KHO BẠC|TIỂU BAN|TỔ CÔNG TÁC|BCH)(?![\p{L}])/u;

/**
 * Sorts the lines of a letterhead into fields, in reading order. Capital lines are the issuing bodies from top to
 * bottom: the last is the issuer, those above it are superior. A rule belongs to the column it stands in.
 */
export function classifyLetterhead(lines: readonly SourceLine[]): Header['letterhead'] {
  const found: { field: LetterheadField; text: string }[] = [];
  for (const text of lines.flatMap(splitColumns)) {
    const before = found.at(-1);
    found.push({ field: fieldOf(text, before), text });
  }
  return toRecord(splitBodies(found));
}

function fieldOf(text: string, before: { field: LetterheadField; text: string } | undefined): LetterheadField {
  // A rule under the number stands in the right column, below the motto of the row above.
  if (isRule(text)) return before && ['motto', 'rule', 'number'].includes(before.field) ? 'rule' : 'star';
  // A date or number broken over two lines goes on where it began.
  if (
    before?.field === 'placeDate' &&
    !/n[ăa]m\s*[\d…._]+\s*$/iu.test(before.text) &&
    /^[\d…._\s]|^tháng|^năm/iu.test(text)
  )
    return 'placeDate';
  if (before?.field === 'number' && /^số\s*:?$/iu.test(before.text)) return 'number';
  const told = letterheadPart(text);
  // «Việt Nam» alone is the end of a motto only under its beginning.
  if (told === 'motto' && /^(?:viet nam|hanh phuc)$/.test(foldMarks(text)) && before?.field !== 'motto')
    return 'issuer';
  if (told) return told;
  if (before?.field === 'about') return 'about';
  // Old capital fonts come out in small letters: «bộ tài chính».
  if (isCapitals(text) || bodyName.test(text.toUpperCase())) return 'issuer';
  return before?.field === 'issuer' ? 'issuer' : 'marks';
}

/** Tells the superior bodies from the issuer: the last name is the issuer's, with the lines that go on with it. */
function splitBodies(
  found: readonly { field: LetterheadField; text: string }[],
): { field: LetterheadField; text: string }[] {
  const bodies = found.filter((line) => line.field === 'issuer');
  const lastName = bodies.findLastIndex((line) => bodyName.test(line.text.toUpperCase()));
  const superior = new Set(bodies.slice(0, Math.max(lastName, 0)));
  return found.map((line) => (superior.has(line) ? { ...line, field: 'superior' } : line));
}

function toRecord(found: readonly { field: LetterheadField; text: string }[]): Header['letterhead'] {
  const record: Partial<Record<LetterheadField, string[]>> = {};
  for (const { field, text } of found) record[field] = [...(record[field] ?? []), text];
  return Object.fromEntries(
    Object.entries(record).map(([field, texts]) => [field, texts.length === 1 ? texts[0] : texts]),
  );
}
