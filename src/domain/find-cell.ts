import { documentTypeByName, typeNames } from './document-types.ts';

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
