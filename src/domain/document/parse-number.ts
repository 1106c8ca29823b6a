import { isCapital, isDigit, isLetter, isSymbolLetter, skipBlanks, symbolLetter } from '../text/letters.ts';
import { remember } from '../text/remember.ts';
import { issuerSymbol } from './issuers.ts';
import { smallPattern } from './number-repairs.ts';
import { at, endAt } from './number-segments.ts';
import { isCalledSo, type NumberSpan } from './number-span.ts';
import { touchesNumber } from './number-start.ts';
import { partyNumber } from './parse-party-number.ts';
import { stateNumber } from './parse-state-number.ts';

// «1.234/QĐ-UBND» has a thousands dot; «66.2/2025/NQ-CP» is one of a numbered group, dot and all; «19-2018/NQ-CP» and
// «30c/NQ-CP» are whole serials too.
const serialPattern =
  /(?:\d{1,2}\.\d{3}|\d{1,3}\.\d{1,2}(?=\s{0,2}\/\s{0,2}(?:19|20)\d\d\s{0,2}[/-])|\d{1,3}-20\d\d(?=\s{0,2}\/\s{0,2}[A-ZĐ])|\d{1,6}(?:[a-eđ](?=\s{0,2}[-/]))?)(?!\d)/y;
const slashPattern = new RegExp(
  `\\s{0,2}//?\\s{0,2}(?:((?:19|20)\\d{2})\\s{0,2}[/-]\\s{0,2})?(?=[${symbolLetter}])`,
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
