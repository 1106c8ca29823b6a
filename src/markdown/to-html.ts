import type { FootnoteDefinition, FootnoteReference, Nodes, Parent, Table } from 'mdast';
import { isBreak, isMerged } from './walk-text.ts';

/**
 * Writes mdast as HTML, the few nodes that a content file can hold, in one pass and without a second tree.
 *
 * Same output as mdast-util-to-hast with hast-util-to-html (which the tests compare it with), at a tenth of their time:
 * they are the better part of the cost of a page.
 */
export interface HtmlWriter {
  /** HTML of nodes; `data.hProperties.id` and `.className` become attributes. */
  html(nodes: readonly Nodes[]): string;
  /** The list of notes, in order of their marks in what was written before; empty when there is none. */
  notes(definitions: readonly FootnoteDefinition[]): string;
}

/** A node of ours: citation number `n`; `first` is false for the later pieces of a citation that emphasis cuts. */
export interface CitationNode extends Parent {
  readonly type: 'citation';
  readonly n: number;
  readonly first: boolean;
}

export function htmlWriter(): HtmlWriter {
  /** How often each note is referred to, in order of first reference. */
  const marks = new Map<string, number>();

  const all = (nodes: readonly unknown[]): string => {
    let html = '';
    for (const node of nodes) html += one(node as Nodes | CitationNode);
    return html;
  };

  const one = (node: Nodes | CitationNode): string => {
    if (isBreak(node)) return node.type === 'break' ? '<br>\n' : '<br>';
    switch (node.type) {
      case 'text':
        return escapeText(node.value);
      case 'citation':
        return `<vd-link n="${node.n}"${node.first ? ` id="vd-${node.n + 1}"` : ''}>${all(node.children)}</vd-link>`;
      case 'paragraph':
        return element('p', node);
      case 'heading':
        return element(`h${node.depth}`, node);
      case 'emphasis':
        return element('em', node);
      case 'strong':
        return element('strong', node);
      case 'delete':
        return element('del', node);
      case 'link': {
        const title = node.title == null ? '' : ` title="${escapeAttribute(node.title)}"`;
        return `<a href="${escapeAttribute(normalizeUri(node.url))}"${title}${attributes(node)}>${all(node.children)}</a>`;
      }
      case 'inlineCode':
        return `<code>${escapeText(node.value)}</code>`;
      case 'code':
        return `<pre><code>${escapeText(node.value)}\n</code></pre>`;
      case 'thematicBreak':
        return '<hr>';
      case 'table':
        return table(node);
      case 'footnoteReference':
        return mark(node);
      default:
        return 'children' in node ? all(node.children) : '';
    }
  };

  const element = (name: string, node: Parent): string => `<${name}${attributes(node)}>${all(node.children)}</${name}>`;

  const table = (node: Table): string => {
    const [head, ...body] = node.children;
    const row = (cells: Table['children'][number], name: 'th' | 'td', at = -1) =>
      `<tr${attributes(cells)}>\n${cells.children
        .map((cell, i) => {
          if (at > 0 && isMerged(cell)) return '';
          const align = node.align?.[i];
          const height = at < 0 ? 1 : mergedBelow(body, at, i) + 1;
          return `<${name}${align ? ` align="${align}"` : ''}${height > 1 ? ` rowspan="${height}"` : ''}${attributes(cell)}>${all(cell.children)}</${name}>\n`;
        })
        .join('')}</tr>\n`;
    const rows = body.map((cells, at) => row(cells, 'td', at)).join('');
    return `<table${attributes(node)}>\n${head ? `<thead>\n${row(head, 'th')}</thead>\n` : ''}${
      rows === '' ? '' : `<tbody>\n${rows}</tbody>\n`
    }</table>`;
  };

  const mark = ({ identifier }: FootnoteReference): string => {
    const count = (marks.get(identifier) ?? 0) + 1;
    marks.set(identifier, count);
    const note = [...marks.keys()].indexOf(identifier) + 1;
    const id = noteId(identifier);
    const again = count > 1 ? `-${count}` : '';
    return `<sup><a href="#fn-${id}" id="fnref-${id}${again}" data-footnote-ref aria-describedby="footnote-label">${note}</a></sup>`;
  };

  const notes = (definitions: readonly FootnoteDefinition[]): string => {
    const byIdentifier = new Map(definitions.map((definition) => [definition.identifier, definition]));
    // Notes may hold marks of further notes: those are appended while this goes on.
    const items: string[] = [];
    for (const [identifier] of marks) {
      const definition = byIdentifier.get(identifier);
      if (!definition) continue;
      const id = noteId(identifier);
      const paragraphs = definition.children.map((child) => one(child));
      const links = Array.from({ length: marks.get(identifier) ?? 1 }, (_, i) => backLink(id, items.length + 1, i + 1));
      const last = paragraphs.pop() ?? '';
      const ended = last.endsWith('</p>')
        ? [`${last.slice(0, -'</p>'.length)} ${links.join(' ')}</p>`]
        : [last, ...links].filter(Boolean);
      items.push(`<li id="${noteAnchor(identifier)}">\n${[...paragraphs, ...ended].join('\n')}\n</li>\n`);
    }
    if (items.length === 0) return '';
    const label = '<h2 class="sr-only" id="footnote-label">Chú thích</h2>';
    return `<section data-footnotes class="footnotes">${label}\n<ol>\n${items.join('')}</ol>\n</section>`;
  };

  return { html: all, notes };
}

