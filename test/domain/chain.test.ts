import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chainAround, indexChain, levelOf } from '../../src/domain/citation/chain.ts';

const chain = (focus: string, edges: string, options = {}) => {
  const index = indexChain(
    edges
      .split(' ')
      .filter(Boolean)
      .map((edge) => ({ lower: edge.split('>')[0] ?? '', upper: edge.split('>')[1] ?? '' })),
  );
  const { rows, lines } = chainAround(focus, index, options);
  return {
    rows: rows.map((row) => `${'  '.repeat(row.depth)}${row.kind === 'document' ? row.id : `${row.kind} ${row.id}`}`),
    lines: lines.map(({ from, to }) => `${rows[from]?.id}>${rows[to]?.kind === 'gap' ? 'gap' : rows[to]?.id}`),
  };
};

test('draws Trung ương above tỉnh above đảng ủy, and leaves out the line that the longer way makes', () => {
  // The plan says that it carries out both; the programme says that it carries out the resolution.
  expect(chain('kh', 'kh>nq kh>ctr ctr>nq')).toEqual({
    rows: ['nq', '  ctr', '    focus kh', '      gap kh'],
    lines: ['nq>ctr', 'ctr>kh', 'kh>gap'],
  });
});

test('shows what carries out the document, and what is left out of a wide level', () => {
  expect(chain('nq', 'a>nq b>nq c>nq d>a', { wide: 2 })).toEqual({
    rows: ['focus nq', '  a', '    d', '  b', '  more nq'],
    lines: ['nq>a', 'a>d', 'nq>b', 'nq>nq'],
  });
});

test('a document that nobody carries out and that carries out nothing is a gap under itself', () => {
  expect(chain('x', '').rows).toEqual(['focus x', '  gap x']);
});

test('ends for any edges, loops too; every document once, every line between rows', () => {
  const id = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f');
  fc.assert(
    fc.property(id, fc.array(fc.record({ lower: id, upper: id }), { maxLength: 20 }), (focus, edges) => {
      const { rows, lines } = chainAround(focus, indexChain(edges));
      const documents = rows.filter((row) => row.kind === 'document' || row.kind === 'focus').map((row) => row.id);
      expect(new Set(documents).size).toBe(documents.length);
      for (const { from, to } of lines) expect(rows[from] && rows[to]).toBeTruthy();
    }),
  );
});

describe('tells the level by number and issuer', () => {
  test.each([
    ['05-NQ/TW', 'Ban Chấp hành Trung ương Đảng khóa XIV', 'central'],
    ['237-KH/UBKTTW', null, 'central'],
    ['03/NQ-CP', null, 'central'],
    ['2597/QĐ-TTg', 'Thủ tướng Chính phủ', 'central'],
    ['23-CTr/TU', 'Tỉnh ủy Lâm Đồng', 'province'],
    ['179/KH-UBND', 'Ủy ban nhân dân tỉnh Đồng Nai', 'province'],
    ['12/KH-UBND', 'Ủy ban nhân dân xã Gia Thuận', 'base'],
    ['11-CTr/ĐU', 'Ban Chấp hành Đảng bộ UBND tỉnh Lâm Đồng', 'committee'],
    ['Số         -KH/ĐU', 'Đảng ủy UBND tỉnh Lâm Đồng', 'committee'],
    ['4011/UBND-VX2', null, null],
    [null, null, null],
  ])('%s, %s', (number, issuer, level) => expect(levelOf(number, issuer)).toBe(level));
});
