import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { OutlineUnit } from '../../domain/plan/outline.ts';
import type { Quote } from '../../domain/text/sentence.ts';
import type { plainHints, WordLists } from '../../import/spelling.ts';
import { readWordLists } from '../../import/word-lists.ts';
import type { DocumentText, LineNode } from '../../markdown/text-lines.ts';
import { noteAnchor } from '../../markdown/to-html.ts';
import type { PlacedCitation, Typo } from './document-record.ts';
import { digestOf } from './pack.ts';

/** The word lists of the office in `content/chinh-ta/`, with a digest of what they say. */
export function wordLists(content: string): WordLists & { readonly digest: string } {
  const lists = readWordLists(pathToFileURL(join(content, 'chinh-ta/')));
  return { ...lists, digest: digestOf(JSON.stringify([[...lists.accepted], [...lists.confused]])) };
}

/** Finds the hints of one text, with their offsets. */
export type FindHints = ReturnType<typeof plainHints>;

interface TypoSource {
  readonly text: DocumentText;
  readonly units: readonly OutlineUnit[];
  readonly citations: readonly PlacedCitation[];
  readonly quotes: readonly Quote[];
}

/** Probable typing errors of a document, in its order: syllables that Vietnamese does not have, phrases often mistyped, damaged numbers. */
export function findTypos(
  { text: { text, lines }, units, citations, quotes }: TypoSource,
  findHints: FindHints,
): Typo[] {
  const typos: Typo[] = [];
  for (const { text: written, suggestion, context, start } of findHints(text)) {
    const line = lines.findLast((candidate) => candidate.start <= start);
    if (line) typos.push({ anchor: anchorOf(line, units), text: written, suggestion, context });
  }
  for (const [index, { repairedFrom, number, anchor }] of citations.entries()) {
    const quote = quotes[index];
    if (repairedFrom === null || quote === undefined) continue;
    const context = `${quote.before.slice(-40)}${quote.text}${quote.after.slice(0, 30)}`;
    typos.push({ anchor, text: repairedFrom, suggestion: number, context });
  }
  return typos;
}

/** Id on the page of the note, or of the nearest unit with an id that a line stands in or under. */
function anchorOf({ block, note }: LineNode, units: readonly OutlineUnit[]): string | null {
  if (note !== null) return noteAnchor(note);
  return units.findLast((unit) => unit.block <= block && unit.id !== undefined)?.id ?? null;
}
