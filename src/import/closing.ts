import type { Closing } from '../domain/plan.ts';
import { type SourceItem, type SourceLine, tableLines } from './source-lines.ts';
import { isCapitals, isRule, isTitleLine } from './title-lines.ts';

/** Lines that a table of recipients and signature may have; a longer one is content. */
const longestClosing = 80;

const recipientsLine = /^n[ơo]i nhận\s*(?::|$)/iu;
/** Who signs for whom: «T/M ĐẢNG ỦY», «TM. ỦY BAN NHÂN DÂN», «KT. CHỦ TỊCH», «TUQ. …». */
const authorityLine = /^(?:T\s?\/\s?M|TM|K\s?\/\s?T|KT|T\s?\/\s?L|TL|TUQ|T\s?\/\s?UQ|Q)\s?[./]?\s+(?=\p{Lu}{2})/u;
/** An office on its own line: «CHỦ TỊCH», «PHÓ BÍ THƯ THƯỜNG TRỰC». */
const officeLine =
  /^(?:PHÓ |Q\. ?|QUYỀN )?(?:CHỦ TỊCH|BÍ THƯ|BỘ TRƯỞNG|THỨ TRƯỞNG|THỦ TƯỚNG|GIÁM ĐỐC|TRƯỞNG|CHÁNH|TỔNG|CỤC TRƯỞNG|VỤ TRƯỞNG|CHI CỤC TRƯỞNG|HIỆU TRƯỞNG|VIỆN TRƯỞNG|THỐNG ĐỐC|CHỦ NHIỆM|THƯỜNG TRỰC|ỦY VIÊN|ĐỘI TRƯỞNG|CHỈ HUY)/u;
/** Words that stand where a seal or signature was: «(Đã ký)», «[daky]». */
const signedMark = /^[\s([]*(?:đã ký|đã kí|ký tên|daky|ký, ghi rõ|ký và|chữ ký|ký bởi)/iu;
/** A person's name: two to six capitalised words, with a rank or degree before it. */
const nameLine =
  /^(?:(?:GS|PGS|TS|ThS|BS|CN|KS|LS|Trung tướng|Thiếu tướng|Thượng tướng|Đại tướng|Đại tá|Thượng tá|Trung tá)[.,]?\s*)*(?:\p{Lu}[\p{Ll}\p{M}’'-]*\.?)(?:\s+\p{Lu}[\p{Ll}\p{M}’'-]*\.?){1,5}$/u;

export interface ClosingReading {
  /** What stands before the closing. */
  readonly body: readonly SourceItem[];
  readonly closing: readonly Closing[];
  /** What stands after it: attachments. */
  readonly rest: readonly SourceItem[];
  /** Marks of notes that stand in the closing. */
  readonly noteRefs: readonly number[];
}

/**
 * Reads recipients and signature — nơi nhận, chữ ký. The document's own closing is the first one; those inside its
 * attachments stay text.
 */
export function readClosing(items: readonly SourceItem[]): ClosingReading {
  const opened = items.flatMap((item) => (item.kind === 'table' && isClosingTable(item) ? tableLines(item) : [item]));
  const lineAt = (index: number): SourceLine | undefined => {
    const item = opened[index];
    return item?.kind === 'line' ? item : undefined;
  };
  const start = findStart(opened);
  if (start === undefined) return { body: opened, closing: [], rest: [], noteRefs: [] };

  const closing: MutableClosing[] = [];
  const noteRefs: number[] = [];
  let at = start;
  for (let line = lineAt(at); line; line = lineAt(++at)) {
    const current = closing.at(-1);
    if (recipientsLine.test(line.text)) closing.push(openRecipients(line.text));
    else if (startsSignature(line, current)) closing.push({ kind: 'signature', lines: [line.text] });
    else if (current && goesOn(line, current, lineAt(at + 1))) current.lines.push(line.text);
    else break;
    noteRefs.push(...line.noteRefs.map((ref) => ref.note));
  }
  return { body: opened.slice(0, start), closing, rest: opened.slice(at), noteRefs };
}

type MutableClosing =
  | { readonly kind: 'recipients'; readonly label: string; readonly lines: string[] }
  | { readonly kind: 'signature'; readonly lines: string[] };

/** «Nơi nhận:» alone, or with the first recipient behind it on the same line. */
function openRecipients(text: string): MutableClosing {
  const label = /^[^:]*:?/u.exec(text)?.[0] ?? text;
  const first = text.slice(label.length).trim();
  return { kind: 'recipients', label, lines: first === '' ? [] : [first] };
}

export function isClosingTable(table: Extract<SourceItem, { kind: 'table' }>): boolean {
  const lines = tableLines(table);
  if (lines.length > longestClosing) return false;
  if (lines.some((line) => recipientsLine.test(line.text))) return true;
  return table.rows.length <= 4 && lines.length <= 16 && lines.some((line) => authorityLine.test(line.text));
}

function findStart(items: readonly SourceItem[]): number | undefined {
  const texts = items.map((item) => (item.kind === 'line' ? item.text : ''));
  const recipients = texts.findIndex((text, i) => recipientsLine.test(text) && text.length < 120 && i > 0);
  const authority = texts.findIndex((text, i) => authorityLine.test(text) && hasName(texts.slice(i + 1, i + 9)));
  const office = texts.findIndex(
    (text, i) => officeLine.test(text) && isCapitals(text) && hasName(texts.slice(i + 1, i + 5)),
  );
  const first = [recipients, authority, office].filter((index) => index !== -1);
  if (first.length === 0) return undefined;
  return Math.min(...first);
}

function hasName(texts: readonly string[]): boolean {
  const end = texts.findIndex((text) => text !== '' && !isCapitals(text) && !signedMark.test(text));
  return end !== -1 && nameLine.test(texts[end] ?? '');
}

/** A name, the word that stands for the signature itself, or a stray sign beside it. */
function isSignaturePart(text: string): boolean {
  return nameLine.test(text) || signedMark.test(text) || !/[\p{L}\d]/u.test(text);
}

function startsSignature(line: SourceLine, current: MutableClosing | undefined): boolean {
  if (isTitleLine(line.text)) return false;
  if (current?.kind === 'signature') return false;
  return (
    authorityLine.test(line.text) || (isCapitals(line.text) && !/^[-–+•]/u.test(line.text) && officeLike(line.text))
  );
}

function officeLike(text: string): boolean {
  return text.length <= 80 && !/^(?:PHỤ LỤC|DANH MỤC|BIỂU|MẪU|BẢNG|CỘNG H)/u.test(text);
}

function goesOn(line: SourceLine, current: MutableClosing, next: SourceLine | undefined): boolean {
  const { text } = line;
  if (isTitleLine(text) || isRule(text)) return false;
  if (current.kind === 'recipients') {
    return (
      /^[-–—+•*]/u.test(text) ||
      (!isCapitals(text) && !/^(?:phụ lục|biểu|mẫu|\ufffd)/iu.test(text) && text.length < 200)
    );
  }
  const named = current.lines.some((existing) => nameLine.test(existing));
  if (!named) return (isCapitals(text) && officeLike(text)) || isSignaturePart(text);
  return authorityLine.test(text) || (officeLine.test(text) && isCapitals(text) && next !== undefined);
}
