import type { Nodes } from 'mdast';

/** Calls `onText` for each piece of text below `node`, in order, and `onMark` for each footnote mark. */
export function walkText(node: Nodes, onText: (piece: string) => void, onMark?: (identifier: string) => void): void {
  if (node.type === 'footnoteReference') onMark?.(node.identifier);
  else if (isBreak(node)) onText('\n');
  else if ('value' in node) onText(node.value);
  else if ('children' in node) for (const child of node.children) walkText(child, onText, onMark);
}

/** A line break: Markdown's own, or the listed element `<br/>`. */
export function isBreak(node: { type: string; name?: string | null }): boolean {
  return node.type === 'break' || (node.type.startsWith('mdxJsx') && node.name === 'br');
}

/** A table cell that holds nothing but the listed element `<gop/>`: merged with the cell above it. */
export function isMerged(cell: Nodes): boolean {
  return holdsOnly(cell, 'gop');
}

/** A table cell that holds nothing but the listed element `<ngang/>`: merged with the cell on its left. */
export function isAcross(cell: Nodes): boolean {
  return holdsOnly(cell, 'ngang');
}

function holdsOnly(cell: Nodes, element: string): boolean {
  const children: readonly { type: string; name?: string | null }[] = 'children' in cell ? cell.children : [];
  const [only] = children;
  return children.length === 1 && only !== undefined && only.type.startsWith('mdxJsx') && only.name === element;
}
