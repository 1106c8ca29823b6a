/**
 * Other spellings under which the same thing may stand in a text: abbreviations written out and long names shortened,
 * «i» for «y», the ways to write a date, a question as the words that answer it.
 */

import { foldMarks } from '../text/vietnamese-text.ts';
import { withoutQuestion } from './search-question.ts';

/** At most so many other spellings of one query are searched. */
const limit = 4;

/** Abbreviation in lower case → its long forms, likeliest first: `ubkt` → `Ủy ban Kiểm tra`. */
export type Abbreviations = Readonly<Record<string, readonly string[]>>;

export interface Spelling {
  readonly text: string;
  /** The same words («kỉ» for «kỷ»), or other words for the same thing («UBKT» for «Ủy ban Kiểm tra»)? */
  readonly same: boolean;
}

/** The other spellings of a cleaned query, likeliest first, the query itself not among them. */
export function spellings(text: string, abbreviations: Abbreviations): Spelling[] {
  const known = new Set([text.toLowerCase()]);
  const sought = withoutQuestion(text) ?? text;
  return [
    ...[sought, ...dateForms(sought), swapIy(sought, 'y'), swapIy(sought, 'i')].map((form) => ({
      text: form,
      same: true,
    })),
    ...[...writtenOut(sought, abbreviations), ...shortened(sought, abbreviations)].map((form) => ({
      text: form,
      same: false,
    })),
  ]
    .filter((form) => !known.has(form.text.toLowerCase()) && known.add(form.text.toLowerCase()))
    .slice(0, limit);
}

/** Shape of a syllable without marks: in lower case «tu» is one (tư, tử, từ), «ubkt» is not. */
const syllable = /^(?:[bcdghklmnpqrstvx]|ch|gh|gi|kh|ng|ngh|nh|ph|qu|th|tr)?[aeiouy]{1,3}(?:[cmnpt]|ch|ng|nh)?$/;

/** `UBKT Đảng ủy` → `Ủy ban Kiểm tra Đảng ủy`: all abbreviations at once, by the first of their long forms; then the second ones. */
function writtenOut(text: string, abbreviations: Abbreviations): string[] {
  const byFolded = new Map(Object.entries(abbreviations).map(([short, longs]) => [foldMarks(short), longs]));
  return [0, 1].map((which) =>
    text.replace(/[\p{L}\p{M}\p{N}]+/gu, (word) => {
      const lower = word.toLowerCase();
      const capitals = word === word.toUpperCase();
      if (!capitals && syllable.test(foldMarks(word))) return word;
      // The table is data of others: only its own keys count, not `constructor`.
      const own = Object.hasOwn(abbreviations, lower) ? abbreviations[lower] : undefined;
      return (own ?? (foldMarks(lower) === lower ? byFolded.get(lower) : undefined))?.[which] ?? word;
    }),
  );
}

/** `ủy ban kiểm tra đảng ủy` → `UBKT đảng ủy`: the longest long form that is there, marks ignored. */
function shortened(text: string, abbreviations: Abbreviations): string[] {
  const folded = ` ${foldMarks(text)} `;
  if (folded.length !== text.length + 2) return [];
  const found = Object.entries(abbreviations)
    .flatMap(([short, longs]) => longs.map((long) => ({ short: short.toUpperCase(), long: foldMarks(long) })))
    // Two letters stand in every number («ĐU», «TW»): they find too much.
    .filter(({ short, long }) => short.length > 2 && folded.includes(` ${long} `))
    .sort((a, b) => b.long.length - a.long.length)[0];
  if (!found) return [];
  const at = folded.indexOf(` ${found.long} `);
  return [text.slice(0, at) + found.short + text.slice(at + found.long.length)];
}

/** `kỉ luật` → `kỷ luật`, and back: only where both are spellings of one syllable. */
function swapIy(text: string, to: 'i' | 'y'): string {
  const from = to === 'y' ? 'i' : 'y';
  const pattern = new RegExp(`(?<![\\p{L}\\p{M}])((?:h|k|l|m|s|t|qu))${from}(\\p{M}?)(?![\\p{L}\\p{M}])`, 'giu');
  return text.normalize('NFD').replace(pattern, `$1${to}$2`).normalize('NFC');
}

const date =
  /(?<![\d/-])(\d{1,2}) ?[/.-] ?(\d{1,2}) ?[/.-] ?((?:19|20)\d{2})(?![\d/-])|ngày (\d{1,2}) tháng (\d{1,2}) năm (\d{4})/iu;

/** `ngày 7/5/2026` → `2026-05-07`; undefined when no day is stated. */
export function statedDay(text: string): string | undefined {
  const match = date.exec(text);
  const [year, month, day] = [match?.[3] ?? match?.[6], match?.[2] ?? match?.[5], match?.[1] ?? match?.[4]];
  return match ? `${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}` : undefined;
}

/** `7/5/2026` → `07/5/2026`, `07/05/2026`, `ngày 07 tháng 5 năm 2026`: as the forms of documents have it first. */
function dateForms(text: string): string[] {
  const match = date.exec(text);
  if (!match) return [];
  const day = Number(match[1] ?? match[4]);
  const month = Number(match[2] ?? match[5]);
  const year = match[3] ?? match[6] ?? '';
  const two = (n: number) => String(n).padStart(2, '0');
  const official = `${two(day)}/${month < 3 ? two(month) : month}/${year}`;
  const forms = [
    official,
    `${two(day)}/${two(month)}/${year}`,
    `${day}/${month}/${year}`,
    `ngày ${two(day)} tháng ${month} năm ${year}`,
  ];
  return forms.map((form) => text.replace(date, form));
}
