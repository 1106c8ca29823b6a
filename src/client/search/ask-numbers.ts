import type { NumberAnswer, NumberHit } from '../../domain/search/number-index.ts';
import { parseNumberList } from '../../domain/search/number-list.ts';
import { findNumberMentions } from '../../domain/search/number-mentions.ts';
import { parseNumberQuery } from '../../domain/search/number-query.ts';
import { cleanQuery } from '../../domain/search/search-text.ts';
import { askNumbers } from './numbers.ts';

/** What the number index has to say about a query. */
export interface NumberFindings {
  /** Null when the query is no number. */
  readonly numbers: NumberAnswer | null;
  /** Numbers of a list that the library does not have, as typed. */
  readonly absent: readonly string[];
  readonly mentioned: readonly NumberHit[];
  /** What the full text is asked for: numbers in the spelling of the library. */
  readonly text: string;
  /** The text is one number and nothing else. */
  readonly onlyNumber: boolean;
}

export async function findNumbers(query: string): Promise<NumberFindings> {
  const cleaned = cleanQuery(query);
  const list = await answerList(query);
  if (list) return { ...list, mentioned: [], text: list.numbers.hits.map(numberOf).join(' '), onlyNumber: false };
  const parsed = parseNumberQuery(query);
  const answered = parsed ? await askNumbers(parsed) : null;
  const { text, mentioned } = await canonicalNumbers(cleaned);
  const numbers = answered?.kind === 'none' ? null : answered;
  if (!numbers?.pure)
    return { numbers, absent: [], mentioned, text: mentioned.length > 0 ? text : query, onlyNumber: false };
  // Citing documents are found by the number as it is written; several or none: as it was typed.
  const [only, second] = numbers.hits;
  return { numbers, absent: [], mentioned, text: only && !second ? numberOf(only) : cleaned, onlyNumber: true };
}

const numberOf = ({ entry }: NumberHit) => entry.number;

/** Each number of a list («114 và 131»), in its order; undefined when the query is none or the library has none of them. */
async function answerList(
  query: string,
): Promise<(Pick<NumberFindings, 'absent'> & { numbers: NumberAnswer }) | undefined> {
  const queries = parseNumberList(query);
  const answers = await Promise.all(queries.map(askNumbers));
  const hits = answers.flatMap((answer) => answer.hits);
  if (hits.length === 0) return undefined;
  const once = hits.filter((hit, index) => hits.findIndex((other) => other.entry.path === hit.entry.path) === index);
  return {
    numbers: { kind: 'found', hits: once, near: [], pure: true },
    absent: queries.flatMap(({ asked }, index) => (answers[index]?.hits.length === 0 ? [asked] : [])),
  };
}

/** `thực hiện 4-NQ/TW` → `thực hiện 04-NQ/TW`, when the library knows that number. */
async function canonicalNumbers(query: string): Promise<{ text: string; mentioned: NumberHit[] }> {
  let text = query;
  const mentioned: NumberHit[] = [];
  for (const mention of findNumberMentions(query).reverse()) {
    const [hit, second] = (await askNumbers(mention.query)).hits;
    if (!hit || second) continue;
    text = text.slice(0, mention.start) + hit.entry.number + text.slice(mention.end);
    mentioned.unshift(hit);
  }
  return { text, mentioned };
}
