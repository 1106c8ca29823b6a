import { type AknReference, toAkomaNtoso } from '../../domain/plan/akoma-ntoso.ts';
import { toMarkdown } from '../../domain/plan/plan-markdown.ts';
import { planLines } from '../../domain/plan/plan-text.ts';
import type { DocumentText } from '../library/document-record.ts';
import type { HeldDocument, Library } from '../library/library.ts';
import { digestOf } from '../library/pack.ts';
import type { StaticFile } from './static-files.ts';

/** Each held document as Markdown, plain text and Akoma Ntoso, beside its page: `ke-hoach/x/x.md`. */
export function* planFiles(library: Library): Generator<StaticFile> {
  for (const document of library.documents) {
    const base = `${document.path}${document.slug}`;
    // Three files, one reading.
    let kept: DocumentText | undefined;
    const read = () => {
      kept ??= library.text(document);
      return kept;
    };
    yield { path: `${base}.md`, key: document.digest, make: () => toMarkdown(read().plan) };
    yield { path: `${base}.txt`, key: document.digest, make: () => `${planLines(read().plan).join('\n')}\n` };
    yield {
      path: `${base}.xml`,
      key: digestOf(document.digest, library.site.url, targetsOf(library, document)),
      make: () => planXml(library, document, read()),
    };
  }
}

/** Page and anchor of all that the document cites. */
function targetsOf(library: Library, document: HeldDocument): string {
  let all = '';
  for (const { targets } of document.citations) {
    for (const key of targets) {
      const target = library.byKey.get(key);
      if (target) all += ` ${target.page}#${target.fragment}`;
    }
    all += '\n';
  }
  return all;
}

/** The citations of a document are offsets into its one text; here each is found in its line again. */
function planXml(library: Library, document: HeldDocument, { plan, units, lines }: DocumentText): string {
  const references = new Map<string, AknReference[]>();
  const single = document.citations.filter((citation) => citation.targets.length === 1);
  const places = [...plan.body, ...plan.attachments].map((block) =>
    block.kind === 'table' ? block.rows.flatMap((row, at) => row.map((_, cell) => `${at} ${cell}`)) : ['0 0'],
  );
  const cellOf = new Map<number, number>();
  for (const line of lines) {
    const nth = cellOf.get(line.block) ?? 0;
    cellOf.set(line.block, nth + 1);
    const within: AknReference[] = [];
    for (const citation of single) {
      if (citation.start < line.start || citation.end > line.end) continue;
      const [key] = citation.targets;
      const target = key === undefined ? undefined : library.byKey.get(key);
      if (!target) continue;
      within.push({
        start: citation.start - line.start,
        end: citation.end - line.start,
        href: `${library.site.url || '/'}${target.page}${target.fragment && `#${target.fragment}`}`,
      });
    }
    if (within.length > 0) references.set(`${line.block} ${places[line.block]?.[nth]}`, within);
  }
  const { facts, slug } = document;
  return toAkomaNtoso(
    plan,
    units,
    { ...facts, slug },
    (block, row, cell) => references.get(`${block} ${row} ${cell}`) ?? [],
  );
}
