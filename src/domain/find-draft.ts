import type { Mention } from './citation.ts';

/** A mention in the regular text (see `readingOf`), before its offsets are taken back to the source. */
export type Draft = Omit<Mention, 'text' | 'pinpoint' | 'relation' | 'repairedFrom'>;

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
