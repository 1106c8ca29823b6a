import { numberSlug, parseDocumentNumber } from '../document/document-number.ts';
import { centralTermOf, documentKey, fullestName, issuerSlug, namedKey, sameBody } from '../document/identity.ts';
import { hasLostBlank, isLawName, lawNameOf } from '../document/law-names.ts';
import type { Citation, DocumentKey, Mention, ResolutionRule } from './citation.ts';
import { completePlace, type OwnDocument } from './find-letterhead.ts';
import { withSerials } from './resolve-serials.ts';

/** What the document says about its own citations, each mention looked at once; lists in order of the text. */
interface Index {
  /** Mentions with number and date, by number slug. */
  readonly full: ReadonlyMap<string, readonly Mention[]>;
  /** Bodies that are named for a number and date (`05-nq-tw 2026-04-07`), by slug. */
  readonly issuers: ReadonlyMap<string, ReadonlyMap<string, string>>;
  /** Slugs of numbers that are declared as a short form. */
  readonly aliases: ReadonlySet<string>;
  /** Numbered laws, by slug of their name. */
  readonly laws: ReadonlyMap<string, readonly Mention[]>;
  /** Laws named with date or year but no number, by slug of their name. */
  readonly datedLaws: ReadonlyMap<string, readonly Mention[]>;
  /** Congresses and meetings of committees with their term, by slug of body and name without it. */
  readonly meetings: ReadonlyMap<string, readonly Mention[]>;
}

/**
 * First layer of resolution: what the document itself settles, by alias, last full mention, own identity, footnote. Needs
 * nothing else; the result is plain JSON and may be stored. One citation per mention, in order.
 */
export function resolveInDocument(mentions: readonly Mention[], own: OwnDocument | null): Citation[] {
  const completed = withSerials(mentions.map((mention) => complete(mention, own))).map((mention, i, all) =>
    // «Luật Lưu trữ ngày 21/6/2024 (số 33/2024/QH15)»: the name in front has the date.
    mention.number !== null && mention.name !== null && mention.date === null && mention.name === all[i - 1]?.name
      ? { ...mention, date: all[i - 1]?.date ?? null }
      : mention,
  );
  const index: Index = {
    full: groupBy(completed, ({ number, date }) => (number === null || date === null ? undefined : numberSlug(number))),
    issuers: issuersByNumber(completed),
    aliases: new Set(
      completed.flatMap(({ kind, number }) =>
        kind === 'alias-definition' && number !== null ? [numberSlug(number)] : [],
      ),
    ),
    laws: groupBy(completed, ({ number, name, text }) => {
      const law = name !== null && isLawName(name) ? name : lawNameOf(text);
      return number === null || law === undefined ? undefined : namedKey(law);
    }),
    datedLaws: groupBy(completed, ({ kind, name, date, term }) =>
      kind === 'named' && name !== null && (date ?? term) !== null ? namedKey(name) : undefined,
    ),
    meetings: groupBy(completed, (mention) =>
      mention.term !== null && isMeeting(mention) ? seriesOf(mention) : undefined,
    ),
  };
  const settled = completed.map((mention) => settle(mention, index, own));
  return settled.map((citation) => (citation.note === null ? citation : listed(citation, settled)));
}

/** Completes the body with the own province, and the Central Committee with its stated term. */
function complete(mention: Mention, own: OwnDocument | null): Mention {
  if (mention.issuer === null) return mention;
  const issuer = completePlace(mention.issuer, own);
  const central = issuer === 'Ban Chấp hành Trung ương Đảng' && isTerm(mention.term);
  return { ...mention, issuer: central ? `${issuer} khóa ${mention.term}` : issuer };
}

const isTerm = (term: string | null): term is string => term !== null && /^[IVX]+$/.test(term);

function settle(mention: Mention, index: Index, own: OwnDocument | null): Citation {
  switch (mention.kind) {
    case 'self':
      return as(mention, 'self', []);
    case 'ambiguous':
      return as(mention, 'ambiguous', []);
    case 'collective-footnote':
      return as(mention, 'footnote', []);
    case 'named':
      // A law by a short name that is declared behind its number.
      return /^\d/.test(mention.name ?? '')
        ? settleNumbered({ ...mention, number: mention.name }, index, own)
        : settleNamed(mention, index);
    default:
      // By a declared short name, or «Luật này».
      if (mention.number === null && mention.name !== null && isLawName(mention.name))
        return settleLaw(mention, mention.name, index);
      return settleNumbered({ ...mention, number: mention.number ?? mention.name }, index, own);
  }
}

