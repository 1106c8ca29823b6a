import type { Draft } from './find-draft.ts';
import { issuerAt, normalizeIssuer } from './find-issuer.ts';

type Found = Partial<Draft> & { readonly end: number };
/**
 * What a rule reads behind its trigger: where the mention ends and what it says; `also`: mentions that lean on it («Nghị
 * quyết Trung ương 4 khóa XI, khóa XII»).
 */
export type Reader = (
  text: string,
  start: number,
) => (Found & { readonly also?: readonly (Found & { readonly start: number })[] }) | undefined;

const roman = '[IVX]{1,7}';
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
  'mười sáu': '16',
  'mười bảy': '17',
  'mười tám': '18',
  'mười chín': '19',
  'hai mươi': '20',
  'hai mươi mốt': '21',
  'hai mươi hai': '22',
  'hai mươi ba': '23',
};
const ordinal = `(?:${roman}|\\d{1,2}|hai\\s+mươi(?:\\s+(?:mốt|hai|ba))?|mười(?:\\s+(?:một|hai|ba|bốn|lăm|sáu|bảy|tám|chín))?|nhất|hai|ba|tư|bốn|năm|sáu|bảy|bẩy|tám|chín)(?![\\p{L}])`;

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
  `(?:Nghị quyết|Văn kiện) (?:của )?(?:các )?Đại hội (?:đại biểu )?(?:(?:Đảng )?toàn quốc )?(?:(?:của )?Đảng )?(?:lần thứ |khóa |khoá )?(${ordinal})(?: (?:của )?(?:toàn )?Đảng(?! bộ(?![\\p{L}]))(?: Cộng sản Việt Nam| ta)?(?![\\p{L}]))?`,
);
const ofCommittee = sticky(
  `(?:Nghị quyết|Văn kiện) (?:của )?Đại hội (?:đại biểu )?(Đảng bộ [^,;.:()\\n]{2,90}?(?:\\n[^,;.:()\\n]{1,60}?)?) lần thứ (${ordinal})`,
);
const ofCommitteeByTerm = sticky(
  `(?:Nghị quyết|Văn kiện) (?:của )?Đại hội (?:đại biểu )?(Đảng bộ [^,;.:()\\n]{2,90}?),? ?\\(?nhiệm kỳ (\\d{4})\\s{0,2}-\\s{0,2}(\\d{4})`,
);

/** «Đại hội đại biểu toàn quốc lần thứ XIV Công đoàn Việt Nam»: not the Party's. */
const otherBody = sticky(
  ' (?:của )?(?:Công đoàn|Đoàn|Hội|Mặt trận|MTTQ|Liên (?:hiệp|đoàn|minh)|Tổng Liên đoàn|Chi bộ|Đảng bộ)(?![\\p{L}])',
);
const termFirst = sticky(
  `(?:Nghị quyết|Văn kiện) (?:của )?Đại hội (?:đại biểu )?(?:lần thứ )?(${ordinal}),? (?:của )?(?=Đảng bộ(?![\\p{L}]))`,
);

