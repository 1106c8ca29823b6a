import { createHash } from 'node:crypto';
import type { HeldDocument, Library } from '../library/library.ts';
import { escapeHtml } from '../views/html.ts';
import { documentName } from '../views/task-register.ts';
import type { StaticFile } from './static-files.ts';

const newest = 100;

/**
 * Atom feed of the documents, newest first: `tin.xml`. The time of an entry is the day of the document, never the time of
 * the build; a document whose day is blank has the first day of its year or month as far as the letterhead says it. The
 * ids are of the office, the path and the office file, not of the address: a site that moves keeps its entries, and a
 * document that came in again with another text is a new one. While `url` in `content/site.yaml` is empty the links are
 * relative to the feed.
 */
export function feedFile(library: Library): StaticFile {
  const documents = library.documents.slice(0, newest);
  const key = [JSON.stringify(library.site), ...documents.map((document) => document.digest)].join('\n');
  return { path: 'tin.xml', key, make: () => feed(library, documents) };
}

function feed({ site }: Library, documents: readonly HeldDocument[]): string {
  const updated = documents.map(dayOf).sort().at(-1) ?? '1970-01-01';
  const entries = documents.map((document) => {
    const { number } = document.facts;
    const title =
      number === null
        ? documentName(document)
        : [documentName(document), document.facts.subject].filter(Boolean).join(' – ');
    return [
      '<entry>',
      `<id>${uuid([site.office, document.path, document.source?.sha256 ?? ''].join(' '))}</id>`,
      `<title>${escapeHtml(title)}</title>`,
      `<link rel="alternate" href="${escapeHtml(site.url + document.path)}"/>`,
      `<published>${dayOf(document)}T00:00:00+07:00</published>`,
      `<updated>${dayOf(document)}T00:00:00+07:00</updated>`,
      `<category term="${escapeHtml(document.facts.type ?? 'Công văn')}"/>`,
      `<summary>${escapeHtml(document.facts.subject ?? '')}</summary>`,
      '</entry>',
    ].join('\n');
  });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="vi"${site.url === '' ? '' : ` xml:base="${escapeHtml(site.url)}"`}>`,
    `<id>${uuid(site.office)}</id>`,
    `<title>${escapeHtml(`${site.name} – văn bản mới`)}</title>`,
    `<subtitle>${escapeHtml(site.tagline)}</subtitle>`,
    `<author><name>${escapeHtml(site.office)}</name></author>`,
    `<link rel="self" href="${escapeHtml(`${site.url}tin.xml`)}"/>`,
    `<updated>${updated}T00:00:00+07:00</updated>`,
    ...entries,
    '</feed>',
    '',
  ].join('\n');
}

/** ISO day of a document as far as it is stated; the first of what is left blank. */
function dayOf({ facts }: HeldDocument): string {
  if (facts.date !== null) return facts.date;
  const month = /tháng\s+(\d{1,2})(?!\d)/u.exec(facts.dateLine ?? '')?.[1];
  return facts.year === null ? '1970-01-01' : `${facts.year}-${(month ?? '1').padStart(2, '0')}-01`;
}

/** A name-based identifier: the same for the same name, on every machine. */
function uuid(name: string): string {
  const hex = createHash('sha256').update(`vien-dan ${name}`).digest('hex');
  return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-5${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
