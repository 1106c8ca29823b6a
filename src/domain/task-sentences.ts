import { findDeadline, noDeadline } from './deadline.ts';
import type { OutlineUnit } from './numbering.ts';
import { opensParty, type Party, readParties } from './party.ts';
import type { Block } from './plan.ts';
import type { FoundTask } from './task.ts';
import { markerOf, ownText, sectionOf } from './task-place.ts';

/**
 * Words by which a sentence goes over from the unit to what it does. A word that also stands inside names and nouns
 * («tổ chức đảng», «cơ quan tham mưu, giúp việc») says what must not follow or precede it.
 */
const verbs =
  'chủ trì|phối hợp|có trách nhiệm|chịu trách nhiệm|chịu sự|có nhiệm vụ|là đầu mối|làm đầu mối|là cơ quan|đầu mối|' +
  '(?<!Ban )(?<!các )(?<!những )tổ chức(?! (?:đảng|cơ sở|chính trị|xã hội|kinh tế|đoàn|hội(?! (?:nghị|thảo|thi|diễn))|công đoàn|thành viên|có liên quan|liên quan|trực thuộc|tín dụng|tôn giáo|sản xuất))|' +
  '(?<![Cc]ơ quan )(?<!các ban )tham mưu(?!,? giúp việc)|(?<![Ủủ]y ban )(?<!ngành )(?<!cơ quan )(?<!Đoàn )(?<!Tổ )kiểm tra|' +
  'lãnh đạo(?! (?:các|cơ quan|đơn vị|cấp))|giúp(?! việc)|(?<!cơ sở )(?<!giáo dục,? )(?<!và )đào tạo|(?<!chủ )(?<!dự án )(?<!Xúc tiến )(?<!xúc tiến )đầu tư|' +
  '(?<!cơ quan )(?<!Ban )quản lý(?! (?:các|dự án|nhà nước))|tạo (?:điều kiện|lập|sự|môi trường)|' +
  'hướng dẫn|theo dõi|đôn đốc|(?<!Ban )chỉ đạo|(?<!đầu tư )xây dựng|ban hành|căn cứ|tăng cường|quan tâm|phải|thực hiện|triển khai|rà soát|báo cáo|bố trí|' +
  'chủ động|đẩy mạnh|tuyên truyền|kịp thời|thường xuyên|nghiêm túc|tiếp tục|tập trung|(?<!tổ chức )nghiên cứu|đề xuất|trình|tổng hợp|cân đối|' +
  'xem xét|cụ thể hóa|quán triệt|phổ biến|nâng cao|phát huy|đổi mới|lồng ghép|kiện toàn|vận động|(?<!Đoàn )(?<!Tổ )giám sát|đánh giá|sơ kết|tổng kết|' +
  'thẩm định|lập|ưu tiên|tiên phong|khẩn trương|bảo đảm|đảm bảo|cử|tích cực|duy trì|cập nhật|khai thác|hoàn thành|hoàn thiện|đăng ký|' +
  'tham gia|định kỳ|hằng năm|hàng năm|theo chức năng|trên cơ sở|phân công|phê duyệt|mở|đưa|gửi|hỗ trợ|tiến hành|thẩm tra|phát động|tự|' +
  '(?<![Nn]ghiên cứu )(?<!nghiên cứu và )(?<!Hỗ trợ )(?<!Đầu tư )phát triển|(?<!Trung tâm )kiểm soát|khuyến khích|xử lý|giải quyết|thống nhất|(?<!ộ phận )tiếp nhận|cung cấp|vận hành|sử dụng|áp dụng|ứng dụng|thu hút|tuyển dụng|' +
  'bồi dưỡng|tập huấn|thành lập|biên soạn|tiếp thu|huy động|xác định|chuẩn bị|công khai|công bố|kết nối|chia sẻ|lựa chọn|bảo vệ|ngăn chặn|' +
  'gắn|lấy|gương mẫu|chấp hành|học tập|cam kết|khắc phục|chấn chỉnh|dành|phản ánh|kiến nghị|giới thiệu|bổ sung|sửa đổi|điều chỉnh|' +
  'thống kê|thu thập|phân tích|quyết định|yêu cầu|giao|nhân rộng|biểu dương|khen thưởng|hưởng ứng|hợp tác(?! xã)|tích hợp|số hóa|nhanh chóng|' +
  'dự(?! (?:án|thảo|toán|kiến|phòng|báo))|soạn thảo|phân bổ|đóng góp|thông báo|kiểm điểm|kê khai|nhắc nhở|sắp xếp|vận dụng|góp ý|' +
  'đăng tải|phát hiện|truyền đạt|làm rõ|khảo sát|phối kết hợp|cần|đề nghị|trực tiếp|luôn|sẽ|giữ|nắm|coi trọng|chú trọng|làm tốt|(?<![Tt]iếp )nhận|rút kinh nghiệm|bằng|(?<!được (?:\\p{L}+ ){1,3})theo|trong phạm vi';
