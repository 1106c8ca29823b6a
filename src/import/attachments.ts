import type { Repair } from '../domain/plan.ts';
import { letterheadPart } from './letterhead-lines.ts';
import type { SourceItem, SourceLine } from './source-lines.ts';
import { isAppendixLine, isCapitals, isRule, isTitleLine } from './title-lines.ts';

/** Lines of an attachment's own letterhead above its title. */
const longestLetterhead = 12;
/** Lines that the title of an attachment may be broken over. */
const longestTitle = 6;

export interface Attachment {
  /** Its title, one line. */
  readonly title: readonly SourceLine[];
  readonly items: readonly SourceItem[];
}

export interface AttachmentSplit {
  readonly body: readonly SourceItem[];
  readonly attachments: readonly Attachment[];
  readonly repairs: readonly Repair[];
}

/**
 * Cuts off what is issued with a document — phụ lục, quy chế, kế hoạch kèm theo. Behind the closing everything is
 * attachment; without a closing the first line «PHỤ LỤC …» on its own begins them.
 */
export function splitAttachments(
  body: readonly SourceItem[],
  rest: readonly SourceItem[],
  closed: boolean,
): AttachmentSplit {
  if (closed) return splitRest(body, rest);
  const at = body.findIndex(
    (item, i) => i > 0 && item.kind === 'line' && isAppendixLine(item.text) && isHeadLine(item),
  );
  if (at === -1) return { body, attachments: [], repairs: [] };
  return splitRest(body.slice(0, at), body.slice(at));
}

function isHeadLine(line: SourceLine): boolean {
  return isCapitals(line.text.replace(/^Phụ lục/u, 'PHỤ LỤC'));
}

function splitRest(body: readonly SourceItem[], rest: readonly SourceItem[]): AttachmentSplit {
  if (rest.length === 0) return { body, attachments: [], repairs: [] };
  const first = firstTitle(rest);
  if (first === undefined) return beforeClosing(body, rest);
  const starts = [
    first,
    ...rest.flatMap((item, i) => (i > first && item.kind === 'line' && isAppendixLine(item.text) ? [i] : [])),
  ];
  const head = rest.slice(0, first).filter((item) => item.kind === 'line');
  const attachments = starts.map((start, i) => readAttachment(rest.slice(start, starts[i + 1])));
  const [opening, ...others] = attachments;
  if (head.length === 0 || !opening) return { body, attachments, repairs: [] };
  // A level-1 heading opens an attachment: its own letterhead comes below its title.
  const above = head.map((line) => line.text).join(' ');
  const title = opening.title.map((line) => line.text).join(' ');
  return {
    body,
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

/** Where the first attachment's title stands in what follows the closing; its letterhead may come before it. */
function firstTitle(rest: readonly SourceItem[]): number | undefined {
  for (const [index, item] of rest.slice(0, longestLetterhead).entries()) {
    if (item.kind === 'table') return undefined;
    if (isTitleLine(item.text) || isAppendixLine(item.text)) return index;
    if (
      isAttachmentTitle(item.text) &&
      rest.slice(0, index).every((above) => above.kind === 'line' && isLetterheadLine(above))
    ) {
      return index;
    }
  }
  const [top] = rest;
  return top?.kind === 'line' && isCapitals(top.text) && !isRule(top.text) ? 0 : undefined;
}

function isLetterheadLine(line: SourceLine): boolean {
  return letterheadPart(line.text) !== undefined || isRule(line.text) || isCapitals(line.text);
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
  if (isCapitals(line.text)) return true;
  const subject = title.length === 1 || title.slice(1).every((existing) => !isCapitals(existing.text));
  return (
    subject &&
    line.text.length <= 250 &&
    !/[.;:]$/u.test(line.text) &&
    (line.align === 'center' || line.bold || /^\p{Ll}|^(?:về|ban hành)/iu.test(line.text))
  );
}

/** What stands behind the closing without any title goes before it, so that the page has a place for it. */
function beforeClosing(body: readonly SourceItem[], rest: readonly SourceItem[]): AttachmentSplit {
  return { body: [...body, ...rest], attachments: [], repairs: [] };
}
