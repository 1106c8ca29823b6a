import { documentTypeByName, typeNames } from '../document/document-types.ts';
import { parseDateAt } from '../text/vietnamese-date.ts';

const cellBefore = /['"|\t]\s{0,2}$/;
const nextCell = new RegExp(
  `\\s{0,2}['"|\\t][\\s,;]{0,3}['"|\\t]?\\s{0,2}(${typeNames.map((name) => name.replaceAll(' ', '\\s{1,3}')).join('|')})\\s{0,2}(?=['"|\\t])`,
  'iy',
);

/**
 * «| 678/BTC-TH | Công văn |», «('678/BTC-TH', 'Công văn', …)»: the type of a number that fills its cell, from the next cell of
 * the row. Null when the number shares its cell or the next one says something else.
 */
export function typeInNextCell(text: string, start: number, end: number): string | null {
  if (!cellBefore.test(text.slice(Math.max(0, start - 3), start))) return null;
  nextCell.lastIndex = end;
  return documentTypeByName(nextCell.exec(text)?.[1]?.replace(/\s+/g, ' ') ?? '')?.name ?? null;
}

/** «| 08-QC/ĐTN | 01/9/2024 |»: where the next cell begins, when the number is all that its own holds; -1 otherwise. */
function nextCellAt(text: string, start: number, end: number): number {
  cellEnd.lastIndex = end;
  return cellEnd.test(text) && cellStart.test(text.slice(Math.max(0, start - 8), start)) ? cellEnd.lastIndex : -1;
}
// The text of a PDF parts its columns with blanks only: there the date itself must show that a column begins.
const cellEnd = /[ \u00a0]{0,2}[|\t][ \u00a0]{0,2}| {3,60}(?=\d{1,2}\s?[/.-]\s?\d{1,2}\s?[/.-]\s?\d)/uy;
const cellStart = /(?:[|\t][ \u00a0]{0,2}|(?:^|\n) {0,2}(?:\d{1,3}\.? {1,2})?| {3})$/u;

/** Whether a number is all that its cell of a row holds. */
export const fillsCell = (text: string, start: number, end: number): boolean => nextCellAt(text, start, end) !== -1;

/** The date that fills the next cell: registers stand so, «Số, ký hiệu | Ngày, tháng | Trích yếu». */
export function dateInNextCell(text: string, start: number, end: number): string | null {
  const next = nextCellAt(text, start, end);
  const date = next === -1 ? undefined : parseDateAt(text, next);
  return date && /^(?:[ \u00a0]{0,2}(?:[|\t\n]|$)| {3})/u.test(text.slice(date.end, date.end + 3)) ? date.iso : null;
}
