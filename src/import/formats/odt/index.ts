/**
 * OpenDocument text — .odt: paragraphs, lists counted as shown, notes, tables, boxes. Deleted text stands apart in the
 * file and is not read; annotations are reported.
 */
import { createFindingLog, type FindingLog } from '../../findings.ts';
import { RefusalError } from '../../refusal.ts';
import { finishRuns, type RawRun } from '../../runs.ts';
import type { SourceBlock, SourceCell, SourceDocument, SourceParagraph, SourceTable } from '../../source-document.ts';
import { createListCounter, type ListLabel } from '../list-numbering.ts';
import { child, descendants, elements, parseXml, type XmlElement } from '../xml.ts';
import type { ZipParts } from '../zip.ts';
import { createLists, type ListPlace } from './lists.ts';
import { type OdtStyles, readOdtStyles, type TextFormat } from './styles.ts';

export async function readOdt(zip: ZipParts): Promise<SourceDocument> {
  const findings = createFindingLog();
  const open = async (name: string): Promise<XmlElement | undefined> => {
    const bytes = await zip.read(name);
    return bytes === undefined ? undefined : parseXml(bytes, name);
  };
  const manifest = await open('META-INF/manifest.xml');
  if (manifest !== undefined && descendants(manifest, 'manifest:encryption-data').length > 0) {
    throw new RefusalError('encrypted');
  }
  const content = await open('content.xml');
  const body = child(child(content, 'office:body'), 'office:text');
  if (body === undefined) throw new RefusalError('damaged', 'thiếu phần content.xml');
  const common = await open('styles.xml');
  const reader = createReader(readOdtStyles([common, content]), findings);
  const blocks = reader.readBlocks(body);
  const margins =
    common === undefined ? [] : ['style:header', 'style:footer'].flatMap((name) => descendants(common, name));
  for (const text of margins.map(plainText)) if (/\p{L}/u.test(text)) findings.add('header-footer', text);
  if (zip.names.some((name) => /^Basic\/|^Scripts\//.test(name))) findings.add('macro');
  return { blocks, notes: reader.notes, findings: findings.list() };
}

interface Inline {
  readonly runs: RawRun[];
  readonly boxes: SourceBlock[];
}

interface Reader {
  readonly readBlocks: (container: XmlElement) => SourceBlock[];
  readonly notes: SourceBlock[][];
}

function createReader(styles: OdtStyles, findings: FindingLog): Reader {
  const notes: SourceBlock[][] = [];
  const lists = createLists(styles, createListCounter(findings));
  return { readBlocks: (container) => readBlocks(container, undefined), notes };

  function readBlocks(container: XmlElement, list: ListPlace | undefined): SourceBlock[] {
    return elements(container).flatMap((element): SourceBlock[] => {
      const { name, attributes } = element;
      if (name === 'text:p' || name === 'text:h') return readParagraph(element, lists.label(element, list));
      if (name === 'text:list') return readList(element, list);
      if (name === 'table:table') return [readTable(element)];
      if (
        name === 'text:section' &&
        (attributes['text:display'] === 'none' || styles.isHidden(attributes['text:style-name']))
      ) {
        findings.add('hidden-text', plainText(element));
        return [];
      }
      if (/^text:(?:section|index-body|index-title|table-of-content|[a-z-]*index)$/.test(name))
        return readBlocks(element, list);
      if (name.startsWith('draw:')) return readFrame(element);
      if (name === 'text:tracked-changes') noteChanges(element);
      return [];
    });
  }

  function readList(element: XmlElement, outer: ListPlace | undefined): SourceBlock[] {
    const list = lists.open(element, outer);
    return elements(element).flatMap((item): SourceBlock[] => {
      if (item.name !== 'text:list-item' && item.name !== 'text:list-header') return [];
      return readBlocks(item, lists.item(list, item));
    });
  }

  function readParagraph(element: XmlElement, label: ListLabel | undefined): SourceBlock[] {
    const { attributes } = element;
    const style = attributes['text:style-name'];
    const inline: Inline = { runs: [], boxes: [] };
    const format = styles.text('paragraph', style);
    readInline(element, format, inline);
    const align = styles.align(style);
    const displayName = styles.displayName(style);
    const outline = element.name === 'text:h' ? Number(attributes['text:outline-level'] ?? 1) - 1 : undefined;
    const paragraph: SourceParagraph = {
      kind: 'paragraph',
      ...(label !== undefined && { label }),
      runs: finishRuns(inline.runs, findings),
      ...(displayName !== undefined && { style: displayName }),
      ...(align !== undefined && { align }),
      ...(outline !== undefined && outline < 9 && { outlineLevel: outline }),
    };
    return [paragraph, ...inline.boxes];
  }

  function readInline(parent: XmlElement, format: TextFormat, inline: Inline): void {
    const { font, bold, italic, caps, raised } = format;
    const push = (text: string): unknown => inline.runs.push({ text, font, bold, italic, caps, raised });
    if (format.hidden === true) {
      if (plainText(parent).trim() !== '') findings.add('hidden-text', plainText(parent));
      return;
    }
    for (const node of parent.children) {
      if (typeof node === 'string') push(node.replace(/[ \t\r\n]+/g, ' '));
      else if (node.name === 'text:s') push(' '.repeat(Math.min(1000, Number(node.attributes['text:c'] ?? 1))));
      else if (node.name === 'text:tab') push('\t');
      else if (node.name === 'text:line-break') push('\n');
      else if (node.name === 'text:span') {
        readInline(node, { ...format, ...defined(styles.text('text', node.attributes['text:style-name'])) }, inline);
      } else if (node.name === 'text:note') readNote(node, inline);
      else if (node.name === 'office:annotation')
        findings.add('comment', descendants(node, 'text:p').map(plainText).join(' '));
      else if (node.name.startsWith('draw:')) inline.boxes.push(...readFrame(node));
      else if (node.name === 'text:ruby') readInline(child(node, 'text:ruby-base') ?? node, format, inline);
      else if (!skipped.has(node.name)) readInline(node, format, inline); // links, fields as stored
    }
  }

  function readNote(element: XmlElement, inline: Inline): void {
    const body = child(element, 'text:note-body');
    const index = notes.push([]) - 1;
    notes[index] = body === undefined ? [] : readBlocks(body, undefined);
    inline.runs.push({ note: index });
  }

  /** The text of a box; pictures and objects are reported. */
  function readFrame(element: XmlElement): SourceBlock[] {
    if (descendants(element, 'draw:object').length + descendants(element, 'draw:object-ole').length > 0) {
      findings.add('embedded');
      return [];
    }
    const images = descendants(element, 'draw:image').length;
    if (images > 0) findings.add('image', '', images);
    const boxes = descendants(element, 'draw:text-box');
    const containers = boxes.length > 0 ? boxes : shapesOf(element);
    return containers.flatMap((box) => {
      const text = plainText(box);
      if (text.trim() === '') return [];
      findings.add('textbox', text);
      return readBlocks(box, undefined);
    });
  }

  function readTable(element: XmlElement): SourceTable {
    let cells = 0;
    let bordered = 0;
    const rows = tableRows(element).flatMap(({ row, header }) => {
      const read = readCells(row, (style) => {
        cells += 1;
        if (styles.isBordered(style)) bordered += 1;
      });
      const times = Math.min(100, Number(row.attributes['table:number-rows-repeated'] ?? 1));
      return Array.from({ length: times }, () => ({ header, cells: read }));
    });
    return { kind: 'table', rows, bordered: bordered * 2 > cells };
  }

  function readCells(row: XmlElement, seen: (style: string | undefined) => void): SourceCell[] {
    const cells: SourceCell[] = [];
    let column = 0;
    for (const cell of elements(row)) {
      const covered = cell.name === 'table:covered-table-cell';
      if (!covered && cell.name !== 'table:table-cell') continue;
      const times = Math.min(100, Number(cell.attributes['table:number-columns-repeated'] ?? 1));
      const span = Math.max(1, Number(cell.attributes['table:number-columns-spanned'] ?? 1));
      for (let index = 0; index < times; index += 1) {
        const last = cells.at(-1);
        // Covered from the left it is part of the cell before; covered from above it goes on with the cell above.
        if (covered && last !== undefined && last.column + last.span > column) {
          column += 1;
          continue;
        }
        if (!covered) seen(cell.attributes['table:style-name']);
        cells.push({ column, span, continued: covered, blocks: covered ? [] : readBlocks(cell, undefined) });
        column += 1;
      }
    }
    return cells;
  }

  function noteChanges(element: XmlElement): void {
    for (const region of elements(element, 'text:changed-region')) {
      const deletion = child(region, 'text:deletion');
      if (deletion !== undefined) findings.add('tracked-delete', plainText(deletion));
      else if (child(region, 'text:insertion') !== undefined) findings.add('tracked-insert');
    }
  }
}

/** A shape that holds text, or those of a group. */
function shapesOf(element: XmlElement): XmlElement[] {
  return child(element, 'text:p') === undefined ? elements(element).flatMap(shapesOf) : [element];
}

/** Inline elements whose text is not text of the document. */
const skipped = new Set([
  'text:bookmark',
  'text:bookmark-start',
  'text:bookmark-end',
  'text:hidden-text',
  'text:script',
  'office:annotation-end',
  'text:change',
  'text:change-start',
  'text:change-end',
  'text:soft-page-break',
  'text:sequence-decls',
]);

const defined = (format: TextFormat): TextFormat =>
  Object.fromEntries(Object.entries(format).filter(([, value]) => value !== undefined));

function tableRows(element: XmlElement, header = false): { row: XmlElement; header: boolean }[] {
  return elements(element).flatMap((part) => {
    if (part.name === 'table:table-row') return [{ row: part, header }];
    if (part.name === 'table:table-header-rows') return tableRows(part, true);
    return /^table:(?:table-rows|table-row-group)$/.test(part.name) ? tableRows(part, header) : [];
  });
}

function plainText(element: XmlElement): string {
  if (/^(?:office:annotation|dc:|\?:)/.test(element.name)) return '';
  return element.children
    .map((node) =>
      typeof node === 'string' ? node : node.name === 'text:s' || node.name === 'text:tab' ? ' ' : plainText(node),
    )
    .join('');
}
