import { documentTypeByName, typeNames } from '../document/document-types.ts';
import { isDigit, isLetter, letter } from '../text/letters.ts';
import { blank, type Draft } from './find-draft.ts';
import { isPlural } from './find-short.ts';

/** A short name that the text declares: «(sau đây gọi tắt là Chương trình)», «(gọi tắt là quy định 22)». */
export interface Alias {
  /** Of the name, behind «gọi tắt là»; offsets into the text. */
  readonly start: number;
  readonly end: number;
  /** Sentence case. */
  readonly type: string;
  /** `22`; null when the type alone is the name. */
  readonly serial: string | null;
}

/** «(sau đây gọi tắt là », as a pattern's source. */
export const declares =
  '\\(\\s{0,2}(?:(?:sau|dưới|từ)\\s{1,3}(?:đây|đó)\\s{1,3})?(?:được\\s{1,3})?(?:gọi|viết)(?:\\s{1,3}(?:tắt|chung))?(?:\\s{1,3}là)?\\s{0,2}:?\\s{0,2}["“«]?';
const declaration = new RegExp(
  `${declares}(${typeNames
    .map((name) => name.replaceAll(' ', '\\s{1,3}'))
    .join('|')})(?![${letter}])(?:\\s{1,3}(?:số\\s{1,3})?(\\d{1,4}))?\\s{0,2}["”»]?\\s{0,2}\\)`,
  'iy',
);

/** Short names declared in brackets, in order; `triggers` are the brackets before «sau đây», «gọi», «viết». */
export function findAliases(text: string, triggers: readonly number[]): Alias[] {
  return triggers.flatMap((at): Alias[] => {
    declaration.lastIndex = at;
    const match = declaration.exec(text);
    const type = documentTypeByName((match?.[1] ?? '').replace(/\s+/g, ' '))?.name;
    if (!match?.[1] || type === undefined) return [];
    const start = at + match[0].indexOf(match[1], /là|tắt|chung|gọi|viết/iu.exec(match[0])?.index ?? 0);
    const name = /^[^"”»)]*/u.exec(text.slice(start, at + match[0].length))?.[0].trimEnd() ?? match[1];
    return [{ start, end: start + name.length, type, serial: match[2]?.padStart(2, '0') ?? null }];
  });
}

/**
 * Mentions by a declared type alone, the declaration and each later «Chương trình» that nothing else follows, with the number
 * that is meant as their name. `types` are the places of type words with a capital, `numbered` the mentions with a number,
 * both in order. The document's own type, and one that two declarations share, say nothing later on.
 */
export function findAliasUses(
  text: string,
  aliases: readonly Alias[],
  types: readonly number[],
  numbered: readonly Draft[],
  ownTypes: readonly string[],
): Draft[] {
  const drafts: Draft[] = [];
  const meant = new Map<string, { readonly number: string; readonly from: number }>();
  let next = 0;
  for (const { start, end, type, serial } of aliases) {
    while ((numbered[next]?.end ?? Infinity) <= start) next += 1;
    const last = numbered[next - 1];
    if (serial !== null || last === undefined || noDocuments.has(type)) continue;
    const number = antecedent(text, start, type, last);
    if (number === undefined) continue;
    drafts.push({ ...blank, kind: 'alias-definition', start, end, extentEnd: end, type, name: number });
    if (ownTypes.includes(type)) continue;
    meant.set(type, { number, from: meant.has(type) && meant.get(type)?.number !== number ? Infinity : end });
  }
  if (meant.size === 0) return drafts;
  for (const at of types) {
    if (isLetter(text.charCodeAt(at - 1))) continue;
    for (const [type, { number, from }] of meant) {
      const end = at + type.length;
      if (at < from || text.slice(at, end).replace(/\s/g, ' ') !== type || !standsAlone(text, at, end)) continue;
      drafts.push({ ...blank, kind: 'short-no-number', start: at, end, extentEnd: end, type, name: number });
    }
  }
  return drafts;
}

/** What a text means by these words is the thing itself more often than its papers. */
const noDocuments: ReadonlySet<string> = new Set(['Dự án', 'Hợp đồng', 'Thỏa thuận', 'Văn bản']);

/**
 * The number that the short name stands for: of `last`, the numbered mention before it in its paragraph, when the bracket follows
 * at once, when the mention is of this type and no other word of it comes between, or when what it approves or issues is of this type: «Quyết định số
 * 1719/QĐ-TTg … phê duyệt Chương trình … (sau đây gọi là Chương trình)».
 */
function antecedent(text: string, at: number, type: string, last: Draft): string | undefined {
  if (last.number === null || at - last.end > 600) return undefined;
  const between = text.slice(last.extentEnd, at);
  if (/^\s*\(/.test(between)) return last.number;
  if (/\n\s*\n|\.\s+\p{Lu}/u.test(between)) return undefined;
  const words = type.replaceAll(' ', '\\s+');
  const again = [...between.matchAll(new RegExp(`(?<![\\p{L}])${words}(?![\\p{L}])`, 'giu'))];
  if (last.type !== null && (last.type.startsWith(type) || type.startsWith(last.type)))
    return again.length === 0 ? last.number : undefined;
  const issued = new RegExp(
    `(?:phê\\s+duyệt|ban\\s+hành|thông\\s+qua|kèm(?:\\s+theo)?|công\\s+bố)\\s+(?:điều\\s+chỉnh\\s+)?${words}(?![\\p{L}])`,
    'iu',
  );
  return again.length > 0 && issued.test(between) ? last.number : undefined;
}

/** «Chương trình.», «Chương trình trên địa bàn», but not «Chương trình mục tiêu quốc gia», «các Chương trình», «dự thảo Chương trình». */
function standsAlone(text: string, at: number, end: number): boolean {
  if (isLetter(text.charCodeAt(end)) || isDigit(text.charCodeAt(end))) return false;
  if (!follows.test(text.slice(end, end + 12))) return false;
  return (
    !/(?:dự\s+thảo|xây\s+dựng|ban\s+hành|tên)\s+$/iu.test(text.slice(Math.max(0, at - 12), at)) && !isPlural(text, at)
  );
}
const follows =
  /^(?:\s{0,2}[.,;:)"”]|\s{1,3}(?:trên|theo|tại|trong|đến|đảm|bảo|để|nhằm|là|có|được|đã|sẽ|và|do|với|phải|đạt|gồm|bao|ở)(?![\p{L}]))/u;
