import { centralTermOf } from '../../domain/document/identity.ts';
import type { NumberedDocument } from '../../domain/search/number-index.ts';
import type { HeldDocument, Library, NumberPage, ShownDocument } from '../library/library.ts';
import { registerOf } from './task-register.ts';

/**
 * What a page tells the search index about itself, as JSON in `data-search` on the element that holds the text to be
 * indexed. A page without it is not indexed; inside it, `data-pagefind-ignore` leaves a part out (navigation, quoted
 * sentences of other pages, repeated lists).
 *
 *     <article {...searchable({ kind: 'help', title: 'Cách tìm' })}>
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
  /** ISO, as far as known: `2026-06`, `2026`. */
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

/** The page of a document held in full. */
export function heldRecord(library: Library, { facts, slug }: HeldDocument): SearchRecord {
  const tasks = registerOf(library).byDocument.get(slug) ?? [];
  const units = tasks.flatMap(({ parties }) => parties.flatMap(({ unit }) => unit?.name ?? []));
  const date = facts.date ?? monthOf(facts.year, facts.dateLine);
  return {
    kind: 'full-text',
    title: [facts.type, facts.shownNumber, facts.subject].filter(Boolean).join(' '),
    type: facts.type,
    issuer: facts.issuer,
    term: termOf(facts.numberLine, date),
    date,
    units: [...new Set(units)].sort(),
    draft: facts.draft,
  };
}

/** «ngày     tháng 6 năm 2026» → `2026-06`; the year alone when no month is there either. */
function monthOf(year: number | null, dateLine: string | null): string | null {
  const month = /tháng\s*(\d{1,2})/iu.exec(dateLine ?? '')?.[1];
  return year === null ? null : [String(year), ...(month ? [month.padStart(2, '0')] : [])].join('-');
}

/** The page of a number, or of a document known by its name. */
export function numberRecord(page: NumberPage): SearchRecord {
  const [only, second] = page.documents;
  const title = only && !second ? [only.label, only.title].filter(Boolean).join(' – ') : page.title;
  if (only && only.number === null)
    return { kind: 'number', title, type: only.type, issuer: only.issuer, date: only.date };
  const links = [...page.documents.flatMap((cited) => cited.backlinks), ...page.ambiguous];
  return {
    kind: 'number',
    title,
    numbered: {
      number: only?.number ?? page.title,
      citedBy: new Set(links.map((link) => link.from.slug)).size,
      documents: only ? page.documents.map(numberedDocument) : [unknownDocument],
    },
  };
}

/** A number of which the library knows no more than that it is cited. */
const unknownDocument: NumberedDocument = {
  type: null,
  date: null,
  term: null,
  issuer: null,
  title: null,
  anchor: null,
  fullText: null,
};

function numberedDocument(cited: ShownDocument): NumberedDocument {
  return {
    type: cited.type,
    date: cited.date,
    term: termOf(cited.number, cited.date),
    issuer: cited.issuer,
    title: cited.title,
    anchor: cited.fragment || null,
    fullText: cited.heldDocument?.path ?? null,
  };
}

/** Khóa: the documents of the Party are numbered by it («05-NQ/TW»), those of the State by years. */
function termOf(number: string | null, date: string | null): string | null {
  return number !== null && date !== null && /-\s*\p{L}+\s*\/\s*\p{L}/u.test(number)
    ? (centralTermOf(date) ?? null)
    : null;
}
