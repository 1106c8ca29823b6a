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
