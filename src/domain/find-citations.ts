import type { Mention } from './citation.ts';
import { readFollowing } from './find-context.ts';
import { findLaws } from './find-laws.ts';
import { ownTypes as readOwnTypes } from './find-letterhead.ts';
import { findNamed } from './find-named.ts';
import { findCollective, findLostNotes, type NoteRange } from './find-notes.ts';
import { type Draft, findNumbers } from './find-numbers.ts';
import { type Reading, readingOf } from './find-reading.ts';
import { findSelf, findShort } from './find-short.ts';
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
  const { drafts: numbers, letterheads } = findNumbers(regular);
  const own = [...(options.ownTypes ?? []), ...readOwnTypes(regular)];
  const named = [...findLaws(regular), ...findNamed(regular)];
  const { bare, byIssuer } = findShort(regular);
  const serials = new Set(numbers.map((draft) => `${draft.type} ${serialOf(draft)}`));
  const short = bare
    .filter((draft) => draft.sure || serials.has(`${draft.type} ${draft.serial}`))
    .map(({ sure: _, ...draft }) => draft);
  const numbered = withoutOverlap([...numbers, ...short]);
  const notes = (options.notes ?? []).map((note) => ({
    anchor: reading.fromSource(note.anchor),
    start: reading.fromSource(note.start),
    end: reading.fromSource(note.end),
  }));
  const collective = findCollective(regular, notes.length > 0 ? notes : findLostNotes(regular), numbered);
  const all = withoutOverlap([
    ...numbered,
    ...named,
    ...collective,
    ...findSelf(regular, own),
    ...settleShort(regular, byIssuer, numbered),
  ]);
  const shown = all.filter((draft) => !letterheads.some((own) => own.start < draft.end && draft.start < own.end));
  return shown.map((draft, i) => finish(text, reading, draft, shown[i - 1], shown[i + 1]));
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
  return byIssuer.flatMap((draft): Draft[] => {
    const antecedents = new Set(
      numbered
        .filter(
          (other) =>
            other.start < draft.start &&
            other.type === draft.type &&
            sameBody(other.issuer, draft.issuer) &&
            other.number !== null,
        )
        .map((other) => other.number),
    );
    const [only] = antecedents;
    if (only !== undefined && antecedents.size === 1 && pointsBack(text, draft, numbered))
      return [{ ...draft, name: only }];
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

/** It stands in a list behind a number, or behind a word that takes one document: not «| Nghị quyết của Chính phủ |». */
function pointsBack(text: string, draft: Draft, numbered: readonly Draft[]): boolean {
  if (
    !fewOfAKind.has(draft.type ?? '') ||
    /^\s*(?:[|;]|\n\s*\n)?\s*(?:\||\d{1,2}\/\d{4})/.test(text.slice(draft.end, draft.end + 12))
  )
    return false;
  const before = text.slice(Math.max(0, draft.start - 40), draft.start);
  const inList = numbered.some(
    (other) =>
      other.end <= draft.start &&
      draft.start - other.extentEnd < 8 &&
      /^\s*(?:[,;]|và|cùng)?\s*$/u.test(text.slice(other.extentEnd, draft.start)),
  );
  return (
    inList ||
    /(?:thực\s+hiện|triển\s+khai|quán\s+triệt|cụ\s+thể\s+h[óo][áa]?|bám\s+sát|nội\s+dung|tinh\s+thần|mục\s+tiêu\s+(?:của\s+)?)\s+$/iu.test(
      before,
    )
  );
}

function sameBody(full: string | null, short: string | null): boolean {
  return full !== null && short !== null && (full === short || full.startsWith(`${short} `));
}

const ownBody = /^(?:Tỉnh ủy|Thành ủy|Đảng ủy|Huyện ủy|Ban Thường vụ|Ban Chấp hành Đảng bộ|UBND|HĐND)/u;
function looksAmbiguous(text: string, draft: Draft): boolean {
  const before = text.slice(Math.max(0, draft.start - 60), draft.start);
  return (
    ownBody.test(draft.issuer ?? '') &&
    /(?:bám\s+sát|quán\s+triệt|theo|thực\s+hiện)\s+(?:[\p{L}]+\s+và\s+|[\p{L}]+\s+\p{L}+\s+và\s+)?$/iu.test(before) &&
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
  /\(\s*(?:sau\s+đây\s+)?(?:được\s+)?(?:(?:gọi|viết)\s+(?:tắt|chung)(?:\s+là)?|gọi\s+là|viết\s+là)\s*:?\s*["“«]?\s*$/iu;
const unit =
  '(?:tiết|điểm|khoản|điều|tiểu\\s+mục|mục|chương|phần|phụ\\s+lục)\\s+(?:số\\s+)?(?:[IVX]+(?:\\.\\d+)*|\\d+[a-zđ]?(?:\\.\\d+)*|[a-zđ])(?![\\p{L}\\d])(?:(?:\\s*,\\s*|\\s+và\\s+|\\s*-\\s*)(?:[IVX]+|\\d+[a-zđ]?|[a-zđ])(?![\\p{L}\\d]))*';
const pinpointBefore = new RegExp(
  `((?<![\\p{L}])${unit}(?:\\s*,?\\s*(?:của\\s+)?${unit}){0,5})\\s*(?:,|của|tại|ban\\s+hành\\s+kèm\\s+theo|kèm\\s+theo)?\\s*$`,
  'iu',
);

function finish(
  source: string,
  reading: Reading,
  draft: Draft,
  previous: Draft | undefined,
  next: Draft | undefined,
): Mention {
  const { text } = reading;
  const from = Math.max(previous?.end ?? 0, draft.start - 240);
  const before = text.slice(from, draft.start);
  const sentence = before.slice(lastBreak(before));
  const start = reading.toSource(draft.start);
  const end = reading.toSourceEnd(draft.end);
  const limit = next ? Math.min(draft.extentEnd, next.start) : draft.extentEnd;
  const isAlias =
    draft.kind === 'numbered' && (aliasBefore.test(before.slice(-60)) || repeatsInBrackets(text, draft, previous));
  const pinpoint =
    draft.kind === 'self' ? null : (pinpointBefore.exec(sentence.slice(-140))?.[1]?.replace(/\s+/g, ' ') ?? null);
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
    relation: relationBefore(sentence),
    repairedFrom: repairedFrom(source.slice(start, end), draft),
    serial: draft.serial,
    term: draft.term,
    name: draft.name,
    note: draft.note ? { start: reading.toSource(draft.note.start), end: reading.toSourceEnd(draft.note.end) } : null,
  };
}

/** The number as written when it is not the canonical print; a line break alone is no damage. */
function repairedFrom(written: string, draft: Draft): string | null {
  if (draft.number === null || draft.serial !== null) return null;
  const number = /(?<![\p{L}\d])\d[\d. ]*\s*(?:[-/‐-―−]\s*)?[\p{L}\d][\s\S]*$/u.exec(written.normalize('NFC'))?.[0];
  if (number === undefined || !/\p{L}/u.test(number)) return null;
  const plain = number.replace(/\s*\n\s*|[*\\]/g, '');
  return plain === draft.number ? null : plain;
}

function lastBreak(before: string): number {
  let last = 0;
  for (const match of before.matchAll(/[.;](?=\s)|\n\s*\n|\n(?=\s*[-+•]\s)/gu)) last = match.index + match[0].length;
  return last;
}

/** «… (Nghị quyết 214/NQ-CP)»: the number just cited, alone in brackets, is declared as its short form. */
function repeatsInBrackets(text: string, draft: Draft, previous: Draft | undefined): boolean {
  return (
    previous?.number === draft.number &&
    draft.start - previous.end < 400 &&
    draft.date === null &&
    text[draft.start - 1] === '(' &&
    text[draft.end] === ')'
  );
}

/** The title as far as it stands before the next mention. */
function titleBefore(text: string, draft: Draft, next: Draft | undefined): string | null {
  if (draft.title === null || draft.kind === 'collective-footnote' || !next || draft.extentEnd >= next.start)
    return draft.title;
  const room = readFollowing(text.slice(0, next.start), draft.end).title;
  return room?.replace(/[\s,;]*(?:và|của|theo|tại|số)?\s*$/u, '').trim() || null;
}
