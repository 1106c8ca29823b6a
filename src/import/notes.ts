import type { Block, Plan, TextLine } from '../domain/plan.ts';

/**
 * Numbers the notes by the order of their first marks, as the page shows them. A note whose mark stands in the header
 * (`headRefs`) is marked at the first line of the body, one in the closing (`tailRefs`) at its end. A note without any
 * mark becomes a paragraph at the end of the text, so that no word is lost.
 */
export function numberNotes(plan: Plan, headRefs: readonly number[], tailRefs: readonly number[]): Plan {
  const body = moveRefs(plan.body, headRefs, tailRefs);
  const order: number[] = [];
  const number = (note: number): number => {
    const at = order.indexOf(note);
    return at === -1 ? order.push(note) : at + 1;
  };
  const known = (note: number) => plan.notes[note - 1]?.some((text) => text !== '') ?? false;
  const renumber = <L extends TextLine>(line: L): L => ({
    ...line,
    noteRefs: line.noteRefs.filter((ref) => known(ref.note)).map((ref) => ({ ...ref, note: number(ref.note) })),
  });
  const each = (block: Block): Block =>
    block.kind === 'table' ? { ...block, rows: block.rows.map((row) => row.map(renumber)) } : renumber(block);
  const numbered = { ...plan, body: body.map(each), attachments: plan.attachments.map(each) };
  const unmarked = plan.notes.filter((note, index) => !order.includes(index + 1) && note.some((text) => text !== ''));
  const loose = unmarked.flat().map((text): Block => ({ kind: 'paragraph', text, noteRefs: [] }));
  const last = plan.attachments.length > 0 ? 'attachments' : 'body';
  return {
    ...numbered,
    [last]: [...numbered[last], ...loose],
    notes: order.map((note) => (plan.notes[note - 1] ?? []).filter((text) => text !== '')),
  };
}

function moveRefs(body: readonly Block[], head: readonly number[], tail: readonly number[]): readonly Block[] {
  const lines = body.flatMap((block, index) => (block.kind === 'table' ? [] : [index]));
  const [first] = lines;
  const last = lines.at(-1);
  return body.map((block, index) => {
    if (block.kind === 'table') return block;
    const before = index === first ? head.map((note) => ({ offset: 0, note })) : [];
    const after = index === last ? tail.map((note) => ({ offset: block.text.length, note })) : [];
    return before.length + after.length === 0
      ? block
      : { ...block, noteRefs: [...before, ...block.noteRefs, ...after] };
  });
}
