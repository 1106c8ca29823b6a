import type { DocumentNumber } from '../document/document-number.ts';
import { typeNameOfSymbol, typeSymbols } from '../document/document-types.ts';
import { issuerSymbol } from '../document/issuers.ts';
import { skipBlanksBack, wordStart } from '../text/letters.ts';

/** «NQ 76/2025/UBTVQH15»: the term behind the symbol of the National Assembly. */
const assemblyTerm = /(?<=QH)\d\d$/;

/** «QĐ 131-QĐ/TW», «NĐ số 88/2018/NĐ-CP», «NQ19-NQ/TW»: the symbol in place of the words; `end` is where «số» or the digits begin. */
export function typeSymbolBefore(text: string, end: number, number: DocumentNumber) {
  const at = skipBlanksBack(text, end);
  const start = wordStart(text, at);
  const written = text.slice(start, at);
  if (written === '' || (at === end && written !== number.type)) return undefined;
  if (written === 'VB') return { start, name: 'Văn bản' };
  if (!typeSymbols.has(written)) return undefined;
  if (number.type === null && written === 'CV') return { start, name: 'Công văn' };
  // «ĐA 06/CP»: the body alone stands in the number.
  if (number.type === null)
    return issuerSymbol(number.issuer?.replace(assemblyTerm, '') ?? '')
      ? { start, name: typeNameOfSymbol(written, false) }
      : undefined;
  // «QĐ 08-QĐi/TW»: the plain symbol before a finer one.
  return number.type.startsWith(written) ? { start, name: typeNameOfSymbol(number.type, number.party) } : undefined;
}
