import { normalizeIssuer } from '../document/issuer-spelling.ts';
import { skipSpaces, smallLetter } from '../text/letters.ts';
import { remember } from '../text/remember.ts';
import type { Draft } from './find-draft.ts';
import { issuerAt } from './find-issuer.ts';
import { exec, gluedSticky, ordinal, sticky, toRoman } from './find-ordinals.ts';

type Found = Partial<Draft> & { readonly end: number };
/**
 * What a rule reads behind its trigger: where the mention ends and what it says; `also`: mentions that lean on it («Nghị
 * quyết Trung ương 4 khóa XI, khóa XII»).
 */
export type Reader = (
  text: string,
  start: number,
) => (Found & { readonly also?: readonly (Found & { readonly start: number })[] }) | undefined;

const words = '(?:Nghị ?quyết|NQ|Văn ?kiện)';
const mandatePattern = sticky('\\s{0,3},? ?\\(?nhiệm kỳ (\\d{4})\\s{0,2}-\\s{0,2}(\\d{4})\\)?');
/** Text layers drop letters with two marks: «đại biu toàn quc». */
const delegates = 'đại ?bi[ểêeẻ]?u ?';
const nationwide = 'toàn ?qu[ốôoổ]?c';
const national = gluedSticky(
  `${words} (?:của )?(?:các )?Đại ?hội (?:${delegates})?(?:(?:Đảng )?${nationwide} )?(?:(?:của )?Đảng )?(?:l[ầàâ]n ?thứ ?|khóa |khoá )?(${ordinal})(?: (?:của )?(?:toàn )?Đảng(?! bộ(?![\\p{L}]))(?: Cộng sản Việt Nam| ta)?(?![\\p{L}]))?`,
);
/** First words of the organisations that hold a congress of their own. */
const organisation =
  '(?:(?:tỉnh|thành|huyện|quận|thị) (?:Đảng bộ|đảng bộ)|Đảng bộ|Chi bộ|Công đoàn|Tổng Liên đoàn|Đoàn(?! (?:Chủ tịch|đại biểu|Thư ký))|Hội(?! (?:nghị|đồng))|Mặt trận|MTTQ|Liên (?:hiệp|đoàn|minh)|Phụ nữ)(?![\\p{L}])';
const named = `(?:đại biểu )?(?:toàn quốc )?(?:của )?(${organisation}(?: [^,;.:()\\n]{2,90}?(?:\\n[^,;.:()\\n]{1,60}?)??)??)`;
const which = `(?:lần thứ |khóa |khoá )(${ordinal})`;
const ofOrganisation = sticky(`${words} (?:của )?Đại hội ${named} (?:${which}|\\(${which}\\))`);
const ofOrganisationByMandate = sticky(
  `${words} (?:của )?Đại hội ${named},? ?\\(?nhiệm kỳ (\\d{4})\\s{0,2}-\\s{0,2}(\\d{4})`,
);
const ordinalFirst = sticky(
  `${words} (?:của )?Đại hội (?:đại biểu )?(?:toàn quốc )?(?:lần thứ )?(${ordinal})(?:,? ?\\(?nhiệm kỳ \\d{4}\\s{0,2}-\\s{0,2}\\d{4}\\)?)?,? (?:của )?(?=${organisation})`,
);

/** «Nghị quyết Đại hội XIV của Đảng», «Nghị quyết Đại hội đại biểu toàn quốc lần thứ XIV». */
const readNational: Reader = (text, start) => {
  const match = exec(national, text, start);
  if (!match?.[1] || !/qu[ốôoổ]?c|Đảng|lần\s*thứ|Đại\s*hội\s+[IVX]{2}/iu.test(match[0])) return undefined;
  const term = toRoman(match[1]);
  const end = start + match[0].length;
  return {
    end,
    issuer: `Đại hội đại biểu toàn quốc lần thứ ${term} của Đảng`,
    term,
    type: typeIn(match[0]),
    name: `${typeIn(match[0])} Đại hội Đảng toàn quốc ${term}`,
    ...readMandate(text, end),
  };
};

/** «Nghị quyết Đại hội XVII Đảng bộ tỉnh Lâm Đồng», «Nghị quyết Đại hội XIII Công đoàn Việt Nam». */
const readOrdinalFirst = (text: string, start: number, match: RegExpExecArray): ReturnType<Reader> => {
  const body = issuerAt(text, start + match[0].length);
  if (!match[1] || !body || body.name === 'Đảng bộ' || generic.test(text.slice(start, body.end + 12))) return undefined;
  return { end: body.end, ...ofBody(match[0], body.name, toRoman(match[1])), ...readMandate(text, body.end) };
};

/** «Nghị quyết Đại hội đại biểu Đảng bộ tỉnh lần thứ XVII», «Nghị quyết Đại hội Đoàn toàn quốc lần thứ XII». */
const readOrganisation: Reader = (text, start) => {
  const match = exec(ofOrganisation, text, start);
  const term = match?.[2] ?? match?.[3];
  if (!match?.[1] || term === undefined || generic.test(match[1])) return undefined;
  const end = start + match[0].length;
  const body = /toàn\s+quốc/iu.test(match[0]) ? nationalBody(match[1]) : match[1];
  return { end, ...ofBody(match[0], body, toRoman(term)), ...readMandate(text, end) };
};