// «việc thực hiện», «được giao»: a noun or a quality of the unit, not yet what it does.
const verb = new RegExp(
  `(?<=^|[\\s,])(?<!(?:việc|được|để|nhằm)\\s+)(?:${verbs.replaceAll(' ', '\\s+')})(?![\\p{L}\\p{M}])`,
  'u',
);

const anyVerb = new RegExp(verb.source, 'gu');

/** Words before the subject that do not change who acts. */
const leadIn =
  /^(?:[-–+•]\s*)?(?:(?:đồng\s+thời|bên\s+cạnh\s+đó|ngoài\s+ra|trước\s+mắt),?\s+|(?:giao(?:\s+nhiệm\s+vụ\s+cho)?|đề\s+nghị|yêu\s+cầu|khuyến\s+khích|phân\s+công|giao\s+cho)\s+|(?:định\s+kỳ,?\s+)?(?:hằng|hàng)\s+(?:ngày|tuần|tháng|quý|năm),?\s+|định\s+kỳ\s+(?:\d+|sáu|ba)\s+(?:tháng|năm),?\s+)+/iu;
const introduction = /^(?:Trên\s+cơ\s+sở|Căn\s+cứ|Theo|Trong\s+quá\s+trình|Đối\s+với|Để|Khi|Sau\s+khi)\s/u;

/** Sections that say why and how far, not who does what. */
const notTasks =
  /^(?:mục\s+(?:đích|tiêu)|yêu\s+cầu|quan\s+điểm|phạm\s+vi|đối\s+tượng|nguyên\s+tắc|chỉ\s+tiêu|tình\s+hình|kết\s+quả|tầm\s+nhìn|định\s+hướng|đánh\s+giá|căn\s+cứ|giải\s+thích|sự\s+cần\s+thiết|thực\s+trạng|hạn\s+chế)/iu;
/** Under these headings a group may head its own duties; elsewhere «Doanh nghiệp số» is a subject matter. */
const assignsHere = /tổ\s+chức\s+thực\s+hiện|phân\s+công|trách\s+nhiệm/iu;
const tasksHere = /nhiệm\s+vụ|giải\s+pháp|tổ\s+chức\s+thực\s+hiện|phân\s+công|nội\s+dung/iu;
/** Closing formula of a decision: no assignment. */
const formula =
  /chịu\s+trách\s+nhiệm\s+thi\s+hành|^[^,;]{0,40}\sn(?:à|ầ)y\s+có\s+hiệu\s+lực|thi\s+hành\s+(?:Quyết\s+định|Nghị\s+quyết|Chỉ\s+thị)\s+này/iu;
const obstacle =
  /^Trong\s+quá\s+trình\s+(?:triển\s+khai|tổ\s+chức|thực\s+hiện)[^.]*?(?:nếu|khó\s+khăn|vướng\s+mắc|phát\s+sinh)/u;

/**
 * Tasks that running sentences give: the subject is a unit and a verb of doing follows, or the heading names the unit
 * («2. Sở Tài chính» ⏎ «a) Chủ trì, …»). Also items that state a time but no unit, under headings of tasks: their
 * lists stay empty. One task for each sentence with its own subject; sentences without one belong to the task before.
 */
