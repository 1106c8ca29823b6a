import type { NumberedDocument } from '../domain/number-index.ts';

/**
 * What a page tells the search index about itself, as JSON in `data-search` on the element that holds the text to be
 * indexed. A page without it is not indexed; inside it, `data-pagefind-ignore` leaves a part out (navigation, quoted
 * sentences of other pages, repeated lists).
 *
 *     <main {...searchable({ kind: 'full-text', title, type: 'Kế hoạch', … })}>
 */
export interface SearchRecord {
  readonly kind: SearchKind;
  /** Title in the list of results: `Kế hoạch thực hiện Nghị quyết số 05-NQ/TW …`. */
  readonly title: string;
  /** Tên loại, sentence case: `Kế hoạch`. */
  readonly type?: string | null;
  /** Cơ quan ban hành, one form per body: `Đảng ủy Ủy ban nhân dân tỉnh Lâm Đồng`. */
  readonly issuer?: string | null;
  /** Khóa: `XIV`. */
  readonly term?: string | null;
  /** ISO; as far as known: `2026-06`. */
  readonly date?: string | null;
  /** Units with tasks in it. */
  readonly units?: readonly string[];
  readonly draft?: boolean;
  /** The number page of a document: its number, all documents that bear it, how many documents cite it. */
  readonly numbered?: {
    readonly number: string;
    readonly citedBy: number;
    readonly documents: readonly NumberedDocument[];
  };
}

/** What kind of page it is: a document held in full, the page of a number, tasks, a unit, help. */
export type SearchKind = 'full-text' | 'number' | 'tasks' | 'unit' | 'help';

/** Attributes for the element that holds what is to be indexed. */
export function searchable(record: SearchRecord): { 'data-search': string } {
  return { 'data-search': JSON.stringify(record) };
}
