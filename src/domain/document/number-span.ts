import { type DocumentNumber, formatDocumentNumber } from './document-number.ts';
import { issuerSymbol, repairIssuerSymbol } from './issuers.ts';

/** A number read at a place of a text. */
export interface NumberSpan {
  readonly number: DocumentNumber;
  /** The number as `formatDocumentNumber` prints it. */
  readonly printed: string;
  readonly start: number;
  readonly end: number;
  /** Whether type and issuer are both in the tables: such a number needs no words before it. */
  readonly certain: boolean;
}

export function span(number: DocumentNumber, start: number, end: number, certain: boolean): NumberSpan {
  return { number, printed: formatDocumentNumber(number), start, end, certain };
}

/** Whether «số» stands in front. */
export const isCalledSo = (text: string, start: number): boolean =>
  /số\s{0,2}:?\s{0,2}$/iu.test(text.slice(Math.max(0, start - 7), start));

/** «6-HĐBT»: these never had a zero in front. */
export const asWritten = (text: string, start: number): string => /^\d+/.exec(text.slice(start, start + 6))?.[0] ?? '';

/** Issuers that exist only in the Party, so that «18/NQ-TU» is «18-NQ/TU» in the State's order, and «107-KH-ĐUK» has lost its slash. */
export const isPartyTail = (issuer: string): boolean =>
  (issuer.endsWith('TW') || issuer.endsWith('TU') || issuer === 'HU' || /^ĐU[A-ZĐ]{0,6}$/.test(issuer)) &&
  issuerSymbol(issuer)?.party !== false;

export const canonicalIssuer = (symbol: string): string => repairIssuerSymbol(symbol)?.symbol ?? symbol;

/** Bodies whose numbers of the last century had no type: «64-CP», «195-HĐBT», «87-TTg-B». */
export const oldBody: ReadonlySet<string> = new Set(['CP', 'TTg', 'HĐBT']);

/** Besides those, where the symbol is the whole tail: «375-CT», of the chairman (Chủ tịch) of the Council of Ministers. */
export const isOldBodyAlone = (symbol: string): boolean => symbol === 'CT' || oldBody.has(symbol);
