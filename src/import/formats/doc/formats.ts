/**
 * Styles, fonts and modifiers of a .doc → what a character or a paragraph is.
 */
import type { Binary } from './binary.ts';
import { sprm, walkSprms } from './sprm.ts';

export interface CharacterFormat {
  readonly font: number | undefined;
  readonly fontOther: number | undefined;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly caps: boolean;
  readonly hidden: boolean;
  readonly deleted: boolean;
  readonly inserted: boolean;
  readonly special: boolean;
  readonly raised: boolean;
  readonly symbol: { readonly font: number; readonly char: number } | undefined;
}

export interface ParagraphFormat {
  readonly style: number;
  readonly align: number | undefined;
  readonly outlineLevel: number;
  /** 1-based use of a list; 0 or less for none. */
  readonly list: number;
  readonly level: number | undefined;
  readonly dropCap: boolean;
  readonly inTable: boolean;
  readonly rowEnd: boolean;
  readonly depth: number;
  readonly innerCell: boolean;
}

interface Style {
  readonly name: string;
  readonly base: number;
  readonly paragraph: Binary | undefined;
  readonly character: Binary | undefined;
}

export interface DocFormats {
  readonly character: (paragraphStyle: number, lists: readonly (Binary | undefined)[]) => CharacterFormat;
  readonly paragraph: (style: number, lists: readonly (Binary | undefined)[]) => ParagraphFormat;
  readonly styleName: (style: number) => string | undefined;
  /** Name of the font of letters with marks under a format: a legacy one if either of its two is. */
  readonly fontName: (format: CharacterFormat) => string | undefined;
  readonly fontNames: readonly string[];
}

const plain: CharacterFormat = {
  font: undefined,
  fontOther: undefined,
  bold: false,
  italic: false,
  caps: false,
  hidden: false,
  deleted: false,
  inserted: false,
  special: false,
  raised: false,
  symbol: undefined,
};

/** Least step upwards of a raised run, in half-points. */
const leastRise = 4;

export function createFormats(
  styles: readonly (Style | undefined)[],
  defaultFont: number,
  fontNames: readonly string[],
): DocFormats {
  const characterStyles = new Map<number, CharacterFormat>();
  const paragraphStyles = new Map<number, ParagraphFormat>();

  /** The style and its ancestors, the farthest first. */
  function chain(style: number): Style[] {
    const list: Style[] = [];
    for (let current = styles[style]; current !== undefined && list.length < 32; current = styles[current.base]) {
      list.unshift(current);
    }
    return list;
  }

  function characterStyle(style: number): CharacterFormat {
    const known = characterStyles.get(style);
    if (known !== undefined) return known;
    const base = { ...plain, font: defaultFont };
    const format = chain(style).reduce<CharacterFormat>(
      (result, { character }) => (character === undefined ? result : applyCharacter(result, character, result, true)),
      base,
    );
    characterStyles.set(style, format);
    return format;
  }

  function applyCharacter(
    format: CharacterFormat,
    list: Binary,
    ofStyle: CharacterFormat,
    inStyle = false,
  ): CharacterFormat {
    const result = { ...format };
    const toggled = (operand: number, inherited: boolean): boolean => {
      const value = list.u8(operand);
      return value === 0x80 ? inherited : value === 0x81 ? !inherited : value !== 0;
    };
    walkSprms(list, (code, operand) => {
      if (code === sprm.charBold) result.bold = toggled(operand, ofStyle.bold);
      else if (code === sprm.charItalic) result.italic = toggled(operand, ofStyle.italic);
      else if (code === sprm.charCaps) result.caps = toggled(operand, ofStyle.caps);
      else if (code === sprm.charHidden) result.hidden = toggled(operand, ofStyle.hidden);
      else if (code === sprm.charDeleted) result.deleted = toggled(operand, false);
      else if (code === sprm.charInserted) result.inserted = toggled(operand, false);
      else if (code === sprm.charSpecial) result.special = list.u8(operand) !== 0;
      else if (code === sprm.charRaised) result.raised = list.u8(operand) === 1;
      else if (code === sprm.charPosition) result.raised ||= list.i16(operand) >= leastRise;
      else if (code === sprm.charFontAscii) result.font = list.u16(operand);
      else if (code === sprm.charFontOther) result.fontOther = list.u16(operand);
      else if (code === sprm.charSymbol) result.symbol = { font: list.u16(operand), char: list.u16(operand + 2) };
      else if (code === sprm.charPlain) Object.assign(result, ofStyle, { special: result.special });
      else if (code === sprm.charStyle && !inStyle) {
        for (const style of chain(list.u16(operand))) {
          if (style.character !== undefined)
            Object.assign(result, applyCharacter(result, style.character, ofStyle, true));
        }
      }
    });
    return result;
  }

  function character(style: number, lists: readonly (Binary | undefined)[]): CharacterFormat {
    const base = characterStyle(style);
    return lists.reduce<CharacterFormat>(
      (format, list) => (list === undefined ? format : applyCharacter(format, list, base)),
      base,
    );
  }

  function applyParagraph(format: ParagraphFormat, list: Binary): ParagraphFormat {
    const result = { ...format };
    walkSprms(list, (code, operand) => {
      if (code === sprm.paragraphAlign || code === sprm.paragraphAlign80) result.align = list.u8(operand);
      else if (code === sprm.paragraphLevel) result.level = list.u8(operand);
      else if (code === sprm.paragraphList) result.list = list.i16(operand);
      else if (code === sprm.paragraphOutline) result.outlineLevel = list.u8(operand);
      else if (code === sprm.paragraphDropCap) result.dropCap = (list.u16(operand) & 7) !== 0;
      else if (code === sprm.paragraphInTable) result.inTable = list.u8(operand) !== 0;
      else if (code === sprm.paragraphRowEnd) result.rowEnd = list.u8(operand) !== 0;
      else if (code === sprm.paragraphDepth) result.depth = list.i32(operand);
      else if (code === sprm.paragraphInnerCell) result.innerCell = list.u8(operand) !== 0;
      else if (code === sprm.paragraphInnerRowEnd) result.rowEnd = list.u8(operand) !== 0;
      else if (code === sprm.paragraphStyle) Object.assign(result, paragraphStyle(list.u16(operand)));
    });
    return result;
  }

  function paragraphStyle(style: number): ParagraphFormat {
    const known = paragraphStyles.get(style);
    if (known !== undefined) return known;
    const base: ParagraphFormat = {
      style,
      align: undefined,
      outlineLevel: 9,
      list: 0,
      level: undefined,
      dropCap: false,
      inTable: false,
      rowEnd: false,
      depth: 0,
      innerCell: false,
    };
    paragraphStyles.set(style, base); // a style that refers to itself ends here
    const format = chain(style).reduce<ParagraphFormat>(
      (result, { paragraph }) => (paragraph === undefined ? result : { ...applyParagraph(result, paragraph), style }),
      base,
    );
    paragraphStyles.set(style, format);
    return format;
  }

  function paragraph(style: number, lists: readonly (Binary | undefined)[]): ParagraphFormat {
    return lists.reduce<ParagraphFormat>(
      (format, list) => (list === undefined ? format : applyParagraph(format, list)),
      paragraphStyle(style),
    );
  }

  function fontName({ font, fontOther }: CharacterFormat): string | undefined {
    const names = [fontOther, font].map((index) => (index === undefined ? undefined : fontNames[index]));
    return names.find((name) => name !== undefined && /^\.?vn/i.test(name)) ?? names[1] ?? names[0];
  }

  return { character, paragraph, styleName: (style) => styles[style]?.name, fontName, fontNames };
}

