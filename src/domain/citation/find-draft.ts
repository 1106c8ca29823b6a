import type { Mention } from './citation.ts';

/** A mention in the regular text (see `readingOf`), before its offsets are taken back to the source. */
export interface Draft extends Omit<Mention, 'text' | 'pinpoint' | 'relation' | 'repairedFrom'> {
  /** Where a title may begin that is still to be read, as far as the next mention; undefined when `title` says all. */
  readonly titleAt?: number | undefined;
}

/** What a rule does not say. */
export const blank = {
  number: null,
  date: null,
  issuer: null,
  title: null,
  serial: null,
  term: null,
  name: null,
  note: null,
} as const;
