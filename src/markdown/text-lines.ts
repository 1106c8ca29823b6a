import type { Nodes, Paragraph, PhrasingContent, Root } from 'mdast';
import { walkText } from './walk-text.ts';

/** A node that holds one line of text: paragraph, heading, table cell, or paragraph of a note. */
export interface LineNode {
  readonly node: { children: PhrasingContent[] };
  /** Index of the top-level block it belongs to; for a note, the index of its definition among all definitions. */
  readonly block: number;
  /** Identifier of the note it belongs to; null in the body. */
  readonly note: string | null;
  /** Its text without note marks; `\n` for a line break. */
  readonly text: string;
}

/** Between two lines: a blank one, so that nothing reads on from one paragraph into the next. */
const gap = '\n\n';

/** The text of a document in one string, with the way back to the tree. */
export interface DocumentText {
  readonly text: string;
  readonly lines: readonly (LineNode & { readonly start: number })[];
  /** Identifiers of the notes that have a mark somewhere. */
  readonly marked: ReadonlySet<string>;
  /** Where each footnote mark stands and which range of `text` holds the note. */
  readonly notes: readonly { readonly anchor: number; readonly start: number; readonly end: number }[];
}

/**
 * Lays out a tree (after `typedLines`) as one text: `before` (the subject), the body in order, then the notes.
 * The lines keep their nodes, so that what is found at an offset can be marked in the tree.
 */
export function documentText(root: Root, before: string): DocumentText {
  const lines: (LineNode & { readonly start: number })[] = [];
  const marks: { readonly anchor: number; readonly identifier: string }[] = [];
  const texts = [before];
  let offset = before.length + gap.length;
  const add = (node: LineNode['node'], block: number, note: string | null) => {
    const start = offset;
    let text = '';
    walkText(
      node as Nodes,
      (piece) => {
        text += piece;
      },
      (identifier) => marks.push({ anchor: start + text.length, identifier }),
    );
    offset += text.length + gap.length;
    lines.push({ node, block, note, text, start });
    texts.push(text);
  };

  let block = 0;
  for (const node of root.children) {
    if (node.type === 'footnoteDefinition') continue;
    if (node.type === 'table') for (const row of node.children) for (const cell of row.children) add(cell, block, null);
    else if (node.type === 'heading' || node.type === 'paragraph') add(node, block, null);
    block += 1;
  }
  const ranges = new Map<string, { start: number; end: number }>();
  const definitions = root.children.filter((node) => node.type === 'footnoteDefinition');
  for (const [index, { identifier, children }] of definitions.entries()) {
    const start = offset;
    for (const child of children) if ('children' in child) add(child as Paragraph, index, identifier);
    ranges.set(identifier, offset === start ? { start: 0, end: 0 } : { start, end: offset - gap.length });
  }
  const notes = marks.flatMap(({ anchor, identifier }) => {
    const range = ranges.get(identifier);
    return range ? [{ anchor, ...range }] : [];
  });
  return { text: texts.join(gap), lines, marked: new Set(marks.map(({ identifier }) => identifier)), notes };
}
