import { issuerAt } from './find-issuer.ts';

/** «UBND tỉnh ban hành», «Tỉnh ủy đã phê duyệt» at `at`. */
export function bodyActs(text: string, at: number): boolean {
  const body = issuerAt(text, at);
  if (body === undefined) return false;
  deed.lastIndex = body.end;
  return deed.test(text);
}
const deed =
  /\s{1,3}(?:đã\s{1,3}|vừa\s{1,3})?(?:ban\s{1,3}hành|ký|ra|có|phê\s{1,3}duyệt|thông\s{1,3}qua|tổ\s{1,3}chức|xây\s{1,3}dựng)(?![a-zà-ỹ])/iuy;
