import type { Deadline, DeadlineKind } from './deadline.ts';
import type { Party } from './party.ts';
import type { Task } from './task.ts';

/** One row of the task register — sổ theo dõi nhiệm vụ — with what the table prints about its document. */
export interface RegisterRow {
  readonly task: Task;
  /** «Kế hoạch 141/KH-UBND», or the subject while the number is blank. */
  readonly document: string;
  /** «III.4.1», «Điều 5»; empty at the top. */
  readonly place: string;
  /** Numbers or names of the documents that the task cites. */
  readonly basis: readonly string[];
  /** Root-relative address of the exact place: `ke-hoach/x/#muc-iii-4`. */
  readonly path: string;
  /** ISO date of the document, as far as it is known. */
  readonly date: string | null;
}

/** «mục III.2», but «Điều 5», «PHỤ LỤC II»; empty at the top. */
export function placeName(place: string): string {
  return place === '' || /^(?:phụ lục|điều|chương|phần|mục)(?!\p{L})/iu.test(place) ? place : `mục ${place}`;
}

export const deadlineLabels: Readonly<Record<DeadlineKind, string>> = {
  date: 'Có ngày',
  month: 'Theo tháng',
  quarter: 'Theo quý',
  year: 'Theo năm, giai đoạn',
  regular: 'Thường xuyên',
  periodic: 'Định kỳ',
  conditional: 'Theo điều kiện',
  none: 'Văn bản không nêu',
};

/** «trước 25/9»: a time whose year neither the text nor its place settles. It is shown as written and stands in no calendar. */
export function lacksYear({ kind, due, text }: Pick<Deadline, 'kind' | 'due' | 'text'>): boolean {
  const timed = kind === 'date' || kind === 'month' || kind === 'quarter';
  return timed && due === null && !/\d{4}|tiếp\s+theo|trở\s+đi/u.test(text);
}

interface ExportColumn {
  readonly header: string;
  /** In characters; all together fill a landscape A4 sheet. */
  readonly width: number;
  /** Its values are ISO dates. */
  readonly isDate?: true;
  readonly value: (row: RegisterRow, index: number, address: string) => string | number | null;
}

function names(parties: readonly Party[]): string | null {
  const [first, second] = parties;
  if (first === undefined) return null;
  return (second === undefined ? first.name : parties.map((party) => party.name).join('; ')) || null;
}

/** The columns of the register in files: one table for every format. */
export const exportColumns: readonly ExportColumn[] = [
  { header: 'STT', width: 5, value: (_, index) => index + 1 },
  { header: 'Văn bản', width: 20, value: (row) => row.document },
  { header: 'Mục', width: 9, value: (row) => row.place || null },
  { header: 'Số thứ tự', width: 7, value: (row) => (/[\p{L}\d]/u.test(row.task.marker) ? row.task.marker : null) },
  { header: 'Nhiệm vụ', width: 50, value: (row) => row.task.text },
  { header: 'Căn cứ', width: 16, value: (row) => row.basis.join('; ') || null },
  { header: 'Chủ trì', width: 20, value: (row) => names(row.task.lead) },
  { header: 'Phối hợp', width: 20, value: (row) => names(row.task.support) },
  { header: 'Tham mưu', width: 14, value: (row) => names(row.task.adviser) },
  { header: 'Được giao (văn bản không nói rõ vai trò)', width: 20, value: (row) => names(row.task.assigned) },
  { header: 'Thời hạn (như văn bản)', width: 18, value: (row) => row.task.deadline.text || null },
  { header: 'Loại thời hạn', width: 13, value: (row) => deadlineLabels[row.task.deadline.kind] },
  { header: 'Đến hạn', width: 11, isDate: true, value: (row) => row.task.deadline.due },
  { header: 'Ngày suy ra', width: 8, value: (row) => (row.task.deadline.derived ? 'suy ra' : null) },
  { header: 'Sản phẩm', width: 18, value: (row) => row.task.product },
  { header: 'Nguồn', width: 12, value: (_row, _index, address) => address },
];

/** What `write` makes of each item, joined, some hundreds at a time: a whole register need not be in memory as one text. */
export function* inPieces<T>(items: readonly T[], write: (item: T, index: number) => string): Generator<string> {
  const size = 500;
  for (let at = 0; at < items.length; at += size) {
    let piece = '';
    for (let index = at; index < Math.min(at + size, items.length); index += 1)
      piece += write(items[index] as T, index);
    yield piece;
  }
}

/**
 * The register as CSV for Excel: UTF-8 with BOM, CRLF, every cell quoted. A cell that Excel would take for a formula
 * («- Ban hành …», «=…», «+…», «@…») gets an apostrophe before it. Comes in pieces.
 *
 * @param address makes a full or relative address of a root-relative path
 */
export function* toCsv(rows: readonly RegisterRow[], address: (path: string) => string): Generator<string> {
  yield `\ufeff${exportColumns.map((column) => quotedCell(column.header)).join(',')}\r\n`;
  yield* inPieces(rows, (row, index) => csvLine(row, index, address(row.path)));
}

function csvLine(row: RegisterRow, index: number, to: string): string {
  let line = '';
  let separator = '';
  for (const { value, isDate } of exportColumns) {
    const cell = value(row, index, to);
    line += separator;
    if (typeof cell === 'number' || (isDate && cell !== null)) line += cell;
    else if (cell !== null) line += quotedCell(cell);
    separator = ',';
  }
  return `${line}\r\n`;
}

function quotedCell(text: string): string {
  const safe = opensFormula.test(text) ? `'${text}` : text;
  return `"${safe.includes('"') ? safe.replaceAll('"', '""') : safe}"`;
}

const opensFormula = /^[\s]*[-=+@]|^[\t\r]/u;
