import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** All files under a folder, relative with `/`, in code unit order: the same on every machine and in every locale. */
export function listFiles(folder: string): readonly string[] {
  const files: string[] = [];
  const visit = (prefix: string) => {
    for (const entry of readdirSync(join(folder, prefix), { withFileTypes: true })) {
      const path = prefix === '' ? entry.name : `${prefix}/${entry.name}`;
      if (entry.isDirectory()) visit(path);
      else files.push(path);
    }
  };
  visit('');
  return files.sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
}
