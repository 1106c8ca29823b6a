import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Problem } from '../domain/problem.ts';
import { checkLinks } from '../site/build/check-links.ts';
import { billOfMaterials } from './bill-of-materials.ts';
import { checkInlineCode } from './check-inline-code.ts';
import { sha256, writeChecksums } from './checksums.ts';
import { writePortableEdition } from './portable-edition.ts';
import { beginFolder, replaceFolder } from './replace-folder.ts';
import type { ServerSettings } from './server-configurations.ts';
import { writeWebEdition } from './web-edition.ts';
import { zipFolder } from './zip.ts';

export interface ReleaseOptions {
  /** The built and checked site, e.g. `dist`. */
  readonly site: string;
  /** Where the release goes, e.g. `release`; the last one stays until the new one is complete. */
  readonly folder: string;
  readonly settings: ServerSettings;
  /** Text of `package-lock.json`. */
  readonly lock: string;
}

/** The editions, by the name of their folder. */
const editions = ['web', 'portable'] as const;

/**
 * Makes both editions, their ZIPs, checksums, bill of materials and instructions from a built site, and puts them in the place of
 * the last release when every check has passed. The same site and lock give the same bytes on every machine.
 *
 * @returns the problems found; when there are any, the last release was left as it was
 */
export async function makeRelease({ site, folder, settings, lock }: ReleaseOptions): Promise<readonly Problem[]> {
  const target = beginFolder(folder);
  for (const edition of editions) {
    mkdirSync(join(target, edition));
    writeFileSync(join(target, edition, 'HUONG-DAN.txt'), instructions(`HUONG-DAN-${edition}.txt`, settings));
  }
  writeWebEdition(site, join(target, 'web'), settings);
  await writePortableEdition(site, join(target, 'portable'));

  const problems = editions.flatMap((edition) => checkEdition(join(target, edition), settings.base));
  if (problems.length > 0) return problems;

  const sums: string[] = [];
  const list = (file: string) => sums.push(`${sha256(readFileSync(join(target, file)))}  ${file}\n`);
  for (const edition of editions) {
    writeChecksums(join(target, edition));
    zipFolder(join(target, edition), `vien-dan-${edition}`, join(target, `vien-dan-${edition}.zip`));
    list(`vien-dan-${edition}.zip`);
  }
  writeFileSync(join(target, 'vien-dan.cdx.json'), billOfMaterials(lock));
  list('vien-dan.cdx.json');
  writeFileSync(join(target, 'DOC-TRUOC.txt'), instructions('DOC-TRUOC.txt', settings));
  writeFileSync(join(target, 'SHA256SUMS'), sums.join(''));
  replaceFolder(folder);
  return [];
}

/** Links and inline code of one edition. 404.html alone has links from the root of the server. */
function checkEdition(edition: string, base: string): readonly Problem[] {
  return [...checkLinks(edition, base), ...checkInlineCode(edition)];
}

/** A text for the administrator, as Windows Notepad of any age shows it: byte order mark, CR LF. */
function instructions(template: string, { base }: ServerSettings): string {
  const text = readFileSync(fileURLToPath(new URL(`templates/${template}`, import.meta.url)), 'utf8');
  return `\uFEFF${text.replaceAll('{{base}}', base).replace(/\r?\n/g, '\r\n')}`;
}
