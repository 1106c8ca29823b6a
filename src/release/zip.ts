import { closeSync, openSync, readFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';
import { listFiles } from './folder.ts';

/** Already compressed: stored as they are. */
const stored = /\.(?:gz|png|jpe?g|webp|woff2|zip|docx|pagefind|pf_\w+)$/i;

/**
 * Packs a folder into a ZIP that depends on nothing but its contents: sorted names, one fixed time, a compressor in JavaScript that
 * gives the same bytes on every machine (zlib's vary by processor).
 *
 * @param root name of the folder inside the archive, e.g. `vien-dan`
 */
export function zipFolder(folder: string, root: string, archive: string): void {
  const output = openSync(archive, 'w');
  try {
    const zip = new Zip((error, chunk) => {
      if (error) throw error;
      writeSync(output, chunk);
    });
    for (const file of listFiles(folder)) {
      const name = `${root}/${file}`;
      const entry = stored.test(file) ? new ZipPassThrough(name) : new ZipDeflate(name, { level: 9 });
      // The format has no time zone: the components of local time are what is written.
      entry.mtime = new Date(2000, 0, 1);
      zip.add(entry);
      entry.push(readFileSync(join(folder, file)), true);
    }
    zip.end();
  } finally {
    closeSync(output);
  }
}
