import { type AskedWords, readPlaces } from './search-rank.ts';
import { fit, type Word } from './search-words.ts';

/** What a document that is cited is called. */
export interface DocumentNames {
  /** Trích yếu of each document that the page is about: «về công tác văn thư»; its name when it has no number. */
  readonly titles: readonly (readonly Word[])[];
  /** Tên loại, folded words: `['nghi', 'dinh']`. */
  readonly types: readonly (readonly string[])[];
}

/** Words that lead to a title and are left out as often as not. */
const leads = new Set(['so', 've', 'viec']);
/** Least share of a title that must be typed. */
const leastShare = 0.75;
/** Longest part of a title that is looked at: a query is cut at that. */
const longest = 20;

/**
 * Whether the query names a document by its title: most of the title word by word («công tác văn thư»), or its type and
 * words of the title («nghị định văn thư»). Fewer words of a title are words of the plans that quote it, too.
 */
export function namesDocument(asked: AskedWords, { titles, types }: DocumentNames): boolean {
  return types.concat([[]]).some((type) => {
    if (!type.every((word, index) => asked.words[index]?.folded === word)) return false;
    const words = withoutLeads(asked.words.slice(type.length));
    if (words.length === 0) return false;
    return titles.some((written) => {
      const title = withoutLeads(written);
      const { places, fits } = readPlaces({ ...asked, words }, title);
      const whole = places.some(({ from, to, closeness }) => to - from === words.length && closeness > wholeCloseness);
      if (whole && words.length >= leastShare * Math.min(longest, title.length)) return true;
      return type.length > 0 && words.length > 1 && fits.every((value) => value > fit.folded);
    });
  });
}
/** Places of scattered words have at most .7. */
const wholeCloseness = 0.7;

function withoutLeads(words: readonly Word[]): readonly Word[] {
  const first = words.findIndex(({ folded }) => !leads.has(folded));
  return first < 0 ? [] : words.slice(first);
}
