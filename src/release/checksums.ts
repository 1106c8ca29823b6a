import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { listFiles } from './folder.ts';

/** Name of the list that lies at the top of each edition. */
export const checksumFile = 'SHA256SUMS';

/** SHA-256 in lower-case hexadecimal. */
export function sha256(content: Uint8Array | string): string {
  return createHash('sha256').update(content).digest('hex');
}

/**
 * Writes `SHA256SUMS`: a line for every file of a folder except itself, in the form that `sha256sum -c` reads.
 *
 * @returns the text written
 */
export function writeChecksums(folder: string): string {
  const lines = listFiles(folder)
    .filter((file) => file !== checksumFile)
    .map((file) => `${sha256(readFileSync(join(folder, file)))}  ${file}\n`);
  const text = lines.join('');
  writeFileSync(join(folder, checksumFile), text);
  return text;
}

/** The list as a map from path to checksum, in the order of the file; lines that are not of its form are left out. */
export function parseChecksums(text: string): ReadonlyMap<string, string> {
  return new Map([...text.matchAll(/^([\da-f]{64}) [ *](.+?)\r?$/gm)].map(([, sum = '', file = '']) => [file, sum]));
}
