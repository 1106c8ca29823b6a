import { spellOutOffices } from './office-lists.ts';
import { mayOpenParty, opensParty, type Party, readParties } from './party.ts';
import { asksOpinions, findStatement, isAnnouncement, isNotice, politelyAsked, urgeAfter } from './task-statements.ts';
import { predicateAt, verb } from './task-verbs.ts';

/** Words before the subject that do not change who acts. */
export const leadIn =
  /^(?:[-–+•]\s*)?(?:(?:một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)\s+là\s*[,:]\s+|thứ\s+(?:nhất|hai|ba|tư|năm|sáu|bảy|tám|chín|mười)\s*[,:]\s+|(?:đồng\s+thời|bên\s+cạnh\s+đó|ngoài\s+ra|trước\s+mắt),?\s+|(?:giao(?!\s+(?:thông|dịch)(?!\p{L}))(?:\s+nhiệm\s+vụ\s+cho)?|đề\s+nghị|yêu\s+cầu|khuyến\s+khích|phân\s+công|giao\s+cho)\s+|(?:định\s+kỳ,?\s+)?(?:hằng|hàng)\s+(?:ngày|tuần|tháng|quý|năm),?\s+|định\s+kỳ\s+(?:\d+|sáu|ba)\s+(?:tháng|năm),?\s+)+/iu;
const introduction =
  /^(?:Trên\s+cơ\s+sở|Căn\s+cứ|Theo|Trong\s+quá\s+trình|Đối\s+với|Để|Khi|Sau\s+khi|(?:Do|Vì)(?!\s+(?:đó|vậy|thế|đây))|Nhằm|Nhân\s+dịp|Kết\s+thúc|(?:Ngay\s+)?(?:[Ss]au\s+khi\s+)?[Nn]hận\s+được|(?:Các|Những)\s+(?:nội\s+dung|vấn\s+đề)\s+(?:khác|còn\s+lại)|(?:Thực\s+hiện|Triển\s+khai)\s+(?:\p{Lu}[\p{L}\p{M}]+\s+){1,2}(?:[\p{Ll}\p{M}]+\s+){0,2}số|(?:Trước|Trong|Chậm\s+nhất|Muộn\s+nhất|Đến(?:\s+hết)?)\s+(?:là\s+)?(?:ngày|tháng|quý|năm)\s+[\dIV])(?=\s|\/|[\dIV])/u;
/** An introduction that states a time of doing; the days in the others are those of reasons. */
const timeIntroduction = /^(?:Trước|Trong\s+(?:tháng|quý|năm)|Chậm|Muộn|Đến)\s/u;

export interface Subject {
  readonly parties: readonly Party[];
  /** From the verb on. */
  readonly rest: string;
  /** `states`: nobody is to do anything. `polite`: somebody is asked, which is a task only when a day is given. */
  readonly mood?: 'states' | 'polite';
}

/** The unit that a sentence begins with, and what it is told; undefined when the sentence has no such subject. */
export function readSubject(sentence: string): Subject | undefined {
  if (politeOpening.test(sentence)) return asksPolitely(lowerFirst(sentence));
  const start = spellOutOffices(afterIntroduction(sentence));
  const colon = splitColon(start);
  const kind = colon && opensParty(colon.head);
  if (colon && kind && !verb.test(colon.head)) {
    // «Các thôn: Trưởng thôn có trách nhiệm …»: who acts stands after the place.
    const inner = kind === 'group' ? plainSubject(colon.rest) : undefined;
    return inner ?? { parties: readParties(colon.head), rest: lowerFirst(colon.rest) };
  }
  const plain = plainSubject(start);
  // «Thực hiện Công văn số …, Sở Công Thương được giao …», «…, UBND tỉnh ban hành …» tell how the document came to be.
  if (plain && /^(?:Thực|Triển)\s/u.test(sentence) && introduction.test(sentence) && isOccasion(plain))
    return { ...plain, mood: 'states' };
  // «Về công tác tuyên truyền: Ban Tuyên giáo chủ trì …»: the matter first, then who.
  return plain || !colon || kind ? plain : plainSubject(colon.rest.replace(leadIn, ''));
}

