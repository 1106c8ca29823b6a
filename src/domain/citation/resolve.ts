import { numberSlug, parseDocumentNumber } from '../document/document-number.ts';
import { centralTermOf, namedKey, sameBody } from '../document/identity.ts';
import type { Citation, Mention } from './citation.ts';
import type { OwnDocument } from './find-letterhead.ts';
import type { CitedDocument, Registry } from './registry.ts';
import { resolveInDocument } from './resolve-within.ts';

export interface ResolveContext {
  /** The citing document; null when nothing is known about it. */
  readonly own: OwnDocument | null;
  /** Documents known from elsewhere; null to resolve within the citing text only */
  readonly registry: Registry | null;
}

/**
 * Says which document each mention means, and by which rule. Two layers: first what the text itself settles (alias,
 * last full mention, footnote, self), then the registry. What neither settles stays open: a wrong link is worse than none.
 */
export function resolveCitations(mentions: readonly Mention[], context: ResolveContext): Citation[] {
  const inDocument = resolveInDocument(mentions, context.own);
  return context.registry === null ? inDocument : resolveInRegistry(inDocument, context.own, context.registry);
}

/** Second layer: what the text leaves open, the registry of all documents may settle: */
export function resolveInRegistry(
  citations: readonly Citation[],
  own: OwnDocument | null,
  registry: Registry,
): Citation[] {
  const when = citingDate(citations, own);
  return citations.map((citation) => {
    if (citation.kind === 'named') return lawByName(citation, registry);
    if (citation.rule === 'self' || (citation.number === null && citation.serial === null)) return citation;
    const known = candidatesOf(citation, registry);
    if (citation.date !== null && citation.number !== null) return withKnownIssuer(citation, known);
    const fitting = known.filter((cited) => fitsContext(citation, cited, when));
    const [only] = fitting;
    if (only && fitting.length === 1) {
      const rule = citation.term === null ? 'only-candidate' : 'stated-term';
      const issuer = citation.issuer ?? only.issuer;
      return {
        ...citation,
        targets: [only.key],
        number: only.number,
        date: only.date,
        issuer,
        type: citation.type ?? only.type,
        rule,
      };
    }
    const candidates = (fitting.length > 1 ? fitting : known).map(({ key }) => key);
    return fitting.length > 1
      ? { ...citation, targets: [], candidates, rule: 'ambiguous' }
      : { ...citation, candidates };
  });
}

/** When the citing document was written: at the latest its own date; a draft without one is no earlier than what it cites. */
interface CitingDate {
  readonly latest: string | null;
  readonly about: string | null;
}

function citingDate(citations: readonly Citation[], own: OwnDocument | null): CitingDate {
  if (own?.date != null) return { latest: own.date, about: own.date };
  const cited = citations.flatMap(({ date, rule }) => (date !== null && rule === 'full-mention' ? [date] : []));
  return { latest: null, about: cited.sort().at(-1) ?? null };
}

function candidatesOf({ number, serial, type }: Citation, registry: Registry): readonly CitedDocument[] {
  return (
    (number === null ? registry.bySerial.get(`${type} ${serial}`) : registry.byNumber.get(numberSlug(number))) ?? []
  );
}

/** The registry may know the issuer that this text leaves out. */
function withKnownIssuer(citation: Citation, known: readonly CitedDocument[]): Citation {
  const same = known.filter(
    ({ date, issuer }) =>
      date === citation.date && (citation.issuer === null || issuer === null || sameBody(citation.issuer, issuer)),
  );
  const [only] = same;
  return only && same.length === 1 && only.key !== citation.targets[0]
    ? { ...citation, targets: [only.key], issuer: citation.issuer ?? only.issuer }
    : citation;
}

/** Not later than the citing document, in its term (Party) or year (State), by the stated body. Unknown is no yes. */
function fitsContext(citation: Citation, cited: CitedDocument, when: CitingDate): boolean {
  const parsed = parseDocumentNumber(cited.number ?? '');
  if (!parsed || cited.date === null) return false;
  if (citation.date !== null && citation.date !== cited.date) return false;
  if (when.latest !== null && cited.date > when.latest) return false;
  if (citation.issuer !== null && cited.issuer !== null && !sameBody(citation.issuer, cited.issuer)) return false;
  if (parsed.year !== null && citation.number !== null) return true;
  if (citation.date !== null) return true;
  if (parsed.issuer === 'TW' && citation.term !== null && /^[IVX]+$/.test(citation.term)) {
    return centralTermOf(cited.date) === citation.term;
  }
  if (when.about === null) return false;
  return parsed.party
    ? centralTermOf(cited.date) === centralTermOf(when.about)
    : cited.date.slice(0, 4) === when.about.slice(0, 4);
}

/** A law by name and year or date. By name alone it stays open: the registry may know the old law and not the new one. */
function lawByName(citation: Citation, registry: Registry): Citation {
  const { name, date, term } = citation;
  if (name === null || (date ?? term) === null) return citation;
  const numbered = (registry.byName.get(namedKey(name)) ?? []).filter(
    (cited) =>
      cited.number !== null &&
      (date === null || date === cited.date) &&
      (term === null || cited.date?.startsWith(term)),
  );
  const [only] = numbered;
  return only && numbered.length === 1
    ? { ...citation, number: only.number, date: only.date, targets: [only.key], rule: 'only-candidate' }
    : citation;
}
