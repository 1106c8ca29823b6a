/**
 * Where the tone mark stands in «oa», «oe», «uy» at the end of a syllable: old style (kiểu cũ) «hóa», «khỏe», «ủy»;
 * new style (kiểu mới) «hoá», «khoẻ», «uỷ». The two are one word; texts mix them. Search uses the old style on both sides.
 */

const toneMarks = '\u0300\u0301\u0303\u0309\u0323';

/** NFD: the mark on the second vowel, and the syllable ends there. «quý» is no case: there «qu» is the initial. «hoàn» ends later. */
const newStyle = new RegExp(`(?<![qQ])([oO][aeAE]|[uU][yY])([${toneMarks}])(?![\\p{L}\\p{M}])`, 'gu');
const oldStyle = new RegExp(`(?<![qQ])([oOuU])([${toneMarks}])([aeAEyY])(?![\\p{L}\\p{M}])`, 'gu');

/** Composed: what may have to move. Most texts have none of it («toàn», «quý» are none), and are not taken apart. */
const mayMove = new RegExp(
  `(?<![qQ])(?:[oO][áàãảạéèẽẻẹÁÀÃẢẠÉÈẼẺẸ]|[uU][ýỳỹỷỵÝỲỸỶỴ])(?![\\p{L}\\p{M}])|[${toneMarks}]`,
  'u',
);

/** `hoá` → `hóa`, `UỶ` → `ỦY`, `thuý` → `thúy`; everything else as it is. NFC. `mark`, when given, follows each moved syllable. */
export function toOldTonePlacement(text: string, mark = ''): string {
  const composed = text.normalize('NFC');
  if (!mayMove.test(composed)) return composed;
  return composed
    .normalize('NFD')
    .replace(newStyle, (_, vowels: string, tone: string) => `${vowels[0]}${tone}${vowels[1]}${mark}`)
    .normalize('NFC');
}

/** The inverse of {@link toOldTonePlacement} for the syllables that carry `mark`: `hóa` + mark → `hoá`. NFC. */
export function restoreTonePlacement(text: string, mark: string): string {
  const marked = new RegExp(`([oOuU])([${toneMarks}])([aeAEyY])${mark}`, 'gu');
  return text.normalize('NFD').replace(marked, '$1$3$2').normalize('NFC');
}

/** `hóa` → `hoá`: the spelling that some of the texts have. NFC. */
export function toNewTonePlacement(text: string): string {
  return text.normalize('NFD').replace(oldStyle, '$1$3$2').normalize('NFC');
}
