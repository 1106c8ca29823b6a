import { knownLawEnd } from '../document/law-names.ts';
import { isCapital, isDigit, isLetter, skipBlanks, skipBlanksBack } from '../text/letters.ts';

/** A name of a law in a list; offsets into the text. */
export interface ListedLaw {
  /** Where the mention begins: «Luật» of the first, the name of the others. */
  readonly start: number;
  readonly name: number;
  readonly end: number;
}

const noLaws: readonly ListedLaw[] = [];
const behindWord = /[Ll]uật\s{0,2}:?\s{1,3}/y;
const glue = /\s{0,2}(?:,|;|,?\s{0,2}và)\s{1,3}/y;

/**
 * «các luật Đất đai, Nhà ở, Kinh doanh bất động sản»: the laws of a list with one head, whose place is `at`. Known names with a
 * capital only, and two at least; empty otherwise.
 */
export function readLawList(text: string, at: number): readonly ListedLaw[] {
  // Cheap look before the pattern: the last letter of «các», «những», or a digit.
  const last = text.charCodeAt(skipBlanksBack(text, at, 3) - 1);
  if (last !== 99 && last !== 103 && !isDigit(last)) return noLaws;
  if (!/(?:các|những|\d)\s{1,3}$/iu.test(text.slice(Math.max(0, at - 8), at))) return noLaws;
  behindWord.lastIndex = at;
  if (!behindWord.test(text)) return [];
  const laws: ListedLaw[] = [];
  for (let name = behindWord.lastIndex; laws.length < 30; name = skipBlanks(text, glue.lastIndex, 1)) {
    const end = isCapital(text.charCodeAt(name)) ? knownLawEnd(text, name) : undefined;
    if (end === undefined || isLetter(text.charCodeAt(end))) break;
    laws.push({ start: laws.length === 0 ? at : name, name, end });
    glue.lastIndex = end;
    if (!glue.test(text)) break;
  }
  return laws.length > 1 ? laws : [];
}
