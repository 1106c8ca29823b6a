import { readFile } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { findCitations } from '../src/domain/find-citations.ts';
import { readOwn } from '../src/domain/find-letterhead.ts';
import { readingOf } from '../src/domain/find-reading.ts';
import { resolveCitations } from '../src/domain/resolve.ts';

/** `npm run -s citations -- <file> [...]`: every citation of the files as one JSON array on stdout. */
const files = process.argv.slice(2);
if (files.length === 0) {
  console.error('Cách dùng: npm run -s citations -- <tệp> [...]');
  process.exit(1);
}

const rows: unknown[] = [];
for (const path of files) {
  const text = decode(await readFile(path));
  const own = readOwn(readingOf(text).text);
  const stem = basename(path, extname(path));
  for (const citation of resolveCitations(text, findCitations(text), { own, registry: null })) {
    rows.push({
      file: basename(path),
      offset: citation.start,
      text: citation.text,
      kind: citation.kind,
      type: citation.type,
      number: citation.number,
      date: citation.date,
      issuer: citation.issuer,
      resolvesTo:
        citation.rule === 'self'
          ? `self:${stem}`
          : citation.targets.length > 1
            ? citation.targets
            : (citation.targets[0] ?? null),
    });
  }
}
process.stdout.write(`${JSON.stringify(rows, null, 1)}\n`);

/** UTF-8 (with or without mark) or UTF-16 with mark; offsets count from behind the mark. */
function decode(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}
