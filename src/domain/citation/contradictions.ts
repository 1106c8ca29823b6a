import { numberSlug, parseDocumentNumber } from '../document/document-number.ts';
import { issuerSlug } from '../document/identity.ts';
import type { DocumentKey } from './citation.ts';
import type { CitedDocument, RegistryEntry } from './registry.ts';

export type Contradiction =
  /** One number, one series, two dates. */
  | {
      readonly kind: 'two-dates';
      readonly number: string;
      readonly dates: readonly { readonly date: string; readonly sources: readonly string[] }[];
    }
  /** «Quyết định số 114-QĐ/TW» in one text, «Quy định số 114-QĐ/TW» in another. */
  | {
      readonly kind: 'two-types';
      readonly number: string;
      readonly types: readonly { readonly type: string; readonly sources: readonly string[] }[];
    }
  /** The cited date is later than the citing document. */
  | {
      readonly kind: 'from-the-future';
      readonly number: string;
      readonly date: string;
      readonly citedOn: string;
      readonly source: string;
    };

/** Where texts contradict each other, or a text itself, about a document. */
export function contradictionsOf(
  entries: readonly RegistryEntry[],
  documents: readonly CitedDocument[],
  said: ReadonlyMap<DocumentKey, readonly RegistryEntry[]>,
): Contradiction[] {
  return [...futures(entries), ...twoTypes(said), ...twoDates(documents, said)];
}

function futures(entries: readonly RegistryEntry[]): Contradiction[] {
  return entries.flatMap(({ number, date, citedOn, source }) =>
    number != null && date != null && citedOn != null && date > citedOn
      ? [{ kind: 'from-the-future', number, date, citedOn, source }]
      : [],
  );
}

function twoTypes(said: ReadonlyMap<DocumentKey, readonly RegistryEntry[]>): Contradiction[] {
  return [...said.values()].flatMap((entries): Contradiction[] => {
    const types = tally(entries, (entry) => entry.type ?? undefined);
    const number = entries[0]?.number;
    return types.length > 1 && number != null
      ? [{ kind: 'two-types', number, types: types.map(([type, sources]) => ({ type, sources })) }]
      : [];
  });
}

/** Numbers whose series cannot hold two documents: they carry the year and belong to one body. */
function twoDates(
  documents: readonly CitedDocument[],
  said: ReadonlyMap<DocumentKey, readonly RegistryEntry[]>,
): Contradiction[] {
  const dated = documents.filter(({ number, date }) => number !== null && date !== null);
  const byNumber = Map.groupBy(dated, ({ number, date }) => seriesOf(number ?? '', date ?? ''));
  return [...byNumber].flatMap(([, same]): Contradiction[] => {
    const dates = [...new Set(same.map((cited) => cited.date ?? ''))];
    const number = same[0]?.number;
    if (
      dates.length < 2 ||
      number == null ||
      new Set(same.map((d) => (d.issuer === null ? '' : issuerSlug(d.issuer)))).size > 1
    )
      return [];
    const sourcesOf = (date: string) =>
      same.filter((d) => d.date === date).flatMap((d) => (said.get(d.key) ?? []).map((entry) => entry.source));
    return [
      {
        kind: 'two-dates',
        number,
        dates: dates.map((date) => ({ date, sources: [...new Set(sourcesOf(date))].sort() })),
      },
    ];
  });
}

/** State numbers run within a year; Party numbers within a term, of which two years are too little to tell. */
function seriesOf(number: string, date: string): string {
  const parsed = parseDocumentNumber(number);
  return `${numberSlug(number)} ${parsed?.year ?? date.slice(0, 4)}`;
}

function tally(entries: readonly RegistryEntry[], of: (entry: RegistryEntry) => string | undefined) {
  const sources = new Map<string, Set<string>>();
  for (const entry of entries) {
    const value = of(entry);
    if (value !== undefined) sources.set(value, (sources.get(value) ?? new Set()).add(entry.source));
  }
  return [...sources].map(([value, set]) => [value, [...set].sort()] as const).sort(([a], [b]) => (a < b ? -1 : 1));
}
