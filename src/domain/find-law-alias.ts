import { declares } from './find-alias.ts';
import { blank, type Draft } from './find-draft.ts';
import { isLetter, singleSpaces } from './find-letters.ts';
import { isLawType } from './find-short.ts';
import { lawNameOf } from './law-names.ts';

/** «(sau đây gọi là Luật Đất đai)», «(viết tắt là Pháp lệnh chi phí - CPTT)»: the words, perhaps with an abbreviation behind. */
const declaration = new RegExp(
  `${declares}((?:Bộ\\s{1,3}luật|Luật|Pháp\\s{1,3}lệnh)\\s{1,3}(?!số\\s|này|\\d)[^()"“”«»;\\n-]{2,60}?)(?:\\s{1,2}-\\s{1,2}[A-ZĐ]{2,8})?\\s{0,2}["”»]?\\s{0,2}\\)`,
  'uy',
);

/**
 * Laws by a short name that the text declares, the declaration and each later use of the same words, with what is meant as
 * their name: «Luật Tổ chức chính quyền địa phương số 72/2025/QH15 (sau đây viết tắt là Luật TCCQĐP)». `brackets` are those
 * before «sau đây», «gọi», «viết»; `words` the places of «Luật», «Bộ luật», «Pháp lệnh»; `laws` all mentions of laws in order.
 */
export function findLawAliases(
  text: string,
  brackets: readonly number[],
  words: readonly number[],
  laws: readonly Draft[],
): Draft[] {
  const drafts: Draft[] = [];
  const known = new Map(laws.map((law) => [law.start, law]));
  for (const at of brackets) {
    declaration.lastIndex = at;
    const match = declaration.exec(text);
    const law = match ? lawBefore(text, at, laws) : undefined;
    if (!match?.[1] || law === undefined) continue;
    const written = singleSpaces(match[1]);
    // By its own name a law is found anyway.
    if (lawNameOf(written) === (law.name ?? lawNameOf(text.slice(law.start, law.end)))) continue;
    const start = at + match[0].indexOf(match[1]);
    const shared = {
      ...blank,
      type: law.type,
      issuer: law.issuer,
      name: law.number ?? law.name,
      date: law.number === null ? law.date : null,
      term: law.number === null ? law.term : null,
    };
    const end = start + match[1].length;
    drafts.push({ ...shared, kind: 'alias-definition', start, end, extentEnd: end });
    for (const use of words) {
      const useEnd = use < end ? undefined : sameWordsEnd(text, use, written);
      if (useEnd === undefined || isOther(known.get(use), useEnd)) continue;
      drafts.push({ ...shared, kind: 'short-no-number', start: use, end: useEnd, extentEnd: useEnd });
    }
  }
  return drafts;
}

/** The last law in front of the bracket, in its paragraph and with no new sentence between. */
function lawBefore(text: string, at: number, laws: readonly Draft[]): Draft | undefined {
  const law = laws.findLast(({ end }) => end <= at);
  if (law === undefined || !isLawType(law.type) || (law.number ?? law.name) === null || at - law.end > 400)
    return undefined;
  return /\n\s*\n|\.\s+\p{Lu}/u.test(text.slice(law.extentEnd, at)) ? undefined : law;
}

/** Where the words end when they stand at `at`, blanks and line breaks aside. */
function sameWordsEnd(text: string, at: number, words: string): number | undefined {
  let end = at;
  for (const word of words.split(' ')) {
    while (end > at && /\s/.test(text.charAt(end))) end += 1;
    if (!text.startsWith(word, end)) return undefined;
    end += word.length;
  }
  return isLetter(text.charCodeAt(end)) || isLetter(text.charCodeAt(at - 1)) ? undefined : end;
}

/** Whether a longer name stands there, or one with a number, date or year of its own. */
const isOther = (law: Draft | undefined, end: number): boolean =>
  law !== undefined && (law.end > end || (law.number ?? law.date ?? law.term) !== null);
