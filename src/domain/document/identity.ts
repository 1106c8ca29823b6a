import type { DocumentKey } from '../citation/citation.ts';
import { remember } from '../text/remember.ts';
import { toSlug } from '../text/vietnamese-text.ts';
import { isJoint, numberSlug, parseDocumentNumber } from './document-number.ts';
import { isSharedSymbol, issuerSymbol } from './issuers.ts';

/** What identifies a document: number + date, and the issuer where many bodies share the symbol. */
export interface Identity {
  /** Canonical. */
  readonly number: string;
  /** ISO. */
  readonly date: string | null;
  /** Completed with the place. */
  readonly issuer: string | null;
}

/**
 * `05-nq-tw-2026-04-07`, `23-ctr-tu-2026-05-07-tinh-uy-lam-dong`. Undefined without a date, except for numbers that carry
 * their year and belong to one body (`30/2020/NĐ-CP`): these are told by the number.
 */
export function documentKey({ number, date, issuer }: Identity): DocumentKey | undefined {
  const { slug, shared, year } = seriesOf(number);
  if (date === null) return year && !shared ? slug : undefined;
  return shared && issuer !== null ? `${slug}-${date}-${issuerSlug(issuer)}` : `${slug}-${date}`;
}

/** What a number alone says of its series: whether many bodies share it, whether it carries its year. */
const seriesOf = remember((number) => {
  const parsed = parseDocumentNumber(number);
  // A joint number names its bodies itself: together they are no other's.
  const shared =
    !parsed || parsed.issuer === null || (isSharedSymbol(parsed.issuer) && !(isJoint(parsed) && parsed.year));
  return { slug: numberSlug(number), shared, year: parsed?.year != null };
});

/** Key of a document known by its name: `Điều lệ Đảng` → `dieu-le-dang`, `Luật Đất đai` + `2024` → `luat-dat-dai-2024`. */
export function namedKey(name: string, mark: string | null = null): DocumentKey {
  return toSlug(mark === null ? name : `${name} ${mark}`);
}

/** Several names of one body, one slug: a committee, its standing board and the party organisation that it leads. */
const oneBody: readonly (readonly [RegExp, string])[] = [
  [/^Hội nghị\s+(?=Ban Chấp hành Đảng bộ|(?:Tỉnh|Thành|Huyện|Quận|Thị|Đảng) ủy)/iu, ''],
  [/^(?:Ban Thường vụ|Thường trực|Ban Chấp hành)\s+(?=Tỉnh ủy|Thành ủy|Đảng|Huyện ủy|HĐND)/iu, ''],
  [
    /^(?:Ban Thường vụ|Ban Chấp hành)\s+(?=(?:Tỉnh|Thành|Huyện|Quận|Xã|Trung ương)\s+[đĐ]oàn|Đoàn\s|Hội\s|Liên đoàn\s)/u,
    '',
  ],
  [/^(?:Ban Thường trực|Thường trực)\s+(?=(?:Ủy ban|UB)\s*(?:MTTQ|Mặt trận))/u, ''],
  [/^(?:Ủy ban|UB)\s*(?:MTTQ|Mặt trận Tổ quốc)(?:\s+(?:Việt Nam|VN))?(?![\p{L}])/u, 'Ủy ban Mặt trận Tổ quốc Việt Nam'],
  [/^(?:Chủ tịch|Phó Chủ tịch)\s+(?=UBND|HĐND)/u, ''],
  [/^Bộ trưởng\s+(?=Bộ)/u, ''],
  [/^Giám đốc\s+(?=Sở|Công an)/u, ''],
  [/^Đảng bộ tỉnh(?![\p{L}])/iu, 'Tỉnh ủy'],
  [/^Đảng bộ thành phố\s+/iu, 'Thành ủy '],
  [/^Đảng bộ huyện(?![\p{L}])/iu, 'Huyện ủy'],
  [/^Đảng bộ quận(?![\p{L}])/iu, 'Quận ủy'],
  [/^Đảng bộ thị xã(?![\p{L}])/iu, 'Thị ủy'],
  [/^Đảng ủy\s+/u, 'Đảng bộ '],
];

