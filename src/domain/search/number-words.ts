/** The tables of types and issuers as they are typed: folded, because search boxes get «qd» and «quy dinh». */

import { documentTypes } from '../document/document-types.ts';
import { issuerSymbols } from '../document/issuers.ts';
import { foldMarks } from '../text/vietnamese-text.ts';

/** Type names in words, folded, longest first, with the symbols they stand for: `quy dinh` → `qd`, `qdi`, `qyd`. */
export const typeWords: readonly (readonly [words: string, codes: readonly string[]])[] = documentTypes
  .filter((type) => type.symbols.length > 0)
  .map((type) => [foldMarks(type.name), type.symbols.map(foldMarks)] as const)
  .sort(([a], [b]) => b.length - a.length);

/** Symbols that are syllables too: «3 thu tục» is no number. */
const syllables = new Set(['cat', 'hu', 'l', 'qu', 'thu']);

/** Symbols that may stand alone between spaces and still be read as part of a number: «114 qd tw». */
export const typeCodes: ReadonlySet<string> = new Set(
  typeWords.flatMap(([, codes]) => codes).filter((code) => !syllables.has(code)),
);
export const issuerCodes: ReadonlySet<string> = new Set(
  issuerSymbols
    .map(({ symbol }) => foldMarks(symbol).replace(/\d+$/, ''))
    .filter((code) => /^[a-z]+$/.test(code) && !syllables.has(code)),
);
