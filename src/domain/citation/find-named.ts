import {
  beginsWord,
  isBlank,
  isCapital,
  isLetter,
  skipBlanks,
  skipBlanksBack,
  smallLetter,
  standsAt,
  wordsStandAt,
} from '../text/letters.ts';
import { readCommitteeMeeting } from './find-committee-meeting.ts';
import { mayBeMeeting, type Reader, readCongress } from './find-congress.ts';
import { blank, type Draft } from './find-draft.ts';
import { exec, sticky } from './find-ordinals.ts';
import { readPlenum } from './find-plenum.ts';

interface NamedRule {
  /** First letters of the word that begins it, in small letters. */
  readonly begins: string;
  readonly read: Reader;
}

const constitution = sticky(
  'Hiến pháp(?: (?:của )?nước (?:Cộng (?:hòa|hoà) (?:xã hội chủ nghĩa|XHCN) Việt Nam|CHXHCN Việt Nam|Việt Nam dân chủ cộng (?:hòa|hoà)|VNDCCH))?(?:,? ?(?:năm )?((?:19|20)\\d{2})(?!\\d)|,? ?\\((?:năm )?((?:19|20)\\d{2})\\))?',
);
/** «Hiến pháp năm 1946, 1959 và 1980»: the years in which the country made one. */
const furtherYear = /\s{0,2}(?:,(?:\s{1,3}và)?|và)\s{1,3}((?:năm\s{1,3})?(1946|1959|1980|1992|2013))(?![\d/]|\s?-)/uy;
function furtherYears(text: string, from: number) {
  const found: { start: number; end: number; term: string }[] = [];
  for (let match = exec(furtherYear, text, from); match?.[1] && match[2]; ) {
    const end = furtherYear.lastIndex;
    found.push({ start: end - match[1].length, end, term: match[2] });
    match = exec(furtherYear, text, end);
  }
  return found;
}
/** Charters by the body that has one; `$1` of the name is what the words say. Adding one is adding a line. */
const charters: readonly (readonly [body: string, name: string])[] = [
  ['(?:Đảng(?: ?Cộng sản Việt Nam| ?CSVN| CS Việt Nam)?|ĐCSVN)', 'Đảng'],
  ['Công ?đoàn(?: Việt Nam| VN|(?! \\p{Ll}))', 'Công đoàn Việt Nam'],
  ['Đoàn(?: (?:TNCS|Thanh niên Cộng sản) (?:Hồ Chí Minh|HCM))?', 'Đoàn'],
  ['(?:Mặt trận Tổ quốc|MTTQ)(?: Việt Nam| VN)', 'Mặt trận Tổ quốc Việt Nam'],
  ['Đội (?:TNTP|Thiếu niên Tiền phong)(?: (?:Hồ Chí Minh|HCM))?', 'Đội Thiếu niên Tiền phong Hồ Chí Minh'],
  ['Hội (?:Liên hiệp Phụ nữ|LHPN) Việt Nam', 'Hội Liên hiệp Phụ nữ Việt Nam'],
  ['Hội (?:Liên hiệp Thanh niên|LHTN) Việt Nam', 'Hội Liên hiệp Thanh niên Việt Nam'],
  ['Hội (?:Cựu chiến binh|CCB) Việt Nam', 'Hội Cựu chiến binh Việt Nam'],
  ['Hội (?:Nông dân|ND) Việt Nam', 'Hội Nông dân Việt Nam'],
  // Any other of the whole country: «Hội Chữ thập đỏ Việt Nam», «Tổng hội Y học Việt Nam».
  [
    '(?<other>(?:Hội|Tổng hội|Hiệp hội|Liên hiệp(?: các)?(?: Hội)?|Liên đoàn|Liên minh)(?: (?!(?:của|theo|về|được|do|tại|trong|pháp|quy|các)(?![\\p{L}]))\\p{L}+){1,6}? Việt Nam)',
    '',
  ],
];
const edition =
  '(?: \\(?kh(?:óa|oá) [IVX]{1,5}(?:(?<=\\([^()]{5,10})\\))?)?(?: \\(?(?:năm )?(?:19|20)\\d{2}(?![\\d/]| ?-)(?:(?<=\\([^()]{4,12})\\))?)?';
