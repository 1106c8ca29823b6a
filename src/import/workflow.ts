import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Header, Plan, Source } from '../domain/plan/plan.ts';
import { headerFacts } from '../domain/plan/plan-facts.ts';
import { readMdx } from '../markdown/read-mdx.ts';
import { type Conversion, convert } from './convert.ts';
import { compareTexts, type Difference, planWords } from './fidelity.ts';
import {
  digest,
  findEarlier,
  freeSlug,
  type HeldDocument,
  type Library,
  readLibrary,
  readSourceFile,
  sourceName,
  waitingSuffix,
  writeWhole,
} from './library.ts';
import { readSource } from './read-source.ts';
import { planSlug } from './slug.ts';
import type { Refusal } from './source-document.ts';
import { isPoorer } from './source-files.ts';

/** What became of one file. */
export type Outcome =
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  /** The text would not be faithful or not read back: nothing was written. */
  | { readonly kind: 'failed'; readonly conversion: Conversion }
  | { readonly kind: 'unchanged'; readonly slug: string }
  | { readonly kind: 'new' | 'new-version'; readonly slug: string; readonly conversion: Conversion }
  /** The held text was read from a Word file, this one is a PDF or plain text of it and says no other number or date: nothing was written. */
  | { readonly kind: 'kept'; readonly slug: string; readonly differences: readonly Difference[] }
  /**
   * The new version waits beside the held text, which was edited by hand, or was read from a Word file while this PDF
   * has a number or date that it lacks. `changes` shows what differs.
   */
  | {
      readonly kind: 'beside';
      readonly why: 'edited' | 'poorer';
      readonly slug: string;
      readonly conversion: Conversion;
      readonly changes: readonly string[];
    };

/** One run over the library: reads it once, and knows what this run added. */
export interface ImportRun {
  /** Imports one file; never rejects for a bad one. */
  readonly importFile: (path: string) => Promise<Outcome>;
  /** Texts of documents held before this run, some of them when there are many. */
  readonly heldTexts: readonly string[];
}

/** Texts that are enough to know the language of an office. */
const mostTexts = 60;

/**
 * Opens the library for importing. The same bytes again change nothing; a changed source becomes a new version under the
 * same address, unless its text was edited by hand: then the new version is written beside it. What was read from a Word
 * file is never replaced by a PDF or plain text of the same document.
 */
export function openLibrary(library: Library, { dryRun }: { readonly dryRun: boolean }): ImportRun {
  const held = new Map(readLibrary(library).map((document) => [document.slug, document]));

  const heldTexts = [...held.values()].slice(0, mostTexts).map(({ mdx }) => mdx.slice(mdx.indexOf('\n---\n') + 5));

  async function importFile(path: string): Promise<Outcome> {
    const read = await readSource(path);
    if (!read.ok) return { kind: 'refused', refusal: read.refusal };
    const { document, sha256 } = read;
    const known = [...held.values()].find((each) => each.source?.sha256 === sha256);
    if (known) return { kind: 'unchanged', slug: known.slug };

    const source: Source = { file: sourceName(library, path, sha256), sha256 };
    const first = convert(document, source);
    if (first.unreadable !== null || first.differences.length > 0) return { kind: 'failed', conversion: first };
    const earlier = findEarlier([...held.values()], first.plan.header, source.file);
    const slug = earlier?.slug ?? freeSlug(planSlug(first.plan), new Set(held.keys()));
    if (earlier?.versions.some((version) => version.sha256 === sha256)) return { kind: 'unchanged', slug };
    const poorer = earlier?.source !== undefined && isPoorer(source.file, earlier.source.file);
    if (poorer && !saysMore(first.plan.header, earlier.header))
      return { kind: 'kept', slug, differences: differencesFrom(earlier.mdx, first.plan) };
    const versions = earlier?.source ? [...earlier.versions, earlier.source] : [];
    const conversion = versions.length === 0 ? first : convert(document, source, versions);
    const waits = earlier !== undefined && (poorer || !(await isUntouched(library, earlier)));
    if (waits && readText(library, slug) === conversion.mdx) return { kind: 'unchanged', slug };

    if (!dryRun) {
      writeWhole(library.sources, source.file, readFileSync(path));
      writeWhole(library.plans, waits ? `${slug}${waitingSuffix}` : `${slug}.mdx`, conversion.mdx);
    }
    if (waits) {
      const changes = changedLines(earlier.mdx, conversion.mdx);
      return { kind: 'beside', why: poorer ? 'poorer' : 'edited', slug, conversion, changes };
    }
    held.set(slug, { slug, mdx: conversion.mdx, header: conversion.plan.header, source, versions });
    return { kind: earlier ? 'new-version' : 'new', slug, conversion };
  }
  return { importFile, heldTexts };
}

/** Whether a header gives a number or date that another one of the same document lacks or has otherwise. */
function saysMore(header: Header, held: Header): boolean {
  const [now, before] = [headerFacts(header), headerFacts(held)];
  return (['number', 'date'] as const).some((fact) => now[fact] !== null && now[fact] !== before[fact]);
}

/**
 * Where a plan has other words than a held text; none when that cannot be read. Words that only stand in another place are no
 * difference: a page is read column by column or row by row, so the letterhead is compared field by field.
 */
function differencesFrom(mdx: string, plan: Plan): readonly Difference[] {
  const held = readMdx(mdx, 'mdx');
  const found = held.ok ? compareTexts(planWords(inFieldOrder(held.plan)), planWords(inFieldOrder(plan))) : [];
  const moved = ({ source, page }: Difference) =>
    found.some((other) => other.source === page && other.page === source && (source === '' || page === ''));
  return found.filter((difference) => !moved(difference));
}

/** The plan with the parts of its letterhead in one order, whatever order they were read in. */
function inFieldOrder(plan: Plan): Plan {
  const fields = Object.entries(plan.header.letterhead).sort(([a], [b]) => (a < b ? -1 : 1));
  return { ...plan, header: { ...plan.header, letterhead: Object.fromEntries(fields) } };
}

/** A new version that already waits for this document. */
function readText({ plans }: Library, slug: string): string | undefined {
  try {
    return readFileSync(join(plans, `${slug}${waitingSuffix}`), 'utf8');
  } catch {
    return undefined;
  }
}

/** Whether a held text is still exactly what the import made of its source. Without the source nobody can tell: it is not. */
async function isUntouched(library: Library, held: HeldDocument): Promise<boolean> {
  const { source } = held;
  const bytes = source && readSourceFile(library, source.file);
  if (!bytes || digest(bytes) !== source.sha256) return false;
  const read = await readSource(join(library.sources, source.file));
  return read.ok && convert(read.document, source, held.versions).mdx === held.mdx;
}

/** The lines that only one of two texts has, in order: `- old`, `+ new`. */
function changedLines(before: string, after: string): string[] {
  const lines = (text: string) => text.split('\n').filter((line) => line.trim() !== '');
  const [old, now] = [lines(before), lines(after)];
  const [inOld, inNow] = [new Set(old), new Set(now)];
  return [
    ...old.filter((line) => !inNow.has(line)).map((line) => `- ${line}`),
    ...now.filter((line) => !inOld.has(line)).map((line) => `+ ${line}`),
  ];
}
