import type { Nodes, Paragraph, PhrasingContent, Root } from 'mdast';
import { walkText } from './walk-text.ts';

/** A node that holds one line of text: paragraph, heading, table cell, or paragraph of a note. */
export interface LineNode {
  readonly node: { children: PhrasingContent[] };
  /** Index of the top-level block it belongs to; for a note, the index of its definition among all definitions, and `note` is set. */
  readonly block: number;
  readonly note: number | null;
  /** Its text without note marks; `\n` for a line break. */
  readonly text: string;
}

/** Between two lines: a blank one, so that nothing reads on from one paragraph into the next. */
const gap = '\n\n';

/** The text of a document in one string, with the way back to the tree. */
export interface DocumentText {
  readonly text: string;
  readonly lines: readonly (LineNode & { readonly start: number })[];
  /** Where each footnote mark stands and which range of `text` holds the note. */
  readonly notes: readonly { readonly anchor: number; readonly start: number; readonly end: number }[];
}

/**
 * Lays out a tree (after `typedLines`) as one text: `before` (the subject), the body in order, then the notes.
 * The lines keep their nodes, so that what is found at an offset can be marked in the tree.
 */
export function documentText(root: Root, before: string): DocumentText {
  const body: LineNode[] = [];
  const noteLines: LineNode[] = [];
  const noteOf = new Map<string, number>();
  let block = 0;
  for (const node of root.children) {
    if (node.type === 'footnoteDefinition') {
      const note = noteOf.size + 1;
      noteOf.set(node.identifier, note);
      for (const child of node.children) {
        if ('children' in child)
          noteLines.push({ node: child as Paragraph, block: note - 1, note, text: lineText(child) });
      }
      continue;
    }
    if (node.type === 'table') {
      for (const row of node.children)
        for (const cell of row.children) body.push({ node: cell, block, note: null, text: lineText(cell) });
    } else if (node.type === 'heading' || node.type === 'paragraph') {
      body.push({ node, block, note: null, text: lineText(node) });
    }
    block += 1;
  }

  let offset = before.length + gap.length;
  const lines = [...body, ...noteLines].map((line) => {
    const start = offset;
    offset += line.text.length + gap.length;
    return { ...line, start };
  });
  const range = (note: number) => {
    const own = lines.filter((line) => line.note === note);
    const last = own.at(-1);
    return { start: own[0]?.start ?? 0, end: last ? last.start + last.text.length : 0 };
  };
  const notes = lines.flatMap((line) =>
    noteMarks(line.node).flatMap(({ identifier, offset: at }) => {
      const note = noteOf.get(identifier);
      return note === undefined ? [] : [{ anchor: line.start + at, ...range(note) }];
    }),
  );
  return { text: [before, ...lines.map((line) => line.text)].join(gap), lines, notes };
}

/** Text of a line as the reader sees it, without note marks. */
export function lineText(node: unknown): string {
  let text = '';
  walkText(node as Nodes, (piece) => {
    text += piece;
  });
  return text;
}

function noteMarks(node: unknown): { identifier: string; offset: number }[] {
  const marks: { identifier: string; offset: number }[] = [];
  let length = 0;
  walkText(
    node as Nodes,
    (piece) => {
      length += piece.length;
    },
    (identifier) => marks.push({ identifier, offset: length }),
  );
  return marks;
}
