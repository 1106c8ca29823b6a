import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { NumberEntry } from '../../domain/search/number-index.ts';
import { divideNumbers } from '../../domain/search/number-shards.ts';
import type { SearchManifest } from '../../domain/search/search-manifest.ts';
import { toSlug } from '../../domain/text/vietnamese-text.ts';
import { writeNew } from '../build/write-new.ts';
import { readSiteConfig } from '../library/site-config.ts';
import { readAbbreviations } from './abbreviations.ts';
import type { DescribedPage } from './described-pages.ts';
import { filterValues, unitFilter } from './search-filters.ts';

/** Writes `so-hieu/`: what search knows before it asks Pagefind (manifest, labels of filters, numbers in shards). */
export function writeNumberIndex(pages: readonly DescribedPage[], content: string, outDir: string): void {
  const entries: NumberEntry[] = pages.flatMap(({ path, record }) =>
    record.numbered ? [{ ...record.numbered, path }] : [],
  );
  const shards = divideNumbers(entries.sort((a, b) => (a.number < b.number ? -1 : a.number > b.number ? 1 : 0)));
  const labels = new Map<string, Map<string, string>>();
  for (const { record } of pages) {
    for (const [name, label] of filterValues(record)) {
      labels.set(name, (labels.get(name) ?? new Map<string, string>()).set(toSlug(label), label));
    }
  }
  const labelsOf = (wanted: (name: string) => boolean) =>
    sorted([...labels].filter(([name]) => wanted(name)).map(([name, values]) => [name, sorted([...values])] as const));
  const manifest: SearchManifest = {
    pages: pages.length,
    shards: shards.map(({ key }) => key),
    labels: labelsOf((name) => name !== unitFilter),
    abbreviations: readAbbreviations(content),
    portal: readSiteConfig(content).portal,
  };
  const folder = join(outDir, 'so-hieu');
  rmSync(folder, { recursive: true, force: true });
  writeNew(join(folder, 'index.json'), JSON.stringify(manifest));
  writeNew(join(folder, 'don-vi.json'), JSON.stringify(labelsOf((name) => name === unitFilter)));
  for (const { key, entries } of shards)
    writeNew(join(folder, `so-${key.replace('.', '-')}.json`), JSON.stringify(entries));
}

function sorted<T>(entries: readonly (readonly [string, T])[]): Record<string, T> {
  return Object.fromEntries([...entries].sort(([a], [b]) => (a < b ? -1 : 1)));
}
