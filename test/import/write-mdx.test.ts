import fc from 'fast-check';
import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, test } from 'vitest';
import type { Block, Closing, Plan, TextLine } from '../../src/domain/plan/plan.ts';
import { cleanText } from '../../src/import/source-lines.ts';
import { writeMdx } from '../../src/import/write-mdx.ts';
import { readBody } from '../../src/markdown/blocks.ts';
import { typedLines } from '../../src/markdown/lines.ts';
import { readMdx } from '../../src/markdown/read-mdx.ts';

const source = { file: 'a.docx', sha256: '0'.repeat(64) };
const header = { letterhead: { number: 'Số      -KH/ĐU' }, type: 'KẾ HOẠCH', subject: 'thực hiện', rule: null };
const planOf = (body: readonly Block[], notes: Plan['notes'] = []): Plan => ({
  header,
  body,
  closing: [],
  attachments: [],
  notes,
});
const written = (plan: Plan) => writeMdx(plan, source, []);

/** The plan as the site reads it. */
function throughSite(plan: Plan): Plan {
  const read = readMdx(written(plan), 'a.mdx');
  if (!read.ok) throw new Error(read.problems.map((problem) => `${problem.what}: ${problem.why}`).join('\n'));
  return read.plan;
}

/** Blocks and notes as remark-parse with remark-gfm and remark-mdx reads them. */
function throughRemark(plan: Plan) {
  const mdx = written(plan);
  const body = mdx.slice(mdx.indexOf('\n---\n') + 5);
  const root: Root = unified().use(remarkParse).use(remarkGfm).use(remarkMdx).parse(body);
  return readBody(typedLines(root, body));
}

describe('writes natural text without escapes', () => {
  test.each([
    '1. Nhằm cụ thể hóa Chương trình hành động số 23-CTr/TU, ngày 07/5/2026',
    '- Phân công thực hiện: Cấp ủy; người đứng đầu (nếu có).',
    '3.1. Cấp ủy, tổ chức đảng “tự diễn biến” – “xin - cho”...',
    '+ Sở Nội vụ & Sở Tài chính; 11410/BXD-KHCNMT&VLXD',
    'đ) Hoàn thành trước 31/12/2026! 50% số xã = 30 xã',
    'Xem https://chinhphu.vn/van-ban hoặc hỏi vanthu@lamdong.gov.vn.',
  ])('%s', (text) => {
    const plan = planOf([{ kind: 'paragraph', text, noteRefs: [] }]);
    expect(written(plan)).toContain(`\n\n${text}\n`);
    expect(throughSite(plan)).toEqual(plan);
  });
});

describe('makes every sign of a hostile text inert', () => {
  test.each([
    "import x from 'y'",
    'export const a = 1',
    '- export {a}',
    '{process.exit()}',
    '<script>alert(1)</script>',
    '<!-- ẩn -->',
    '1. import fs',
    '*đậm* _nghiêng_ `mã` ~~bỏ~~ [x](javascript:alert(1)) ![a](b)',
    '[^1] [1]: http://a',
    '&lt;b&gt; &#123; & VLXD &VLXD; \\{',
    '---',
    '# không phải tiêu đề',
    '> trích',
    '- [ ] việc',
    '- - lồng',
    '- # lồng',
    '1.',
    '-',
    '+',
    '***',
    '___',
    'http://a_b*c*.vn/_x_ www.a_b_.vn a*b*@c.vn',
    '::: :name[x] $x$ ^a^ | a | b |',
    '\\',
    '****  ____ ____',
  ])('%s', (text) => {
    const blocks: Block[] = [
      { kind: 'paragraph', text, noteRefs: [] },
      { kind: 'heading', level: 2, text, noteRefs: [] },
      {
        kind: 'table',
        rows: [
          [line(text), line('b')],
          [line('c'), line(text)],
        ],
      },
      { kind: 'paragraph', text: 'cuối', noteRefs: [{ offset: 4, note: 1 }] },
    ];
    const plan = planOf(blocks, [[text, text]]);
    expect(throughSite(plan)).toEqual(plan);
    expect(throughRemark(plan)).toEqual({ blocks, notes: plan.notes });
  });
});

