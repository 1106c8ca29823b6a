import type { Block, Plan, TableCell, TextLine } from '../domain/plan/plan.ts';

/** Notes (1-based) whose marks stand outside the text itself. */
export interface LooseMarks {
  /** In the header: marked at the first line of the text. */
  readonly head: readonly number[];
  /** In the closing: marked at the end of the block `tailBlock`, the last before it (-1: none). */
  readonly tail: readonly number[];
  readonly tailBlock: number;
}

/**
 * Numbers the notes by the order of their first marks, as the page shows them. A note without any mark is marked at the
 * end of the text: no note is lost. `order` has the notes' former numbers in the new order.
 */
export function numberNotes(
  plan: Plan,
  { head, tail, tailBlock }: LooseMarks,
): { readonly plan: Plan; readonly order: readonly number[] } {
  const given = (note: number) => (plan.notes[note - 1] ?? []).filter((text) => text !== '');
  const blocks = [...plan.body, ...plan.attachments];
  const marked = [...new Set([...head, ...blocks.flatMap(marksOf), ...tail])];
  const unmarked = plan.notes.map((_, index) => index + 1).filter((note) => !marked.includes(note));
  // A text without a single line has no place for a mark.
  if (blocks.length === 0) {
    const order = [...marked, ...unmarked];
    return { plan: { ...plan, body: order.flatMap(given).map(looseParagraph), notes: [] }, order };
  }
  const withTail = tailBlock < 0 ? addMarks(blocks, 0, 'first', tail) : addMarks(blocks, tailBlock, 'last', tail);
  const placed = addMarks(addMarks(withTail, 0, 'first', head), blocks.length - 1, 'last', unmarked);

  const order: number[] = [];
  const number = (note: number): number => {
    const at = order.indexOf(note);
    return at === -1 ? order.push(note) : at + 1;
  };
  const renumber = <L extends TextLine>(line: L): L => ({
    ...line,
    noteRefs: line.noteRefs
      .filter((ref) => given(ref.note).length > 0)
      .map((ref) => ({ ...ref, note: number(ref.note) })),
  });
  const numbered = placed.map((block) =>
    block.kind === 'table' ? { ...block, rows: block.rows.map((row) => row.map(renumber)) } : renumber(block),
  );
  const body = numbered.slice(0, plan.body.length);
  const attachments = numbered.slice(plan.body.length);
  return { plan: { ...plan, body, attachments, notes: order.map(given) }, order };
}

function looseParagraph(text: string): Block {
  return { kind: 'paragraph', text, noteRefs: [] };
}

function marksOf(block: Block): number[] {
  const lines = block.kind === 'table' ? block.rows.flat() : [block];
  return lines.flatMap((line) => line.noteRefs.map((ref) => ref.note));
}

/** Marks `notes` at the beginning or the end of one block. */
function addMarks(blocks: readonly Block[], at: number, end: 'first' | 'last', notes: readonly number[]): Block[] {
  const mark = <L extends TextLine>(line: L): L => {
    const marks = notes.map((note) => ({ offset: end === 'first' ? 0 : line.text.length, note }));
    return { ...line, noteRefs: end === 'first' ? [...marks, ...line.noteRefs] : [...line.noteRefs, ...marks] };
  };
  return blocks.map((block, index) => (index === at ? mapEnd(block, end, mark) : block));
}

/** Changes a block's line; of a table, that of its first or last cell with a text of its own. */
function mapEnd(block: Block, end: 'first' | 'last', change: <L extends TextLine>(line: L) => L): Block {
  if (block.kind !== 'table') return change(block);
  const rowAt = end === 'first' ? 0 : block.rows.length - 1;
  const rows = block.rows.map((row, i) => {
    const isOwn = (cell: TableCell) => !cell.merged && !cell.across;
    const cellAt = end === 'first' ? row.findIndex(isOwn) : row.findLastIndex(isOwn);
    return i === rowAt ? row.map((cell, j) => (j === cellAt ? change(cell) : cell)) : row;
  });
  return { ...block, rows };
}
