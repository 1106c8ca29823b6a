import type { Closing, Repair } from '../domain/plan/plan.ts';
import type { ClosingReading } from './closing.ts';
import { openLetterheadTables } from './letterhead.ts';
import { letterheadPart } from './letterhead-lines.ts';
import { type SourceItem, type SourceLine, shownText, tableLines } from './source-lines.ts';
import { isAppendixLine, isCapitals, isRule, isTitleLine } from './title-lines.ts';

/** Lines of an attachment's own letterhead above its title. */
const longestLetterhead = 12;
/** Lines that the title of an attachment may be broken over. */
const longestTitle = 6;
/** Short lines below a signature that are no attachment. */
const mostStrays = 6;

export interface Attachment {
  /** Its title, one line. */
  readonly title: readonly SourceLine[];
  readonly items: readonly SourceItem[];
}

export interface AttachmentSplit {
  readonly body: readonly SourceItem[];
  /** What stands behind the closing and is no attachment: it goes to the end of the body. */
  readonly moved: readonly SourceItem[];
  readonly closing: readonly Closing[];
  readonly attachments: readonly Attachment[];
  readonly repairs: readonly Repair[];
}

/**
 * Cuts off what is issued with a document — phụ lục, quy chế, kế hoạch kèm theo. Behind the closing everything is
 * attachment; without a closing the first line «PHỤ LỤC …» on its own begins them.
 */
export function splitAttachments({ body, closing, rest: behind }: ClosingReading): AttachmentSplit {
  const rest = openLetterheadTables(behind);
  if (closing.length === 0) {
    const at = body.findIndex((item, i) => i > 0 && item.kind === 'line' && isAppendixLine(shownText(item)));
    if (at === -1) return { body, moved: [], closing, attachments: [], repairs: [] };
    return { body: body.slice(0, at), moved: [], closing, ...readAttachments(body.slice(at), 0) };
  }
  if (rest.length === 0) return { body, moved: [], closing, attachments: [], repairs: [] };
  const title = firstTitle(rest);
  if (title !== undefined) return { body, moved: [], closing, ...readAttachments(rest, title) };
  const strays = rest.filter((item) => item.kind === 'line');
  if (
    strays.length === rest.length &&
    strays.length <= mostStrays &&
    strays.every((line) => line.text.length <= 120 && line.noteRefs.length === 0)
  ) {
    return { body, moved: [], closing: withStrays(closing, strays), attachments: [], repairs: [] };
  }
  if (rest[0]?.kind === 'line' && rest[0].text.length <= 200)
    return { body, moved: [], closing, ...readAttachments(rest, 0) };
  return beforeClosing(body, closing, rest);
}

/** `items` from the first title on; what stands above it is that attachment's letterhead. */
function readAttachments(
  items: readonly SourceItem[],
  first: number,
): Pick<AttachmentSplit, 'attachments' | 'repairs'> {
  const starts = items.flatMap((item, i) =>
    i === first || (i > first && item.kind === 'line' && isAppendixLine(shownText(item))) ? [i] : [],
  );
  const head = items.slice(0, first).filter((item) => item.kind === 'line');
  const attachments = starts.map((start, i) => readAttachment(items.slice(start, starts[i + 1])));
  const [opening, ...others] = attachments;
  if (head.length === 0 || !opening) return { attachments, repairs: [] };
  // A level-1 heading opens an attachment: its own letterhead comes below its title.
  const above = head.map((line) => line.text).join(' ');
  const title = opening.title.map((line) => line.text).join(' ');
  return {
    attachments: [{ ...opening, items: [...head, ...opening.items] }, ...others],
    repairs: [
      {
        rule: 'thu-tu-the-thuc',
        from: `${above} ${title}`,
        to: `${title} ${above}`,
        note: 'Phần đầu (cơ quan, số, ngày) của văn bản kèm theo được đặt dưới tên văn bản đó.',
      },
    ],
  };
}

/** Stray lines below a signature (a page mark, a remark) stay where they stand: at its end. */
function withStrays(closing: readonly Closing[], strays: readonly SourceLine[]): Closing[] {
  const last = closing.at(-1);
  const texts = strays.map((line) => line.text);
  return last ? [...closing.slice(0, -1), { ...last, lines: [...last.lines, ...texts] }] : [];
}

/** What stands behind the closing without any title goes before it, so that the page has a place for it. */
function beforeClosing(
  body: readonly SourceItem[],
  closing: readonly Closing[],
  rest: readonly SourceItem[],
): AttachmentSplit {
  const below = rest
    .flatMap((item) => (item.kind === 'line' ? [item] : tableLines(item)).map((line) => line.text))
    .join(' ');
  const above = closing
    .flatMap((part) => (part.kind === 'recipients' ? [part.label, ...part.lines] : part.lines))
    .join(' ');
  return {
    body,
    moved: rest,
    closing,
    attachments: [],
    repairs: [
      {
        rule: 'thu-tu-the-thuc',
        from: `${above} ${below}`,
        to: `${below} ${above}`,
        note: 'Phần nằm sau chữ ký mà không có tên được đặt trước nơi nhận và chữ ký.',
      },
    ],
  };
}

/** Where the first attachment's title stands in what follows the closing; its letterhead may come before it. */
function firstTitle(rest: readonly SourceItem[]): number | undefined {
  for (const [index, item] of rest.slice(0, longestLetterhead).entries()) {
    if (item.kind === 'table') return undefined;
    if (isTitleLine(shownText(item)) || isAppendixLine(shownText(item))) return index;
    if (
      isAttachmentTitle(shownText(item)) &&
      rest.slice(0, index).every((above) => above.kind === 'line' && isLetterheadLine(above))
    ) {
      return index;
    }
  }
  const [top] = rest;
  return top?.kind === 'line' && isCapitals(shownText(top)) && !isRule(top.text) ? 0 : undefined;
}

function isLetterheadLine(line: SourceLine): boolean {
  return letterheadPart(line.text) !== undefined || isRule(line.text) || isCapitals(shownText(line));
}

function isAttachmentTitle(text: string): boolean {
  return (
    /^(?:phụ lục|phụ biểu|danh mục|biểu (?:mẫu|số)|mẫu số|bảng |(?:KẾ HOẠCH|QUY CHẾ|QUY ĐỊNH|ĐỀ ÁN|CHƯƠNG TRÌNH|ĐIỀU LỆ|DANH SÁCH|BIỂU)\s)/iu.test(
      text,
    ) &&
    (isCapitals(text) || /^phụ/iu.test(text))
  );
}

function readAttachment(items: readonly SourceItem[]): Attachment {
  const title: SourceLine[] = [];
  for (const item of items) {
    if (item.kind === 'table' || (title.length > 0 && !goesOn(item, title))) break;
    title.push(item);
  }
  return { title, items: items.slice(title.length) };
}

function goesOn(line: SourceLine, title: readonly SourceLine[]): boolean {
  if (title.length >= longestTitle || isRule(line.text) || /^\(/u.test(line.text)) return false;
  if (
    letterheadPart(line.text) !== undefined ||
    /^(?:[IVX]+|\d+)\s?[.)]\s|^(?:chương|phần|điều|mục)\s/iu.test(line.text)
  )
    return false;
  if (isCapitals(shownText(line))) return true;
  const subject = title.length === 1 || title.slice(1).every((existing) => !isCapitals(shownText(existing)));
  return (
    subject &&
    line.text.length <= 250 &&
    !/[.;:]$/u.test(line.text) &&
    (line.align === 'center' || line.bold || /^\p{Ll}|^(?:về|ban hành)/iu.test(line.text))
  );
}
