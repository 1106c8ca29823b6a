import { skipBlanks, spaces, standsAt } from '../text/letters.ts';
import { remember } from '../text/remember.ts';
import { toOldTonePlacement } from '../text/tone-placement.ts';
import { abbreviations, names, ordinances } from './law-table.ts';

const simplified: (word: string) => string = remember((word) =>
  toOldTonePlacement(word.toLowerCase())
    .replace(/,$/, '')
    .replace('sỹ', 'sĩ')
    .replace('kĩ', 'kỹ')
    .replace('qui', 'quy')
    .replace('lí', 'lý'),
);

interface LawName {
  /** In small letters, without commas. */
  readonly syllables: readonly string[];
  /** Index of each syllable that has a comma behind it. */
  readonly commas: ReadonlySet<number>;
  readonly ordinance: boolean;
}

/** By first syllable, longest first. */
const byFirst = new Map<string, LawName[]>();
for (const [list, ordinance] of [
  [names, false],
  [ordinances, true],
] as const) {
  for (const name of list.split(';')) {
    const written = name.trim().split(/\s+/);
    const syllables = written.map(simplified);
    const commas = new Set(written.flatMap((word, i) => (word.endsWith(',') ? [i] : [])));
    const first = syllables[0] ?? '';
    byFirst.set(
      first,
      [...(byFirst.get(first) ?? []), { syllables, commas, ordinance }].sort(
        (a, b) => b.syllables.length - a.syllables.length,
      ),
    );
  }
}

/** With the words that names of amending laws have besides. */
const syllables = new Set([
  ...[...byFirst.values()].flat().flatMap(({ syllables }) => syllables),
  ...'sửa đổi bổ sung một số điều các luật bộ pháp lệnh liên quan đến'.split(' '),
]);

/** Name of a law in full words, with the blanks that were lost: («Luật», «BHXH») → `Luật Bảo hiểm xã hội`. */
export const lawName = (word: string, name: string): string => `${word} ${inFull(name)}`;

const inFull: (name: string) => string = remember((name) =>
  name
    .split(' ')
    .flatMap(glued)
    .map((part) => {
      const comma = part.endsWith(',') ? ',' : '';
      const word = comma === '' ? part : part.slice(0, -1);
      return (abbreviations.get(word) ?? withBlank(word)) + comma;
    })
    .join(' '),
);

/** «chứcHĐND» → «chức», «HĐND»; «HĐNDvà» → «HĐND», «và»: a blank was lost where small letters and capitals meet. */
const glued: (word: string) => readonly string[] = remember((word) =>
  word.split(/(?<=\p{Ll})(?=\p{Lu})|(?<=\p{Lu}{2})(?=\p{Ll})/u),
);

/**
 * Whether a word of the name is no syllable but two or more without their blank («Phòngthủ»): a Vietnamese syllable has
 * its vowels together. A word without any mark («Internet») may be foreign.
 */
export const hasLostBlank: (name: string) => boolean = remember((name) =>
  name.split(/[\s,/-]+/).some((word) => {
    const plain = word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
    return (plain.length < word.normalize('NFD').length || /[đĐ]/.test(word)) && twoVowelGroups.test(plain);
  }),
);
const twoVowelGroups = /[aeiouy][^aeiouy]+[aeiouy]/;

/** «nhândân» → «nhân dân», where both are words of law names and the whole is none. */
function withBlank(part: string): string {
  const word = simplified(part);
  if (word.length < 4 || syllables.has(word)) return part;
  for (let cut = 1; cut < word.length; cut += 1) {
    if (syllables.has(word.slice(0, cut)) && syllables.has(word.slice(cut)))
      return `${part.slice(0, cut)} ${part.slice(cut)}`;
  }
  return part;
}

