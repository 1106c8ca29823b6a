import type { Block, Header, Plan } from './plan.ts';

/**
 * Every line of a plan in reading order, as the page shows it: letterhead, type, subject, body, recipients and
 * signature, attachments, notes. Joined with line feeds it is the whole text.
 */
export function planLines(plan: Plan): string[] {
  const { header } = plan;
  return [
    ...Object.values(header.letterhead).flat(),
    ...[header.type, header.subject, header.rule].filter((line) => line !== null),
    ...plan.body.flatMap(blockLines),
    ...plan.closing.flatMap((part) => (part.kind === 'recipients' ? [part.label, ...part.lines] : part.lines)),
    ...plan.attachments.flatMap(blockLines),
    ...plan.notes.flat(),
  ];
}

/**
 * The subject as written, one line: below the type line, or under the number of a letter (công văn); empty when there is
 * none. With it begins the text in which citations are found.
 */
export function subjectLine({ subject, letterhead }: Pick<Header, 'subject' | 'letterhead'>): string {
  return subject ?? [letterhead.about ?? []].flat().join(' ');
}

function blockLines(block: Block): string[] {
  if (block.kind !== 'table') return [block.text];
  return block.rows.flatMap((row) => row.flatMap((cell) => (cell.text === '' ? [] : cell.text.split('\n'))));
}
