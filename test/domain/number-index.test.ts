import { describe, expect, test } from 'vitest';
import { matchNumber, type NumberEntry, type NumberedDocument } from '../../src/domain/search/number-index.ts';
import { parseNumberQuery } from '../../src/domain/search/number-query.ts';

const document = (type: string, date: string | null = null, term: string | null = null): NumberedDocument => ({
  type,
  date,
  term,
  issuer: null,
  title: null,
  anchor: null,
  fullText: null,
});
const entry = (number: string, ...documents: NumberedDocument[]): NumberEntry => ({
  number,
  path: `van-ban/${number}/`,
  citedBy: 1,
  documents,
});

const library = [
  entry('05-NQ/TW', document('Nghị quyết', '2026-04-07', 'XIV'), document('Nghị quyết', '2016-11-01', 'XII')),
  entry('04-NQ/TW', document('Nghị quyết', '2026-04-01', 'XIV')),
  ...['114', '131', '132', '178', '189'].map((serial) => entry(`${serial}-QĐ/TW`, document('Quy định', '2023-07-11'))),
  entry('23-CTr/TU', document('Chương trình hành động', '2026-05-07')),
  entry('237-KH/UBKTTW', document('Kế hoạch')),
  entry('11-CTr/ĐU', document('Chương trình hành động')),
  entry('11-HD/VPTW', document('Hướng dẫn')),
  entry('05-HD/VPTW', document('Hướng dẫn')),
  entry('30/2020/NĐ-CP', document('Nghị định', '2020-03-05')),
  entry('109/2025/QH15', document('Luật')),
  entry('93/2007/QĐ-TTg', document('Quyết định')),
  entry('66.2/2025/NQ-CP', document('Nghị quyết', '2025-08-28')),
  entry('556/KH-UBND', document('Kế hoạch', '2025-11-06')),
  entry('11410/BXD-KHCNMT&VLXD', document('Công văn')),
];

const ask = (query: string) => {
  const parsed = parseNumberQuery(query);
  return parsed && matchNumber(parsed, library);
};
const numbers = (query: string) => ask(query)?.hits.map((hit) => hit.entry.number) ?? [];

describe('finds a number in any spelling', () => {
  test.each([
    ['114-QĐ/TW', ['114-QĐ/TW']],
    ['114 qd tw', ['114-QĐ/TW']],
    ['114qdtw', ['114-QĐ/TW']],
    ['114QĐ/TW', ['114-QĐ/TW']],
    ['114/QĐ-TW', ['114-QĐ/TW']],
    ['114-QĐ/TƯ', ['114-QĐ/TW']],
    ['114-QĐ/T.Ư', ['114-QĐ/TW']],
    ['114\u00a0\u2013\u00a0QĐ/TW', ['114-QĐ/TW']],
    ['114-QĐ/TW'.normalize('NFD'), ['114-QĐ/TW']],
    ['NQ-CP 66.2/2025', ['66.2/2025/NQ-CP']], // no day
    ['66.2/2025.nq- cp ngày 28.8.2025', ['66.2/2025/NQ-CP']],
    ['nghi quyet 66.2/2025', ['66.2/2025/NQ-CP']],
    ['qđ 114', ['114-QĐ/TW']],
    ['QĐ/TW 114', ['114-QĐ/TW']],
    ['QĐ114', ['114-QĐ/TW']],
    ['quy dinh 114', ['114-QĐ/TW']],
    ['Quy định số 114', ['114-QĐ/TW']],
    ['quyết định 114', ['114-QĐ/TW']], // QĐ is both; its type stands beside it
    ['Quy định số 114-QĐ/TW, ngày 11/7/2023 của Bộ Chính trị về kiểm soát quyền lực', ['114-QĐ/TW']],
    ['quy định 114 kiểm soát quyền lực', ['114-QĐ/TW']],
    ['NQ 04 khóa XIV', ['04-NQ/TW']],
    ['nghị quyết 4 khoá 14', ['04-NQ/TW']],
    ['4-NQ/TW', ['04-NQ/TW']],
    ['04- NQ/TW', ['04-NQ/TW']],
    ['nqtw05', ['05-NQ/TW']],
    ['23 ctr tu', ['23-CTr/TU']],
    ['ctr 23', ['23-CTr/TU']],
    ['chương trình hành động số 23', ['23-CTr/TU']],
    ['11-ctr/du', ['11-CTr/ĐU']],
    ['237 kh ubkttw', ['237-KH/UBKTTW']],
    ['30/2020/nd-cp', ['30/2020/NĐ-CP']],
    ['nghị định 30/2020', ['30/2020/NĐ-CP']],
    ['nghi dinh 30 nam 2020', ['30/2020/NĐ-CP']],
    ['luật 109/2025/QH15', ['109/2025/QH15']],
    ['556/KH-UBND', ['556/KH-UBND']],
    ['công văn 11410', ['11410/BXD-KHCNMT&VLXD']],
    ['cv 11410', ['11410/BXD-KHCNMT&VLXD']],
  ])('%s', (query, expected) => expect(numbers(query)).toEqual(expected));
});

