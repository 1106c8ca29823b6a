import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AknIdentity } from '../../src/domain/plan/akn-meta.ts';
import { toAkomaNtoso } from '../../src/domain/plan/akoma-ntoso.ts';
import { outline } from '../../src/domain/plan/outline.ts';
import type { Block, Plan } from '../../src/domain/plan/plan.ts';
import { planLines } from '../../src/domain/plan/plan-text.ts';
import { collapseSpace } from '../../src/domain/text/vietnamese-text.ts';
import { planFromSource } from '../../src/import/read-plan.ts';
import { readSource } from '../../src/import/read-source.ts';
import { readMdx } from '../../src/markdown/read-mdx.ts';
import { aknFaults, type Element, readXml } from './akn-model.ts';
import { mutations } from './akn-mutations.ts';
import { aknSchema, schemaFaults, schemaHint } from './akn-schema.ts';

const identity: AknIdentity = {
  type: 'Kế hoạch',
  number: '12-KH/ĐU',
  date: '2026-06-01',
  year: 2026,
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
const plans = readdirSync('content/plans').filter((file) => file.endsWith('.mdx'));

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

  test.each(plans)('%s', (file) => {
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

const bare: Plan = {
  header: { letterhead: {}, type: null, subject: null, rule: null },
  body: [],
  closing: [],
  attachments: [],
  notes: [],
};

describe('the day of the document', () => {
  const of = (placeDate: string, date: string | null, year: number | null) =>
    toAkomaNtoso({ ...bare, header: { ...bare.header, letterhead: { placeDate } } }, [], { ...identity, date, year });

  test('stands in the metadata, in the address and in the line of place and date', () => {
    const xml = of('Lâm Đồng, ngày 01 tháng 6 năm 2026', '2026-06-01', 2026);
    expect(xml).toContain('<FRBRdate date="2026-06-01" name="ban-hanh"/>');
    expect(xml).toContain('<FRBRuri value="/akn/vn/doc/ke-hoach/2026-06-01/12-kh-du"/>');
    expect(xml).toContain('Lâm Đồng, <docDate date="2026-06-01">ngày 01 tháng 6 năm 2026</docDate></p>');
    expect(aknFaults(readXml(xml))).toEqual([]);
  });

  test('is not known while blank: a day no document has, under that name; the year as stated; the line incomplete', () => {
    const xml = of('Lâm Đồng, ngày     tháng 6 năm 2026', null, 2026);
    expect(xml.match(/<FRBRdate [^>]*>/g)).toEqual(Array(3).fill('<FRBRdate date="0001-01-01" name="chua-ro-ngay"/>'));
    expect(xml).toContain('<FRBRuri value="/akn/vn/doc/ke-hoach/2026/12-kh-du"/>');
    expect(xml).toContain('<p class="placeDate" status="incomplete">Lâm Đồng, ngày     tháng 6 năm 2026</p>');
    expect(xml).not.toContain('<docDate');
    expect(aknFaults(readXml(xml))).toEqual([]);
  });

  test('is no part of the line when the line has another', () => {
    expect(of('Lâm Đồng, ngày 02 tháng 6 năm 2026', '2026-06-01', 2026)).not.toContain('<docDate');
  });

  test('of a document that says nothing at all', () => {
    const xml = toAkomaNtoso(bare, [], { ...identity, type: null, number: null, date: null, year: null, issuer: null });
    expect(xml).toContain('<FRBRuri value="/akn/vn/doc/cong-van/chua-ro-ngay/x"/>');
    expect(aknFaults(readXml(xml))).toEqual([]);
  });
});

/** A document with every element that the writer knows. */
function soundAkn(): string {
  const paragraph = (text: string, ...notes: number[]): Block => ({
    kind: 'paragraph',
    text,
    noteRefs: notes.map((note) => ({ offset: text.length, note })),
  });
  const body: Block[] = [
    { kind: 'heading', level: 2, ...line('I. MỤC ĐÍCH') },
    paragraph('Lời dẫn không số', 1, 1, 1),
    paragraph('1. Nghị quyết số 05-NQ/TW'),
    paragraph('- một'),
    paragraph('Không số sau gạch'),
    paragraph('2. hai'),
    paragraph('Đoạn dưới hai'),
  ];
  const plan: Plan = {
    header: {
      letterhead: {
        issuer: 'ĐẢNG ỦY',
        star: '*',
        number: 'Số 12-KH/ĐU',
        placeDate: 'ngày 01 tháng 6 năm 2026',
        draft: 'Dự thảo',
      },
      type: 'KẾ HOẠCH',
      subject: 'về việc A',
      rule: '-----',
    },
    body,
    closing: [
      { kind: 'recipients', label: 'Nơi nhận:', lines: ['- A'] },
      { kind: 'signature', lines: ['T/M ĐẢNG ỦY'] },
      { kind: 'recipients', label: 'Gửi:', lines: [] },
    ],
    attachments: [
      { kind: 'heading', level: 1, ...line('PHỤ LỤC I') },
      { kind: 'table', rows: [[line('a')], [line('b\nc')]] },
      { kind: 'heading', level: 1, ...line('PHỤ LỤC II') },
    ],
    notes: [['Chú thích']],
  };
  return toAkomaNtoso(plan, outline([...plan.body, ...plan.attachments]), identity, (block) =>
    block === 2
      ? [{ start: 3, end: body[2]?.kind === 'paragraph' ? body[2].text.length : 0, href: '/van-ban/05-nq-tw/' }]
      : [],
  );
}

test('the subject of a letter is its title, under the number', () => {
  const about = ['V/v rà soát', 'công trình'];
  const xml = write({ ...bare, header: { ...bare.header, letterhead: { number: 'Số 5-CV/ĐU', about } } });
  expect(xml).toContain('<p class="about"><docTitle>V/v rà soát</docTitle></p>');
  expect(aknFaults(readXml(xml))).toEqual([]);
  const titled = write({ ...bare, header: { ...bare.header, subject: 'về A', letterhead: { about } } });
  expect(titled).toContain('<p class="about">V/v rà soát</p>');
});

test('a merged cell spans its rows', () => {
  const merged = { ...line(''), merged: true } as const;
  const rows = [
    [line('A'), line('B')],
    [line('a'), line('b')],
    [line('c'), merged],
    [merged, line('d')],
  ];
  const xml = write({ ...bare, body: [{ kind: 'table', rows }] });
  expect(xml).toContain('<tr><td><p>a</p></td><td rowspan="2"><p>b</p></td></tr>');
  expect(xml).toContain('<tr><td rowspan="2"><p>c</p></td></tr><tr><td><p>d</p></td></tr>');
  expect(aknFaults(readXml(xml))).toEqual([]);
});

test('a cell spans the columns that are merged with it', () => {
  const across = { ...line(''), across: true } as const;
  const rows = [
    [line('A'), line('B'), line('C')],
    [line('Tổng'), across, line('')],
  ];
  const xml = write({ ...bare, body: [{ kind: 'table', rows }] });
  expect(xml).toContain('<tr><td colspan="2"><p>Tổng</p></td><td><p></p></td></tr>');
  expect(aknFaults(readXml(xml))).toEqual([]);
});

describe('a spoilt document is refused', () => {
  const sound = soundAkn();
  test('and the sound one is not', () => expect(aknFaults(readXml(sound))).toEqual([]));

  test.each(mutations)('$name', ({ find, put }) => {
    const spoilt = sound.replace(find, put);
    expect(spoilt).not.toBe(sound);
    expect(aknFaults(readXml(spoilt))).not.toEqual([]);
  });

  test.skipIf(aknSchema === undefined)(`by the OASIS schema too${schemaHint}`, () => {
    expect(schemaFaults(sound)).toBe('');
    for (const { name, find, put, unseen } of mutations)
      expect(schemaFaults(sound.replace(find, put)) === '', name).toBe(unseen === true);
  });
});

test.skipIf(aknSchema === undefined)(
  `every document of the corpus is valid by the OASIS schema${schemaHint}`,
  async () => {
    for (const file of readdirSync(corpus)) {
      const read = await readSource(corpus + file);
      if (!read.ok) throw new Error(read.refusal.what);
      expect(schemaFaults(write(planFromSource(read.document).plan)), file).toBe('');
    }
    for (const file of plans) {
      const read = readMdx(readFileSync(`content/plans/${file}`, 'utf8'), file);
      if (!read.ok) throw new Error(file);
      expect(schemaFaults(write(read.plan)), file).toBe('');
    }
  },
  120_000,
);

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
      [{ ...line(''), merged: true }, line('3')],
      [
        { ...line(''), merged: true },
        { ...line(''), merged: true },
      ],
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
