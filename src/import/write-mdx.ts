import { stringify } from 'yaml';
import { parseLabel } from '../domain/plan/numbering.ts';
import type { Block, Plan, Repair, Source, TableCell, TextLine } from '../domain/plan/plan.ts';
import { escapeLine } from './escape-mdx.ts';

/**
 * Writes a plan as the text of record: front matter, then the body as it would be typed, one paragraph per line.
 * Nothing in it can execute, and it reads back to the same plan. `versions`: the earlier files of this document, oldest first.
 * `source` is null for a text that never was an office file.
 */
export function writeMdx(
  plan: Plan,
  source: Source | null,
  repairs: readonly Repair[],
  versions: readonly Source[] = [],
): string {
  const parts = [
    `---\n${frontMatter(plan, source, repairs, versions)}---`,
    ...[...plan.body, ...plan.attachments].map(writeBlock),
    ...plan.notes.map(writeNote),
  ];
  return `${parts.join('\n\n')}\n`;
}

function frontMatter(
  { header, closing }: Plan,
  source: Source | null,
  repairs: readonly Repair[],
  versions: readonly Source[],
): string {
  const fields = {
    type: header.type,
    letterhead: header.letterhead,
    ...(header.subject === null ? {} : { subject: header.subject }),
    ...(header.rule === null ? {} : { rule: header.rule }),
    ...Object.fromEntries(
      closing.map((part) =>
        part.kind === 'recipients'
          ? ['recipients', { label: part.label, lines: part.lines }]
          : ['signature', part.lines],
      ),
    ),
    ...(source === null ? {} : { source }),
    ...(repairs.length === 0 ? {} : { repairs }),
    ...(versions.length === 0 ? {} : { versions }),
  };
  return stringify(fields, { lineWidth: 0 });
}

function writeBlock(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(block.level)} ${escapeLine(block, { place: 'heading' })}`;
    case 'paragraph':
      return escapeLine(block, { place: 'paragraph', label: listLabel(block) });
    case 'table':
      return writeTable(block.rows);
  }
}

/** The written label that Markdown takes for a list item of its own; the reader puts it back as typed. */
function listLabel({ text, noteRefs }: TextLine): string {
  const label = parseLabel(text);
  if (label === undefined || text[label.text.length] !== ' ') return '';
  if (noteRefs.some((ref) => ref.offset <= label.text.length)) return '';
  return /^(?:[-+*]|\d{1,9}[.)])$/.test(label.text) ? `${label.text} ` : '';
}

function writeTable(rows: readonly (readonly TableCell[])[]): string {
  const width = Math.max(...rows.map((row) => row.length));
  const lines = rows.map((row) => {
    const cells = Array.from({ length: width }, (_, i) => writeCell(row[i] ?? { text: '', noteRefs: [] }));
    return `| ${cells.join(' | ')} |`;
  });
  const [head = '', ...others] = lines;
  return [head, `|${' --- |'.repeat(width)}`, ...others].join('\n');
}

function writeCell(cell: TableCell): string {
  if (cell.merged) return '<gop/>';
  return cell.across ? '<ngang/>' : escapeLine(cell, { place: 'cell' });
}

function writeNote(paragraphs: readonly string[], index: number): string {
  const [first = '', ...others] = paragraphs.map((text) => escapeLine({ text, noteRefs: [] }, { place: 'paragraph' }));
  return [`[^${index + 1}]: ${first}`, ...others.map((text) => `    ${text}`)].join('\n\n');
}
