import type { FootnoteDefinition, PhrasingContent, Root, RootContent, Table } from 'mdast';
import type { Mention } from '../domain/citation/citation.ts';
import type { OutlineUnit } from '../domain/plan/outline.ts';
import { type MarkedRange, markRanges } from './mark-ranges.ts';
import type { DocumentText } from './text-lines.ts';
import { htmlWriter } from './to-html.ts';

/** HTML of a document in its three parts; each citation is a `<vd-link n="…">` that the page fills in. */
export interface RenderedBody {
  readonly body: string;
  readonly attachments: string;
  /** Empty when there is no note. */
  readonly notes: string;
}

/**
 * Renders a tree: each labelled unit gets its id and its label becomes the permalink; each mention becomes a citation link.
 *
 * Adds no character to the text. Which document a citation leads to is decided later, over all documents: here it is
 * only its number `n` into `mentions`.
 */
export function renderBody(
  root: Root,
  text: DocumentText,
  units: readonly OutlineUnit[],
  mentions: readonly Mention[],
): RenderedBody {
  const blocks = root.children.filter((node) => node.type !== 'footnoteDefinition');
  const unitOf = new Map(units.map((unit) => [unit.block, unit]));
  const marked = new Map<unknown, PhrasingContent[]>();
  let next = mentions.findIndex((mention) => mention.start >= (text.lines[0]?.start ?? 0));
  if (next < 0) next = mentions.length;

  for (const line of text.lines) {
    const ranges: MarkedRange[] = [];
    const unit = line.note === null ? unitOf.get(line.block) : undefined;
    if (unit?.id !== undefined && unit.label)
      ranges.push({ start: 0, end: unit.label.text.length, wrap: permalink(unit.id) });
    const end = line.start + line.text.length;
    for (; next < mentions.length; next += 1) {
      const mention = mentions[next];
      if (!mention || mention.start >= end) break;
      ranges.push({
        start: mention.start - line.start,
        end: Math.min(mention.end, end) - line.start,
        wrap: citation(next),
      });
    }
    if (ranges.length > 0)
      marked.set(
        line.node,
        markRanges(
          line.node.children,
          ranges.sort((a, b) => a.start - b.start),
        ),
      );
  }

  const firstAttachment = blocks.findIndex((node) => node.type === 'heading' && node.depth === 1);
  let tables = 0;
  const rebuilt = blocks.map((node, index) => {
    const withText =
      node.type === 'table' ? numberRows(replaceChildren(node, marked), ++tables) : replaceChildren(node, marked);
    const id = unitOf.get(index)?.id;
    const inAttachment = firstAttachment >= 0 && index >= firstAttachment;
    return decorate(withText, id, unitOf.get(index)?.label?.kind, inAttachment);
  });
  const definitions = root.children
    .filter((node) => node.type === 'footnoteDefinition')
    .map((node) => replaceChildren(node, marked) as FootnoteDefinition);
  const split = firstAttachment < 0 ? rebuilt.length : firstAttachment;
  const writer = htmlWriter();
  const html = (nodes: readonly RootContent[]) => nodes.map((node) => writer.html([node])).join('\n');
  return {
    body: html(rebuilt.slice(0, split)),
    attachments: html(rebuilt.slice(split)),
    notes: writer.notes(definitions),
  };
}

/** Renders one line that stands outside the tree (the subject), whose text begins at offset 0 of what was searched. */
export function renderLine(line: string, mentions: readonly Mention[]): string {
  const ranges = mentions.flatMap((mention, n): MarkedRange[] =>
    mention.start < line.length
      ? [{ start: mention.start, end: Math.min(mention.end, line.length), wrap: citation(n) }]
      : [],
  );
  const children = markRanges([{ type: 'text', value: line }], ranges);
  return htmlWriter().html(children);
}

function permalink(id: string) {
  return (children: PhrasingContent[]): PhrasingContent =>
    ({ type: 'link', url: `#${id}`, children, data: { hProperties: { className: ['so'] } } }) as PhrasingContent;
}

function citation(n: number) {
  return (children: PhrasingContent[], first: boolean): PhrasingContent =>
    ({ type: 'citation', n, first, children }) as unknown as PhrasingContent;
}

function replaceChildren<T extends RootContent>(node: T, marked: ReadonlyMap<unknown, PhrasingContent[]>): T {
  const own = marked.get(node);
  if (own) return { ...node, children: own };
  if (!('children' in node)) return node;
  return { ...node, children: node.children.map((child) => replaceChildren(child as RootContent, marked)) };
}

/** Each row of the n-th table gets the id `bang-<n>-<row>`, by which a task in it is linked; the heading row is 0. */
function numberRows(table: Table, ordinal: number): Table {
  const rows = table.children.map((row, index) => ({
    ...row,
    data: { ...row.data, hProperties: { id: `bang-${ordinal}-${index}` } },
  }));
  return { ...table, children: rows };
}

/** «Chương II», «Phần thứ nhất», «Phụ lục 1»: over their title, in the middle. */
const headsFromAbove: ReadonlySet<string | undefined> = new Set(['appendix', 'part', 'chapter']);

/** «-----» typed for a line, as under the title of an appendix. */
function isRule(node: RootContent): boolean {
  const [only] = node.type === 'paragraph' && node.children.length === 1 ? node.children : [];
  return only?.type === 'text' && /^\s*(?:[-–—_]\s?){3,}$/u.test(only.value);
}

/** Gives a block its id, the class of its label's kind, and, inside an attachment, a heading one level lower. */
function decorate(
  node: RootContent,
  id: string | undefined,
  kind: string | undefined,
  inAttachment: boolean,
): RootContent {
  const className = kind === undefined ? [] : [`c-${kind}`];
  if (node.type === 'heading' && headsFromAbove.has(kind)) className.push('giua');
  if (isRule(node)) className.push('gach');
  const hProperties = { ...(id === undefined ? {} : { id }), ...(className.length > 0 ? { className } : {}) };
  const decorated = { ...node, data: { hProperties } } as RootContent;
  if (decorated.type !== 'heading') return decorated;
  const depth = inAttachment ? Math.min(decorated.depth + 1, 6) : Math.max(decorated.depth, 2);
  return { ...decorated, depth: depth as typeof decorated.depth };
}
