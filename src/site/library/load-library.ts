import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { Problem } from '../../domain/problem.ts';
import { plainHints } from '../../import/spelling.ts';
import { contentDigest } from './content-digest.ts';
import { contentFiles } from './content-files.ts';
import { buildCorpus, type HeldFile } from './corpus.ts';
import { readDocumentFacts } from './document-facts-files.ts';
import type { Folders } from './folders.ts';
import { keptIn } from './kept.ts';
import type { Library } from './library.ts';
import { digestOf, openPack, pipelineDigest } from './pack.ts';
import { readDocuments } from './read-document.ts';
import { readSiteConfig } from './site-config.ts';
import { wordLists } from './typos.ts';
import { readUnitTable } from './unit-table.ts';

/** How many files are read at a time: eight would be a twelfth faster, and take a quarter more memory. */
const batch = 2;

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
  const paths = contentFiles(content, 'plans', '.mdx');
  for (let at = 0; at < paths.length; at += batch) {
    const found = paths.slice(at, at + batch).map(({ path, file }) => {
      const bytes = readFileSync(path);
      const digest = digestOf(pipeline, words.digest, file, bytes);
      const record = pack.find(digest);
      return { file, digest, record, source: record ? '' : bytes.toString('utf8') };
    });
    const fresh = readDocuments(
      found.filter(({ record }) => record === undefined),
      findHints,
    ).values();
    for (const { digest, record } of found) {
      const read = record ? undefined : fresh.next().value;
      if (record) files.push({ record, digest });
      else if (read?.ok) files.push({ record: pack.keep(digest, read), digest });
      else problems.push(...(read?.problems ?? []));
    }
    // The parser gives back the memory of what it has parsed (twice the text) only between two turns of the event loop.
    await setImmediate();
  }
  pack.save(files.map((file) => file.digest));
  const facts = readDocumentFacts(content);
  const units = readUnitTable(content);
  const corpus = buildCorpus(site, files, facts.entries, pack.details);
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
