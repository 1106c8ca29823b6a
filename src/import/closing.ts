import type { Closing, Repair } from '../domain/plan/plan.ts';
import { signaturePart } from '../domain/plan/signature.ts';
import { type SourceItem, type SourceLine, shownText, tableLines } from './source-lines.ts';
import { isCapitals, isRule, isTitleLine } from './title-lines.ts';

/** Lines that a table of recipients and signature may have; a longer one is content. */
const longestClosing = 80;
/** Lines from the first line of a signature to the name. */
const longestSignature = 9;

const recipientsLine = /^n[ơo]i (?:nhận|gửi)\s*(?::|$)/iu;
const dash = /^[-–—+•*]/u;

export interface ClosingReading {
  /** What stands before the closing. */
  readonly body: readonly SourceItem[];
  readonly closing: readonly Closing[];
  /** What stands after it: attachments. */
  readonly rest: readonly SourceItem[];
  /** Marks of notes that stand in the closing. */
  readonly noteRefs: readonly number[];
  readonly repairs: readonly Repair[];
}

/**
 * Reads recipients and signature — nơi nhận, chữ ký. The document's own closing is the first one; those inside its
 * attachments stay text. Two columns that were typed side by side with tabs or blanks are read one after the other.
 */
export function readClosing(items: readonly SourceItem[]): ClosingReading {
  const opened = items.flatMap((item) => (item.kind === 'table' && isClosingTable(item) ? tableLines(item) : [item]));
  const start = findStart(opened);
  if (start === undefined) return { body: opened, closing: [], rest: [], noteRefs: [], repairs: [] };

  const reading = new Map<Closing['kind'], string[]>();
  const noteRefs: number[] = [];
  let current: Closing['kind'] | undefined;
  let sideBySide = false;
  let at = start;
  for (; at < opened.length; at += 1) {
    const item = opened[at];
    // A reader of PDF takes the rest of two columns for a table.
    if (item?.kind === 'table' && isListed(item)) opened.splice(at, 1, ...tableLines(item));
    const line = opened[at];
    if (line?.kind !== 'line') break;
    const [left, right] = columns(line);
    const signature = reading.get('signature') ?? [];
    const ahead = opened
      .slice(at + 1, at + longestSignature)
      .map((next) => (next.kind === 'line' ? shownText(next) : ''));
    const kind = kindOf(shownText(line, left), {
      current,
      signature,
      listing: reading.has('recipients'),
      sideBySide,
      ahead,
    });
    if (kind === undefined) break;
    sideBySide ||= kind === 'recipients' && signature.length > 0 && !isSigned(signature);
    reading.set(kind, [...(reading.get(kind) ?? []), left]);
    if (right !== undefined) reading.set('signature', [...(reading.get('signature') ?? []), right]);
    sideBySide ||= right !== undefined;
    current = sideBySide ? 'recipients' : kind;
    noteRefs.push(...line.noteRefs.map((ref) => ref.note));
  }
  const lines = opened.slice(start, at).filter((item) => item.kind === 'line');
  return {
    body: opened.slice(0, start),
    closing: [...reading].map(([kind, texts]) =>
      kind === 'recipients' ? openRecipients(texts) : { kind, lines: texts },
    ),
    rest: opened.slice(at),
    noteRefs,
    repairs: columnRepair(lines, [...reading.values()].flat()),
  };
}

/** The left and right column of a line in which they stand side by side; any other line is all left. */
function columns(line: SourceLine): [string, string?] {
  const [left = '', ...right] = line.raw.split(/\s{3,}/u);
  const one = line.text;
  const behind = /^(.+?)\s+(n[ơo]i nhận\s*:)$/iu.exec(one);
  if (behind?.[1] && behind[2] && signaturePart(behind[1])) return [behind[2], behind[1]];
  if (right.length !== 1 || left === '') return [one];
  return recipientsLine.test(left) || dash.test(left) || signaturePart(right[0] ?? '') ? [left, right[0] ?? ''] : [one];
}

/** What has been read of a closing so far. */
interface ClosingState {
  readonly current: Closing['kind'] | undefined;
  readonly signature: readonly string[];
  /** «Nơi nhận:» was read. */
  readonly listing: boolean;
  /** The lines of the two columns alternate. */
  readonly sideBySide: boolean;
  /** The next lines. */
  readonly ahead: readonly string[];
}

function isSigned(signature: readonly string[]): boolean {
  return signature.some((line) => signaturePart(line) === 'name');
}