const charterPatterns = charters.map(([body, name]) => ({
  pattern: sticky(`Điều ?lệ ?(?:của )?${body}(?! ?(?:bộ|ủy|uỷ|viên|phí|kỳ|cơ sở)(?![\\p{L}]))(?![\\p{L}])${edition}`),
  name,
}));
const readCharter: Reader = (text, start) => {
  // Most are «Điều 5».
  if (smallLetter(text.charCodeAt(skipBlanks(text, start + 4, 3))) !== 108) return undefined;
  for (const { pattern, name } of charterPatterns) {
    const match = exec(pattern, text, start);
    if (!match) continue;
    const party = name === 'Đảng';
    return {
      end: start + match[0].length,
      type: 'Điều lệ',
      issuer: party ? 'Đại hội đại biểu toàn quốc của Đảng' : null,
      name: `Điều lệ ${match.groups?.['other']?.replace(/\s+/g, ' ') ?? name}`,
    };
  }
  return undefined;
};
// «chính sách, Cương lĩnh, chiến lược» names no document: the word alone is not enough.
const platform = sticky(
  'Cương lĩnh (?:(?:năm )?((?:19|20)\\d{2})(?![\\d/-])|(?:chính trị(?: của Đảng)?|xây dựng đất nước(?: trong (?:thời kỳ|thời kì) quá độ (?:tiến )?lên (?:chủ nghĩa xã hội|CNXH))?|của Đảng)(?![\\p{L}])(?: \\(bổ sung,? ?phát triển(?: năm)? \\d{4}\\))?)',
);
const handbook = sticky('(?:Sổ tay|Cẩm nang) [\\p{L}](?:[^"“”«»\\n]|\\n(?!\\s*\\n)){3,160}');

/** «góp ý dự thảo các văn kiện Đại hội XIV», «xây dựng văn kiện Đại hội»: they were not adopted yet. */
const draft =
  /(?:dự\s+thảo|biên\s+tập|soạn\s+thảo|biên\s+soạn|góp\s+ý)[^.;:|]*$|(?:thảo\s+luận|(?:đóng\s+góp|lấy\s+ý\s+kiến|tham\s+gia)(?:\s+ý\s+kiến)?)(?:\s+(?:vào|cho|về|đối\s+với))?\s+(?:các\s+)?$|(?:xây\s+dựng|chuẩn\s+bị|hoàn\s+(?:thiện|chỉnh)|hoàn\s+thành|viết|đề\s+cương|tiểu\s+ban)\s+(?:(?:các|nội\s+dung|bộ|hệ\s+thống|những)\s+)*$/iu;
const isDraft = (text: string, start: number): boolean =>
  /^v/iu.test(text.charAt(start)) && draft.test(text.slice(Math.max(0, start - 100), start));

const readMeeting: Reader = (text, start) =>
  mayBeMeeting(text, start) ? (readCongress(text, start) ?? readHeld(text, start)) : undefined;

/** A meeting of the Central Committee or of a committee below it. */
const readHeld: Reader = (text, start) => readPlenum(text, start) ?? readCommitteeMeeting(text, start);

const smallWords = /(?<![\p{L}])(?:nghị\s+quyết|văn\s+kiện|kết\s+luận)\s+(?:của\s+)?(?:các\s+)?(?:Hội\s+nghị\s+)?$/u;

/** «các chỉ thị, nghị quyết Trung ương khóa XIII»: kinds of documents, no single one. */
const listsTypes =
  /(?:các|những)\s+(?:(?:nghị\s+quyết|chỉ\s+thị|kết\s+luận|quy\s+định|văn\s+kiện)(?:,|\s+và)\s+){1,3}$/iu;

/** The last two letters of {@link smallWords}, so that most places need no pattern. */
const smallWordEnds = new Set('ết ện ận ủa ác hị'.split(' '));
function smallWordsBefore(text: string, at: number): string | undefined {
  if (!isBlank(text.charCodeAt(at - 1))) return undefined;
  const end = skipBlanksBack(text, at, 36);
  return smallWordEnds.has(text.slice(end - 2, end))
    ? smallWords.exec(text.slice(Math.max(0, at - 36), at))?.[0]
    : undefined;
}

/**
 * «nghị quyết Đại hội XIV», «nghị quyết Trung ương 4 khóa XII»: the type word has no capital, so it is looked for
 * backwards, and a term must be stated: «nghị quyết, kết luận Trung ương 10» lists no document.
 */
function behindSmallLetters(read: Reader): Reader {
  return (text, at) => {
    const before = smallWordsBefore(text, at);
    if (before === undefined) return undefined;
    const start = at - before.length;
    if (listsTypes.test(text.slice(Math.max(0, start - 40), start))) return undefined;
    const found = isDraft(text, start) ? undefined : read(text, start);
    return found?.term == null ? undefined : { ...found, start };
  };
}

/** «nghị quyết đại hội Đảng bộ tỉnh lần thứ XX»: of its words only the body has a capital. */
const smallCongress =
  /(?<![\p{L}])(?:nghị\s+quyết|văn\s+kiện)\s+(?:của\s+)?đại\s+hội\s+(?:đại\s+biểu\s+)?(?:toàn\s+quốc\s+)?(?:của\s+)?$/u;
const beforeBody = new Set(['hội', 'iểu', 'uốc', 'của']);
const readSmallCongress: Reader = (text, at) => {
  const end = skipBlanksBack(text, at);
  const before = beforeBody.has(text.slice(end - 3, end))
    ? smallCongress.exec(text.slice(Math.max(0, at - 60), at))
    : null;
  const start = at - (before?.[0].length ?? 0);
  const found = before === null || isDraft(text, start) ? undefined : readCongress(text, start);
  return found?.term == null ? undefined : { ...found, start };
};

