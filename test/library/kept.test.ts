import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { detailsLines, holdDetails } from '../../src/site/library/held-details.ts';
import { keptIn } from '../../src/site/library/kept.ts';
import type { HeldDocument, Library } from '../../src/site/library/library.ts';
import { findMentions } from '../../src/site/views/unit-mentions.ts';

const folder = mkdtempSync(join(tmpdir(), 'vien-dan-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('what is kept comes back; what is missing or damaged is nothing', () => {
  const kept = keptIn(join(folder, 'a'));
  expect(kept.read('x')).toBeUndefined();
  kept.write('x', { a: [1] });
  expect(keptIn(join(folder, 'a')).read('x')).toEqual({ a: [1] });
  writeFileSync(join(folder, 'a/x.json'), '{"a":');
  expect(kept.read('x')).toBeUndefined();
});

const document = (digest: string, ...titles: readonly string[]) =>
  ({ digest, details: () => details(titles) }) as unknown as HeldDocument;
const details = (titles: readonly string[]) => {
  const sections = titles.map(
    (title) => ({ id: '', kind: 'heading', level: 2, label: '', title, runIn: null, parent: -1 }) as const,
  );
  return holdDetails(Buffer.from(detailsLines({ closing: [], repairs: [], sections, quotes: [], typos: [] })));
};
const libraryOf = (documents: readonly HeldDocument[]) =>
  ({
    documents,
    unitTable: { abbreviations: {}, units: [] },
    site: { office: '' },
    kept: keptIn(join(folder, 'b')),
  }) as unknown as Library;

test('mentions are looked for in changed documents only, and in all when the names change', () => {
  const units = new Map([['sở tư pháp', { name: 'Sở Tư pháp' }]]);
  const first = document('1', 'Sở Tư pháp báo cáo', 'việc khác', 'do Sở Tư pháp làm');
  const look = (documents: readonly HeldDocument[], named: ReadonlyMap<string, { readonly name: string }>) =>
    [
      ...findMentions(libraryOf(documents), named, () => ({ whose: 'other', office: null, province: null })).values(),
    ].map((mentions) => [...mentions]);
  expect(look([first], units)).toEqual([[['sở tư pháp', [0, 2]]]]);
  // The same digest stands for the same text: this one is not looked at.
  const unread = document('1', 'không có');
  expect(look([unread, document('2', 'Sở Tư pháp')], units)).toEqual([[['sở tư pháp', [0, 2]]], [['sở tư pháp', [0]]]]);
  const more = new Map([...units, ['sở nội vụ', { name: 'Sở Nội vụ' }]]);
  expect(look([document('1', 'Sở Nội vụ')], more)).toEqual([[['sở nội vụ', [0]]]]);
});
