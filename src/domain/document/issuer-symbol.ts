import { toSlug } from '../text/vietnamese-text.ts';
import type { DocumentNumber } from './document-number.ts';
import { issuerSymbol } from './issuers.ts';

/** Bodies of symbols that are no initials of their names, as `normalizeIssuer` writes them. */
const bodiesOfSymbol: readonly (readonly [symbol: RegExp, body: RegExp])[] = [
  [/^TW$/, /^(?:Bộ Chính trị|Ban Bí thư|Ban Chấp hành Trung ương|Thường trực Ban Bí thư)/u],
  [
    /^TU$/,
    /^(?:(?:Ban Thường vụ|Thường trực|Ban Chấp hành|BTV|BCH)\s)?(?:Tỉnh ủy|Thành ủy|Đảng bộ (?:tỉnh|thành phố))/iu,
  ],
  [/^HU$/, /(?:Huyện ủy|Đảng bộ huyện)/iu],
  [/^QU$/, /(?:Quận ủy|Đảng bộ quận)/iu],
  [/^THU$/, /Th(?:ị|ành) ủy/iu],
  [/^ĐU/, /^(?:(?:Ban Thường vụ|Thường trực|Ban Chấp hành|BTV|BCH)\s)?Đảng (?:ủy|bộ)/iu],
  [/^TTg$/, /^Thủ tướng/u],
  [/^CP$/, /^Chính phủ$/u],
  [/^CTN$/, /^Chủ tịch nước$/u],
  [/^(?:QH|UBTVQH)\d*$/, /Quốc hội$/u],
  [/^(?:CT)?UBND$/, /^(?:(?:Phó )?Chủ tịch )?UBND/u],
  [/^(?:TT\.?)?HĐND$/, /^(?:Thường trực )?HĐND/u],
];
/** Offices whose head signs for them. */
const head =
  /^(?:Giám đốc|Phó Giám đốc|Bộ trưởng|Cục trưởng|Chánh Văn phòng(?= Văn phòng)|Thủ trưởng|Trưởng ban(?= Ban)|Chủ tịch(?= UBND| HĐND))\s+/u;

/**
 * Whether the symbol in a number is that of a body, so that words far from the number may be believed: `STC` of «Sở Tài chính»,
 * `UBND` of «UBND tỉnh Gia Lai». False where nobody knows.
 */
export function bodyFitsSymbol(body: string, { issuer }: Pick<DocumentNumber, 'issuer'>): boolean {
  if (issuer === null) return false;
  const special = bodiesOfSymbol.find(([symbol]) => symbol.test(issuer));
  if (special) return special[1].test(body);
  const known = issuerSymbol(issuer)?.name;
  const name = body.replace(head, '');
  if (known != null) return toSlug(name).startsWith(toSlug(known)) || toSlug(known).startsWith(toSlug(name));
  const wanted = plain(issuer);
  return wanted.length > 1 && plain(initials(name)).startsWith(wanted);
}

/** The body of several behind a number whose symbol is known and is that of one of them: «Quyết định số 24/QĐ-UBND … của Thủ tướng Chính phủ và UBND tỉnh». */
export function isOtherBodys(body: string, { issuer }: Pick<DocumentNumber, 'issuer'>): boolean {
  return bodiesOfSymbol.some(([symbol, name]) => symbol.test(issuer ?? '') && !name.test(body));
}

const plain = (symbol: string): string => toSlug(symbol).replace(/[^a-z]/g, '');

/** «Sở Giáo dục và Đào tạo tỉnh Gia Lai» → `SGDĐTTGL`; an abbreviation inside stays whole: «Ban QLDA» → `BQLDA`. */
const initials = (name: string): string =>
  name
    .replace(/[,-]/g, ' ')
    .split(/\s+/)
    .filter((word) => word !== 'và' && word !== '&')
    .map((word) => (/^[\p{Lu}&]{2,}$/u.test(word) ? word : word.charAt(0)))
    .join('');
