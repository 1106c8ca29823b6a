import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Folders } from '../../../src/site/library/folders.ts';
import type { Backlink, HeldDocument, Library } from '../../../src/site/library/library.ts';
import { loadLibrary } from '../../../src/site/library/load-library.ts';
import { quoteOf } from '../../../src/site/library/sections.ts';
import { citationHref } from '../../../src/site/views/citation-html.ts';

/** A page as another generator gets it: everything worked out, links already in the Markdown. */
export interface PreparedPage {
  /** `ke-hoach/01-kh-tu-2026` */
  readonly path: string;
  readonly title: string;
  readonly markdown: string;
}

/**
 * The plan pages and number pages of a content folder as plain Markdown, so that a peer does nothing but render them:
 * it finds no citation, resolves none, turns none around.
 */
export async function preparedPages(folders: Folders): Promise<PreparedPage[]> {
  const library = await loadLibrary(folders);
  const plans = library.documents.map((document) => ({
    path: document.path.replace(/\/$/, ''),
    title: document.header.subject ?? document.slug,
    markdown: withLinks(
      readFileSync(join(folders.content, 'plans', `${document.slug}.mdx`), 'utf8'),
      library,
      document,
    ),
  }));
  const numbers = [...library.numberPages.values()].map((page) => ({
    path: page.path.replace(/\/$/, ''),
    title: page.title,
    markdown: [
      ...page.documents.flatMap((document) => [
        `## ${document.label}`,
        `${document.date ?? ''} ${document.issuer ?? ''} ${document.title ?? ''}`,
        backlinkList(document.backlinks),
      ]),
      ...(page.ambiguous.length > 0 ? ['## Chưa xác định', backlinkList(page.ambiguous)] : []),
    ].join('\n\n'),
  }));
  return [...plans, ...numbers];
}

function backlinkList(links: readonly Backlink[]): string {
  return links
    .map(({ from, citation }) => {
      const quote = quoteOf(from, citation);
      return `- [${from.header.subject ?? from.slug}](/${from.path}#${citation.anchor}): ${quote.before}**${quote.text}**${quote.after}`;
    })
    .join('\n');
}

/** The body of a content file with each citation as a Markdown link. */
function withLinks(source: string, library: Library, document: HeldDocument): string {
  const body = source.slice(source.indexOf('\n---\n', 4) + 5);
  let out = '';
  let at = 0;
  for (const citation of document.citations) {
    const found = body.indexOf(citation.text, at);
    const href = citationHref(library, document, citation);
    if (found < 0 || href === null) continue;
    out += `${body.slice(at, found)}[${citation.text}](${href.replace(/^(?:\.\.\/)+/, '/')})`;
    at = found + citation.text.length;
  }
  return out + body.slice(at);
}
