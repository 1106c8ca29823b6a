/** styles.xml: what a paragraph or a run is, after its styles, their ancestors and its own properties. */
import type { SourceParagraph } from '../../source-document.ts';
import { child, elements, type XmlElement } from '../xml.ts';

export interface RunFormat {
  readonly font: string | undefined;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly caps: boolean;
  readonly hidden: boolean;
  /** Superscript. */
  readonly raised: boolean;
}

export interface ParagraphFormat {
  readonly styleId: string | undefined;
  readonly style: string | undefined;
  readonly align: SourceParagraph['align'];
  readonly outlineLevel: number | undefined;
  /** `level` undefined: the one that the list ties to the style `numberingStyle`. */
  readonly numbering:
    | { readonly id: string; readonly level: number | undefined; readonly style: string | undefined }
    | undefined;
}

export interface DocxStyles {
  readonly paragraph: (properties: XmlElement | undefined) => ParagraphFormat;
  readonly run: (properties: XmlElement | undefined, paragraphStyle: string | undefined) => RunFormat;
  /** Borders that a table style draws. */
  readonly tableBorders: (styleId: string | undefined) => XmlElement | undefined;
  /** The list a numbering style stands for. */
  readonly listOfStyle: (styleId: string) => string | undefined;
}

export const value = (element: XmlElement | undefined): string | undefined => element?.attributes['w:val'];

/** A property that is on when present, unless it says off. */
export function toggle(properties: XmlElement | undefined, name: string): boolean | undefined {
  const element = child(properties, name);
  return element === undefined ? undefined : !/^(?:0|false|off)$/.test(value(element) ?? '');
}

const alignments: Readonly<Record<string, SourceParagraph['align']>> = {
  left: 'left',
  start: 'left',
  center: 'center',
  right: 'right',
  end: 'right',
  both: 'justify',
  distribute: 'justify',
};
const toggles = ['w:b', 'w:i', 'w:caps', 'w:vanish'] as const;
type Toggles = Readonly<Partial<Record<(typeof toggles)[number], boolean>>>;

/** What a style says of a run. */
interface StyleRun {
  readonly font: string | undefined;
  readonly raised: boolean | undefined;
  readonly toggles: Toggles;
}

