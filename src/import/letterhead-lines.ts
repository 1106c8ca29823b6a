import { isTypedNumberLine } from '../domain/document/number-line.ts';
import type { Header, LetterheadField } from '../domain/plan/plan.ts';
import { foldMarks } from '../domain/text/vietnamese-text.ts';
import type { SourceLine } from './source-lines.ts';
import { isCapitals, isRule } from './title-lines.ts';

/** What a line of a letterhead says by its own wording; rows are tried in order. `pattern` sees the line without marks, in lower case; `unless` sees it as written. */
const parts: readonly { field: LetterheadField; pattern: RegExp; unless?: RegExp }[] = [
  {
    field: 'motto',
    pattern: /^(?:cong hoa xa(?: hoi(?: chu nghia(?: viet(?: nam)?)?)?)?|(?:xa )?(?:hoi )?chu nghia viet nam)$/,
  },
  {
    field: 'motto',
    pattern: /^(?:dang cong san(?: viet nam)?|viet nam|doc lap\b.*tu do\b.*|.*tu do\s*[-–]?\s*hanh phuc|hanh phuc)$/,
  },
  {
    field: 'number',
    pattern: /^so(?:\s*[:.]|\s)\s*(?:.*\/.*|[\d.…_\s-]*)$|^so$/,
    // «số 83-KH/TU của Ban Thường vụ Tỉnh ủy» cites.
    unless: /\s(?!ngày|tháng|năm)\p{Ll}{2,}(?=\s|$)/u,
  },
  {
    field: 'placeDate',
    pattern:
      /^(?:(?:(?:t[px]\.\s?)?[^.,;:]{2,40}|[.…_\s]+), ?)?ngay\b[^,;:]{0,40}\bthang[^,;:]{0,40}\bnam\b.{0,16}$|^[^.;]{2,40}, ngay(?:\s[\d\s./…_]*)?$/,
    // «năm 2026 của Chính phủ», «Kế hoạch số 83-KH/TU, ngày 12/6/2026»
    unless: /năm\s+[\d…._]+\s+\p{Ll}|\/[^,]*, ?ngày/u,
  },
  { field: 'draft', pattern: /^[([]?\s*du thao\b/ },
  { field: 'about', pattern: /^(?:v\/v|ve viec)\b/ },
  {
    // «MẬT», «HỎA TỐC, hẹn giờ», not «Mật độ dân số», «Khẩn trương rà soát».
    field: 'marks',
    pattern:
      /^[([]?\s*(?:do mat\b.*|(?:tuyet mat|toi mat|mat|hoa toc|thuong khan|khan)(?:\s*[-–,:;(].*)?|luu hanh noi bo\b.*)[\s.!)\]]*$/,
  },
  { field: 'marks', pattern: /^[([]?\s*(?:tai lieu|dong dau|cong bao|ban (?:chinh|sao)|sao y)\b/ },
];

/** The field that a letterhead line shows by its wording, or undefined (names of bodies, rules). */
export function letterheadPart(text: string): LetterheadField | undefined {
  const folded = foldMarks(text).replace(/\s+/g, ' ').trim();
  const part = parts.find(({ pattern, unless }) => pattern.test(folded) && !unless?.test(text))?.field;
  return part ?? (isTypedNumberLine(text) ? 'number' : undefined);
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
  return splitBeforeDate(line.raw) ?? [line.raw];
}

/**
 * «Số         -TB/ĐU   Công Hải, ngày    tháng    năm 2026» → number, date: parted at the last gap that leaves both; a number
 * also before the place, which begins with a capital. Undefined for a line that is not both columns.
 */
function splitBeforeDate(raw: string): string[] | undefined {
  const gaps = [...raw.matchAll(/\s{3,}/gu)].reverse();
  const place = /^số(?![\p{L}])/iu.test(raw) ? rightDate.exec(raw) : null;
  return [...gaps, ...(place ? [place] : [])]
    .map((gap) => [raw.slice(0, gap.index), raw.slice(gap.index + gap[0].length)])
    .find(([left = '', date = '']) => letterheadPart(date) === 'placeDate' && standsBesideDate(left, date));
}

/** Whether `left` is a line of the left column, and not the beginning of the date. */
function standsBesideDate(left: string, date: string): boolean {
  // Behind the bare «Số» the gap is its blank.
  if (/^số(?![\p{L}])/iu.test(left))
    return /[\p{L}\d]/u.test(left.slice('số'.length)) && letterheadPart(left) === 'number';
  // «Lâm Đồng,     ngày     tháng»
  return isRule(left) || isCapitals(left) || (/^\p{Lu}/u.test(date) && !/,$/u.test(left));
}

/** Names that begin a body of their own; a capital line that begins otherwise goes on with the name above it («ỦY BAN NHÂN DÂN» / «TỈNH ĐỒNG THÁP»). */
const bodyName =
  /^(?:BỘ|SỞ|[ỦU][ỶY] BAN|UBND|HĐND|HỘI|ĐẢNG (?:[ỦU][ỶY]|BỘ|ĐOÀN|CỘNG)|BAN|TỈNH [ỦU][ỶY]|THÀNH [ỦU][ỶY]|HUYỆN [ỦU][ỶY]|QUẬN [ỦU][ỶY]|THỊ [ỦU][ỶY]|CHI BỘ|VĂN PHÒNG|PHÒNG|CỤC|TỔNG|CHI CỤC|CHÍNH PHỦ|THỦ TƯỚNG|QUỐC HỘI|TRƯỜNG|VIỆN|CÔNG|TRUNG TÂM|HỌC VIỆN|T[ÒO][ÀA] ÁN|THANH TRA|KIỂM TOÁN|NGÂN HÀNG|MẶT TRẬN|ĐOÀN|LIÊN|QUÂN|ĐẠI HỌC|BÁO|ĐÀI|TẬP ĐOÀN|XÍ NGHIỆP|BẢO HIỂM|KHO BẠC|TIỂU BAN|TỔ CÔNG TÁC|BCH|BCĐ|BQL|BTV)(?![\p{L},])/u;
/** No name yet: «ĐẢNG ỦY» / «ỦY BAN NHÂN DÂN TỈNH». */
const openName = /^(?:ĐẢNG [ỦU][ỶY]|ĐẢNG BỘ|CHI BỘ|CHI [ỦU][ỶY]|BAN CHẤP HÀNH|BCH)$/u;
/** A body of the committee above it, and not what that is the committee of: «ĐẢNG ỦY» / «VĂN PHÒNG». */
const ownBody =
  /^(?:VĂN PHÒNG|[ỦU][ỶY] BAN KIỂM TRA|BAN (?:TỔ CHỨC|TUYÊN GIÁO(?: VÀ DÂN VẬN)?|DÂN VẬN|NỘI CHÍNH|XÂY DỰNG ĐẢNG|KIỂM TRA|THƯỜNG VỤ)|(?:BAN CHỈ ĐẠO|BCĐ|TIỂU BAN|TỔ CÔNG TÁC)(?!\p{L}).*)$/u;

/**
 * Sorts the lines of a letterhead into fields, in reading order. Capital lines are the issuing bodies from top to
 * bottom: the last is the issuer, those above it are superior. A rule belongs to the column it stands in. A `letter`
 * (công văn) has no type line: what stands under its number is its subject, with «V/v» or without.
 */
export function classifyLetterhead(lines: readonly SourceLine[], letter: boolean): Header['letterhead'] {
  const found: FoundLine[] = [];
  for (const line of lines) {
    for (const text of splitColumns(line)) found.push({ field: fieldOf(text, found, letter), text, bold: line.bold });
  }
  return toRecord(splitBodies(found));
}

/** The sign under the issuer of a Party document; no rule of the right column. */
const isStar = (text: string): boolean => /^\*$/u.test(text.trim());

function fieldOf(text: string, found: readonly FoundLine[], letter: boolean): LetterheadField {
  const before = found.at(-1);
  // A rule under the number stands in the right column, below the motto of the row above.
  if (isRule(text))
    return before && ['motto', 'rule', 'number'].includes(before.field) && !isStar(text) ? 'rule' : 'star';
  // A date or number broken over two lines goes on where it began.
  if (
    before?.field === 'placeDate' &&
    !/n[ăa]m\s*[\d…._]+\s*$/iu.test(before.text) &&
    /^[\d…._\s]|^tháng|^năm/iu.test(text)
  )
    return 'placeDate';
  if (before?.field === 'number' && /^số\s*:?$/iu.test(before.text)) return 'number';
  if (before?.field === 'motto' && /việt$/iu.test(before.text) && /^nam$/iu.test(text)) return 'motto';
  if (letter && isLetterSubject(text, found)) return 'about';
  const told = letterheadPart(text);
  // «Việt Nam» alone is the end of a motto only under its beginning.
  if (told === 'motto' && /^(?:viet nam|hanh phuc)$/.test(foldMarks(text)) && before?.field !== 'motto')
    return 'issuer';
  if (told) return told;
  if (before?.field === 'about') return 'about';
  // Old capital fonts come out in small letters: «bộ tài chính». Under the number «Ban Thường vụ Tỉnh ủy» is no letterhead's issuer.
  const below = found.some((line) => line.field === 'issuer') && found.some((line) => line.field === 'number');
  if (isCapitals(text) || (bodyName.test(text.toUpperCase()) && !(below && /\p{Lu}/u.test(text)))) return 'issuer';
  return before?.field === 'issuer' ? 'issuer' : 'other';
}

/** «Dự thảo», «DỰ THẢO LẦN 2», «(Dự thảo trình Ban Thường vụ)»; «Dự thảo Kế hoạch …» is what a letter is about. */
const draftMark = /^(?:\(.*|dự thảo\s*(?:$|[-–:,(\d]|(?:lần|số|ngày|trình|lấy|xin)(?![\p{L}])).*)$/iu;

/** Whether a line of a letter belongs to its subject: it stands under the number and nothing tells it for another part. */
function isLetterSubject(text: string, found: readonly FoundLine[]): boolean {
  const has = (field: LetterheadField) => found.some((line) => line.field === field);
  if (!has('number') || !(has('issuer') || has('superior'))) return false;
  const goesOn = found.at(-1)?.field === 'about';
  switch (letterheadPart(text)) {
    case 'motto':
      return false;
    case 'number':
      // Under its own number «Kế hoạch số: 83-KH/TU» is what it is about.
      return goesOn || isTypedNumberLine(text);
    case 'placeDate':
      // «V/v tổng kết công tác» / «ngày 12 tháng 6 năm 2026»
      return goesOn && /^\p{Ll}/u.test(text);
    case 'draft':
      return !isCapitals(text) && !draftMark.test(text);
    case 'marks':
      return goesOn && /^\p{Ll}/u.test(text);
    default:
      return true;
  }
}

interface FoundLine {
  readonly field: LetterheadField;
  readonly text: string;
  readonly bold: boolean;
}

/**
 * Tells the superior bodies from the issuer. By the form the issuer alone is bold; where the type does not tell, the last
 * name is the issuer's. The lines that go on with a name belong to it.
 */
function splitBodies(found: readonly FoundLine[]): readonly FoundLine[] {
  const bodies = found.filter((line) => line.field === 'issuer');
  const isName = (line: FoundLine | undefined) => line !== undefined && bodyName.test(line.text.toUpperCase());
  const bold = bodies.findIndex((line) => line.bold);
  const told = bold > 0 && isName(bodies[bold]) && bodies.slice(bold).every((line) => line.bold);
  let first = told ? bold : bodies.findLastIndex(isName);
  const isOpen = (at: number) =>
    openName.test(bodies[at]?.text.toUpperCase() ?? '') && !ownBody.test(bodies[at + 1]?.text.toUpperCase() ?? '');
  while (first > 0 && isOpen(first - 1)) first -= 1;
  const superior = new Set(bodies.slice(0, Math.max(first, 0)));
  return found.map((line) => (superior.has(line) ? { ...line, field: 'superior' } : line));
}

function toRecord(found: readonly FoundLine[]): Header['letterhead'] {
  const record: Partial<Record<LetterheadField, string[]>> = {};
  for (const { field, text } of found) record[field] = [...(record[field] ?? []), text];
  return Object.fromEntries(
    Object.entries(record).map(([field, texts]) => [field, texts.length === 1 ? texts[0] : texts]),
  );
}
