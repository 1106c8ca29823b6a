import { documentTypeByName, documentTypes } from './document-types.ts';
import type { Alias } from './find-alias.ts';
import { issuerAfter, readFollowing, skipSeparator } from './find-context.ts';
import { blank, type Draft } from './find-draft.ts';
import { typeWordsBefore } from './find-left.ts';
import { isCapital, isDigit, isLetter, letter, singleSpaces, smallLetter } from './find-letters.ts';

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
    if (/(?:các|những|mọi|toàn bộ|hai|ba)\s+$/.test(text.slice(Math.max(0, start - 8), start))) continue;
    if (isLawType(words.name)) {
      const own = ownTypes.includes(words.name);
      if (!isCapital(text.charCodeAt(start))) continue;
      drafts.push(thisDraft(own ? 'self' : 'short-no-number', start, at + 4, words.name));
      continue;
    }
    const capital = isCapital(text.charCodeAt(start));
    const own = isOwnType(words.name, ownTypes, capital);
    if (!own && !capital) continue;
    drafts.push(thisDraft(own ? 'self' : 'short-no-number', start, at + 4, words.name));
  }
  return drafts;
}

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

function isOwnType(name: string, ownTypes: readonly string[], capital: boolean): boolean {
  if (ownTypes.length === 0) return capital || name === 'Công văn' || name === 'Văn bản';
  return ownTypes.some((own) => own.startsWith(name) || name.startsWith(own));
}

const shortTypes = documentTypes.filter((entry) => entry.shortForm);
const typeAt = new RegExp(
  `(?:${shortTypes
    .map((entry) => entry.name.replaceAll(' ', '\\s{1,3}'))
    .sort((a, b) => b.length - a.length)
    .join('|')})(?![${letter}])`,
  'iy',
);
// Small letters only: «SỐ» stands in headings, whose numbers have their tail.
const figure =
  /\s{1,3}(?:(số)\s{0,2}:?\s{0,2})?(\d{1,4})(?:\/((?:19|20)\d{2}))?(?![\d%]|[.,:]\d|\s?[-/]\s?[A-ZĐ\d]|\s{0,2}-\s{0,2}[A-ZĐ])/y;
/** A figure before these words, in small letters, counts something and is no number of a document. */
const counted =
  /^\s{0,3}(?:năm|ngày|tháng|lần|điểm|nội|nhiệm|nhóm|giải|bước|đề|người|đồng|tỷ|triệu|phần|chương|dự|cấp|bên|mục|tiêu|chỉ|quý|tuần|giờ|km|ha|m|xã|phường|tỉnh|huyện|đơn|cơ|loại|bản|trang|kỳ|giai|vùng|khu|công|hạng|trường|mô|sản|lĩnh|vấn|thủ|tổ(?!\s+chức)|trụ|đột|khâu|hộ|văn|bộ|sở|hồ|mẫu|mức|danh|ngành|đối\s+tượng|biện\s+pháp|trường|lớp|buổi|cuộc|đợt)(?![\p{L}])/u;
const figureGlue = /\s{0,2}(?:,\s{0,2}và|,|và|&)\s{1,2}(\d{1,4})(?![\d%]|[.,:]\d|\s?[-/]\s?[A-ZĐ\d])/y;

/** A mention by type and bare figure, or by type and body; `find-citations` decides which of them stand. */
export interface ShortFindings {
  /** «Quyết định số 930», «Nghị quyết 57 của Bộ Chính trị»; `sure` when «số», a term or a body of the Party's centre says so. */
  readonly bare: readonly (Draft & { readonly sure: boolean })[];
  /** «Chương trình hành động của Tỉnh ủy». */
  readonly byIssuer: readonly Draft[];
}

