/** The held documents on disk: content/plans and content/sources. Every file is written under another name and renamed. */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import type { Header, Source } from '../domain/plan/plan.ts';
import { headerFacts } from '../domain/plan/plan-facts.ts';
import { collapseSpace } from '../domain/text/vietnamese-text.ts';
import { readFrontMatter } from '../markdown/front-matter.ts';

/** A new version that waits beside an edited text for somebody to merge it: `<slug>.mdx.moi`. Its ending keeps it out of the site. */
export const waitingSuffix = '.mdx.moi';

export interface HeldDocument {
  readonly slug: string;
  readonly mdx: string;
  readonly header: Header;
  readonly source: Source | undefined;
  readonly versions: readonly Source[];
}

/** Where the library lies. */
export interface Library {
  readonly plans: string;
  readonly sources: string;
}

/** All held documents whose front matter can be read, by slug. A broken one is left out: the build reports it. */
export function readLibrary({ plans }: Library): HeldDocument[] {
  mkdirSync(plans, { recursive: true });
  return readdirSync(plans)
    .filter((name) => name.endsWith('.mdx'))
    .sort()
    .flatMap((name) => {
      const mdx = readFileSync(join(plans, name), 'utf8');
      const frontMatter = readFrontMatter(/^---\n([\s\S]*?)\n---\n/.exec(mdx)?.[1] ?? '', name);
      if (!frontMatter.ok) return [];
      const { source, versions, type, letterhead, subject, rule } = frontMatter.data;
      return [
        { slug: name.slice(0, -'.mdx'.length), mdx, header: { type, letterhead, subject, rule }, source, versions },
      ];
    });
}

/**
 * The held document of which the one with this header is another version: made of a file of the same name, with the same
 * number, or (a draft whose number was blank) with the same issuer — and in each case of the same type and subject, or
 * with the same number, issuer and type.
 */
export function findEarlier(held: readonly HeldDocument[], header: Header, file: string): HeldDocument | undefined {
  const facts = headerFacts(header);
  const title = (of: Header) => {
    const { type, subject } = headerFacts(of);
    return `${type}|${collapseSpace(subject ?? '').toLowerCase()}`;
  };
  const sameTitle = held.filter((document) => title(document.header) === title(header));
  const sameIssuer = ({ header: other }: HeldDocument) => headerFacts(other).issuer === facts.issuer;
  return (
    sameTitle.find((document) => document.source?.file === file) ??
    held.find((document) => {
      const { number, type } = headerFacts(document.header);
      return number !== null && number === facts.number && type === facts.type && sameIssuer(document);
    }) ??
    sameTitle.find((document) => {
      const blank = facts.number === null || headerFacts(document.header).number === null;
      return blank && facts.subject !== null && sameIssuer(document);
    })
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
