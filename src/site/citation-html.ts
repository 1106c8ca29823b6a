import { rootOf } from '../domain/paths.ts';
import type { PlacedCitation } from './document-record.ts';
import { escapeHtml } from './html.ts';
import type { HeldDocument, Library, ShownDocument } from './library.ts';

/** Where a citation leads, from the page it stands on; null when there is nowhere to go. */
export function citationHref(library: Library, document: HeldDocument, citation: PlacedCitation): string | null {
  const root = rootOf(document.path);
  if (citation.rule === 'self') return null;
  if (citation.kind === 'collective-footnote') return '#footnote-label';
  const [key] = citation.targets.length > 0 ? citation.targets : citation.candidates;
  const target = key === undefined ? undefined : library.byKey.get(key);
  if (!target) return null;
  return root + target.page + (citation.targets.length === 1 && target.fragment !== '' ? `#${target.fragment}` : '');
}

/** Fills in the `<vd-link n="…">` of a document's HTML: each becomes a link, or a plain mark when there is nowhere to go. */
export function fillCitations(html: string, library: Library, document: HeldDocument): string {
  const open: string[] = [];
  return html.replace(/<vd-link n="(\d+)"(?: id="([^"]*)")?>|<\/vd-link>/g, (whole, n?: string, id?: string) => {
    if (whole === '</vd-link>') return `</${open.pop() ?? 'span'}>`;
    const citation = document.citations[Number(n)];
    const href = citation ? citationHref(library, document, citation) : null;
    const tag = href === null ? 'span' : 'a';
    open.push(tag);
    const attributes = [
      `class="vd${citation ? ` vd-${citation.rule}` : ''}"`,
      id === undefined ? '' : `id="${escapeHtml(id)}"`,
      href === null ? '' : `href="${escapeHtml(href)}"`,
      citation?.targets.length === 1 ? `data-k="${escapeHtml(citation.targets[0] ?? '')}"` : '',
    ];
    return `<${tag} ${attributes.filter(Boolean).join(' ')}>`;
  });
}

/** The documents that a held document cites, in order of first mention, each once, with its number of mentions. */
export function citedBy(library: Library, document: HeldDocument): { document: ShownDocument; mentions: number }[] {
  const counts = new Map<string, number>();
  for (const citation of document.citations)
    for (const key of citation.targets) counts.set(key, (counts.get(key) ?? 0) + 1);
  return [...counts].flatMap(([key, mentions]) => {
    const cited = library.byKey.get(key);
    return cited ? [{ document: cited, mentions }] : [];
  });
}
