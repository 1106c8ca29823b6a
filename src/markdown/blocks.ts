import type { Nodes, Root } from 'mdast';
import type { Block, NoteRef, TableCell, TextLine } from '../domain/plan/plan.ts';
import { isAcross, isMerged, walkText } from './walk-text.ts';

/** The body of a content file in the model of the domain. */
export interface Body {
  /** One per top-level node of the tree that was given, in order (note definitions left out). */
  readonly blocks: readonly Block[];
  /** Notes in order of their definitions; each a list of paragraphs. */
  readonly notes: readonly (readonly string[])[];
}

/**
 * Reads the blocks of a tree that has been through {@link typedLines}.
 *
 * Emphasis is dropped, its text kept; `<br/>` is a line feed, `<gop/>` a cell merged with the one above, `<ngang/>` with the
 * one on its left; a footnote mark is a place, not a character.
 */
export function readBody(root: Root): Body {
  const definitions = root.children.filter((node) => node.type === 'footnoteDefinition');
  const noteNumbers = new Map(definitions.map((node, index) => [node.identifier, index + 1]));
  const line = (node: Nodes) => readLine(node, noteNumbers);
  const cell = (node: Nodes): TableCell => ({
    ...line(node),
    ...(isMerged(node) ? { merged: true } : {}),
    ...(isAcross(node) ? { across: true } : {}),
  });
  const blocks: Block[] = [];
  for (const node of root.children) {
    if (node.type === 'footnoteDefinition') continue;
    if (node.type === 'heading') blocks.push({ kind: 'heading', level: node.depth, ...line(node) });
    else if (node.type === 'table')
      blocks.push({ kind: 'table', rows: node.children.map((row) => row.children.map(cell)) });
    else blocks.push({ kind: 'paragraph', ...line(node) });
  }
  return { blocks, notes: definitions.map((node) => node.children.map((child) => line(child).text)) };
}

function readLine(node: Nodes, noteNumbers: ReadonlyMap<string, number>): TextLine {
  let text = '';
  const noteRefs: NoteRef[] = [];
  walkText(
    node,
    (piece) => {
      text += piece;
    },
    (identifier) => {
      const note = noteNumbers.get(identifier);
      if (note !== undefined) noteRefs.push({ offset: text.length, note });
    },
  );
  return { text, noteRefs };
}
