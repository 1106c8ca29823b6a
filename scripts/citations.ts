import { readFile } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { findCitations } from '../src/domain/citation/find-citations.ts';
import { readOwn } from '../src/domain/citation/find-letterhead.ts';
import { readingOf } from '../src/domain/citation/find-reading.ts';
import { resolveCitations } from '../src/domain/citation/resolve.ts';
import { type CitationText, textOfBytes, textOfDocument } from '../src/import/citation-text.ts';
import { readSource } from '../src/import/read-source.ts';
import { sniff } from '../src/import/sniff.ts';

/** `npm run -s citations -- <file> [...]`: every citation of the files as one JSON array on stdout. */
const files = process.argv.slice(2);
if (files.length === 0) fail(['Cách dùng: npm run -s citations -- <tệp> [...]']);

const rows: unknown[] = [];
const problems: string[] = [];
for (const path of files) {
  const source = await readText(path);
  if (source !== undefined) rows.push(...citationsOf(path, source));
}
process.stdout.write(`${JSON.stringify(rows, null, 1)}\n`);
if (problems.length > 0) fail(problems);

/** Plain text and Markdown as they stand; every other format through its reader. */
async function readText(path: string): Promise<CitationText | undefined> {
  try {
    const bytes = await readFile(path);
    const format = sniff(bytes);
    if (format === 'text' || format === 'markdown') return textOfBytes(bytes);
  } catch {
    problems.push(`${path}: không mở được tệp\n  Cách sửa: kiểm tra lại đường dẫn và quyền đọc`);
    return undefined;
  }
  const read = await readSource(path);
  if (read.ok) return textOfDocument(read.document);
  problems.push(`${path}: ${read.refusal.what}\n  Vì sao: ${read.refusal.why}\n  Cách sửa: ${read.refusal.remedy}`);
  return undefined;
}

function citationsOf(path: string, { text, notes, asReceived }: CitationText): unknown[] {
  const own = readOwn(readingOf(text).text);
  const stem = basename(path, extname(path));
  return resolveCitations(findCitations(text, { notes }), { own, registry: null }).map((citation) => ({
    file: basename(path),
    ...(asReceived ? { offset: citation.start } : {}),
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
  }));
}

function fail(messages: readonly string[]): void {
  for (const message of messages) console.error(message);
  process.exitCode = 1;
}
