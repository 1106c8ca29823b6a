import type { Draft } from './find-draft.ts';
import { normalizeIssuer } from './find-issuer.ts';

/** What a rule reads behind its trigger: where the mention ends and what it says. */
export type Reader = (text: string, start: number) => (Partial<Draft> & { readonly end: number }) | undefined;

const roman = '[IVX]{1,5}';
const ordinalWords: Readonly<Record<string, string>> = {
  nhất: '1',
  hai: '2',
  ba: '3',
  tư: '4',
  bốn: '4',
  năm: '5',
  sáu: '6',
  bảy: '7',
  bẩy: '7',
  tám: '8',
  chín: '9',
  mười: '10',
  'mười một': '11',
  'mười hai': '12',
  'mười ba': '13',
  'mười bốn': '14',
  'mười lăm': '15',
};
const ordinal = `(?:${roman}|\\d{1,2}|mười(?:\\s+(?:một|hai|ba|bốn|lăm))?|nhất|hai|ba|tư|bốn|năm|sáu|bảy|bẩy|tám|chín)(?![\\p{L}])`;

/** A pattern read at one place, in any case; a blank in `source` is one to three blanks or line breaks. */
export const sticky = (source: string): RegExp =>
  new RegExp(source.replaceAll(' ?', '\\s{0,3}').replaceAll(' ', '\\s{1,3}'), 'iuy');
export const exec = (pattern: RegExp, text: string, at: number): RegExpExecArray | null => {
  pattern.lastIndex = at;
  return pattern.exec(text);
};

const mandate = ',? ?\\(?nhiệm kỳ (\\d{4})\\s{0,2}-\\s{0,2}(\\d{4})\\)?';
const mandatePattern = sticky(`\\s{0,3}${mandate}`);
const national = sticky(
  `(?:Nghị quyết|Văn kiện) (?:của )?(?:các )?Đại hội (?:đại biểu )?(?:(?:Đảng )?toàn quốc )?(?:(?:của )?Đảng )?(?:lần thứ |khóa |khoá )?(${ordinal})(?: (?:của )?(?:toàn )?Đảng(?: Cộng sản Việt Nam| ta)?(?![\\p{L}]))?`,
);
const ofCommittee = sticky(
  `(?:Nghị quyết|Văn kiện) (?:của )?Đại hội (?:đại biểu )?(Đảng bộ [^,;.:()\\n]{2,90}?(?:\\n[^,;.:()\\n]{1,60}?)?) lần thứ (${ordinal})`,
);
const ofCommitteeByTerm = sticky(
  `(?:Nghị quyết|Văn kiện) (?:của )?Đại hội (?:đại biểu )?(Đảng bộ [^,;.:()\\n]{2,90}?),? ?\\(?nhiệm kỳ (\\d{4})\\s{0,2}-\\s{0,2}(\\d{4})`,
);

/** Nghị quyết Đại hội, of the Party or of one of its organisations. */
export const readCongress: Reader = (text, start) => {
  const whole = exec(national, text, start);
  if (whole?.[1]) {
    const term = toRoman(whole[1]);
    if (!/quốc|Đảng|lần\s+thứ|Đại\s+hội\s+[IVX]{2}/iu.test(whole[0])) return undefined;
    return {
      end: start + whole[0].length,
      issuer: `Đại hội đại biểu toàn quốc lần thứ ${term} của Đảng`,
      term,
      name: `${typeIn(whole[0])} Đại hội Đảng toàn quốc ${term}`,
      ...readMandate(text, start + whole[0].length),
    };
  }
  const committee = exec(ofCommittee, text, start);
  if (committee?.[1] && committee[2] && !generic.test(committee[1])) {
    const end = start + committee[0].length;
    const term = toRoman(committee[2]);
    return {
      end,
      issuer: `Đại hội ${normalizeIssuer(committee[1])} lần thứ ${term}`,
      term,
      name: typeIn(committee[0]),
      ...readMandate(text, end),
    };
  }
  const byTerm = exec(ofCommitteeByTerm, text, start);
  if (byTerm?.[1] && !generic.test(byTerm[1])) {
    const term = `${byTerm[2]}-${byTerm[3]}`;
    const nameEnd = start + byTerm[0].indexOf(byTerm[1]) + byTerm[1].length;
    return {
      end: nameEnd,
      extentEnd: start + byTerm[0].length,
      issuer: `Đại hội ${normalizeIssuer(byTerm[1])} nhiệm kỳ ${term}`,
      term,
      name: typeIn(byTerm[0]),
    };
  }
  return undefined;
};

const generic = /(?:các cấp|cấp mình|cơ sở|trực thuộc|cấp trên|cấp dưới|hai cấp|từng|mỗi)/iu;
const typeIn = (words: string): string => (/^v/i.test(words) ? 'Văn kiện' : 'Nghị quyết');

function readMandate(text: string, end: number): { extentEnd?: number } {
  const found = exec(mandatePattern, text, end);
  return found ? { extentEnd: end + found[0].length } : {};
}

const plenum = sticky(
  `(?:Nghị quyết|Kết luận|Thông báo) (?:của )?(?:Hội nghị )?(?:lần thứ (${ordinal}) (?:của )?)?,? ?(?:Ban Chấp hành )?Trung ương(?: Đảng)?(?: lần thứ)?(?: (${ordinal}))?(?: Đảng)?(?: ?,)? ?\\(?(?:khóa|khoá) (${roman})\\)?`,
);
/** Nghị quyết Hội nghị Trung ương. */
export const readPlenum: Reader = (text, start) => {
  const match = exec(plenum, text, start);
  const number = match?.[1] ?? match?.[2];
  if (!match?.[3] || number === undefined) return undefined;
  const term = match[3].toUpperCase();
  const type = /^kết/i.test(match[0]) ? 'Kết luận' : /^thông/i.test(match[0]) ? 'Thông báo' : 'Nghị quyết';
  return {
    end: start + match[0].replace(/\)$/, (sign) => (match[0].includes('(') ? sign : '')).length,
    type,
    issuer: `Ban Chấp hành Trung ương Đảng khóa ${term}`,
    term,
    name: `${type} Hội nghị Trung ương ${toArabic(number)} khóa ${term}`,
  };
};

const looksNamed = sticky('Nghị quyết (?:của )?(?:các )?(?:Đại|Hội|Trung|lần|Ban)');
/** Cheap look before the patterns: most resolutions have a number. */
export const mayBeMeeting = (text: string, start: number): boolean => exec(looksNamed, text, start) !== null;

function toArabic(written: string): string {
  const word = written.toLowerCase().replace(/\s+/g, ' ');
  if (ordinalWords[word]) return ordinalWords[word];
  return /^\d+$/.test(word) ? String(Number(word)) : String(romanValue(word.toUpperCase()));
}

const romans = [
  '',
  'I',
  'II',
  'III',
  'IV',
  'V',
  'VI',
  'VII',
  'VIII',
  'IX',
  'X',
  'XI',
  'XII',
  'XIII',
  'XIV',
  'XV',
  'XVI',
  'XVII',
  'XVIII',
  'XIX',
  'XX',
];
const romanValue = (written: string): number => Math.max(0, romans.indexOf(written));

function toRoman(written: string): string {
  const upper = written.toUpperCase();
  return romans.includes(upper) ? upper : (romans[Number(toArabic(written))] ?? upper);
}
