import { foldMarks } from '../text/vietnamese-text.ts';
import { type NumberQuery, parseNumberQuery } from './number-query.ts';
import { issuerCodes, typeCodes } from './number-words.ts';

/** A document number inside a query of words: «thực hiện 4-NQ/TW». */
export interface NumberMention {
  /** UTF-16, into the cleaned query. */
  readonly start: number;
  readonly end: number;
  readonly query: NumberQuery;
}

const types = [...typeCodes].sort((a, b) => b.length - a.length).join('|');
const issuers = [...issuerCodes].sort((a, b) => b.length - a.length).join('|');
/** With signs: any symbols. With spaces only: type and issuer from the tables. */
const pattern = new RegExp(
  [
    String.raw`(?<![a-z\d/-])\d{1,5} ?[-/] ?(?:\d{4} ?[-/] ?)?[a-z]+\d*(?: ?[-/&] ?[a-z]+\d*)*`,
    String.raw`(?<![a-z\d/-])\d{1,5} ?(?:\d{4} )?(?:${types})[ /-]?(?:${issuers})(?![a-z])`,
  ].join('|'),
  'g',
);

/** Whole numbers (serial, type and issuer) that a cleaned query mentions, in order. */
export function findNumberMentions(query: string): NumberMention[] {
  const folded = foldMarks(query);
  if (folded.length !== query.length) return [];
  return [...folded.matchAll(pattern)].flatMap((match) => {
    const end = match.index + match[0].length;
    const parsed = parseNumberQuery(query.slice(match.index, end));
    return parsed && parsed.after.length >= 2 ? [{ start: match.index, end, query: parsed }] : [];
  });
}
