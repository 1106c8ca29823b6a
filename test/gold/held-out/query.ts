/** A question to the search with what must come of it; a row of `queries.json`, or drawn from a library. */
export interface GoldQuery {
  /** Class that is counted; those of numbers begin with «số». */
  readonly class: string;
  readonly query: string;
  /** Any of these pages must be the first hit. */
  readonly first?: readonly string[];
  /** These must be among the first three. */
  readonly then?: readonly string[];
  /** Each of these numbers is asked for: their pages stand on top, in any order. */
  readonly all?: readonly string[];
  /** A misspelt query: what is shown as near counts as found when there is no hit. */
  readonly misspelt?: boolean;
  /** The library has no such number and says so. */
  readonly missing?: boolean;
  /** These are shown as near, not as hits. */
  readonly near?: readonly string[];
  /** No hit at all. */
  readonly nothing?: boolean;
  /** None of these may be a hit. */
  readonly forbidden?: readonly string[];
  /** Ids of the places, any of which the first hit must lead to. */
  readonly passages?: readonly string[];
  /** No marked word may be one of these, folded. */
  readonly unmarked?: readonly string[];
  /** Typed letter by letter, not submitted. */
  readonly typing?: boolean;
}
