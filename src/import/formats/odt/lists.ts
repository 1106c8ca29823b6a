/** Lists of an .odt: which counter each item belongs to. */
import type { ListLabel, ListUse } from '../list-numbering.ts';
import type { XmlElement } from '../xml.ts';
import type { OdtStyles } from './styles.ts';

/** Where a paragraph stands in the lists around it. */
export interface ListPlace {
  readonly list: string;
  readonly style: string;
  /** 0-based. */
  readonly level: number;
  /** Number at which the item starts, if the file says. */
  readonly start: number | undefined;
  /** False once the first paragraph of the item has its label, and in headers of lists. */
  numbered: boolean;
}

export interface OdtLists {
  readonly open: (element: XmlElement, outer: ListPlace | undefined) => ListPlace;
  readonly item: (list: ListPlace, item: XmlElement) => ListPlace;
  /** The label of a paragraph or heading; undefined for none. */
  readonly label: (element: XmlElement, place: ListPlace | undefined) => ListLabel | undefined;
}

export function createLists(
  styles: OdtStyles,
  count: (use: ListUse, level: number) => ListLabel | undefined,
): OdtLists {
  /** Last list of each style, for lists that go on with it. */
  const lastOfStyle = new Map<string, string>();
  const listOfId = new Map<string, string>();
  let lists = 0;
  let uses = 0;

  function open(element: XmlElement, outer: ListPlace | undefined): ListPlace {
    const { attributes } = element;
    const style = attributes['text:style-name'] ?? outer?.style ?? '';
    const level = outer === undefined ? 0 : Math.min(8, outer.level + 1);
    const continued =
      outer !== undefined && style === outer.style
        ? outer.list
        : (listOfId.get(attributes['text:continue-list'] ?? '') ??
          (attributes['text:continue-numbering'] === 'true' ? lastOfStyle.get(style) : undefined));
    lists += continued === undefined ? 1 : 0;
    const list = continued ?? `list ${lists}`;
    lastOfStyle.set(style, list);
    const id = attributes['?:id'] ?? attributes['xml:id'];
    if (id !== undefined) listOfId.set(id, list);
    return { list, style, level, start: undefined, numbered: false };
  }

  function item(list: ListPlace, element: XmlElement): ListPlace {
    const start = element.attributes['text:start-value'];
    return {
      ...list,
      start: start === undefined ? undefined : Number(start),
      numbered: element.name === 'text:list-item',
    };
  }

  function label(element: XmlElement, place: ListPlace | undefined): ListLabel | undefined {
    uses += 1;
    if (place === undefined) {
      const level = Number(element.attributes['text:outline-level'] ?? 1) - 1;
      if (element.name !== 'text:h' || styles.outline[level] === undefined) return undefined;
      if (element.attributes['text:is-list-header'] === 'true' || styles.outline[level].format === 'none')
        return undefined;
      return count({ id: `use ${uses}`, list: 'outline', levels: styles.outline, startOverrides: new Map() }, level);
    }
    if (!place.numbered) return undefined;
    place.numbered = false;
    const startOverrides = new Map(place.start === undefined ? [] : [[place.level, place.start]]);
    return count(
      { id: `use ${uses}`, list: place.list, levels: styles.levels(place.style), startOverrides },
      place.level,
    );
  }

  return { open, item, label };
}
