import { isDigit } from '../text/letters.ts';
import { repairTypeSymbol } from './document-types.ts';
import { issuerSymbol, repairIssuerSymbol } from './issuers.ts';
import { gluedFigure, isDepartment, splitLostHyphen } from './number-repairs.ts';
import { at, readSegments, type Segment } from './number-segments.ts';
import { asWritten, canonicalIssuer, isPartyTail, type NumberSpan, oldBody, span } from './number-span.ts';

const termOfAssembly = /^(?:(NQ|PL)?)([QO]H|UBTVQH)(\d{2})(\d?)$/;
/** The State's order, year and symbols from `from` on: `30/2020/NĐ-CP`, `59/2020/QH14`, `1234/QĐ-UBND`, `10894/VPCP-CN`. */
export function stateNumber(
  text: string,
  start: number,
  serial: string,
  year: string | null,
  from: number,
): NumberSpan | undefined {
  const segments = readSegments(text, from);
  const [first, ...rest] = segments;
  if (!first) return undefined;
  // Only these end with a figure.
  const both = first.text + (rest[0]?.text ?? '');
  const term = isDigit(both.charCodeAt(both.length - 1)) ? termOfAssembly.exec(both) : null;
  if (term?.[2] && (year !== null || term[1] || rest.length > 0 || term[2] === 'UBTVQH')) {
    const end = (term[1] ? (rest[0] ?? first) : first).end - (term[4]?.length ?? 0);
    const issuer = `${term[2].replace('OH', 'QH')}${term[3]}`;
    const tail = term[1] ? `${term[1]}-${issuer}` : issuer;
    return span({ serial, year, type: term[1] ?? null, issuer, party: false, tail }, start, end, true);
  }
  const type = repairTypeSymbol(first.text);
  if (type === undefined || (rest.length === 0 && splitLostHyphen(first.text))) {
    const split = rest.length === 0 ? splitLostHyphen(first.text) : undefined;
    if (split)
      return span(
        { serial, year, ...split, party: false, tail: `${split.type}-${split.issuer}` },
        start,
        first.end,
        true,
      );
    const old = year === null && segments.length === 1 && oldBody.has(first.text);
    return letterNumber(text, old ? asWritten(text, start) : serial, year, segments, start);
  }
  const last = rest.at(-1);
  if (!last) return span({ serial, year, type, issuer: null, party: false, tail: type }, start, first.end, false);
  const joint = type.startsWith('TTLT') || type.startsWith('NQLT') || type === 'QCPH';
  const glued = rest.length === 1 && !isDepartment(text, last, year) ? gluedFigure(last.text) : 0;
  const issuers = rest.map((s, i) =>
    canonicalIssuer(i === rest.length - 1 ? s.text.slice(0, s.text.length - glued) : s.text),
  );
  const issuer = issuers[0] ?? '';
  const end = last.end - glued;
  if (year === null && rest.length === 1 && isPartyTail(issuer)) {
    return span({ serial, year, type, issuer, party: true, tail: `${type}/${issuer}` }, start, end, true);
  }
  const tail = type + issuers.map((s, i) => (i > 0 || joint ? (rest[i]?.separator ?? '-') : '-') + s).join('');
  return span({ serial, year, type, issuer, party: false, tail }, start, end, true);
}

/** `VPCP-CN`, `UBND-VX2`, `CP` (old decrees), `CCTKV02`. */
function letterNumber(text: string, serial: string, year: string | null, segments: readonly Segment[], start: number) {
  const first = segments[0];
  const last = segments.at(-1);
  if (!first || !last) return undefined;
  const issuer = repairIssuerSymbol(first.text)?.symbol ?? first.text;
  const mark = segments.length > 1 ? (at(markPattern, text, last.end)?.[0] ?? '') : '';
  const tail =
    issuer +
    segments
      .slice(1)
      .map((s) => s.separator + s.text)
      .join('') +
    mark;
  const certain = issuerSymbol(issuer) !== undefined && segments.length > 1 && year === null;
  return span({ serial, year, type: null, issuer, party: false, tail }, start, last.end + mark.length, certain);
}

/** «462/BNG-CNV-m»: a small letter marks how the letter was kept. */
const markPattern = /-[a-z](?![\p{L}\d])/uy;
