/** Plain text — .txt: one paragraph a line, as the export wrote them. */
import { decodeText, readable } from '../encodings/decode-text.ts';
import { createFindingLog } from '../findings.ts';
import { limits } from '../limits.ts';
import { RefusalError } from '../refusal.ts';
import { finishRuns } from '../runs.ts';
import type { SourceDocument } from '../source-document.ts';

/** Reads: bytes in any encoding of {@link decodeText}. An empty line is an empty paragraph. */
export function readText(bytes: Uint8Array): SourceDocument {
  const findings = createFindingLog();
  const text = decodedText(bytes, findings);
  const lines = text.replace(/\r\n?|[\v\f\x85\u2028\u2029]/g, '\n').split('\n');
  const blocks = lines.map((line) => ({ kind: 'paragraph' as const, runs: finishRuns([{ text: line }], findings) }));
  return { blocks, notes: [], findings: findings.list() };
}

/** The text of a file without formatting; refused when no encoding makes Vietnamese of it. */
export function decodedText(bytes: Uint8Array, findings: ReturnType<typeof createFindingLog>): string {
  const { text, encoding, confidence } = decodeText(bytes);
  if (confidence < readable) throw new RefusalError('encoding', `đoán là ${encoding}`);
  if (text.length > limits.textLength) throw new RefusalError('too-large', `${text.length} ký tự`);
  if (text.trim() === '') throw new RefusalError('empty');
  if (!encoding.startsWith('utf')) findings.add('legacy-encoding', encoding);
  return text;
}