export function tasksInSentences(
  blocks: readonly Block[],
  units: readonly OutlineUnit[],
  used: ReadonlySet<number>,
  year: number | undefined,
): FoundTask[] {
  const actors = new Map<number, Actor>();
  const norms = blocksOfNorms(blocks);
  const tasks: FoundTask[] = [];
  const headings = new Map(
    [...blocks.keys()].flatMap((index) => {
      const heading = actorHeading(ownText(blocks, units, index));
      return heading ? [[index, heading] as const] : [];
    }),
  );
  /** Under these one heading names a unit, so that another may name a group: «1. Sở Tài chính» … «12. Các sở, ngành». */
  const listsUnits = new Set(
    [...headings].flatMap(([index, { parties }]) =>
      parties.some((party) => party.kind === 'unit') ? [units[index]?.parent ?? -1] : [],
    ),
  );
  for (const index of blocks.keys()) {
    const own = ownText(blocks, units, index);
    if (goesOn(blocks, units, index)) continue;
    const text = own === '' ? own : [own, ...linesAfter(blocks, units, index)].join(' ');
    // The preamble («… ban hành kế hoạch như sau») assigns nothing.
    if (sectionOf(units, index) === null && units.some((unit) => unit.id !== undefined)) continue;
    if (text === '' || used.has(index) || norms.has(index) || isOutside(blocks, units, index)) continue;
    const heading = headings.get(index);
    if (heading && (listsUnits.has(units[index]?.parent ?? -1) || underHeading(blocks, units, index, assignsHere))) {
      actors.set(index, heading);
      continue;
    }
    const above = actors.get(units[index]?.parent ?? -1);
    const place = {
      section: sectionOf(units, index),
      marker: markerOf(units, index),
      place: { block: index, row: null },
    };
    for (const words of groupSentences(text)) {
      const found = readAssignment(words, above, year, underHeading(blocks, units, index, tasksHere));
      if (found)
        tasks.push({ ...place, ...found, text: words, details: [], groups: [], product: null, origin: 'sentence' });
    }
  }
  return tasks;
}

/** Norms say who is competent; that is not an assignment with a beginning and an end. */
export function isNorm(title: string): boolean {
  return /^(?:luật|bộ luật|hiến pháp|pháp lệnh|nghị định|thông tư|quy chế|quy định|điều lệ|hướng dẫn|quy trình)(?!\p{L})/iu.test(
    title,
  );
}

/** The blocks of attachments that are norms: «QUY CHẾ …» issued with a decision. */
function blocksOfNorms(blocks: readonly Block[]): ReadonlySet<number> {
  const found = new Set<number>();
  let inside = false;
  for (const [index, block] of blocks.entries()) {
    if (block.kind === 'heading' && block.level === 1) inside = isNorm(block.text);
    if (inside) found.add(index);
  }
  return found;
}

type Assignment = Pick<FoundTask, 'lead' | 'support' | 'adviser' | 'assigned' | 'deadline' | 'source'>;

function readAssignment(
  words: string,
  above: Actor | undefined,
  year: number | undefined,
  taskSection: boolean,
): Assignment | undefined {
  const [sentence = words] = splitSentences(words);
  if (formula.test(sentence) || obstacle.test(sentence)) return undefined;
  const subject = readSubject(sentence) ?? (above && { parties: above.parties, rest: lowerFirst(sentence) });
  const deadline = firstDeadline(words, subject?.rest, year);
  if (!subject) {
    // «… và định kỳ hằng năm cập nhật» inside an item says how, not when the item is due.
    const aside = deadline?.kind === 'periodic' && !sentence.startsWith(deadline.text);
    const stated = deadline && deadline.kind !== 'none' && !aside;
    return taskSection && stated
      ? { lead: [], support: [], adviser: [], assigned: [], deadline, source: sentence }
      : undefined;
  }
  const roles = readRoles(subject.parties, subject.rest);
  const leads = above?.leads && roles.assigned === above.parties ? { lead: roles.assigned, assigned: [] } : {};
  return { ...roles, ...leads, deadline: deadline ?? noDeadline, source: sentence };
}

interface Subject {
  readonly parties: Party[];
  /** From the verb on. */
  readonly rest: string;
}

