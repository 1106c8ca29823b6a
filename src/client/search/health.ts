import type { SearchManifest } from '../../domain/search/search-manifest.ts';
import type { SearchPlan } from '../../domain/search/search-plan.ts';
import { toQuery } from '../../domain/search/search-text.ts';
import { foldMarks } from '../../domain/text/vietnamese-text.ts';
import { readData } from '../edition.ts';
import type { Ask } from './engine.ts';

/** Words of the query that are looked into at most. */
const looked = 4;
const checked = new Map<string, Promise<boolean>>();
let words: Promise<readonly string[]> | undefined;

/**
 * Whether files of the full-text index are missing or damaged near the words of the plan. The engine says nothing then:
 * it finds nothing. So it is asked for words that are known to be there: the neighbours, in the order of the alphabet,
 * of each word that was asked for, because a file of the index holds words of one stretch.
 *
 * @throws when the index finds none of them: it is damaged as a whole
 */
export async function isDamaged(ask: Ask, { asked }: SearchPlan, { pages }: SearchManifest): Promise<boolean> {
  if (pages === 0) return false;
  words ??= readData('/so-hieu/tu.json') as Promise<readonly string[]>;
  const known = await words.catch(() => undefined);
  if (!known) {
    words = undefined;
    return true;
  }
  const neighbours = asked.words.slice(0, looked).flatMap(({ folded }) => {
    const behind = known.findIndex((word) => word > folded);
    const at = behind < 0 ? known.length : behind;
    return known.slice(Math.max(0, at - 1), at + 1);
  });
  // The ends of the alphabet tell one damaged file from a damaged index.
  const probes = new Set([...neighbours, ...known.slice(0, 1), ...known.slice(-1)]);
  const found = await Promise.all([...probes].map((word) => isFound(ask, word)));
  if (found.length > 0 && !found.includes(true)) throw new Error('the index does not find its own words');
  return found.includes(false);
}

/**
 * Whether the index fails to find a word that stands on a page which was read: then a file is missing, and other pages
 * with the word are missing from the answer. Costs a search for each word, so it is asked behind an answer.
 */
export async function isIncomplete(ask: Ask, { asked }: SearchPlan, unknown: readonly string[]): Promise<boolean> {
  const whole = asked.prefix ? asked.words.slice(0, -1) : asked.words;
  const sure = whole
    .filter(({ start, end }) => isFree(asked.text, start, end) && !unknown.includes(asked.text.slice(start, end)))
    .map(({ exact }) => foldMarks(exact));
  for (const word of sure.slice(0, looked)) if (!(await isFound(ask, word))) return true;
  return false;
}

/** A word between spaces is one for the index too; the parts of «114-QĐ/TW» are not. */
function isFree(text: string, start: number, end: number): boolean {
  return (
    /^\p{L}{2,}$/u.test(text.slice(start, end)) &&
    /\s|^$/.test(text.charAt(start - 1)) &&
    /[\s,.]|^$/.test(text.charAt(end))
  );
}

function isFound(ask: Ask, word: string): Promise<boolean> {
  let answer = checked.get(word);
  if (!answer) {
    answer = ask(toQuery(word), false, { filters: {} }).then(({ results }) => results.length > 0);
    answer.catch(() => checked.delete(word));
    checked.set(word, answer);
  }
  return answer;
}
