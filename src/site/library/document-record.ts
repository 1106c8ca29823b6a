import type { Citation } from '../../domain/citation/citation.ts';
import type { SitePath } from '../../domain/paths.ts';
import type { DocumentFacts } from '../../domain/plan/document-facts.ts';
import type { LabelKind } from '../../domain/plan/numbering.ts';
import type { OutlineUnit } from '../../domain/plan/outline.ts';
import type { Closing, Header, Plan, Repair, Source } from '../../domain/plan/plan.ts';
import type { Problem } from '../../domain/problem.ts';
import type { Task } from '../../domain/task/task.ts';
import type { Quote } from '../../domain/text/sentence.ts';

/**
 * A held document — văn bản có toàn văn — as one content file gives it, before other documents are known: what the whole
 * library is worked out from. Plain JSON.
 */
export interface DocumentRecord {
  /** File name without ending: the last part of its URL. */
  readonly slug: string;
  /** Its page below the site's root. */
  readonly path: SitePath;
  /** `content/plans/<slug>.mdx`. */
  readonly file: string;
  readonly header: Header;
  readonly facts: DocumentFacts;
  /** Units in «Nơi nhận», as written. */
  readonly recipients: readonly string[];
  readonly source: Source | null;
  /** Resolved as far as the document itself settles them. */
  readonly citations: readonly PlacedCitation[];
  readonly carriedOut: readonly CarriedOut[];
  readonly tasks: readonly PlacedTask[];
  /** Digest of what a list that names it shows of it: its page, its facts, its subject. */
  readonly nameDigest: string;
  /** Digest of its sections. */
  readonly sectionsDigest: string;
  readonly problems: readonly Problem[];
  /** Words (syllables) of the body, for the reading time. */
  readonly words: number;
}

/** What only a page or file that shows the document needs: kept apart, so that a build that shows few documents reads few. */
export interface DocumentDetails {
  readonly closing: readonly Closing[];
  readonly repairs: readonly Repair[];
  readonly sections: readonly Section[];
  /** The sentence that each citation stands in. */
  readonly quotes: readonly Quote[];
  /** By the word lists of the office at the time of reading. */
  readonly typos: readonly Typo[];
}

/** Section — mục: a numbered unit or heading. */
export interface Section {
  readonly id: string;
  readonly kind: LabelKind | 'heading';
  /** 2–6 for a heading; null for a numbered paragraph. */
  readonly level: number | null;
  /** As typed: `III.`; empty for a heading without a number. */
  readonly label: string;
  /** The text after the label. */
  readonly title: string;
  /** Of a paragraph that begins with its own title («1. Ưu điểm: Chi bộ đã …»): `Ưu điểm`. */
  readonly runIn: string | null;
  /** Index into the sections; -1 at the top. */
  readonly parent: number;
}

/** A citation with its place on the page. */
export interface PlacedCitation extends Citation {
  /** Id on the page: `vd-3`. */
  readonly anchor: string;
  /** Index into the sections; -1 before the first one (subject, preamble) and in notes. */
  readonly section: number;
  /** 1-based line in the content file, for problems. */
  readonly line: number;
  /** Digest of what a list of citing places shows of it: the same when another part of the text has changed. */
  readonly shown: string;
}

/** Says that one document carries out another. */
export interface CarriedOut {
  /** Index of the citation that names the one that carries out; null for the document itself. */
  readonly lower: number | null;
  /** Index of the citation that names the one that is carried out. */
  readonly upper: number;
}

/** A task with its place. */
export interface PlacedTask extends Task {
  /** Where its section stands: `III.2`; empty before the first section. */
  readonly sectionLabel: string;
  /** Indexes of the citations that the task makes: in its own words, or anywhere in its section when they stand in it. */
  readonly citations: readonly number[];
  /** Digest of all that a list of tasks shows of it, with what that shows of its document. */
  readonly shown: string;
}

/** A place in a document that is probably mistyped. The page shows it beside the text and never changes the text. */
export interface Typo {
  /** Id on the page of the unit or citation that holds it; null before the first one. */
  readonly anchor: string | null;
  /** As written. */
  readonly text: string;
  readonly suggestion: string | null;
  /** The words around it. */
  readonly context: string;
}

/** What a document's plain forms are made of (Markdown, text, Akoma Ntoso): kept apart from the records like the HTML. */
export interface DocumentText {
  readonly plan: Plan;
  /** One per block of the body and the attachments together. */
  readonly units: readonly OutlineUnit[];
  /** Lines of the body as the offsets of the citations count them: a cell of a table is a line. */
  readonly lines: readonly { readonly block: number; readonly start: number; readonly end: number }[];
}

/** The HTML of a document: kept apart from the records, which stay in memory. */
export interface DocumentHtml {
  /** The subject, with citation links to fill in. */
  readonly subject: string;
  readonly body: string;
  readonly attachments: string;
  readonly notes: string;
}
