import type { DocumentNumber } from '../document/document-number.ts';
import { issuerSlug } from '../document/identity.ts';
import { bodyFitsSymbol } from '../document/issuer-symbol.ts';
import { beginsWord, behindLastOf, isCapital, skipBlanks, skipBlanksBack, wordStart } from '../text/letters.ts';
import { issuerAt } from './find-issuer.ts';

/** Words between a body and the document that it issued, by the last syllable in front of the type word. */
const links: ReadonlyMap<string, RegExp> = new Map(
  Object.entries({
    tại: 'tại',
    các: 'tại các',
    có: '(?:đã |vừa |cũng |mới |lại )?có',
    hành: '(?:đã |vừa |mới )?(?:ký )?ban hành',
    ký: '(?:đã |vừa |mới )?ký',
    trao: '(?:đã |vừa )?trao',
    ra: '(?:đã |vừa )?ra',
    trình: '(?:đã )?trình',
  }).map(([last, words]) => [last, new RegExp(`\\s{1,3}(?:${words.replaceAll(' ', '\\s{1,3}')})\\s{1,3}$`, 'u')]),
);
const farthest = 120;
/** Where a clause begins, so that a body before it issued something else. */
const clause = /[.;:()"“”]|\n\s*(?=\n|[-+•*|#]|\d{1,2}[.)]|[a-zđ]\))/g;

/**
 * The body named before the document at `start`, or `before`, the one that the number in front got so, when its list goes on:
 * «của UBND tỉnh Gia Lai tại Tờ trình số … ngày …, các văn bản số … và Báo cáo số …».
 */
export function bodyAhead(
  text: string,
  start: number,
  number: DocumentNumber,
  behind: number,
  previous: { readonly extentEnd: number } | undefined,
  before: string | null,
): string | null {
  const own = issuerBefore(text, start, number) ?? speakerBehind(text, start, number, behind);
  if (own !== null || before === null || previous === undefined || start - previous.extentEnd > 24) return own;
  const goesOn = sharing.test(text.slice(previous.extentEnd, start)) && bodyFitsSymbol(before, number);
  return goesOn ? before : null;
}
/** «Tại Công văn số 12/UBND-VP ngày …, UBND phường An Lạc có ý kiến …»: who speaks in the letter, `at` the end of its date. */
function speakerBehind(text: string, start: number, number: DocumentNumber, at: number): string | null {
  if (text.charCodeAt(at) !== 44 || !/(?<!\p{L})[Tt]ại\s{1,3}$/u.test(text.slice(Math.max(0, start - 7), start)))
    return null;
  const body = issuerAt(text, skipBlanks(text, at + 1, 3));
  return body && speaks.test(text.slice(body.end, body.end + 24)) && bodyFitsSymbol(body.name, number)
    ? body.name
    : null;
}
const speaks =
  /^\s{1,3}(?:đã\s{1,3}|cũng\s{1,3})?(?:có\s{1,3}ý|đề\s{1,3}nghị|kiến\s{1,3}nghị|yêu\s{1,3}cầu|báo\s{1,3}cáo|cho\s{1,3}biết|thông\s{1,3}báo|thống\s{1,3}nhất|kết\s{1,3}luận|hướng\s{1,3}dẫn|trả\s{1,3}lời|giao|chỉ\s{1,3}đạo)(?!\p{L})/u;

const sharing = /^\s*(?:,|và|[,;]\s*và)\s*(?:(?:tại\s+)?các\s+)?(?:số\s*)?$/u;

/**
 * The body named before a document: «đề nghị của UBND tỉnh Gia Lai tại Tờ trình số 12/TTr-UBND», «Sở Nội vụ có Công văn số …»,
 * «Tỉnh ủy đã ban hành Kế hoạch số …». Only when it stands right before these words and the number's symbol is its own.
 */
function issuerBefore(text: string, start: number, number: DocumentNumber): string | null {
  const end = skipBlanksBack(text, start);
  if (end === start) return null;
  const last = text.slice(wordStart(text, end), end);
  const link = links.get(last);
  if (link === undefined) return null;
  const from = Math.max(0, start - farthest);
  const slice = text.slice(from, start);
  const found = link.exec(slice);
  if (!found) return null;
  const bodyEnd = from + found.index;
  const first = from + clauseStart(slice.slice(0, found.index));
  // «tại» names a place too: the body owns what stands there only behind «của».
  const name =
    last === 'tại' || last === 'các'
      ? (askerBefore(text, first, bodyEnd, number) ?? bodyOf(text, first, bodyEnd))
      : bodyThatEnds(text, first, bodyEnd, number);
  return name !== null && bodyFitsSymbol(name, number) ? name : null;
}

function clauseStart(words: string): number {
  let start = 0;
  for (const sign of words.matchAll(clause)) start = sign.index + 1;
  return start;
}

/** The body behind the last «của», up to `end`. */
function bodyOf(text: string, from: number, end: number): string | null {
  const start = behindLastOf(text, from, end);
  if (start === -1) return null;
  const body = issuerAt(text, start + (person.exec(text.slice(start, end))?.[0].length ?? 0));
  return body?.end === end ? body.name : null;
}

/** «Ban Tổ chức Tỉnh ủy trình Ban Thường vụ Tỉnh ủy tại Tờ trình số …»: who asks, when another body stands between. */
function askerBefore(text: string, from: number, end: number, number: DocumentNumber): string | null {
  const words = asking.exec(text.slice(from, end));
  if (!words || issuerAt(text, from + words.index + words[0].length)?.end !== end) return null;
  return bodyThatEnds(text, from, from + words.index, number);
}
const asking =
  /\s{1,3}(?:đã\s{1,3})?(?:trình|đề\s{1,3}nghị|báo\s{1,3}cáo|kiến\s{1,3}nghị|xin\s{1,3}ý\s{1,3}kiến|xin\s{1,3}chủ\s{1,3}trương)\s{1,3}(?=\p{Lu})/u;

/** «của đồng chí Bí thư Tỉnh ủy» */
const person =
  /^(?:đồng\s{1,3}chí\s{1,3}|đ\/c\s{1,3})(?:(?:Phó\s{1,3})?Bí\s{1,3}thư\s{1,3}(?:Thường\s{1,3}trực\s{1,3})?)?/iu;

/** «Tỉnh ủy đã ban hành Chỉ thị số 17»: the body right before the verb, for a document whose number lacks its symbol; none when there are several. */
export function issuedBy(text: string, start: number): string | null {
  const end = skipBlanksBack(text, start);
  const last = end === start ? '' : text.slice(wordStart(text, end), end);
  if (!issuing.has(last)) return null;
  const from = Math.max(0, start - farthest);
  const slice = text.slice(from, start);
  const found = links.get(last)?.exec(slice);
  if (!found) return null;
  return bodyThatEnds(text, from + clauseStart(slice.slice(0, found.index)), from + found.index, undefined);
}
/** The links whose body is the issuer by the words alone. */
const issuing: ReadonlySet<string> = new Set(['hành', 'ký', 'ra']);

/** The longest body that ends at `end`; none when it is one of several that may have this number, known or not. */
function bodyThatEnds(
  text: string,
  from: number,
  end: number,
  number: Pick<DocumentNumber, 'issuer'> | undefined,
): string | null {
  let before: { readonly name: string; readonly end: number } | undefined;
  for (let at = from; at < end; at += 1) {
    if (!isCapital(text.charCodeAt(at)) || !beginsWord(text, at)) continue;
    const body = issuerAt(text, at);
    if (body?.end === end) {
      const several = before !== undefined && together.test(text.slice(before.end, at));
      const rival = several && (number === undefined || bodyFitsSymbol(before?.name ?? '', number));
      return rival && issuerSlug(before?.name ?? '') !== issuerSlug(body.name) ? null : body.name;
    }
    if (body && body.end > (before?.end ?? 0)) before = body;
  }
  return null;
}
/** «Tỉnh ủy Lâm Đồng, Tỉnh ủy Đắk Nông và Tỉnh ủy Bình Thuận» */
const together = /^\s*(?:,\s*và|,|và|&)\s*$/u;
