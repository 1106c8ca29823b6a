import { verb } from './task-verbs.ts';

/**
 * Sentences that have a body as subject and yet give nobody anything to do: what it asks for with courtesy, what it
 * has done, what it announces. Their first word after the name also ends the name: «Sở Công Thương kính đề nghị …».
 */

const word = (words: string): string => `(?:${words.replaceAll(' ', '\\s+')})(?![\\p{L}\\p{M}])`;

/** Words of courtesy that open a predicate. */
const polite = word(
  'kính|trân trọng|rất mong|mong|xin (?:trân|kính|cảm|cám|chân|gửi|báo|đề nghị|thông báo)|cảm ơn|cám ơn',
);
/** Words by which a body tells of what was or is. */
const tells = word('đã|đang|chưa|vừa|từng|nhận được|nhận thấy');
/** «có ý kiến chỉ đạo như sau», «CỤC TRƯỞNG … điện:». «có ý kiến về dự toán» is something to do. */
const speaks =
  '(?:(?<!sự\\s+)đồng\\s+ý(?![\\p{L}\\p{M}])|có\\s+ý\\s+kiến\\s+(?:chỉ\\s+đạo|kết\\s+luận|như\\s+sau|thống\\s+nhất)(?![\\p{L}\\p{M}])|điện\\s*:)';

/** Where a statement begins behind a name. */
const statement = new RegExp(`(?<=[\\p{L}\\p{M}\\d)][\\s,]+)(?:(${polite})|(${tells})|${speaks})`, 'u');

export interface Statement {
  /** Where the name before it ends, and the statement begins. */
  readonly index: number;
  readonly kind: 'polite' | 'tells' | 'speaks';
}

export function findStatement(sentence: string): Statement | undefined {
  const match = statement.exec(sentence);
  if (!match) return undefined;
  return { index: match.index, kind: match[1] ? 'polite' : match[2] ? 'tells' : 'speaks' };
}

/** «các đơn vị chưa hoàn thành khẩn trương rà soát»: the past says which of them; what they do comes after. */
const urges = new RegExp(
  `^[^,;:.]*?\\s(?=${word('khẩn trương|tiếp tục|tập trung|chủ động|phải|cần|có trách nhiệm|nghiêm túc|thực hiện nghiêm|chủ trì|phối hợp|báo cáo|tích cực')})`,
  'u',
);

/** Where the doing begins after the words that only say which group is meant; undefined when nothing is to be done. */
export function urgeAfter(statement: string): number | undefined {
  const match = urges.exec(statement);
  return match ? match[0].length : undefined;
}

/** What follows the words of courtesy: «kính đề nghị quý cơ quan góp ý» → «quý cơ quan góp ý». */
const request = new RegExp(
  `^(?:${word('kính|trân trọng|rất|xin|sớm')}\\s*,?\\s*)*${word('đề nghị|mong|mời')}\\s*`,
  'u',
);
/** «mong nhận được văn bản góp ý của quý cơ quan trước ngày …»: who is to send stands after «của». */
const awaits = /^(?:sớm\s+)?nhận\s+được\s+[^.;:]*?\scủa\s+/u;

/** From the one who is asked on; undefined when nobody is. */
export function politelyAsked(statement: string): { readonly rest: string; readonly awaits: boolean } | undefined {
  const match = request.exec(statement);
  if (!match) return undefined;
  const rest = statement.slice(match[0].length);
  const waits = awaits.exec(rest);
  return { rest: waits ? rest.slice(waits[0].length) : rest, awaits: waits !== null };
}

