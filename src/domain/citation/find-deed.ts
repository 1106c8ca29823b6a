import { issuerAt } from './find-issuer.ts';

/** «UBND tỉnh ban hành», «Tỉnh ủy đã phê duyệt» at `at`. */
export function bodyActs(text: string, at: number): boolean {
  const body = issuerAt(text, at);
  if (body === undefined) return false;
  deed.lastIndex = body.end;
  return deed.test(text);
}
const deed =
  /\s{1,3}(?:đã(?![\p{L}])|vừa\s{1,3}|kính(?![\p{L}])|trân\s{1,3}trọng(?![\p{L}])|xin(?![\p{L}])|được\s{1,3}giao(?![\p{L}])|(?:ban\s{1,3}hành|ký|ra|có|phê\s{1,3}duyệt|thông\s{1,3}qua|tổ\s{1,3}chức|xây\s{1,3}dựng|yêu\s{1,3}cầu|đề\s{1,3}nghị|báo\s{1,3}cáo|phân\s{1,3}công|chỉ\s{1,3}đạo|giao|thống\s{1,3}nhất)(?![\p{L}]))/iuy;
