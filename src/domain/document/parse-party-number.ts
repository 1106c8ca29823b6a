import { repairTypeSymbol } from './document-types.ts';
import { isStateOnly, repairIssuerSymbol } from './issuers.ts';
import { gluedFigure, splitLostSlash } from './number-repairs.ts';
import { readSegments, type Segment } from './number-segments.ts';
import { asWritten, isCalledSo, isOldBodyAlone, isPartyTail, type NumberSpan, oldBody, span } from './number-span.ts';

/** The Party's order, symbols from `from` on: `05-NQ/TW`, `11-CTr/ĐU`; and the State's with a sign lost. */
export function partyNumber(
  text: string,
  start: number,
  serial: string,
  from: number,
  lostHyphen: boolean,
): NumberSpan | undefined {
  const [first, second, ...more] = readSegments(text, from);
  if (!first || more.length > 2) return undefined;
  if (!second) return lostHyphen ? undefined : partyNumberOfOnePart(text, start, serial, first);
  const type = repairTypeSymbol(first.text);
  const glued = gluedFigure(second.text);
  const written = second.text.slice(0, second.text.length - glued);
  const entry = repairIssuerSymbol(written);
  const issuer = entry?.symbol ?? written;
  const partyTail = isPartyTail(issuer);
  const certain = type !== undefined && (entry?.party === true || issuer.endsWith('ĐU') || partyTail);
  if (!lostHyphen && oldBody.has(first.text) && second.separator === '-' && more.length === 0) {
    const tail = `${first.text}-${second.text}`;
    return span({ serial, year: null, type: null, issuer: first.text, party: true, tail }, start, second.end, false);
  }
  // «15-QĐ-UBND», «15QĐ-UBND»: the State's number with a slash lost.
  const ofState = type !== undefined && isStateOnly(issuer);
  // «Thông tư số 79 TC/TCT»: so ministries wrote for a long time.
  if (lostHyphen && !certain && !ofState && !(more.length < 2 && isCalledSo(text, start))) return undefined;
  const plain = second.separator === '/' || (certain && partyTail) || ofState;
  // Behind «số» the slash may be lost.
  if (!plain && (type === undefined || lostHyphen || !isCalledSo(text, start))) return undefined;
  // Old State form: the issuer first, «999-TC/QĐ», «1141-TC/QĐ-CĐKT».
  if (type === undefined) {
    const last = more.at(-1) ?? second;
    const old = repairTypeSymbol(second.text);
    const tail = `${first.text}/${second.text}${more.map((s) => s.separator + s.text).join('')}`;
    return span(
      { serial, year: null, type: old ?? first.text, issuer: old ? first.text : second.text, party: true, tail },
      start,
      last.end,
      false,
    );
  }
  // «01-KH/ĐU.UBND»; behind TW a dot ends the sentence.
  const units = more.filter((s) => s.separator === '-' || (s.separator === '.' && !issuer.endsWith('TW')));
  const end = (units.at(-1) ?? second).end - (units.length > 0 ? 0 : glued);
  // «571-CV/UBND»: the State's letters have no CV, so it is a Party cell's.
  const party = !isStateOnly(issuer) || (type === 'CV' && second.separator === '/' && units.length === 0);
  const tail = `${type}${party ? '/' : '-'}${issuer}${units.map((s) => `-${s.text}`).join('')}`;
  return span({ serial, year: null, type, issuer, party, tail }, start, end, certain);
}

/** Types whose numbers then had no body: «37-NĐ», «63-SL». */
const oldType: ReadonlySet<string> = new Set(['NĐ', 'SL']);

/** «68-NQTW», whose slash was lost; the numbers of the last century that have one symbol. */
function partyNumberOfOnePart(text: string, start: number, padded: string, only: Segment): NumberSpan | undefined {
  const split = splitLostSlash(only.text);
  if (split) {
    const tail = `${split.type}/${split.issuer}`;
    return span({ serial: padded, year: null, ...split, party: true, tail }, start, only.end, true);
  }
  const serial = asWritten(text, start);
  if (oldType.has(only.text))
    return span(
      { serial, year: null, type: only.text, issuer: null, party: true, tail: only.text },
      start,
      only.end,
      false,
    );
  if (!isOldBodyAlone(only.text)) return undefined;
  return span(
    { serial, year: null, type: null, issuer: only.text, party: true, tail: only.text },
    start,
    only.end,
    false,
  );
}
