import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'astro/zod';
import { parse } from 'yaml';

/** Abbreviation → long form or forms, the likeliest first. */
const schema = z.record(z.string(), z.union([z.string(), z.array(z.string()).nonempty()]));

/** `content/abbreviations.yaml` by lower-case abbreviation: `{ ubkt: ['Ủy ban Kiểm tra'] }`. */
export function readAbbreviations(root: string): Record<string, readonly string[]> {
  const table = schema.parse(parse(readFileSync(join(root, 'content/abbreviations.yaml'), 'utf8')));
  return Object.fromEntries(
    Object.entries(table).map(([short, long]) => [short.normalize('NFC').toLowerCase(), [long].flat()]),
  );
}
