import { isTypedNumberLine } from '../domain/document/number-line.ts';
import { parseLabel } from '../domain/plan/numbering.ts';
import type { Header } from '../domain/plan/plan.ts';
import { classifyLetterhead, letterheadPart, splitColumns } from './letterhead-lines.ts';
import { type SourceItem, type SourceLine, shownText, tableLines } from './source-lines.ts';
import { isCapitals, isRule, isTitleLine, isTitleLineInAnyCase, splitTitle } from './title-lines.ts';

/** Lines that may stand before the type line; beyond them a type in capitals is no longer the document's own. */
const longestLetterhead = 40;
/** Lines that a subject may be broken over. */
const longestSubject = 12;
/** A line of a subject in the left column. */
const longestSubjectLine = 60;

export interface LetterheadReading {
  readonly header: Header;
  /** What follows the subject. */
  readonly rest: readonly SourceItem[];
  /** Letterhead and type line in the order of the source, and as they were read: different where two columns were flattened row by row. */
  readonly sourceOrder: string;
  readonly readOrder: string;
  /** Marks of notes that stand in the header (note numbers, 1-based). */
  readonly noteRefs: readonly number[];
}

/**
 * Reads letterhead, type and subject — phần đầu thể thức. Everything before the type line is letterhead, in any order: a
 * two-column table, or its lines one after the other. Without a type line (công văn) the letterhead ends before
 * «Kính gửi»; a document that has neither keeps all its lines for the body.
 */
export function readLetterhead(items: readonly SourceItem[]): LetterheadReading {
  const given = openLetterheadTables(items);
  const foundAt = findTitle(given);
  const past = foundAt === undefined ? 0 : linesPastTitle(given, foundAt);
  const opened = foundAt === undefined || past === 0 ? given : moveTitle(given, foundAt, past);
  const titleAt = foundAt === undefined ? undefined : foundAt + past;
  const end = titleAt ?? findLetterEnd(opened);
  const head = opened.slice(0, end).filter((item) => item.kind === 'line');
  const letterhead = classifyLetterhead(head, titleAt === undefined);
  const title = titleAt === undefined ? noTitle(opened.slice(end)) : readTitle(opened.slice(titleAt));
  return {
    header: { letterhead, ...title.header },
    rest: title.rest,
    sourceOrder: given
      .slice(0, end + (titleAt === undefined ? 0 : 1))
      .flatMap((item) => (item.kind === 'line' ? [item.text] : []))
      .join(' '),
    readOrder: [...Object.values(letterhead).flat(), ...title.lines.slice(0, 1).map((line) => line.text)].join(' '),
    noteRefs: [...head, ...title.lines].flatMap((line) => line.noteRefs.map((ref) => ref.note)),
  };
}

/** How many lines behind the type line still belong to the letterhead: its left column was read with the type line at its foot. */
function linesPastTitle(items: readonly SourceItem[], titleAt: number): number {
  let past = 0;
  for (const [i, item] of items.slice(titleAt + 1, titleAt + 8).entries()) {
    if (item.kind === 'table') break;
    // Of the line as a whole: «VỀ PHÔNG LƯU TRỮ ĐẢNG CỘNG SẢN VIỆT NAM» is a subject.
    if (['motto', 'number', 'placeDate', 'draft'].includes(letterheadPart(item.text) ?? '')) past = i + 1;
    else if (!isRule(item.text)) break;
  }
  return past;
}

function moveTitle(items: readonly SourceItem[], titleAt: number, past: number): SourceItem[] {
  const end = titleAt + 1 + past;
  return [
    ...items.slice(0, titleAt),
    ...items.slice(titleAt + 1, end),
    ...items.slice(titleAt, titleAt + 1),
    ...items.slice(end),
  ];
}