/** STSH: the style sheet. */
export function readStyles(
  table: Binary,
  at: number,
  length: number,
): { styles: (Style | undefined)[]; defaultFont: number } {
  if (length === 0) return { styles: [], defaultFont: 0 };
  const sheet = table.slice(at, length);
  const headSize = sheet.u16(0);
  const count = sheet.u16(2);
  const baseSize = sheet.u16(4);
  const styles: (Style | undefined)[] = [];
  let position = 2 + headSize;
  for (let index = 0; index < count && position + 2 <= sheet.length; index += 1) {
    const size = sheet.u16(position);
    styles.push(size === 0 ? undefined : readStyle(sheet.slice(position + 2, size), baseSize));
    position += 2 + size + (size % 2);
  }
  return { styles, defaultFont: headSize >= 14 ? sheet.u16(2 + 12) : 0 };
}

function readStyle(std: Binary, baseSize: number): Style {
  const kind = std.u16(2) & 0xf;
  const base = std.u16(2) >> 4;
  const count = std.u16(4) & 0xf;
  const nameLength = std.u16(baseSize);
  const name = std.utf16(baseSize + 2, nameLength);
  const parts: Binary[] = [];
  let position = baseSize + 2 + 2 * nameLength + 2;
  for (let index = 0; index < count && position + 2 <= std.length; index += 1) {
    position += position % 2;
    const size = std.u16(position);
    parts.push(std.slice(position + 2, size));
    position += 2 + size;
  }
  const withoutStyle = (part: Binary | undefined): Binary | undefined =>
    part === undefined || part.length < 2 ? undefined : part.slice(2, part.length - 2);
  if (kind === 2) return { name, base, paragraph: undefined, character: parts[0] };
  if (kind === 1) return { name, base, paragraph: withoutStyle(parts[0]), character: parts[1] };
  return { name, base, paragraph: undefined, character: undefined };
}

/** SttbfFfn: the names of the fonts, by number. */
export function readFontNames(table: Binary, at: number, length: number): string[] {
  const names: string[] = [];
  if (length < 4) return names;
  const fonts = table.slice(at, length);
  const count = fonts.u16(0);
  for (let position = 4; names.length < count && position < fonts.length; ) {
    const size = fonts.u8(position) + 1;
    const entry = fonts.slice(position, Math.min(size, fonts.length - position));
    names.push(entry.length > 40 ? (entry.utf16(40, (entry.length - 40) >> 1).split('\0')[0] ?? '') : '');
    position += size;
  }
  return names;
}
