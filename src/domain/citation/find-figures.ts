import { documentTypeByName } from '../document/document-types.ts';
import { isCapital, isDigit, skipBlanksBack, skipSpaces } from '../text/letters.ts';
import { issuedBy } from './find-before.ts';
import { readFollowing } from './find-context.ts';
import { blank, type Draft } from './find-draft.ts';
import { enactedBefore } from './find-enacted.ts';
import { soBefore, typeWordsBefore } from './find-left.ts';

/** A mention by type and figure without symbol; `sure`: it needs no full mention to stand. */
export interface Figure extends Draft {
  readonly sure: boolean;
}

// Small letters only: «SỐ» stands in headings, whose numbers have their tail. «1l-NQ/TW» is a misread 11, «1 2 0-CT/TW» a broken
// 120, neither is 1; «66.19/2026» is one of a numbered group.
const figure =
  /\s{1,3}(?:(số)\s{0,2}:?\s{0,2})?(\d{1,3}\.\d{1,2}(?=\/20\d{2})|\d{1,4}(?:[a-eđ](?![A-Za-zÀ-ỹ]))?)(?:\/((?:19|20)\d{2})|-([A-ZĐ]{2,3}|CTr|QĐi)(?![A-Za-zÀ-ỹ]))?(?![\d%]|[a-eđ](?![A-Za-zÀ-ỹ])|[lI][\dlI]{0,2}\s?[-/]|[.,:]\d|\.[A-ZĐ]{2,4}\/|\s?[-/]\s?[A-ZĐ\d]|\s{0,2}-\s{0,2}[A-ZĐ]|(?: \d{1,3}){1,3}\s?[-/]\s?[A-ZĐ])/y;
/** A figure before these words, in small letters, counts something and is no number of a document. */
const counted =
  /^\s{0,3}(?:năm|ngày|tháng|lần|điểm|nội|nhiệm|nhóm|giải|bước|đề|người|đồng|tỷ|triệu|phần|chương|dự|cấp|bên|mục|tiêu|chỉ|quý|tuần|giờ|km|ha|m|xã|phường|tỉnh|huyện|đơn|cơ|loại|bản|trang|kỳ|giai|vùng|khu|công|hạng|trường|mô|sản|lĩnh|vấn|thủ|tổ(?!\s+chức)|trụ|đột|khâu|hộ|văn|bộ|sở|hồ|mẫu|mức|danh|ngành|đối\s+tượng|biện\s+pháp|trường|lớp|buổi|cuộc|đợt)(?![\p{L}])/u;
const figureGlue = /\s{0,2}(?:,\s{0,2}và|,|và|&)\s{1,2}(\d{1,4})(?![\d%]|[.,:]\d|\s?[-/]\s?[A-ZĐ\d])/y;

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

/** Documents that are called so with their body: «Thông tri 15 của Ủy ban Mặt trận …». */
const bareWithBody = new Set([
  'Thông tri',
  'Hướng dẫn',
  'Thông báo',
  'Kế hoạch',
  'Chương trình hành động',
  'Quy chế',
  'Công văn',
  'Công điện',
  'Tờ trình',
]);

/** What most places have. */
const none: readonly Figure[] = [];

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
export function readLawFigure(text: string, at: number): Figure | undefined {
  const first = text.charCodeAt(at);
  if (first !== 66 && !(first === 76 && mayBeFigure(text, at + 4))) return undefined;
  lawFigure.lastIndex = at;
  const match = lawFigure.exec(text);
  if (!match?.[1] || !match[2]) return undefined;
  const serial = `${match[1].padStart(2, '0')}/${match[2]}`;
  const year = Number(match[2]);
  const term = assemblies.find(([from, to]) => from <= year && year <= to)?.[2];
  const type = match[0].startsWith('B') ? 'Bộ luật' : 'Luật';
  const follow = readFollowing(text, lawFigure.lastIndex);
  const number = term === undefined ? null : `${serial}/QH${term}`;
  const { date, issuer } = follow;
  const place = { start: at, end: lawFigure.lastIndex, extentEnd: follow.end };
  const { titleAt } = follow;
  return { ...blank, kind: 'numbered', ...place, type, serial, number, date, issuer, titleAt, sure: true };
}

