import { setFlagsFromString } from 'node:v8';

/**
 * What Node is started with for a build: room for 32 MB of fresh objects, not 16, so that fewer are copied on before they
 * are garbage, and no full collection before there is a gigabyte. A rebuild of 5,000 plans takes a sixth less time.
 */
export const nodeFlags: readonly string[] = [
  '--min-semi-space-size=32',
  '--max-semi-space-size=32',
  '--initial-heap-size=1024',
];

/**
 * Lets the bytes of files count as memory like everything else. By itself V8 goes through all objects whenever another 64 MB
 * have been read or encoded: as many times more as there are plans, and each time for as much longer.
 */
export function countBytesAsMemory(): void {
  setFlagsFromString('--external-memory-accounted-in-global-limit');
}