/** To which part of the closing a line belongs; undefined where the closing has ended. */
function kindOf(
  text: string,
  { current, signature, listing, sideBySide, ahead }: ClosingState,
): Closing['kind'] | undefined {
  if (recipientsLine.test(text)) return 'recipients';
  if (isTitleLine(text)) return undefined;
  const part = signaturePart(text);
  const signed = isSigned(signature);
  if (listing && dash.test(text)) return 'recipients';
  if (current === 'signature') {
    if (!signed) return part || isOffice(text) || !/[\p{L}\d]/u.test(text) ? 'signature' : undefined;
    if (part === 'name' && signaturePart(signature.at(-1) ?? '') !== 'name') return 'signature';
    // A second signer has a name too; the office above «CỘNG HÒA …» is the letterhead of what is attached.
    const opens = part === 'authority' || (part === 'office' && isCapitals(text));
    return opens && hasName(ahead) ? 'signature' : undefined;
  }
  if (dash.test(text)) return current && 'recipients';
  if (part === 'authority' || (part === 'mark' && !signed) || (sideBySide && part !== undefined && !signed))
    return 'signature';
  // Below the name a short line of capitals is the end of the list: «Lưu: VP (HC, TH)» / «TCT (HC, NV3)».
  if (isOffice(text) && sideBySide && signed) return text.length <= 30 ? 'recipients' : undefined;
  if (isOffice(text)) return current && signed ? undefined : 'signature';
  // A recipient that goes on over a second line.
  const recipient =
    !isRule(text) && !/^(?:phụ lục|phụ biểu|biểu|mẫu|bảng|danh mục|\(|\ufffd)/iu.test(text) && text.length < 200;
  return current && recipient && (!isCapitals(text) || /[,;]/u.test(text)) ? 'recipients' : undefined;
}

/** A line of capitals that can be the office of a signer, or the body that signs. */
function isOffice(text: string): boolean {
  // «KTTH, PL, TKBT, KGVX, NN, QHĐP, KSTT;» is the rest of a recipient.
  if (!isCapitals(text) || text.length > 80 || /[,;:]/u.test(text)) return false;
  return !/^(?:PHỤ LỤC|PHỤ BIỂU|DANH MỤC|BIỂU|MẪU|BẢNG|CỘNG H)/u.test(text) && !/^[-–+•]/u.test(text);
}

function openRecipients(lines: readonly string[]): Closing {
  const [first = '', ...others] = lines;
  const label = /^[^:]*:(?=\s)/u.exec(first)?.[0] ?? first;
  const behind = first.slice(label.length).trim();
  return { kind: 'recipients', label, lines: behind === '' ? others : [behind, ...others] };
}

function columnRepair(lines: readonly SourceLine[], read: readonly string[]): Repair[] {
  const from = lines.map((line) => line.text).join(' ');
  const to = read.join(' ').replace(/\s+/g, ' ');
  if (from === to) return [];
  const note = 'Nơi nhận và chữ ký nằm xen kẽ trong tệp; mỗi cột được đọc trọn, các chữ giữ nguyên.';
  return [{ rule: 'thu-tu-the-thuc', from, to, note }];
}

/** Whether a table is only the layout of recipients and signature. */
function isClosingTable(table: Extract<SourceItem, { kind: 'table' }>): boolean {
  const lines = tableLines(table);
  if (lines.length > longestClosing) return false;
  if (lines.some((line) => recipientsLine.test(line.text))) return true;
  return table.rows.length <= 4 && lines.length <= 16 && lines.some((line) => signaturePart(line.text) === 'authority');
}

/** Whether a table behind «Nơi nhận:» holds more recipients or the signature. */
function isListed(table: Extract<SourceItem, { kind: 'table' }>): boolean {
  const [first, ...others] = tableLines(table);
  return (
    first !== undefined &&
    others.length < longestClosing &&
    (dash.test(first.text) || signaturePart(first.text) !== undefined)
  );
}

/** The line that begins the closing: «Nơi nhận:», or the first line of a signature that leads to a name. */
function findStart(items: readonly SourceItem[]): number | undefined {
  const texts = items.map((item) => (item.kind === 'line' ? shownText(item) : ''));
  // A closing closes something.
  const first = items.findIndex((item) => item.kind === 'line' || tableLines(item).length > 0);
  const start = texts.findIndex((text, i) => {
    if (i <= first) return false;
    const item = items[i];
    if (item?.kind === 'line' && recipientsLine.test(columns(item)[0])) return text.length < 120;
    const part = signaturePart(text);
    const opens = part === 'authority' || (part === 'office' && isCapitals(text));
    return opens && hasName(texts.slice(i + 1, i + longestSignature));
  });
  return start === -1 ? undefined : start;
}

/** Whether the lines lead to a name, or to the recipients beside the signature. */
function hasName(texts: readonly string[]): boolean {
  const end = texts.findIndex(
    (text) => text !== '' && !isCapitals(text) && signaturePart(text) !== 'mark' && signaturePart(text) !== 'office',
  );
  const last = texts[end] ?? '';
  return end !== -1 && (signaturePart(last) === 'name' || recipientsLine.test(last));
}
