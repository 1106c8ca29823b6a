/**
 * Plan — kế hoạch (or any other held document: nghị quyết, quy định, quyết định …) as the source says it, in reading order.
 *
 * The importer makes it from an office file and writes it as MDX; the site reads the same model back from the MDX.
 * Every string is the source's wording, NFC, with the numbering as typed; blanks («Số         -KH/ĐU», «ngày     tháng 6»)
 * are kept. What is *derived* (canonical number, ISO date, citations, tasks) is never stored here.
 */
export interface Plan {
  readonly header: Header;
  /** From the line after the subject to the last line before recipients and signature. */
  readonly body: readonly Block[];
  /** Recipients and signature in the order of the source; either may be missing. */
  readonly closing: readonly Closing[];
  /** Appendices and documents issued with this one (phụ lục, quy chế kèm theo): each begins with a level-1 heading. */
  readonly attachments: readonly Block[];
  /** Chú thích, in order of their marks: note 1 is `notes[0]`. One entry per paragraph of the note. */
  readonly notes: readonly (readonly string[])[];
}

/**
 * Letterhead fields — thể thức. The order of the keys is the order of reading in the source; a field of several
 * printed lines is a list. Left column: superior, issuer, star, number, about; `other` stands where it was read. Right column: the others.
 */
export const letterheadFields = [
  'superior', // cơ quan cấp trên: ĐẢNG BỘ TỈNH LÂM ĐỒNG
  'issuer', // cơ quan ban hành: ĐẢNG ỦY ỦY BAN NHÂN DÂN TỈNH
  'star', // * or a rule under the issuer
  'number', // the whole line, blank kept: «Số         -KH/ĐU», «Số: 556/KH-UBND»
  'about', // the subject of a công văn, under the number, with «V/v» or without
  'motto', // ĐẢNG CỘNG SẢN VIỆT NAM, or the two lines of Quốc hiệu
  'rule', // ------- under the motto
  'placeDate', // «Lâm Đồng, ngày     tháng 6 năm 2026»
  'draft', // «Dự thảo», «DỰ THẢO LẦN 2»
  'marks', // MẬT, HỎA TỐC, phạm vi lưu hành …: shown as a stamp
  'other', // any line whose place is not known: shown as it is, and told to the clerk
] as const;
export type LetterheadField = (typeof letterheadFields)[number];

export interface Header {
  /** Ordered: see {@link letterheadFields}. */
  readonly letterhead: Readonly<Partial<Record<LetterheadField, string | readonly string[]>>>;
  /** Tên loại as written: `KẾ HOẠCH`; null for a công văn. */
  readonly type: string | null;
  /** Trích yếu, joined to one line; null when there is none. */
  readonly subject: string | null;
  /** The rule line under the subject as written (`-----`), if the source has one. */
  readonly rule: string | null;
}

/** A line of text with the places of its footnote marks. `text` holds no mark itself. */
export interface TextLine {
  readonly text: string;
  /** Sorted by offset (UTF-16, into `text`); `note` is 1-based. */
  readonly noteRefs: readonly NoteRef[];
}
export interface NoteRef {
  readonly offset: number;
  readonly note: number;
}

export type Block =
  /** Level 1 opens an attachment; 2–6 nest below the document. The text includes the written label. */
  | ({ readonly kind: 'heading'; readonly level: 1 | 2 | 3 | 4 | 5 | 6 } & TextLine)
  /** Any other paragraph, its written label («1.», «a)», «-») included in the text. */
  | ({ readonly kind: 'paragraph' } & TextLine)
  /** The first row is the heading row. A cell of several paragraphs holds them as `\n`-separated text. A merged cell has its text once, in its first place; the rest is empty. */
  | { readonly kind: 'table'; readonly rows: readonly (readonly TableCell[])[] };

/** Ô của bảng. */
export interface TableCell extends TextLine {
  /** Ô gộp dọc: one cell with the one above it, in the source itself; its own text is empty. */
  readonly merged?: true;
  /** Ô gộp ngang: one cell with the one on its left, in the source itself; its own text is empty. */
  readonly across?: true;
}

export type Closing =
  /** «Nơi nhận:» and the lines under it, as written. */
  | { readonly kind: 'recipients'; readonly label: string; readonly lines: readonly string[] }
  /** «T/M ĐẢNG ỦY», «PHÓ BÍ THƯ THƯỜNG TRỰC», «Lê Trọng Yên»: every line as written. */
  | { readonly kind: 'signature'; readonly lines: readonly string[] };

/** Repair — chỗ sửa: the few places where the page departs from the file as received, recorded and shown. */
export interface Repair {
  /** Stable rule name, e.g. `chu-thich-mat-dau` (lost footnote mark restored). */
  readonly rule: string;
  /** What the source has, as received. */
  readonly from: string;
  /** What the page has. */
  readonly to: string;
  /** One Vietnamese sentence for the reader. */
  readonly note: string;
}

/** Provenance of a page: the office file as received. */
export interface Source {
  /** File name below `content/sources/`. */
  readonly file: string;
  /** SHA-256 of its bytes, lower-case hex. */
  readonly sha256: string;
}
