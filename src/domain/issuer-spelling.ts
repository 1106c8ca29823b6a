import { remember } from './remember.ts';

const spelling: readonly (readonly [RegExp, string])[] = [
  [/\s+/g, ' '],
  [/Uỷ/g, 'Ủy'],
  [/uỷ/g, 'ủy'],
  [/khoá/g, 'khóa'],
  [/(?:Ủy|ủy) ban [Nn]hân dân/g, 'UBND'],
  [/Hội đồng [Nn]hân dân/g, 'HĐND'],
  [/(?:Ủy|ủy) ban [Tt]hường vụ Quốc hội/g, 'Ủy ban Thường vụ Quốc hội'],
  [
    /^(?:BCH|Ban [Cc]hấp hành) ?(?:TW|TƯ|Trung ương)(?: Đảng)?(?: Cộng sản Việt Nam)?$/,
    'Ban Chấp hành Trung ương Đảng',
  ],
  [/^Trung ương(?: Đảng)?$/, 'Ban Chấp hành Trung ương Đảng'],
  [/^Thủ tướng$/, 'Thủ tướng Chính phủ'],
  [/(?<=\s)(?:TP|Tp)\.?\s?(?=\p{Lu})/u, 'thành phố '],
  [/Thành ủy [Tt]hành phố/, 'Thành ủy'],
  [/^BCH (?=Đảng (?:bộ|ủy)|(?:Huyện|Quận|Thị) (?:đảng bộ|Đảng bộ))/, 'Ban Chấp hành '],
  [/^BTV (?=(?:Tỉnh|Thành|Huyện|Đảng) ủy)/, 'Ban Thường vụ '],
  [/^UBTVQH(?:\d\d)?$/, 'Ủy ban Thường vụ Quốc hội'],
  [/^TTg(?: Chính phủ)?$/, 'Thủ tướng Chính phủ'],
  [/^Ban [Bb]í thư(?: Trung ương(?: Đảng)?)?$/, 'Ban Bí thư'],
];

/** «Ban Thường vụ thành ủy» → «Ban Thường vụ Thành ủy». */
const smallOffice = /(?<=(?:vụ|hành) )[tđhq](?=(?:ỉnh|hành|hị|ảng|uyện|uận) (?:ủy|bộ)(?!\p{L}))/gu;

/** One spelling for one body: single spaces, new tone placement, UBND, HĐND; capitals of headings become title case of known names. */
export const normalizeIssuer: (written: string) => string = remember((written) => {
  const calm = /^[\p{Lu}\s&,.-]+$/u.test(written) && written.includes(' ') ? calmCapitals(written) : written;
  return spelling
    .reduce((name, [pattern, replacement]) => name.replace(pattern, replacement), calm)
    .replace(smallOffice, (letter) => letter.toUpperCase());
});

const knownNames = [
  'Ban Chấp hành Trung ương Đảng',
  'Ban Chấp hành Trung ương',
  'Ban Chấp hành Đảng bộ',
  'Ban Thường vụ Tỉnh ủy',
  'Ban Thường vụ Đảng ủy',
  'Ủy ban Kiểm tra Trung ương',
  'Ủy ban Thường vụ Quốc hội',
  'Bộ Chính trị',
  'Ban Bí thư',
  'Thủ tướng Chính phủ',
  'Chính phủ',
  'Quốc hội',
  'Tỉnh ủy',
  'Thành ủy',
  'Đảng ủy',
  'Đảng bộ',
  'Ủy ban nhân dân tỉnh',
  'Ủy ban nhân dân thành phố',
  'Ủy ban nhân dân',
  'Hội đồng nhân dân',
];

/** `ĐẢNG ỦY ỦY BAN NHÂN DÂN TỈNH` → `Đảng ủy Ủy ban nhân dân tỉnh`; words of no known name become Title Case, as place names are. */
function calmCapitals(written: string): string {
  let rest = written.replace(/\s+/g, ' ').replaceAll('UỶ', 'ỦY').trim();
  const out: string[] = [];
  while (rest !== '') {
    const known = knownNames.find(
      (name) => rest.startsWith(name.toUpperCase()) && !/^[A-Za-zÀ-ỹ]/u.test(rest.slice(name.length)),
    );
    const taken = known ?? /^\S+/.exec(rest)?.[0] ?? rest;
    out.push(known ?? calmWord(taken));
    rest = rest.slice(taken.length).trimStart();
  }
  return out.join(' ');
}

function calmWord(upper: string): string {
  const lower = upper.toLowerCase();
  if (/^(?:tỉnh|thành|phố|huyện|quận|xã|phường|nhân|dân|ban|và)$/u.test(lower)) return lower;
  return /^(?:UBND|HĐND|UBKT|TW|VP|BCH|BCHTW|BTV|MTTQ|TNCS|HCM|LHPN|CCB|BHXH|TAND|VKSND|TP)$/.test(upper)
    ? upper
    : lower.replace(/^[A-Za-zÀ-ỹ]/u, (c) => c.toUpperCase());
}