/** Nghị quyết Đại hội, of the Party or of one of its organisations. */
export const readCongress: Reader = (text, start) => {
  const before = exec(termFirst, text, start);
  if (before?.[1]) {
    const body = issuerAt(text, start + before[0].length);
    if (!body || body.name === 'Đảng bộ' || generic.test(text.slice(start, body.end + 12))) return undefined;
    const term = toRoman(before[1]);
    return {
      end: body.end,
      issuer: `Đại hội ${body.name} lần thứ ${term}`,
      term,
      type: typeIn(before[0]),
      name: typeIn(before[0]),
      ...readMandate(text, body.end),
    };
  }
  const whole = exec(national, text, start);
  if (whole?.[1]) {
    const term = toRoman(whole[1]);
    if (!/quốc|Đảng|lần\s+thứ|Đại\s+hội\s+[IVX]{2}/iu.test(whole[0])) return undefined;
    if (exec(otherBody, text, start + whole[0].length)) return undefined;
    return {
      end: start + whole[0].length,
      issuer: `Đại hội đại biểu toàn quốc lần thứ ${term} của Đảng`,
      term,
      type: typeIn(whole[0]),
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
      type: typeIn(committee[0]),
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
      type: typeIn(byTerm[0]),
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
  `(?:Nghị quyết|Kết luận|Thông báo) (?:của )?(?:Hội nghị )?(?:lần thứ (${ordinal}) (?:của )?)?,? ?(?:(?:Ban Chấp hành|BCH) ?)?(?:Trung ương|TW|T\\.?Ư)(?: Đảng)?(?: lần thứ)?(?: ?(${ordinal}))?(?: Đảng)?(?: ?,)? ?\\(?(?:các )?(?:khóa|khoá) (${roman})\\)?`,
);
/** Nghị quyết Hội nghị Trung ương. */
export const readPlenum: Reader = (text, start) => {
  const match = exec(plenum, text, start);
  const number = match?.[1] ?? match?.[2];
  if (!match?.[3] || number === undefined) return undefined;
  const term = match[3].toUpperCase();
  const type = /^kết/i.test(match[0]) ? 'Kết luận' : /^thông/i.test(match[0]) ? 'Thông báo' : 'Nghị quyết';
  const ofTerm = (term: string) => ({
    type,
    issuer: `Ban Chấp hành Trung ương Đảng khóa ${term}`,
    term,
    name: `${type} Hội nghị Trung ương ${toArabic(number)} khóa ${term}`,
  });
  const end = start + match[0].replace(/\)$/, (sign) => (match[0].includes('(') ? sign : '')).length;
  return {
    end,
    ...ofTerm(term),
    also: readFurtherTerms(text, end, term).map((item) => ({ ...item, ...ofTerm(item.term) })),
  };
};

/** «…, khóa XII», «… và XII», «…, XII)» behind the first term; a figure alone is none when it numbers a heading. */
const furtherTerm =
  /(?:\s{0,3},(?:\s{1,3}và)?|\s{1,3}và|\s{0,3};)\s{1,3}(\(?[Kk]h(?:óa|oá)\s{1,3}([IVX]{1,5})\)?|(?:X{1,2}(?:IX|IV|V?I{0,3})|IX|VI{1,3}))(?![\p{L}\d.])/uy;
function readFurtherTerms(text: string, from: number, first: string) {
  const terms: { readonly start: number; readonly end: number; readonly term: string }[] = [];
  let last = first;
  for (let at = from; terms.length < 5; ) {
    const match = exec(furtherTerm, text, at);
    const written = match?.[1];
    const term = match?.[2] ?? written;
    if (!match || !written || !term || romanValue(term) <= romanValue(last)) break;
    at += match[0].length;
    terms.push({ start: at - written.length, end: at, term });
    last = term;
  }
  return terms;
}

const looksNamed = sticky('Nghị quyết (?:của )?(?:các )?(?:Đại|Hội|Trung|lần|Ban|BCH|T\\.?[WƯ])');
/** Cheap look before the patterns: most resolutions have a number. */
export const mayBeMeeting = (text: string, start: number): boolean => exec(looksNamed, text, start) !== null;

function toArabic(written: string): string {
  const word = written.toLowerCase().replace(/\s+/g, ' ');
  if (ordinalWords[word]) return ordinalWords[word];
  return /^\d+$/.test(word) ? String(Number(word)) : String(romanValue(word.toUpperCase()));
}

const tens = ['', 'X', 'XX', 'XXX'];
const ones = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX'];
/** '' and I to XXXIX. */
const romans = tens.flatMap((ten) => ones.map((one) => ten + one));
const romanValue = (written: string): number => Math.max(0, romans.indexOf(written));

function toRoman(written: string): string {
  const upper = written.toUpperCase();
  return romans.includes(upper) ? upper : (romans[Number(toArabic(written))] ?? upper);
}
