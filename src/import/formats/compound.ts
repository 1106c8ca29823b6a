/** Compound files: which old office format one holds, and its reader. */
import CFB from 'cfb';
import { type RefusalCode, RefusalError } from '../refusal.ts';
import type { ReadDocument } from './index.ts';

const others: readonly (readonly [string, RefusalCode])[] = [
  ['EncryptedPackage', 'encrypted'],
  ['Workbook', 'spreadsheet'],
  ['Book', 'spreadsheet'],
  ['PowerPoint Document', 'presentation'],
];

export async function readCompound(bytes: Uint8Array): Promise<ReadDocument> {
  const container = CFB.read(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), { type: 'buffer' });
  // Root streams only: a workbook may be embedded in a document.
  const root = new Set(container.FullPaths.map((path) => /^[^/]*\/([^/]+)$/.exec(path)?.[1]));
  if (root.has('WordDocument')) {
    const { readDoc } = await import('./doc/index.ts');
    return { document: readDoc(container), format: 'doc' };
  }
  throw new RefusalError(others.find(([name]) => root.has(name))?.[1] ?? 'unknown');
}
