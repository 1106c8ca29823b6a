import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { findPlainHints, type WordLists } from '../import/spelling.ts';
import { readWordLists } from '../import/word-lists.ts';
import type { DocumentHtml, PlacedCitation, Typo } from './document-record.ts';
import { digestOf } from './pack.ts';

/** The word lists of the office in `content/chinh-ta/`, with a digest of what they say. */
export function wordLists(content: string): WordLists & { readonly digest: string } {
  const lists = readWordLists(pathToFileURL(join(content, 'chinh-ta/')));
  return { ...lists, digest: digestOf(JSON.stringify([[...lists.accepted], [...lists.confused]])) };
}

/** Probable typing errors of a document, in its order: syllables that Vietnamese does not have, phrases often mistyped, damaged numbers. */
export function findTypos(html: DocumentHtml, citations: readonly PlacedCitation[], words: WordLists): Typo[] {
  const typos: Typo[] = [];
  for (const { id, text } of unitsOf(html)) {
    for (const { text: written, suggestion, context } of findPlainHints(text, words)) {
      typos.push({ anchor: id, text: written, suggestion, context });
    }
  }
  for (const { repairedFrom, number, anchor, quote } of citations) {
    if (repairedFrom === null) continue;
    const context = `${quote.before.slice(-40)}${quote.text}${quote.after.slice(0, 30)}`;
    typos.push({ anchor, text: repairedFrom, suggestion: number, context });
  }
  return typos;
}

/** The text of a document, cut at each labelled unit. */
function unitsOf({ body, attachments, notes }: DocumentHtml): { id: string | null; text: string }[] {
  return [body, attachments, notes].flatMap((html) =>
    html.split(/(?=<(?:p|h\d|li) id=")/).map((piece) => ({
      id: /^<\w+ id="([^"]+)"/.exec(piece)?.[1] ?? null,
      text: piece
        .replace(/<a [^>]*data-footnote-[^>]*>.*?<\/a>/g, '')
        .replace(/<[^>]*>/g, (tag) => (/^<\/(?:p|h\d|li|td|th)|^<br/.test(tag) ? '\n' : ''))
        .replace(/&#x([0-9A-F]+);/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16))),
    })),
  );
}
