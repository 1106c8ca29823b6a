import type { Nodes, Paragraph, PhrasingContent, Root, RootContent } from 'mdast';

/**
 * Turns every list back into the lines that were typed, each with its own label: `3.` after `1.` stays `3.`, `+` stays `+`.
 *
 * Reads: an mdast tree with positions and the file it was parsed from. Writes: a new tree without lists.
 *
 *     1. Một            paragraph «1. Một»
 *     7) Hai      →     paragraph «7) Hai»
 *        - Ba           paragraph «- Ba»
 */
export function typedLines(root: Root, source: string): Root {
  return { ...root, children: root.children.flatMap((node) => unfold(node, source)) };
}

function unfold(node: RootContent, source: string): RootContent[] {
  if (node.type === 'list') return node.children.flatMap((item) => unfoldItem(item, source));
  if (node.type === 'blockquote') return node.children.flatMap((child) => unfold(child, source));
  return [node];
}

function unfoldItem(item: { children: RootContent[]; position?: Nodes['position'] }, source: string): RootContent[] {
  const start = item.position?.start.offset ?? 0;
  const lines = item.children.flatMap((child) => unfold(child, source));
  const [first] = lines;
  const contentStart = item.children[0]?.position?.start.offset ?? item.position?.end.offset ?? start;
  const label = source.slice(start, contentStart).replace(/\s+/g, ' ').trim();
  // A nested list that opens the item («- 1. Một») is «1. Một» by now: the outer label goes before it.
  if (first?.type === 'paragraph') {
    const text: PhrasingContent = { type: 'text', value: `${label} ` };
    const line: Paragraph = {
      ...first,
      children: [text, ...first.children],
      ...positionFrom(item.position, first.position),
    };
    return [line, ...lines.slice(1)];
  }
  return [
    { type: 'paragraph', children: [{ type: 'text', value: label }], ...positionFrom(item.position, item.position) },
    ...lines,
  ];
}

function positionFrom(start: Nodes['position'], end: Nodes['position']): { position?: NonNullable<Nodes['position']> } {
  return start && end ? { position: { start: start.start, end: end.end } } : {};
}