/** The unit that a sentence begins with, and what it is told; undefined when the sentence has no such subject. */
export function readSubject(sentence: string): Subject | undefined {
  const start = withoutIntroduction(sentence.replace(leadIn, '')).replace(leadIn, '');
  const colon = /^([^:.;]{3,120}):\s+(?=\S)/u.exec(start);
  if (colon?.[1] && opensParty(colon[1]) && !verb.test(colon[1])) {
    return { parties: readParties(colon[1]), rest: lowerFirst(start.slice(colon[0].length)) };
  }
  const plain = plainSubject(start);
  // «Về công tác tuyên truyền: Ban Tuyên giáo chủ trì …»: the matter first, then who.
  if (plain || !colon?.[1] || opensParty(colon[1])) return plain;
  return plainSubject(start.slice(colon[0].length).replace(leadIn, ''));
}

function plainSubject(start: string): Subject | undefined {
  // A verb in brackets («(sau đây gọi là …)») is none of the sentence.
  const match = verb.exec(start.replace(/\([^()]*\)/gu, (brackets) => ' '.repeat(brackets.length)));
  if (!match || match.index === 0 || match.index > 320) return undefined;
  const before = start.slice(0, match.index).trim();
  if (/[.:]|\slà\s/u.test(before) || /\s(?:và|hoặc|của|cho|với|trong|để|từ|do|tại|bị|được)$/u.test(before))
    return undefined;
  // «Đơn vị chủ trì: ……»: a label, no name.
  if (/^(?:đơn\s+vị|cơ\s+quan|bộ\s+phận|cá\s+nhân|tập\s+thể)$/iu.test(before)) return undefined;
  if (!before.split(/\s*;\s*/u).every((piece) => opensParty(piece))) return undefined;
  const rest = start.slice(match.index);
  const asked = superior.test(before) ? plainSubject(rest.replace(asks, '')) : undefined;
  return asks.test(rest) && asked ? asked : { parties: readParties(before), rest };
}

/** «Ủy ban nhân dân tỉnh yêu cầu các sở …»: who acts is whom the issuer asks. */
const superior =
  /^(?:Ủy\s+ban\s+nhân\s+dân|UBND|Chủ\s+tịch|Ban\s+Thường\s+vụ|Ban\s+Chấp\s+hành|Thường\s+trực|Đảng\s+ủy|Tỉnh\s+ủy|Thành\s+ủy|Bộ|Thủ\s+tướng|Chính\s+phủ|Ban\s+Bí\s+thư)(?![\p{L}\p{M}])/u;
const asks = /^(?:yêu\s+cầu|đề\s+nghị|giao(?:\s+nhiệm\s+vụ\s+cho)?|phân\s+công)\s+/u;

const ownSubject =
  /^(?:\p{Lu}|(?:các|những|mỗi|từng|toàn\s+thể|cấp\s+ủy|chi\s+bộ|chi\s+ủy|đảng\s+ủy|đảng\s+bộ|người\s+đứng\s+đầu|thủ\s+trưởng|lãnh\s+đạo|đồng\s+chí|đ\/c)(?![\p{L}\p{M}]))/u;

/**
 * The sentence after a clause before its subject: «Trên cơ sở đề xuất của …, Sở Tài chính tổng hợp …». Of a list inside
 * the clause («của các sở, ban, ngành, Sở Tài chính …») the later nouns are no subject: they have neither a capital nor
 * «các» before them.
 */
function withoutIntroduction(sentence: string): string {
  if (!introduction.test(sentence)) return sentence;
  const rests = [...sentence.matchAll(/,\s+/gu)]
    .map((comma) => sentence.slice(comma.index + comma[0].length))
    .filter((rest) => opensParty(rest.slice(0, 200)) !== undefined);
  return rests.find((rest) => ownSubject.test(rest)) ?? sentence;
}

const lead =
  /^(?:(?:có\s+trách\s+nhiệm|chịu\s+trách\s+nhiệm|chủ\s+động|được\s+giao|là\s+cơ\s+quan|là\s+đơn\s+vị)\s+)?chủ\s+trì(?![\p{L}\p{M}])/iu;
const support =
  /(?<![\p{L}\p{M}])phối\s+hợp\s+(?:(?:chặt\s+chẽ|đồng\s+bộ|thường\s+xuyên|hiệu\s+quả|kịp\s+thời)[\s,]+)*(?:cùng(?:\s+với)?|với)?\s*/iu;
