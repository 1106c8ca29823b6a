import type { Refusal } from './source-document.ts';

/**
 * Refusals — tệp bị từ chối: every reason why a file is not imported, in the words of the clerk who has to act on it.
 * `{}` in a text is filled with the detail given at the place of refusal.
 */
const refusals = {
  empty: {
    what: 'Tệp rỗng, không có chữ nào',
    why: 'Không có gì để nhập',
    remedy: 'Kiểm tra lại tệp gốc, có thể tệp bị chép thiếu',
  },
  'too-large': {
    what: 'Tệp quá lớn: {}',
    why: 'Tệp vượt giới hạn an toàn của bộ đọc, thường do chứa ảnh hoặc dữ liệu nén bất thường',
    remedy: 'Bỏ ảnh, tệp nhúng hoặc tách tài liệu rồi lưu lại thành .docx',
  },
  damaged: {
    what: 'Tệp hỏng: {}',
    why: 'Không đọc được trọn vẹn, nhập tiếp có thể mất chữ',
    remedy: 'Mở bằng Word (Word có thể sửa tệp), lưu thành .docx mới rồi nhập lại',
  },
  unsafe: {
    what: 'Tệp có cấu trúc không an toàn: {}',
    why: 'Tệp văn phòng bình thường không có cấu trúc này; nó thường chỉ có trong tệp dựng để phá máy',
    remedy: 'Hỏi lại nơi gửi; nếu tin tệp, mở bằng Word và lưu thành .docx mới',
  },
  encrypted: {
    what: 'Tệp đặt mật khẩu',
    why: 'Nội dung đã mã hóa, bộ đọc không mở được',
    remedy: 'Mở bằng Word (hoặc phần mềm đọc PDF), gỡ mật khẩu, lưu lại rồi nhập',
  },
  rtf: {
    what: 'Tệp RTF chưa đọc được',
    why: 'Định dạng RTF hay làm lẫn phần đã xóa vào nội dung',
    remedy: 'Mở bằng Word, chọn Lưu thành (Save As) → .docx rồi nhập tệp mới',
  },
  'old-word': {
    what: 'Tệp Word quá cũ (trước Word 97)',
    why: 'Bộ đọc chỉ đọc .doc từ Word 97 trở đi',
    remedy: 'Mở bằng Word, lưu thành .docx rồi nhập lại',
  },
  spreadsheet: {
    what: 'Đây là bảng tính Excel',
    why: 'Chỉ nhập văn bản: .docx, .doc, .odt, .pdf, .txt, .md',
    remedy: 'Chép bảng vào văn bản Word, hoặc nhập văn bản mà bảng này đi kèm',
  },
  presentation: {
    what: 'Đây là tệp trình chiếu PowerPoint',
    why: 'Chỉ nhập văn bản: .docx, .doc, .odt, .pdf, .txt, .md',
    remedy: 'Nhập văn bản gốc mà bài trình chiếu này trình bày',
  },
  image: {
    what: 'Đây là ảnh, không có chữ để nhập',
    why: 'Bộ đọc không nhận dạng chữ trong ảnh',
    remedy: 'Nhập tệp Word gốc, hoặc nhận dạng chữ (OCR) bằng phần mềm khác, lưu thành .docx và soát lại',
  },
  web: {
    what: 'Đây là trang web (HTML)',
    why: 'Bộ đọc chỉ nhận tệp văn phòng; nhiều tệp .doc tải trên mạng thật ra là trang web',
    remedy: 'Mở bằng Word, lưu thành .docx rồi nhập lại',
  },
  unknown: {
    what: 'Không nhận ra định dạng của tệp',
    why: 'Chỉ nhập được: .docx, .doc (Word 97–2003), .odt, .pdf có lớp chữ, .txt, .md',
    remedy: 'Mở bằng phần mềm đã tạo tệp, lưu thành .docx rồi nhập lại',
  },
  encoding: {
    what: 'Không đọc được bảng mã của chữ ({})',
    why: 'Giải mã theo bảng mã nào cũng không ra tiếng Việt, nhập vào sẽ sai chữ',
    remedy: 'Mở bằng Word, chuyển sang Unicode (UniKey: Ctrl+Shift+F6), lưu thành .docx rồi nhập lại',
  },
  'pdf-scanned': {
    what: 'PDF này là bản quét (ảnh chụp), không có lớp chữ',
    why: '{}; bộ đọc không nhận dạng chữ trong ảnh',
    remedy: 'Xin tệp Word gốc; nếu không có, nhận dạng chữ (OCR), lưu thành .docx, soát lại từng chữ rồi nhập',
  },
  'pdf-bad-text': {
    what: 'Lớp chữ của PDF hỏng: {}',
    why: 'Chữ nhìn thấy và chữ lưu trong tệp khác nhau, nhập vào sẽ sai',
    remedy: 'Xin tệp Word gốc, hoặc nhận dạng chữ (OCR) lại rồi soát từng chữ',
  },
  timeout: {
    what: 'Đọc tệp quá lâu, đã dừng',
    why: 'Tệp làm bộ đọc chạy quá {} giây',
    remedy: 'Mở bằng Word, lưu thành .docx mới rồi nhập lại; nếu tệp quá dài, tách thành nhiều tệp',
  },
  crashed: {
    what: 'Bộ đọc dừng giữa chừng khi đọc tệp này',
    why: 'Tệp hỏng hoặc dùng quá bộ nhớ cho phép (512 MB)',
    remedy: 'Mở bằng Word, lưu thành .docx mới rồi nhập lại',
  },
  unreadable: {
    what: 'Không mở được tệp: {}',
    why: 'Tệp không có, bị khóa hoặc không có quyền đọc',
    remedy: 'Kiểm tra đường dẫn, đóng tệp trong Word rồi thử lại',
  },
} as const satisfies Record<string, Omit<Refusal, 'code'>>;

export type RefusalCode = keyof typeof refusals;

/** The refusal for a reason; `detail` fills its `{}`. */
export function refusal(code: RefusalCode, detail = ''): Refusal {
  const { what, why, remedy } = refusals[code];
  return { code, what: what.replace('{}', detail), why: why.replace('{}', detail), remedy };
}

/** Thrown by readers, caught by `readSourceBytes`: the only error that reaches the clerk in its own words. */
export class RefusalError extends Error {
  readonly refusal: Refusal;

  constructor(code: RefusalCode, detail = '') {
    super(`${code} ${detail}`);
    this.refusal = refusal(code, detail);
  }
}
