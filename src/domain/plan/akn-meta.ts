import { parseDateAt } from '../text/vietnamese-date.ts';
import { toSlug } from '../text/vietnamese-text.ts';
import { escapeXml } from '../text/xml.ts';

/** What the document is, beside its text. */
export interface AknIdentity {
  /** Tên loại: `Kế hoạch`; null for a công văn. */
  readonly type: string | null;
  /** Canonical number; null while blank. */
  readonly number: string | null;
  /** ISO date; null while the day is blank. */
  readonly date: string | null;
  /** Year, also of a date whose day is blank; null when the text states none. */
  readonly year: number | null;
  readonly issuer: string | null;
  readonly slug: string;
}

/**
 * `FRBRdate` must hold a full date and has no way to say «not known»: this day, which no document of this library can
 * bear, stands for it, under the name `chua-ro-ngay`. The IRI has the year as far as the text states it (the naming
 * convention allows a year alone), and the line of place and date has `status="incomplete"`, which is the standard's
 * own word for «not known yet, as in a draft».
 */
const unknownDay = '0001-01-01';

/** The name of the kind of document, for attributes: `ke-hoach`. */
export function aknKind({ type }: AknIdentity): string {
  return toSlug(type ?? 'công văn');
}

/**
 * `<meta>` of the document, or of an attachment when `component` names one. The organizations are declared once, in the
 * main document: an `eId` is unique in the whole file.
 *
 * @see Akoma Ntoso Naming Convention 1.0: the parts of the IRIs, which the FRBR elements repeat
 */
export function aknMeta(identity: AknIdentity, component?: string): string {
  const { number, date, year, issuer, slug } = identity;
  const kind = aknKind(identity);
  const name = number === null ? slug : toSlug(number);
  const work = `/akn/vn/doc/${kind}/${date ?? year ?? 'chua-ro-ngay'}/${name}`;
  const part = `!${component ?? 'main'}`;
  const day =
    date === null
      ? `<FRBRdate date="${unknownDay}" name="chua-ro-ngay"/>`
      : `<FRBRdate date="${date}" name="ban-hanh"/>`;
  const level = (element: string, here: string, uri: string, more: string) =>
    `<${element}><FRBRthis value="${here}"/><FRBRuri value="${uri}"/>${day}<FRBRauthor href="#co-quan-ban-hanh"/>${more}</${element}>`;
  const called = number === null ? `<FRBRname value="${name}"/>` : '';
  const numbered = number === null ? '' : `<FRBRnumber value="${name}" showAs="${escapeXml(number)}"/>`;
  return [
    '<meta><identification source="#vien-dan">',
    level(
      'FRBRWork',
      `${work}/${part}`,
      work,
      `<FRBRcountry value="vn"/><FRBRsubtype value="${kind}"/>${numbered}${called}`,
    ),
    level('FRBRExpression', `${work}/vie@/${part}`, `${work}/vie@`, '<FRBRlanguage language="vie"/>'),
    level(
      'FRBRManifestation',
      `${work}/vie@/${part}.xml`,
      `${work}/vie@.xml`,
      '<FRBRformat value="application/akn+xml"/>',
    ),
    '</identification>',
    ...(component === undefined ? [references(issuer)] : []),
    '</meta>',
  ].join('');
}

function references(issuer: string | null): string {
  return [
    '<references source="#vien-dan">',
    '<TLCOrganization eId="vien-dan" href="/ontology/organization/vien-dan" showAs="Viện Dẫn"/>',
    `<TLCOrganization eId="co-quan-ban-hanh" href="/ontology/organization/${toSlug(issuer ?? '') || 'chua-ro'}" showAs="${escapeXml(issuer ?? 'chưa rõ')}"/>`,
    '</references>',
  ].join('');
}

/**
 * The line of place and date: its date as `<docDate>` when it is the document's; `status="incomplete"` while the day is
 * blank.
 */
export function placeDateLine(line: string, { date }: AknIdentity): string {
  if (date === null) return `<p class="placeDate" status="incomplete">${escapeXml(line)}</p>`;
  const day = /ngày\s*(?=\d)/iu.exec(line);
  const at = day?.index ?? 0;
  const written = day ? parseDateAt(line, at + day[0].length) : undefined;
  if (written?.iso !== date) return `<p class="placeDate">${escapeXml(line)}</p>`;
  const [before, words, after] = [line.slice(0, at), line.slice(at, written.end), line.slice(written.end)];
  return `<p class="placeDate">${escapeXml(before)}<docDate date="${date}">${escapeXml(words)}</docDate>${escapeXml(after)}</p>`;
}