/** «nghị quyết đại hội XIV của Đảng»: the Party alone has a capital. */
const smallNational =
  /(?<![\p{L}])(?:nghị\s+quyết|văn\s+kiện)\s+(?:của\s+)?đại\s+hội\s+(?:đại\s+biểu\s+)?(?:toàn\s+quốc\s+)?(?:lần\s+thứ\s+)?[IVX\d]{1,6}\s+của\s+$/u;
const endsOrdinal = new Set([...'IVX0123456789'].map((sign) => sign.charCodeAt(0)));
const readSmallNational: Reader = (text, at) => {
  const of = skipBlanksBack(text, at) - 3;
  if (!standsAt(text, of, 'của') || !endsOrdinal.has(text.charCodeAt(skipBlanksBack(text, of) - 1))) return undefined;
  const before = smallNational.exec(text.slice(Math.max(0, at - 70), at));
  const start = at - (before?.[0].length ?? 0);
  const found = before === null || isDraft(text, start) ? undefined : readCongress(text, start);
  return found?.term == null ? undefined : { ...found, start };
};

const rules: readonly NamedRule[] = [
  { begins: 'nghị', read: readMeeting },
  { begins: 'nq', read: readMeeting },
  { begins: 'văn', read: (text, start) => (isDraft(text, start) ? undefined : readCongress(text, start)) },
  { begins: 'kết', read: readHeld },
  { begins: 'thông', read: readHeld },
  { begins: 'đại', read: behindSmallLetters(readCongress) },
  { begins: 'đảng b', read: readSmallCongress },
  { begins: 'đảng', read: readSmallNational },
  { begins: 'hội n', read: behindSmallLetters(readHeld) },
  { begins: 'trung', read: behindSmallLetters(readPlenum) },
  { begins: 'tw', read: behindSmallLetters(readPlenum) },
  { begins: 'tư', read: behindSmallLetters(readPlenum) },
  { begins: 't.ư', read: behindSmallLetters(readPlenum) },
  {
    begins: 'hiến',
    read: (text, start) => {
      const match = exec(constitution, text, start);
      if (!match) return undefined;
      const facts = { type: 'Hiến pháp', issuer: 'Quốc hội', name: 'Hiến pháp' };
      const end = start + match[0].length;
      const year = match[1] ?? match[2];
      // «tôn trọng hiến pháp» means no single one.
      if (year === undefined && !isCapital(text.charCodeAt(start))) return undefined;
      const also = year === undefined ? [] : furtherYears(text, end).map((item) => ({ ...item, ...facts }));
      return { end, term: year ?? null, ...facts, also };
    },
  },
  { begins: 'điều', read: readCharter },
  {
    // «điều lệ Đảng», «theo điều lệ công đoàn Việt Nam»; `at` is the second word. Of other bodies the name has a capital or its country.
    begins: 'lệ',
    read: (text, at) => {
      const start = /điều\s{1,3}$/.test(text.slice(Math.max(0, at - 7), at)) ? text.lastIndexOf('điều', at) : -1;
      if (start === -1 || isLetter(text.charCodeAt(start - 1))) return undefined;
      const found = readCharter(text, start);
      const words = text.slice(at + 3, found?.end ?? at);
      return found && (/Việt\s+Nam|^\p{Lu}/u.test(words.trimStart()) || found.issuer != null)
        ? { ...found, start }
        : undefined;
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
        name: match[1] === undefined ? 'Cương lĩnh' : `Cương lĩnh ${match[1]}`,
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

const firstTwo = (first: number, second: number): number => first * 0x2000 + second;
/** By the first two letters: most places are of one rule. */
const rulesByBeginning: ReadonlyMap<number, readonly NamedRule[]> = Map.groupBy(rules, ({ begins }) =>
  firstTwo(begins.charCodeAt(0), begins.charCodeAt(1)),
);

/** Documents known by their name: congress and plenum resolutions, Hiến pháp, Điều lệ Đảng, Cương lĩnh, quoted handbooks. */
export function findNamed(text: string, triggers: readonly number[]): Draft[] {
  const drafts: Draft[] = [];
  for (const at of triggers) {
    if (!beginsWord(text, at)) continue;
    const beginning = firstTwo(smallLetter(text.charCodeAt(at)), smallLetter(text.charCodeAt(at + 1)));
    for (const { begins, read } of rulesByBeginning.get(beginning) ?? []) {
      const found = wordsStandAt(text, at, begins) ? read(text, at) : undefined;
      if (!found || found.end <= (drafts.at(-1)?.end ?? 0)) continue;
      const { also = [], ...first } = found;
      for (const item of [{ start: at, ...first }, ...also])
        drafts.push({ ...blank, kind: 'named', type: 'Nghị quyết', extentEnd: item.end, ...item });
    }
  }
  return drafts;
}
