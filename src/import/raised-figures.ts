/**
 * Figures set above the line by hand — «theo quy định¹ của», «m²», «10⁶» — keep their place in the text as ¹²³. Letters
 * («N°», «1st») and what is set below the line («CO2») stay as typed; real notes are no text and never come here.
 */
import type { RawRun, RawText } from './runs.ts';

/** The runs of one paragraph, raised figures written as superscripts where they are an exponent or the mark of a note. */
export function raiseFigures(runs: readonly RawRun[]): RawRun[] {
  if (!runs.some((run) => 'text' in run && run.raised)) return [...runs];
  const result: RawRun[] = [];
  for (let start = 0; start < runs.length; ) {
    let end = start + 1;
    const first = runs[start] as RawRun;
    if (isRaised(first)) while (end < runs.length && isRaised(runs[end] as RawRun)) end += 1;
    const stretch = runs.slice(start, end);
    const raise = isRaised(first) && isRaisedOnPurpose(before(runs, start), textOf(stretch), after(runs, end));
    result.push(
      ...(raise ? stretch.map((run) => ('text' in run ? { ...run, text: superscript(run.text) } : run)) : stretch),
    );
    start = end;
  }
  return result;
}

const isRaised = (run: RawRun): run is RawText => 'text' in run && run.raised === true;
const textOf = (runs: readonly RawRun[]): string => runs.map((run) => ('text' in run ? run.text : noteSign)).join('');
/** Stands for the mark of a real note among the text. */
const noteSign = '*';

const before = (runs: readonly RawRun[], start: number): string => textOf(runs.slice(0, start)).normalize('NFC');
const after = (runs: readonly RawRun[], end: number): string => textOf(runs.slice(end)).normalize('NFC');

const figures = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const superscript = (text: string): string => text.replace(/\d/g, (digit) => figures.charAt(Number(digit)));

/** One figure, or several of one mark: «1», «1,2». */
const shape = /^(\s*)(\d{1,3}(?:\s?[,;]\s?\d{1,3})*)(\s*)$/;

/** Words behind which a figure is a number, however it stands: «số ⁵», «Số:⁵», «ngày ⁵ tháng». */
const numbering =
  /(?:^|[^\p{L}])(?:số|ngày|tháng|năm|quý|kỳ|khóa|khoá|lần|thứ|đợt|điều|khoản|điểm|mục|chương|phần|phụ lục|biểu|mẫu|trang|hạng|cấp|lớp|tổ|khu phố|quyển|tập)(?:\s+|\s*:\s*)$/iu;
/** What makes a number of the figure before it: «/6/2026», «-NQ/TW», «/QĐ-UBND». */
const restOfNumber = /^[-–/.,]\d|^[-–/]\p{Lu}{2}|^-\p{Lu}/u;
const unit = /(?:^|[^\p{L}])(?:da|[kcdhm])?m$/u;

/**
 * Whether a raised figure was meant to be raised: an exponent, a degree or the mark of a note. A number of which a part
 * slipped upwards («0⁵-NQ/TW», «ngày ¹5», «²⁰²⁶») is none.
 */
function isRaisedOnPurpose(textBefore: string, raised: string, textAfter: string): boolean {
  const match = shape.exec(raised);
  if (match === null) return false;
  const [, blank = '', marks = '', blankAfter = ''] = match;
  const numbers = marks.split(/\s?[,;]\s?/);
  const lead = textBefore + blank;
  const next = blankAfter + textAfter;
  if (unit.test(lead) && !/^\d/.test(next)) return true;
  if (/^\d/.test(next) || restOfNumber.test(next) || numbering.test(lead)) return false;
  if (numbers.some((number) => number.startsWith('0'))) return marks === '0' && /\d$/.test(lead); // 25⁰C, 10⁰
  const longest = Math.max(...numbers.map((number) => number.length));
  if (lead.trim() === '') return longest <= 2 && /^\s?["“«(]?\p{L}/u.test(next); // «¹ Quy định tại Điều 6 …»
  if (/\d$/.test(lead)) return longest <= 2;
  if (/\s$/.test(lead)) return longest <= 2 && !/\d\s+$/.test(lead) && !/^[^\s.,;:!?)”"»]/.test(next);
  return /[\p{L}\p{M})\]”"’»%.,;:!?…*⁰¹²³⁴-⁹]$/u.test(lead);
}
