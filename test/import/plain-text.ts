import { readFileSync } from 'node:fs';
import { readSourceBytes } from '../../src/import/read-bytes.ts';
import type { SourceBlock, SourceDocument } from '../../src/import/source-document.ts';

/** One line a paragraph, cells of a row separated by « | », labels before the text, notes as [^1]. */
export function plainText(blocks: readonly SourceBlock[]): string {
  return blocks
    .map((block) => {
      if (block.kind === 'table') {
        return block.rows.map((row) => row.cells.map((cell) => plainText(cell.blocks)).join(' | ')).join('\n');
      }
      const text = block.runs.map((run) => ('note' in run ? `[^${run.note + 1}]` : run.text)).join('');
      return block.label === undefined ? text : `${block.label.text} ${text}`;
    })
    .join('\n');
}

export const corpus = (name: string): Buffer => readFileSync(new URL(`../fixtures/corpus/${name}`, import.meta.url));

/** Reads bytes that must be readable. */
export async function read(bytes: Uint8Array): Promise<SourceDocument> {
  const result = await readSourceBytes(bytes);
  if (!result.ok) throw new Error(`${result.refusal.code}: ${result.refusal.what}`);
  return result.document;
}

export const codes = (document: SourceDocument): Record<string, number> =>
  Object.fromEntries(document.findings.map(({ code, count }) => [code, count]));
