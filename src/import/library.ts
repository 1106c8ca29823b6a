/** The held documents on disk: content/plans and content/sources. Every file is written under another name and renamed. */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import type { Plan, Source } from '../domain/plan.ts';
import { planFacts } from '../domain/plan-facts.ts';
import { collapseSpace } from '../domain/vietnamese-text.ts';
import { readMdx } from '../markdown/read-mdx.ts';

/** A new version that waits beside an edited text for somebody to merge it: `<slug>.moi.mdx`. Never part of the site. */
export const waitingSuffix = '.moi.mdx';

export interface HeldDocument {
  readonly slug: string;
  readonly mdx: string;
  readonly plan: Plan;
  readonly source: Source | undefined;
  readonly versions: readonly Source[];
}

/** Where the library lies. */
export interface Library {
  readonly plans: string;
  readonly sources: string;
}

/** All held documents that can be read, by slug. A broken one is left out: the build reports it. */
export function readLibrary({ plans }: Library): HeldDocument[] {
  mkdirSync(plans, { recursive: true });
  return readdirSync(plans)
    .filter((name) => name.endsWith('.mdx') && !name.endsWith(waitingSuffix))
    .sort()
    .flatMap((name) => {
      const mdx = readFileSync(join(plans, name), 'utf8');
      const read = readMdx(mdx, name);
      if (!read.ok) return [];
      const { source, versions } = read.frontMatter;
      return [{ slug: name.slice(0, -'.mdx'.length), mdx, plan: read.plan, source, versions }];
    });
}

/**
 * The held document of which `plan` is another version: the one made of a file of the same name, else the one with the
 * same number, issuer and type, else the one with the same type and subject (a draft whose number was blank).
 */
export function findEarlier(held: readonly HeldDocument[], plan: Plan, file: string): HeldDocument | undefined {
  const facts = planFacts(plan);
  const key = (of: Plan) => {
    const { number, issuer, type } = planFacts(of);
    return number === null ? undefined : `${number}|${issuer}|${type}`;
  };
  const title = (of: Plan) => `${planFacts(of).type}|${collapseSpace(of.header.subject ?? '').toLowerCase()}`;
  return (
    held.find((document) => document.source?.file === file && title(document.plan) === title(plan)) ??
    held.find((document) => facts.number !== null && key(document.plan) === key(plan)) ??
    held.find(
      (document) =>
        facts.subject !== null &&
        title(document.plan) === title(plan) &&
        (facts.number === null || planFacts(document.plan).number === null) &&
        planFacts(document.plan).issuer === facts.issuer,
    )
  );
}

/** `slug`, or `slug-2` … when another document has it. */
export function freeSlug(slug: string, taken: ReadonlySet<string>): string {
  for (let n = 1; ; n += 1) {
    const candidate = n === 1 ? slug : `${slug}-${n}`;
    if (!taken.has(candidate)) return candidate;
  }
}

/** The name under which a source is kept: its own, or with a piece of its digest when another file has that name. */
export function sourceName(library: Library, path: string, sha256: string): string {
  const name = basename(path.replaceAll('\\', '/')).normalize('NFC');
  const kept = readSourceFile(library, name);
  if (kept === undefined || digest(kept) === sha256) return name;
  const extension = extname(name);
  return `${name.slice(0, name.length - extension.length)}-${sha256.slice(0, 8)}${extension}`;
}

export function readSourceFile({ sources }: Library, name: string): Buffer | undefined {
  try {
    return readFileSync(join(sources, name));
  } catch {
    return undefined;
  }
}

export function digest(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Writes a whole file or nothing: an interrupted import leaves no half-written one. Equal content is left untouched. */
export function writeWhole(directory: string, name: string, content: string | Uint8Array): void {
  mkdirSync(directory, { recursive: true });
  const path = join(directory, name);
  const temporary = join(directory, `.${name}.${process.pid}.tmp`);
  try {
    writeFileSync(temporary, content);
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}