/** Whether a digit or «số» stands behind the blanks at `at`. */
function mayBeFigure(text: string, at: number): boolean {
  const code = text.charCodeAt(skipSpaces(text, at, 3));
  return isDigit(code) || code === 115;
}

export function readFigures(text: string, start: number, typeEnd: number, type: string): readonly Figure[] {
  if (!mayBeFigure(text, typeEnd)) return none;
  figure.lastIndex = typeEnd;
  const match = figure.exec(text);
  if (!match?.[2]) return [];
  // «Thông báo số 159-TB của Bộ Chính trị»: a symbol that was cut says no more than the figure.
  if (match[4] !== undefined && documentTypeByName(type)?.symbols.includes(match[4]) !== true) return [];
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
  // «Nghị quyết 57, 10 nhiệm vụ»: the last figure counts something.
  while (counts(text, found.at(-1)?.end ?? typeEnd, match[1] !== undefined)) {
    found.pop();
    if (found.length === 0) return [];
  }
  const last = found.at(-1)?.end ?? typeEnd;
  // «Văn bản số 7328», not «Văn bản số 1» of a list.
  if (type === 'Văn bản' && (!match[1] || match[2].length < 3)) return [];
  const said = readFollowing(text, last);
  // «Kế hoạch 2025», «Quy định 5»; «Quyết định 2069 ngày 30/6/2023» is no year.
  if (!match[1] && year === null && (/^\d$/.test(match[2]) || (/^(?:19|20)\d\d$/.test(match[2]) && said.date === null)))
    return [];
  const alone = said.issuer === null && found.length === 1;
  const enacted = alone && said.date === null ? enactedBefore(text, start) : undefined;
  const issuer = enacted?.issuer ?? (alone ? issuedBy(text, start) : null) ?? said.issuer;
  const follow = { ...said, ...enacted, issuer };
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
        (follow.issuer !== null ||
          !mayBeVerb(text, start, typeEnd, type) ||
          !startsSentence(text, start) ||
          (text.charCodeAt(typeEnd) === 32 &&
            !isCapital(text.charCodeAt(start + 1)) &&
            ends.test(text.slice(item.end, item.end + 12))))) ||
      match[1] !== undefined ||
      central ||
      (bareWithBody.has(type) &&
        item.serial.length > 1 &&
        (follow.issuer !== null || (takesOne(text, start) && ends.test(text.slice(item.end, item.end + 12))))) ||
      // «Chương trình 135» of the Government is no paper, that of a Party committee is.
      (type === 'Chương trình' && item.serial.length > 1 && /ủy|Đảng bộ/u.test(follow.issuer ?? '')) ||
      year !== null ||
      // «Hướng dẫn 21 này»: one that was spoken of.
      (bareWithBody.has(type) &&
        item.serial.length > 1 &&
        /^\s{1,2}này(?!\p{L})/u.test(text.slice(item.end, item.end + 6))) ||
      (follow.term !== null && /^[IVX]/.test(follow.term)) ||
      follow.date !== null,
  }));
}

/** «theo Kế hoạch 130», «thực hiện nghị quyết 57»: words that take one document stand before it. */
const takesOne = (text: string, start: number): boolean => taking.test(text.slice(Math.max(0, start - 20), start));
const taking =
  /(?<!\p{L})(?:theo|thực\s+hiện|triển\s+khai|quán\s+triệt|tinh\s+thần|nội\s+dung|cụ\s+thể\s+h[óo][áa]|sửa\s+đổi|thay\s+thế(?:\s+cho)?|căn\s+cứ|ban\s+hành)\s+$/iu;

/** «10 nhiệm vụ»; a date or a year is none of it, «05 năm 2021 - 2025» is. */
function counts(text: string, end: number, hasSo: boolean): boolean {
  const rest = text.slice(end, end + 32);
  return counted.test(rest) && !(hasSo ? /^\s+(?:năm|ngày)\s/u : dated).test(rest);
}
const dated =
  /^\s{1,3}(?:ngày\s{1,3}\d{1,2}(?:\s?[/.-]\s?\d{1,2}\s?[/.-]\s?\d{4}|\s{1,3}tháng\s)|năm\s{1,3}(?:19|20)\d{2}(?!\d|\s?[-/]))/u;