/** Only «(HIV/AIDS)» has brackets inside a name. */
const bracketed = /(?:[^\s,;.:|"“”'‘’«»…()]|\((?=HIV)|(?<=AIDS)\))+,?/y;
/** One byte for each UTF-16 unit: signs with which a word of a name ends. */
const endsWord = spaces.slice();
for (const sign of ',;.:|"“”\'‘’«»…()') endsWord[sign.charCodeAt(0)] = 1;

/** Where the word of a name ends that begins at `start`, its comma with it; `start` when none does. */
function wordEnd(text: string, start: number): number {
  let end = start;
  while (endsWord[text.charCodeAt(end)] === 0) end += 1;
  const sign = text.charAt(end);
  if (sign === '(' || sign === ')') {
    bracketed.lastIndex = start;
    return bracketed.test(text) ? bracketed.lastIndex : start;
  }
  return sign === ',' && end > start ? end + 1 : end;
}

/** The parts of a word whose blanks were lost, most often one, each with its syllables in simplified form. */
const partsOf: (word: string) => readonly { readonly length: number; readonly syllables: readonly string[] }[] =
  remember((word) => glued(word).map((part) => ({ length: part.length, syllables: syllablesOf(part) })));
const syllablesOf = (word: string): readonly string[] =>
  (abbreviations.get(word.replace(/,$/, '')) ?? word).split(' ').map(simplified);

/**
 * End of the longest known law name that begins at `at` (any case, commas and line breaks as the clerk typed them);
 * undefined when none is known there.
 */
export function knownLawEnd(text: string, at: number): number | undefined {
  /** Syllables read so far, simplified, and where each ends. */
  const read: string[] = [];
  const ends: number[] = [];
  const readTo = (count: number): boolean => {
    while (read.length < count) {
      const last = ends.at(-1);
      const start = last === undefined ? at : skipBlanks(text, last, 3);
      const stop = start === last ? start : wordEnd(text, start);
      if (stop === start) return false;
      // «Luật tổ chức Chính phủngày 25 tháng 12», «Luật Thủy lợinăm 2017»: a lost blank.
      const written = text.slice(start, stop);
      const word =
        standsAt(text, stop - 4, 'ngày') || standsAt(text, stop - 3, 'năm')
          ? written.replace(/(?<=.)(?:ngày|năm)$/, '')
          : written;
      let end = start;
      for (const part of partsOf(word)) {
        end += part.length;
        for (const syllable of part.syllables) {
          read.push(syllable);
          ends.push(end);
        }
      }
    }
    return true;
  };
  if (!readTo(1)) return undefined;
  const hasComma = (index: number): boolean => text.charCodeAt((ends[index] ?? 0) - 1) === 44;
  for (const name of byFirst.get(read[0] ?? '') ?? []) {
    if (name.ordinance && !behindOrdinance.test(text.slice(Math.max(0, at - 9), at))) continue;
    const count = matching(name, { read, readTo, hasComma });
    if (count === undefined) continue;
    const end = (ends[count - 1] ?? at) - gluedLength(name.syllables.at(-1) ?? '', read[count - 1] ?? '');
    return text.charCodeAt(end - 1) === 44 ? end - 1 : end;
  }
  return undefined;
}
const behindOrdinance = /lệnh\s+(?:về\s+)?$/iu;

interface Written {
  /** Syllables read so far, simplified; a hyphen between blanks is one of them. */
  readonly read: readonly string[];
  /** Whether so many stand there. */
  readonly readTo: (count: number) => boolean;
  /** Whether a comma stands behind the syllable. */
  readonly hasComma: (index: number) => boolean;
}

/**
 * How many written words the name takes: one for each syllable, fewer where a blank was lost («nhândân») or a comma stands
 * for «và», more where «và» stands for a comma, a hyphen for either («kế toán - thống kê»).
 */
function matching({ syllables: name, commas }: LawName, { read, readTo, hasComma }: Written): number | undefined {
  let count = 0;
  for (let i = 0; i < name.length; i += 1) {
    if (!readTo(count + 1)) return undefined;
    let word = read[count];
    if (word !== name[i] && commas.has(i - 1) && (word === '-' || (word === 'và' && !isKnown(name.slice(0, i))))) {
      count += 1;
      if (!readTo(count + 1)) return undefined;
      word = read[count];
    }
    if (name[i] === 'và' && word !== 'và' && count > 0 && hasComma(count - 1)) continue;
    count += 1;
    if (word === name[i] || (name[i] === 'và' && (word === '-' || word === '&'))) continue;
    if (i === name.length - 1 && gluedLength(name[i] ?? '', word ?? '') > 0) return count;
    if (word !== `${name[i]}${name[i + 1]}`) return undefined;
    i += 1;
  }
  return count;
}

/** How many letters of `word` belong to the next word, whose blank was lost behind the syllable: «dânchậm»; 0 for one word. */
const gluedLength = (syllable: string, word: string): number =>
  word.startsWith(syllable) && word.length > syllable.length && hasLostBlank(word) ? word.length - syllable.length : 0;

/** Whether these syllables are the name of a law by themselves: «Khiếu nại và tố cáo» may be two. */
function isKnown(syllables: readonly string[]): boolean {
  return (byFirst.get(syllables[0] ?? '') ?? []).some(
    (name) => name.syllables.length === syllables.length && name.syllables.every((word, i) => word === syllables[i]),
  );
}

/** Whether a name is that of a law. */
export const isLawName = (name: string): boolean => /^(?:Bộ luật|Luật|Pháp lệnh)\s/.test(name);

/** The name inside a numbered mention: «Luật Lưu trữ số 33/2024/QH15» → `Luật Lưu trữ`; undefined for other documents and for «Luật số …». */
export function lawNameOf(mention: string): string | undefined {
  const name = mention
    .normalize('NFC')
    .replace(/[*\\\u00ad\u200b-\u200d\u2060\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?số ?:? ?\d.*$/, '');
  const words = /^(Bộ luật|Luật|Pháp lệnh) (.+)$/.exec(name);
  return words?.[1] && words[2] ? lawName(words[1], words[2]) : undefined;
}
