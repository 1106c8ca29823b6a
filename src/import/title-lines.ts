/** Names of document types as they stand in capitals on the type line; longest first where one begins another. */
const titles = [
  'CHƯƠNG TRÌNH HÀNH ĐỘNG',
  'CHƯƠNG TRÌNH CÔNG TÁC',
  'CHƯƠNG TRÌNH',
  'THÔNG TƯ LIÊN TỊCH',
  'NGHỊ QUYẾT LIÊN TỊCH',
  'KẾ HOẠCH HÀNH ĐỘNG',
  'KẾ HOẠCH LIÊN TỊCH',
  'KẾ HOẠCH',
  'NGHỊ QUYẾT',
  'NGHỊ ĐỊNH',
  'QUYẾT ĐỊNH',
  'QUY ĐỊNH',
  'QUY CHẾ PHỐI HỢP',
  'QUY CHẾ',
  'QUY CHUẨN',
  'QUY TRÌNH',
  'QUY HOẠCH',
  'CHỈ THỊ',
  'KẾT LUẬN',
  'THÔNG TRI',
  'THÔNG TƯ',
  'THÔNG BÁO',
  'THÔNG CÁO',
  'HƯỚNG DẪN',
  'BÁO CÁO',
  'TỜ TRÌNH',
  'ĐỀ ÁN',
  'PHƯƠNG ÁN',
  'DỰ ÁN',
  'CHIẾN LƯỢC',
  'ĐIỀU LỆ',
  'CƯƠNG LĨNH',
  'TUYÊN BỐ',
  'LỜI KÊU GỌI',
  'CÔNG ĐIỆN',
  'BIÊN BẢN',
  'HIẾN PHÁP',
  'PHÁP LỆNH',
  'BỘ LUẬT',
  'LUẬT',
  'LỆNH',
  'SẮC LỆNH',
  'NỘI QUY',
  'THỂ LỆ',
  'CÔNG VĂN',
  'GIẤY MỜI',
  'THƯ MỜI',
  'GIẤY GIỚI THIỆU',
  'GIẤY ỦY QUYỀN',
  'GIẤY UỶ QUYỀN',
  'PHIẾU TRÌNH',
  'PHIẾU CHUYỂN',
  'PHIẾU GỬI',
] as const;

/** A type line may name the issuing body too («QUYẾT ĐỊNH CỦA BỘ TRƯỞNG …»), or be an appendix of its own. */
const titleLine = new RegExp(
  `^(?:${titles.join('|')})(?:\\s+CỦA\\s+.+|\\s*\\(?(?:DỰ THẢO|LẦN \\d+)\\)?)?\\s*[:.]?$`,
  'u',
);
const titleWithSubject = new RegExp(`^(${titles.join('|')})\\s+(.{8,400})$`, 'u');
const appendixLine = /^phụ\s+lục(?:\s+(?:số\s+)?(?:[IVXLC]{1,5}|\d{1,2}|[A-Z]))?\s*[:.]?$/iu;

/** Whether a line consists of a document type and nothing else: «KẾ HOẠCH», «QUYẾT ĐỊNH CỦA THỦ TƯỚNG CHÍNH PHỦ», «Phụ lục V». */
export function isTitleLine(text: string): boolean {
  return titleLine.test(tightenLetters(text)) || appendixLine.test(text);
}

/** As {@link isTitleLine}, whatever the letter case: old capital fonts come out in small letters. */
export function isTitleLineInAnyCase(text: string): boolean {
  return titleLine.test(text.toUpperCase());
}

/**
 * A type and its subject on one line of capitals: «KẾ HOẠCH CÔNG TÁC KIỂM TRA NĂM 2026» → [«KẾ HOẠCH», «CÔNG TÁC …»].
 * Undefined for any other line.
 */
export function splitTitle(text: string): readonly [type: string, subject: string] | undefined {
  const match = titleWithSubject.exec(text);
  return match?.[1] && match[2] && isCapitals(text) ? [match[1], match[2]] : undefined;
}

/** Whether a line opens an appendix and says nothing else: «PHỤ LỤC II», «Phụ lục số 3». */
export function isAppendixLine(text: string): boolean {
  return appendixLine.test(text);
}

/** «K Ế  H O Ạ C H» → «KẾ HOẠCH»: letters set apart for show. Other text comes back unchanged. */
function tightenLetters(text: string): string {
  if (!/^(?:\p{Lu}\s+){3,}\p{Lu}$/u.test(text)) return text;
  const joined = text.replace(/\s/gu, '');
  return titles.find((title) => title.replace(/\s/gu, '') === joined) ?? text;
}

/** All its letters are capitals, and it has some. */
export function isCapitals(text: string): boolean {
  return /\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text);
}

/** A drawn line: `-----`, `_____`, `*`, `***`, `–––`, `-o0o-`. */
export function isRule(text: string): boolean {
  if (/^[-–—*\s]+[oO0*]{1,3}[-–—*\s]+$/u.test(text)) return true;
  return /^(?:[-–—_=─*.\s]*[-–—_=─]{2,}[-–—_=─*.\s]*|\*(?:\s*\*)*)$/u.test(text);
}