test.each(['Quyết thắng!', 'Tất cả vì nhân dân!!'])('a note behind an exclamation mark is no picture: %s', (text) => {
  const noteRefs = [{ offset: text.length, note: 1 }];
  const plan = planOf([{ kind: 'paragraph', text, noteRefs }], [['lời của chú thích']]);
  expect(throughSite(plan)).toEqual(plan);
  expect(throughRemark(plan)).toEqual({ blocks: plan.body, notes: plan.notes });
});

function line(text: string): TextLine {
  return { text, noteRefs: [] };
}

const fragment = fc.oneof(
  fc.constantFrom(
    'import',
    'export',
    '{',
    '}',
    '<',
    '>',
    '</a>',
    '<br/>',
    '`',
    '```',
    '*',
    '**',
    '_',
    '~',
    '~~',
    '[',
    ']',
  ),
  fc.constantFrom(
    '(',
    ')',
    '!',
    '#',
    '##',
    '-',
    '+',
    '=',
    '---',
    '|',
    '\\',
    '&',
    '&lt;',
    '&#123;',
    ':',
    '::',
    ':a',
    '$',
    '^',
  ),
  fc.constantFrom(
    '1.',
    '2)',
    '3.1.',
    'a)',
    'I.',
    'Điều 5.',
    '[^1]',
    '[^1]: ',
    'http://',
    'https://a.vn/',
    'www.',
    'www.a.vn',
    '@',
    'a@b.vn',
  ),
  fc.constantFrom(
    ' ',
    ' ',
    ' ',
    'Kế hoạch',
    'số',
    '05-NQ/TW',
    '“',
    '”',
    '–',
    '…',
    '.',
    ',',
    ';',
    '/',
    '%',
    '\u00a0',
    '\t',
    '\u0000',
    '\ufeff',
  ),
  fc.string({ unit: 'grapheme', maxLength: 6 }),
  fc.string({ unit: 'binary', maxLength: 4 }),
);
/** One line as the reader of sources leaves it: clean, single blanks, trimmed. */
const text = fc
  .array(fragment, { minLength: 1, maxLength: 12 })
  .map((parts) => cleanText(parts.join('')).replace(/\s+/g, ' ').trim().normalize('NFC'))
  .filter((joined) => joined !== '');
const textLine = (notes: boolean): fc.Arbitrary<TextLine> =>
  fc.tuple(text, fc.nat(), fc.boolean()).map(([joined, at, marked]) => ({
    text: joined,
    noteRefs: notes && marked ? [{ offset: boundary(joined, at % (joined.length + 1)), note: 1 }] : [],
  }));
/** An offset that does not cut a character in two. */
function boundary(joined: string, offset: number): number {
  return /[\udc00-\udfff]/.test(joined.charAt(offset)) ? offset - 1 : offset;
}
const cell: fc.Arbitrary<TextLine> = fc.oneof(
  textLine(true),
  fc.constant({ text: '', noteRefs: [] }),
  fc.array(text, { minLength: 2, maxLength: 3 }).map((parts) => ({ text: parts.join('\n'), noteRefs: [] })),
);
const table: fc.Arbitrary<Block> = fc
  .tuple(fc.integer({ min: 2, max: 4 }), fc.integer({ min: 1, max: 3 }))
  .chain(([width, height]) =>
    fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: height, maxLength: height }),
  )
  .filter((rows) => rows.every((row) => row.some((each) => each.text !== '')))
  .map((rows) => ({ kind: 'table', rows }));