export const issuerSlug: (issuer: string) => string = remember((issuer) =>
  toSlug(oneBody.reduce((name, [pattern, replacement]) => name.replace(pattern, replacement), issuer)),
);

/**
 * First day of each term of the Central Committee (the day after its congress closed); numbers begin again at 01. The
 * fourteenth congress closed on 23 January 2026, two days before the plan: its press release of that day says so.
 */
const centralTerms: readonly (readonly [firstDay: string, term: string])[] = [
  ['1996-07-02', 'VIII'],
  ['2001-04-23', 'IX'],
  ['2006-04-26', 'X'],
  ['2011-01-20', 'XI'],
  ['2016-01-29', 'XII'],
  ['2021-02-02', 'XIII'],
  ['2026-01-24', 'XIV'],
];

/** Term of the Central Committee to which a date belongs: `XIV` for 2026-04-07; undefined before 1996. */
export function centralTermOf(date: string): string | undefined {
  return centralTerms.findLast(([firstDay]) => firstDay <= date)?.[1];
}

/** Whether two names can be one body: equal, one the beginning of the other, or both of the Party's centre, whose documents run in one series. */
export function sameBody(a: string, b: string): boolean {
  if (a === b || (centre.test(a) && centre.test(b))) return true;
  const [one, other] = [issuerSlug(a), issuerSlug(b)];
  return one === other || one.startsWith(`${other}-`) || other.startsWith(`${one}-`);
}
const centre = /^(?:Ban Chấp hành Trung ương|Bộ Chính trị|Ban Bí thư)/u;

/**
 * Whether `full` is `short` with the place that it leaves out: «Sở Nội vụ tỉnh Lâm Đồng» of «Sở Nội vụ», «Tỉnh ủy Lâm Đồng» of
 * «Tỉnh ủy», but not «UBND xã Hòa Bình» of «UBND xã Hòa».
 */
function namesPlaceOf(full: string, short: string): boolean {
  const [whole, part] = [issuerSlug(full), issuerSlug(short)];
  return whole.startsWith(`${part}-`) && (endsInLevel.test(short) || beginsWithLevel.test(whole.slice(part.length)));
}

/** The name itself, or the one of `names` that also says its place, when there is only one such body. */
export function fullestName(name: string, names: Iterable<string>): string {
  const fuller = [...names].filter((other) => namesPlaceOf(other, name));
  const [first] = fuller;
  return first !== undefined && new Set(fuller.map(issuerSlug)).size === 1 ? first : name;
}
const endsInLevel = /(?:ủy|Đảng bộ|tỉnh|thành phố|huyện|quận|thị xã|xã|phường|đặc khu)$/iu;
const beginsWithLevel = /^-(?:tinh|thanh-pho|tp|huyen|quan|thi-xa|xa|phuong|dac-khu|(?:tinh|thanh|huyen|quan|thi)-uy)-/;

/** Whether a body can have issued a document of this number: «Quyết định 99 của UBND tỉnh» is never 99-QĐ/TU. True where nobody knows. */
export function mayBeOf(number: string, issuer: string | null): boolean {
  const party = issuerSymbol(parseDocumentNumber(number)?.issuer ?? '')?.party;
  if (issuer === null || party === undefined) return true;
  return !(party ? ofState : ofParty).test(issuer);
}
const ofState =
  /^(?:(?:Phó )?(?:Chủ tịch )?(?:UBND|HĐND)|Chính phủ|Thủ tướng|Quốc hội|Ủy ban Thường vụ Quốc hội|Sở |Bộ (?!Chính trị)|Bộ trưởng)/u;
const ofParty =
  /^(?:(?:Ban Thường vụ |Thường trực )?(?:Tỉnh|Thành|Huyện|Quận|Thị|Đảng) ủy|Ban Chấp hành (?:Trung ương Đảng|Đảng bộ)|Bộ Chính trị|Ban Bí thư)/u;
