import { type DocumentNumber, formatDocumentNumber } from './document-number.ts';
import { repairTypeSymbol } from './document-types.ts';
import { isCapital, isDigit, isLetter, isSymbolLetter, skipBlanks, symbolLetter } from './find-letters.ts';
import { isStateOnly, issuerSymbol, repairIssuerSymbol } from './issuers.ts';
import { gluedFigure, isDepartment, smallPattern, splitLostHyphen, splitLostSlash } from './number-repairs.ts';
import { at, endAt, readSegments, type Segment } from './number-segments.ts';
import { touchesNumber } from './number-start.ts';
import { remember } from './remember.ts';

/** A number read at a place of a text. */
export interface NumberSpan {
  readonly number: DocumentNumber;
  /** The number as `formatDocumentNumber` prints it. */
  readonly printed: string;
  readonly start: number;
  readonly end: number;
  /** Whether type and issuer are both in the tables: such a number needs no words before it. */
  readonly certain: boolean;
}

// «1.234/QĐ-UBND» has a thousands dot; «66.2/2025/NQ-CP» is one of a numbered group, dot and all; «19-2018/NQ-CP» and
// «30c/NQ-CP» are whole serials too.
const serialPattern =
  /(?:\d{1,2}\.\d{3}|\d{1,3}\.\d{1,2}(?=\s{0,2}\/\s{0,2}(?:19|20)\d\d\s{0,2}[/-])|\d{1,3}-20\d\d(?=\s{0,2}\/\s{0,2}[A-ZĐ])|\d{1,6}(?:[a-eđ](?=\s{0,2}[-/]))?)(?!\d)/y;
const slashPattern = new RegExp(
  `\\s{0,2}/\\s{0,2}(?:((?:19|20)\\d{2})\\s{0,2}[/-]\\s{0,2})?(?=[${symbolLetter}])`,
  'y',
);
/** «30-2020-NĐ-CP», as newspapers print it. */
const dashedYear = new RegExp(`(?<!\\d{4})-((?:19|20)\\d{2})-(?=[${symbolLetter}])`, 'y');
/** «số 15/2020 NQ-HĐND»: a blank for the slash behind the year. */
const blankYear = /\/((?:19|20)\d{2}) {1,2}(?=[A-ZĐ]{2,4}-[A-ZĐ]{2})/y;
const hyphenPattern = new RegExp(`\\s{0,2}-\\s{0,2}(?=[${symbolLetter}])`, 'y');
const lostHyphenPattern = new RegExp(`\\s?(?=[${symbolLetter}])`, 'y');
/** One byte for each UTF-16 unit: the signs of which a number without damage is made. */
const numberSigns = new Uint8Array(0x10000);
for (let code = 0; code < 0x200; code += 1) if (isSymbolLetter(code) || isDigit(code)) numberSigns[code] = 1;
for (const sign of 'abcdefghijklmnopqrstuvwxyzđ-/&') numberSigns[sign.charCodeAt(0)] = 1;

/**
 * Where the number ends that begins at `start`, when it has no blank within and nothing behind it may belong to it: a comma,
 * a semicolon, a bracket, or a blank and a small letter follow. -1 when one has to look closer.
 */
function plainNumberEnd(text: string, start: number): number {
  let end = start + 1;
  while (numberSigns[text.charCodeAt(end)] === 1) end += 1;
  const sign = text.charCodeAt(end);
  if (sign === 44 || sign === 59 || sign === 41) return end;
  const next = text.charCodeAt(end + 1);
  return sign === 32 && isLetter(next) && !isCapital(next) ? end : -1;
}

/** The numbers that texts cite are few, and come again and again. */
const plainNumber: (written: string) => NumberSpan | undefined = remember((written) =>
  written.includes('NHNN') ? undefined : readNumberAt(written, 0),
);

/**
 * The number whose first digit stands at `start` of a regular text (see `readingOf`), read through the damage of real
 * files: blanks and line breaks, `ND-CP`, `TTG`, `OH15`, lost hyphen, glued footnote figure. Never a guess about what
 * is not written. Undefined when there is none; a longer number never yields a shorter one.
 */
export function parseNumberAt(text: string, start: number): NumberSpan | undefined {
  if (touchesNumber(text, start)) return undefined;
  const plain = plainNumberEnd(text, start);
  const known = plain === -1 ? undefined : plainNumber(text.slice(start, plain));
  return known ? { ...known, start, end: start + known.end } : readNumberAt(text, start);
}

