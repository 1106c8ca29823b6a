import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listFiles } from '../../release/folder.ts';
import { stampOf } from '../build/write-new.ts';
import { digestOf } from './pack.ts';

/**
 * Digest of everything in the content folder: of the plans by the digests they were read under, of the office files as
 * received by size and time, of the rest by its bytes.
 */
export function contentDigest(content: string, plans: readonly string[]): string {
  const parts: string[] = [];
  for (const file of existsSync(content) ? listFiles(content) : []) {
    if (file.startsWith('plans/')) continue;
    const path = join(content, file);
    parts.push(file, file.startsWith('sources/') ? (stampOf(path) ?? '') : digestOf(readFileSync(path)));
  }
  return digestOf(...plans, ...parts);
}
