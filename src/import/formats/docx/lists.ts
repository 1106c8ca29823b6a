/** numbering.xml: the lists that paragraphs refer to by number. */
import type { ListLevel, ListUse } from '../list-numbering.ts';
import { child, descendants, elements, type XmlElement } from '../xml.ts';
import { type DocxStyles, integer, toggle, value } from './styles.ts';

export interface DocxLists {
  readonly use: (id: string) => ListUse | undefined;
  /** The level of a list that is tied to a paragraph style («w:pStyle»). */
  readonly levelOfStyle: (id: string, styleId: string) => number | undefined;
}

export function readLists(root: XmlElement | undefined, styles: DocxStyles): DocxLists {
  const byId = (name: string, key: string): Map<string, XmlElement> =>
    new Map(elements(root, name).map((element) => [element.attributes[key] ?? '', element]));
  const abstracts = byId('w:abstractNum', 'w:abstractNumId');
  const nums = byId('w:num', 'w:numId');
  const uses = new Map<string, ListUse | undefined>();

  /** Follows «numStyleLink»: a list that is defined by a numbering style. */
  function abstractOf(numId: string, depth = 0): XmlElement | undefined {
    const abstract = abstracts.get(value(child(nums.get(numId), 'w:abstractNumId')) ?? '');
    const link = value(child(abstract, 'w:numStyleLink'));
    const linked = link === undefined ? undefined : styles.listOfStyle(link);
    return linked === undefined || depth > 8 ? abstract : (abstractOf(linked, depth + 1) ?? abstract);
  }

  function use(id: string): ListUse | undefined {
    if (uses.has(id)) return uses.get(id);
    const abstract = abstractOf(id);
    const found = abstract === undefined ? undefined : readUse(id, abstract, nums.get(id));
    uses.set(id, found);
    return found;
  }

  function levelOfStyle(id: string, styleId: string): number | undefined {
    const level = elements(abstractOf(id), 'w:lvl').find((lvl) => value(child(lvl, 'w:pStyle')) === styleId);
    return integer(level?.attributes['w:ilvl']);
  }

  return { use, levelOfStyle };
}

function readUse(id: string, abstract: XmlElement, num: XmlElement | undefined): ListUse {
  const levels: (ListLevel | undefined)[] = [];
  for (const lvl of elements(abstract, 'w:lvl')) levels[integer(lvl.attributes['w:ilvl']) ?? 0] = readLevel(lvl);
  const startOverrides = new Map<number, number>();
  for (const override of elements(num, 'w:lvlOverride')) {
    const index = integer(override.attributes['w:ilvl']) ?? 0;
    const lvl = child(override, 'w:lvl');
    if (lvl !== undefined) levels[index] = readLevel(lvl);
    const start = integer(value(child(override, 'w:startOverride')));
    if (start !== undefined) startOverrides.set(index, start);
  }
  return { id, list: abstract.attributes['w:abstractNumId'] ?? id, levels: levels.slice(0, 9), startOverrides };
}

function readLevel(lvl: XmlElement): ListLevel {
  // A format of Word 2010 stands in an alternative; its fallback is the nearest old one.
  const format = child(lvl, 'w:numFmt') ?? descendants(lvl, 'w:numFmt').at(-1);
  const fonts = child(child(lvl, 'w:rPr'), 'w:rFonts')?.attributes;
  return {
    start: integer(value(child(lvl, 'w:start'))) ?? 0,
    format: value(format) ?? 'decimal',
    template: value(child(lvl, 'w:lvlText')) ?? '',
    font: fonts?.['w:hAnsi'] ?? fonts?.['w:ascii'],
    restartAfter: integer(value(child(lvl, 'w:lvlRestart'))),
    legal: toggle(lvl, 'w:isLgl') ?? false,
  };
}
