import type { Citation, Mention } from './citation.ts';
import { numberSlug, parseDocumentNumber } from './document-number.ts';
import type { OwnDocument } from './find-letterhead.ts';
import { centralTermOf, namedKey, sameBody } from './identity.ts';
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
  return citations.map((citation) => {
    if (citation.kind === 'named') return lawByName(citation, registry);
    if (citation.number === null || citation.rule === 'self') return citation;
    const known = registry.byNumber.get(numberSlug(citation.number)) ?? [];
    const [target] = citation.targets;
    if (citation.date !== null) {
      // The registry may know the issuer that this text leaves out.
      const same = known.filter(
        ({ date, issuer }) =>
          date === citation.date && (citation.issuer === null || issuer === null || sameBody(citation.issuer, issuer)),
      );
      const [only] = same;
      return only && same.length === 1 && only.key !== target
        ? { ...citation, targets: [only.key], issuer: citation.issuer ?? only.issuer }
        : citation;
    }
    const fitting = known.filter((cited) => fitsContext(citation, cited, own));
    const [only] = fitting;
    if (only && fitting.length === 1) {
      const rule = citation.term === null ? 'only-candidate' : 'stated-term';
      return {
        ...citation,
        targets: [only.key],
        date: only.date,
        issuer: citation.issuer ?? only.issuer,
        type: citation.type ?? only.type,
        rule,
      };
    }
    return fitting.length > 1
      ? { ...citation, targets: [], candidates: fitting.map(({ key }) => key), rule: 'ambiguous' }
      : { ...citation, candidates: known.map(({ key }) => key) };
  });
}

/** Dated before the citing document, in its term (Party) or year (State), by the stated body. */
function fitsContext(citation: Citation, cited: CitedDocument, own: OwnDocument | null): boolean {
  const parsed = citation.number === null ? undefined : parseDocumentNumber(citation.number);
  if (cited.date === null || !parsed) return parsed?.year != null;
  if (own?.date != null && cited.date > own.date) return false;
  if (citation.issuer !== null && cited.issuer !== null && !sameBody(citation.issuer, cited.issuer)) return false;
  if (parsed.year !== null) return true;
  if (parsed.issuer === 'TW' && citation.term !== null && /^[IVX]+$/.test(citation.term))
    return centralTermOf(cited.date) === citation.term;
  if (own?.date == null) return true;
  return parsed.party
    ? centralTermOf(cited.date) === centralTermOf(own.date)
    : cited.date.slice(0, 4) === own.date.slice(0, 4);
}

function lawByName(citation: Citation, registry: Registry): Citation {
  const known = citation.name === null ? [] : (registry.byName.get(namedKey(citation.name)) ?? []);
  const numbered = known.filter(
    ({ number, date }) =>
      number !== null &&
      (citation.date === null || citation.date === date) &&
      (citation.term === null || date?.startsWith(citation.term)),
  );
  const [only] = numbered;
  return only && numbered.length === 1
    ? { ...citation, number: only.number, date: only.date, targets: [only.key], rule: 'only-candidate' }
    : citation;
}
