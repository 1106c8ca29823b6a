import { documentTypeByName, typeNames } from '../document/document-types.ts';
import { isDigit, isLetter } from '../text/letters.ts';
import { issuerAfter } from './find-context.ts';
import type { Draft } from './find-draft.ts';

/** Where a footnote mark stands and which range holds that note's text; offsets into the text. */
export interface NoteRange {
  readonly anchor: number;
  readonly start: number;
  readonly end: number;
}

/** Words that speak of several documents; behind them the kinds that they are of. */
const several = /(?:các|những|một số|hệ thống)\s+/giu;
const types = typeNames.map((name) => name.replaceAll(' ', '\\s+')).join('|');
const severalTypes = new RegExp(`(?:văn bản\\s+)?(${types})(?:,?\\s+(?:và\\s+)?(?:${types}))*(?![\\p{L}])`, 'iuy');

/** The last words of a sentence that name kinds of documents: «các quy định». */
function lastCollective(sentence: string) {
  let last: { readonly start: number; readonly end: number; readonly type: string } | undefined;
  for (const { index, 0: words } of sentence.matchAll(several)) {
    if (index < (last?.end ?? 0)) continue;
    severalTypes.lastIndex = index + words.length;
    const type = severalTypes.exec(sentence)?.[1];
    if (type !== undefined) last = { start: index, end: severalTypes.lastIndex, type };
  }
  return last;
}

const title =
  /\s{1,3}(?:mới\s+)?về\s+(?:[^;.()\n]|\n(?!\n))*?(?=\s+(?:trên\s+các|trong\s+(?:toàn|các)|nhằm|để|nhất\s+là|đến|trước\s+hết)(?!\p{L})|[;.()\n]|$)/iuy;

/**
 * Collective references: «các quy định của Đảng về kiểm soát quyền lực …»¹ whose footnote lists the documents. `numbered`
 * are the mentions found in the text, in order.
 */
export function findCollective(text: string, notes: readonly NoteRange[], numbered: readonly Draft[]): Draft[] {
  return notes.flatMap(({ anchor, start, end }) => {
    const inside = numbered.filter((draft) => draft.start >= start && draft.end <= end);
    if (inside.length === 0) return [];
    const from = Math.max(sentenceStart(text, anchor), anchor - 400);
    const sentence = text.slice(from, anchor);
    const last = lastCollective(sentence);
    if (!last) return [];
    const at = from + last.start;
    if (numbered.some((draft) => draft.start >= at && draft.start < anchor)) return [];
    let to = from + last.end;
    const issuer = issuerAfter(text, to);
    const ofParty = /^\s+của\s+(?:Đảng|Nhà nước|Trung ương)(?:,?\s+(?:và\s+)?(?:Đảng|Nhà nước))?(?![\p{L}])/u.exec(
      text.slice(to, anchor),
    );
    to = ofParty ? to + ofParty[0].length : (issuer?.end ?? to);
    title.lastIndex = to;
    const about = title.exec(text.slice(0, anchor));
    if (about) to += about[0].trimEnd().length;
    const type = documentTypeByName(last.type.replace(/\s+/g, ' '))?.name ?? null;
    return [
      {
        kind: 'collective-footnote',
        start: at,
        end: Math.min(to, anchor),
        extentEnd: Math.min(to, anchor),
        type: type === 'Văn bản' ? (inside[0]?.type ?? null) : type,
        number: null,
        date: null,
        issuer: null,
        title: about?.[0].replace(/\s+/g, ' ').trim() ?? null,
        serial: null,
        term: null,
        name: null,
        note: { start, end },
      } satisfies Draft,
    ];
  });
}

function sentenceStart(text: string, at: number): number {
  const before = text.slice(Math.max(0, at - 600), at).trimEnd();
  const breaks = [...before.matchAll(/\.(?=\s+\p{Lu})|\n\s*\n|\n(?=[-+•\dIVX])/gu)];
  return Math.max(0, at - 600) + ((breaks.at(-1)?.index ?? -1) + 1);
}

/**
 * Notes whose mark was lost when Word was saved as text: the note opens with U+FFFD at the end of the file, and the mark
 * left a line that begins with the punctuation which stood behind it. One note and one such place only: else nothing is
 * said.
 */
export function findLostNotes(text: string): NoteRange[] {
  const mark = text.indexOf('\ufffd');
  if (
    mark === -1 ||
    text.includes('\ufffd', mark + 1) ||
    !/(?:^|\n)[ \t]{0,8}$/.test(text.slice(Math.max(0, mark - 9), mark))
  )
    return [];
  const start = mark + 1 + (/^\s{0,8}/.exec(text.slice(mark + 1, mark + 9))?.[0].length ?? 0);
  const [orphan, second] = orphanBreaks(text.slice(0, mark));
  if (orphan === undefined || second !== undefined) return [];
  return [{ anchor: orphan, start, end: text.trimEnd().length }];
}

/** Line breaks between a word and the punctuation that belongs to it: «tiêu cực⏎. Tăng cường». */
function orphanBreaks(text: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) {
    if (!'.,;:'.includes(text.charAt(at + 1)) || at + 1 === text.length) continue;
    const end = text.charCodeAt(at - 1) === 32 ? at - 1 : at;
    const before = text.charCodeAt(end - 1);
    if ((isLetter(before) || isDigit(before)) && !(text.charCodeAt(at + 2) > 32)) found.push(end);
  }
  return found;
}
