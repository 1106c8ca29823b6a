import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type AknReference, toAkomaNtoso } from '../domain/akoma-ntoso.ts';
import type { DocumentKey } from '../domain/citation.ts';
import { toMarkdown } from '../domain/plan-markdown.ts';
import { planLines } from '../domain/plan-text.ts';
import { readMdx } from '../markdown/read-mdx.ts';
import type { HeldDocument, Library } from './library.ts';
import type { StaticFile } from './static-files.ts';

/** Each held document as Markdown, plain text and Akoma Ntoso, beside its page: `ke-hoach/x/x.md`. */
export function* planFiles(library: Library, content: string): Generator<StaticFile> {
  for (const document of library.documents) {
    const base = `${document.path}${document.slug}`;
    const targets = document.citations.map((citation) =>
      citation.targets.map((key) => addressOf(library, key)).join(' '),
    );
    // Three files, one reading.
    let kept: ReadPlan | undefined;
    const read = () => {
      kept ??= readPlan(document, content);
      return kept;
    };
    yield { path: `${base}.md`, key: document.digest, make: () => toMarkdown(read().plan) };
    yield { path: `${base}.txt`, key: document.digest, make: () => `${planLines(read().plan).join('\n')}\n` };
    yield {
      path: `${base}.xml`,
      key: [document.digest, library.site.url, ...targets].join('\n'),
      make: () => planXml(library, document, read()),
    };
  }
}

type ReadPlan = ReturnType<typeof readPlan>;

/** Page and anchor of a cited document; empty when it has none. */
function addressOf(library: Library, key: DocumentKey): string {
  const target = library.byKey.get(key);
  return target ? target.page + (target.fragment && `#${target.fragment}`) : '';
}

function readPlan(document: HeldDocument, content: string) {
  const read = readMdx(readFileSync(join(content, 'plans', `${document.slug}.mdx`), 'utf8'), document.file);
  if (!read.ok) throw new Error(`${document.file} was read before and cannot be read now`);
  return read;
}

/** The citations of a document are offsets into its one text; here each is found in its line again. */
function planXml(library: Library, document: HeldDocument, { plan, units, text }: ReadPlan): string {
  const references = new Map<string, AknReference[]>();
  const cellOf = new Map<number, number>();
  const blocks = [...plan.body, ...plan.attachments];
  const single = document.citations.filter((citation) => citation.targets.length === 1);
  for (const line of text.lines) {
    if (line.note !== null) continue;
    const table = blocks[line.block];
    const nth = cellOf.get(line.block) ?? 0;
    cellOf.set(line.block, nth + 1);
    const place =
      table?.kind === 'table'
        ? placeOf(
            table.rows.map((row) => row.length),
            nth,
          )
        : [0, 0];
    for (const citation of single) {
      if (citation.start < line.start || citation.end > line.start + line.text.length) continue;
      const [key] = citation.targets;
      const target = key === undefined ? undefined : library.byKey.get(key);
      if (!target) continue;
      const at = [line.block, ...place].join(' ');
      references.set(at, [
        ...(references.get(at) ?? []),
        {
          start: citation.start - line.start,
          end: citation.end - line.start,
          href: `${library.site.url || '/'}${target.page}${target.fragment && `#${target.fragment}`}`,
        },
      ]);
    }
  }
  const { facts, slug } = document;
  return toAkomaNtoso(
    plan,
    units,
    { ...facts, slug },
    (block, row, cell) => references.get([block, row, cell].join(' ')) ?? [],
  );
}

/** Row and column of the n-th cell. */
function placeOf(widths: readonly number[], nth: number): [number, number] {
  let left = nth;
  for (const [row, width] of widths.entries()) {
    if (left < width) return [row, left];
    left -= width;
  }
  return [0, 0];
}
