import type { Block, Plan, TextLine } from './plan.ts';

/**
 * A plan as plain Markdown (GFM) for reading and copying elsewhere: every line as written, its number a part of the
 * text, never a Markdown list that would be numbered anew.
 */
export function toMarkdown(plan: Plan): string {
  const { header } = plan;
  // A letter (công văn) has none: its subject stands under its number.
  const title = [header.type, header.subject].flatMap((part) => (part === null ? [] : [escapeText(part)])).join(' ');
  const parts = [
    ...Object.values(header.letterhead)
      .flat()
      .map((line) => escapeText(String(line))),
    title === '' ? '' : `# ${title}`,
    ...plan.body.map(blockText),
    ...plan.closing.flatMap((part) =>
      (part.kind === 'recipients' ? [part.label, ...part.lines] : part.lines).map((line) => escapeText(line)),
    ),
    ...plan.attachments.map(blockText),
    ...plan.notes.map(
      (paragraphs, index) => `[^${index + 1}]: ${paragraphs.map((line) => escapeText(line)).join('\n\n    ')}`,
    ),
  ];
  return `${parts.filter((part) => part.trim() !== '').join('\n\n')}\n`;
}

function blockText(block: Block): string {
  if (block.kind === 'heading') return `${'#'.repeat(Math.max(2, block.level))} ${withNotes(block)}`;
  if (block.kind === 'paragraph') return withNotes(block);
  const width = Math.max(...block.rows.map((row) => row.length), 1);
  const line = (row: readonly TextLine[]) =>
    `| ${Array.from({ length: width }, (_, i) => {
      const cell = row[i];
      return cell ? withNotes(cell).replaceAll('|', '\\|').replaceAll('\n', '<br>') : '';
    }).join(' | ')} |`;
  const [head = [], ...rest] = block.rows;
  return [line(head), `|${' --- |'.repeat(width)}`, ...rest.map(line)].join('\n');
}

function withNotes({ text, noteRefs }: TextLine): string {
  let out = '';
  let at = 0;
  for (const { offset, note } of noteRefs) {
    out += `${escapeText(text.slice(at, offset), at === 0)}[^${note}]`;
    at = offset;
  }
  return out + escapeText(text.slice(at), at === 0);
}

/** Signs that Markdown would take for its own; at the start of a line also what would open a list, a heading, a quote. */
function escapeText(text: string, lineStart = true): string {
  const inside = text.replace(/[\\`*_[\]<~]/g, '\\$&');
  return lineStart
    ? inside.replace(/^(\s*)([-+#>=])/u, '$1\\$2').replace(/^(\s*\d+)([.)])(?=\s|$)/u, '$1\\$2')
    : inside;
}
