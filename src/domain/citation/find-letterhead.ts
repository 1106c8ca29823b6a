import { officeOf } from '../document/committee-office.ts';
import { documentTypeByName, typeNames } from '../document/document-types.ts';
import { normalizeIssuer } from '../document/issuer-spelling.ts';
import { isCity, provinceAtStart, provinceOf } from '../document/provinces.ts';
import { isCapital } from '../text/letters.ts';
import { parseDateAt } from '../text/vietnamese-date.ts';
import { findNumbers } from './find-numbers.ts';
import { readingOf } from './find-reading.ts';
import { findTriggers } from './find-triggers.ts';

/** The citing document itself, as its letterhead says it. Every field may be missing. */
export interface OwnDocument {
  /** Sentence case: `Kế hoạch`. */
  readonly type: string | null;
  /** Canonical; null when it is blank («Số         -KH/ĐU»). */
  readonly number: string | null;
  readonly date: string | null;
  /** `Đảng ủy UBND tỉnh Lâm Đồng`: completed with the place. */
  readonly issuer: string | null;
  readonly superior: string | null;
  /** Province or city: `Lâm Đồng`. */
  readonly place: string | null;
}

// «Nghị quyết số 02-NQ/ĐU, ngày 20 tháng 8 năm 2025» names no place.
const placeDate =
  /(?<![\p{L}\d/&-])([\p{Lu}][\p{L}. -]{1,40}),\s{0,3}ngày\s{0,12}(?:(\d{1,2})\s{0,3})?tháng\s{0,12}(?:(\d{1,2})\s{0,3})?năm\s{0,4}(\d{4})?/u;
const typeName = new RegExp(
  `(?:${typeNames.map((name) => name.toUpperCase().replaceAll(' ', '[ ]{1,3}')).join('|')})(?![A-Za-zÀ-ỹ])`,
  'y',
);

/** Reads the letterhead at the head of a regular text (see `readingOf`). */
export function readOwn(text: string): OwnDocument {
  const head = text.slice(0, 2500);
  const triggers = findTriggers(readingOf(head));
  const place = placeDate.exec(head);
  const number = findNumbers(head, triggers.numbers).letterheads[0]?.number ?? null;
  const lines = issuerLines(head);
  // «Cao Lãnh, ngày …» is written in a town: no province.
  const province = provinceIn(lines.join('\n')) ?? provinceOf(place?.[1] ?? '') ?? (place ? null : onlyProvince(head));
  const [issuer, superior] = [lines.at(-1), lines.length > 1 ? normalizeIssuer(lines[0] ?? '') : null];
  return {
    type: ownTypes(head, triggers.types)[0] ?? null,
    number,
    date:
      place?.[2] && place[3] && place[4] ? (parseDateAt(`${place[2]}/${place[3]}/${place[4]}`, 0)?.iso ?? null) : null,
    issuer: issuer
      ? completePlace(officeOf(normalizeIssuer(issuer), superior), { place: province, issuer: null, superior: null })
      : null,
    superior,
    place: province,
  };
}

/**
 * Types of the document and of what is issued with it: a line that is nothing but a type in capitals, or a paragraph in
 * capitals that begins with one («KẾ HOẠCH TRIỂN KHAI …»). `places` are where a type word may begin.
 */
export function ownTypes(text: string, places: readonly number[]): string[] {
  const types = new Set<string>();
  for (const at of places) {
    if (!beginsLine(text, at)) continue;
    typeName.lastIndex = at;
    const words = typeName.exec(text)?.[0];
    const name = words === undefined ? undefined : documentTypeByName(words.replace(/\s+/g, ' '))?.name;
    if (words === undefined || name === undefined || types.has(name)) continue;
    const rest = text.slice(at + words.length, at + words.length + 12);
    if (/^[ \t|]*(?:\n|$)/.test(rest) || (beginsParagraph(text, at) && goesOnInCapitals(rest))) types.add(name);
  }
  return [...types];
}

