import { parseLabel } from './numbering.ts';

/**
 * What a line of a signature is — quyền hạn, chức vụ, dấu, họ tên. Lines are tried in this order: who it is signed for,
 * an office, the word that stands where the seal was, a person's name.
 */
export type SignaturePart = 'authority' | 'office' | 'mark' | 'name';

/** «T/M ĐẢNG ỦY», «TM. ỦY BAN NHÂN DÂN», «KT.CHỦ TỊCH», «KT/ Bộ trưởng», «TUQ. …». */
const authority =
  /^(?:T\s?\/\s?M|TM|K\s?\/\s?T|KT|T\s?\/\s?L|TL|TUQ|T\s?\/\s?UQ|Q)(?:\s?[./]\s*|\s+)(?=\p{Lu}{2}|\p{L}+\s\p{L})/u;
const office =
  /^(?:(?:phó|q\.|quyền)\s+)?(?:tổng\s+)?(?:chủ tịch|bí thư|bộ trưởng|thứ trưởng|thủ tướng|giám đốc|trưởng|chánh|tổng|cục trưởng|vụ trưởng|chi cục trưởng|hiệu trưởng|viện trưởng|thống đốc|chủ nhiệm|thường trực|ủy viên|uỷ viên|đội trưởng|chỉ huy)(?![\p{L}])/iu;
const mark = /^[\s([]*(?:đã ký|đã kí|ký tên|daky|ký, ghi rõ|ký và|chữ ký|ký bởi)/iu;
/** Two to six capitalised words, with a rank or degree before them. */
const name =
  /^(?:(?:GS|PGS|TS|ThS|BS|BSCKII|CN|KS|LS|(?:Đại|Thượng|Trung|Thiếu) (?:tướng|tá|úy|uý))[.,]?\s*)*(?:\p{Lu}[\p{L}\p{M}’'-]*\.?)(?:\s+\p{Lu}[\p{L}\p{M}’'-]*\.?){1,5}$/u;

/** What a line is, or undefined for any other text. A name in capitals is undefined: only its place can tell it. */
export function signaturePart(line: string): SignaturePart | undefined {
  if (authority.test(line)) return 'authority';
  if (mark.test(line)) return 'mark';
  if (office.test(line)) return 'office';
  // «Chương I», «Phụ lục II» are capitalised like names.
  return name.test(line) && /\p{Ll}/u.test(line) && !parseLabel(line) ? 'name' : undefined;
}
