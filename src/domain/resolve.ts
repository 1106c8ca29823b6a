import type { Citation, DocumentKey, Mention, ResolutionRule } from './citation.ts';
import { numberSlug, parseDocumentNumber } from './document-number.ts';
import { completePlace, type OwnDocument } from './find-letterhead.ts';
import { centralTermOf, documentKey, issuerSlug, namedKey } from './identity.ts';
import type { CitedDocument, Registry } from './registry.ts';

export interface ResolveContext {
  /** The citing document; null when nothing is known about it. */
  readonly own: OwnDocument | null;
  /** Documents known from elsewhere; null to resolve within the document only. */
  readonly registry: Registry | null;
}

/**
 * Says which document each mention means, and by which rule. Two layers: first what the document itself settles (alias,
 * last full mention, footnote, self), then the registry. What neither settles stays open: a wrong link is worse than none.
 *
 * @param text the text in which `mentions` were found; only for the name of a law inside its numbered mention
 */
export function resolveCitations(text: string, mentions: readonly Mention[], context: ResolveContext): Citation[] {
  const inDocument = resolveInDocument(text, mentions, context.own);
  return context.registry === null ? inDocument : resolveInRegistry(inDocument, context.own, context.registry);
}

/** First layer; needs nothing but the document. The result is plain JSON and may be stored. */
export function resolveInDocument(_text: string, mentions: readonly Mention[], own: OwnDocument | null): Citation[] {
  const completed = mentions.map((mention) => complete(mention, own));
  const full = completed.filter((mention) => mention.number !== null && mention.date !== null);
  const aliases = new Set(
    completed
      .filter(({ kind, number }) => kind === 'alias-definition' && number !== null)
      .map(({ number }) => numberSlug(number ?? '')),
  );
  const settled = completed.map((mention) => settle(mention, completed, full, aliases, own));
  return settled.map((citation) => (citation.note === null ? citation : listed(citation, settled)));
}

function complete(mention: Mention, own: OwnDocument | null): Mention {
  if (mention.issuer === null) return mention;
  const issuer = completePlace(mention.issuer, own?.place ?? null);
  const central =
    /^Ban Chấp hành Trung ương Đảng$/u.test(issuer) && mention.term !== null && /^[IVX]+$/.test(mention.term);
  return { ...mention, issuer: central ? `${issuer} khóa ${mention.term}` : issuer };
}

function settle(
  mention: Mention,
  all: readonly Mention[],
  full: readonly Mention[],
  aliases: ReadonlySet<string>,
  own: OwnDocument | null,
): Citation {
  switch (mention.kind) {
    case 'self':
      return as(mention, 'self', []);
    case 'ambiguous':
      return as(mention, 'ambiguous', []);
    case 'collective-footnote':
      return as(mention, 'footnote', []);
    case 'named':
      return settleNamed(mention, all, full);
    case 'short-no-number':
      return settleNumbered({ ...mention, number: mention.name }, full, aliases, own);
    default:
      return settleNumbered(mention.number === null ? withSerial(mention, all) : mention, full, aliases, own);
  }
}

/** «Quyết định số 930»: the only number of this type and serial that the document cites. */
function withSerial(mention: Mention, all: readonly Mention[]): Mention {
  const numbers = new Set(
    all
      .filter(({ type, number }) => number !== null && type === mention.type && hasSerial(number, mention.serial ?? ''))
      .map(({ number }) => number),
  );
  const [only] = numbers;
  return numbers.size === 1 && only != null ? { ...mention, number: only } : mention;
}

/** «930» or «30/2020» as the beginning of a number. */
function hasSerial(number: string, serial: string): boolean {
  return serial.includes('/') ? number.startsWith(`${serial}/`) : numberSlug(number).replace(/\D.*$/, '') === serial;
}

function settleNumbered(
  mention: Mention,
  full: readonly Mention[],
  aliases: ReadonlySet<string>,
  own: OwnDocument | null,
): Citation {
  const { number } = mention;
  if (number === null) return as(mention, 'ambiguous', []);
  const slug = numberSlug(number);
  if (
    own?.number != null &&
    numberSlug(own.number) === slug &&
    (mention.date === null || own.date === null || mention.date === own.date)
  ) {
    return as({ ...mention, date: mention.date ?? own.date, issuer: mention.issuer ?? own.issuer }, 'self', []);
  }
  const same = full.filter((other) => other !== mention && numberSlug(other.number ?? '') === slug);
  if (mention.date !== null) {
    const issuer = mention.issuer ?? onlyIssuer(same.filter(({ date }) => date === mention.date));
    return keyed({ ...mention, issuer }, 'full-mention');
  }
  const fitting = same.filter((other) => fits(mention, other));
  const earlier = fitting.filter((other) => other.start < mention.start);
  const source = earlier.at(-1) ?? (new Set(fitting.map(({ date }) => date)).size === 1 ? fitting[0] : undefined);
  if (!source) return keyed(mention, 'number-only');
  const issuer =
    mention.issuer !== null && source.issuer === null ? mention.issuer : (source.issuer ?? onlyIssuer(same));
  const rule = mention.kind === 'alias-definition' || aliases.has(slug) ? 'alias' : 'last-full-mention';
  return keyed({ ...mention, date: source.date, issuer, type: mention.type ?? source.type }, rule);
}