export function findShort(text: string, triggers: readonly number[], aliases: readonly Alias[]): ShortFindings {
  const declared = new Set(aliases.flatMap(({ type, serial }) => (serial === null ? [] : [`${type} ${serial}`])));
  const bare: (Draft & { sure: boolean })[] = aliases.flatMap(({ start, end, type, serial }) =>
    serial === null ? [] : [{ ...blank, kind: 'numbered', start, end, extentEnd: end, type, serial, sure: true }],
  );
  const byIssuer: Draft[] = [];
  for (const at of triggers) {
    if (isLetter(text.charCodeAt(at - 1))) continue;
    typeAt.lastIndex = at;
    if (!typeAt.test(text)) {
      bare.push(...readSymbol(text, at), ...readLawFigure(text, at));
      continue;
    }
    const end = typeAt.lastIndex;
    const type = goesOn(text, end) ? documentTypeByName(singleSpaces(text.slice(at, end)))?.name : undefined;
    if (type === undefined) continue;
    const figures = readFigures(text, at, end, type);
    if (figures.length > 0)
      bare.push(
        ...figures.map((draft) => (declared.has(`${draft.type} ${draft.serial}`) ? { ...draft, sure: true } : draft)),
      );
    else {
      const issuer = issuerAfter(text, end);
      if (issuer && !isPlural(text, at)) {
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
  return { bare, byIssuer };
}

/** Cheap look before the rest: «số», a figure or «của» follows, perhaps behind a comma. */
function goesOn(text: string, typeEnd: number): boolean {
  const code = smallLetter(text.charCodeAt(skipSeparator(text, typeEnd)));
  return isDigit(code) || code === 115 || code === 99;
}

/** Documents that texts call by the bare figure even at first: «Đề án 06», «Chỉ thị 18», «Nghị quyết 57». */
const oftenBare = new Set([
  'Đề án',
  'Chỉ thị',
  'Nghị quyết',
  'Nghị định',
  'Kết luận',
  'Quyết định',
  'Quy định',
  'Thông tư',
]);

/**
 * Symbols that stand for the type word before a bare figure: «NĐ 178», «NQ 57». `sure`: nothing else is written so; «CT 135»
 * may be a programme, «TT 19» a centre, «QĐ 131» a Quy định: these count where the text has such a document in full.
 */
const symbolTypes: ReadonlyMap<string, { readonly types: readonly string[]; readonly sure: boolean }> = new Map([
  ['NĐ', { types: ['Nghị định'], sure: true }],
  ['NQ', { types: ['Nghị quyết'], sure: true }],
  ['QĐ', { types: ['Quyết định', 'Quy định'], sure: false }],
  ['CT', { types: ['Chỉ thị'], sure: false }],
  ['KL', { types: ['Kết luận'], sure: false }],
  ['TT', { types: ['Thông tư'], sure: false }],
]);
const symbolAt = new RegExp(`(?:${[...symbolTypes.keys()].join('|')})(?= {1,2}(?:số {0,2}:? {0,2})?\\d)`, 'y');

function readSymbol(text: string, at: number): (Draft & { sure: boolean })[] {
  symbolAt.lastIndex = at;
  const symbol = symbolAt.exec(text)?.[0];
  const entry = symbol === undefined ? undefined : symbolTypes.get(symbol);
  if (symbol === undefined || entry === undefined) return [];
  return entry.types.flatMap((type) =>
    readFigures(text, at, at + symbol.length, type).map((draft) => ({
      ...draft,
      sure:
        (entry.sure && (draft.serial?.length ?? 0) > 1) ||
        (draft.sure && type !== 'Quy định' && draft.serial?.includes('/') === true),
    })),
  );
}

const lawFigure =
  /(?:Luật|Bộ\s{1,3}luật)\s{1,3}(?:số\s{0,2}:?\s{0,2})?(\d{1,3})\/((?:19|20)\d{2})(?![\d/]|\s?[-/]\s?[A-Z])/y;
/** First full year in which each National Assembly alone made laws. */
const assemblies: readonly (readonly [from: number, to: number, term: number])[] = [
  [2003, 2006, 11],
  [2008, 2010, 12],
  [2012, 2015, 13],
  [2017, 2020, 14],
  [2022, 2025, 15],
];

/** «Luật số 72/2025»: the year says which National Assembly, unless two shared it. */
function readLawFigure(text: string, at: number): (Draft & { sure: boolean })[] {
  lawFigure.lastIndex = at;
  const match = lawFigure.exec(text);
  if (!match?.[1] || !match[2]) return [];
  const serial = `${match[1].padStart(2, '0')}/${match[2]}`;
  const year = Number(match[2]);
  const term = assemblies.find(([from, to]) => from <= year && year <= to)?.[2];
  const type = match[0].startsWith('B') ? 'Bộ luật' : 'Luật';
  const follow = readFollowing(text, lawFigure.lastIndex);
  const number = term === undefined ? null : `${serial}/QH${term}`;
  const { date, issuer } = follow;
  const place = { start: at, end: lawFigure.lastIndex, extentEnd: follow.end };
  return [
    { ...blank, kind: 'numbered', ...place, type, serial, number, date, issuer, titleAt: follow.titleAt, sure: true },
  ];
}

function readFigures(text: string, start: number, typeEnd: number, type: string): (Draft & { sure: boolean })[] {
  figure.lastIndex = typeEnd;
  const match = figure.exec(text);
  if (!match?.[2]) return [];
  const year = match[3] ?? null;
  const found: { serial: string; start: number; end: number }[] = [
    { serial: match[2], start, end: typeEnd + match[0].length },
  ];
  for (let guard = 0; guard < 12 && year === null; guard += 1) {
    figureGlue.lastIndex = found.at(-1)?.end ?? typeEnd;
    const next = figureGlue.exec(text);
    if (!next?.[1]) break;
    const end = figureGlue.lastIndex;
    found.push({ serial: next[1], start: end - next[1].length, end });
  }
  const last = found.at(-1)?.end ?? typeEnd;
  const rest = text.slice(last, last + 12);
  if (counted.test(rest) && !(match[1] && /^\s+(?:năm|ngày)\s/u.test(rest))) return [];
  if (!match[1] && year === null && /^(?:19|20)\d\d$|^\d$/.test(match[2])) return [];
  const follow = readFollowing(text, last);
  const central =
    follow.issuer !== null && /^(?:Bộ Chính trị|Ban Bí thư|Ban Chấp hành Trung ương Đảng)/u.test(follow.issuer);
  return found.map((item) => ({
    ...blank,
    kind: 'numbered',
    start: item.start,
    end: item.end,
    extentEnd: item.end === last ? follow.end : item.end,
    type,
    serial: year === null ? item.serial.padStart(2, '0') : `${item.serial.padStart(2, '0')}/${year}`,
    number: impliedNumber(item.serial.padStart(2, '0'), year, type, central),
    date: follow.date,
    issuer: follow.issuer,
    titleAt: follow.titleAt,
    term: follow.term,
    sure:
      (oftenBare.has(type) &&
        item.serial.length > 1 &&
        (follow.issuer !== null || !mayBeVerb(text, start, typeEnd, type) || !startsSentence(text, start))) ||
      match[1] !== undefined ||
      central ||
      year !== null ||
      (follow.term !== null && /^[IVX]/.test(follow.term)) ||
      follow.date !== null,
  }));
}

/** «Quyết định 10 …», «Kết luận 15 …» may be verbs, a heading and the figure below it no name. */
const mayBeVerb = (text: string, start: number, typeEnd: number, type: string): boolean =>
  /^Qu|^Kết/.test(type) || text.charCodeAt(typeEnd) !== 32 || isCapital(text.charCodeAt(start + 1));

/** Where a capital says nothing: «- Quyết định 10 …» may be a verb. */
const startsSentence = (text: string, at: number): boolean =>
  /(?:^|[.:;!?|]\s*|\n\s*(?:[-+•*]|\d+\.|[a-zđ]\))?\s*)$/u.test(text.slice(Math.max(0, at - 8), at)) &&
  !/[^\s.:;|]\n$/.test(text.slice(Math.max(0, at - 8), at));

/** The whole number where type and body leave one symbol only: the Party's centre carries TW, decrees are the Government's. */
function impliedNumber(serial: string, year: string | null, type: string, central: boolean): string | null {
  if (year !== null) return type === 'Nghị định' ? `${serial}/${year}/NĐ-CP` : null;
  const symbol = documentTypeByName(type)?.symbols[0];
  return central && symbol ? `${serial}-${symbol}/TW` : null;
}

/** «các Nghị quyết, Chỉ thị của Tỉnh ủy»: no single document. */
export function isPlural(text: string, at: number): boolean {
  return /(?:các|những|mọi|một số|nhiều|hệ thống|văn kiện,)\s+(?:[\p{L}]+(?:\s+[\p{L}]+){0,3}(?:,|\s+và|\s+hoặc)\s+){0,4}$/iu.test(
    text.slice(Math.max(0, at - 70), at),
  );
}
