/** Styles of an .odt, common and automatic: what a paragraph or a span is after its ancestors, and its lists. */
import type { SourceParagraph } from '../../source-document.ts';
import type { ListLevel } from '../list-numbering.ts';
import { child, elements, type XmlElement } from '../xml.ts';

export interface TextFormat {
  readonly font?: string | undefined;
  readonly bold?: boolean | undefined;
  readonly italic?: boolean | undefined;
  readonly caps?: boolean | undefined;
  readonly hidden?: boolean | undefined;
  /** Superscript. */
  readonly raised?: boolean | undefined;
}

export interface OdtStyles {
  readonly text: (family: 'paragraph' | 'text', name: string | undefined) => TextFormat;
  readonly align: (paragraphStyle: string | undefined) => SourceParagraph['align'];
  readonly displayName: (paragraphStyle: string | undefined) => string | undefined;
  /** Levels of a list style, or of the outline. */
  readonly levels: (listStyle: string) => readonly (ListLevel | undefined)[];
  readonly outline: readonly (ListLevel | undefined)[];
  readonly isBordered: (cellStyle: string | undefined) => boolean;
  /** Whether a section is hidden. */
  readonly isHidden: (sectionStyle: string | undefined) => boolean;
}

const alignments: Readonly<Record<string, SourceParagraph['align']>> = {
  left: 'left',
  start: 'left',
  center: 'center',
  right: 'right',
  end: 'right',
  justify: 'justify',
};

/** `roots`: styles.xml, content.xml. */
export function readOdtStyles(roots: readonly (XmlElement | undefined)[]): OdtStyles {
  const styles = new Map<string, XmlElement>();
  const lists = new Map<string, XmlElement>();
  const fonts = new Map<string, string>();
  let outline: XmlElement | undefined;
  for (const root of roots) {
    for (const face of elements(child(root, 'office:font-face-decls'), 'style:font-face')) {
      fonts.set(face.attributes['style:name'] ?? '', (face.attributes['svg:font-family'] ?? '').replace(/^'|'$/g, ''));
    }
    for (const group of ['office:styles', 'office:automatic-styles']) {
      for (const style of elements(child(root, group))) {
        const name = style.attributes['style:name'] ?? '';
        if (style.name === 'style:style') styles.set(`${style.attributes['style:family']} ${name}`, style);
        else if (style.name === 'style:default-style') styles.set(`${style.attributes['style:family']} `, style);
        else if (style.name === 'text:list-style') lists.set(name, style);
        else if (style.name === 'text:outline-style') outline = style;
      }
    }
  }

  /** The style and its ancestors, nearest first, the default of the family last. */
  function chain(family: string, name: string | undefined): XmlElement[] {
    const list: XmlElement[] = [];
    let style = styles.get(`${family} ${name ?? ''}`);
    while (style !== undefined && list.length < 32 && !list.includes(style)) {
      list.push(style);
      style = styles.get(`${family} ${style.attributes['style:parent-style-name'] ?? ''}`);
    }
    return list;
  }
  const attribute = (list: readonly XmlElement[], part: string, name: string): string | undefined => {
    for (const style of list) {
      const value = child(style, part)?.attributes[name];
      if (value !== undefined) return value;
    }
    return undefined;
  };

  const textFormats = new Map<string, TextFormat>();
  function text(family: 'paragraph' | 'text', name: string | undefined): TextFormat {
    const key = `${family} ${name ?? ''}`;
    const known = textFormats.get(key);
    if (known !== undefined) return known;
    const list = chain(family, name);
    const of = (property: string): string | undefined => attribute(list, 'style:text-properties', property);
    const is = (value: string | undefined, on: RegExp): boolean | undefined =>
      value === undefined ? undefined : on.test(value);
    const fontName = of('style:font-name');
    const format: TextFormat = {
      font: fontName === undefined ? of('fo:font-family') : (fonts.get(fontName) ?? fontName),
      bold: is(of('fo:font-weight'), /^(?:bold|[6-9]00)$/),
      italic: is(of('fo:font-style'), /^(?:italic|oblique)$/),
      caps: is(of('fo:text-transform'), /^uppercase$/),
      hidden: is(of('text:display'), /^none$/),
      raised: is(of('style:text-position'), /^(?:super|[1-9]\d*%)/), // «super 58%», «33% 58%»; «sub …», «-33% …», «0% 100%»
    };
    textFormats.set(key, format);
    return format;
  }

  const levelLists = new Map<string, readonly (ListLevel | undefined)[]>();
  return {
    text,
    align: (name) =>
      alignments[attribute(chain('paragraph', name), 'style:paragraph-properties', 'fo:text-align') ?? ''],
    displayName: (name) => {
      const style = chain('paragraph', name).find(({ attributes }) => attributes['style:display-name'] !== undefined);
      return style?.attributes['style:display-name'] ?? name;
    },
    levels: (name) => {
      const known = levelLists.get(name) ?? readLevels(lists.get(name), fonts);
      levelLists.set(name, known);
      return known;
    },
    outline: readLevels(outline, fonts),
    isBordered: (name) => {
      const borders = ['fo:border', 'fo:border-top', 'fo:border-bottom', 'fo:border-left'].map((side) =>
        attribute(chain('table-cell', name), 'style:table-cell-properties', side),
      );
      return borders.some((border) => border !== undefined && !/^none|^0(?:cm|in|pt)?\s/.test(border));
    },
    isHidden: (name) => attribute(chain('section', name), 'style:section-properties', 'text:display') === 'none',
  };
}

const formats: Readonly<Record<string, string>> = {
  '1': 'decimal',
  I: 'upperRoman',
  i: 'lowerRoman',
  A: 'upperLetter',
  a: 'lowerLetter',
  '': 'none',
};

function readLevels(style: XmlElement | undefined, fonts: ReadonlyMap<string, string>): (ListLevel | undefined)[] {
  const levels: (ListLevel | undefined)[] = [];
  for (const level of elements(style)) {
    const { attributes } = level;
    const number = Number(attributes['text:level'] ?? 0);
    if (!(number >= 1 && number <= 9)) continue;
    const fontName = child(level, 'style:text-properties')?.attributes['style:font-name'];
    levels[number - 1] =
      level.name === 'text:list-level-style-number' || level.name === 'text:outline-level-style'
        ? {
            start: Number(attributes['text:start-value'] ?? 1),
            format: formats[attributes['style:num-format'] ?? ''] ?? 'decimal',
            template: templateOf(attributes, number),
          }
        : {
            start: 1,
            format: 'bullet',
            template: attributes['text:bullet-char'] ?? '•',
            font: fontName === undefined ? undefined : (fonts.get(fontName) ?? fontName),
          };
  }
  return levels;
}

/** The template of LibreOffice 7 («%1%.%2%.»), else one made of prefix, levels shown, suffix. */
function templateOf(attributes: Readonly<Record<string, string>>, number: number): string {
  const written = attributes['?:num-list-format'];
  if (written !== undefined) return written.replace(/%(\d)%/g, '%$1');
  if ((attributes['style:num-format'] ?? '') === '') {
    return (attributes['style:num-prefix'] ?? '') + (attributes['style:num-suffix'] ?? '');
  }
  const shown = Math.max(1, Number(attributes['text:display-levels'] ?? 1));
  const places = Array.from({ length: shown }, (_, index) => `%${number - shown + 1 + index}`).join('.');
  return (attributes['style:num-prefix'] ?? '') + places + (attributes['style:num-suffix'] ?? '');
}
