import type { Mention } from './citation.ts';
import { readTitle } from './find-context.ts';
import type { Draft } from './find-draft.ts';
import { findLaws } from './find-laws.ts';
import { ownTypes as readOwnTypes } from './find-letterhead.ts';
import { isDigit, skipBlanksBack, wordStart } from './find-letters.ts';
import { findNamed } from './find-named.ts';
import { findCollective, findLostNotes, type NoteRange } from './find-notes.ts';
import { findNumbers } from './find-numbers.ts';
import { type Reading, readingOf } from './find-reading.ts';
import { findShort, findThis } from './find-short.ts';
import { findTriggers } from './find-triggers.ts';
import { relationBefore } from './relation.ts';

export interface FindOptions {
  /** Footnotes, when the format kept them: where the mark stands, where the note's text is. Offsets into the text. */
  readonly notes?: readonly NoteRange[];
  /** Own types in sentence case (`['Kế hoạch']`) when the text has no heading that says so. */
  readonly ownTypes?: readonly string[];
}

/**
 * Every mention of a document in `text` (whole document; paragraphs parted by line feeds, footnote texts at the end), in
 * order, none overlapping. Says only what is written: nothing is looked up, nothing is guessed.
 */
export function findCitations(text: string, options: FindOptions = {}): Mention[] {
  const reading = readingOf(text);
  const regular = reading.text;
  const triggers = findTriggers(regular);
  const { drafts: numbers, letterheads } = findNumbers(regular, triggers.numbers);
  const own = [...(options.ownTypes ?? []), ...readOwnTypes(regular, triggers.types)];
  const named = [...findLaws(regular, triggers.laws), ...findNamed(regular, triggers.named)];
  const { bare, byIssuer } = findShort(regular, triggers.types);
  const serials = new Set(numbers.map((draft) => `${draft.type} ${serialOf(draft)}`));
  const short = bare
    .filter((draft) => draft.sure || serials.has(`${draft.type} ${draft.serial}`))
    .map(({ sure: _, ...draft }) => draft);
  const numbered = short.length === 0 ? numbers : withoutOverlap([...numbers, ...short]);
  const notes = (options.notes ?? []).map((note) => ({
    anchor: reading.fromSource(note.anchor),
    start: reading.fromSource(note.start),
    end: reading.fromSource(note.end),
  }));
  const collective = findCollective(regular, notes.length > 0 ? notes : findLostNotes(regular), numbered);
  const self = findThis(regular, triggers.thises, own);
  const all = withoutOverlap([
    ...numbered,
    ...named,
    ...collective,
    ...self.filter(({ kind }) => kind === 'self'),
    ...settleShort(
      regular,
      [...byIssuer, ...self.filter(({ kind }) => kind !== 'self')].sort((a, b) => a.start - b.start),
      numbered,
    ),
  ]);
  const shown = outside(all, letterheads);
  const mentions: Mention[] = [];
  shown.forEach((draft, i) => {
    mentions.push(finish(text, reading, draft, shown[i - 1], shown[i + 1], mentions.at(-1)));
  });
  return mentions;
}

/** The drafts that touch none of the spans; both in order. */
function outside(
  drafts: readonly Draft[],
  spans: readonly { readonly start: number; readonly end: number }[],
): Draft[] {
  let next = 0;
  return drafts.filter((draft) => {
    while ((spans[next]?.end ?? Infinity) <= draft.start) next += 1;
    return (spans[next]?.start ?? Infinity) >= draft.end;
  });
}

const serialOf = (draft: Draft): string => draft.serial ?? /^\d+/.exec(draft.number ?? '')?.[0] ?? '';

/** Earlier kinds win over later ones, the longer over the shorter of one kind; the result is in order. */
const rank = {
  'collective-footnote': 0,
  numbered: 1,
  'alias-definition': 1,
  named: 2,
  self: 3,
  'short-no-number': 4,
  ambiguous: 5,
} as const;
function withoutOverlap(drafts: readonly Draft[]): Draft[] {
  const sorted = [...drafts].sort((a, b) => a.start - b.start || rank[a.kind] - rank[b.kind] || b.end - a.end);
  const kept: Draft[] = [];
  for (const draft of sorted) {
    const last = kept.at(-1);
    if (!last || draft.start >= last.end) kept.push(draft);
    else if (rank[draft.kind] < rank[last.kind]) {
      kept.pop();
      kept.push(draft);
    }
  }
  return kept;
}

