/** Tables of a .docx: grid columns, merged cells, deleted rows left out. */
import type { FindingLog } from '../../findings.ts';
import type { SourceBlock, SourceCell, SourceTable } from '../../source-document.ts';
import { child, elements, type XmlElement } from '../xml.ts';
import { plainText } from './parts.ts';
import { type DocxStyles, integer, toggle, value } from './styles.ts';

interface TableContext {
  readonly styles: DocxStyles;
  readonly readBlocks: (container: XmlElement) => SourceBlock[];
  readonly findings: FindingLog;
}

type Row = SourceTable['rows'][number];

/** The table; null when every row of it is deleted. */
export function readTable(element: XmlElement, context: TableContext): SourceTable | null {
  const rows: Row[] = [];
  for (const row of unwrapped(element, 'w:tr')) {
    const properties = child(row, 'w:trPr');
    if (child(properties, 'w:del') !== undefined) {
      context.findings.add('tracked-delete', plainText(row));
      continue;
    }
    if (child(properties, 'w:ins') !== undefined) context.findings.add('tracked-insert', plainText(row));
    rows.push({ header: toggle(properties, 'w:tblHeader') ?? false, cells: readCells(row, properties, context) });
  }
  return rows.length === 0 ? null : { kind: 'table', rows, bordered: isBordered(element, context.styles) };
}

function readCells(row: XmlElement, properties: XmlElement | undefined, context: TableContext): SourceCell[] {
  const cells: SourceCell[] = [];
  let column = integer(value(child(properties, 'w:gridBefore'))) ?? 0;
  for (const cell of unwrapped(row, 'w:tc')) {
    const cellProperties = child(cell, 'w:tcPr');
    if (child(cellProperties, 'w:cellDel') !== undefined) {
      context.findings.add('tracked-delete', plainText(cell));
      continue;
    }
    const span = Math.max(1, integer(value(child(cellProperties, 'w:gridSpan'))) ?? 1);
    const last = cells.at(-1);
    if (value(child(cellProperties, 'w:hMerge')) === 'continue' && last !== undefined) {
      cells[cells.length - 1] = { ...last, span: last.span + span };
    } else {
      const merge = child(cellProperties, 'w:vMerge');
      const continued = merge !== undefined && value(merge) !== 'restart';
      // Word does not show what a continued cell holds.
      cells.push({ column, span, continued, blocks: continued ? [] : context.readBlocks(cell) });
    }
    column += span;
  }
  return cells;
}

/** Children of a name, also those inside content controls and tracked changes. */
function unwrapped(parent: XmlElement, name: string): XmlElement[] {
  return elements(parent).flatMap((element) => {
    if (element.name === name) return [element];
    return /^w:(?:sdt|sdtContent|customXml|ins|moveTo)$/.test(element.name) ? unwrapped(element, name) : [];
  });
}

/** Lines drawn by the table, its style, or its cells. */
function isBordered(table: XmlElement, styles: DocxStyles): boolean {
  const properties = child(table, 'w:tblPr');
  const borders = child(properties, 'w:tblBorders') ?? styles.tableBorders(value(child(properties, 'w:tblStyle')));
  if (drawsLines(borders)) return true;
  const cells = unwrapped(table, 'w:tr').flatMap((row) => unwrapped(row, 'w:tc'));
  const lined = cells.filter((cell) => drawsLines(child(child(cell, 'w:tcPr'), 'w:tcBorders')));
  return lined.length * 2 > cells.length;
}

function drawsLines(borders: XmlElement | undefined): boolean {
  const lines = elements(borders).filter((border) => !/^(?:nil|none)$/.test(value(border) ?? 'none'));
  return lines.length >= 2;
}
