import { copyFileSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { toSlug } from '../../../src/domain/text/vietnamese-text.ts';
import { planFromSource } from '../../../src/import/read-plan.ts';
import { readSource } from '../../../src/import/read-source.ts';
import { writeMdx } from '../../../src/import/write-mdx.ts';

export interface Added {
  readonly added: readonly string[];
  readonly refused: readonly { readonly file: string; readonly why: string }[];
}

/** Imports every office file of `folder` into the content folder `out`, as the importer reads it, unedited. */
export async function addDocuments(folder: string, out: string): Promise<Added> {
  const added: string[] = [];
  const refused: { file: string; why: string }[] = [];
  mkdirSync(join(out, 'sources'), { recursive: true });
  for (const file of readdirSync(folder).sort()) {
    const path = join(folder, file);
    const target = join(out, 'plans', `${toSlug(basename(file, extname(file)))}.mdx`);
    if (existsSync(target)) continue;
    const result = await readSource(path);
    if (!result.ok) {
      refused.push({ file, why: result.refusal.what });
      continue;
    }
    const { plan, repairs } = planFromSource(result.document);
    writeFileSync(target, writeMdx(plan, { file, sha256: result.sha256 }, repairs));
    copyFileSync(path, join(out, 'sources', file));
    added.push(target);
  }
  return { added, refused };
}