/**
 * «Chương trình hành động của Tỉnh ủy»: a mention when a document of this type and body was cited by number before;
 * else, after words such as «bám sát» and with the capital of a title, a reference that cannot be told: ambiguous.
 */
function settleShort(text: string, byIssuer: readonly Draft[], numbered: readonly Draft[]): Draft[] {
  /** Numbers cited so far, by type and by each beginning of the body's name: «Tỉnh ủy» means «Tỉnh ủy Lâm Đồng». */
  const cited = new Map<string, Set<string>>();
  let next = 0;
  return byIssuer.flatMap((draft): Draft[] => {
    for (; next < numbered.length; next += 1) {
      const other = numbered[next];
      if (!other || other.start >= draft.start) break;
      if (other.number === null) continue;
      const parts = other.issuer?.split(' ') ?? [];
      // With no part of the body's name: «Nghị quyết này».
      for (let count = 0; count <= parts.length; count += 1) {
        const body = `${other.type} ${count === 0 ? null : parts.slice(0, count).join(' ')}`;
        cited.set(body, (cited.get(body) ?? new Set()).add(other.number));
      }
    }
    const antecedents = cited.get(`${draft.type} ${draft.issuer}`);
    const [only] = antecedents ?? [];
    if (
      only !== undefined &&
      antecedents?.size === 1 &&
      (draft.issuer === null || pointsBack(text, draft, numbered[next - 1]))
    ) {
      return [{ ...draft, name: only }];
    }
    return looksAmbiguous(text, draft) ? ambiguous(text, draft) : [];
  });
}

/** Types of which a body issues few, so that «Chương trình hành động của Tỉnh ủy» can mean the one just cited. */
const fewOfAKind = new Set([
  'Nghị quyết',
  'Chương trình hành động',
  'Chương trình',
  'Kế hoạch',
  'Chỉ thị',
  'Kết luận',
  'Đề án',
]);

/** What follows describes another document: «Kế hoạch của Ủy ban nhân dân tỉnh thực hiện Quyết định số …», a cell of a table. */
const describesAnother =
  /^\s*(?:[|;]|(?:về|thực\s+hiện|triển\s+khai|ban\s+hành|sửa\s+đổi|hướng\s+dẫn|quy\s+định|phê\s+duyệt|số)(?![a-zà-ỹ])|\d{1,2}\/\d{4})/;
const takesOne =
  /(?:thực\s+hiện|triển\s+khai|quán\s+triệt|cụ\s+thể\s+h[óo][áa]?|bám\s+sát|nội\s+dung|tinh\s+thần|mục\s+tiêu(?:\s+của)?)\s+$/i;

/** It stands in a list right behind `last`, the number before it, or behind a word that takes one document. */
function pointsBack(text: string, draft: Draft, last: Draft | undefined): boolean {
  if (!fewOfAKind.has(draft.type ?? '') || describesAnother.test(text.slice(draft.end, draft.end + 14))) return false;
  const state =
    /^(?:UBND|HĐND|Chính phủ|Thủ tướng|Bộ |Sở )/.test(draft.issuer ?? '') && draft.issuer !== 'Bộ Chính trị';
  if (state && draft.type !== 'Chương trình hành động') return false;
  const between = last ? text.slice(last.extentEnd, draft.start) : '';
  if (last && between.length < 8 && /^\s*(?:[,;]|và|cùng)?\s*$/.test(between)) return true;
  return takesOne.test(text.slice(Math.max(0, draft.start - 40), draft.start));
}