function settleNumbered(mention: Mention, index: Index, own: OwnDocument | null): Citation {
  const { number } = mention;
  if (number === null) return as(mention, 'ambiguous', []);
  const slug = numberSlug(number);
  if (isOwn(slug, mention, own)) {
    return as({ ...mention, date: mention.date ?? own.date, issuer: mention.issuer ?? own.issuer }, 'self', []);
  }
  const full = index.full.get(slug) ?? [];
  if (mention.date !== null) {
    const issuer =
      mention.issuer === null
        ? onlyIssuer(index, slug, mention.date)
        : fullestIssuer(index, slug, mention.date, mention.issuer);
    return keyed({ ...mention, issuer }, 'full-mention');
  }
  const source =
    full.findLast((other) => other.start < mention.start && fits(mention, other)) ?? onlyLater(mention, full);
  if (!source) return keyed(mention, 'number-only');
  const named = source.issuer ?? mention.issuer;
  const issuer = named === null ? onlyIssuer(index, slug, source.date) : fullestIssuer(index, slug, source.date, named);
  const rule = mention.kind === 'alias-definition' || index.aliases.has(slug) ? 'alias' : 'last-full-mention';
  return keyed({ ...mention, date: source.date, issuer, type: mention.type ?? source.type }, rule);
}

/** «(Kèm theo Quyết định số 2820/QĐ-UBND ngày 19/11/2025)» inside that decision. */
function isOwn(slug: string, mention: Mention, own: OwnDocument | null): own is OwnDocument {
  if (own?.number == null || numberSlug(own.number) !== slug) return false;
  if (mention.date !== null && own.date !== null) return mention.date === own.date;
  return mention.issuer === null || own.issuer === null || sameBody(mention.issuer, own.issuer);
}

/** The document's full mention when it comes later and there is only one date to take. */
function onlyLater(mention: Mention, full: readonly Mention[]): Mention | undefined {
  const fitting = full.filter((other) => fits(mention, other));
  return new Set(fitting.map(({ date }) => date)).size === 1 ? fitting[0] : undefined;
}

/** A stated body or term must not speak against the full mention. */
function fits(short: Mention, full: Mention): boolean {
  if (short.issuer !== null && full.issuer !== null && !sameBody(short.issuer, full.issuer)) return false;
  if (!isTerm(short.term) || full.date === null || short.number === null) return true;
  return parseDocumentNumber(short.number)?.issuer !== 'TW' || centralTermOf(full.date) === short.term;
}

/** The body that the document names for this number and date, when it names only one. */
function onlyIssuer(index: Index, slug: string, date: string | null): string | null {
  const bodies = index.issuers.get(`${slug} ${date}`);
  const [only] = bodies?.values() ?? [];
  return bodies?.size === 1 ? (only ?? null) : null;
}

/** «Ban Thường vụ Tỉnh ủy» of a number and date that the document elsewhere gives to «Ban Thường vụ Tỉnh ủy Khánh Hòa»: the whole name. */
function fullestIssuer(index: Index, slug: string, date: string | null, issuer: string): string {
  return fullestName(issuer, index.issuers.get(`${slug} ${date}`)?.values() ?? []);
}

/** Bodies that the document names for a number and date, by slug of their name; the last spelling stands. */
function issuersByNumber(mentions: readonly Mention[]): Map<string, Map<string, string>> {
  const issuers = new Map<string, Map<string, string>>();
  for (const { number, date, issuer } of mentions) {
    if (number === null || date === null || issuer === null) continue;
    const key = `${numberSlug(number)} ${date}`;
    issuers.set(key, (issuers.get(key) ?? new Map<string, string>()).set(issuerSlug(issuer), issuer));
  }
  return issuers;
}

function settleNamed(mention: Mention, index: Index): Citation {
  const name = mention.name ?? mention.text;
  if (isMeeting(mention)) return settleMeeting(mention, index);
  return isLawName(name) || name === 'Hiến pháp'
    ? settleLaw(mention, name, index)
    : as(mention, 'named', [namedKey(name)]);
}

