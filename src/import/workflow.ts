import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Source } from '../domain/plan/plan.ts';
import { type Conversion, convert } from './convert.ts';
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

/** What became of one file. */
export type Outcome =
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  /** The text would not be faithful or not read back: nothing was written. */
  | { readonly kind: 'failed'; readonly conversion: Conversion }
  | { readonly kind: 'unchanged'; readonly slug: string }
  | { readonly kind: 'new' | 'new-version'; readonly slug: string; readonly conversion: Conversion }
  /** The held text was edited by hand: the new version waits beside it. `changes` shows what differs. */
  | {
      readonly kind: 'beside';
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
 * same address, unless its text was edited by hand: then the new version is written beside it.
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
    const versions = earlier?.source ? [...earlier.versions, earlier.source] : [];
    const conversion = versions.length === 0 ? first : convert(document, source, versions);
    const edited = earlier !== undefined && !(await isUntouched(library, earlier));
    if (edited && readText(library, slug) === conversion.mdx) return { kind: 'unchanged', slug };

    if (!dryRun) {
      writeWhole(library.sources, source.file, readFileSync(path));
      writeWhole(library.plans, edited ? `${slug}${waitingSuffix}` : `${slug}.mdx`, conversion.mdx);
    }
    if (edited) return { kind: 'beside', slug, conversion, changes: changedLines(earlier.mdx, conversion.mdx) };
    held.set(slug, { slug, mdx: conversion.mdx, header: conversion.plan.header, source, versions });
    return { kind: earlier ? 'new-version' : 'new', slug, conversion };
  }
  return { importFile, heldTexts };
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
