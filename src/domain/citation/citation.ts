/**
 * Citation — viện dẫn: one place where a text refers to another document.
 *
 * Made in three separate steps, each pure: *find* (what is written, never a guess) → *identify* (which words, number,
 * date, issuer the mention itself gives) → *resolve* (which document is meant, by which rule).
 */

export type CitationKind =
  /** With a number: «Nghị quyết số 05-NQ/TW», «số 30/2020/NĐ-CP». */
  | 'numbered'
  /** Declares a short name: «(viết tắt Nghị quyết số 05-NQ/TW)». */
  | 'alias-definition'
  /** Leans on an earlier mention and has no number: «Chương trình hành động của Tỉnh ủy». */
  | 'short-no-number'
  /** Known by its name: «Điều lệ Đảng», «Nghị quyết Đại hội XIV», «Luật Lưu trữ năm 2024». */
  | 'named'
  /** The citing document itself: «Kế hoạch này». */
  | 'self'
  /** Several documents listed in a footnote: «các quy định của Đảng về …»¹. */
  | 'collective-footnote'
  /** A reference to some document that the text does not settle. */
  | 'ambiguous';

/**
 * DocumentKey — identity of a document as a slug: number + date, and issuer where the symbol is shared
 * (`05-nq-tw-2026-04-07`, `23-ctr-tu-2026-05-07-tinh-uy-lam-dong`, `dieu-le-dang`). A number alone is never a key.
 */
export type DocumentKey = string;

/** What is written, and what the mention itself says about the document. */
export interface Mention {
  readonly kind: CitationKind;
  /** UTF-16, into the text that was read; from the type word to the end of the number or name. */
  readonly start: number;
  readonly end: number;
  /** Exactly `text.slice(start, end)`. */
  readonly text: string;
  /** End of the whole mention with its date, issuer and title, for quoting. */
  readonly extentEnd: number;
  /** Tên loại in words, sentence case: `Nghị quyết`; null when neither words nor symbol give it. */
  readonly type: string | null;
  /** Canonical: `05-NQ/TW`, `30/2020/NĐ-CP`. */
  readonly number: string | null;
  /** ISO date as far as the mention gives it. */
  readonly date: string | null;
  /** As written, first letter upper case: `Tỉnh ủy Lâm Đồng`. */
  readonly issuer: string | null;
  /** Title after «về …» as written, when the mention gives it. */
  readonly title: string | null;
  /** «khoản 2 Điều 5», «mục III.2», as written; null when the whole document is cited. */
  readonly pinpoint: string | null;
  /** The relation that the words before the mention state, with those words. */
  readonly relation: Relation | null;
  /** The number as written, when it had to be read through damage («04- NQ/TW»). */
  readonly repairedFrom: string | null;
  /** Digits of a number that is written without its symbol: `377` of «Quy định 377»; null otherwise. */
  readonly serial: string | null;
  /** Stated term or year: `XIV` of «khóa XIV», `2025-2030`, `2024`; null when none is stated. */
  readonly term: string | null;
  /** Name by which a document without number is known: `Luật Lưu trữ`, or a declared short name («Đề án 06»). */
  readonly name: string | null;
  /** Range of the footnote text that lists the documents of a collective reference. */
  readonly note: { readonly start: number; readonly end: number } | null;
}

export type RelationKind =
  | 'implements' // thực hiện, triển khai, quán triệt
  | 'based-on' // căn cứ
  | 'concretizes' // cụ thể hóa
  | 'amends' // sửa đổi, bổ sung
  | 'replaces' // thay thế
  | 'repeals' // bãi bỏ, hủy bỏ
  | 'attached-to' // ban hành kèm theo
  | 'cites'; // theo, tại, …

export interface Relation {
  readonly kind: RelationKind;
  /** The words it rests on, as written: «Thực hiện», «cụ thể hóa», «thay thế». */
  readonly words: string;
}

/** A mention with what it refers to. */
export interface Citation extends Mention {
  /** No entry: not resolved (self, ambiguous). Several: a collective reference. */
  readonly targets: readonly DocumentKey[];
  /** Candidates of an ambiguous mention. */
  readonly candidates: readonly DocumentKey[];
  /** Name of the rule that resolved it, or why it could not be: shown to the reader in the card. */
  readonly rule: ResolutionRule;
}

export type ResolutionRule =
  | 'full-mention' // number and date are given right here
  | 'alias' // a short name declared earlier in this document
  | 'last-full-mention' // the same number was cited in full earlier in this document
  | 'stated-term' // khóa, nhiệm kỳ or year is stated
  | 'only-candidate' // the only document of this number in the registry that fits date and term
  | 'named' // known by name
  | 'footnote' // listed in the footnote
  | 'self' // the citing document
  | 'number-only' // nothing but the number is known; no other document of that number either
  | 'ambiguous'; // several candidates or none can be told