const ownBody = /^(?:Tỉnh ủy|Thành ủy|Đảng ủy|Huyện ủy|Ban Thường vụ|Ban Chấp hành Đảng bộ|UBND|HĐND)/u;
function looksAmbiguous(text: string, draft: Draft): boolean {
  const before = text.slice(Math.max(0, draft.start - 60), draft.start);
  return (
    ownBody.test(draft.issuer ?? '') &&
    /(?:bám\s+sát|quán\s+triệt|theo|thực\s+hiện)\s+(?:[A-Za-zÀ-ỹ]+\s+và\s+|[A-Za-zÀ-ỹ]+\s+[A-Za-zÀ-ỹ]+\s+và\s+)?$/iu.test(
      before,
    ) &&
    !/^[\s]*(?:năm|giai|hàng|hằng|hoặc)/u.test(text.slice(draft.end, draft.end + 8))
  );
}

/** «Nghị quyết và Kế hoạch của Đảng ủy»: both are ambiguous. */
function ambiguous(text: string, draft: Draft): Draft[] {
  const pair = /(Nghị\s+quyết|Kế\s+hoạch|Chương\s+trình|Chỉ\s+thị|Kết\s+luận)\s+và\s+$/u.exec(
    text.slice(Math.max(0, draft.start - 30), draft.start),
  );
  const marked: Draft = { ...draft, kind: 'ambiguous' };
  if (!pair?.[1]) return [marked];
  const start = draft.start - pair[0].length;
  const end = start + pair[1].length;
  return [{ ...marked, start, end, extentEnd: end, type: pair[1].replace(/\s+/g, ' '), issuer: null }, marked];
}

const aliasBefore =
  /^\(\s*(?:sau\s+đây\s+)?(?:được\s+)?(?:(?:gọi|viết)\s+(?:tắt|chung)(?:\s+là)?|gọi\s+là|viết\s+là)\s*:?\s*["“«]?\s*$/iu;
/** Cheap look first: an open bracket close before. */
function declaresAlias(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - 40), start);
  const bracket = before.lastIndexOf('(');
  return bracket !== -1 && aliasBefore.test(before.slice(bracket));
}

const unit =
  '(?:tiết|điểm|khoản|điều|tiểu\\s+mục|mục|chương|phần|phụ\\s+lục)\\s+(?:số\\s+)?(?:[IVX]+(?:\\.\\d+)*|\\d+[a-zđ]?(?:\\.\\d+)*|[a-zđ])(?![A-Za-zÀ-ỹ\\d])(?:(?:\\s*,\\s*|\\s+và\\s+|\\s*-\\s*)(?:[IVX]+|\\d+[a-zđ]?|[a-zđ])(?![A-Za-zÀ-ỹ\\d]))*';
const pinpointBefore = new RegExp(
  `((?<![A-Za-zÀ-ỹ])${unit}(?:\\s*,?\\s*(?:của\\s+)?${unit}){0,5})\\s*(?:,|của|tại|ban\\s+hành\\s+kèm\\s+theo|kèm\\s+theo)?\\s*$`,
  'i',
);

function finish(
  source: string,
  reading: Reading,
  draft: Draft,
  previous: Draft | undefined,
  next: Draft | undefined,
  before: Mention | undefined,
): Mention {
  const { text } = reading;
  const from = sentenceStart(text, Math.max(previous?.end ?? 0, draft.start - 240), draft.start);
  const sentence = text.slice(from, draft.start);
  const start = reading.toSource(draft.start);
  const end = reading.toSourceEnd(draft.end);
  const limit = next ? Math.min(draft.extentEnd, next.start) : draft.extentEnd;
  const isAlias =
    draft.kind === 'numbered' && (declaresAlias(text, draft.start) || repeatsInBrackets(text, draft, previous));
  const pinpoint =
    draft.kind !== 'self' && mayEndPinpoint(text, from, draft.start)
      ? (pinpointBefore.exec(sentence.slice(-140))?.[1]?.replace(/\s+/g, ' ') ?? null)
      : null;
  return {
    kind: isAlias ? 'alias-definition' : draft.kind,
    start,
    end,
    text: source.slice(start, end),
    extentEnd: reading.toSourceEnd(Math.max(limit, draft.end)),
    type: draft.type,
    number: draft.number,
    date: draft.date,
    issuer: draft.issuer,
    title: titleBefore(text, draft, next),
    pinpoint,
    relation:
      relationBefore(sentence.slice(-160)) ??
      (previous && inOneSentence(text, previous.end, draft.start) ? (before?.relation ?? null) : null),
    repairedFrom: repairedFrom(source.slice(start, end), draft),
    serial: draft.serial,
    term: draft.term,
    name: draft.name,
    note: draft.note ? { start: reading.toSource(draft.note.start), end: reading.toSourceEnd(draft.note.end) } : null,
  };
}

