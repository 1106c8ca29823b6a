import { isDigit } from '../text/letters.ts';
import { repairTypeSymbol } from './document-types.ts';
import { issuerSymbol, repairIssuerSymbol } from './issuers.ts';
import type { Segment } from './number-segments.ts';

/** `NQTW` → NQ, TW. */
export function splitLostSlash(symbol: string): { readonly type: string; readonly issuer: string } | undefined {
  const issuer = /(?:TW|TU|ĐU)$/.exec(symbol)?.[0];
  const type = issuer && repairTypeSymbol(symbol.slice(0, -issuer.length));
  return issuer && type ? { type, issuer } : undefined;
}

/** `NĐCP` → NĐ, CP. Only when both halves are in the tables. */
export function splitLostHyphen(symbol: string): { readonly type: string; readonly issuer: string } | undefined {
  for (let cut = 2; cut <= 4 && cut < symbol.length; cut += 1) {
    const type = repairTypeSymbol(symbol.slice(0, cut));
    const issuer = repairIssuerSymbol(symbol.slice(cut));
    if (type && issuer && !issuer.party) return { type, issuer: issuer.symbol };
  }
  return undefined;
}

/** Symbols that go on with a figure: «UBTVQH15», «BCĐ57». */
const numberedBodies: ReadonlySet<string> = new Set(['UBTVQH', 'BCĐ']);

/** «57/2000/QĐ-NHNN5»: until 2004 the State Bank's departments had a figure; a later one is a footnote's. */
export function isDepartment(text: string, { text: symbol, end }: Segment, year: string | null): boolean {
  if (!symbol.startsWith('NHNN') || !isDigit(symbol.charCodeAt(4))) return false;
  return Number(year ?? /(?:19|20)\d\d/.exec(text.slice(end, end + 40))?.[0] ?? 0) <= 2004;
}

/** How many digits at the end of `CP1`, `TW12` are a footnote figure that a PDF layer glued on. */
export function gluedFigure(symbol: string): number {
  const match = isDigit(symbol.charCodeAt(symbol.length - 1)) ? /^(\D+)(\d{1,2})$/.exec(symbol) : null;
  return match?.[1] && match[2] && issuerSymbol(match[1]) && !numberedBodies.has(match[1]) ? match[2].length : 0;
}

/** «05-nq/tw», «12/qđ-ttg», «30/2020/nđ-cp» of a text without capitals; nothing may touch it. */
export const smallPattern =
  /\d{1,5}(?:-[a-zđ]{2,4}\/[a-zđ]{2,8}|\/(?:(?:19|20)\d\d\/)?[a-zđ]{2,4}-[a-zđ]{2,8}|\/(?:19|20)\d\d\/(?:qh|ubtvqh)\d\d)(?![\p{L}\d/@_-]|\.[\p{L}\d])/uy;
