import { numberSlug, serialForms } from '../document/document-number.ts';
import { documentKey, fullestName, issuerSlug, namedKey } from '../document/identity.ts';
import { lawNameOf } from '../document/law-names.ts';
import { remember } from '../text/remember.ts';
import { toSlug } from '../text/vietnamese-text.ts';
import type { Citation, DocumentKey } from './citation.ts';
import { type Contradiction, contradictionsOf } from './contradictions.ts';
import type { OwnDocument } from './find-letterhead.ts';

/** CitedDocument — văn bản trong danh mục: all that the citing texts, the facts files and the held texts say about it. */
export interface CitedDocument {
  readonly key: DocumentKey;
  readonly number: string | null;
  readonly type: string | null;
  readonly date: string | null;
  readonly issuer: string | null;
  /** The longest title that a citing text gives, unless a facts file gives one. */
  readonly title: string | null;
  /** Names by which texts call it: `Luật Lưu trữ`, declared short names. Sorted. */
  readonly names: readonly string[];
  readonly replacedBy: DocumentKey | null;
  /** Id of the page that holds its full text; null when only cited. */
  readonly held: string | null;
}

/** What one source says about one document. */
export interface RegistryEntry extends Partial<Omit<CitedDocument, 'key' | 'names'>> {
  /** For documents known by name only. */
  readonly key?: DocumentKey;
  readonly names?: readonly string[];
  /** Where it is said: a plan's id, a facts file; for messages. */
  readonly source: string;
  /** Date of the citing document, to find citations from the future. */
  readonly citedOn?: string | null;
  /** From a facts file: outranks what texts say, and may leave out the date of a number that only one document has. */
  readonly fact?: boolean;
}

export interface Registry {
  /** Sorted by key. */
  readonly documents: readonly CitedDocument[];
  readonly byKey: ReadonlyMap<DocumentKey, CitedDocument>;
  /** By number slug: every document of that number, by date. */
  readonly byNumber: ReadonlyMap<string, readonly CitedDocument[]>;
  /** By slug of each name. */
  readonly byName: ReadonlyMap<string, readonly CitedDocument[]>;
  /** By type and bare serial: `Nghị quyết 05`, `Nghị định 30/2020`. */
  readonly bySerial: ReadonlyMap<string, readonly CitedDocument[]>;
  /** A body's name as most texts spell it: «Bộ Nông nghiệp và Môi trường» for «… Môi Trường» too. */
  readonly spell: (issuer: string) => string;
  readonly contradictions: readonly Contradiction[];
}

/**
 * Merges everything that is said into one entry per document. Entries join when number and date agree and no issuer
 * speaks against it; one without date joins the only dated document of a number that carries its year. Pure; the same
 * for any order of texts.
 */
export function buildRegistry(entries: readonly RegistryEntry[]): Registry {
  const byKey = new Map<DocumentKey, CitedDocument>();
  const said = new Map<DocumentKey, RegistryEntry[]>();
  const issuers = issuersOf(entries);
  const dated = datedKeys(entries, issuers);
  for (const entry of entries) {
    const key = keyOf(entry, issuers, dated);
    if (key === undefined) continue;
    push(said, key, entry);
    byKey.set(key, merge(byKey.get(key), entry, key));
  }
  const spell = spelling(entries);
  for (const [key, cited] of byKey) {
    const issuer = cited.issuer === null ? null : spell(cited.issuer);
    if (issuer !== cited.issuer) byKey.set(key, { ...cited, issuer });
  }
  const documents = [...byKey.values()].sort((a, b) => compare(a.key, b.key));
  return {
    documents,
    byKey,
    spell,
    byNumber: group(documents, (cited) => (cited.number === null ? [] : [numberSlug(cited.number)])),
    byName: group(documents, (cited) => cited.names.map((name) => namedKey(name))),
    bySerial: group(documents, serialsOf),
    contradictions: contradictionsOf(entries, documents, said),
  };
}

/** What a text says of each document that it names by number and date, or by a name; the same once, however often. */
export function entriesOf(citations: readonly Citation[], own: OwnDocument | null, source: string): RegistryEntry[] {
  const entries: RegistryEntry[] = [];
  const said = new Map<DocumentKey, RegistryEntry[]>();
  for (const citation of citations) {
    const [target, second] = citation.targets;
    if (target === undefined || second !== undefined || citation.rule === 'self') continue;
    const { kind, number, type, date, issuer, title } = citation;
    if (number === null && kind !== 'named') continue;
    const name = kind === 'named' ? citation.name : lawNameOf(citation.text);
    const isSaid = said
      .get(target)
      ?.some(
        (entry) =>
          entry.names?.[0] === (name ?? undefined) &&
          (entry.number ?? null) === number &&
          entry.date === date &&
          entry.type === type &&
          entry.issuer === issuer &&
          entry.title === title,
      );
    if (isSaid) continue;
    const names = name == null ? [] : [name];
    const fresh = { source, citedOn: own?.date ?? null, type, date, issuer, title, names };
    const entry = number === null ? { ...fresh, key: target } : { ...fresh, number };
    entries.push(entry);
    push(said, target, entry);
  }
  return entries;
}

