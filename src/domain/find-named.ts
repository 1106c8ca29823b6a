import { blank, type Draft } from './find-draft.ts';
import { normalizeIssuer } from './find-issuer.ts';
import { isLetter } from './find-letters.ts';

/** What a rule reads behind its trigger: where the mention ends and what it says. */
type Reader = (text: string, start: number) => (Partial<Draft> & { readonly end: number }) | undefined;

interface NamedRule {
  /** First letters of the word that begins it, in small letters. */
  readonly begins: string;
  readonly read: Reader;
}

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

const sticky = (source: string): RegExp =>
  new RegExp(source.replaceAll(' ?', '\\s{0,3}').replaceAll(' ', '\\s{1,3}'), 'iuy');
const exec = (pattern: RegExp, text: string, at: number): RegExpExecArray | null => {
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

const readCongress: Reader = (text, start) => {
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
const readPlenum: Reader = (text, start) => {
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

const constitution = sticky(
  'Hiến pháp(?: nước Cộng (?:hòa|hoà) (?:xã hội chủ nghĩa|XHCN) Việt Nam| nước CHXHCN Việt Nam)?(?:,? ?\\(?(?:năm )?((?:19|20)\\d{2})\\)?(?!\\d))?',
);
const charter = sticky(
  'Điều lệ (Đảng(?: Cộng sản Việt Nam)?|Công đoàn Việt Nam|Đoàn(?: TNCS Hồ Chí Minh| Thanh niên Cộng sản Hồ Chí Minh)?|Mặt trận Tổ quốc Việt Nam|MTTQ Việt Nam|Hội (?:Nông dân|Liên hiệp Phụ nữ|Cựu chiến binh|Chữ thập đỏ|LHPN) Việt Nam)(?! bộ)(?![\\p{L}])',
);
// «chính sách, Cương lĩnh, chiến lược» names no document: the word alone is not enough.
const platform = sticky(
  'Cương lĩnh (?:chính trị(?: của Đảng)?|xây dựng đất nước(?: trong thời kỳ quá độ lên chủ nghĩa xã hội)?|của Đảng)(?![\\p{L}])',
);
const handbook = sticky('(?:Sổ tay|Cẩm nang) [\\p{L}][^"“”«»\\n]{3,160}');

const rules: readonly NamedRule[] = [
  {
    begins: 'nghị',
    read: (text, start) =>
      congressOrPlenum(text, start) ? (readCongress(text, start) ?? readPlenum(text, start)) : undefined,
  },
  { begins: 'văn', read: readCongress },
  { begins: 'kết', read: readPlenum },
  { begins: 'thông', read: readPlenum },
  {
    // «nghị quyết Đại hội XIV»: the type word has no capital.
    begins: 'đại',
    read: (text, start) => {
      const before = /(?<![\p{L}])(?:nghị\s+quyết|văn\s+kiện)\s+(?:của\s+)?$/u.exec(
        text.slice(Math.max(0, start - 20), start),
      );
      const found = before ? readCongress(text, start - before[0].length) : undefined;
      return before && found ? { ...found, start: start - before[0].length } : undefined;
    },
  },
  {
    begins: 'hiến',
    read: (text, start) => {
      const match = exec(constitution, text, start);
      if (!match) return undefined;
      return {
        end: start + match[0].length,
        type: 'Hiến pháp',
        issuer: 'Quốc hội',
        term: match[1] ?? null,
        name: 'Hiến pháp',
      };
    },
  },
  {
    begins: 'điều',
    read: (text, start) => {
      const match = exec(charter, text, start);
      if (!match?.[1]) return undefined;
      const party = /^Đảng/iu.test(match[1]);
      return {
        end: start + match[0].length,
        type: 'Điều lệ',
        issuer: party ? 'Đại hội đại biểu toàn quốc của Đảng' : null,
        name: party ? 'Điều lệ Đảng' : `Điều lệ ${match[1].replace(/\s+/g, ' ')}`,
      };
    },
  },
  {
    begins: 'cương',
    read: (text, start) => {
      const match = exec(platform, text, start);
      if (!match || /(?:này|trên)/.test(text.slice(start + match[0].length, start + match[0].length + 6)))
        return undefined;
      return {
        end: start + match[0].length,
        type: 'Cương lĩnh',
        issuer: 'Đại hội đại biểu toàn quốc của Đảng',
        name: 'Cương lĩnh',
      };
    },
  },
  {
    // A handbook is a document only as a quoted title: «Sổ tay đảng viên điện tử» is an application.
    begins: 'sổ',
    read: (text, start) => {
      const match = /["“«]$/.test(text.slice(Math.max(0, start - 1), start)) ? exec(handbook, text, start) : null;
      if (!match || !/["”»]/.test(text[start + match[0].length] ?? '')) return undefined;
      return {
        end: start + match[0].length,
        type: 'Sổ tay',
        name: match[0].replace(/\s+/g, ' ').replaceAll(' và ', ' '),
      };
    },
  },
];

const looksNamed = sticky('Nghị quyết (?:của )?(?:các )?(?:Đại|Hội|Trung|lần|Ban)');
const congressOrPlenum = (text: string, start: number): boolean => exec(looksNamed, text, start) !== null;

/** Documents known by their name: congress and plenum resolutions, Hiến pháp, Điều lệ Đảng, Cương lĩnh, quoted handbooks. */
export function findNamed(text: string, triggers: readonly number[]): Draft[] {
  const drafts: Draft[] = [];
  for (const at of triggers) {
    if (isLetter(text.charCodeAt(at - 1))) continue;
    const beginning = text.slice(at, at + 5).toLowerCase();
    for (const { begins, read } of rules) {
      const found = beginning.startsWith(begins) ? read(text, at) : undefined;
      if (!found || found.end <= (drafts.at(-1)?.end ?? 0)) continue;
      drafts.push({ ...blank, kind: 'named', start: at, type: 'Nghị quyết', extentEnd: found.end, ...found });
    }
  }
  return drafts;
}

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
