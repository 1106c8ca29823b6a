import type { Quote } from '../../domain/text/sentence.ts';
import type { CarriedOut, PlacedCitation } from './document-record.ts';

/**
 * What a document says about carrying out.
 *
 * Its subject and preamble say what it carries out itself: «thực hiện Nghị quyết …; Chương trình hành động …», where the
 * word governs the whole list. Anywhere it may say so of others: «Chương trình hành động số 23-CTr/TU … về thực hiện Nghị
 * quyết số 05-NQ/TW». A document that is only the basis («Căn cứ Luật …») is not carried out.
 */
export function findCarriedOut(citations: readonly PlacedCitation[], quotes: readonly Quote[]): CarriedOut[] {
  const found: CarriedOut[] = [];
  let opening = true;
  let governs = false;
  let previous = -1;
  for (const [upper, citation] of citations.entries()) {
    if (citation.section !== -1) opening = false;
    if (citation.rule === 'self' || citation.kind === 'collective-footnote') continue;
    const before = citations[previous];
    if (before && carriesOut(before, citation, quotes[upper])) {
      found.push({ lower: previous, upper });
    } else if (opening) {
      if (citation.relation !== null) governs = ['implements', 'concretizes'].includes(citation.relation.kind);
      else if (citation.kind === 'alias-definition') continue;
      if (governs) found.push({ lower: null, upper });
    }
    previous = upper;
  }
  return found;
}

/** «A, ngày … của … (về) thực hiện B»: between the two stand only date, issuer and the word. */
function carriesOut(upper: PlacedCitation, citation: PlacedCitation, quote: Quote | undefined): boolean {
  if (citation.relation?.kind !== 'implements' || quote === undefined) return false;
  const { before } = quote;
  const at = before.lastIndexOf(upper.text);
  if (at === -1) return false;
  return /^,?\s*(?:(?:ngày|năm)\s[^;]{4,30}?)?\s*(?:của\s[^;,]{3,80}?)?,?\s*(?:về\s+)?(?:việc\s+)?(?:triển\s+khai\s+|tổ\s+chức\s+)*thực\s+hiện\s*$/iu.test(
    before.slice(at + upper.text.length),
  );
}
