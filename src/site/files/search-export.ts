import { numberSlug } from '../../domain/document/document-number.ts';
import { planLines } from '../../domain/plan/plan-text.ts';
import type { HeldDocument, Library, ShownDocument } from '../library/library.ts';

/**
 * All documents, held or only cited, as a search engine takes them in: for collections that outgrow a static index. Form
 * of the bulk interface of OpenSearch and Elasticsearch: a line that says what to do, then a line with the record.
 */
export function* bulkLines(library: Library, index: string): Generator<string> {
  for (const document of library.documents) {
    yield JSON.stringify({ index: { _index: index, _id: document.slug } });
    yield JSON.stringify(heldRecord(library, document));
  }
  for (const document of library.byKey.values()) {
    if (document.heldDocument !== null) continue;
    yield JSON.stringify({ index: { _index: index, _id: document.key } });
    yield JSON.stringify(citedRecord(document));
  }
}

/** One document; every field is declared in {@link searchMapping}. */
export interface ExportedRecord {
  /** Page, with the anchor on it, below the site's root. */
  readonly path: string;
  /** The library has its full text. */
  readonly held: boolean;
  readonly type: string | null;
  readonly number: string | null;
  /** `141-kh-ubnd`: any spelling of a number, folded, meets it. */
  readonly numberSlug: string | null;
  /** ISO. */
  readonly date: string | null;
  readonly year: number | null;
  readonly issuer: string | null;
  readonly draft: boolean;
  readonly subject: string | null;
  /** Other names by which texts call it. */
  readonly names: readonly string[];
  /** The whole text, one line a paragraph; null when it is only cited. */
  readonly text: string | null;
  /** How many held documents cite it: a weight for the order of the answers. */
  readonly citedBy: number;
  /** Numbers or names of the documents that it cites, each once. */
  readonly cites: readonly string[];
  /** Units that its tasks name, as written, each once. */
  readonly units: readonly string[];
}

function heldRecord(library: Library, document: HeldDocument): ExportedRecord {
  const { facts, path } = document;
  const cited = document.citations.flatMap(({ targets }) => targets.map((key) => library.byKey.get(key)?.label ?? key));
  const named = document.tasks.flatMap(({ lead, support, adviser, assigned }) =>
    [...lead, ...support, ...adviser, ...assigned].filter(({ kind }) => kind === 'unit').map(({ name }) => name),
  );
  const shown = document.key === null ? undefined : library.byKey.get(document.key);
  return {
    path,
    held: true,
    type: facts.type,
    number: facts.number,
    numberSlug: facts.number === null ? null : numberSlug(facts.number),
    date: facts.date,
    year: facts.year,
    issuer: facts.issuer,
    draft: facts.draft,
    subject: facts.subject,
    names: shown?.names ?? [],
    text: planLines(library.text(document).plan).join('\n'),
    citedBy: shown === undefined ? 0 : citingCount(shown),
    cites: [...new Set(cited)],
    units: [...new Set(named)],
  };
}

function citedRecord(document: ShownDocument): ExportedRecord {
  const { page, fragment, type, number, date, issuer, title, names } = document;
  return {
    path: page + (fragment && `#${fragment}`),
    held: false,
    type,
    number,
    numberSlug: number === null ? null : numberSlug(number),
    date,
    year: date === null ? null : Number(date.slice(0, 4)),
    issuer,
    draft: false,
    subject: title,
    names,
    text: null,
    citedBy: citingCount(document),
    cites: [],
    units: [],
  };
}

function citingCount({ backlinks }: ShownDocument): number {
  return new Set(backlinks.map(({ from }) => from.slug)).size;
}

const keyword = { type: 'keyword' } as const;
/** Words as typed, with a second form without marks; a hit as typed should weigh more. */
const vietnamese = {
  type: 'text',
  analyzer: 'tieng_viet',
  fields: {
    khong_dau: { type: 'text', analyzer: 'tieng_viet_khong_dau' },
    cap_tieng: { type: 'text', analyzer: 'tieng_viet_cap_tieng' },
  },
} as const;

/**
 * Settings and mapping of the index. The analysers need no plugin: Vietnamese writes its syllables apart and most words
 * are two of them, so pairs of syllables stand in for words; đ is folded like the other marks.
 */
export const searchMapping = {
  settings: {
    analysis: {
      char_filter: {
        dau_gach: { type: 'mapping', mappings: ['‐=>-', '‑=>-', '–=>-', '—=>-', '−=>-', 'Ð=>Đ', 'ð=>đ'] },
      },
      filter: {
        bo_dau: { type: 'asciifolding', preserve_original: false },
        cap_tieng: { type: 'shingle', min_shingle_size: 2, max_shingle_size: 2, output_unigrams: false },
      },
      analyzer: {
        tieng_viet: { type: 'custom', char_filter: ['dau_gach'], tokenizer: 'standard', filter: ['lowercase'] },
        tieng_viet_khong_dau: {
          type: 'custom',
          char_filter: ['dau_gach'],
          tokenizer: 'standard',
          filter: ['lowercase', 'bo_dau'],
        },
        tieng_viet_cap_tieng: {
          type: 'custom',
          char_filter: ['dau_gach'],
          tokenizer: 'standard',
          filter: ['lowercase', 'cap_tieng'],
        },
      },
    },
  },
  mappings: {
    dynamic: 'strict',
    properties: {
      path: keyword,
      held: { type: 'boolean' },
      type: keyword,
      number: keyword,
      numberSlug: keyword,
      date: { type: 'date', format: 'strict_date' },
      year: { type: 'integer' },
      issuer: keyword,
      draft: { type: 'boolean' },
      subject: vietnamese,
      names: vietnamese,
      text: vietnamese,
      citedBy: { type: 'integer' },
      cites: keyword,
      units: keyword,
    } satisfies Record<keyof ExportedRecord, object>,
  },
} as const;