/** The number as written when it is not the canonical print; a line break alone is no damage. */
function repairedFrom(written: string, draft: Draft): string | null {
  if (draft.number === null || draft.serial !== null || written.endsWith(draft.number)) return null;
  const number = /(?<![A-Za-zÀ-ỹ\d])\d[\d. ]*\s*(?:[-/‐-―−]\s*)?[A-Za-zÀ-ỹ\d][\s\S]*$/u.exec(
    written.normalize('NFC'),
  )?.[0];
  if (number === undefined || !/[A-Za-zÀ-ỹ]/u.test(number)) return null;
  const plain = number.replace(/\s*\n\s*|[*\\]/g, '');
  return plain === draft.number ? null : plain;
}

/** Where the sentence of `at` begins, not before `from`: behind a full stop, a semicolon, a blank line, a bullet's line. */
function sentenceStart(text: string, from: number, at: number): number {
  for (let i = at - 1; i > from; i -= 1) {
    const code = text.charCodeAt(i - 1);
    const next = text.charCodeAt(i);
    if ((code === 46 || code === 59) && (next === 32 || next === 10)) return i;
    if (code === 10 && (next === 10 || next === 45 || next === 43 || next === 0x2022)) return i;
  }
  return from;
}

/** A list goes on: «Thực hiện Nghị quyết số …; Chương trình hành động số …» implements both. */
function inOneSentence(text: string, from: number, at: number): boolean {
  return at - from < 600 && !/\.(?=\s)|\n\s*(?:\n|[-+•\d])/.test(text.slice(from, at));
}

/** Cheap look before the pattern: a pinpoint ends with a figure or a single letter, perhaps with «của», «tại», «kèm theo» or a comma behind. */
function mayEndPinpoint(text: string, from: number, at: number): boolean {
  let end = skipBlanksBack(text, at);
  if (text.charCodeAt(end - 1) === 44) end = skipBlanksBack(text, end - 1);
  for (const word of ['của', 'tại', 'theo']) {
    if (!text.startsWith(word, end - word.length)) continue;
    end = skipBlanksBack(text, end - word.length);
    if (word === 'theo') end = skipBlanksBack(text, text.startsWith('kèm', end - 3) ? end - 3 : end);
    if (text.startsWith('hành', end - 4)) end = skipBlanksBack(text, skipBlanksBack(text, end - 4) - 3);
  }
  const last = text.charCodeAt(end - 1);
  return end > from && (isDigit(last) || last === 73 || last === 86 || last === 88 || end - wordStart(text, end) === 1);
}

/** «… (Nghị quyết 214/NQ-CP)»: the number just cited, alone in brackets, is declared as its short form. */
function repeatsInBrackets(text: string, draft: Draft, previous: Draft | undefined): boolean {
  return (
    text.charCodeAt(draft.start - 1) === 40 &&
    text.charCodeAt(draft.end) === 41 &&
    draft.date === null &&
    previous?.number === draft.number &&
    draft.start - previous.end < 400
  );
}

/** The title as far as it stands before the next mention. */
function titleBefore(text: string, draft: Draft, next: Draft | undefined): string | null {
  if (draft.title === null || draft.kind === 'collective-footnote' || !next || next.start - draft.extentEnd > 480)
    return draft.title;
  const room = readTitle(text.slice(0, next.start), draft.extentEnd);
  return room?.replace(/[\s,;]*(?:và|của|theo|tại|số)?\s*$/, '').trim() || null;
}