const block: fc.Arbitrary<Block> = fc.oneof(
  { weight: 5, arbitrary: textLine(true).map((each): Block => ({ kind: 'paragraph', ...each })) },
  {
    weight: 2,
    arbitrary: fc
      .tuple(textLine(true), fc.constantFrom(2, 3, 4, 5, 6))
      .map(([each, level]): Block => ({ kind: 'heading', level: level as 2, ...each })),
  },
  { weight: 1, arbitrary: table },
);
const marked = (blocks: readonly Block[]) =>
  blocks.some((each) =>
    each.kind === 'table' ? each.rows.flat().some((c) => c.noteRefs.length > 0) : each.noteRefs.length > 0,
  );

describe('reads back what it wrote', () => {
  const blocks = fc.array(block, { minLength: 1, maxLength: 5 });
  const notes = fc.array(text, { minLength: 1, maxLength: 3 });

  test('with the parser of the site and with remark', () =>
    fc.assert(
      fc.property(blocks, notes, (body, note) => {
        const plan = planOf(body, marked(body) ? [note] : []);
        expect(throughSite(plan)).toEqual(plan);
        expect(throughRemark(plan)).toEqual({ blocks: body, notes: plan.notes });
      }),
      { numRuns: 1500 },
    ));

  test('header, recipients, signature and attachments', () =>
    fc.assert(
      fc.property(text, text, fc.array(text, { minLength: 1, maxLength: 4 }), fc.boolean(), (one, two, many, first) => {
        const closing: Closing[] = [
          { kind: 'recipients', label: one, lines: many },
          { kind: 'signature', lines: many },
        ];
        const plan: Plan = {
          header: { letterhead: { number: one, issuer: [one, two], motto: two }, type: one, subject: two, rule: one },
          body: [{ kind: 'paragraph', text: one, noteRefs: [] }],
          closing: first ? closing : closing.reverse(),
          attachments: [{ kind: 'heading', level: 1, text: two, noteRefs: [] }],
          notes: [],
        };
        const read = throughSite(plan);
        expect(read).toEqual(plan);
        expect(Object.keys(read.header.letterhead)).toEqual(Object.keys(plan.header.letterhead));
      }),
      { numRuns: 300 },
    ));
});

test('blanks that stand for a figure stay, in a paragraph and in a cell', () => {
  const line = (text: string): TextLine => ({ text, noteRefs: [] });
  const text = '(Kèm theo Kế hoạch số        /KH-UBND ngày   tháng   năm 2026)';
  const plan = planOf([
    { kind: 'paragraph', ...line(text) },
    { kind: 'table', rows: [[line('A')], [line(text)]] },
  ]);
  expect(throughSite(plan)).toEqual(plan);
  expect(throughRemark(plan).blocks).toEqual(plan.body);
});

test('a cell merged with the one on its left stays merged, in both parsers', () => {
  const cell = (text: string): TextLine => ({ text, noteRefs: [] });
  const across = { ...cell(''), across: true } as const;
  const plan = planOf([
    {
      kind: 'table',
      rows: [
        [cell('Nhiệm vụ'), cell('Đơn vị'), cell('Kinh phí')],
        [cell('Tổng cộng'), across, cell('')],
      ],
    },
  ]);
  expect(written(plan)).toContain('| Tổng cộng | <ngang/> |  |');
  expect(throughSite(plan)).toEqual(plan);
  expect(throughRemark(plan).blocks).toEqual(plan.body);
});

test('a cell merged with the one above it stays merged, in both parsers', () => {
  const cell = (text: string): TextLine => ({ text, noteRefs: [] });
  const merged = { ...cell(''), merged: true } as const;
  const plan = planOf([
    {
      kind: 'table',
      rows: [
        [cell('Nhiệm vụ'), cell('Đơn vị')],
        [cell('a'), cell('Sở Nội vụ')],
        [cell('b'), merged],
        [cell('c'), cell('')],
      ],
    },
  ]);
  expect(written(plan)).toContain('| b | <gop/> |\n| c |  |');
  expect(throughSite(plan)).toEqual(plan);
  expect(throughRemark(plan).blocks).toEqual(plan.body);
});
