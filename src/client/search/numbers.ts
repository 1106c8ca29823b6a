import { matchNumber, type NumberAnswer, type NumberEntry } from '../../domain/search/number-index.ts';
import type { NumberQuery } from '../../domain/search/number-query.ts';
import { shardOf, shardsBehind } from '../../domain/search/number-shards.ts';
import type { SearchManifest } from '../../domain/search/search-manifest.ts';
import { readData } from '../edition.ts';

/** Files that are read at most to complete a half-typed serial. */
const completionFiles = 4;

const files = new Map<string, Promise<readonly NumberEntry[]>>();
let manifest: Promise<SearchManifest> | undefined;

export function readManifest(): Promise<SearchManifest> {
  manifest ??= (readData('/so-hieu/index.json') as Promise<SearchManifest>).catch((error: unknown) => {
    manifest = undefined;
    throw error;
  });
  return manifest;
}

/** The labels of the manifest and those of the units, which only the filters show. */
export async function readLabels(): Promise<SearchManifest['labels']> {
  const [{ labels }, units] = await Promise.all([
    readManifest(),
    // Without them the other filters still work.
    readData('/so-hieu/don-vi.json').catch(() => ({})) as Promise<SearchManifest['labels']>,
  ]);
  return { ...labels, ...units };
}

/** Asks the number index, reading only the files that can hold the serial. @throws when a file cannot be read */
export async function askNumbers(query: NumberQuery): Promise<NumberAnswer> {
  const { shards } = await readManifest();
  const own = shardOf(query.serial, shards);
  const entries = own === undefined ? [] : await readShard(own);
  const answer = matchNumber(query, entries);
  if (answer.hits.length > 0) return answer;
  const longer = shardsBehind(query.serial, shards).slice(0, completionFiles);
  if (longer.length === 0) return answer;
  return matchNumber(query, [...entries, ...(await Promise.all(longer.map(readShard))).flat()]);
}

function readShard(key: string): Promise<readonly NumberEntry[]> {
  let file = files.get(key);
  if (!file) {
    file = readData(`/so-hieu/so-${key.replace('.', '-')}.json`) as Promise<readonly NumberEntry[]>;
    file.catch(() => files.delete(key));
    files.set(key, file);
  }
  return file;
}
