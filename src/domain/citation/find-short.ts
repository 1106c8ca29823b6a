import { documentTypeByName, documentTypes, typeBeginnings } from '../document/document-types.ts';
import { nextRow } from '../text/letter-tree.ts';
import { beginsWord, isCapital, isDigit, isLetter, isSpace, skipSpaces, smallLetter } from '../text/letters.ts';
import type { Alias } from './find-alias.ts';
import { issuerAfter, skipSeparator } from './find-context.ts';
import { blank, type Draft } from './find-draft.ts';
import { type Figure, readFigures, readLawFigure, readSmallFigures } from './find-figures.ts';
import { typeWordsBefore } from './find-left.ts';
import { readSymbol } from './find-symbol-figures.ts';
import type { Triggers } from './find-triggers.ts';

/**
 * «Kế hoạch này»: the citing document (or what is issued with it), when its own type is among `ownTypes`; with no type
 * known, any capital is. «Nghị quyết này» in a plan points back instead: `find-citations` looks for the one it can mean.
 * «Điều 5 quy định này», «quy định này» in a plan: not a citation.
 */
export function findThis(text: string, triggers: readonly number[], ownTypes: readonly string[]): Draft[] {
  const drafts: Draft[] = [];
  for (const at of triggers) {
    if (isLetter(text.charCodeAt(at + 4))) continue;
    const words = typeWordsBefore(text, at + 1);
    if (!words) continue;
    const { start } = words;
    if (!isLawType(words.name) && documentTypeByName(words.name)?.shortForm !== true && words.name !== 'Văn bản')
      continue;
    if (several.test(text.slice(Math.max(0, start - 12), start))) continue;
    if (isLawType(words.name)) {
      const own = ownTypes.includes(words.name) || (ownTypes.length === 0 && takesEffect(text, start, at + 4));
      if (!isCapital(text.charCodeAt(start)) && !own) continue;
      drafts.push(thisDraft(own ? 'self' : 'short-no-number', start, at + 4, words.name));
      continue;
    }
    const capital = isCapital(text.charCodeAt(start));
    const own = isOwnType(words.name, ownTypes, capital) || (ownTypes.length === 0 && enacts(text, words));
    if (!own && !capital) continue;
    drafts.push(thisDraft(own ? 'self' : 'short-no-number', start, at + 4, words.name));
  }
  return drafts;
}

/** «Các văn bản này», «03 văn bản này»; «Điều 03 Quy định này» counts nothing. */
const several =
  /(?:^|[^\p{L}])(?:các|những|mọi|toàn\s+bộ|hai|ba|bốn|(?<!(?:điều|khoản|điểm|mục|chương|phần|tiết|lục|số|và|,)\s+)0[2-9])\s+$/iu;

const thisDraft = (kind: Draft['kind'], start: number, end: number, type: string): Draft => ({
  ...blank,
  kind,
  start,
  end,
  extentEnd: end,
  type,
});

/** «Luật này» is the law just cited wherever the document itself is none. */
export const isLawType = (type: string | null): boolean =>
  type === 'Luật' || type === 'Bộ luật' || type === 'Pháp lệnh';

/** «… hết hiệu lực kể từ ngày Luật này có hiệu lực thi hành»: only a law says so, and of itself. */
const takesEffect = (text: string, start: number, end: number): boolean =>
  /từ\s+ngày\s+$/u.test(text.slice(Math.max(0, start - 12), start)) &&
  /^\s+có\s+hiệu\s+lực(?!\p{L})/u.test(text.slice(end, end + 16));

/** «chịu trách nhiệm thi hành quyết định này», «gửi kèm theo hướng dẫn này», «căn cứ kế hoạch này»: what papers say of themselves. */
const enacts = (text: string, { start, name }: { readonly start: number; readonly name: string }): boolean =>
  (acts.has(name) ? /(?:kèm\s+theo|thi\s+hành)\s+$/iu : /(?:kèm\s+theo|căn\s+cứ)\s+$/iu).test(
    text.slice(Math.max(0, start - 14), start),
  );
