import type { DocumentKey } from '../../domain/citation/citation.ts';
import { numberSlug } from '../../domain/document/document-number.ts';
import { documentPath, rootOf } from '../../domain/paths.ts';
import type { PlacedCitation } from '../library/document-record.ts';
import type { HeldDocument, Library, ShownDocument } from '../library/library.ts';
import { escapeHtml } from './html.ts';
import { readableTables } from './readable-tables.ts';
import { commonRule } from './rule-labels.ts';

/** A document in the list at the end of a page, numbered by its place: what its preview card shows and what paper refers to as [3]. */
export interface ListedDocument {
  readonly document: ShownDocument;
  /** How often this page cites it; 0 for a mere candidate of an unsettled citation. */
  readonly mentions: number;
}

/** The documents of a page: those it cites, then those that an unsettled citation may mean. */
export interface CitedList {
  readonly cited: readonly ListedDocument[];
  readonly candidates: readonly ListedDocument[];
  /** Citations that are not settled, in reading order. */
  readonly unsettled: readonly PlacedCitation[];
  /** 1, 2, 3 … in order of first mention, candidates after them. */
  readonly ordinals: ReadonlyMap<DocumentKey, number>;
}

export function citedList(library: Library, document: HeldDocument): CitedList {
  const mentions = new Map<DocumentKey, number>();
  const unsettled = document.citations.filter((citation) => citation.targets.length === 0 && citation.rule !== 'self');
  for (const citation of document.citations) {
    if (citation.rule === 'self') continue;
    for (const key of citation.targets) mentions.set(key, (mentions.get(key) ?? 0) + 1);
  }
  const ordinals = new Map<DocumentKey, number>();
  const list = (keys: Iterable<DocumentKey>): ListedDocument[] => {
    const listed: ListedDocument[] = [];
    for (const key of keys) {
      const found = library.byKey.get(key);
      if (!found || ordinals.has(key)) continue;
      ordinals.set(key, ordinals.size + 1);
      listed.push({ document: found, mentions: mentions.get(key) ?? 0 });
    }
    return listed;
  };
  const cited = list(mentions.keys());
  const candidates = list(unsettled.flatMap((citation) => citation.candidates));
  return { cited, candidates, unsettled, ordinals };
}

/** Where a citation leads, from the page it stands on; null for the document itself. Unsettled: to what explains it. */
export function citationHref(library: Library, document: HeldDocument, citation: PlacedCitation): string | null {
  const root = rootOf(document.path);
  if (citation.rule === 'self') return null;
  if (citation.kind === 'collective-footnote') return '#footnote-label';
  const [target] = citation.targets.flatMap((key) => library.byKey.get(key) ?? []);
  if (target) return root + target.page + (target.fragment === '' ? '' : `#${target.fragment}`);
  if (citation.number !== null) return `${root}${documentPath(numberSlug(citation.number))}#chua-ro`;
  return '#chua-ro';
}

/**
 * Fills in the `<vd-link n="…">` of a document's HTML, part after part in reading order: each becomes a link, or a plain mark
 * where the document means itself. Tables get a frame to scroll in.
 *
 * The script finds a link's place in the list by its address; a link that leads to none of the documents it means says their
 * places (`data-k`). The rule that resolved it (`data-r`) is left out where it is the common one; the first link to a document
 * has the number for paper (`data-n`). A number inside it is kept on one line, with the «số» before it.
 */
export function citationFiller(library: Library, document: HeldDocument, list: CitedList): (html: string) => string {
  const printed = new Set<number>();
  const attributesOf = (citation: PlacedCitation | undefined, id: string | undefined): [tag: string, text: string] => {
    const href = citation ? citationHref(library, document, citation) : null;
    const settled = citation !== undefined && citation.targets.length > 0;
    const keys = settled ? citation.targets : (citation?.candidates ?? []);
    const ordinals = keys.flatMap((key) => list.ordinals.get(key) ?? []);
    const fresh = settled ? ordinals.filter((ordinal) => !printed.has(ordinal)) : [];
    for (const ordinal of fresh) printed.add(ordinal);
    const held = settled && keys.every((key) => library.byKey.get(key)?.heldDocument);
    const state = !settled ? ' vd-ambiguous' : held ? '' : ' vd-vang';
    const leadsThere = settled && ordinals.length === 1 && citation.kind !== 'collective-footnote';
    const attributes: [string, string | undefined][] =
      href === null
        ? [['id', id]]
        : [
            ['class', `vd${state}`],
            ['id', id],
            ['href', href],
            ['data-k', leadsThere || ordinals.length === 0 ? undefined : ordinals.join(' ')],
            ['data-r', citation?.rule === commonRule ? undefined : citation?.rule],
            ['data-n', fresh.length === 0 ? undefined : fresh.join(', ')],
          ];
    const text = attributes.map(([name, value]) => (value === undefined ? '' : ` ${name}="${escapeHtml(value)}"`));
    return [href === null ? 'span' : 'a', text.join('')];
  };

  return (html) => {
    const open: string[] = [];
    const filled = html.replace(
      /<vd-link n="(\d+)"(?: id="([^"]*)")?>|<\/vd-link>/g,
      (whole, n?: string, id?: string) => {
        if (whole === '</vd-link>') return `</${open.pop() ?? 'span'}>`;
        const [tag, attributes] = attributesOf(document.citations[Number(n)], id);
        open.push(tag);
        return `<${tag}${attributes}>`;
      },
    );
    return readableTables(
      filled.replace(/(<a class="vd[^>]*>)([^<]*?)((?:số\s+)?\d[^\s<]*-\s?[^\s<]+)/gi, '$1$2<span class="n">$3</span>'),
    );
  };
}
