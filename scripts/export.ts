import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { reportProblems } from '../src/site/build/report.ts';
import { bulkLines, searchMapping } from '../src/site/files/search-export.ts';
import { foldersOf } from '../src/site/library/folders.ts';
import { loadLibrary } from '../src/site/library/load-library.ts';
import { readOptions } from './read-options.ts';

/**
 * `npm run export -- --format ndjson --out DIR [--index NAME] [--content DIR]`: the documents, held or only cited, for a search engine of
 * one's own (OpenSearch, Elasticsearch): `mapping.json` for the index, `documents-1.ndjson` … for its bulk interface.
 */
const { values } = readOptions({
  options: {
    format: { type: 'string', default: 'ndjson' },
    out: { type: 'string', default: 'xuat' },
    index: { type: 'string', default: 'van-ban' },
    content: { type: 'string' },
    cache: { type: 'string' },
  },
});
if (values.format !== 'ndjson') {
  console.error(`Không biết định dạng “${values.format}”: chỉ có ndjson`);
  process.exit(1);
}
const folders = foldersOf(fileURLToPath(new URL('..', import.meta.url)), values);
const library = await loadLibrary(folders);
if (library.problems.some(({ severity }) => severity === 'error')) {
  reportProblems(library.problems);
  process.exit(1);
}

mkdirSync(values.out, { recursive: true });
writeFileSync(join(values.out, 'mapping.json'), `${JSON.stringify(searchMapping, null, 2)}\n`);
/** A bulk request should stay below some tens of megabytes. */
const bytesPerFile = 20e6;
let lines: string[] = [];
let bytes = 0;
let files = 0;
let documents = 0;
const flush = () => {
  if (lines.length === 0) return;
  files += 1;
  writeFileSync(join(values.out, `documents-${files}.ndjson`), `${lines.join('\n')}\n`);
  lines = [];
  bytes = 0;
};
for (const line of bulkLines(library, values.index)) {
  lines.push(line);
  bytes += Buffer.byteLength(line);
  if (lines.length % 2 === 0) documents += 1;
  if (bytes > bytesPerFile && lines.length % 2 === 0) flush();
}
flush();
console.log(`${documents} văn bản trong ${files} tệp, và mapping.json, ở ${values.out}`);
