import type { SourceDocument } from '../../src/import/source-document.ts';

/** A source of one paragraph per line, blank lines left out: what the reader of text files makes of `text`. */
export const lines = (text: string): SourceDocument => ({
  blocks: text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => ({ kind: 'paragraph', runs: [{ text: line }] })),
  notes: [],
  findings: [],
});
