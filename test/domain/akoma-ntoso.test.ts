import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type AknIdentity, toAkomaNtoso } from '../../src/domain/akoma-ntoso.ts';
import { outline } from '../../src/domain/numbering.ts';
import type { Block, Plan } from '../../src/domain/plan.ts';
import { planLines } from '../../src/domain/plan-text.ts';
import { collapseSpace } from '../../src/domain/vietnamese-text.ts';
import { planFromSource } from '../../src/import/read-plan.ts';
import { readSource } from '../../src/import/read-source.ts';
import { readMdx } from '../../src/markdown/read-mdx.ts';
import { aknFaults, type Element, readXml } from './akn-model.ts';

const identity: AknIdentity = {
  type: 'Kế hoạch',
  number: '12-KH/ĐU',
  date: '2026-06-01',
  issuer: 'Đảng ủy',
  slug: 'x',
};
const line = (text: string) => ({ text, noteRefs: [] });
const write = (plan: Plan) => toAkomaNtoso(plan, outline([...plan.body, ...plan.attachments]), identity);

/** Every text of the document but the metadata, notes where their marks stand left out. */
function textOf(element: Element): string {
  if (element.name === 'meta' || element.name === 'authorialNote') return '';
  return element.text + element.children.map(textOf).join('');
}
const letters = (text: string) => [...collapseSpace(text).replace(/\s/g, '')].sort().join('');

const corpus = 'test/fixtures/corpus/';
const files = readdirSync(corpus).filter((file) => /^d(?:17|19|21|23|24)-.*\.md$/.test(file));

describe('follows the content models and keeps every letter', () => {
  test.each(files)('%s', async (file) => {
    const read = await readSource(corpus + file);
    if (!read.ok) throw new Error(read.refusal.what);
    const { plan } = planFromSource(read.document);
    const root = readXml(write(plan));
    expect(aknFaults(root)).toEqual([]);
    const withoutNotes = planLines({ ...plan, notes: [] }).join('');
    expect(letters(textOf(root))).toBe(letters(withoutNotes));
  });

  test.each(readdirSync('content/plans').filter((file) => file.endsWith('.mdx')))('%s', (file) => {
    const read = readMdx(readFileSync(`content/plans/${file}`, 'utf8'), file);
    if (!read.ok) throw new Error(file);
    expect(aknFaults(readXml(write(read.plan)))).toEqual([]);
  });
});

test('shows the number as typed, the note at its mark, the citation as a reference', () => {
  const text = '3.1. Thực hiện Nghị quyết số 05-NQ/TW';
  const plan: Plan = {
    header: { letterhead: { number: 'Số         -KH/ĐU' }, type: 'KẾ HOẠCH', subject: 'về việc A & B', rule: null },
    body: [{ kind: 'paragraph', text, noteRefs: [{ offset: text.length, note: 1 }] }],
    closing: [],
    attachments: [],
    notes: [['Chú thích <một>']],
  };
  const start = text.indexOf('Nghị quyết');
  const xml = toAkomaNtoso(plan, outline(plan.body), identity, () => [
    { start, end: text.length, href: '/van-ban/05-nq-tw/' },
  ]);
  expect(xml).toContain('<num>3.1.</num>');
  expect(xml).toContain('<ref href="/van-ban/05-nq-tw/">Nghị quyết số 05-NQ/TW</ref><authorialNote marker="1"');
  expect(xml).toContain('<docTitle>về việc A &#38; B</docTitle>');
  expect(aknFaults(readXml(xml))).toEqual([]);
});

test('a draft without day says that its day is not known', () => {
  const plan: Plan = {
    header: { letterhead: {}, type: null, subject: null, rule: null },
    body: [],
    closing: [],
    attachments: [],
    notes: [],
  };
  const xml = toAkomaNtoso(plan, [], { ...identity, type: null, number: null, date: null, issuer: null });
  expect(xml).toContain('<FRBRdate date="0001-01-01" name="chua-ro-ngay"/>');
  expect(aknFaults(readXml(xml))).toEqual([]);
});

test('any text in any order of numbers gives a document that follows the models', () => {
  const label = fc.constantFrom(
    '',
    'I. ',
    'II. ',
    '1. ',
    '2. ',
    '1.1. ',
    'a) ',
    '- ',
    '+ ',
    'Điều 1. ',
    'Chương I ',
    'Phần thứ nhất ',
  );
  const paragraph = fc
    .tuple(label, fc.string({ unit: 'binary', maxLength: 12 }))
    .map(([mark, text]): Block => ({ kind: 'paragraph', ...line(mark + text) }));
  const heading = fc
    .tuple(fc.constantFrom(2, 3, 4), label)
    .map(([level, mark]): Block => ({ kind: 'heading', level, ...line(`${mark}Mục`) }));
  const table = fc.constant<Block>({
    kind: 'table',
    rows: [
      [line('a'), line('b')],
      [line('1\n2'), line('')],
    ],
  });
  const attachment = fc.constant<Block>({ kind: 'heading', level: 1, ...line('PHỤ LỤC I') });
  const blocks = fc.array(fc.oneof(paragraph, heading, table), { maxLength: 12 });
  fc.assert(
    fc.property(blocks, blocks, fc.boolean(), attachment, (body, rest, attached, title) => {
      const plan: Plan = {
        header: { letterhead: {}, type: 'KẾ HOẠCH', subject: 's', rule: null },
        body,
        closing: [{ kind: 'recipients', label: 'Nơi nhận:', lines: ['- A'] }],
        attachments: attached ? [title, ...rest] : [],
        notes: [],
      };
      expect(aknFaults(readXml(write(plan)))).toEqual([]);
    }),
    { numRuns: 150 },
  );
});
