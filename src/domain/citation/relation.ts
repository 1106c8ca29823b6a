import { isLetter, pairCount, pairOf, smallLetter, wordsStandAt } from '../text/letters.ts';
import type { Relation, RelationKind } from './citation.ts';

/**
 * Relation words — từ chỉ quan hệ: the words before a mention that say why it is cited. The nearest one counts; of several
 * that end at one place the longest.
 */
const relationWords: readonly (readonly [kind: RelationKind, words: string])[] = [
  ['replaces', 'thay thế'],
  ['repeals', 'bãi bỏ'],
  ['repeals', 'hủy bỏ'],
  ['repeals', 'huỷ bỏ'],
  ['amends', 'sửa đổi, bổ sung'],
  ['amends', 'bổ sung, sửa đổi'],
  ['amends', 'sửa đổi'],
  ['amends', 'bổ sung'],
  ['attached-to', 'ban hành kèm theo'],
  ['attached-to', 'kèm theo'],
  ['concretizes', 'cụ thể hóa'],
  ['concretizes', 'cụ thể hoá'],
  ['concretizes', 'quy định chi tiết'],
  ['concretizes', 'hướng dẫn thi hành'],
  ['implements', 'triển khai thực hiện'],
  ['implements', 'tổ chức thực hiện'],
  ['implements', 'thực hiện'],
  ['implements', 'triển khai'],
  ['implements', 'quán triệt'],
  ['implements', 'thi hành'],
  ['implements', 'chấp hành'],
  ['based-on', 'căn cứ'],
  ['based-on', 'bám sát'],
  ['based-on', 'theo tinh thần'],
  ['cites', 'theo'],
  ['cites', 'quy định tại'],
  ['cites', 'tại'],
];

interface RelationWords {
  readonly kind: RelationKind;
  /** In small letters. */
  readonly words: string;
  /** Entries that end with these words: «triển khai thực hiện» of «thực hiện». */
  readonly longer: readonly RelationWords[];
}

const longerThan = (words: string): RelationWords[] =>
  relationWords
    .filter(([, other]) => other.length > words.length && other.endsWith(words))
    .map(([kind, other]) => ({ kind, words: other, longer: [] }));

/** By `pairOf` the first two letters; longest first. */
const byPair: (readonly RelationWords[] | undefined)[] = new Array(pairCount).fill(undefined);
for (const [kind, words] of [...relationWords].sort(([, a], [, b]) => b.length - a.length)) {
  const pair = pairOf(words.charCodeAt(0), words.charCodeAt(1));
  byPair[pair] = [...(byPair[pair] ?? []), { kind, words, longer: longerThan(words) }];
}

/** What a sign before a position says of it: a word may begin here, or a sentence. */
const BLANK = 1;
const LINE = 2;
const STOP = 3;
const signsBefore = new Uint8Array(0x10000);
for (const [kind, signs] of [
  [BLANK, ' ('],
  [LINE, '\n'],
  [STOP, '.;'],
] as const)
  for (const sign of signs) signsBefore[sign.charCodeAt(0)] = kind;

/** Whether a sentence begins at `at`: behind a full stop, a semicolon, a blank line, on a bullet's line. */
function beginsSentence(text: string, at: number): boolean {
  const kind = signsBefore[text.charCodeAt(at - 1)];
  const code = text.charCodeAt(at);
  return kind === STOP
    ? code === 32 || code === 10
    : kind === LINE && (code === 10 || code === 45 || code === 43 || code === 0x2022);
}

/** Where the sentence of `at` begins, not before `from`. */
export function sentenceStart(text: string, from: number, at: number): number {
  let start = at - 1;
  while (start > from && !beginsSentence(text, start)) start -= 1;
  return Math.max(from, start);
}

/**
 * The relation that the words before a mention state, which begins at `end`; nothing before `from` or before the sentence
 * is looked at. Null when no relation word stands there.
 */
export function relationBefore(text: string, from: number, end: number): Relation | null {
  for (let at = end - 1; at >= from; at -= 1) {
    const kind = at === from ? BLANK : signsBefore[text.charCodeAt(at - 1)];
    if (kind === 0) continue;
    if (kind !== BLANK && beginsSentence(text, at)) return null;
    if (kind === STOP) continue;
    const found = wordsAt(text, at, end);
    if (!found) continue;
    const stop = at + found.words.length;
    const { kind: stated, words } = longerAt(text, stop, from, found);
    const start = stop - words.length;
    return {
      kind: isPassive(text, from, start, stated) ? 'cites' : stated,
      words: text.slice(start, stop),
    };
  }
  return null;
}

/**
 * The longest relation words that stand at `at` and end before `end`. A loop without closure or iterator: one that is
 * made at every word of a text costs more than the look itself.
 */
function wordsAt(text: string, at: number, end: number): RelationWords | undefined {
  const entries = byPair[pairOf(smallLetter(text.charCodeAt(at)), smallLetter(text.charCodeAt(at + 1)))];
  if (entries === undefined) return undefined;
  for (let i = 0; i < entries.length; i += 1) {
    const entry = entries[i];
    if (entry && endsAsWord(text, at, end, entry.words)) return entry;
  }
  return undefined;
}

/** The entry that these words are the end of, when its other words stand before them and not before `from`. */
function longerAt(text: string, stop: number, from: number, found: RelationWords): RelationWords {
  for (const entry of found.longer) {
    const start = stop - entry.words.length;
    if (start >= from && wordsStandAt(text, start, entry.words)) return entry;
  }
  return found;
}

function endsAsWord(text: string, at: number, end: number, words: string): boolean {
  const stop = at + words.length;
  return stop <= end && wordsStandAt(text, at, words) && (stop === end || !isLetter(text.charCodeAt(stop)));
}

/** «được sửa đổi, bổ sung bởi Luật số …»: what is amended is the other document, not this one. */
function isPassive(text: string, from: number, start: number, kind: RelationKind): boolean {
  if (kind !== 'amends' && kind !== 'replaces' && kind !== 'repeals') return false;
  return /(?:được|bị)\s+(?:\p{L}+\s+){0,2}$/iu.test(
    text.slice(sentenceStart(text, Math.max(from, start - 30), start), start),
  );
}
