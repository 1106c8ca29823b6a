/**
 * Which of the encodings of Vietnamese offices a text is in: tried one after the other, the one that reads as Vietnamese
 * wins. Charset sniffers do not know TCVN3, VNI or VISCII.
 */
import iconv from 'iconv-lite';
import { scoreVietnamese } from './syllable.ts';
import { decodeTcvn3 } from './tcvn3.ts';
import { decodeVni } from './vni.ts';

export const textEncodings = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1258', 'tcvn3', 'vni', 'viscii'] as const;
export type TextEncoding = (typeof textEncodings)[number];

export interface DecodedText {
  /** NFC, without byte order mark. */
  readonly text: string;
  readonly encoding: TextEncoding;
  /** Share of its words (0–1) that are Vietnamese syllables; 1 for UTF-8 and UTF-16 that decode without a fault. */
  readonly confidence: number;
}

const latin1 = (bytes: Uint8Array): string => iconv.decode(Buffer.from(bytes), 'windows-1252');

const legacyDecoders: Readonly<Partial<Record<TextEncoding, (bytes: Uint8Array) => string>>> = {
  'utf-8': (bytes) => new TextDecoder('utf-8').decode(bytes), // with a few damaged bytes
  'windows-1258': (bytes) => iconv.decode(Buffer.from(bytes), 'windows-1258'),
  tcvn3: (bytes) => decodeTcvn3(latin1(bytes)),
  vni: (bytes) => decodeVni(latin1(bytes)),
  viscii: (bytes) => iconv.decode(Buffer.from(bytes), 'viscii'),
};

/**
 * Decodes the bytes of a text file. Valid UTF-8 and UTF-16 are taken as such, unless the text in them is widened legacy
 * code («QuyÕt ®Þnh»), which is decoded too. Never throws; a `confidence` below {@link readable} means that no
 * encoding made Vietnamese of it.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const unicode = decodeUnicode(bytes);
  if (unicode !== null) return decodeWidened(unicode.text) ?? unicode;
  return best(
    Object.entries(legacyDecoders).map(([encoding, decode]) => scored(decode(bytes), encoding as TextEncoding)),
  );
}

/** Below this share of Vietnamese words a text is not taken for decoded. */
export const readable = 0.8;

/** Letters that no legacy code widens to: hardly any Vietnamese sentence in Unicode is without them. */
export const unicodeLetter = /\p{M}|[\u0100-\u024f\u1e00-\u1eff]/u;
const unicodeLetters = new RegExp(unicodeLetter, 'gu');

/** The text of widened legacy code in the encoding it stands for; null when the text is better as it is. */
export function decodeWidened(text: string): DecodedText | null {
  const codes = text.match(/[\u00a1-\u00ff]/g)?.length ?? 0;
  if (codes === 0 || (text.match(unicodeLetters)?.length ?? 0) * 10 > codes) return null;
  const asIs = scored(text, 'utf-8');
  const decoded = best([scored(decodeTcvn3(text), 'tcvn3'), scored(decodeVni(text), 'vni')]);
  return decoded.rank > asIs.rank + 0.1 && decoded.confidence >= readable ? decoded : null;
}

function decodeUnicode(bytes: Uint8Array): DecodedText | null {
  const encoding = unicodeEncoding(bytes);
  try {
    // An odd last byte cannot be UTF-16: it is damage, left to the others to judge.
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return { text: text.normalize('NFC'), encoding, confidence: 1 };
  } catch {
    return null;
  }
}

function unicodeEncoding(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const zeros: [even: number, odd: number] = [0, 0];
  const head = bytes.subarray(0, 4096);
  for (let index = 0; index < head.length; index += 1) if (head[index] === 0) zeros[index % 2 === 0 ? 0 : 1] += 1;
  if (zeros[1] > head.length / 8 && zeros[0] < zeros[1] / 4) return 'utf-16le';
  if (zeros[0] > head.length / 8 && zeros[1] < zeros[0] / 4) return 'utf-16be';
  return 'utf-8';
}

type Scored = DecodedText & { readonly rank: number };

function scored(decoded: string, encoding: TextEncoding): Scored {
  const text = decoded.normalize('NFC');
  const { valid, marked } = scoreVietnamese(text);
  return { text, encoding, confidence: valid, rank: valid + marked };
}

function best(candidates: readonly Scored[]): Scored {
  return candidates.reduce((first, second) => (second.rank > first.rank ? second : first));
}
