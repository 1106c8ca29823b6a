import { knownLawEnd, lawName } from '../document/law-names.ts';
import {
  beginsWord,
  isCapital,
  isLetter,
  singleSpaces,
  skipBlanks,
  skipBlanksBack,
  smallWord,
  standsAt,
  wordEnd,
} from '../text/letters.ts';
import { dateAfter, issuerAfter } from './find-context.ts';
import type { Draft } from './find-draft.ts';
import { readLawList } from './find-law-list.ts';

const lawWord =
  /(?:Bộ\s{1,3}[Ll]uật|bộ\s{1,3}Luật|BỘ\s{1,3}LUẬT|Luật|LUẬT|Pháp\s{1,3}lệnh|PHÁP\s{1,3}LỆNH)\s{1,3}(?=\p{L})/uy;
// «Luật Đấu thầu (sửa đổi) năm 2023» is called by the year of its last making; «… (PCTN) năm 2018» has a short form before it.
// «Luật Đất đai sửa đổi năm 2018» too, as collections of laws print it.
const yearPattern =
  /(?:\s{1,3}\([A-ZĐ&]{2,12}\))?(?:\s{1,3}\(?sửa\s{1,3}đổi(?:,\s{1,3}bổ\s{1,3}sung)?\)?)?\s{0,3}\(?\s?(?:(?:năm|NĂM)\s{1,3})?((?:19|20)\d{2})(?:(?<=\([^()]{4,12})\))?(?![\p{L}\d/])/uy;

/** «Luật Thủ đô (sửa đổi)» */
const revisedPattern = /\s{1,3}\(sửa\s{1,3}đổi(?:,\s{1,3}bổ\s{1,3}sung)?\)/uy;
/** With which these two begin behind their blanks, so that most names need no pattern. */
const beginsYear = new Set([...'(snN12'].map((sign) => sign.charCodeAt(0)));

/** «Luật Lưu trữ», «Bộ luật Lao động năm 2019», «Luật Tổ chức Chính phủ ngày 18 tháng 2 năm 2025»: laws named without number. */
export function findLaws(text: string, triggers: readonly number[]): Draft[] {
  const drafts: Draft[] = [];
  let behind = 0;
  for (const trigger of triggers) {
    const at = isSmallCode(text, trigger) ? trigger - 3 : trigger;
    if (at < behind) continue;
    const code = codeAt(text, at);
    if (code) {
      drafts.push(code);
      behind = code.end;
      continue;
    }
    const listed = readLawList(text, at);
    if (listed.length > 0) {
      drafts.push(...listed.map(({ start, name, end }) => lawDraft(text, start, 'Luật', name, end)));
      behind = drafts.at(-1)?.end ?? behind;
      continue;
    }
    if (!isCapital(text.charCodeAt(trigger))) {
      const small = smallLaw(text, at);
      if (small) drafts.push(small);
      behind = small?.end ?? behind;
      continue;
    }
    lawWord.lastIndex = at;
    const word = lawWord.exec(text);
    if (
      !word ||
      !beginsWord(text, at) ||
      isOwnHeading(text, at, word[0]) ||
      isFuture(text, at) ||
      otherWord.test(text.slice(Math.max(0, at - 6), at))
    )
      continue;
    const name = behindAbout(text, at + word[0].length);
    const end = lawNameEnd(text, name);
    if (end === undefined) continue;
    const draft = lawDraft(text, at, word[0].trim(), name, end);
    drafts.push(draft);
    behind = draft.end;
  }
  return drafts;
}

const smallWords =
  /(?<![\p{L}])(?:bộ\s{1,3}luật|pháp\s{1,3}lệnh|(?<!(?:pháp|kỷ|kỉ|đạo|dự|quy|hình|văn\s+bản)\s{1,3})luật)$/iu;
/** What makes a law of «luật đất đai», whose name has no capital. */
const citesLaw =
  /(?:căn\s+cứ(?:\s+vào)?|(?:số|\d)\s+điều(?:\s+của)?|(?:chi\s+tiết|dẫn|biện\s+pháp|tổ\s+chức)\s+thi\s+hành|Điều\s+\d+[a-zđ]?,?(?:\s+của)?)\s+$/iu;

/** Before these too, unless the name is that of a field: «theo luật dân sự» may mean all of it. */
const followsLaw = /(?:theo|thực\s+hiện)(?:\s+(?:đúng\s+)?quy\s+định(?:\s+(?:của|tại))?)?\s+$/iu;
const field = /^(?:dân|hình|lao|thương|hành|tố|kinh)\s/iu;

/** «Căn cứ luật Tổ chức Quốc hội», «một số điều của luật thủy sản»: small letters, so the name must be known; `at` is the last word of the type. */
function smallLaw(text: string, at: number): Draft | undefined {
  const wordEndsAt = at + 4;
  const name = skipBlanks(text, wordEndsAt, 3);
  if (name === wordEndsAt || (standsAt(text, at - 5, 'pháp ') && standsAt(text, at, 'luật'))) return undefined;
  const words = smallWords.exec(text.slice(Math.max(0, at - 9), wordEndsAt));
  if (!words) return undefined;
  const start = wordEndsAt - words[0].length;
  const end = /^(?:sửa|bổ)\s/.test(text.slice(name, name + 4)) ? lawNameEnd(text, name) : knownLawEnd(text, name);
  if (end === undefined || isLetter(text.charCodeAt(end)) || isFuture(text, start)) return undefined;
  const draft = lawDraft(text, start, words[0], name, end);
  const marked = (draft.date ?? draft.term) !== null;
  // «các luật đất đai, nhà ở»
  if (!marked && /các\s{1,3}$/iu.test(text.slice(Math.max(0, start - 6), start))) return undefined;
  const stands =
    marked ||
    isCapital(text.charCodeAt(name)) ||
    draft.type === 'Pháp lệnh' ||
    (followsLaw.test(text.slice(Math.max(0, start - 28), start)) && !field.test(text.slice(name, name + 8))) ||
    citesLaw.test(text.slice(Math.max(0, start - 28), start));
  return stands ? draft : undefined;
}

/** «bộ Luật Hình sự», not «cán bộ Luật Đất đai»: the place of «Luật» in the name of a code. */
const isSmallCode = (text: string, at: number): boolean =>
  standsAt(text, at - 3, 'bộ ') &&
  /^Luật\s{1,3}(?:[Dd]ân\s|[Hh]ình\s|[Ll]ao\s|[Tt]ố\s+tụng\s+[DHdh][âì]|[Hh]àng\s+hải)/u.test(text.slice(at, at + 20));

/** Codes that have an abbreviation of their own. */
const codes = new Map([
  ['BLHS', 'Hình sự'],
  ['BLDS', 'Dân sự'],
  ['BLLĐ', 'Lao động'],
  ['BLTTHS', 'Tố tụng hình sự'],
  ['BLTTDS', 'Tố tụng dân sự'],
]);
/** «Điều 134 BLHS», «BLDS năm 2015». */
function codeAt(text: string, at: number): Draft | undefined {
  if (!standsAt(text, at, 'BL') || isLetter(text.charCodeAt(at - 1))) return undefined;
  const end = wordEnd(text, at);
  const name = codes.get(text.slice(at, end));
  // «Bộ luật Hình sự (BLHS)»: the short form is only given.
  const given = text.charCodeAt(at - 1) === 40 && text.charCodeAt(end) === 41;
  return name === undefined || given
    ? undefined
    : { ...lawDraft(text, at, 'Bộ luật', at, end), name: `Bộ luật ${name}` };
}

function lawDraft(text: string, start: number, word: string, name: number, firstEnd: number): Draft {
  const nameEnd = jointEnd(text, firstEnd);
  const mayGoOn = beginsYear.has(text.charCodeAt(skipBlanks(text, nameEnd)));
  yearPattern.lastIndex = nameEnd;
  const year = mayGoOn ? yearPattern.exec(text) : null;
  revisedPattern.lastIndex = nameEnd;
  const end = nameEnd + ((year ?? (mayGoOn ? revisedPattern.exec(text) : null))?.[0].length ?? 0);
  const date = year ? undefined : dateAfter(text, end);
  const type = /^b/i.test(word) ? 'Bộ luật' : /^p/i.test(word) ? 'Pháp lệnh' : 'Luật';
  return {
    kind: 'named',
    start,
    end,
    extentEnd: date?.end ?? end,
    type,
    number: null,
    date: date?.iso ?? null,
    issuer: type === 'Pháp lệnh' ? ordinanceBody(text, date?.end ?? end) : 'Quốc hội',
    title: null,
    serial: null,
    term: year?.[1] ?? null,
    name: lawName(type, singleSpaces(text.slice(name, nameEnd))) + (year && /^\s+sửa/u.test(year[0]) ? ' sửa đổi' : ''),
    note: null,
  };
}

/** «Luật Tổ chức Chính phủ và Luật Tổ chức chính quyền địa phương sửa đổi 2019»: one law that amends both. */
function jointEnd(text: string, end: number): number {
  if (text.charCodeAt(skipBlanks(text, end)) !== 118) return end;
  andLaw.lastIndex = end;
  const glue = andLaw.exec(text);
  const second = glue ? knownLawEnd(text, end + glue[0].length) : undefined;
  if (second === undefined) return end;
  amendedIn.lastIndex = second;
  return amendedIn.test(text) ? second : end;
}
const andLaw = /\s{1,3}và\s{1,3}Luật\s{1,3}/uy;
const amendedIn = /\s{1,3}sửa\s{1,3}đổi(?:,\s{1,3}bổ\s{1,3}sung)?\s{1,3}(?:năm\s{1,3})?20\d\d/uy;

/** Before 1992 ordinances were the Council of State's. */
function ordinanceBody(text: string, at: number): string {
  const named = issuerAfter(text, at)?.name;
  return named === 'Hội đồng Nhà nước' ? named : 'Ủy ban Thường vụ Quốc hội';
}

/** A law that does not exist yet («Dự án Luật …», «xây dựng Luật …»), or no law at all («khoa Luật Kinh tế»). */
const future =
  /(?:dự\s+(?:án|thảo)|xây\s+dựng|soạn\s+thảo|khoa|trường|ngành|môn|mục|đại\s+học|cử\s+nhân|thạc\s+s[ĩỹ]|tiến\s+s[ĩỹ])\s*(?:các\s+)?$/iu;
/** The last two letters of its words, so that most places need no pattern. */
const futureEnds = new Set('án ảo ng oa nh ôn ục ọc ân sĩ sỹ ác'.split(' '));
function isFuture(text: string, at: number): boolean {
  const end = skipBlanksBack(text, at, 40);
  return futureEnds.has(smallWord(text.slice(end - 2, end))) && future.test(text.slice(Math.max(0, at - 40), at));
}
/** «LUẬT» on a line of its own above its name, or below its number: the document itself. */
const isOwnHeading = (text: string, at: number, word: string): boolean =>
  /^\p{Lu}{2}/u.test(word) &&
  /(?:^|\n)[ \t#*]*$/.test(text.slice(Math.max(0, at - 6), at)) &&
  (word.includes('\n') || /\/QH\d\d\s{0,4}\n[\s#*|]{0,6}$/.test(text.slice(Math.max(0, at - 16), at)));
/** «XỬ LÝ KỶ LUẬT TỔ CHỨC ĐẢNG», «PHÁP LUẬT VỀ …» in a heading. */
const otherWord = /(?:KỶ|PHÁP|QUY|ĐẠO|DỰ|KỈ|HIẾN)\s+$/u;

/** Words that cannot begin the name of a law: «Luật này», «Luật số 33/…», «Luật sư», «Luật của Quốc hội». */
const notName =
  /^(?:này|số|sư|gia|của|được|có|và|là|về|để|theo|các|năm|ngày|học|trên|nêu|đã|khi|cũ|mới|khác|hiện|trình|quy(?=\s+định)|(?:ban\s+hành|thông\s+qua|công\s+bố|ra\s+đời|nói)|(?:pháp|chơi|bóng|lệ|học|giới|tục|thi\s+đấu|đấu|nhân\s+quả))(?![\p{L}])/iu;
const amending =
  /^(?=sửa\s+đổi|bổ\s+sung)[^;.()|]{0,110}?(?<!\p{L})(?:của|các|sung|đổi|điều|\d{1,2})\s+(?:các\s+|\d{1,2}\s+)?(?=(?:Bộ\s+luật|Luật|Pháp\s+lệnh))/iu;
/** «…, Luật B», «… và Điều 121 của Luật B» */
const amendedToo =
  /^(?:\s*,\s*|\s+và\s+|;\s*)(?:(?:một\s+số\s+)?[Đđ]iều(?:\s+\d+[a-zđ]?(?:,|\s+và)?)*\s+(?:của\s+)?)?(?=(?:Bộ\s+luật|Luật|Pháp\s+lệnh)\s)/u;
const stop =
  /(?:[;:.…()"“”'‘’«»|*[\]]|,(?!\s*\p{Ll})|\n\s*(?:\n|[-+•])|\s(?:năm|ngày|số|của|được|quy\s+định|có\s+hiệu\s+lực|hiện\s+hành|là|đã|để|thì|cho|này|do|và\s+(?:các|những|văn|hướng|Luật|Bộ|Nghị|Pháp|Thông|Quyết|Chính|Ủy|Kế|Chỉ|quy|pháp)|các|trong|khi|nhằm|gồm|với|phải|đều|vẫn|sẽ|đang|bị|nếu|vì|mà|bởi|nêu|tại\s+(?:[Đđ]iều|khoản|điểm|mục|[Kk]ỳ)|theo|về\s+việc|cũng|hoặc|thay|bãi|ban\s+hành|trình|sửa|thông\s+qua|\d))(?![\p{Ll}])/u;

/** «Pháp lệnh về thực hiện dân chủ ở …»: the name behind «về», when it is known. */
function behindAbout(text: string, at: number): number {
  if (!/^về\s/u.test(text.slice(at, at + 3))) return at;
  const name = skipBlanks(text, at + 2, 3);
  return knownLawEnd(text, name) === undefined ? at : name;
}

/** `inner`: the law that an amending law amends, which is no amending law itself. */
function lawNameEnd(text: string, at: number, inner = false): number | undefined {
  const known = knownLawEnd(text, at);
  if (known === undefined && notName.test(text.slice(at, at + 12))) return undefined;
  const amend = inner ? null : amending.exec(text.slice(at, at + 200));
  if (amend) {
    let end = at + amend[0].length;
    // «… một số điều của Luật A, Luật B và Luật C»: one law; it ends with the last name.
    for (let guard = 0; guard < 12; guard += 1) {
      lawWord.lastIndex = end;
      const word = lawWord.exec(text);
      const next = word ? lawNameEnd(text, end + word[0].length, true) : undefined;
      if (next === undefined) break;
      end = next;
      const glue = amendedToo.exec(text.slice(end, end + 48));
      if (!glue) break;
      end += glue[0].length;
    }
    if (end > at + amend[0].length) return end;
    // «… một số điều của các luật liên quan đến đầu tư xây dựng cơ bản ngày 19/6/2009»
    const rest = /^.{4,100}?(?=\s*(?:[;,.()|]|\sngày|\snăm|\ssố))/s.exec(
      `${text.slice(end, end + 110)}${end + 110 > text.length ? ';' : ''}`,
    );
    return rest ? end + rest[0].trimEnd().length : undefined;
  }
  if (known !== undefined) return known;
  // Unknown law: its first word has a capital and something ends the name; in small letters a year or date ends it.
  const ahead = text.slice(at, at + 120);
  const end = stop.exec(ahead)?.index ?? (at + ahead.length === text.length ? ahead.length : undefined);
  const name = end === undefined ? '' : ahead.slice(0, end).trimEnd();
  if (!isCapital(text.charCodeAt(at)) && !marked.test(text.slice(at + name.length, at + name.length + 12)))
    return undefined;
  return name.split(/\s+/).length >= 2 && !/^(?:Việt|Hà|TP|Thành|Quốc)/u.test(name) ? at + name.length : undefined;
}
const marked = /^,?\s{1,3}(?:năm\s{1,3}(?:19|20)\d\d|ngày\s{1,3}\d)/u;
