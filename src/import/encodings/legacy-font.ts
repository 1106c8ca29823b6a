/**
 * Legacy fonts: a Word run in `.VnTime` or `VNI-Times` holds the codes of TCVN3 or VNI, unless the document was converted
 * to Unicode and kept the font's name. The text decides.
 */
import type { FindingLog } from '../findings.ts';
import type { RawRun, RawText } from '../runs.ts';
import { unicodeLetter } from './decode-text.ts';
import { scoreVietnamese } from './syllable.ts';
import { decodeTcvn3 } from './tcvn3.ts';
import { decodeVni } from './vni.ts';

const fontFamilies: readonly (readonly [RegExp, (text: string) => string])[] = [
  [/^(?:[A-Z]{6}\+)?vni(?:[-_ ]|$)/i, decodeVni],
  [/^(?:[A-Z]{6}\+)?\.?vn/i, decodeTcvn3],
];

/** `.VnTimeH`, `.VnArialH`: small codes shown as capitals. */
export function isCapitalFont(font: string | undefined): boolean {
  return font !== undefined && /^(?:[A-Z]{6}\+)?\.?[Vv]n[A-Za-z ]*[a-z ]H(?:Bold|Italic|[-, ]|$)/.test(font);
}

function decoderOf(run: RawRun): ((text: string) => string) | undefined {
  return 'text' in run ? fontFamilies.find(([name]) => name.test(run.font ?? ''))?.[1] : undefined;
}

/**
 * Decodes the runs of one paragraph that are in a legacy font. Neighbouring runs of one family are judged together,
 * because a word may be split over them. `findings` null: silent.
 */
export function decodeLegacyRuns(runs: readonly RawRun[], findings: FindingLog | null): RawRun[] {
  const result: RawRun[] = [];
  for (let start = 0; start < runs.length; ) {
    const decode = decoderOf(runs[start] as RawRun);
    let end = start + 1;
    while (end < runs.length && decoderOf(runs[end] as RawRun) === decode) end += 1;
    const segment = runs.slice(start, end);
    result.push(
      ...(decode === undefined
        ? segment
        : decodeSegment((segment as RawText[]).map(lowerSymbolRange), decode, findings)),
    );
    start = end;
  }
  return result;
}

/** Word stores the codes of a font marked «symbol» at U+F020–F0FF. */
function lowerSymbolRange(run: RawText): RawText {
  return { ...run, text: run.text.replace(/[\uf020-\uf0ff]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xf000)) };
}

function decodeSegment(runs: readonly RawText[], decode: (text: string) => string, findings: FindingLog | null) {
  const whole = runs.map((run) => run.text).join('');
  const decoded = decodeTokens(whole, decode);
  if (decoded === whole) return runs;
  const before = scoreVietnamese(whole);
  const after = scoreVietnamese(decoded);
  const gain = after.valid + after.marked - before.valid - before.marked;
  const holdsUnicode = unicodeLetter.test(whole);
  if (gain < 0 || (gain === 0 && holdsUnicode)) {
    if (gain < 0) findings?.add('legacy-doubt', whole);
    return runs;
  }
  findings?.add('legacy-font', decoded);
  if (decode !== decodeVni) return runs.map((run) => ({ ...run, text: decodeTokens(run.text, decode) }));
  return joinSplitMarks(runs).map((run) => ({ ...run, text: decodeTokens(run.text, decode) }));
}

/** A word that holds a Unicode letter is Unicode already. */
function decodeTokens(text: string, decode: (text: string) => string): string {
  return unicodeLetter.test(text)
    ? text.replace(/\S+/g, (token) => (unicodeLetter.test(token) ? token : decode(token)))
    : decode(text);
}

/** VNI puts the mark after its letter: a mark that opens a run goes to the run before. */
function joinSplitMarks(runs: readonly RawText[]): RawText[] {
  const result: RawText[] = [];
  for (const run of runs) {
    const last = result.at(-1);
    const opens = /^[\u00c0-\u00ff]/.test(run.text) && decodeVni(`a${run.text.charAt(0)}`).length === 1;
    if (opens && last !== undefined && /[aeiouy\u00f4\u00f6\u00d4\u00d6]$/i.test(last.text)) {
      result[result.length - 1] = { ...last, text: last.text + run.text.charAt(0) };
      result.push({ ...run, text: run.text.slice(1) });
    } else {
      result.push(run);
    }
  }
  return result;
}
