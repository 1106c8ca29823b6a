/**
 * VNI-Windows: a letter followed by a mark character («a» + F9 = á, «a» + E1 = ấ), six letters in one code (F1 đ, F4 ơ,
 * F6 ư …). A capital is the small code − 0x20.
 */

const grave = '\u0300';
const acute = '\u0301';
const tilde = '\u0303';
const hook = '\u0309';
const dot = '\u0323';
const circumflex = '\u0302';
const breve = '\u0306';

/** Mark characters that stand after a vowel, as combining marks. */
const marks: Readonly<Record<string, string>> = {
  '\xf8': grave,
  '\xfb': hook,
  '\xf5': tilde,
  '\xf9': acute,
  '\xef': dot,
  '\xea': breve,
  '\xe8': breve + grave,
  '\xfa': breve + hook,
  '\xfc': breve + tilde,
  '\xe9': breve + acute,
  '\xeb': breve + dot,
  '\xe2': circumflex,
  '\xe0': circumflex + grave,
  '\xe5': circumflex + hook,
  '\xe3': circumflex + tilde,
  '\xe1': circumflex + acute,
  '\xe4': circumflex + dot,
};
const letters: Readonly<Record<string, string>> = {
  '\xf1': 'đ',
  '\xf4': 'ơ',
  '\xf6': 'ư',
  '\xec': 'ì',
  '\xe6': 'ỉ',
  '\xf3': 'ĩ',
  '\xed': 'í',
  '\xf2': 'ị',
  '\xee': 'ỵ',
};

const small = (code: string): string =>
  code >= '\xc0' && code <= '\xdf' ? String.fromCharCode(code.charCodeAt(0) + 0x20) : code;

/** `Vieät Nam` → `Việt Nam`; characters that VNI does not use stay. */
export function decodeVni(text: string): string {
  let result = '';
  let previous = '';
  for (const char of text) {
    const mark = marks[small(char)];
    const letter = letters[small(char)];
    if (mark !== undefined && /[aeiouyơư]/i.test(previous)) {
      result += mark;
      previous = '';
    } else if (letter !== undefined) {
      previous = char === small(char) ? letter : letter.toUpperCase();
      result += previous;
    } else {
      result += char;
      previous = char;
    }
  }
  return result.normalize('NFC');
}
