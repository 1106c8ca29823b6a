/**
 * Keys of Telex and VNI that no input method has turned into letters: `ddangr uyr`, `d9ang3 uy3` for «đảng ủy».
 * Typed on a machine without an input method, or with it switched off.
 */

import { toOldTonePlacement } from '../text/tone-placement.ts';
import { foldMarks } from '../text/vietnamese-text.ts';

const grave = '\u0300';
const acute = '\u0301';
const hook = '\u0309';
const tilde = '\u0303';
const dot = '\u0323';

interface Method {
  /** Keys that make another letter, as they are replaced; longest first. */
  readonly letters: readonly (readonly [keys: RegExp, letter: string])[];
  /** Key → tone mark. */
  readonly tones: Readonly<Record<string, string>>;
}

const telex: Method = {
  letters: [
    [/^dd|^d(?=.*d$)/, 'đ'],
    [/(?<=^đ.*)d$/, ''],
    [/uow|uwow/, 'ươ'],
    [/a(?:a|(?=[^aeiouy]+a))/, 'â'],
    [/(?<=â[^aeiouy]+)a/, ''],
    [/e(?:e|(?=[^aeiouy]+e))/, 'ê'],
    [/(?<=ê[^aeiouy]+)e/, ''],
    [/o(?:o|(?=[^aeiouy]+o))/, 'ô'],
    [/(?<=ô[^aeiouy]+)o/, ''],
    [/aw|a(?=[^aeiouy]+w)/, 'ă'],
    [/uo(?=[^aeiouy]*w)/, 'ươ'],
    [/ow|o(?=[^aeiouy]+w)/, 'ơ'],
    [/uw|u(?=[^aeiouy]+w)|(?<=^[^aeiouy]+)w/, 'ư'],
    [/(?<=[ăơư].*)w/, ''],
  ],
  tones: { f: grave, s: acute, r: hook, x: tilde, j: dot },
};
const vni: Method = {
  letters: [
    [/^d(?=.*9)/, 'đ'],
    [/9/, ''],
    [/a(?=.*6)/, 'â'],
    [/e(?=.*6)/, 'ê'],
    [/o(?=.*6)/, 'ô'],
    [/6/g, ''],
    [/uo(?=.*7)/, 'ươ'],
    [/o(?=.*7)/, 'ơ'],
    [/u(?=.*7)/, 'ư'],
    [/7/g, ''],
    [/a(?=.*8)/, 'ă'],
    [/8/, ''],
  ],
  tones: { 1: acute, 2: grave, 3: hook, 4: tilde, 5: dot },
};

/** Onset, nucleus and coda of a syllable, in lower case without tone. */
const syllable =
  /^(b|c|ch|d|đ|g|gh|gi|h|k|kh|l|m|n|ng|ngh|nh|p|ph|qu|r|s|t|th|tr|v|x)?(a|ă|â|e|ê|i|o|ô|ơ|u|ư|y|ai|ao|au|ay|âu|ây|eo|êu|ia|iê|iêu|iu|oa|oai|oao|oay|oă|oe|oeo|oi|ôi|ơi|ua|uâ|uây|uê|ui|uô|uôi|uơ|uy|uya|uyê|uyu|ưa|ưi|ươ|ươi|ươu|ưu|yê|yêu)(c|ch|m|n|ng|nh|p|t)?$/;
/** Nuclei that are no word without what follows them: «iê», «uyê». */
const open = /(?:iê|uô|ươ|yê|ă|â|oă|uâ)$/;

/** Whether the letters are written like a Vietnamese syllable, marks aside: «nghi» is, «nghij» is not. */
function isSyllable(word: string): boolean {
  return syllable.test(word) && !open.test(word);
}

/**
 * The text that the keys stand for, when every word is a syllable then and some word was none before. Words that are
 * syllables as they stand are left alone, so «cas» is read and «tu» is not.
 */
export function readRawKeys(query: string): string | undefined {
  for (const method of [telex, vni]) {
    const words = query.split(' ');
    const read = words.map((word) => readWord(word, method));
    if (read.some((word) => word === undefined)) continue;
    const text = read.join(' ');
    if (text !== query) return toOldTonePlacement(text);
  }
  return undefined;
}

/** `uyr` → `ủy`, `va` → `va`; undefined when it is no syllable either way. */
function readWord(written: string, { letters, tones }: Method): string | undefined {
  const [, before = '', word = '', behind = ''] = /^(["“(]*)(.*?)([,.;:)"”]*)$/u.exec(written) ?? [];
  const lower = word.toLowerCase();
  if (isSyllable(foldMarks(lower)) || /^\d+$/.test(word) || word === '') return written;
  if (!/^[a-z0-9]{2,9}$/.test(lower)) return undefined;
  const tone = [...lower].findLast((key) => Object.hasOwn(tones, key) && lower.lastIndexOf(key) > 0);
  for (const struck of [tone, undefined]) {
    const at = struck === undefined ? -1 : lower.lastIndexOf(struck);
    const plain = at < 0 ? lower : lower.slice(0, at) + lower.slice(at + 1);
    const read = letters.reduce((text, [keys, letter]) => text.replace(keys, letter), plain);
    if (!isSyllable(read)) continue;
    const marked = struck === undefined ? read : withTone(read, tones[struck] ?? '');
    const cased = word === word.toUpperCase() ? marked.toUpperCase() : capital(word) ? raise(marked) : marked;
    return before + cased + behind;
  }
  return undefined;
}

const capital = (word: string) => /^\p{Lu}/u.test(word);
const raise = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

/** Sets the tone where it is written: on ă, â, ê, ô, ơ, ư (the last), before a consonant on the last vowel, else on the one before. */
function withTone(word: string, tone: string): string {
  const [, onset = '', nucleus = '', coda = ''] = syllable.exec(word) ?? [];
  const own = [...nucleus];
  const marked = own.findLastIndex((vowel) => /[ăâêôơư]/.test(vowel));
  const at = marked >= 0 ? marked : own.length === 1 ? 0 : own.length === 3 ? 1 : coda === '' ? 0 : 1;
  own[at] = `${own[at] ?? ''}${tone}`.normalize('NFC');
  return onset + own.join('') + coda;
}