/** A body that announces what follows gives no task by that: «UBND tỉnh ban hành Kế hoạch … như sau:». */
const announces = new RegExp(
  `^(?:${word('báo cáo|đề xuất|ban hành|thông báo|kết luận|trình|xây dựng|đề nghị|yêu cầu|chỉ đạo|phân công|giao|thống nhất|hướng dẫn|đề ra|công bố|quyết định|tổng hợp')}.*\\s(?:như\\s+sau|sau\\s+đây|sau)\\s*:|${word('yêu cầu|đề nghị|chỉ đạo|giao|phân công|kết luận|quyết định')}\\s*:)\\s*$`,
  'su',
);
export const isAnnouncement = (predicate: string): boolean => /:\s*$/u.test(predicate) && announces.test(predicate);

/** «yêu cầu các sở, ngành:» → «các sở, ngành:»; undefined when nobody is asked. */
export function asksWhom(predicate: string): string | undefined {
  const match = /^(?:yêu\s+cầu|đề\s+nghị|chỉ\s+đạo|giao(?:\s+nhiệm\s+vụ(?:\s+cho)?)?|phân\s+công)(?=[\s:])\s*/u.exec(
    predicate,
  );
  return match ? predicate.slice(match[0].length) : undefined;
}

/** The end of a letter: «thông báo để các đơn vị biết, thực hiện». Not «thông báo cho Nhân dân biết lịch tiếp dân». */
export const isNotice = (predicate: string, bySuperior: boolean): boolean =>
  /^thông\s+báo\s+(?:để|đến|tới|cho)\s[^.;]*\sbiết\s*(?:,|(?:,\s+)?(?:và|để))\s+(?:(?:nghiêm\s+túc|phối\s+hợp|tổ\s+chức|triển\s+khai)\s+)*thực\s+hiện/u.test(
    predicate,
  ) ||
  // «toàn hệ thống chính trị vào cuộc với tinh thần quyết liệt» is a call.
  /^vào\s+cuộc(?![\p{L}\p{M}])/u.test(predicate) ||
  (bySuperior && /^thông\s+báo\s+(?:để|đến|tới|cho)\s[^.;]*\sbiết\s*(?:[,.;/]|(?:và|để)\s|$)/u.test(predicate));

/** «Nhận được công văn này, đề nghị Phòng Kinh tế khẩn trương triển khai và báo cáo./.»: nothing but what the letter has said. */
const uponReceipt =
  /^(?:Ngay\s+)?(?:Sau\s+khi\s+)?nhận\s+được\s+[^,.;:]{2,60}\snày\s*,\s*(?:đề\s+nghị|yêu\s+cầu|giao)\s([^.;:]{4,200}?)(?:\s(?:khẩn\s+trương|nghiêm\s+túc|kịp\s+thời|tổ\s+chức|triển\s+khai|thực\s+hiện|và|báo\s+cáo|kết\s+quả))+\s*[./]*\s*$/iu;

function repeatsTheLetter(sentence: string): boolean {
  const whom = uponReceipt.exec(sentence)?.[1];
  return whom !== undefined && !verb.test(whom);
}

/** «Ban Chỉ đạo tiếp tục lấy ý kiến góp ý của các cơ quan»: the issuer tells what the letter is for. */
export const asksOpinions = (predicate: string): boolean =>
  /^tiếp\s+tục\s+lấy\s+ý\s+kiến(?![\p{L}\p{M}])/u.test(predicate) && !/trước\s+ngày|hoàn\s+thành/u.test(predicate);

/** The last sentence of a letter, that asks for what it has said already: «Đề nghị các đơn vị nghiêm túc triển khai thực hiện./.» */
export const isClosingRequest = (sentence: string): boolean =>
  repeatsTheLetter(sentence) ||
  (sentence.includes('./') &&
    /^(?:đề\s+nghị|yêu\s+cầu)\s[^.;:]{4,200}?\s(?:tổ\s+chức\s+)?(?:triển\s+khai|thực\s+hiện)(?:\s+(?:triển\s+khai|thực\s+hiện|nghiêm\s+túc|hiệu\s+quả|các\s+nội\s+dung\s+trên))*\s*\.\/\.?\s*$/iu.test(
      sentence,
    ));
