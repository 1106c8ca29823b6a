import { isDeepStrictEqual } from 'node:util';
import type { Plan, Source } from '../domain/plan/plan.ts';
import { readMdx } from '../markdown/read-mdx.ts';
import { compareTexts, type Difference, expectedText, planWords, sourceWords } from './fidelity.ts';
import { type PlanReading, planFromSource } from './read-plan.ts';
import type { SourceDocument } from './source-document.ts';
import { writeMdx } from './write-mdx.ts';

/** A document on its way into the library, with the proof that nothing was lost. */
export interface Conversion extends PlanReading {
  readonly mdx: string;
  /** Words of the source and of the plan. */
  readonly wordsIn: number;
  readonly wordsOut: number;
  /** Where the plan says something else than the source with its repairs; empty when it is faithful. */
  readonly differences: readonly Difference[];
  /** Why the written text does not read back to the same plan, or null when it does. Such a text is never written to disk. */
  readonly unreadable: string | null;
}

/** Reads the structure of a document, writes it as MDX and reads that back with the site's own parser. */
export function convert(document: SourceDocument, source: Source, versions: readonly Source[] = []): Conversion {
  const reading = planFromSource(document);
  const mdx = writeMdx(reading.plan, source, reading.repairs, versions);
  const words = planWords(reading.plan);
  return {
    ...reading,
    mdx,
    wordsIn: count(sourceWords(document)),
    wordsOut: count(words),
    differences: compareTexts(expectedText(document, reading.repairs), words),
    unreadable: readBackFailure(mdx, reading.plan),
  };
}

function count(text: string): number {
  return text === '' ? 0 : text.split(' ').length;
}

function readBackFailure(mdx: string, plan: Plan): string | null {
  const read = readMdx(mdx, 'mdx');
  if (!read.ok) return read.problems.map((problem) => `dòng ${problem.line}: ${problem.what}`).join('; ');
  const order = (of: Plan) => Object.keys(of.header.letterhead).join(' ');
  if (isDeepStrictEqual(read.plan, plan) && order(read.plan) === order(plan)) return null;
  const [difference] = compareTexts(planWords(plan), planWords(read.plan));
  return difference
    ? `sau “${difference.after}”: “${difference.source}” đọc lại thành “${difference.page}”`
    : 'cấu trúc mục đọc lại khác';
}
