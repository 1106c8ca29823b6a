import { foldMarks } from '../text/vietnamese-text.ts';
import { isCode, type NumberQuery, parseNumberQuery } from './number-query.ts';
import { cleanQuery } from './search-text.ts';

/** Numbers that are listed at most in one query. */
const limit = 8;

/**
 * Several numbers in one query: «131, 132-QĐ/TW», «Quy định 114 và 131», «05-NQ/TW; 04-NQ/TW». A bare serial takes the
 * symbols of the number behind it, or the type in words before the first. Empty when the query is no such list:
 * «5, 6 nhiệm vụ», «07/5, 11/6».
 */
export function parseNumberList(query: string): readonly NumberQuery[] {
  const cleaned = cleanQuery(query).replace(/^(?:các|những|cac|nhung) /iu, '');
  const folded = foldMarks(cleaned);
  if (folded.length !== cleaned.length || cleaned.startsWith('"')) return [];
  const parts = splitAt(cleaned, folded).slice(0, limit);
  if (parts.length < 2 || parts.some((part) => !/\d/.test(part))) return [];
  const type = /^\D*/.exec(parts[0] ?? '')?.[0] ?? '';
  const bare = /^(?:(?:số|so) )?\d{1,4}$/iu;
  const listed = parts.map((part, index) => {
    if (!bare.test(part)) return part;
    const serial = part.replace(/^\D+/, '');
    const behind = parts.slice(index + 1).find((other) => !bare.test(other));
    const symbols = behind && /^\D*\d+(.*)$/u.exec(behind)?.[1];
    return symbols ? serial + symbols : type + serial;
  });
  const queries = listed.map(parseNumberQuery);
  return queries.every((number) => number !== undefined && isWhole(number))
    ? queries.flatMap((number) => number ?? [])
    : [];
}

function splitAt(text: string, folded: string): string[] {
  const parts: string[] = [];
  let start = 0;
  for (const match of folded.matchAll(/ ?[,;+] ?(?:va |hoac )?| (?:va|hoac|voi|&) /g)) {
    parts.push(text.slice(start, match.index));
    start = match.index + match[0].length;
  }
  return [...parts, text.slice(start)].map((part) => part.trim()).filter((part) => part !== '');
}

/** Nothing but a number, with symbols or a type that say which. */
function isWhole({ after, before, codes }: NumberQuery): boolean {
  return (
    (codes.length > 0 || after.length > 0 || before.length > 0) &&
    after.every((token) => token.joined || isCode(token) || /^\d+$/.test(token.text))
  );
}
