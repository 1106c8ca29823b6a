import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { gzipSync } from 'node:zlib';

/** The heaviest pages of a built site as they go over the line, kB (1,000 bytes) with gzip, heaviest first. */
export function largestPages(folder: string): { path: string; compressed: number }[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.html'))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => ({ file, bytes: statSync(file).size }))
    .sort((a, b) => b.bytes - a.bytes)
    .slice(0, 20)
    .map(({ file }) => ({ path: relative(folder, file), compressed: gzipSync(readFileSync(file)).length / 1000 }))
    .sort((a, b) => b.compressed - a.compressed);
}
