/**
 * Excerpts — trích đoạn: the passages of a page that answer a query, with the words that were asked for marked, and only those.
 */

import { type AskedWords, type Place, phraseCloseness, readPlaces } from './search-rank.ts';
import { fit, fitOf, type Word } from './search-words.ts';

export interface Excerpt {
  /** Text in reading order; `marked` pieces were asked for. Joined, it is a slice of the page's text, ends aside. */
  readonly pieces: readonly Piece[];
  /** Id of the nearest numbered unit at or above the passage, for the link; null at the top of the page. */
  readonly anchor: string | null;
  /** Text of the nearest heading at or above: `II. NHIỆM VỤ, GIẢI PHÁP`; null when there is none. */
  readonly heading: string | null;
}
export interface Piece {
  readonly text: string;
  readonly marked: boolean;
}

/** A place in the page that can be linked to. */
export interface Anchor {
  readonly id: string;
  /** Its text when it is a heading, else null. */
  readonly heading: string | null;
  /** Index of its first space-separated word in the text. */
  readonly location: number;
}

/** Words of an excerpt before and behind the first hit. */
const length = { before: 8, after: 26 } as const;

/** The best passage first, then the best of other units of the page, at most `limit`. Empty when no asked word is in the text. */
export function findExcerpts(
  asked: AskedWords,
  text: string,
  words: readonly Word[],
  anchors: readonly Anchor[],
  limit: number,
): Excerpt[] {
  const { places, closest } = readPlaces(asked, words);
  const locate = anchorFinder(text, anchors);
  const ordered = [...places].sort((a, b) => b.closeness - a.closeness || a.from - b.from);
  const excerpts: Excerpt[] = [];
  const seen = new Set<string | null>();
  for (const place of ordered) {
    if (excerpts.length >= limit || (excerpts.length > 0 && place.closeness < closest * 0.6)) break;
    const { anchor, heading } = locate(words[place.from]?.start ?? 0);
    if (seen.has(anchor)) continue;
    seen.add(anchor);
    excerpts.push({ pieces: cut(asked, text, words, place), anchor, heading });
  }
  return excerpts;
}

/** The beginning of a page, for one that was found by its title. */
export function firstWords(text: string): Piece[] {
  const end = text.split(' ', length.before + length.after).join(' ').length;
  return [{ text: text.slice(0, end) + (end < text.length ? ' …' : ''), marked: false }];
}

/** Marks the asked words in a title or excerpt: whole words only. */
export function markWords(asked: AskedWords, text: string, words: readonly Word[]): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const index of wordsToMark(asked, words)) {
    const { start, end } = words[index] ?? { start: at, end: at };
    if (start > at) pieces.push({ text: text.slice(at, start), marked: false });
    pieces.push({ text: text.slice(start, end), marked: true });
    at = end;
  }
  if (at < text.length) pieces.push({ text: text.slice(at), marked: false });
  return joinNeighbours(pieces);
}

/**
 * Indexes of the words to mark, in order. Where the query stands as one phrase only that is marked, not each «có» of the
 * page; else every asked word by itself. Words of other marks («hoạch» for «hóa») never.
 */
export function wordsToMark(asked: AskedWords, words: readonly Word[]): number[] {
  const { places, closest } = readPlaces(asked, words);
  const phrases = places.filter((place) => place.closeness >= phraseCloseness);
  const marked = new Set<number>();
  if (phrases.length > 0 || asked.phrase) {
    for (const { from, to } of phrases) for (let index = from; index < to; index++) marked.add(index);
  } else if (closest > 0) {
    const found = words.map((word) => askedAs(asked, word));
    found.forEach((kinds, index) => {
      // «TW» of «131-QĐ/TW» is a part of that number and of no other.
      const beside = [index - 1, index].some(
        (left) =>
          found[left]?.length && found[left + 1]?.length && words[left + 1]?.start === (words[left]?.end ?? 0) + 1,
      );
      if (kinds.includes('whole') || (kinds.includes('part') && beside)) marked.add(index);
    });
  }
  return [...marked].sort((a, b) => a - b);
}

/** How the word was asked for: by itself, or as a part of something with a dash or slash in it. */
function askedAs(asked: AskedWords, word: Word): readonly ('whole' | 'part')[] {
  const last = asked.words.length - 1;
  return asked.words.flatMap((typed, i) => {
    if (fitOf(typed, word, asked.prefix && i === last) <= fit.folded) return [];
    const around = asked.text.charAt(typed.start - 1) + asked.text.charAt(typed.end);
    return [/[-/]/.test(around) ? 'part' : 'whole'];
  });
}

/** «không có» and «114-QĐ/TW» are one mark each, what stands between the words included. */
export const withinMark = /^[-/ ,]{1,2}$/;

function joinNeighbours(pieces: readonly Piece[]): Piece[] {
  const joined: Piece[] = [];
  pieces.forEach((piece, index) => {
    const before = joined.at(-1);
    const between = withinMark.test(piece.text) && before?.marked && pieces[index + 1]?.marked;
    if (before && (between || before.marked === piece.marked)) {
      joined[joined.length - 1] = { text: before.text + piece.text, marked: before.marked };
    } else joined.push(piece);
  });
  return joined;
}

function cut(asked: AskedWords, text: string, words: readonly Word[], place: Place): Piece[] {
  const first = sentenceStart(text, words, place.from);
  const last = Math.min(words.length, Math.max(first + length.before + length.after, place.to + 4)) - 1;
  const start = words[first]?.start ?? 0;
  const end = words[last]?.end ?? text.length;
  // Punctuation that closes the last word stays with it.
  const tail = /^[.,;:!?”"’)]*/.exec(text.slice(end))?.[0] ?? '';
  const slice = text.slice(start, end) + tail;
  const own = words
    .slice(first, last + 1)
    .map((word) => ({ ...word, start: word.start - start, end: word.end - start }));
  const pieces = markWords(asked, slice, own);
  const quote = (sign: string): Piece => ({ text: sign, marked: false });
  return joinNeighbours([
    ...(start > 0 && !isSentenceStart(text, start) ? [quote('… ')] : []),
    ...pieces,
    ...(end + tail.length < text.length && !/[.!?]$/.test(tail) ? [quote(' …')] : []),
  ]);
}

/** The first word of the sentence, when it begins near before the place; else a few words before it. */
function sentenceStart(text: string, words: readonly Word[], from: number): number {
  for (let index = from; index >= Math.max(0, from - length.before * 2); index--) {
    if (isSentenceStart(text, words[index]?.start ?? 0)) return index;
  }
  return Math.max(0, from - length.before);
}

function isSentenceStart(text: string, start: number): boolean {
  return start === 0 || /[.!?;:] +["“(-]*$/.test(text.slice(Math.max(0, start - 4), start));
}

function anchorFinder(text: string, anchors: readonly Anchor[]) {
  const sorted = [...anchors].sort((a, b) => a.location - b.location);
  return (offset: number): { anchor: string | null; heading: string | null } => {
    const location = text.slice(0, offset).split(/\s+/).length - 1;
    const above = sorted.filter((anchor) => anchor.location <= location);
    return {
      anchor: above.at(-1)?.id ?? null,
      heading: above.filter((anchor) => anchor.heading !== null).at(-1)?.heading ?? null,
    };
  };
}
