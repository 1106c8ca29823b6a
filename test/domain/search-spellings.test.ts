import { describe, expect, test } from 'vitest';
import { findNumberMentions } from '../../src/domain/search/number-mentions.ts';
import { spellings, statedDay } from '../../src/domain/search/search-spellings.ts';

const abbreviations = {
  ubkt: ['Ủy ban Kiểm tra'],
  đu: ['Đảng ủy'],
  tu: ['Tỉnh ủy', 'Thành ủy'],
  tư: ['Trung ương'],
  pctn: ['phòng, chống tham nhũng'],
};
const texts = (query: string) => spellings(query, abbreviations).map((spelling) => spelling.text);

describe('knows other spellings', () => {
  test.each([
    ['UBKT ĐU', 'Ủy ban Kiểm tra Đảng ủy'],
    ['ubkt đu', 'Ủy ban Kiểm tra đu'], // in lower case «đu», «tu» are syllables
    ['TU Lâm Đồng', 'Thành ủy Lâm Đồng'],
    ['TƯ', 'Trung ương'],
    ['uy ban kiem tra tinh', 'UBKT tinh'],
    ['phòng, chống tham nhũng', 'PCTN'],
    ['kỉ luật', 'kỷ luật'],
    ['quản lý', 'quản lí'],
    ['quí I', 'quý I'],
    ['7/5/2026', '07/5/2026'],
    ['ngày 7 tháng 5 năm 2026', '07/5/2026'],
  ])('%s → %s', (query, expected) => expect(texts(query)).toContain(expected));
});

describe('and leaves words alone', () => {
  test.each(['tu tuong', 'tư tưởng', 'kiểm tra', 'ủy ban', 'constructor', 'nghĩa vụ'])('%s', (query) =>
    expect(texts(query)).toEqual([]),
  );
});

test('reads a day', () => {
  expect(statedDay('ngày 7/5/2026')).toBe('2026-05-07');
  expect(statedDay('tháng 5/2026')).toBeUndefined();
});

describe('finds whole numbers among words', () => {
  test.each([
    ['thực hiện 4-NQ/TW', ['4-NQ/TW']],
    ['04-NQ/TW và 05 nq tw', ['04-NQ/TW', '05 nq tw']],
    ['theo Nghị định 30/2020/NĐ-CP', ['30/2020/NĐ-CP']],
    ['ngày 07/5/2026', []],
    ['2025-2030', []],
    ['3 trụ cột', []],
    ['114-Q', []],
  ])('%s', (query, expected) =>
    expect(findNumberMentions(query).map(({ start, end }) => query.slice(start, end))).toEqual(expected),
  );
});