const advises =
  /(?<![\p{L}\p{M}])(?<!(?:cơ\s+quan|các\s+ban|công\s+tác|việc|cán\s+bộ|công\s+chức|viên\s+chức|bộ\s+phận|đội\s+ngũ)\s+)tham\s+mưu(?!,?\s+giúp\s+việc)(?![\p{L}\p{M}])/iu;

function readRoles(
  subject: readonly Party[],
  rest: string,
): Pick<Assignment, 'lead' | 'support' | 'adviser' | 'assigned'> {
  const leads = lead.test(rest);
  return {
    lead: leads ? subject : [],
    support: readSupport(rest).filter((party) => !subject.some((own) => own.name === party.name)),
    adviser: advises.test(rest) ? subject : [],
    assigned: leads ? [] : subject,
  };
}

/** The units after the first «phối hợp (với)», when they stand near the verb: «quy chế phối hợp giữa …» names none. */
function readSupport(rest: string): Party[] {
  const match = support.exec(rest);
  // «Tham mưu Ủy ban nhân dân tỉnh phối hợp với các bộ …»: whom the unit advises works with them.
  const advised = /^tham\s+mưu\s+(?:cho\s+)?/iu.exec(rest);
  if (match && advised && opensParty(rest.slice(advised[0].length, match.index))) return [];
  if (!match || match.index > 60 || /quy\s+chế\s+$/iu.test(rest.slice(0, match.index))) return [];
  const after = rest.slice(match.index + match[0].length);
  const end = [...after.matchAll(anyVerb)].find(({ index }) => index > 0)?.index ?? after.search(/[.;:]/u);
  const names = (end > 0 ? after.slice(0, end) : '').replace(/\s+(?:để|trong|nhằm|về|tại|khi)\s.*$/u, '').trim();
  return opensParty(names) ? readParties(names) : [];
}

/** The unit that a heading names, for the items below it. */
interface Actor {
  readonly parties: Party[];
  /** «1. Sở Tài chính (cơ quan chủ trì)». */
  readonly leads: boolean;
}

/** A heading or item that is nothing but a unit: «2. Sở Tài chính», «c) Sở Khoa học và Công nghệ:». */
function actorHeading(text: string): Actor | undefined {
  const [, name = '', remark = ''] = /^(.*?)\s*(\([^()]*\))?[\s:.;]*$/su.exec(text) ?? [];
  if (name.length > 160 || verb.test(name)) return undefined;
  // «Ủy ban nhân dân các xã: Gia Thuận, Tân Điền, Gò Công Đông»
  if (
    /^[^:.;]*\s(?:xã|phường|đặc khu|huyện|tỉnh|thành phố|thôn|khu phố):\s+\p{Lu}[\p{L}\s,-]*$/u.test(name) &&
    opensParty(name)
  )
    return { parties: [{ name, kind: 'group' }], leads: false };
  if (/[.:]/u.test(name) || !name.split(/\s*;\s*/u).every((piece) => opensParty(piece))) return undefined;
  return { parties: readParties(name), leads: /chủ\s+trì/iu.test(remark) };
}

function splitSentences(text: string): string[] {
  return text.split(/(?<=\p{Ll}[.!?…”"]|\)[.])\s+(?=[\p{Lu}“"])/u);
}

/** Sentences and clauses with their own subject open a group; the others stay with the one before. */
function groupSentences(text: string): string[] {
  const groups: string[] = [];
  for (const sentence of splitSentences(text)) {
    const clauses = formula.test(sentence) || obstacle.test(sentence) ? [sentence] : splitClauses(sentence);
    for (const [index, clause] of clauses.entries()) {
      const previous = groups.at(-1);
      if (previous === undefined || index > 0 || readSubject(clause)) groups.push(clause);
      else groups[groups.length - 1] = `${previous} ${clause}`;
    }
  }
  return groups;
}

/**
 * «Ban A chủ trì …; Ban B phối hợp …; UBND xã báo cáo …» in three; a clause without a subject of its own stays with the
 * one before, and so does what goes on with a list of units («phối hợp với Ban A; Ban B tổ chức …»).
 */
