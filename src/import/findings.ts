/**
 * Findings — điều cần người xem: what readers notice besides the text, with the sentence that the report prints.
 */
import type { Finding } from './source-document.ts';

export const findingLabels = {
  'tracked-insert': 'Phần thêm khi theo dõi thay đổi (Track Changes): đã nhận vào nội dung',
  'tracked-delete': 'Phần xóa khi theo dõi thay đổi (Track Changes): đã bỏ khỏi nội dung',
  'tracked-move': 'Phần chuyển chỗ khi theo dõi thay đổi: giữ ở chỗ mới',
  comment: 'Ý kiến ghi bên lề (Comment): không đưa vào nội dung',
  'hidden-text': 'Chữ ẩn: không đưa vào nội dung',
  textbox: 'Khung chữ (Text Box): đưa vào sau đoạn chứa khung',
  image: 'Hình ảnh, sơ đồ: không đưa vào nội dung',
  math: 'Công thức: chỉ giữ phần chữ',
  symbol: 'Ký hiệu đặc biệt chưa có chữ tương ứng: thay bằng •',
  'link-unsafe': 'Liên kết lạ: chỉ giữ chữ',
  'note-dangling': 'Dấu chú thích không có nội dung, hoặc ngược lại',
  altchunk: 'Tài liệu nhúng: không đưa vào nội dung',
  embedded: 'Tệp nhúng (bảng tính, biểu đồ …): không đưa vào nội dung',
  macro: 'Tệp có macro: không chạy, không đưa vào',
  'legacy-font': 'Chữ phông cũ (TCVN3, VNI): đã chuyển sang Unicode, cần soát lại',
  'legacy-guess': 'Chữ bảng mã cũ dù phông không phải phông cũ: đã chuyển sang Unicode, cần soát lại',
  'legacy-doubt': 'Chữ phông cũ nhưng đọc không ra tiếng Việt: giữ nguyên như trong tệp',
  'legacy-encoding': 'Tệp chữ không phải Unicode: đã chuyển, cần soát lại',
  'damaged-text': 'Ký tự hỏng (�) trong tệp nguồn',
  'header-footer': 'Đầu trang, chân trang, số trang: không đưa vào nội dung',
  contents: 'Mục lục tự động, có số trang của bản giấy: không đưa vào nội dung, vì trang web có mục lục riêng',
  'line-wrap': 'Dòng bị ngắt cứng: đã nối lại thành đoạn',
  'pdf-source': 'Tệp PDF: đoạn và bảng dựng lại từ vị trí chữ, cần soát; nên nhập tệp Word nếu có',
  'pdf-table': 'Bảng trong PDF: dựng lại theo đường kẻ, cần soát từng ô; nên nhập tệp Word nếu có',
  'pdf-ocr': 'Lớp chữ do phần mềm nhận dạng (OCR) tạo ra: cần soát từng chữ',
  'pdf-strike': 'Chữ bị gạch ngang trong PDF, có thể là phần đã xóa: vẫn nằm trong nội dung',
  'mixed-markup': 'Đánh dấu Markdown hỏng (dấu ** lẻ, bảng viết mỗi ô một dòng): đã đọc theo nghĩa',
  'number-format': 'Kiểu đánh số tự động chưa biết: dùng số Ả Rập',
} as const satisfies Record<string, string>;

export type FindingCode = keyof typeof findingLabels;

/** Collects findings while a reader works: counts all, keeps the first three samples. */
export interface FindingLog {
  readonly add: (code: FindingCode, sample?: string, count?: number) => void;
  /** Sorted by code. */
  readonly list: () => readonly Finding[];
}

export function createFindingLog(): FindingLog {
  const found = new Map<FindingCode, { count: number; samples: string[] }>();
  return {
    add(code, sample = '', count = 1) {
      const entry = found.get(code) ?? { count: 0, samples: [] };
      found.set(code, entry);
      entry.count += count;
      const short = sample.normalize('NFC').replace(/\s+/g, ' ').trim().slice(0, 80);
      if (short !== '' && entry.samples.length < 3 && !entry.samples.includes(short)) entry.samples.push(short);
    },
    list: () =>
      [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([code, { count, samples }]) => ({ code, count, samples })),
  };
}
