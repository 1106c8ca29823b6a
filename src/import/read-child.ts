/**
 * The child process that reads: bytes in, SourceDocument or refusal out, over the channel to its parent. It runs under
 * Node's permission model, may read this program's own files only, and writes nothing.
 */
import { readSourceBytes } from './read-bytes.ts';

process.on('message', async (message) => {
  const { job, bytes } = message as { job: number; bytes: Uint8Array };
  const result = await readSourceBytes(bytes);
  process.send?.({ job, result });
});
process.on('disconnect', () => process.exit());
process.send?.({ ready: true });