/** Opens the tables that are only the layout of a letterhead: those before the body that hold one of its telling lines. */
export function openLetterheadTables(items: readonly SourceItem[]): SourceItem[] {
  const opened: SourceItem[] = [];
  let lines = 0;
  for (const [index, item] of items.entries()) {
    if (item.kind === 'table') {
      const inner = tableLines(item);
      const layout =
        inner.length <= longestLetterhead && inner.some((line) => isTelling(line) || isTitleLine(shownText(line)));
      if (!layout || lines > longestLetterhead) return [...opened, ...items.slice(index)];
      opened.push(...inner);
      lines += inner.length;
    } else {
      lines += 1;
      opened.push(item);
      if (parseLabel(item.text)?.kind === 'roman') return [...opened, ...items.slice(index + 1)];
    }
  }
  return opened;
}

/** Opens what follows the letterhead of a letter. */
export const greeting: RegExp = /^kính gửi/iu;

/** A line that only a letterhead has: motto, number, place and date; a number behind its type may stand in a list of documents. */
function isTelling(line: SourceLine): boolean {
  return splitColumns(line).some(
    (piece) => ['motto', 'number', 'placeDate'].includes(letterheadPart(piece) ?? '') && !isTypedNumberLine(piece),
  );
}

function findTitle(items: readonly SourceItem[]): number | undefined {
  const end = items.findIndex((item) => item.kind === 'table' || greeting.test(item.text));
  const lines = items
    .slice(0, Math.min(end === -1 ? items.length : end, longestLetterhead))
    .filter((item) => item.kind === 'line');
  const strict = lines.findIndex((line) => isTitleLine(shownText(line)));
  if (strict !== -1) return strict;
  // In small letters a type counts only under a letterhead, or as the very first line (công báo).
  const loose = lines.findIndex(
    (line, i) => isTitleLineInAnyCase(shownText(line)) && (i === 0 || lines.slice(0, i).some(isTelling)),
  );
  if (loose !== -1) return loose;
  const joined = lines.findIndex((line, i) => splitTitle(line.text) && lines.slice(0, i).some(isTelling));
  return joined === -1 ? undefined : joined;
}

/** Where the letterhead of a document without a type line ends: before «Kính gửi», or after its last telling line. */
function findLetterEnd(items: readonly SourceItem[]): number {
  const near = items.slice(0, longestLetterhead);
  const tableAt = near.findIndex((item) => item.kind === 'table');
  const table = near[tableAt];
  const lines = near.slice(0, tableAt === -1 ? undefined : tableAt).filter((item) => item.kind === 'line');
  const greeted = lines.findIndex((line) => greeting.test(line.text));
  // «Kính gửi:» and the addressees beside it in a table.
  const greetsInTable = table?.kind === 'table' && greeting.test(tableLines(table)[0]?.text ?? '');
  const end = greeted === -1 && greetsInTable ? tableAt : greeted;
  if (end > 0 && lines.slice(0, end).some(isTelling)) return end;
  const first = lines.findIndex(isTelling);
  if (first === -1 || first > 6) return 0;
  const told = lines.findLastIndex((line, i) => i < first + 8 && isTelling(line)) + 1;
  return told + subjectBehind(lines.slice(told));
}

/** How many lines go on with the letterhead as the subject of a letter that greets nobody: «V/v rà soát» / «công trình …». */
function subjectBehind(lines: readonly SourceLine[]): number {
  if (letterheadPart(lines[0]?.text ?? '') !== 'about') return 0;
  const end = lines.findIndex(
    (line, i) => i > 0 && !(/^\p{Ll}/u.test(line.text) && line.text.length <= longestSubjectLine),
  );
  return end === -1 ? 1 : end;
}

interface TitleReading {
  readonly header: Omit<Header, 'letterhead'>;
  readonly rest: readonly SourceItem[];
  readonly lines: readonly SourceLine[];
}

function noTitle(rest: readonly SourceItem[]): TitleReading {
  return { header: { type: null, subject: null, rule: null }, rest, lines: [] };
}

/** `items` begin with the type line. The subject reaches to the rule line or, failing that, to the first line of the body. */
function readTitle(items: readonly SourceItem[]): TitleReading {
  const lines: SourceLine[] = [];
  for (const item of items) {
    if (item.kind === 'table' || lines.length > longestSubject) break;
    lines.push(item);
  }
  const [title, ...following] = lines;
  const joined = title && !isTitleLine(title.text) ? splitTitle(title.text) : undefined;
  const subject = subjectLines(following);
  const after = following[subject.length];
  const rule = after && isRule(after.text) ? after.raw : null;
  const read = 1 + subject.length + (rule === null ? 0 : 1);
  return {
    header: {
      type: joined?.[0] ?? title?.text ?? null,
      subject: [joined?.[1] ?? '', ...subject.map((line) => line.text)].join(' ').trim() || null,
      rule,
    },
    rest: items.slice(read),
    lines: lines.slice(0, read),
  };
}

