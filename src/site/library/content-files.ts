import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';

/** A file of the content folder. */
export interface ContentFile {
  readonly path: string;
  /** How messages call it: `content/plans/a.mdx`. */
  readonly file: string;
}

/** Files below `content/<folder>` by name; none when the folder is missing. */
export function contentFiles(content: string, folder: string, ending: string): ContentFile[] {
  if (!existsSync(join(content, folder))) return [];
  return readdirSync(join(content, folder))
    .filter((name) => name.endsWith(ending) && !name.startsWith('.'))
    .sort()
    .map((name) => ({ path: join(content, folder, name), file: `${basename(content)}/${folder}/${name}` }));
}