/** Known by the body that met: a congress or a committee below the centre, whose names are many, or the Central Committee. */
const isMeeting = ({ kind, name, issuer }: Mention): boolean =>
  kind === 'named' && name !== null && ((issuer !== null && isLocal(issuer)) || name.includes(' Hội nghị Trung ương '));
const isLocal = (issuer: string): boolean =>
  /^(?:Đại hội|Ban Chấp hành|Ban Thường vụ|\p{L}+ ủy)(?! Trung ương)(?!.*toàn quốc)/u.test(issuer);

/** `nghi-quyet-dai-hoi-dang-bo-tinh-lam-dong-xvii`; the Central Committee's own are told by their name. */
const meetingKey = ({ name, issuer }: Mention): DocumentKey =>
  issuer !== null && isLocal(issuer)
    ? `${namedKey(name ?? '')}-${issuerSlug(issuer.replace(/\s*lần thứ/, ''))}`
    : namedKey(name ?? '');
/** The same without the term that it states. */
const seriesOf = (mention: Mention): string =>
  meetingKey(mention).replace(/(?:-khoa|-nhiem-ky)?-(?:[ivx]+|\d{4}-\d{4})$/, '');

/** «Nghị quyết Trung ương 4»: every term has one; it is the one that the document names with its term, if there is only one. */
function settleMeeting(mention: Mention, index: Index): Citation {
  if (mention.term !== null) return as(mention, 'named', [meetingKey(mention)]);
  const same = index.meetings.get(meetingKey(mention)) ?? [];
  const [only] = same;
  return only && new Set(same.map(meetingKey)).size === 1
    ? as({ ...mention, name: only.name, issuer: only.issuer }, 'last-full-mention', [meetingKey(only)])
    : as(mention, 'ambiguous', []);
}

/** A law by name: the one that the document cites by number, else by date or year, under this name and no other. */
function settleLaw(mention: Mention, name: string, index: Index): Citation {
  const key = namedKey(name);
  const numbered = (index.laws.get(key) ?? []).filter(
    ({ number, date }) =>
      (mention.term === null || parseDocumentNumber(number ?? '')?.year === mention.term) &&
      (mention.date === null || date === null || date === mention.date),
  );
  const dated = numbered.find(({ date }) => date !== null) ?? numbered[0];
  if (dated && new Set(numbered.map(({ number }) => number)).size === 1) {
    return keyed({ ...mention, number: dated.number, date: mention.date ?? dated.date }, 'last-full-mention');
  }
  // Blanks that could not be given back: the key would be that of no law.
  if (hasLostBlank(name)) return as(mention, 'ambiguous', []);
  const mark = mention.date ?? mention.term;
  if (mark !== null) return as(mention, 'named', [namedKey(name, mark)]);
  const marks = new Map((index.datedLaws.get(key) ?? []).map(({ date, term }) => [date ?? term, { date, term }]));
  const [only] = marks;
  return only && marks.size === 1
    ? as({ ...mention, ...only[1] }, 'last-full-mention', [namedKey(name, only[0])])
    : as(mention, 'named', [key]);
}

function listed(citation: Citation, all: readonly Citation[]): Citation {
  const { note } = citation;
  const inside = all.filter(({ start, end }) => note !== null && start >= note.start && end <= note.end);
  return { ...citation, targets: [...new Set(inside.flatMap(({ targets }) => targets))] };
}

function keyed(mention: Mention, rule: ResolutionRule): Citation {
  const { number, date, issuer } = mention;
  const key = number === null ? undefined : documentKey({ number, date, issuer });
  return as(mention, rule, key === undefined ? [] : [key]);
}

function as(mention: Mention, rule: ResolutionRule, targets: readonly DocumentKey[]): Citation {
  return { ...mention, targets, candidates: [], rule };
}

function groupBy(
  mentions: readonly Mention[],
  keyOf: (mention: Mention) => string | undefined,
): Map<string, Mention[]> {
  const groups = new Map<string, Mention[]>();
  for (const mention of mentions) {
    const key = keyOf(mention);
    const group = key === undefined ? undefined : groups.get(key);
    if (group) group.push(mention);
    else if (key !== undefined) groups.set(key, [mention]);
  }
  return groups;
}