function splitClauses(sentence: string): string[] {
  const clauses: string[] = [];
  /** The end of the clause so far, from its last piece with a verb on; empty before the first verb. */
  let tail = '';
  let hasSubject = false;
  for (const piece of sentence.split(/(?<=;)\s+/u)) {
    const opens: boolean =
      hasSubject && !asksOthers.test(piece) && readSubject(piece) !== undefined && !endsInUnits(tail);
    const previous: string | undefined = opens ? undefined : clauses.pop();
    const clause: string = previous === undefined ? piece : `${previous} ${piece}`;
    clauses.push(clause);
    const acts = verb.test(piece);
    if (acts && tail === '') hasSubject = readSubject(clause) !== undefined;
    tail = acts ? piece : tail && `${tail} ${piece}`;
  }
  return clauses;
}

/** «…; đề nghị các đơn vị báo cáo»: what the subject of the clause before does, not a new one. */
const asksOthers = /^(?:khuyến\s+khích|yêu\s+cầu|đề\s+nghị|phân\s+công)(?![\p{L}\p{M}])/u;
const takesUnits = /^(?:phối hợp|hướng dẫn|đôn đốc|theo dõi|chỉ đạo|kiểm tra|giám sát|yêu cầu|giao|phân công)/u;

/** Whether a clause breaks off within the units that its last verb speaks of: «… phối hợp với Ban Tuyên giáo;». */
function endsInUnits(clause: string): boolean {
  const last = [...clause.matchAll(anyVerb)].at(-1);
  if (!last || !takesUnits.test(last[0])) return false;
  const names = clause.slice(last.index + last[0].length).replace(/^[\s,]*(?:cùng\s+với|cùng|với)?\s*/u, '');
  return opensParty(names) !== undefined;
}

/** «thường xuyên» right before what is done, not «nhiệm vụ thường xuyên» or «chi thường xuyên». */
const regularly = /^(?:có\s+trách\s+nhiệm\s+)?(thường\s+xuyên)\s+(?=\p{Ll})/iu;

function firstDeadline(words: string, rest: string | undefined, year: number | undefined) {
  const found = findDeadline(words, year);
  if (found) return found;
  const start = rest ?? words;
  const after = support.exec(start);
  const regular = regularly.exec(start) ?? (after && /(?:liên\s+quan|đơn\s+vị)\s+(thường\s+xuyên)\s+/iu.exec(start));
  return regular
    ? ({ text: (regular[1] ?? regular[0]).trim(), kind: 'regular', due: null, derived: false } as const)
    : undefined;
}

/** A line without number that begins in the middle of a sentence: the line above, broken by the export. */
function goesOn(blocks: readonly Block[], units: readonly OutlineUnit[], index: number): boolean {
  const above = blocks[index - 1];
  return (
    above?.kind === 'paragraph' &&
    blocks[index]?.kind === 'paragraph' &&
    units[index]?.label === undefined &&
    /^\p{Ll}/u.test(ownText(blocks, units, index)) &&
    /[\p{L}\d,]$/u.test(above.text.trimEnd())
  );
}

function linesAfter(blocks: readonly Block[], units: readonly OutlineUnit[], index: number): string[] {
  const lines: string[] = [];
  for (let next = index + 1; goesOn(blocks, units, next); next += 1) lines.push(ownText(blocks, units, next));
  return lines;
}

function ancestors(units: readonly OutlineUnit[], index: number): number[] {
  const list: number[] = [];
  for (let at = index; at >= 0; at = units[at]?.parent ?? -1) list.push(at);
  return list;
}

function isOutside(blocks: readonly Block[], units: readonly OutlineUnit[], index: number): boolean {
  return ancestors(units, index)
    .slice(1)
    .some((at) => notTasks.test(ownText(blocks, units, at)) && ownText(blocks, units, at).length < 120);
}

function underHeading(blocks: readonly Block[], units: readonly OutlineUnit[], index: number, words: RegExp): boolean {
  return ancestors(units, index)
    .slice(1)
    .some((at) => words.test(ownText(blocks, units, at)));
}

function lowerFirst(text: string): string {
  return text.slice(0, 1).toLowerCase() + text.slice(1);
}
