/**
 * Bytes of an office file → SourceDocument, in this process. `readSource` does the same in a child process that cannot
 * harm: use that one for files of others.
 */
import { withoutContents } from './contents.ts';
import { type ReadDocument, readers } from './formats/index.ts';
import { limits } from './limits.ts';
import { RefusalError, refusal } from './refusal.ts';
import { sniff } from './sniff.ts';
import type { Refusal } from './source-document.ts';

export type BytesResult = ({ readonly ok: true } & ReadDocument) | { readonly ok: false; readonly refusal: Refusal };

/** Never rejects: bytes that no reader can read to the end are refused as damaged. */
export async function readSourceBytes(bytes: Uint8Array): Promise<BytesResult> {
  if (bytes.length > limits.fileBytes) return refused('too-large', megabytes(bytes.length));
  const format = sniff(bytes);
  if (typeof format === 'object') return refused(format.refuse);
  try {
    const result = await readers[format](bytes);
    const hasText = result.document.blocks.some((block) => block.kind === 'table' || block.runs.length > 0);
    return hasText ? { ok: true, ...result, document: withoutContents(result.document) } : refused('empty');
  } catch (error) {
    if (error instanceof RefusalError) return { ok: false, refusal: error.refusal };
    return refused('damaged', 'cấu trúc bên trong sai');
  }
}

export const megabytes = (bytes: number): string => `${(bytes / 2 ** 20).toFixed(0)} MB`;

function refused(...args: Parameters<typeof refusal>): BytesResult {
  return { ok: false, refusal: refusal(...args) };
}
