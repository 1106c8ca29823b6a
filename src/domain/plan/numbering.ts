import { toSlug } from '../text/vietnamese-text.ts';

/**
 * Label — số thứ tự as typed at the start of a line: `I.`, `3.1.`, `a)`, `-`, `Điều 5.`, `Chương II`.
 * Nothing is ever renumbered: `text` is a prefix of the line.
 */
export interface Label {
  /** As typed, without the space after it: `3.1.`. */
  readonly text: string;
  readonly kind: LabelKind;
  /** The parts as id segments: `3.1.` → `['3', '1']`, `III.` → `['iii']`, `đ)` → `['dd']`, `-` → `[]`. */
  readonly parts: readonly string[];
}

/** Outermost first: the rank of a kind is its place here. */
export const labelKinds = [
  'appendix',
  'part',
  'chapter',
  'capital',
  'roman',
  'section',
  'article',
  'number',
  'decimal',
  'letter',
  'dash',
  'plus',
] as const;
export type LabelKind = (typeof labelKinds)[number];

const romanNumeral = '(?=[IVXLC])(?:X{0,3}|XL|L)(?:IX|IV|V?I{0,3})';
/** The end of a label: white space or the end of the line. «1.5 triệu» and «A.B» are text. */
const end = '(?=\\s|$)';

/** One row per written form, tried in order. Group 1 holds the number. */
const forms: readonly { kind: LabelKind; pattern: RegExp }[] = [
  // «Phụ lục văn bản trình bày trang riêng» and «Phụ lục I kèm theo Nghị định này» are sentences.
  {
    kind: 'appendix',
    pattern: new RegExp(
      `^(?:PHỤ|Phụ)\\s+(?:LỤC|lục|Lục)\\s+(?:(?:SỐ|số)\\s+)?(${romanNumeral}|\\d{1,2}|[A-Z])(?:[.:]${end}|(?=\\s+[^\\s\\p{Ll}])|(?=\\s*$))`,
      'u',
    ),
  },
  { kind: 'appendix', pattern: /^(?:PHỤ LỤC|Phụ lục)(?::|(?=\s*$)|(?<=PHỤ LỤC)(?=\s+\p{Lu}))/u },
  {
    kind: 'part',
    pattern: new RegExp(
      `^phần(?:\\s+thứ)?\\s+(${romanNumeral}|\\d{1,2}|nhất|hai|ba|bốn|tư|năm|sáu|bảy|tám|chín|mười)[.:]?${end}`,
      'iu',
    ),
  },
  { kind: 'chapter', pattern: new RegExp(`^chương\\s+(${romanNumeral}|\\d{1,2})[.:]?${end}`, 'iu') },
  { kind: 'section', pattern: new RegExp(`^mục\\s+(${romanNumeral}|\\d{1,2})[.:]?${end}`, 'iu') },
  { kind: 'article', pattern: /^điều\s+(\d{1,3}[a-zđ]?)\s?[.:](?=\s|$)|^điều\s+(\d{1,3}[a-zđ]?)$/iu },
  // A blank forgotten behind the sign is common: «I.MỤC ĐÍCH», «1.Mục đích», «-Tổ chức»; «-KH/ĐU» is no label.
  { kind: 'roman', pattern: new RegExp(`^(${romanNumeral})(?:\\s?[.\\-–/)]${end}|[./](?=\\p{Lu}{2}))`, 'u') },
  { kind: 'capital', pattern: /^([A-HKMNPĐ])\s?[.\-–/)](?=\s+["“(]?\p{Lu})/u },
  // A dot or a capital must follow: «1.5 triệu» and «1.500.000 đồng» are amounts.
  {
    kind: 'decimal',
    pattern:
      /^(\d{1,3}(?:\.\d{1,2})+)(?:[.)/](?=\s)|\s?[-–](?=\s+["“(]?\p{Lu})|\.(?=\p{Lu}\p{Ll})|(?=\s+["“(]?\p{Lu}))/u,
  },
  { kind: 'number', pattern: /^(\d{1,3})(?:[.)/](?=\s|$)|[./](?=\p{Lu}\p{Ll}))/u },
  { kind: 'number', pattern: /^(\d{1,3})\s?[-–](?=\s\p{Lu})/u },
  { kind: 'letter', pattern: /^([a-zđ]{1,2})(?:[.)](?=\s|$)|\)(?=\p{Lu}\p{Ll}))/u },
  { kind: 'dash', pattern: /^[-–—•*](?=\s)|^[-–](?=\p{Lu}\p{Ll})/u },
  { kind: 'plus', pattern: /^\+(?=\s)/u },
];

/** The label that `line` begins with, or undefined. `3.1. Cấp ủy` → `{ text: '3.1.', kind: 'decimal', parts: ['3', '1'] }`. */
export function parseLabel(line: string): Label | undefined {
  for (const { kind, pattern } of forms) {
    const match = pattern.exec(line);
    if (
      !match ||
      contentsEntry.test(line.slice(-120)) ||
      (inWords.has(kind) && goesOn.test(line.slice(match[0].length - 1)))
    )
      continue;
    const number = match[1] ?? match[2] ?? '';
    return { text: match[0], kind, parts: number === '' ? [] : number.split('.').map(toIdPart) };
  }
  return undefined;
}

/** A line of a table of contents: «I. MỤC ĐÍCH ……… 2». The section itself comes later. */
const contentsEntry = /(?:\.{4}|…{2}|_{4}|\t)[.…_\s]*\d{1,3}$/u;

/** «Phần thứ nhất bao gồm …», «Chương II của Luật này …»: the sentence goes on in small letters. */
const inWords: ReadonlySet<LabelKind> = new Set(['part', 'chapter', 'section']);
const goesOn = /^[^.:]\s+\p{Ll}/u;

function toIdPart(part: string): string {
  if (/^\d+$/.test(part)) return String(Number(part));
  return part.toLowerCase() === 'đ' ? 'dd' : toSlug(part);
}