/** From the subject on: without «Căn cứ …,», «Đồng thời, giao …». */
export function afterIntroduction(sentence: string): string {
  return withoutIntroduction(sentence.replace(leadIn, '')).replace(leadIn, '');
}

/** The words whose days are days of doing: a clause of reason or purpose before the subject is left out. */
export function timedWords(sentence: string): string {
  return introduction.test(sentence) && !timeIntroduction.test(sentence) ? withoutIntroduction(sentence) : sentence;
}

const occasion =
  /^(?:được\s+giao|ban\s+hành|phân\s+công\s+nhiệm\s+vụ|xây\s+dựng\s+(?:Kế|kế)\s+hoạch|báo\s+cáo|trình|thông\s+báo)(?![\p{L}\p{M}])/u;
const isOccasion = ({ parties, rest }: Subject): boolean =>
  occasion.test(rest) && parties.every(({ kind }) => kind === 'unit');
const politeOpening = /^(?:[-–+•]\s*)?(?:Kính|Trân\s+trọng|Rất\s+mong|Mong)\s/u;

/** «Ban A: làm việc B» in two, when a colon is the first stop and not far from the beginning. */
function splitColon(text: string): { readonly head: string; readonly rest: string } | undefined {
  const at = text.slice(0, 121).search(/[:.;]/);
  if (at < 3 || text.charAt(at) !== ':') return undefined;
  const rest = text.slice(at + 1);
  const bare = rest.trimStart();
  return bare === '' || bare.length === rest.length ? undefined : { head: text.slice(0, at), rest: bare };
}

/** `again` — whether an issuer may ask another: once, not a chain. */
function plainSubject(start: string, again = true): Subject | undefined {
  if (!mayOpenParty(start)) return undefined;
  // A verb in brackets («(sau đây gọi là …)») is none of the sentence.
  const words = start.replace(/\([^()]*\)/gu, (brackets) => ' '.repeat(brackets.length));
  const at = predicateAt(words);
  const stated = statesAt(start, words, at);
  if (stated) return stated;
  if (at === undefined) return undefined;
  const before = nameBefore(start, at);
  if (before === undefined) return undefined;
  const rest = start.slice(at);
  if (isNotice(rest, superior.test(before)) || (issuing.test(before) && asksOpinions(rest)))
    return { parties: readParties(before), rest, mood: 'states' };
  const asked =
    again && asks.test(rest) && (demander.test(before) || rest.startsWith('đề nghị'))
      ? plainSubject(rest.replace(asks, ''), false)
      : undefined;
  if (asked) return asked;
  // «… yêu cầu tuyệt đối không được chủ quan»: of nobody who is named, and surely not of the one who demands.
  if (demands(before, rest)) return { parties: readParties(before), rest, mood: 'states' };
  if (isAnnouncement(rest)) return { parties: readParties(before), rest, mood: 'states' };
  const parties = readParties(before);
  // «Đề nghị quý cơ quan tạo điều kiện …»
  return parties.every(({ name }) => /^quý\s/iu.test(name)) ? { parties, rest, mood: 'polite' } : { parties, rest };
}

/** The words before the predicate when they name units and nothing else. */
function nameBefore(start: string, at: number): string | undefined {
  const before = start.slice(0, at).replace(/[\s,]+$/u, '');
  if (/[.:]|\slà\s/u.test(before) || /\s(?:và|hoặc|của|cho|với|trong|để|từ|do|tại|bị|được)$/u.test(before))
    return undefined;
  // «Đơn vị chủ trì: ……»: a label, no name.
  if (/^(?:đơn\s+vị|cơ\s+quan|bộ\s+phận|cá\s+nhân|tập\s+thể|lãnh\s+đạo)$/iu.test(before)) return undefined;
  return before.split(/\s*;\s*/u).every((piece) => opensParty(piece)) ? before : undefined;
}

/** A statement that begins before the first verb, or at it. */
function statesAt(start: string, words: string, verbAt: number | undefined): Subject | undefined {
  const found = findStatement(words.slice(0, 360));
  if (!found || found.index > (verbAt ?? 320)) return undefined;
  const before = nameBefore(start, found.index);
  if (before === undefined) return undefined;
  const rest = start.slice(found.index);
  const parties = readParties(before);
  if (found.kind === 'polite') return asksPolitely(rest) ?? { parties, rest, mood: 'states' };
  if (found.kind === 'tells' && parties.every(({ kind }) => kind === 'group')) {
    const urged = urgeAfter(rest);
    if (urged !== undefined)
      return { parties: readParties(`${before} ${rest.slice(0, urged)}`), rest: rest.slice(urged) };
  }
  return { parties, rest, mood: 'states' };
}

