import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'astro/zod';
import { parse } from 'yaml';

/** Abbreviation → long form or forms, the likeliest first. */
const schema = z.record(z.string(), z.union([z.string(), z.array(z.string()).nonempty()]));

/** `abbreviations.yaml` of the content folder by lower-case abbreviation: `{ ubkt: ['Ủy ban Kiểm tra'] }`; empty without the file. */
export function readAbbreviations(content: string): Record<string, readonly string[]> {
  const file = join(content, 'abbreviations.yaml');
  if (!existsSync(file)) return {};
  const table = schema.parse(parse(readFileSync(file, 'utf8')));
  return Object.fromEntries(
    Object.entries(table).map(([short, long]) => [short.normalize('NFC').toLowerCase(), [long].flat()]),
  );
}