function readNumberAt(text: string, start: number): NumberSpan | undefined {
  const afterSerial = serialEnd(text, start);
  if (afterSerial === -1) return undefined;
  const written = text.slice(start, afterSerial);
  const digits = (written.includes('.') ? written.replace(/\.(?=\d{3}$)/, '') : written).padStart(2, '0');

  // The sign behind says which patterns may fit; white space of other kinds leaves it to them.
  const signAt = skipBlanks(text, afterSerial, 2);
  const sign = text.charCodeAt(signAt);
  if (sign === SLASH && isSymbolLetter(text.charCodeAt(signAt + 1)))
    return stateNumber(text, start, digits, null, signAt + 1);
  const slash = sign === HYPHEN || isSymbolLetter(sign) ? null : at(slashPattern, text, afterSerial);
  if (slash) return stateNumber(text, start, digits, slash[1] ?? null, afterSerial + slash[0].length);
  if (sign === HYPHEN && isSymbolLetter(text.charCodeAt(signAt + 1)))
    return partyNumber(text, start, digits, signAt + 1, false);
  if (sign === DOT && signAt === afterSerial && signAt > start + 1) {
    // «56.CT/TW»: a dot for the hyphen, where type and body are both in the tables.
    const found = isSymbolLetter(text.charCodeAt(signAt + 1))
      ? partyNumber(text, start, digits, signAt + 1, false)
      : undefined;
    return found?.certain ? found : undefined;
  }
  if (sign === HYPHEN || sign === SLASH) {
    const small = at(smallPattern, text, start)?.[0];
    if (small !== undefined) return smallNumber(small, start);
  }
  const dashed = at(dashedYear, text, afterSerial);
  if (dashed?.[1]) {
    const found = stateNumber(text, start, digits, dashed[1], afterSerial + dashed[0].length);
    return found?.certain && found.number.issuer !== null ? found : undefined;
  }
  const blank = sign === SLASH && isCalledSo(text, start) ? at(blankYear, text, afterSerial) : null;
  if (blank?.[1]) {
    const found = stateNumber(text, start, digits, blank[1], afterSerial + blank[0].length);
    return found?.certain && issuerSymbol(found.number.issuer ?? '') !== undefined ? found : undefined;
  }
  const hyphen = endAt(hyphenPattern, text, afterSerial);
  if (hyphen !== -1) return partyNumber(text, start, digits, hyphen, false);
  const lost = endAt(lostHyphenPattern, text, afterSerial);
  return lost === -1 ? undefined : partyNumber(text, start, digits, lost, true);
}
const SLASH = 47;
const HYPHEN = 45;
const DOT = 46;

/** Where the serial ends that begins at `start`; -1 when none does. Digits before a slash or blank need no pattern. */
function serialEnd(text: string, start: number): number {
  let end = start;
  while (isDigit(text.charCodeAt(end))) end += 1;
  const sign = text.charCodeAt(end);
  const plain = sign === SLASH || sign === 32 || (sign === HYPHEN && text.charCodeAt(end + 1) !== 50);
  if (!plain) return endAt(serialPattern, text, start);
  return end - start > 6 || end === start ? -1 : end;
}

/** Only what the tables know: small letters and a slash stand elsewhere too. */
function smallNumber(written: string, start: number): NumberSpan | undefined {
  const found = readNumberAt(written.toUpperCase(), 0);
  const { type, issuer } = found?.number ?? { type: null, issuer: null };
  const known = /^(?:UBTV)?QH\d\d$/.test(issuer ?? '') || (type !== null && issuerSymbol(issuer ?? '') !== undefined);
  return found?.certain && found.end === written.length && known
    ? { ...found, start, end: start + written.length }
    : undefined;
}

const termOfAssembly = /^(?:(NQ|PL)?)([QO]H|UBTVQH)(\d{2})(\d?)$/;
function stateNumber(text: string, start: number, serial: string, year: string | null, from: number) {
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

const isCalledSo = (text: string, start: number): boolean =>
  /số\s{0,2}:?\s{0,2}$/iu.test(text.slice(Math.max(0, start - 7), start));

function partyNumber(text: string, start: number, serial: string, from: number, lostHyphen: boolean) {
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

/** Bodies whose numbers of the last century had no type: «64-CP», «195-HĐBT», «87-TTg-B». */
const oldBody: ReadonlySet<string> = new Set(['CP', 'TTg', 'HĐBT']);
/** Types whose numbers then had no body: «37-NĐ», «63-SL». */
const oldType: ReadonlySet<string> = new Set(['NĐ', 'SL']);

/** «68-NQTW», whose slash was lost; the numbers of the last century that have one symbol. */
function partyNumberOfOnePart(text: string, start: number, padded: string, only: Segment) {
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
  if (!oldBody.has(only.text)) return undefined;
  return span(
    { serial, year: null, type: null, issuer: only.text, party: true, tail: only.text },
    start,
    only.end,
    false,
  );
}

/** «6-HĐBT»: these never had a zero in front. */
const asWritten = (text: string, start: number): string => /^\d+/.exec(text.slice(start, start + 6))?.[0] ?? '';

/** Issuers that exist only in the Party, so that «18/NQ-TU» is «18-NQ/TU» in the State's order, and «107-KH-ĐUK» has lost its slash. */
const isPartyTail = (issuer: string): boolean =>
  (issuer.endsWith('TW') || issuer.endsWith('TU') || issuer === 'HU' || /^ĐU[A-ZĐ]{0,6}$/.test(issuer)) &&
  issuerSymbol(issuer)?.party !== false;

const canonicalIssuer = (symbol: string): string => repairIssuerSymbol(symbol)?.symbol ?? symbol;

function span(number: DocumentNumber, start: number, end: number, certain: boolean): NumberSpan {
  return { number, printed: formatDocumentNumber(number), start, end, certain };
}
