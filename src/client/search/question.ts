import type { NumberAnswer, NumberHit } from '../../domain/search/number-index.ts';
import type { EngineAnswer } from './engine.ts';
import type { Result } from './result.ts';

/** What the reader asks for. */
export interface Question {
  readonly query: string;
  /** Filter → chosen values, ASCII. */
  readonly filters: Readonly<Record<string, readonly string[]>>;
  readonly order: 'lien-quan' | 'moi-nhat' | 'cu-nhat';
  /** Half a word may stand at the end. */
  readonly typing: boolean;
  /** Filters are shown, with how many pages each leaves. */
  readonly counted: boolean;
}

export interface Answer {
  readonly question: Question;
  /** Null when the number index could not be read or the query is no number. */
  readonly numbers: NumberAnswer | null;
  /** Numbers of a list («114, 999-QĐ/TW») that the library does not have, as they were typed. */
  readonly absent: readonly string[];
  /** Numbers that stand among the words of the query. */
  readonly mentioned: readonly NumberHit[];
  /** Pages that hold what was asked, best first, as far as they were read. */
  readonly results: readonly Result[];
  /** Pages that resemble it: other marks, a word missing. Never mixed with the results. */
  readonly near: readonly Result[];
  /** Pages found in all, those not read yet included. */
  readonly total: number;
  /** Filter → value → pages. */
  readonly counts: EngineAnswer['filters'];
  /** Words of the query that stand nowhere near. */
  readonly unknown: readonly string[];
  /** The query was keys without an input method (`ddangr uyr`): what they stand for, and whether this answers that. */
  readonly keys: { readonly text: string; readonly answered: boolean } | undefined;
  /** A file of the index could not be read: pages may be missing. */
  readonly damaged: boolean;
  /** Looks behind the answer whether the index has kept pages back; undefined when that is known or too dear. */
  readonly verify: (() => Promise<boolean>) | undefined;
  /** Reads further pages; undefined when all have been read. */
  readonly more: (() => Promise<Answer>) | undefined;
}
