/**
 * From the runs of a file to the runs of a SourceDocument: legacy fonts decoded, letters composed (NFC), raised figures
 * kept as superscripts, invisible characters gone, neighbours of one format joined.
 */
import { decodeWidened } from './encodings/decode-text.ts';
import { decodeLegacyRuns, isCapitalFont } from './encodings/legacy-font.ts';
import type { FindingLog } from './findings.ts';
import { symbolsInText } from './formats/symbols.ts';
import { raiseFigures } from './raised-figures.ts';
import type { SourceRun } from './source-document.ts';

/** Text as a format stores it. `font` is the name as written in the file. */
export type RawRun =
  | {
      readonly text: string;
      readonly font?: string | undefined;
      readonly bold?: boolean | undefined;
      readonly italic?: boolean | undefined;
      readonly caps?: boolean | undefined;
      /** Set above the line. */
      readonly raised?: boolean | undefined;
    }
  | { readonly note: number };
export type RawText = Exclude<RawRun, { note: number }>;

const replacements: readonly (readonly [RegExp, string])[] = [
  [/\r\n?|[\v\f\x85\u2028\u2029]/g, '\n'],
  [/[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g, ' '],
  [/[\u2010\u2011]/g, '-'],
  [/[\u00d0\u0189]/g, 'Đ'],
  [/\u00f0/g, 'đ'],
  // soft hyphen, zero-width, bidi controls, byte order mark, C0 and C1 controls, lone surrogates
  [/[[\p{Cc}\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]--[\t\n]]/gv, ''],
  [/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd'],
];

/** NFC; every space a plain one; no invisible character; `\t` and `\n` stay. */
export function cleanText(text: string): string {
  return replacements
    .reduce((result, [pattern, by]) => result.replace(pattern, by), text.normalize('NFC'))
    .normalize('NFC');
}

/** The runs of one paragraph, ready for a SourceParagraph. Empty runs are dropped. */
export function finishRuns(raw: readonly RawRun[], findings: FindingLog): SourceRun[] {
  const joined = raiseFigures(attachMarks(guessUnnamed(decodeLegacyRuns(raw, findings), findings)));
  const runs: SourceRun[] = [];
  for (const run of joined) {
    if ('note' in run) {
      runs.push(run);
      continue;
    }
    const text = cleanText(symbolsInText(run.text, run.font, findings));
    if (text === '') continue;
    if (text.includes('\ufffd')) findings.add('damaged-text', text);
    const caps = run.caps === true || isCapitalFont(run.font);
    const format = {
      ...(run.bold && { bold: true }),
      ...(run.italic && { italic: true }),
      ...(caps && { caps: true }),
    };
    const last = runs.at(-1);
    if (last !== undefined && 'text' in last && sameFormat(last, format)) {
      runs[runs.length - 1] = { ...last, text: cleanText(last.text + text) };
    } else {
      runs.push({ text, ...format });
    }
  }
  return runs;
}

type Format = { bold?: boolean; italic?: boolean; caps?: boolean };

function sameFormat(a: Format, b: Format): boolean {
  return a.bold === b.bold && a.italic === b.italic && a.caps === b.caps;
}

/** A combining mark at the start of a run belongs to the letter that ends the run before. */
function attachMarks(runs: readonly RawRun[]): RawRun[] {
  const result: RawRun[] = [];
  for (const run of runs) {
    const marks = 'text' in run ? (/^\p{M}+/u.exec(run.text)?.[0] ?? '') : '';
    const last = result.at(-1);
    if (marks !== '' && 'text' in run && last !== undefined && 'text' in last) {
      result[result.length - 1] = { ...last, text: last.text + marks };
      result.push({ ...run, text: run.text.slice(marks.length) });
    } else {
      result.push(run);
    }
  }
  return result;
}

/** Widened legacy text under a font name that does not say so. */
function guessUnnamed(runs: readonly RawRun[], findings: FindingLog): readonly RawRun[] {
  const text = runs.map((run) => ('text' in run ? run.text : ' ')).join('');
  const guess = decodeWidened(text);
  if (guess === null || text.split(/\s+/).length < 4) return runs;
  const font = guess.encoding === 'vni' ? 'VNI' : '.Vn';
  findings.add('legacy-guess', text);
  return decodeLegacyRuns(
    runs.map((run) => ('text' in run ? { ...run, font } : run)),
    null,
  );
}
