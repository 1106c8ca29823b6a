import { remember } from '../text/remember.ts';

/**
 * Assignment — phân công: the words by which a plan says what a field is — who leads, who supports, by when, what
 * comes out. One table serves the heading row of a task table and the labels of lines («Đơn vị chủ trì: …»).
 */

/** What a column or a labelled line holds. */
export type FieldKind =
  | 'index' // STT
  | 'task' // nhiệm vụ, nội dung
  | 'lead' // chủ trì
  | 'support' // phối hợp
  | 'adviser' // tham mưu
  | 'assigned' // thực hiện: the role is not told
  | 'deadline' // thời gian, tiến độ
  | 'product' // sản phẩm, kết quả
  | 'basis' // căn cứ
  | 'note' // ghi chú
  | 'supportNote' // «Ghi chú & đơn vị phối hợp»: remarks, some of which name who supports
  | 'other'; // lãnh đạo phụ trách, chỉ tiêu, kinh phí, đơn vị tính …: never a unit, never a task

/** First row that fits wins, so the order is part of the meaning: «Thời gian thực hiện» is a time, not a performer. */
const vocabulary: readonly { kind: FieldKind; words: RegExp }[] = [
  { kind: 'index', words: /^(?:stt|tt|số\s*tt|số\s+thứ\s+tự|thứ\s+tự|#|mã(?:\s+số)?)$/u },
  { kind: 'supportNote', words: /^ghi\s+chú.*phối\s+hợp|phối\s+hợp.*ghi\s+chú/u },
  { kind: 'note', words: /^ghi\s+chú/u },
  {
    kind: 'other',
    words:
      /^(?:lãnh\s+đạo|đồng\s+chí|đ\/c)\s.*(?:phụ\s+trách|chỉ\s+đạo)|^người\s.*chỉ\s+đạo|chỉ\s+tiêu|kinh\s+phí|nguồn\s+(?:vốn|lực)|dự\s+toán|đơn\s+vị\s+tính|^đvt$|^đơn\s+vị$|địa\s+điểm|thành\s+phần|số\s+lượng|^thời\s+(?:hạn|gian)\s+(?:bảo\s+quản|lưu|giải\s+quyết|sử\s+dụng|công\s+tác|giữ)/u,
  },
  {
    kind: 'deadline',
    words:
      /thời\s+gian|thời\s+hạn|thời\s+điểm|tiến\s+độ|lộ\s+trình|hạn\s+hoàn\s+thành|^mốc$|(?<!cột\s+)mốc\s+(?:hoàn\s+thành|thực\s+hiện|triển\s+khai|báo\s+cáo)|^hạn\s+(?:thực\s+hiện|báo\s+cáo|nộp|gửi)|^dự\s+kiến\s+hoàn\s+thành|^(?:thời\s+)?hạn$|^hoàn\s+thành|ngày\s+hoàn\s+thành|^ngày(?:,?\s+tháng)?(?:,?\s+năm)?(?:\s+(?:thực\s+hiện|tổ\s+chức))?$|^giai\s+đoạn(?:\s+(?:thực\s+hiện|triển\s+khai))?$/u,
  },
  { kind: 'assigned', words: /^(?:người|cá\s+nhân|cán\s+bộ)\s.*phụ\s+trách/u },
  { kind: 'lead', words: /chủ\s+trì|đầu\s+mối|chịu\s+trách\s+nhiệm\s+chính|phụ\s+trách/u },
  { kind: 'support', words: /phối\s+hợp|tham\s+gia/u },
  { kind: 'adviser', words: /tham\s+mưu/u },
  { kind: 'product', words: /sản\s+phẩm|kết\s+quả|đầu\s+ra|hình\s+thức\s+văn\s+bản/u },
  {
    kind: 'assigned',
    words:
      /phân\s+công|(?:cơ\s+quan|đơn\s+vị|bộ\s+phận|tổ\s+chức|người|cá\s+nhân|nơi).*thực\s+hiện|trách\s+nhiệm|đơn\s+vị\s+được\s+giao|^thực\s+hiện$/u,
  },
  { kind: 'basis', words: /^căn\s+cứ|^cơ\s+sở\s+pháp\s+lý/u },
  {
    kind: 'task',
    words:
      /nhiệm\s+vụ|nội\s+dung|công\s+việc|giải\s+pháp|hoạt\s+động|đề\s+án|chương\s+trình|dự\s+án|tên\s+văn\s+bản|danh\s+mục|đầu\s+việc/u,
  },
];

/** A heading cell or a label, e.g. `Thời gian thực hiện` → `deadline`; undefined when it names none of them. */
export const fieldKind: (words: string) => FieldKind | undefined = remember((words) => {
  const text = words
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s\u00a0]+/gu, ' ')
    .replace(/^[\s*\-–+•.:]+|[\s*.:]+$/gu, '');
  return vocabulary.find((row) => row.words.test(text))?.kind;
});