const acts = new Set(['Quyết định', 'Nghị quyết', 'Nghị định', 'Thông tư', 'Chỉ thị']);

function isOwnType(name: string, ownTypes: readonly string[], capital: boolean): boolean {
  if (ownTypes.length === 0) return capital || name === 'Công văn' || name === 'Văn bản';
  return ownTypes.some((own) => own.startsWith(name) || name.startsWith(own));
}

const shortTypes = documentTypes.filter((entry) => entry.shortForm || entry.name === 'Văn bản');
const shortNames = typeBeginnings(shortTypes);
/** The longest of their names, as a whole word in any case, that begins at `at`. */
function shortTypeAt(text: string, at: number): { readonly end: number; readonly name: string } | undefined {
  let found: { end: number; name: string } | undefined;
  let end = at;
  for (let row = 0; ; ) {
    const code = text.charCodeAt(end);
    row = nextRow(shortNames, row, code);
    if (row === 0) return found;
    end = isSpace(code) ? skipSpaces(text, end, 3) : end + 1;
    const name = shortNames.values[row];
    if (name && !isLetter(text.charCodeAt(end))) found = { end, name };
  }
}
/** A mention by type and bare figure, or by type and body; `find-citations` decides which of them stand. */
export interface ShortFindings {
  /** «Quyết định số 930», «Nghị quyết 57 của Bộ Chính trị»; `sure` when «số», a term or a body of the Party's centre says so. */
  readonly bare: readonly Figure[];
  /** «Chương trình hành động của Tỉnh ủy». */
  readonly byIssuer: readonly Draft[];
}

export function findShort(
  text: string,
  { types, figures: places }: Pick<Triggers, 'types' | 'figures'>,
  aliases: readonly Alias[],
): ShortFindings {
  const declared = new Set(aliases.flatMap(({ type, serial }) => (serial === null ? [] : [`${type} ${serial}`])));
  const bare: Figure[] = aliases.flatMap(({ start, end, type, serial }) =>
    serial === null ? [] : [{ ...blank, kind: 'numbered', start, end, extentEnd: end, type, serial, sure: true }],
  );
  const byIssuer: Draft[] = [];
  for (const at of types) {
    if (!beginsWord(text, at)) continue;
    const words = shortTypeAt(text, at);
    if (words === undefined) {
      const law = readLawFigure(text, at);
      if (law !== undefined) bare.push(law);
      else for (const figure of readSymbol(text, at)) bare.push(figure);
      continue;
    }
    const { end, name: type } = words;
    if (!goesOn(text, end)) continue;
    const figures = readFigures(text, at, end, type);
    if (figures.length > 0) bare.push(...figures);
    else {
      const issuer = issuerAfter(text, end);
      if (issuer && type !== 'Văn bản' && !isPlural(text, at)) {
        byIssuer.push({
          ...blank,
          kind: 'short-no-number',
          start: at,
          end: issuer.end,
          extentEnd: issuer.end,
          type,
          issuer: issuer.name,
        });
      }
    }
  }
  for (const at of places) bare.push(...readSmallFigures(text, at, bare.at(-1)));
  return {
    bare: bare.map((draft) => (declared.has(`${draft.type} ${draft.serial}`) ? { ...draft, sure: true } : draft)),
    byIssuer,
  };
}

/** Cheap look before the rest: «số», a figure or «của» follows, perhaps behind a comma. */
function goesOn(text: string, typeEnd: number): boolean {
  const code = smallLetter(text.charCodeAt(skipSeparator(text, typeEnd)));
  return isDigit(code) || code === 115 || code === 99;
}

/** «các Nghị quyết, Chỉ thị của Tỉnh ủy»: no single document. */
export function isPlural(text: string, at: number): boolean {
  return /(?:các|những|mọi|một số|nhiều|hệ thống|văn kiện,)\s+(?:[\p{L}]+(?:\s+[\p{L}]+){0,3}(?:,|\s+và|\s+hoặc)\s+){0,4}$/iu.test(
    text.slice(Math.max(0, at - 70), at),
  );
}
