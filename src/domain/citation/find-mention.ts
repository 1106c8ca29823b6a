import { serialForms } from '../document/document-number.ts';
import { isLawName } from '../document/law-names.ts';
import { isDigit, isLetter, skipBlanksBack, standsAt, wordStart } from '../text/letters.ts';
import type { Mention } from './citation.ts';
import type { Draft } from './find-draft.ts';
import type { Reading } from './find-reading.ts';
import { readTitle } from './find-title.ts';
import { relationBefore, sentenceStart } from './relation.ts';

const aliasBefore =
  /^\(\s*(?:(?:sau|dưới|từ)\s+(?:đây|đó)\s+)?(?:được\s+)?(?:(?:gọi|viết)\s+(?:tắt|chung)(?:\s+là)?|gọi\s+là|viết\s+là)\s*:?\s*["“«]?\s*$/iu;
const aliasWithoutBracket =
  /(?:[,;-]\s*|\s)(?:(?:sau|dưới|từ)\s+đây\s+(?:được\s+)?(?:gọi|viết)(?:\s+(?:tắt|chung))?(?:\s+là)?|(?:gọi|viết)\s+tắt\s+là)\s*:?\s*["“«]?\s*$/iu;
/** Last letters of «là», «tắt», «chung», «gọi», «viết». */
const aliasEnds = new Set([...'àÀtTgGiI'].map((sign) => sign.charCodeAt(0)));
/** Cheap looks first: the last letter before, an open bracket close before, or the words. */
function declaresAlias(text: string, start: number): boolean {
  const last = text.charCodeAt(skipBlanksBack(text, start) - 1);
  if (isLetter(last) && !aliasEnds.has(last)) return false;
  const before = text.slice(Math.max(0, start - 40), start);
  const bracket = before.lastIndexOf('(');
  if (bracket !== -1) return aliasBefore.test(before.slice(bracket));
  return (before.includes('gọi') || before.includes('viết')) && aliasWithoutBracket.test(before);
}

const unit =
  '(?:tiết|điểm|khoản|điều|tiểu\\s+mục|mục|chương|phần|phụ\\s+lục)\\s+(?:số\\s+)?(?:[IVX]+(?:\\.\\d+)*|\\d+[a-zđ]?(?:\\.\\d+)*|[a-zđ])(?![A-Za-zÀ-ỹ\\d])(?:(?:\\s*,\\s*|\\s+và\\s+|\\s*-\\s*)(?:[IVX]+|\\d+[a-zđ]?|[a-zđ])(?![A-Za-zÀ-ỹ\\d]))*';
const pinpointBefore = new RegExp(
  `((?<![A-Za-zÀ-ỹ])${unit}(?:\\s*,?\\s*(?:của\\s+)?${unit}){0,5})\\s*(?:,|của|tại|ban\\s+hành\\s+kèm\\s+theo|kèm\\s+theo)?\\s*$`,
  'i',
);

/** How many letters before a mention may say something about it. */
const farthest = 140;

/** The draft as a mention of the source text, with what the words around it say. `before` is the mention in front. */
export function toMention(
  source: string,
  reading: Reading,
  draft: Draft,
  previous: Draft | undefined,
  next: Draft | undefined,
  before: Mention | undefined,
): Mention {
  const { text } = reading;
  const from = Math.max(previous?.end ?? 0, draft.start - farthest);
  const start = reading.toSource(draft.start);
  const end = reading.toSourceEnd(draft.end);
  const written = source.slice(start, end);
  const limit = next ? Math.min(draft.extentEnd, next.start) : draft.extentEnd;
  const isAlias =
    draft.kind === 'numbered' && (declaresAlias(text, draft.start) || repeatsInBrackets(text, draft, previous));
  const pinpoint =
    draft.kind !== 'self' && mayEndPinpoint(text, draft.start)
      ? (pinpointBefore
          .exec(text.slice(sentenceStart(text, from, draft.start), draft.start))?.[1]
          ?.replace(/\s+/g, ' ') ?? null)
      : null;
  return {
    kind: isAlias ? 'alias-definition' : draft.kind,
    start,
    end,
    text: written,
    extentEnd: reading.toSourceEnd(Math.max(limit, draft.end)),
    type: draft.type,
    number: draft.number,
    date: draft.date,
    issuer: draft.issuer,
    title: titleOf(text, draft, next),
    pinpoint,
    relation:
      relationBefore(text, Math.max(from, draft.start - 120), draft.start) ??
      (previous && before?.relation && inOneSentence(text, previous.end, draft.start) ? before.relation : null),
    repairedFrom: repairedFrom(written, draft),
    serial: draft.serial,
    term: draft.term,
    name: draft.name ?? nameInFront(text, draft, previous),
    note: draft.note ? { start: reading.toSource(draft.note.start), end: reading.toSourceEnd(draft.note.end) } : null,
  };
}

/** The number as written when it is not the canonical print; a line break alone is no damage. */
function repairedFrom(written: string, draft: Draft): string | null {
  if (
    draft.number === null ||
    draft.serial !== null ||
    standsAt(written, written.length - draft.number.length, draft.number)
  )
    return null;
  const number = /(?=\d)(?<![A-Za-zÀ-ỹ\d])\d[\d. ]*\s*(?:[-/‐-―−]\s*)?[A-Za-zÀ-ỹ\d][\s\S]*$/u.exec(
    written.normalize('NFC'),
  )?.[0];
  if (number === undefined || !/[A-Za-zÀ-ỹ]/u.test(number)) return null;
  const plain = number.replace(/\s*\n\s*|[*\\]/g, '');
  return plain === draft.number ? null : plain;
}

/** A list goes on: «Thực hiện Nghị quyết số …; Chương trình hành động số …» implements both. */
function inOneSentence(text: string, from: number, at: number): boolean {
  return at - from < 600 && !/\.(?=\s)|\n\s*(?:\n|[-+•\d])/.test(text.slice(from, at));
}

/** Cheap look before the pattern: a pinpoint ends with a figure or a single letter, perhaps with «của», «tại», «kèm theo» or a comma behind. */
function mayEndPinpoint(text: string, at: number): boolean {
  let end = skipBlanksBack(text, at);
  if (text.charCodeAt(end - 1) === 44) end = skipBlanksBack(text, end - 1);
  for (const word of pinpointWords.get(text.charCodeAt(end - 1)) ?? []) {
    if (!standsAt(text, end - word.length, word)) continue;
    end = skipBlanksBack(text, end - word.length);
    if (word === 'theo') end = skipBlanksBack(text, standsAt(text, end - 3, 'kèm') ? end - 3 : end);
    if (standsAt(text, end - 4, 'hành')) end = skipBlanksBack(text, skipBlanksBack(text, end - 4) - 3);
  }
  const last = text.charCodeAt(end - 1);
  return isDigit(last) || last === 73 || last === 86 || last === 88 || end - wordStart(text, end) === 1;
}

/** By their last letter. */
const pinpointWords = Map.groupBy(['của', 'tại', 'theo'], (word) => word.charCodeAt(word.length - 1));

/** «Luật Đất đai (Luật số 31/2024/QH15)», «Luật Lưu trữ ngày 21/6/2024 (số 33/2024/QH15)»: the number in brackets is that of the name. */
function nameInFront(text: string, draft: Draft, previous: Draft | undefined): string | null {
  if (text.charCodeAt(draft.start - 1) !== 40 || previous?.name == null || !isLawName(previous.name)) return null;
  const isLaw = (draft.type === null || isLawName(`${draft.type} `)) && /QH\d/.test(draft.number ?? '');
  return isLaw && text.slice(previous.extentEnd, draft.start - 1).trim() === '' ? previous.name : null;
}

/** «… (Nghị quyết 214/NQ-CP)», «… (Đề án 06)»: the number just cited or its figure, alone in brackets, is declared as its short form. */
function repeatsInBrackets(text: string, draft: Draft, previous: Draft | undefined): boolean {
  const quoted = '“"«'.includes(text.charAt(draft.start - 1)) && '”"»'.includes(text.charAt(draft.end)) ? 1 : 0;
  return (
    text.charCodeAt(draft.start - 1 - quoted) === 40 &&
    text.charCodeAt(draft.end + quoted) === 41 &&
    draft.date === null &&
    previous?.number != null &&
    (previous.number === draft.number ||
      (draft.serial !== null && serialForms(previous.number).includes(draft.serial))) &&
    draft.start - previous.end < 400
  );
}

/** The title, without the place in which the citing document carries out what the Party's centre has decided for the country. */
function titleOf(text: string, draft: Draft, next: Draft | undefined): string | null {
  const title = wholeTitle(text, draft, next);
  return title !== null && draft.number?.endsWith('/TW') ? title.replace(place, '') : title;
}
const place = / trên địa bàn (?:tỉnh|[Tt]hành phố|xã|phường|đặc khu)(?: \p{Lu}.*)?$/u;

/** The title as far as it stands before the next mention. */
function wholeTitle(text: string, draft: Draft, next: Draft | undefined): string | null {
  if (draft.titleAt === undefined) return draft.title;
  if (!next || next.start - draft.extentEnd > 480) return readTitle(text, draft.titleAt);
  const room = readTitle(text, draft.extentEnd, next.start);
  const title = room === null ? '' : withoutDangling(room, endsBefore(text, next.start, room));
  // «Chương trình hành động số 11-CTr/ĐU … thực hiện Nghị quyết …»: cut before the next mention, a verb alone is left.
  return hasWords(title, 4) ? title : null;
}

/** Whether the title goes right up to the next mention: «về chuyển đổi số, Đảng ủy xã …» ends by itself. */
const endsBefore = (text: string, next: number, title: string): boolean =>
  text.startsWith(title.slice(-3), skipBlanksBack(text, next) - 3);

/** The title without a comma at its end, nor, where it goes right up to the next mention, the words that lead on to that: «về an ninh mạng và» → «về an ninh mạng». */
function withoutDangling(title: string, leadsOn: boolean): string {
  const word =
    leadsOn && danglingEnds.includes(title.slice(-1)) ? danglingWords.find((word) => title.endsWith(word)) : undefined;
  let end = title.length - (word?.length ?? 0);
  while (' ,;'.includes(title.charAt(end - 1)) && end > 0) end -= 1;
  return title.slice(0, end);
}
const danglingWords = ['và', 'của', 'theo', 'tại', 'số'];
const danglingEnds = danglingWords.map((word) => word.slice(-1)).join('');

/** Whether a text of single blanks has so many words. */
function hasWords(text: string, count: number): boolean {
  let at = 0;
  for (let words = 1; words < count && at !== -1; words += 1) at = text.indexOf(' ', at + 1);
  return at !== -1 && text !== '';
}
