/** Flat paragraphs of a .doc story → blocks: rows end with a mark of their own, which carries the shape of the row. */
import type { FindingLog } from '../../findings.ts';
import { finishRuns, type RawRun } from '../../runs.ts';
import type { SourceBlock, SourceCell, SourceParagraph, SourceTable } from '../../source-document.ts';
import type { ListLabel } from '../list-numbering.ts';
import type { Binary } from './binary.ts';
import { sprm, walkSprms } from './sprm.ts';
import type { StoryParagraph } from './story.ts';

export interface BlockContext {
  readonly label: (paragraph: StoryParagraph) => ListLabel | undefined;
  readonly styleName: (style: number) => string | undefined;
  readonly readBox: (box: number) => SourceBlock[];
  readonly findings: FindingLog;
}

const alignments: readonly SourceParagraph['align'][] = ['left', 'center', 'right', 'justify', 'justify', 'justify'];

/** Blocks of paragraphs that lie `depth` tables deep. */
export function buildBlocks(
  paragraphs: readonly StoryParagraph[],
  depth: number,
  context: BlockContext,
): SourceBlock[] {
  const blocks: SourceBlock[] = [];
  let carried: RawRun[] = [];
  let boxes: number[] = [];
  for (let index = 0; index < paragraphs.length; ) {
    const paragraph = paragraphs[index] as StoryParagraph;
    if (depthOf(paragraph) > depth) {
      let end = index + 1;
      while (end < paragraphs.length && depthOf(paragraphs[end] as StoryParagraph) > depth) end += 1;
      const table = buildTable(paragraphs.slice(index, end), depth + 1, context);
      if (table !== null) blocks.push(table);
      index = end;
      continue;
    }
    carried.push(...paragraph.runs);
    boxes.push(...paragraph.boxes);
    index += 1;
    if (paragraph.runsOn && index < paragraphs.length && depthOf(paragraphs[index] as StoryParagraph) === depth)
      continue;
    if (paragraph.runsOn && carried.length === 0) continue;
    blocks.push(finishParagraph(paragraph, carried, context), ...boxes.flatMap(context.readBox));
    carried = [];
    boxes = [];
  }
  return blocks;
}

function depthOf({ format }: StoryParagraph): number {
  return Math.max(format.depth, format.inTable ? 1 : 0);
}

function finishParagraph(paragraph: StoryParagraph, runs: readonly RawRun[], context: BlockContext): SourceParagraph {
  const { format } = paragraph;
  const label = context.label(paragraph);
  const style = context.styleName(format.style);
  const align = format.align === undefined ? undefined : alignments[format.align];
  return {
    kind: 'paragraph',
    ...(label !== undefined && { label }),
    runs: finishRuns(runs, context.findings),
    ...(style !== undefined && { style }),
    ...(align !== undefined && { align }),
    ...(format.outlineLevel < 9 && { outlineLevel: format.outlineLevel }),
  };
}

function buildTable(paragraphs: readonly StoryParagraph[], depth: number, context: BlockContext): SourceTable | null {
  const rows: { shape: RowShape; cells: StoryParagraph[][] }[] = [];
  let cells: StoryParagraph[][] = [];
  let cell: StoryParagraph[] = [];
  for (const paragraph of paragraphs) {
    const here = depthOf(paragraph) === depth;
    if (here && paragraph.format.rowEnd) {
      if (cell.length > 0) cells.push(cell);
      // LibreOffice has a deleted row begin with the end of the row before it, whose words stand.
      if (paragraph.deleted && !cells.flat().some(hasContent)) context.findings.add('tracked-delete', 'hàng của bảng');
      else rows.push({ shape: readShape(paragraph.modifiers), cells });
      cells = [];
      cell = [];
      continue;
    }
    cell.push(paragraph);
    if (here && (depth === 1 ? paragraph.cellEnd : paragraph.format.innerCell)) {
      cells.push(cell);
      cell = [];
    }
  }
  if (cell.length > 0) cells.push(cell);
  if (cells.length > 0) rows.push({ shape: readShape([]), cells }); // a last row without its end
  if (rows.length === 0) return null;

  const grid = gridOf(rows.map(({ shape }) => shape));
  return {
    kind: 'table',
    bordered: rows.some(({ shape }) => shape.bordered),
    rows: rows.map(({ shape, cells: contents }) => ({
      header: shape.header,
      cells: buildCells(shape, contents, grid, depth, context),
    })),
  };
}

