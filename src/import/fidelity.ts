import type { Plan, Repair } from '../domain/plan/plan.ts';
import { planLines } from '../domain/plan/plan-text.ts';
import { collapseSpace } from '../domain/text/vietnamese-text.ts';
import type { SourceDocument } from './source-document.ts';
import { blockLines, noteLines } from './source-lines.ts';

/** One place where two texts part, with the words around it. */
export interface Difference {
  /** 1-based index of the first differing word, in either text. */
  readonly sourceWord: number;
  readonly pageWord: number;
  /** The words that only the one text has; empty when the other has words too many. */
  readonly source: string;
  readonly page: string;
  /** The words both share just before. */
  readonly after: string;
}

/** The words of an office file in reading order; one blank between words. Notes come last, in the order of their marks. */
export function sourceWords(document: SourceDocument): string {
  const lines = blockLines(document.blocks);
  const marked = [...new Set(lines.flatMap((line) => line.noteRefs.map((ref) => ref.note - 1)))];
  const notes = noteLines(document);
  const unmarked = notes.filter((_, index) => !marked.includes(index));
  const ordered = [...marked.map((index) => notes[index] ?? []), ...unmarked];
  return collapseSpace([...lines.map((line) => line.text), ...ordered.flat()].join(' '));
}

/** What the page of a document must say: the words of the source with the recorded repairs made. */
export function expectedText(document: SourceDocument, repairs: readonly Repair[]): string {
  return applyRepairs(sourceWords(document), repairs);
}

/**
 * Makes recorded repairs in a text. A repair whose words the text does not have is left out: the comparison that follows
 * then shows the difference.
 */
export function applyRepairs(text: string, repairs: readonly Repair[]): string {
  let repaired = text;
  for (const { from, to } of repairs) {
    const [was, becomes] = [collapseSpace(from), collapseSpace(to)];
    const at = ` ${repaired} `.indexOf(` ${was} `);
    if (at !== -1) repaired = collapseSpace(`${repaired.slice(0, at)} ${becomes} ${repaired.slice(at + was.length)}`);
  }
  return repaired;
}

/** The plan's own text, to be compared with {@link expectedText}. */
export function planWords(plan: Plan): string {
  return collapseSpace(planLines(plan).join(' '));
}

/** Words looked ahead for the place where two texts meet again. */
const horizon = 400;

/**
 * All differences between two texts after NFC and with white space made equal; empty when they say the same words in the
 * same order, character for character.
 */
export function compareTexts(source: string, page: string): Difference[] {
  const a = words(source);
  const b = words(page);
  const differences: Difference[] = [];
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    if (a[i] === b[j]) {
      i += 1;
      j += 1;
      continue;
    }
    const [skipA, skipB] = meetingPoint(a, i, b, j);
    differences.push({
      sourceWord: i + 1,
      pageWord: j + 1,
      source: a.slice(i, i + skipA).join(' '),
      page: b.slice(j, j + skipB).join(' '),
      after: a.slice(Math.max(0, i - 6), i).join(' '),
    });
    i += skipA;
    j += skipB;
  }
  return differences;
}

function words(text: string): string[] {
  const collapsed = collapseSpace(text);
  return collapsed === '' ? [] : collapsed.split(' ');
}

/** How many words of each text to pass over until three words in a row agree again; the rest of both when they never do. */
function meetingPoint(a: readonly string[], i: number, b: readonly string[], j: number): [number, number] {
  const agree = (x: number, y: number) =>
    [0, 1, 2].every((k) => a[x + k] === b[y + k]) && (x < a.length || y >= b.length);
  for (let total = 1; total <= horizon; total += 1) {
    for (let skipA = 0; skipA <= total; skipA += 1) {
      if (agree(i + skipA, j + total - skipA)) return [skipA, total - skipA];
    }
  }
  return [a.length - i, b.length - j];
}
