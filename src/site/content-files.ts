import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Files of a content folder by name, as paths from the root with `/`; none when the folder is missing. */
export function contentFiles(root: string, folder: string, ending: string): string[] {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder))
    .filter((name) => name.endsWith(ending) && !name.startsWith('.') && !name.endsWith(`.moi${ending}`))
    .sort()
    .map((name) => `${folder}/${name}`);
}