function hasContent({ runs, boxes }: StoryParagraph): boolean {
  return boxes.length > 0 || runs.some((run) => 'note' in run || run.text.trim() !== '');
}

function buildCells(
  shape: RowShape,
  contents: readonly StoryParagraph[][],
  grid: readonly number[],
  depth: number,
  context: BlockContext,
): SourceCell[] {
  const cells: SourceCell[] = [];
  const columnAt = (edge: number | undefined, fallback: number): number =>
    edge === undefined
      ? fallback
      : Math.max(
          0,
          grid.findIndex((line) => Math.abs(line - edge) <= tolerance),
        );
  contents.forEach((content, index) => {
    const merge = shape.cells[index];
    const column = columnAt(shape.edges[index], index);
    const span = Math.max(1, columnAt(shape.edges[index + 1], column + 1) - column);
    const last = cells.at(-1);
    if (merge?.mergedLeft === true && last !== undefined) {
      cells[cells.length - 1] = { ...last, span: last.span + span };
      return;
    }
    const continued = merge?.continuesAbove ?? false;
    cells.push({ column, span, continued, blocks: continued ? [] : buildBlocks(content, depth, context) });
  });
  return cells;
}

interface RowShape {
  /** Left edges of the cells and the right edge of the last, in twentieths of a point. */
  readonly edges: readonly number[];
  readonly cells: readonly { mergedLeft: boolean; continuesAbove: boolean }[];
  readonly header: boolean;
  readonly bordered: boolean;
}

/** Edges closer than this are one grid line. */
const tolerance = 20;

function gridOf(shapes: readonly RowShape[]): number[] {
  const edges = shapes.flatMap(({ edges: row }) => row).sort((a, b) => a - b);
  const grid: number[] = [];
  for (const edge of edges) if (grid.length === 0 || edge - (grid.at(-1) ?? 0) > tolerance) grid.push(edge);
  return grid;
}

function readShape(modifiers: readonly (Binary | undefined)[]): RowShape {
  const edges: number[] = [];
  const cells: { mergedLeft: boolean; continuesAbove: boolean }[] = [];
  let header = false;
  let lines = 0;
  let drawn = 0;
  for (const list of modifiers) {
    if (list === undefined) continue;
    walkSprms(list, (code, operand, size) => {
      if (code === sprm.tableHeader) header = list.u8(operand) !== 0;
      else if (code === sprm.tableDefinition) {
        const count = list.u8(operand + 2);
        edges.length = 0;
        cells.length = 0;
        for (let index = 0; index <= count; index += 1) edges.push(list.i16(operand + 3 + 2 * index));
        for (let index = 0; index < count; index += 1) {
          const at = operand + 3 + 2 * (count + 1) + 20 * index;
          if (at + 20 > operand + size) {
            cells.push({ mergedLeft: false, continuesAbove: false });
            continue;
          }
          const flags = list.u16(at);
          cells.push({ mergedLeft: (flags & 2) !== 0, continuesAbove: (flags & 0x60) === 0x20 });
          lines += 1;
          if ([4, 8, 12, 16].filter((border) => isLine(list.u8(at + border + 1))).length >= 2) drawn += 1;
        }
      } else if (code === sprm.tableBorders80 || code === sprm.tableBorders) {
        const width = code === sprm.tableBorders80 ? 4 : 8;
        const typeAt = code === sprm.tableBorders80 ? 1 : 5;
        const borders = Array.from({ length: 6 }, (_, index) => operand + 1 + width * index).filter(
          (at) => at + width <= operand + size && isLine(list.u8(at + typeAt)),
        );
        if (borders.length >= 2) drawn = Number.MAX_SAFE_INTEGER;
      } else if (code === sprm.tableVerticalMerge) {
        const cell = cells[list.u8(operand + 1)];
        if (cell !== undefined) cell.continuesAbove = list.u8(operand + 2) === 1;
      } else if (code === sprm.tableMerge) {
        for (let index = list.u8(operand) + 1; index < list.u8(operand + 1); index += 1) {
          const cell = cells[index];
          if (cell !== undefined) cell.mergedLeft = true;
        }
      }
    });
  }
  return { edges, cells, header, bordered: drawn * 2 > lines };
}

/** A border type that draws a line; 255 says «no border here». */
function isLine(type: number): boolean {
  return type !== 0 && type !== 255;
}
