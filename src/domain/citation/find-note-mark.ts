/** «05-NQ/TW¹ ngày …», «05-NQ/TW[2] của …», «05-NQ/TW (3), ngày …»: behind the mark of a note, when date or body follow. */
export function noteMarkEnd(text: string, at: number): number {
  const code = text.charCodeAt(text.charCodeAt(at) === 32 ? at + 1 : at);
  if (code !== 91 && code !== 40 && (code < 0xb2 || (code > 0xb9 && code < 0x2070) || code > 0x2079)) return at;
  noteMark.lastIndex = at;
  return noteMark.test(text) ? noteMark.lastIndex : at;
}
const noteMark =
  /\s?(?:[¹²³⁰⁴-⁹]{1,3}|\[\^?\d{1,3}\]|\(\d{1,2}\))(?=\s{0,2},?\s{1,2}(?:ngày\s{1,3}\d|của\s{1,3}\p{Lu}))/uy;