/**
 * Labels that may stand before a colon in running lines. Narrower than the table of headings: «Kết quả: …» inside a
 * paragraph is not yet an assignment, «Đơn vị chủ trì: …» is.
 */
const labelForms: readonly string[] = [
  '(?:đơn vị|cơ quan|bộ phận|ban)(?:,? (?:đơn vị|cơ quan|cá nhân|bộ phận))*(?: được giao)? (?:chủ trì|thực hiện|phối hợp|tham mưu)[\\p{Ll}\\s,]{0,40}?',
  'chủ trì(?: tham mưu)?(?: thực hiện| triển khai)?',
  'phối hợp(?: thực hiện| triển khai)?',
  '(?:phân công|trách nhiệm|người)(?: tổ chức)? thực hiện',
  'phân công(?: nhiệm vụ| trách nhiệm)?',
  '(?:thời gian|thời hạn|tiến độ|lộ trình)(?: (?:thực hiện|hoàn thành|triển khai|tổ chức|báo cáo))*(?: xong)?',
  'hoàn thành',
  '(?:sản phẩm|kết quả)(?: (?:đầu ra|dự kiến|cần đạt|hoàn thành|thực hiện|đạt được))*',
  'nhiệm vụ(?: cụ thể)?',
  'nội dung(?: thực hiện| công việc| nhiệm vụ)?',
];
const label = new RegExp(
  `(?<=^[-–+•\\s]*|[.;,(]\\s*|\\n[-–+•\\s]*)(${labelForms.join('|').replaceAll(' ', '\\s+')})\\s*:`,
  'giu',
);

/** A field of a line: `- Đơn vị chủ trì: Sở Tư pháp.` → `{ kind: 'lead', value: 'Sở Tư pháp', … }`. */
export interface Field {
  readonly kind: FieldKind;
  /** As written: `Đơn vị chủ trì`. */
  readonly label: string;
  /** Up to the next field or the end, without closing punctuation; empty for a label whose lines follow. */
  readonly value: string;
  /** UTF-16 offset of the label in the text that was read. */
  readonly start: number;
}

/** The labelled fields of one paragraph or cell, in order. The text must come without its own numbering («b)», «-»). */
export function findFields(text: string): Field[] {
  if (!text.includes(':')) return [];
  const matches = [...text.matchAll(label)];
  return matches.flatMap((match, i) => {
    const kind = fieldKind(match[1] ?? '');
    if (!kind) return [];
    const value = text.slice(match.index + match[0].length, matches[i + 1]?.index ?? text.length);
    return [{ kind, label: match[1] ?? '', value: trimValue(value), start: match.index }];
  });
}

function trimValue(value: string): string {
  const trimmed = value
    .trim()
    .replace(/[\s.;,]+$/u, '')
    .replace(/^[-–+•]\s+/u, '');
  // The bracket that closes «(Chủ trì: …)» opened before the field.
  return trimmed.endsWith(')') && !trimmed.includes('(') ? trimmed.slice(0, -1).trimEnd() : trimmed;
}

/** «Thời gian thực hiện: …», «Hoàn thành: …»; «Thời gian: 01 ngày» is that of a meeting. */
export function isTimeOfDoing({ kind, label }: Field): boolean {
  return kind === 'deadline' && /thực hiện|hoàn thành|triển khai/iu.test(label);
}
