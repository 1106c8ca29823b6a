/** Text → the codes of TCVN3 and VNI, widened: what a document of the nineties holds. For tests only. */
import { decodeTcvn3 } from '../../src/import/encodings/tcvn3.ts';
import { decodeVni } from '../../src/import/encodings/vni.ts';

const tcvn3 = new Map<string, string>();
for (let code = 0xa1; code <= 0xfe; code += 1) {
  const letter = decodeTcvn3(String.fromCharCode(code));
  if (letter !== String.fromCharCode(code)) tcvn3.set(letter, String.fromCharCode(code));
}

/** Capitals with a tone come out small: TCVN3 has none. */
export function encodeTcvn3(text: string): string {
  return [...text].map((letter) => tcvn3.get(letter) ?? tcvn3.get(letter.toLowerCase()) ?? letter).join('');
}

const vni = new Map<string, string>();
for (let code = 0xc0; code <= 0xff; code += 1) {
  const mark = String.fromCharCode(code);
  for (const base of ['', ...'aeiouyAEIOUYôöÔÖ']) {
    const letter = decodeVni(base + mark);
    if ([...letter].length === 1 && letter !== mark && !vni.has(letter)) vni.set(letter, base + mark);
  }
}

export function encodeVni(text: string): string {
  // A capital carries a capital mark.
  return [...text]
    .map((letter) => {
      const small = vni.get(letter.toLowerCase());
      if (small === undefined) return letter;
      return letter === letter.toLowerCase() ? small : small.replace(/[^÷]/g, (c) => c.toUpperCase());
    })
    .join('');
}
