import { lawNameOf } from '../document/law-names.ts';
import { isLetter, singleSpaces } from '../text/letters.ts';
import { declares } from './find-alias.ts';
import { blank, type Draft } from './find-draft.ts';

/** «(sau đây gọi là Luật Đất đai)», «(viết tắt là Pháp lệnh chi phí - CPTT)»: the words, perhaps with an abbreviation behind. */
const declaration = new RegExp(
  `${declares}((?:Bộ\\s{1,3}luật|Luật|Pháp\\s{1,3}lệnh)\\s{1,3}(?!số\\s|này|\\d)[^()"“”«»;\\n-]{2,60}?)(?:\\s{1,2}-\\s{1,2}[A-ZĐ]{2,8})?\\s{0,2}["”»]?\\s{0,2}\\)`,
  'uy',
);

/**
 * Laws by a short name that the text declares, the declaration and each later use of the same words, with what is meant as
 * their name: «Luật Tổ chức chính quyền địa phương số 72/2025/QH15 (sau đây viết tắt là Luật TCCQĐP)». `brackets` are those
 * before «sau đây», «gọi», «viết»; `words` the places of «Luật», «Bộ luật», «Pháp lệnh»; `laws` all mentions of laws, numbered or not, in order.
 */
export function findLawAliases(
  text: string,
  brackets: readonly number[],
  words: readonly number[],
  laws: readonly Draft[],
): Draft[] {
  const declared = declarations(text, brackets, laws);
  if (declared.length === 0) return [];
  const known = new Map(laws.map((law) => [law.start, law]));
  const meant = new Map<string, Draft>();
  const uses: Draft[] = [];
  let next = 0;
  for (const start of words) {
    for (let draft = declared[next]; draft && draft.end <= start; draft = declared[next]) {
      meant.set(singleSpaces(text.slice(draft.start, draft.end)), draft);
      next += 1;
    }
    const use = meant.size === 0 || isLetter(text.charCodeAt(start - 1)) ? undefined : useAt(text, start, meant);
    if (use === undefined || isOther(known.get(start), use.end)) continue;
    uses.push({ ...use.draft, kind: 'named', start, end: use.end, extentEnd: use.end });
  }
  return [...declared, ...uses];
}

/** What is declared in brackets behind a law, in its paragraph and with no new sentence between. */
function declarations(text: string, brackets: readonly number[], laws: readonly Draft[]): Draft[] {
  let next = 0;
  return brackets.flatMap((at): Draft[] => {
    while ((laws[next]?.end ?? Infinity) <= at) next += 1;
    const law = laws[next - 1];
    declaration.lastIndex = at;
    const match = declaration.exec(text);
    if (!match?.[1] || law === undefined || (law.number ?? law.name) === null || at - law.end > 400) return [];
    if (/\n\s*\n|\.\s+\p{Lu}/u.test(text.slice(law.extentEnd, at))) return [];
    // By its own name a law is found anyway.
    if (lawNameOf(match[1]) === (law.name ?? lawNameOf(text.slice(law.start, law.end)))) return [];
    const start = at + match[0].indexOf(match[1]);
    const end = start + match[1].length;
    const { type, issuer, number } = law;
    const means =
      number === null ? { name: law.name, date: law.date, term: law.term } : { name: number, date: null, term: null };
    return [{ ...blank, kind: 'alias-definition', start, end, extentEnd: end, type, issuer, ...means }];
  });
}

const word = /[^\s]+/g;
/** The longest declared name that stands at `start`, blanks and line breaks aside. */
function useAt(text: string, start: number, meant: ReadonlyMap<string, Draft>) {
  const ahead = text.slice(start, start + 80);
  let found: { readonly draft: Draft; readonly end: number } | undefined;
  for (const { index, 0: last } of ahead.matchAll(word)) {
    const end = index + last.replace(/[^\p{L}\p{N}]+$/u, '').length;
    const draft = meant.get(singleSpaces(ahead.slice(0, end)));
    if (draft) found = { draft, end: start + end };
  }
  return found;
}

/** Whether a longer name stands there, or one with a number, date or year of its own. */
const isOther = (law: Draft | undefined, end: number): boolean =>
  law !== undefined && (law.end > end || (law.number ?? law.date ?? law.term) !== null);
