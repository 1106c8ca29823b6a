/**
 * TCVN3 (ABC), the code of the `.Vn…` fonts: 74 letters at the codes of Latin-1. It has no capital with a tone: they are
 * typed small, or in a font of capitals (`.VnTimeH`).
 */

const table =
  'A1Ă A2Â A3Ê A4Ô A5Ơ A6Ư A7Đ A8ă A9â AAê ABô ACơ ADư AEđ B5à B6ả B7ã B8á B9ạ BBằ BCẳ BDẵ BEắ C6ặ C7ầ C8ẩ C9ẫ CAấ CBậ ' +
  'CCè CEẻ CFẽ D0é D1ẹ D2ề D3ể D4ễ D5ế D6ệ D7ì D8ỉ DCĩ DDí DEị DFò E1ỏ E2õ E3ó E4ọ E5ồ E6ổ E7ỗ E8ố E9ộ EAờ EBở ECỡ EDớ ' +
  'EEợ EFù F1ủ F2ũ F3ú F4ụ F5ừ F6ử F7ữ F8ứ F9ự FAỳ FBỷ FCỹ FDý FEỵ';
const letters = new Map(
  table.split(' ').map((entry) => [String.fromCharCode(Number.parseInt(entry.slice(0, 2), 16)), entry.slice(2)]),
);
/** What converters to Unicode and PDF fonts make of three of the codes: µ (B5), − (AD, «minus»), ∙ (B7). */
for (const [variant, letter] of [
  ['\u03bc', 'à'],
  ['\u2212', 'ư'],
  ['\u2219', 'ã'],
  ['\u22c5', 'ã'],
] as const) {
  letters.set(variant, letter);
}
const codes = new RegExp(`[${[...letters.keys()].join('')}]`, 'g');

/** `QuyÕt ®Þnh` → `Quyết định`; characters that TCVN3 does not use stay. A soft hyphen is «ư»: decode before cleaning. */
export function decodeTcvn3(text: string): string {
  return text.replace(codes, (code) => letters.get(code) ?? code);
}