/** Words that open the body, never a subject: «Căn cứ …», «Kính gửi …», «(Kèm theo Quyết định số …)». */
const bodyOpening =
  /^(?:[-–]\s*)?(?:[Cc]ăn cứ|CĂN CỨ|Kính gửi|Xét |Theo đề nghị|\((?:[Bb]an hành )?[Kk]èm theo|(?:Ban hành kèm|Kèm) theo)/u;

/** Who writes to whom, under the subject of a telegram: «CỤC TRƯỞNG CỤC THỦY LỢI điện:». */
const addresses = /(?<=\S)\s+(?:điện|gửi)\s*:$/iu;

function subjectLines(following: readonly SourceLine[]): SourceLine[] {
  const ruleAt = following.findIndex((line) => isRule(line.text));
  const bodyAt = following.findIndex((line, i) => isBodyLine(line, following[i - 1], following[i + 1]));
  const end =
    ruleAt !== -1 && (bodyAt === -1 || ruleAt <= bodyAt + 1) && !hasOpening(following, ruleAt) ? ruleAt : bodyAt;
  return following.slice(0, end === -1 ? following.length : end);
}

function hasOpening(lines: readonly SourceLine[], end: number): boolean {
  return lines.slice(0, end).some((line) => bodyOpening.test(line.text) || parseLabel(line.text));
}

/** Whether `line` belongs to the body, given its neighbours (no line before it right after the type line). */
function isBodyLine(line: SourceLine, before: SourceLine | undefined, next: SourceLine | undefined): boolean {
  if (bodyOpening.test(line.text) || isRule(line.text) || addresses.test(line.text)) return true;
  if (/[.:;]$/u.test(line.text) && line.text.length > 60) return true;
  // «bộ trưởng bộ tài chính» / «Căn cứ …», also right under the type line.
  if (next && bodyOpening.test(next.text) && isAuthority(line.text.toUpperCase())) return true;
  if (before === undefined) return line.text.length > 500;
  if (parseLabel(line.text)) return true;
  // A subject in capitals goes on in capitals; «THỦ TƯỚNG CHÍNH PHỦ» under it is the body's first line.
  if (isCapitals(shownText(before))) return !isCapitals(shownText(line)) || isAuthority(line.text);
  if (isCapitals(shownText(line))) return true;
  // A text export knows no alignment: a short line without an end goes on with the subject, the body begins with a sentence.
  if (line.align === undefined && line.text.length <= 100 && !/[.,;:]$/u.test(line.text)) return false;
  return !(
    /^[\p{Ll}\d“"(]/u.test(line.text) ||
    line.continues ||
    line.align === 'center' ||
    /[,;\-–]$/u.test(before.text)
  );
}

/** The body or office that decides, on its own line under the subject: «CHÍNH PHỦ», «BỘ TRƯỞNG BỘ TÀI CHÍNH», «ỦY BAN NHÂN DÂN TỈNH». */
function isAuthority(text: string): boolean {
  return /^(?:CHÍNH PHỦ|THỦ TƯỚNG|BỘ TRƯỞNG|CHỦ TỊCH|[ỦU][ỶY] BAN|HỘI ĐỒNG|QUỐC HỘI|GIÁM ĐỐC|TỔNG |BAN (?:CHẤP HÀNH|THƯỜNG VỤ|BÍ THƯ)|BỘ CHÍNH TRỊ|CHÁNH|VIỆN TRƯỞNG|THỐNG ĐỐC|CỤC TRƯỞNG|TỈNH ỦY|THÀNH ỦY|ĐẢNG ỦY|THƯỜNG TRỰC|HIỆU TRƯỞNG|TRƯỞNG BAN)/u.test(
    text,
  );
}
