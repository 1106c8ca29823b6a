import { formatDocumentNumber } from '../document/document-number.ts';
import { typeFitsSymbol } from '../document/document-types.ts';
import type { NumberSpan } from '../document/number-span.ts';
import { isDigit } from '../text/letters.ts';
import { soBefore, typeWordsBefore } from './find-left.ts';

/** «số 3 0/2020/NĐ-CP», «Kết luận 12 1-KL/TW»: a PDF layer put blanks into the digits. Only behind «số» or a type word that has the symbol. */
export function joinBrokenDigits(text: string, span: NumberSpan): NumberSpan {
  const { start, number } = span;
  if (number.year === null && !number.party && !span.certain) return span;
  if (text.charCodeAt(start - 1) !== 32 || !isDigit(text.charCodeAt(start - 2))) return span;
  const lost = brokenDigits.exec(text.slice(Math.max(0, start - 9), start))?.[1];
  if (lost === undefined) return span;
  const first = start - lost.length - 1;
  const words = soBefore(text, first) === undefined ? typeWordsBefore(text, first) : undefined;
  if (soBefore(text, first) === undefined && (words === undefined || !typeFitsSymbol(words.name, number.type)))
    return span;
  const serial = lost.replaceAll(' ', '') + (/^\d+/.exec(text.slice(start, start + 8))?.[0] ?? '');
  if (serial.length > 5) return span;
  const whole = { ...number, serial: serial.padStart(2, '0') };
  return { ...span, start: first, number: whole, printed: formatDocumentNumber(whole) };
}
const brokenDigits = /(?<=[\s:]|^)(\d{1,3}(?: \d){0,2}) $/;
