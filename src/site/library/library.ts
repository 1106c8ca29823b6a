import type { DocumentKey } from '../../domain/citation/citation.ts';
import type { CitedDocument } from '../../domain/citation/registry.ts';
import type { SitePath } from '../../domain/paths.ts';
import type { Problem } from '../../domain/problem.ts';
import type { UnitTable } from '../../domain/task/unit.ts';
import type { DocumentHtml, DocumentRecord, DocumentText, PlacedCitation } from './document-record.ts';
import type { HeldDetails } from './held-details.ts';
import type { Kept } from './kept.ts';
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
  readonly byKey: ReadonlyMap<DocumentKey, ShownDocument>;
  /** Names of units, `content/units.yaml`. */
  readonly unitTable: UnitTable;
  readonly problems: readonly Problem[];
  /** Of all content, and of the code that read it. */
  readonly digest: string;
  /** What builds keep for each other. */
  readonly kept: Kept;
  /** HTML of a held document, read from the pack. */
  html(document: HeldDocument): DocumentHtml;
  /** Text of a held document, read from the pack. */
  text(document: HeldDocument): DocumentText;
}

export interface HeldDocument extends DocumentRecord {
  /** Its own identity; null while its number is blank. */
  readonly key: DocumentKey | null;
  /** Resolved against all documents. */
  readonly citations: readonly PlacedCitation[];
  /** Digest of its file and of the code that read it. */
  readonly digest: string;
  /** Its sections and quotes, and what only its page shows: read from the pack when they are first looked at. */
  readonly details: () => HeldDetails;
}

/** A document that someone cites, or that is held: what the registry knows of it, where it is shown, who cites it. */
export interface ShownDocument extends CitedDocument {
  /** The page it is shown on. */
  readonly page: SitePath;
  /** Anchor on that page when the number is shared, else empty. */
  readonly fragment: string;
  /** How it is called in a list: «Nghị quyết 05-NQ/TW», «Điều lệ Đảng». */
  readonly label: string;
  readonly heldDocument: HeldDocument | null;
  readonly backlinks: readonly Backlink[];
}

/** Backlink — nơi viện dẫn: one mention of a document. */
export interface Backlink {
  readonly from: HeldDocument;
  readonly citation: PlacedCitation;
}

/** The page of one number (which several documents may share) or of one named document. */
export interface NumberPage {
  readonly slug: string;
  readonly path: SitePath;
  /** Canonical number, or the name. */
  readonly title: string;
  readonly documents: readonly ShownDocument[];
  /** Mentions of this number that could not be settled. */
  readonly ambiguous: readonly Backlink[];
}