export function readStyles(root: XmlElement | undefined): DocxStyles {
  const styles = new Map<string, XmlElement>();
  let defaultStyle: string | undefined;
  for (const style of elements(root, 'w:style')) {
    const id = style.attributes['w:styleId'];
    if (id === undefined) continue;
    styles.set(id, style);
    if (style.attributes['w:type'] === 'paragraph' && /^(?:1|true|on)$/.test(style.attributes['w:default'] ?? '')) {
      defaultStyle = id;
    }
  }
  const runDefaults = child(child(child(root, 'w:docDefaults'), 'w:rPrDefault'), 'w:rPr');
  const paragraphDefaults = child(child(child(root, 'w:docDefaults'), 'w:pPrDefault'), 'w:pPr');

  /** The style and its ancestors, nearest first. */
  const chains = new Map<string, readonly XmlElement[]>();
  function chain(id: string | undefined): readonly XmlElement[] {
    if (id === undefined) return [];
    const known = chains.get(id);
    if (known !== undefined) return known;
    const list: XmlElement[] = [];
    for (let style = styles.get(id); style !== undefined && list.length < 32 && !list.includes(style); ) {
      list.push(style);
      style = styles.get(value(child(style, 'w:basedOn')) ?? '');
    }
    chains.set(id, list);
    return list;
  }
  const nearest = <T>(list: readonly XmlElement[], find: (style: XmlElement) => T | undefined): T | undefined => {
    for (const style of list) {
      const found = find(style);
      if (found !== undefined) return found;
    }
    return undefined;
  };

  const runFormats = new Map<string, StyleRun>();
  function styleRun(id: string | undefined): StyleRun {
    const known = runFormats.get(id ?? '');
    if (known !== undefined) return known;
    const list = chain(id)
      .map((style) => child(style, 'w:rPr'))
      .filter((rPr) => rPr !== undefined);
    const format = {
      font: nearest(list, fontOf),
      raised: nearest(list, raisedBy),
      toggles: Object.fromEntries(toggles.map((name) => [name, nearest(list, (rPr) => toggle(rPr, name))])) as Toggles,
    };
    runFormats.set(id ?? '', format);
    return format;
  }

  function run(properties: XmlElement | undefined, paragraphStyle: string | undefined): RunFormat {
    const ofParagraph = styleRun(paragraphStyle ?? defaultStyle);
    const ofCharacter = styleRun(value(child(properties, 'w:rStyle')));
    // A toggle that both styles set is off again (ECMA-376 17.7.3).
    const on = (name: (typeof toggles)[number]): boolean =>
      toggle(properties, name) ??
      ((ofParagraph.toggles[name] ?? false) !== (ofCharacter.toggles[name] ?? false) ||
        (ofParagraph.toggles[name] === undefined &&
          ofCharacter.toggles[name] === undefined &&
          (toggle(runDefaults, name) ?? false)));
    return {
      font: fontOf(properties) ?? ofCharacter.font ?? ofParagraph.font ?? fontOf(runDefaults),
      bold: on('w:b'),
      italic: on('w:i'),
      caps: on('w:caps'),
      hidden: on('w:vanish'),
      raised: raisedBy(properties) ?? ofCharacter.raised ?? ofParagraph.raised ?? raisedBy(runDefaults) ?? false,
    };
  }

  function paragraph(properties: XmlElement | undefined): ParagraphFormat {
    const styleId = value(child(properties, 'w:pStyle')) ?? defaultStyle;
    const list = chain(styleId);
    const inherited = <T>(find: (pPr: XmlElement | undefined) => T | undefined): T | undefined =>
      find(properties) ?? nearest(list, (style) => find(child(style, 'w:pPr'))) ?? find(paragraphDefaults);
    const outline = Number(inherited((pPr) => value(child(pPr, 'w:outlineLvl'))) ?? 9);
    return {
      styleId,
      style: value(child(styles.get(styleId ?? ''), 'w:name')),
      align: alignments[inherited((pPr) => value(child(pPr, 'w:jc'))) ?? ''],
      outlineLevel: outline >= 0 && outline < 9 ? outline : undefined,
      numbering: numbering(child(properties, 'w:numPr'), list),
    };
  }

  function numbering(direct: XmlElement | undefined, list: readonly XmlElement[]): ParagraphFormat['numbering'] {
    const directLevel = integer(value(child(direct, 'w:ilvl')));
    const directId = value(child(direct, 'w:numId'));
    if (directId !== undefined) return used(directId, directLevel ?? 0, undefined);
    const numPr = (style: XmlElement): XmlElement | undefined => child(child(style, 'w:pPr'), 'w:numPr');
    const owner = list.find((style) => child(numPr(style), 'w:numId') !== undefined);
    const id = owner === undefined ? undefined : value(child(numPr(owner), 'w:numId'));
    if (owner === undefined || id === undefined) return undefined;
    const level = directLevel ?? integer(nearest(list, (style) => value(child(numPr(style), 'w:ilvl'))));
    return used(id, level, list[0]?.attributes['w:styleId']);
  }

  return {
    paragraph,
    run,
    tableBorders: (id) => nearest(chain(id), (style) => child(child(style, 'w:tblPr'), 'w:tblBorders')),
    listOfStyle: (id) => value(child(child(child(styles.get(id), 'w:pPr'), 'w:numPr'), 'w:numId')),
  };
}

function used(id: string, level: number | undefined, style: string | undefined): ParagraphFormat['numbering'] {
  return id === '0' ? undefined : { id, level, style };
}

export function integer(text: string | undefined): number | undefined {
  return text !== undefined && /^\d{1,9}$/.test(text) ? Number(text) : undefined;
}

/** The font of Latin letters: those with marks follow `hAnsi`. `theme` for a font of the theme. */
function fontOf(properties: XmlElement | undefined): string | undefined {
  const fonts = child(properties, 'w:rFonts')?.attributes;
  if (fonts === undefined) return undefined;
  if (fonts['w:hAnsiTheme'] !== undefined || fonts['w:asciiTheme'] !== undefined) return 'theme';
  return fonts['w:hAnsi'] ?? fonts['w:ascii'];
}

/** Least step upwards of a raised run, in half-points; what is moved less was moved for the look of its line. */
const leastRise = 4;

/** Superscript by its name, or a run moved upwards; undefined when nothing is said of either. */
function raisedBy(properties: XmlElement | undefined): boolean | undefined {
  const align = value(child(properties, 'w:vertAlign'));
  if (align !== undefined) return align === 'superscript';
  const position = value(child(properties, 'w:position'));
  return position === undefined ? undefined : Number(position) >= leastRise;
}