/** «Ban hành kèm theo Quyết định này “Quy định về …”»: types of what the document issues; `places` are the blanks before «này». */
export function issuedTypes(text: string, places: readonly number[]): string[] {
  return places.flatMap((at) => {
    issued.lastIndex = at;
    const words = issued.exec(text)?.[1];
    const name = words === undefined ? undefined : documentTypeByName(words.replace(/\s+/g, ' '))?.name;
    return name !== undefined && kemTheo.test(text.slice(Math.max(0, at - 36), at)) ? [name] : [];
  });
}
const issued =
  /\s{1,3}này\s{1,3}(?:bản\s{1,3})?["“«]?(Quy\s{1,3}định|Qui\s{1,3}định|Quy\s{1,3}chế|Qui\s{1,3}chế|Kế\s{1,3}hoạch|Đề\s{1,3}án|Chương\s{1,3}trình|Hướng\s{1,3}dẫn)(?![\p{L}])/uy;
const kemTheo = /[Bb]an\s+hành\s+kèm\s+theo\s+\p{Lu}\p{L}*(?:\s+\p{Ll}+){0,2}$/u;

/** Not «NGHỊ QUYẾT SỐ 48/NQ-CP»: that is cited. */
function goesOnInCapitals(rest: string): boolean {
  const words = rest.trimStart();
  return (
    /^[A-Za-zÀ-ỹ]{2}/.test(words) &&
    isCapital(words.charCodeAt(0)) &&
    isCapital(words.charCodeAt(1)) &&
    !words.startsWith('SỐ')
  );
}

const beginsParagraph = (text: string, at: number): boolean =>
  /(?:^|\n)[ \t|#>]*\n[ \t|#>]*$|^[\s|#>]*$/.test(text.slice(Math.max(0, at - 24), at));

/** Nothing before it on its line but blanks and the signs of headings and cells. */
function beginsLine(text: string, at: number): boolean {
  let before = at - 1;
  while (before >= 0 && before >= at - 12 && isLineStart(text.charCodeAt(before))) before -= 1;
  return before < 0 || text.charCodeAt(before) === 10;
}

const isLineStart = (code: number): boolean => code === 32 || code === 9 || code === 124 || code === 35 || code === 62;

/** Left column of the letterhead: lines in capitals before the number that name a body. */
function issuerLines(head: string): string[] {
  const end = /\n[^\n]*(?:S(?:ố|Ố)[ :])/u.exec(head)?.index ?? 400;
  const lines = head
    .slice(0, Math.min(end, 700))
    .replace(/(?:ĐẢNG CỘNG SẢN\s+VIỆT NAM|CỘNG (?:HÒA|HOÀ) XÃ HỘI\s+CHỦ NGHĨA VIỆT NAM)/gu, '\n')
    .split(/[\n\t|]|\s{3,}/)
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => /^[\p{Lu}\s,.&-]{4,}$/u.test(line) && !/^[-_ .*]+$/.test(line));
  const joined: string[] = [];
  for (const line of lines) {
    if (
      /^(?:TỈNH|THÀNH PHỐ|TRUNG ƯƠNG|CHÍNH TRỊ|PHỦ|HUYỆN|XÃ|PHƯỜNG|TỈNH ỦY)(?!\p{L})/u.test(line) &&
      joined.length > 0 &&
      !/^ĐẢNG BỘ/u.test(joined.at(-1) ?? '')
    ) {
      joined.push(`${joined.pop()} ${line}`);
    } else if (
      /^(?:BAN|BỘ|CHỦ TỊCH (?:ỦY|UỶ)|ĐẢNG|ỦY|UỶ|UBND|HỘI|TỈNH|THÀNH|VĂN|SỞ|THỦ|CHÍNH|QUỐC|TỔNG|CỤC|VIỆN|TÒA|CHI|HUYỆN|THANH|KIỂM)/u.test(
        line,
      )
    ) {
      joined.push(line);
    }
  }
  return joined;
}

function provinceIn(lines: string): string | undefined {
  const match = /(?:TỈNH|THÀNH PHỐ|TỈNH ỦY|THÀNH ỦY)\s+((?!ỦY)[\p{Lu}]+(?:[ -][\p{Lu}]+){0,3})/u.exec(
    lines.replace(/\n/g, ' | '),
  );
  const name = provinceAtStart(match?.[1]?.replace(/\s+\|.*$/, '').trim() ?? '');
  return name ? name.toLowerCase().replace(/(?<![\p{L}])\p{L}/gu, (letter) => letter.toUpperCase()) : undefined;
}

/**
 * Completes a body of the own place: `Tỉnh ủy` → `Tỉnh ủy Lâm Đồng`, `UBND tỉnh` → `UBND tỉnh Lâm Đồng`, `UBND huyện` →
 * `UBND huyện Cư Jút` where the own letterhead names that district. A body that names its place already stays as it is.
 */
export function completePlace(issuer: string, own: Pick<OwnDocument, 'place' | 'issuer' | 'superior'> | null): string {
  if (own === null) return issuer;
  const unit = unitAtEnd.exec(issuer);
  const named = unit && placeIn(`${own.issuer ?? ''}; ${own.superior ?? ''}`, unit[0].toLowerCase());
  if (unit && named) {
    const end = unit.index + unit[0].length;
    return `${issuer.slice(0, end)} ${named}${issuer.slice(end)}`;
  }
  const province = provinceOf(own.place ?? '');
  // «Tỉnh ủy» under «Hà Nội, ngày …»: written in a city that has no such body, so nobody knows of which province.
  if (province === null || isCity(province) === ofProvince.test(issuer)) return issuer;
  return issuer
    .replace(/(?<![\p{L}])(Tỉnh ủy|Thành ủy|Tỉnh đoàn|Thành đoàn)(?=$|\s+(?:lần thứ|nhiệm kỳ|khóa))/u, `$1 ${province}`)
    .replace(
      /(?<![\p{L}])([Tt]ỉnh|[Tt]hành phố)(?=$|\s+(?:lần thứ|nhiệm kỳ|khóa))/u,
      (unit) => `${unit.toLowerCase()} ${province}`,
    );
}

const unitAtEnd =
  /(?<![\p{L}])(?:huyện|quận|thị xã|thành phố|xã|phường|thị trấn|đặc khu)(?=$|\s+(?:lần thứ|nhiệm kỳ|khóa))/iu;
const ofProvince = /(?<![\p{L}])tỉnh(?![\p{L}])/iu;

/** An excerpt without letterhead: the province of which it says «trên địa bàn tỉnh Cà Mau», or all whose bodies it names. */
function onlyProvince(head: string): string | null {
  const names = new Map<string, { readonly name: string; count: number }>();
  for (const [, area, words = ''] of head.matchAll(unitOfProvince)) {
    const name = provinceAtStart(words.replace(/\s+/g, ' '));
    if (name === undefined) continue;
    const known = names.get(name.toLowerCase()) ?? { name, count: 0 };
    known.count += area === undefined ? 1 : 2;
    names.set(name.toLowerCase(), known);
  }
  const [only] = names.values();
  if (only === undefined || names.size > 1 || only.count < 2) return null;
  return only.name.toLowerCase().replace(/(?<![\p{L}])\p{L}/gu, (letter) => letter.toUpperCase());
}
const unitOfProvince =
  /((?:địa\s+bàn|ĐỊA\s+BÀN)\s+)?(?<!\p{L})(?:[Tt]ỉnh|TỈNH|[Tt]hành\s+phố|THÀNH\s+PHỐ|TP\.?|(?:[Tt]ỉnh|[Tt]hành)\s+(?:ủy|uỷ))\s+(\p{Lu}\p{L}*(?:[ -]{1,3}\p{Lu}\p{L}*){0,3})/gu;

/** `Cư Jút` of «UBND huyện Cư Jút». */
function placeIn(bodies: string, unit: string): string | undefined {
  const at = bodies.toLowerCase().indexOf(`${unit} `);
  return at === -1
    ? undefined
    : /^(?:\p{Lu}[\p{L}'’]*[ -]{0,3})+/u.exec(bodies.slice(at + unit.length + 1))?.[0].trim();
}