/** «Nghị quyết Đại hội Đảng bộ tỉnh nhiệm kỳ 2025 - 2030». */
const readOrganisationByMandate: Reader = (text, start) => {
  const match = exec(ofOrganisationByMandate, text, start);
  if (!match?.[1] || generic.test(match[1])) return undefined;
  const term = `${match[2]}-${match[3]}`;
  return {
    end: start + match[0].indexOf(match[1]) + match[1].trimEnd().length,
    extentEnd: start + match[0].length,
    ...ofBody(match[0], match[1].trimEnd(), term),
    issuer: `Đại hội ${fullName(match[1].trimEnd())} nhiệm kỳ ${term}`,
  };
};

/** «Nghị quyết Đại hội Đảng bộ Quận 4»: of which congress, only a fuller mention in the same text can tell. */
const readAnyCongress: Reader = (text, start) => {
  const match = exec(ofSomeCongress, text, start);
  const body = match ? issuerAt(text, start + match[0].length) : undefined;
  if (!body || !hasPlace.test(body.name) || generic.test(text.slice(start, body.end + 12))) return undefined;
  return { end: body.end, issuer: `Đại hội ${fullName(body.name)}`, type: 'Nghị quyết', name: 'Nghị quyết' };
};
const ofSomeCongress = sticky('(?:Nghị ?quyết|NQ) (?:của )?Đại hội (?:đại biểu )?(?=Đảng bộ )');
const hasPlace = /^Đảng bộ (?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường|đặc khu|(?:khối )?\p{Lu})/u;

/** Nghị quyết Đại hội, of the Party or of another organisation. */
export const readCongress: Reader = (text, start) => {
  const ordinal = exec(ordinalFirst, text, start);
  return (
    (ordinal ? readOrdinalFirst(text, start, ordinal) : readNational(text, start)) ??
    readOrganisation(text, start) ??
    readOrganisationByMandate(text, start) ??
    readAnyCongress(text, start)
  );
};

const ofBody = (mention: string, body: string, term: string) => ({
  issuer: `Đại hội ${fullName(body)} lần thứ ${term}`,
  term,
  type: typeIn(mention),
  name: typeIn(mention),
});

const abbreviations: readonly (readonly [RegExp, string])[] = [
  [/\s+/g, ' '],
  [/^tỉnh Đảng bộ(?= [\p{Lu}]|$)/iu, 'Đảng bộ tỉnh'],
  [/^thành Đảng bộ(?= [\p{Lu}]|$)/iu, 'Đảng bộ thành phố'],
  [/^(huyện|quận) Đảng bộ(?= [\p{Lu}]|$)/iu, 'Đảng bộ $1'],
  [/^thị Đảng bộ(?= [\p{Lu}]|$)/iu, 'Đảng bộ thị xã'],
  [/\s?toàn quốc$/iu, ''],
  [/TNCS/g, 'Thanh niên Cộng sản'],
  [/(?<!\p{L})HCM(?!\p{L})/gu, 'Hồ Chí Minh'],
  [/LHPN/g, 'Liên hiệp Phụ nữ'],
  [/(?<!\p{L})(?:HND|Hội ND)(?!\p{L})/gu, 'Hội Nông dân'],
  [/(?<!\p{L})CCB(?!\p{L})/gu, 'Cựu chiến binh'],
  [/MTTQ/g, 'Mặt trận Tổ quốc'],
];
const fullName: (body: string) => string = remember((body) =>
  normalizeIssuer(abbreviations.reduce((name, [pattern, full]) => name.replace(pattern, full), body)),
);

/** «Đoàn toàn quốc», «Phụ nữ toàn quốc»: the whole name of the one body that is meant. */
function nationalBody(words: string): string {
  const name = fullName(words);
  if (/^Đoàn(?: Thanh niên(?: Cộng sản(?: Hồ Chí Minh)?)?)?$/u.test(name))
    return 'Đoàn Thanh niên Cộng sản Hồ Chí Minh';
  if (/^Phụ nữ/u.test(name)) return 'Hội Liên hiệp Phụ nữ Việt Nam';
  return /^(?:Công đoàn|Hội Nông dân|Hội Cựu chiến binh|Mặt trận Tổ quốc)$/u.test(name) ? `${name} Việt Nam` : name;
}

const generic = /(?:các cấp|cấp mình|cơ sở|trực thuộc|cấp trên|cấp dưới|hai cấp|từng|mỗi)/iu;
const typeIn = (words: string): string => (/^v/i.test(words) ? 'Văn kiện' : 'Nghị quyết');

function readMandate(text: string, end: number): { extentEnd?: number } {
  const found = exec(mandatePattern, text, end);
  return found ? { extentEnd: end + found[0].length } : {};
}

const looksNamed = sticky('(?:Nghị ?quyết|NQ) ?(?:của )?(?:các )?(?:Đại|Hội|Trung|lần|Ban|BCH|T\\.?[WƯ])');
/** Cheap look before the patterns: most resolutions have a number. */
export function mayBeMeeting(text: string, start: number): boolean {
  const words = smallLetter(text.charCodeAt(start + 1)) === 113 ? start + 2 : skipSpaces(text, start + 4, 3) + 5;
  return (
    beginsMeeting.has(smallLetter(text.charCodeAt(skipSpaces(text, words, 3)))) &&
    exec(looksNamed, text, start) !== null
  );
}
/** First letters behind «Nghị quyết» in {@link looksNamed}. */
const beginsMeeting = new Set([...'cđhtlb'].map((sign) => sign.charCodeAt(0)));
