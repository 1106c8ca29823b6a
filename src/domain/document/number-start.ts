import { isDigit, isLetter, wordStart } from '../text/letters.ts';
import { typeSymbols } from './document-types.ts';

/** Glued to the digits: «số158-QĐ/TW». */
const isSo: ReadonlySet<string> = new Set(['số', 'Số', 'SỐ']);

/** «2025-114-QĐ/TW», «06:2022/BXD», «1278/2025» read from the middle: the digits are the tail of something longer. */
export function touchesNumber(text: string, start: number): boolean {
  const before = text.charCodeAt(start - 1);
  if (isLetter(before)) return gluedWordStart(text, start) === undefined;
  if (isDigit(before) || before === 95) return true;
  const sign = text.charAt(start - 1);
  const earlier = text.charCodeAt(start - 2) === 32 ? text.charCodeAt(start - 3) : text.charCodeAt(start - 2);
  return (
    (isDigit(earlier) && (sign === '.' || sign === '/' || sign === ':' || sign === '-')) ||
    ((isLetter(earlier) || earlier === 47) && sign === '/')
  );
}

/** Where «số», or the symbol of a type («NQ19-NQ/TW»), begins that stands glued to the digits at `start`. */
export function gluedWordStart(text: string, start: number): number | undefined {
  if (isSo.has(text.slice(start - 2, start)) && !isLetter(text.charCodeAt(start - 3))) return start - 2;
  const word = wordStart(text, start);
  const symbol = text.slice(word, start);
  const repeated = typeSymbols.has(symbol) && text.startsWith(symbol, start + digitsAt(text, start) + 1);
  return repeated && !notBefore.has(text.charAt(word - 1)) ? word : undefined;
}

/** Signs that make the symbol before the digits the tail of another number. */
const notBefore: ReadonlySet<string> = new Set([...'-/_.&0123456789']);

function digitsAt(text: string, start: number): number {
  let end = start;
  while (isDigit(text.charCodeAt(end))) end += 1;
  // «NQ36a/NQ-CP»
  return end - start + (/[a-eđ]/.test(text.charAt(end)) ? 1 : 0);
}
