import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '../domain/problem.ts';
import { plainHints } from '../import/spelling.ts';
import { contentDigest } from './content-digest.ts';
import { contentFiles } from './content-files.ts';
import { buildCorpus, type HeldFile } from './corpus.ts';
import { readDocumentFacts } from './document-facts-files.ts';
import type { Folders } from './folders.ts';
import { keptIn } from './kept.ts';
import type { Library } from './library.ts';
import { digestOf, openPack, pipelineDigest } from './pack.ts';
import { readDocument } from './read-document.ts';
import { readSiteConfig } from './site-config.ts';
import { wordLists } from './typos.ts';
import { readUnitTable } from './unit-table.ts';

/**
 * Loads the library: reads each content file once (not at all when neither it nor the code has changed), then makes the
 * corpus of them.
 *
 * Problems of all files are in the result; a file with an error is left out of the documents.
 */
export async function loadLibrary({ root, content, cache }: Folders): Promise<Library> {
  const site = readSiteConfig(content);
  const pack = openPack(join(cache, 'pack'));
  const pipeline = pipelineDigest(root);
  const words = wordLists(content);
  const findHints = plainHints(words);
  const files: HeldFile[] = [];
  const problems: Problem[] = [];
  for (const { path, file } of contentFiles(content, 'plans', '.mdx')) {
    const bytes = readFileSync(path);
    const digest = digestOf(pipeline, words.digest, file, bytes);
    const kept = pack.find(digest);
    if (kept) {
      files.push({ record: kept, digest });
      continue;
    }
    const read = readDocument(bytes.toString('utf8'), file, findHints);
    if (!read.ok) {
      problems.push(...read.problems);
      continue;
    }
    files.push({ record: pack.keep(digest, read.record, read.html, read.text), digest });
  }
  pack.save(files.map((file) => file.digest));
  const facts = readDocumentFacts(content);
  const units = readUnitTable(content);
  const corpus = buildCorpus(site, files, facts.entries);
  return {
    ...corpus,
    digest: contentDigest(
      content,
      files.map((file) => file.digest),
    ),
    unitTable: units.table,
    problems: [
      ...problems,
      ...facts.problems,
      ...units.problems,
      ...files.flatMap((file) => file.record.problems),
      ...corpus.problems,
    ],
    kept: keptIn(join(cache, 'kept')),
    html: (document) => pack.html(document.digest),
    text: (document) => pack.text(document.digest),
  };
}
