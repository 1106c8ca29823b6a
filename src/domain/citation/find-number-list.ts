import { parseDocumentNumber } from '../document/document-number.ts';
import { bodyFitsSymbol } from '../document/issuer-symbol.ts';
import type { NumberSpan } from '../document/number-span.ts';
import { skipBlanksBack } from '../text/letters.ts';
import type { Draft } from './find-draft.ts';

/** What may stand between two items of one list. */
export const listGlue = /^\s*(?:,|;|và|&|hoặc|,\s*và|đến)?\s*(?:số\s*)?$/u;

const itemPattern =
  /(?=\d)(?<![A-Za-zÀ-ỹ\d/.,:-])(\d{1,5})(?:\s{0,1}\/\s{0,1}((?:19|20)\d{2}))?(?:\s{0,2}(?:,\s{0,2}và|,|;|&|và|hoặc|đến)\s{0,2})(?:số\s{0,2})?$/u;

/** Cheap look before the pattern: a comma, «và», «hoặc», «đến», perhaps with «số» behind, ends at `end`. */
function glueBefore(text: string, end: number): boolean {
  let at = skipBlanksBack(text, end, 2);
  if (text.startsWith('số', at - 2)) at = skipBlanksBack(text, at - 2, 2);
  return at > 0 && ',;&àcn'.includes(text.charAt(at - 1));
}

/** The figures that lean on `span` to its left: «số 114, 131, 132-QĐ/TW»; `start`: of the first of them. */
export function sharedItems(text: string, span: NumberSpan) {
  const items: { serial: string; year: string | null; start: number; end: number }[] = [];
  let start = span.start;
  while (items.length < 40) {
    const from = Math.max(0, start - 28);
    const match = glueBefore(text, start) ? itemPattern.exec(text.slice(from, start)) : null;
    if (!match?.[1]) break;
    const at = from + match.index;
    const digits = match[2] ? /^\d+\s?\/\s?\d{4}/.exec(match[0]) : /^\d+/.exec(match[0]);
    items.unshift({
      serial: match[1].padStart(2, '0'),
      year: match[2] ?? null,
      start: at,
      end: at + (digits?.[0].length ?? 0),
    });
    start = at;
  }
  return { items, start };
}

/**
 * What the last item of a list says for those before it, `drafts[from]` to `drafts[to - 1]`. Date and body: «số 12-NQ/TW, số
 * 18-NQ/TW, cùng ngày 25/10/2017 của …», «từ số 101/QĐ-UBND đến số 110/QĐ-UBND ngày …». The body alone: a list of one type
 * and symbol that several bodies use. A date without «cùng» is that of the last number only; one with it goes back as far as
 * the items are of one type and symbol, and to the one before «và».
 */
export function shareBack(text: string, drafts: Draft[], from: number, to: number, sharedDate: boolean): void {
  const last = drafts.at(-1);
  const before = drafts[to - 1];
  if (!last || !before || (last.issuer === null && last.date === null)) return;
  const { date, issuer, term } = last;
  const range = /^\s*đến\s*$/u.test(text.slice(before.end, drafts[to]?.start));
  if (issuer === null && !sharedDate && !range) return;
  for (let i = to - 1; i >= from; i -= 1) {
    const draft = drafts[i];
    if (!draft || draft.issuer !== null || (issuer === null && draft.date !== null)) break;
    const alike = draft.type === last.type && symbolIn(draft) === symbolIn(last);
    // Numbers with TW are of three bodies.
    const sameSeries = alike ? !/TW$/.test(symbolIn(draft)) : issuer !== null && ownBoth(issuer, draft, last);
    if (sharedDate && !ofOneDay(text, draft, drafts[i + 1] ?? last, alike)) break;
    const dated = draft.date === null && (sharedDate || (range && i === to - 1));
    if (dated) drafts[i] = { ...draft, date, issuer, term: draft.term ?? term };
    else if (sameSeries) drafts[i] = { ...draft, issuer };
  }
}

/**
 * Whether «cùng ngày» behind `next` reaches over to `draft`: not past a semicolon to a new «Quyết định số …», which begins an
 * item of its own.
 */
function ofOneDay(text: string, draft: Draft, next: Draft, alike: boolean): boolean {
  const glue = text.slice(draft.end, next.start);
  const typed = !/^(?:số|\d)/iu.test(text.slice(next.start, next.start + 2));
  return typed && glue.includes(';') ? false : alike || /và\s*$/u.test(glue);
}

/** «Thông báo số 78/TB-UBND ngày …, Công văn số 98/UBND-NC ngày … của UBND tỉnh»: other types, one body by both symbols. */
function ownBoth(body: string, draft: Draft, last: Draft): boolean {
  const numbers = [draft, last].map(({ number }) => parseDocumentNumber(number ?? ''));
  return numbers.every((number) => number !== undefined && number.issuer !== 'TW' && bodyFitsSymbol(body, number));
}

/** The number without serial and year: `NQ-HĐND`. */
const symbolIn = (draft: Draft): string => (draft.number ?? '').replace(/^\d+(?:\/\d{4}\/|[-/])/, '');