/** Id of a note in the list of notes. */
export function noteAnchor(identifier: string): string {
  return `fn-${noteId(identifier)}`;
}

function noteId(identifier: string): string {
  return escapeAttribute(normalizeUri(identifier));
}

/** How many cells under the one in row `at` are merged with it. */
function mergedBelow(rows: Table['children'], at: number, column: number): number {
  let count = 0;
  for (let cell = rows[at + 1]?.children[column]; cell && isMerged(cell); cell = rows[at + count + 1]?.children[column])
    count += 1;
  return count;
}

function backLink(id: string, note: number, reference: number): string {
  const again = reference > 1 ? `-${reference}` : '';
  const label = `Về chỗ dẫn chú thích ${note}${reference > 1 ? ` (${reference})` : ''}`;
  const sign = reference > 1 ? `↩<sup>${reference}</sup>` : '↩';
  return `<a href="#fnref-${id}${again}" data-footnote-backref="" aria-label="${label}" class="data-footnote-backref">${sign}</a>`;
}

function attributes(node: { data?: unknown }): string {
  const properties = (node.data as { hProperties?: { id?: string; className?: string[] } } | undefined)?.hProperties;
  if (!properties) return '';
  const id = properties.id === undefined ? '' : ` id="${escapeAttribute(properties.id)}"`;
  return properties.className === undefined ? id : `${id} class="${escapeAttribute(properties.className.join(' '))}"`;
}

function escapeText(text: string): string {
  return /[&<]/.test(text) ? text.replace(/[&<]/g, (sign) => (sign === '&' ? '&#x26;' : '&#x3C;')) : text;
}

function escapeAttribute(text: string): string {
  return /[&"]/.test(text) ? text.replace(/[&"]/g, (sign) => (sign === '&' ? '&#x26;' : '&#x22;')) : text;
}

/** Percent-encodes what may not stand in an address, and leaves what is encoded already. */
function normalizeUri(uri: string): string {
  return /^[\w\-.~:/?#[\]@!$&'()*+,;=%]*$/.test(uri)
    ? uri.replace(/%(?![0-9A-Fa-f]{2})/g, '%25')
    : encodeURI(uri.toWellFormed())
        .replace(/%25(?=[0-9A-Fa-f]{2})/g, '%')
        .replaceAll('[', '%5B')
        .replaceAll(']', '%5D');
}
