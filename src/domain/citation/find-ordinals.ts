/** Ordinals of meetings and terms, in words, figures and Roman numerals, and patterns that are read at one place. */

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
/** Source of a pattern for an ordinal: «XIV», «14», «mười bốn». */
export const ordinal = `(?:${roman}|\\d{1,2}|hai\\s+mươi(?:\\s+(?:mốt|hai|ba))?|mười(?:\\s+(?:một|hai|ba|bốn|lăm|sáu|bảy|tám|chín))?|nhất|hai|ba|tư|bốn|năm|sáu|bảy|bẩy|tám|chín)(?![\\p{L}])`;

/** A pattern read at one place, in any case; a blank in `source` is one to three blanks or line breaks. */
export const sticky = (source: string): RegExp =>
  new RegExp(source.replaceAll(' ?', '\\s{0,3}').replaceAll(' ', '\\s{1,3}'), 'iuy');
/** The same where a text layer may have lost any of the blanks: «Hộinghị lần thứtư». For fixed words only. */
export const gluedSticky = (source: string): RegExp => sticky(source.replace(/ (?!\?)/g, ' ?'));
export const exec = (pattern: RegExp, text: string, at: number): RegExpExecArray | null => {
  pattern.lastIndex = at;
  return pattern.exec(text);
};

/** `4` of «tư», «IV», «04». */
export function toArabic(written: string): string {
  const word = written.toLowerCase().replace(/\s+/g, ' ');
  if (ordinalWords[word]) return ordinalWords[word];
  return /^\d+$/.test(word) ? String(Number(word)) : String(romanValue(word.toUpperCase()));
}

const tens = ['', 'X', 'XX', 'XXX'];
const ones = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX'];
/** '' and I to XXXIX. */
const romans = tens.flatMap((ten) => ones.map((one) => ten + one));
/** 0 when it is none of them. */
export const romanValue = (written: string): number => Math.max(0, romans.indexOf(written));

/** `XIV` of «XIV», «14», «mười bốn». */
export function toRoman(written: string): string {
  const upper = written.toUpperCase();
  return romans.includes(upper) ? upper : (romans[Number(toArabic(written))] ?? upper);
}
