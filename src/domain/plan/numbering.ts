import { toSlug } from '../text/vietnamese-text.ts';
import type { Block } from './plan.ts';

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
const labelKinds = [
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

/** A block with its place in the outline. */
export interface OutlineUnit {
  /** Index into the blocks that were given. */
  readonly block: number;
  readonly label: Label | undefined;
  /** Id from the numbering path (`muc-iii-3-1-g2`, `dieu-5-khoan-2-diem-a`), never from heading words; unique in the document. Undefined for an unlabelled paragraph or table, and for the addressees of a letter. */
  readonly id: string | undefined;
  /** Index (into the outline) of the unit under which this one stands; -1 at the top. */
  readonly parent: number;
}

const segmentPrefix: Partial<Record<LabelKind, string>> = {
  appendix: 'phu-luc-',
  part: 'phan-',
  chapter: 'chuong-',
  capital: 'phan-',
  roman: 'muc-',
  section: 'muc-',
  article: 'dieu-',
};

/** Kinds whose numbers run through the whole document, so that their id does not repeat the path above them. */
const absolute: ReadonlySet<LabelKind> = new Set(['appendix', 'part', 'chapter', 'article']);

/**
 * Gives every labelled block its id and its parent. One unit per block, in order.
 *
 * A label's kind decides its depth (not indentation, not heading level): a «-» under «3.1.» hangs below it, the next
 * «3.2.» closes both. Unlabelled paragraphs hang under the open unit. A level-1 heading opens an attachment whose ids
 * all carry its prefix. A repeated path gets `-2`, `-3` …
 */
export function outline(blocks: readonly Block[]): OutlineUnit[] {
  const units: OutlineUnit[] = [];
  const used = new Map<string, number>();
  const root = (unit: number): OpenUnit => ({ unit, rank: -1, id: '', label: undefined, counts: new Map() });
  /** Open units, outermost first; the first is the document, or the attachment that is being read. */
  let open: OpenUnit[] = [root(-1)];
  let attachment = '';

  const unique = (id: string): string => {
    const count = (used.get(id) ?? 0) + 1;
    used.set(id, count);
    return count === 1 ? id : unique(`${id}-${count}`);
  };

  const addressed = addressees(blocks);
  for (const [index, block] of blocks.entries()) {
    const label = block.kind === 'table' ? undefined : parseLabel(block.text);
    if (block.kind === 'heading' && block.level === 1) {
      const id = unique(label?.kind === 'appendix' ? ownPath(label, open) : attachmentSlug(block.text));
      attachment = `${id}-`;
      open = [root(units.length)];
      units.push({ block: index, label, id, parent: -1 });
    } else if (addressed.has(index)) {
      units.push({ block: index, label, id: undefined, parent: -1 });
    } else if (label) {
      const rank = labelKinds.indexOf(label.kind) + (label.kind === 'decimal' ? label.parts.length / 10 : 0);
      while (open.length > 1 && (open.at(-1)?.rank ?? -1) >= rank) open.pop();
      const id = unique(attachment + ownPath(label, open));
      units.push({ block: index, label, id, parent: open.at(-1)?.unit ?? -1 });
      open.push({ ...root(units.length - 1), rank, id: id.slice(attachment.length), label });
    } else {
      const id =
        block.kind === 'heading'
          ? unique(`${attachment}${join(open.at(-1)?.id ?? '', `h${count(open, 'h')}`)}`)
          : undefined;
      units.push({ block: index, label, id, parent: open.at(-1)?.unit ?? -1 });
    }
  }
  return units;
}

/**
 * A greeting that goes on below: «Kính gửi:», «Kính gửi: - Sở Y tế;», of a telegram «THỦ TƯỚNG CHÍNH PHỦ điện:». One that ends
 * («Kính gửi: Các chi bộ.») has nobody below.
 */
const openGreeting = (text: string): boolean =>
  /^kính gửi(?:\s*:?\s*$|\s*:.*[;,:]$)/iu.test(text) || telegraphs.test(text);
const telegraphs =
  /^(?:[\p{Lu}\s,.-]{4,150}|(?:Thủ tướng|Chủ tịch|Bộ trưởng|Ban Chỉ đạo|Cục trưởng|Giám đốc)\s[^.;:]{3,150})\s(?:điện|ĐIỆN)\s*:$/u;
const addresseeKinds: ReadonlySet<LabelKind> = new Set(['number', 'dash', 'plus']);

/**
 * Indices of the addressees — nơi gửi — listed below «Kính gửi:» of a letter, each with its sign. They are no units: what
 * follows is the letter, and hangs on none of them.
 */
function addressees(blocks: readonly Block[]): ReadonlySet<number> {
  const greets = blocks
    .slice(0, farthestGreeting)
    .findIndex((block) => block.kind !== 'table' && openGreeting(block.text));
  if (greets === -1) return new Set();
  const listed = new Set<number>();
  for (let at = greets + 1; at < blocks.length; at += 1) {
    const block = blocks[at];
    const label = block?.kind === 'paragraph' ? parseLabel(block.text) : undefined;
    if (label === undefined || !addresseeKinds.has(label.kind)) break;
    listed.add(at);
  }
  return listed;
}

/** Blocks among which a letter greets; later «Kính gửi:» stands in a model of a letter. */
const farthestGreeting = 4;

interface OpenUnit {
  readonly unit: number;
  readonly rank: number;
  /** Without the attachment's prefix. */
  readonly id: string;
  readonly label: Label | undefined;
  /** How many unnumbered children of each sign (`g`, `c`, `h`) it has so far. */
  readonly counts: Map<string, number>;
}

/** The next ordinal of an unnumbered child of the innermost open unit. */
function count(open: readonly OpenUnit[], sign: string): number {
  const counts = open.at(-1)?.counts;
  const next = (counts?.get(sign) ?? 0) + 1;
  counts?.set(sign, next);
  return next;
}

function join(base: string, segment: string): string {
  return base === '' ? `muc-${segment}` : `${base}-${segment}`;
}

function ownPath(label: Label, open: readonly OpenUnit[]): string {
  const parent = open.at(-1);
  const base = parent?.id ?? '';
  const prefix = segmentPrefix[label.kind];
  if (prefix !== undefined) {
    const own = `${prefix}${label.parts.join('-')}`.replace(/-$/, '');
    return absolute.has(label.kind) || base === '' ? own : `${base}-${own}`;
  }
  const inArticle = open.some((unit) => unit.label?.kind === 'article');
  switch (label.kind) {
    case 'number':
      return join(base, `${parent?.label?.kind === 'article' ? 'khoan-' : ''}${label.parts[0] ?? ''}`);
    case 'decimal': {
      // «3.1.» under «3.» is muc-iii-3-1, not muc-iii-3-3-1.
      const above = parent?.label?.kind === 'number' || parent?.label?.kind === 'decimal' ? parent.label.parts : [];
      const repeats = above.length > 0 && above.every((part, i) => part === label.parts[i]);
      return join(base, (repeats ? label.parts.slice(above.length) : label.parts).join('-'));
    }
    case 'letter':
      return join(base, `${inArticle ? 'diem-' : ''}${label.parts[0] ?? ''}`);
    case 'dash':
      return join(base, `g${count(open, 'g')}`);
    default:
      return join(base, `c${count(open, 'c')}`);
  }
}

/** `QUY CHẾ tổ chức …` → `quy-che`; at most four words, so that the id stays short; `dinh-kem` when nothing is left. */
function attachmentSlug(text: string): string {
  const capitals = /^[\p{Lu}\s]+(?=\s|$)/u.exec(text)?.[0] ?? text;
  return toSlug(capitals).split('-').slice(0, 4).join('-') || 'dinh-kem';
}
