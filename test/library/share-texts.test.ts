import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readDocuments } from '../../src/site/library/read-document.ts';
import { textSharer } from '../../src/site/library/share-texts.ts';
import { type StoredRecord, toStored } from '../../src/site/library/stored-record.ts';

const plans = new URL('../../content/plans/', import.meta.url);
const sources = readdirSync(plans).map((name) => ({
  file: `content/plans/${name}`,
  source: readFileSync(new URL(name, plans), 'utf8'),
}));

test('what is shared says what it said before', () => {
  const share = textSharer();
  const read = readDocuments(sources, () => []).flatMap((document) => (document.ok ? [document] : []));
  expect(read.length).toBe(sources.length);
  // Each twice: at first its texts are new, then they are known.
  for (const { record, details } of [...read, ...read]) {
    const text = JSON.stringify(toStored(record, details));
    expect(record.citations.length).toBeGreaterThan(0);
    expect(JSON.stringify(share(JSON.parse(text) as StoredRecord))).toBe(text);
  }
});
