import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { DocumentDetails, DocumentRecord, PlacedTask } from '../../src/site/library/document-record.ts';
import {
  detailsLines,
  holdDetails,
  quoteAt,
  restOf,
  sectionAt,
  sectionsOf,
  titleAt,
} from '../../src/site/library/held-details.ts';
import { fromStored, toStored } from '../../src/site/library/stored-record.ts';

const text = fc.oneof(fc.string({ unit: 'grapheme' }), fc.constant('dòng một\ndòng hai\u2028“Ủy ban”'));
const details: fc.Arbitrary<DocumentDetails> = fc.record({
  closing: fc.array(fc.record({ kind: fc.constant('signature' as const), lines: fc.array(text) })),
  repairs: fc.array(fc.record({ rule: text, from: text, to: text, note: text })),
  sections: fc.array(
    fc.record({
      id: text,
      kind: fc.constantFrom('roman' as const, 'heading' as const),
      level: fc.option(fc.integer({ min: 2, max: 6 })),
      label: text,
      title: text,
      runIn: fc.option(text),
      parent: fc.integer({ min: -1, max: 5 }),
    }),
  ),
  quotes: fc.array(fc.record({ before: text, text, after: text })),
  typos: fc.array(fc.record({ anchor: fc.option(text), text, suggestion: fc.option(text), context: text })),
});
const hold = (all: DocumentDetails) => holdDetails(Buffer.from(detailsLines(all)));

test('every part comes back as it was, and there is none beside them', () => {
  fc.assert(
    fc.property(details, (all) => {
      const held = hold(all);
      const { closing, repairs, typos, sections, quotes } = all;
      expect(restOf(held)).toMatchObject({ closing, repairs, typos });
      expect(sectionsOf(held)).toEqual(sections);
      expect(sections.map((_, index) => ({ ...sectionAt(held, index), title: titleAt(held, index) }))).toEqual(
        sections,
      );
      expect(quotes.map((_, index) => quoteAt(held, index))).toEqual(quotes);
      expect([sectionAt(held, -1), sectionAt(held, sections.length), quoteAt(held, quotes.length)]).toEqual([
        undefined,
        undefined,
        undefined,
      ]);
    }),
  );
});

test('the texts of a task are read from the titles: a whole one, a sentence of its own section, any other text', () => {
  const section = (id: string, title: string) =>
    ({ id, kind: 'number', level: null, label: '1.', title, runIn: null, parent: -1 }) as const;
  const sections = [section('muc-1', 'Sở Tư pháp chủ trì. Hoàn thành trước ngày 30/6.'), section('muc-2', 'Báo cáo.')];
  const all: DocumentDetails = { closing: [], repairs: [], quotes: [], typos: [], sections };
  const texts = {
    section: 'muc-1',
    text: 'Sở Tư pháp chủ trì.',
    details: ['Báo cáo.', 'Hoàn thành trước ngày 30/6.', 'chỗ khác'],
    source: sections[0]?.title ?? '',
  };
  const lists = { groups: [], lead: [], support: [], adviser: [], assigned: [], citations: [] };
  const record = { tasks: [{ ...lists, ...texts } as unknown as PlacedTask] } as unknown as DocumentRecord;
  const stored = toStored(record, all);
  expect(stored.tasks[0]).toMatchObject({ text: [0, 0, 19], details: [1, [0, 20, 47], 'chỗ khác'], source: 0 });
  const [task] = fromStored(JSON.parse(JSON.stringify(stored)), () => hold(all)).tasks;
  expect({ section: task?.section, text: task?.text, details: task?.details, source: task?.source }).toEqual(texts);
});