/** Whom a courteous request asks; superiors are only entreated. */
function asksPolitely(statement: string): Subject {
  const nobody: Subject = { parties: [], rest: statement, mood: 'states' };
  const asked = politelyAsked(statement);
  if (!asked || superior.test(asked.rest)) return nobody;
  if (!asked.awaits) {
    const subject = plainSubject(asked.rest, false);
    return subject && subject.mood === undefined ? { ...subject, mood: 'polite' } : nobody;
  }
  // «… của quý cơ quan, đơn vị trước ngày 13/9/2026»
  const end = asked.rest.search(/\s(?:trước|chậm|muộn|trong|vào|về|gửi|để|qua)\s|\s?[(.;:]/u);
  const names = end === -1 ? asked.rest : asked.rest.slice(0, end);
  return opensParty(names)
    ? { parties: readParties(names), rest: asked.rest.slice(names.length), mood: 'polite' }
    : nobody;
}

/** «Ủy ban nhân dân tỉnh yêu cầu các sở …»: who acts is whom the issuer asks. */
const superior =
  /^(?:(?:Ủy|Uỷ)\s+ban\s+nhân\s+dân|UBND|Chủ\s+tịch|Ban\s+Thường\s+vụ|Ban\s+Chấp\s+hành|Thường\s+trực|(?:Đảng|Tỉnh|Thành)\s+(?:ủy|uỷ)|Bộ|Thủ\s+tướng|Chính\s+phủ|Ban\s+Bí\s+thư)(?![\p{L}\p{M}])/u;
const issuing = new RegExp(`${superior.source}|^Ban\\s+[Cc]hỉ\\s+đạo(?![\\p{L}\\p{M}])`, 'u');
/** Those who besides superiors have others to ask. */
const demander = new RegExp(
  `${superior.source}|^(?:(?:Ủy|Uỷ)\\s+ban\\s+[Tt]hường\\s+vụ|Quốc\\s+hội|Hội\\s+đồng\\s+nhân\\s+dân|HĐND|Sở|Tổng\\s+cục|Cục|Ban\\s+[Cc]hỉ\\s+đạo|Công\\s+an\\s+tỉnh)(?![\\p{L}\\p{M}])`,
  'u',
);
const demands = (before: string, rest: string): boolean =>
  /^yêu\s+cầu\s/u.test(rest) && demander.test(before) && opensParty(before) === 'unit';
const asks = /^(?:yêu\s+cầu|đề\s+nghị|giao(?:\s+nhiệm\s+vụ\s+cho)?|phân\s+công)\s+/u;

const ownSubject =
  /^(?:\p{Lu}|(?:các|những|mỗi|từng|toàn\s+thể|(?:cấp|chi|đảng)\s+(?:ủy|uỷ)|chi\s+bộ|đảng\s+bộ|người\s+đứng\s+đầu|thủ\s+trưởng|lãnh\s+đạo|đồng\s+chí|đ\/c)(?![\p{L}\p{M}]))/u;

/**
 * The sentence after a clause before its subject: «Trên cơ sở đề xuất của …, Sở Tài chính tổng hợp …». Of a list inside
 * the clause («của các sở, ban, ngành, Sở Tài chính …») the later nouns are no subject: they have neither a capital nor
 * «các» before them.
 */
function withoutIntroduction(sentence: string): string {
  if (!introduction.test(sentence)) return sentence;
  const rests = [...sentence.matchAll(/,\s+/gu)]
    .map((comma) => sentence.slice(comma.index + comma[0].length))
    .filter((rest) => opensParty(rest.slice(0, 200).replace(leadIn, '')) !== undefined);
  return rests.find((rest) => ownSubject.test(rest.replace(leadIn, ''))) ?? sentence;
}

export function lowerFirst(text: string): string {
  return text.slice(0, 1).toLowerCase() + text.slice(1);
}