/**
 * «nghị định 178», «quyết định số 41 và 42 của Ban Bí thư»: the type in small letters before the figure at `at`. The words may be
 * a verb («quyết định 12 nội dung»), so it stands with a body or date, with «số», or where the text has the number in full.
 */
export function readSmallFigures(text: string, at: number, previous: Figure | undefined): Figure[] {
  const so = soBefore(text, at);
  const words = typeWordsBefore(text, so ?? at);
  if (!words || isCapital(text.charCodeAt(words.start)) || documentTypeByName(words.name)?.shortForm !== true)
    return [];
  if (sample.test(text.slice(Math.max(0, words.start - 12), words.start))) return [];
  return readFigures(text, words.start, skipBlanksBack(text, so ?? at), words.name).flatMap((draft): Figure[] => {
    const { serial, issuer, date } = draft;
    if (serial?.includes('/') && words.name !== 'Nghị định' && words.name !== 'Thông tư') return [];
    const inYear = serial?.includes('/') === true && ends.test(text.slice(draft.end, draft.end + 12));
    const ended = ends.test(text.slice(draft.end, draft.end + 12));
    const sure =
      inYear ||
      (bareWithBody.has(words.name) && issuer !== null && (so !== undefined || date !== null)) ||
      (oftenBare.has(words.name) &&
        (issuer !== null ||
          date !== null ||
          so !== undefined ||
          (ended && (takesOne(text, words.start) || goesOnFrom(text, words, previous)))));
    return sure || ended ? [{ ...draft, sure }] : [];
  });
}

/** «nghị quyết 57, nghị quyết 59»: the list goes on. */
const goesOnFrom = (
  text: string,
  { start, name }: { readonly start: number; readonly name: string },
  previous: Figure | undefined,
): boolean =>
  previous?.sure === true && previous.type === name && /^(?:,|;|\s+và)\s+$/u.test(text.slice(previous.end, start));

const sample = /(?:mẫu|biểu|phụ\s+lục|dự\s+thảo)\s+$/iu;
/** What may stand behind the figure of a document, and behind few that count. */
const ends =
  /^(?:\s{0,2}(?:[.,;:()"”|]|$)|\s{1,3}(?:của|về|và|này|nêu|trên|có|đã|để|thì|là|cũng|theo|quy|hướng|được|cho|đối|sửa|thay|mới|trong|tại|do|khi|với)(?![\p{L}]))/u;

/** «Quyết định 10 …», «Kết luận 15 …» may be verbs, a heading and the figure below it no name. */
const mayBeVerb = (text: string, start: number, typeEnd: number, type: string): boolean =>
  /^Qu|^Kết/.test(type) || text.charCodeAt(typeEnd) !== 32 || isCapital(text.charCodeAt(start + 1));

/** Where a capital says nothing: «- Quyết định 10 …» may be a verb. */
const startsSentence = (text: string, at: number): boolean =>
  /(?:^|[.:;!?|]\s*|\n\s*(?:[-+•*]|\d+\.|[a-zđ]\))?\s*)$/u.test(text.slice(Math.max(0, at - 8), at)) &&
  !/[^\s.:;|]\n$/.test(text.slice(Math.max(0, at - 8), at));

/** The whole number where type and body leave one symbol only: the Party's centre carries TW, decrees are the Government's. */
function impliedNumber(serial: string, year: string | null, type: string, central: boolean): string | null {
  // Only the Government numbers its resolutions in groups: «NQ 66.19/2026».
  if (year !== null && type === 'Nghị quyết' && serial.includes('.')) return `${serial}/${year}/NQ-CP`;
  if (year !== null) return type === 'Nghị định' ? `${serial}/${year}/NĐ-CP` : null;
  const symbol = documentTypeByName(type)?.symbols[0];
  return central && symbol ? `${serial}-${symbol}/TW` : null;
}
