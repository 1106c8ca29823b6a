import type { FootnoteDefinition, FootnoteReference, Nodes, Parent, Table } from 'mdast';
import { isAcross, isBreak, isMerged } from './walk-text.ts';

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
    const headings = headingRows(node.children);
    const row = (at: number) => {
      const cells = node.children[at];
      if (!cells) return '';
      const name = at < headings ? 'th' : 'td';
      const html = cells.children.map((cell, i) => {
        if (at !== headings && isMerged(cell) && at > 0) return '';
        if ((isAcross(cell) && i > 0) || (at < headings - 1 && isSpanned(node.children, at, i))) return '';
        const align = node.align?.[i];
        const height = mergedBelow(node.children.slice(0, at < headings ? headings : undefined), at, i) + 1;
        const width = 1 + (at < headings - 1 ? spannedBehind(node.children, at, i) : acrossBehind(cells.children, i));
        return `<${name}${align ? ` align="${align}"` : ''}${height > 1 ? ` rowspan="${height}"` : ''}${width > 1 ? ` colspan="${width}"` : ''}${attributes(cell)}>${all(cell.children)}</${name}>\n`;
      });
      return `<tr${attributes(cells)}>\n${html.join('')}</tr>\n`;
    };
    const rows = node.children.map((_, at) => row(at));
    const head = rows.slice(0, headings).join('');
    const body = rows.slice(headings).join('');
    return `<table${attributes(node)}>\n${head === '' ? '' : `<thead>\n${head}</thead>\n`}${
      body === '' ? '' : `<tbody>\n${body}</tbody>\n`
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

type Rows = Table['children'];

/**
 * How many rows head the columns: the first, and those that its cells run down into:
 * «TT | Nội dung | Đơn vị thực hiện | » over «↑ | ↑ | Chủ trì | Phối hợp». One when such a row runs on into the body.
 */
function headingRows(rows: Rows): number {
  let count = Math.min(1, rows.length);
  while (count < rows.length && rows[count]?.children.some((_, i) => runsFromTop(rows, count, i))) count += 1;
  return rows[count]?.children.some(isMerged) ? Math.min(1, rows.length) : count;
}

/** Whether the cell is merged with all above it, up to one with words in the first row. */
function runsFromTop(rows: Rows, at: number, column: number): boolean {
  const above = rows.slice(0, at + 1).map((row) => row.children[column]);
  return (above[0]?.children.length ?? 0) > 0 && above.slice(1).every((cell) => cell !== undefined && isMerged(cell));
}

/** An empty cell of a heading with words below it belongs to the heading on its left, unless that runs down itself. */
function isSpanned(rows: Rows, at: number, column: number): boolean {
  const cells = rows[at]?.children ?? [];
  const below = rows[at + 1]?.children ?? [];
  const hasWords = (cell: Rows[number]['children'][number] | undefined) =>
    cell !== undefined && cell.children.length > 0 && !isMerged(cell) && !isAcross(cell);
  const owner = cells.slice(0, column).findLastIndex((cell) => cell.children.length > 0);
  const cell = cells[column];
  if (cell && isAcross(cell)) return true;
  return cell?.children.length === 0 && hasWords(below[column]) && hasWords(cells[owner]) && hasWords(below[owner]);
}

/** How many cells behind the one in row `at` belong to it. */
function spannedBehind(rows: Rows, at: number, column: number): number {
  let count = 0;
  while (isSpanned(rows, at, column + count + 1)) count += 1;
  return count;
}

/** How many cells behind the one at `column` the text itself merges with it. */
function acrossBehind(cells: Rows[number]['children'], column: number): number {
  const end = cells.slice(column + 1).findIndex((cell) => !isAcross(cell));
  return end === -1 ? cells.length - column - 1 : end;
}

/** How many cells under the one in row `at` are merged with it. */
function mergedBelow(rows: Rows, at: number, column: number): number {
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

/** Blanks that stand for a missing figure («số      /KH-UBND») are seen: a browser shows several spaces as one. */
function escapeText(text: string): string {
  if (text.includes('  ')) return escapeText(text.replace(/(?<= ) /g, '\u00a0'));
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