/** A stated issuer, term or type must not speak against the full mention. */
function fits(short: Mention, full: Mention): boolean {
  if (short.issuer !== null && full.issuer !== null && !sameBody(short.issuer, full.issuer)) return false;
  if (
    short.term !== null &&
    full.date !== null &&
    /^[IVX]+$/.test(short.term) &&
    isCentral(short.number) &&
    centralTermOf(full.date) !== short.term
  )
    return false;
  return true;
}

const isCentral = (number: string | null): boolean => number !== null && parseDocumentNumber(number)?.issuer === 'TW';
const sameBody = (a: string, b: string): boolean => {
  const [one, other] = [issuerSlug(a), issuerSlug(b)];
  return (
    one === other || one.startsWith(`${other}-`) || other.startsWith(`${one}-`) || (centre.test(a) && centre.test(b))
  );
};
/** Their documents carry TW and run in one series; texts name now the one, now the other. */
const centre = /^(?:Ban Chấp hành Trung ương|Bộ Chính trị|Ban Bí thư)/u;

const onlyIssuer = (mentions: readonly Mention[]): string | null => {
  const issuers = new Map(
    mentions.flatMap(({ issuer }) => (issuer === null ? [] : [[issuerSlug(issuer), issuer] as const])),
  );
  const [only] = issuers.values();
  return issuers.size === 1 ? (only ?? null) : null;
};

function keyed(mention: Mention, rule: ResolutionRule): Citation {
  const key =
    mention.number === null
      ? undefined
      : documentKey({ number: mention.number, date: mention.date, issuer: mention.issuer });
  return as(mention, rule, key === undefined ? [] : [key]);
}

function settleNamed(mention: Mention, all: readonly Mention[], full: readonly Mention[]): Citation {
  const name = mention.name ?? mention.text;
  if (/Đại hội/u.test(mention.issuer ?? '') && !/toàn quốc/u.test(mention.issuer ?? '')) {
    return as(mention, 'named', [namedKey(`${name} ${(mention.issuer ?? '').replace(/\s*lần thứ/u, '')}`)]);
  }
  if (/^(?:Bộ luật|Luật|Pháp lệnh)/u.test(name)) {
    const law = full.filter(
      (other) =>
        lawNameOf(other.text) === namedKey(name) &&
        (mention.term === null || yearOf(other) === mention.term) &&
        (mention.date === null || mention.date === other.date),
    );
    const source =
      law.findLast((other) => other.start < mention.start) ??
      (new Set(law.map(({ number }) => number)).size === 1 ? law[0] : undefined);
    if (source) return keyed({ ...mention, number: source.number, date: source.date }, 'last-full-mention');
    if (mention.date === null && mention.term === null) {
      const dated = all.findLast(
        (other) =>
          other.start < mention.start &&
          other.kind === 'named' &&
          other.name !== null &&
          namedKey(other.name) === namedKey(name) &&
          (other.date ?? other.term) !== null,
      );
      if (dated)
        return as({ ...mention, date: dated.date, term: dated.term }, 'last-full-mention', [
          namedKey(name, dated.date ?? dated.term),
        ]);
    }
    return as(mention, 'named', [namedKey(name, mention.date ?? mention.term)]);
  }
  if (name === 'Hiến pháp') return as(mention, 'named', [namedKey(name, mention.term)]);
  return as(mention, 'named', [namedKey(name)]);
}

/** «Luật Lưu trữ số 33/2024/QH15» → `luat-luu-tru`. */
const lawNameOf = (text: string): string | undefined =>
  /^(?:Bộ luật|Luật|Pháp lệnh)\s/u.test(text.normalize('NFC'))
    ? namedKey(text.replace(/\s*s\S{1,4}\s*:?\s*\d[\s\S]*$/u, ''))
    : undefined;
const yearOf = (mention: Mention): string | undefined =>
  mention.number === null ? undefined : (parseDocumentNumber(mention.number)?.year ?? undefined);

function listed(citation: Citation, all: readonly Citation[]): Citation {
  const { note } = citation;
  const inside = all.filter(({ start, end }) => note !== null && start >= note.start && end <= note.end);
  return { ...citation, targets: [...new Set(inside.flatMap(({ targets }) => targets))] };
}

function as(
  mention: Mention,
  rule: ResolutionRule,
  targets: readonly DocumentKey[],
  candidates: readonly DocumentKey[] = [],
): Citation {
  return { ...mention, targets, candidates, rule };
}

/** Second layer: what the document leaves open, the registry of all documents may settle. */
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
