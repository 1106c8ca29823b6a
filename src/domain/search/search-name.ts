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
 * How far the query names a document by its title: `whole`, most of the title word by word («công tác văn thư»);
 * `words`, its type and words of the title («nghị định văn thư»); `none`: a few words of a title, which are words of the
 * plans that quote it, too.
 */
export type Naming = 'whole' | 'words' | 'none';

export function namingOf(asked: AskedWords, { titles, types }: DocumentNames): Naming {
  const found = types.concat([[]]).flatMap((type): Naming[] => {
    if (!type.every((word, index) => asked.words[index]?.folded === word)) return [];
    const words = withoutLeads(asked.words.slice(type.length));
    return words.length === 0
      ? []
      : titles.map((title) => nameBy({ ...asked, words }, withoutLeads(title), type.length > 0));
  });
  return found.find((naming) => naming === 'whole') ?? found.find((naming) => naming === 'words') ?? 'none';
}

function nameBy(asked: AskedWords, title: readonly Word[], typed: boolean): Naming {
  const { words } = asked;
  const { places, fits } = readPlaces(asked, title);
  const whole = places.some(({ from, to, closeness }) => to - from === words.length && closeness > wholeCloseness);
  if (whole && words.length >= leastShare * Math.min(longest, title.length)) return 'whole';
  return typed && words.length > 1 && fits.every((value) => value > fit.folded) ? 'words' : 'none';
}
/** Places of scattered words have at most .7. */
const wholeCloseness = 0.7;

function withoutLeads(words: readonly Word[]): readonly Word[] {
  const first = words.findIndex(({ folded }) => !leads.has(folded));
  return first < 0 ? [] : words.slice(first);
}