function keyOf(
  entry: RegistryEntry,
  issuers: ReadonlyMap<string, ReadonlySet<string>>,
  dated: ReadonlyMap<string, ReadonlySet<DocumentKey>>,
): DocumentKey | undefined {
  const { number } = entry;
  if (entry.key !== undefined || number == null) return entry.key;
  const key = documentKey({ number, date: entry.date ?? null, issuer: issuerOf(entry, issuers) });
  if (entry.date != null || (key === undefined && !entry.fact)) return key;
  const [only, another] = dated.get(numberSlug(number)) ?? [];
  return only !== undefined && another === undefined ? only : key;
}

function issuerOf(entry: RegistryEntry, issuers: ReadonlyMap<string, ReadonlySet<string>>): string | null {
  const known = issuers.get(`${numberSlug(entry.number ?? '')} ${entry.date ?? ''}`) ?? new Set<string>();
  if (entry.issuer != null) return known.size < 2 ? entry.issuer : fullestName(entry.issuer, known);
  const [only, another] = new Set([...known].map((body) => fullestName(body, known)));
  return only !== undefined && another === undefined ? only : null;
}

/** By number slug: the keys of its documents whose date someone gives. */
function datedKeys(entries: readonly RegistryEntry[], issuers: ReadonlyMap<string, ReadonlySet<string>>) {
  const keys = new Map<string, Set<DocumentKey>>();
  for (const entry of entries) {
    if (entry.number == null || entry.date == null) continue;
    const key = documentKey({ number: entry.number, date: entry.date, issuer: issuerOf(entry, issuers) });
    if (key === undefined) continue;
    const slug = numberSlug(entry.number);
    keys.set(slug, (keys.get(slug) ?? new Set()).add(key));
  }
  return keys;
}

/** Issuers that are said for one number and date: a mention without issuer joins when there is only one, one without its place when only one has that body's. */
function issuersOf(entries: readonly RegistryEntry[]): Map<string, Set<string>> {
  const issuers = new Map<string, Map<string, string>>();
  for (const { number, date, issuer } of entries) {
    if (number == null || issuer == null) continue;
    const series = `${numberSlug(number)} ${date ?? ''}`;
    const bodies = issuers.get(series) ?? new Map<string, string>();
    bodies.set(issuerSlug(issuer), issuer);
    issuers.set(series, bodies);
  }
  return new Map([...issuers].map(([series, bodies]) => [series, new Set(bodies.values())]));
}

/** Names that differ in nothing but capitals, tones' places and blanks are one: as it is said most often, by a facts file before all. */
function spelling(entries: readonly RegistryEntry[]): (issuer: string) => string {
  const counts = new Map<string, Map<string, number>>();
  for (const { issuer, fact } of entries) {
    if (issuer == null) continue;
    const spellings = counts.get(nameSlug(issuer)) ?? new Map<string, number>();
    counts.set(nameSlug(issuer), spellings.set(issuer, (spellings.get(issuer) ?? 0) + (fact ? 1e6 : 1)));
  }
  const first = new Map(
    [...counts].map(([slug, spellings]) => [
      slug,
      [...spellings].sort(([a, m], [b, n]) => n - m || compare(a, b))[0]?.[0],
    ]),
  );
  return (issuer) => first.get(nameSlug(issuer)) ?? issuer;
}
const nameSlug = remember(toSlug);

function merge(known: CitedDocument | undefined, entry: RegistryEntry, key: DocumentKey): CitedDocument {
  const first = <T>(a: T | null | undefined, b: T | null | undefined): T | null =>
    (entry.fact ? (b ?? a) : (a ?? b)) ?? null;
  const fuller = (a: string | null | undefined, b: string | null | undefined) =>
    entry.fact && b != null ? b : longer(a, b);
  return {
    key,
    number: known?.number ?? entry.number ?? null,
    type: first(known?.type, entry.type),
    date: first(known?.date, entry.date),
    issuer: fuller(known?.issuer, entry.issuer),
    title: fuller(known?.title, entry.title),
    names: [...new Set([...(known?.names ?? []), ...(entry.names ?? [])])].sort(compare),
    replacedBy: first(known?.replacedBy, entry.replacedBy),
    held: known?.held ?? entry.held ?? null,
  };
}

const longer = (a: string | null | undefined, b: string | null | undefined): string | null =>
  (b?.length ?? 0) > (a?.length ?? 0) || ((b?.length ?? 0) === (a?.length ?? 0) && compare(b ?? '', a ?? '') < 0)
    ? (b ?? null)
    : (a ?? null);

function group(documents: readonly CitedDocument[], keysOf: (document: CitedDocument) => readonly string[]) {
  const groups = new Map<string, CitedDocument[]>();
  for (const cited of documents) for (const key of keysOf(cited)) push(groups, key, cited);
  return groups;
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

function serialsOf({ type, number }: CitedDocument): string[] {
  return number === null ? [] : serialForms(number).map((serial) => `${type} ${serial}`);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
