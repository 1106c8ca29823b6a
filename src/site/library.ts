import type { DocumentKey } from '../domain/citation.ts';
import type { SitePath } from '../domain/paths.ts';
import type { Problem } from '../domain/problem.ts';
import type { Quote } from '../domain/sentence.ts';
import type { DocumentHtml, DocumentRecord, PlacedCitation } from './document-record.ts';
import type { SiteConfig } from './site-config.ts';

/**
 * Library — thư viện: everything the pages show, worked out once from all content files.
 * Pages look things up here and compute nothing over the whole.
 */
export interface Library {
  readonly site: SiteConfig;
  /** Held documents, newest first, then by slug. */
  readonly documents: readonly HeldDocument[];
  readonly bySlug: ReadonlyMap<string, HeldDocument>;
  /** Pages of numbers and of named documents, by slug. */
  readonly numberPages: ReadonlyMap<string, NumberPage>;
  /** Every cited or held document, by key. */
  readonly byKey: ReadonlyMap<DocumentKey, CitedDocument>;
  readonly problems: readonly Problem[];
  /** HTML of a held document, read from the pack. */
  html(document: HeldDocument): DocumentHtml;
}

export interface HeldDocument extends DocumentRecord {
  /** Its own identity; null while its number is blank. */
  readonly key: DocumentKey | null;
  /** One per mention, in the same order. */
  readonly citations: readonly PlacedCitation[];
  /** Digest of its file and of the code that read it. */
  readonly digest: string;
}

/** A document that someone cites, or that is held: as much as is known about it, and who cites it. */
export interface CitedDocument {
  readonly key: DocumentKey;
  /** The page it is shown on. */
  readonly page: SitePath;
  /** Anchor on that page when the number is shared, else empty. */
  readonly fragment: string;
  readonly type: string | null;
  readonly number: string | null;
  readonly date: string | null;
  readonly issuer: string | null;
  /** As the citing texts or the facts file give it; without «về». */
  readonly title: string | null;
  /** For a document known by name: «Điều lệ Đảng». */
  readonly name: string | null;
  readonly held: HeldDocument | null;
  readonly replacedBy: DocumentKey | null;
  readonly backlinks: readonly Backlink[];
}

/** Backlink — nơi viện dẫn: one mention of a document, quoted. */
export interface Backlink {
  readonly from: HeldDocument;
  readonly citation: PlacedCitation;
  readonly quote: Quote;
}

/** The page of one number (which several documents may share) or of one named document. */
export interface NumberPage {
  readonly slug: string;
  readonly path: SitePath;
  /** Canonical number, or the name. */
  readonly title: string;
  readonly documents: readonly CitedDocument[];
  /** Mentions of this number that could not be settled. */
  readonly ambiguous: readonly Backlink[];
}