describe('completes a half-typed number', () => {
  test.each([
    ['114-Q', ['114-QĐ/TW']],
    ['23-C', ['23-CTr/TU']],
    ['30/20', ['30/2020/NĐ-CP']],
    ['18', ['189-QĐ/TW']],
    ['11', ['11-CTr/ĐU', '11-HD/VPTW']], // whole numbers hide longer ones: not 114, not 11410
    ['11-H', ['11-HD/VPTW']],
  ])('%s', (query, expected) => expect(numbers(query)).toEqual(expected));
});

describe('says that the library has no such number, and what is near', () => {
  test.each([
    ['04-NQ/TU', ['04-NQ/TW']],
    ['114-QX/ZZ', ['114-QĐ/TW']],
    ['115-QĐ/TW', ['114-QĐ/TW']],
    ['141-QĐ/TW', ['114-QĐ/TW', '131-QĐ/TW']],
    ['114-QĐ/TW ngày 20/8/2004', ['114-QĐ/TW']],
    ['nghị quyết 05 khóa XIII', ['05-NQ/TW', '05-HD/VPTW', '04-NQ/TW']],
    ['11-HĐ/ĐU', ['11-CTr/ĐU', '11-HD/VPTW']], // a typed «đ» is a demand
    ['999-NQ/TW', []],
    ['999', []],
  ])('%s', (query, near) => {
    expect(ask(query)?.kind).toBe('missing');
    expect(ask(query)?.near.map((hit) => hit.entry.number)).toEqual(near);
  });
});

describe('leaves words to the text search', () => {
  test.each([
    '3 trụ cột',
    '2 con số',
    '05 nhiệm vụ chiến lược',
    '114 kiểm soát',
    'kế hoạch 3 trụ cột',
    'thực hiện nghị quyết 05-NQ/TW',
    'nhiệm kỳ 2025-2030',
    '2025-2030',
    '2026',
    'tháng 6/2026',
    '07/5/2026',
    'ngày 7 tháng 5 năm 2026',
    'điều 5',
    'đại hội lần thứ XIV',
    'khóa 14',
    '"114"',
    '',
    '/',
  ])('%s', (query) => expect(ask(query)?.kind ?? 'none').toBe('none'));
});

test('puts the document of the stated term or date first', () => {
  expect(ask('nghị quyết 05 khóa XII')?.hits[0]?.documents[0]?.date).toBe('2016-11-01');
  expect(ask('05-NQ/TW ngày 7/4/2026')?.hits[0]?.documents[0]?.date).toBe('2026-04-07');
  expect(ask('05-NQ/TW')?.hits[0]?.documents.map((d) => d.date)).toEqual(['2026-04-07', '2016-11-01']);
});
