import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cleanQuery, fromIndex, queryLimits, toIndex, toQuery } from '../../src/domain/search/search-text.ts';
import { toNewTonePlacement, toOldTonePlacement } from '../../src/domain/text/tone-placement.ts';

describe('places tone marks the old way, in open syllables only', () => {
  test.each([
    ['hoá', 'hóa'],
    ['tự chuyển hoá', 'tự chuyển hóa'],
    ['UỶ BAN', 'ỦY BAN'],
    ['thuý, khoẻ', 'thúy, khỏe'],
    ['lan toả', 'lan tỏa'],
    ['quý', 'quý'], // «qu» is the initial
    ['Quỹ', 'Quỹ'],
    ['hoàn toàn', 'hoàn toàn'], // closed syllables have one way
    ['huỳnh', 'huỳnh'],
    ['thuế', 'thuế'],
    ['chuyến', 'chuyến'],
  ])('%s → %s', (text, expected) => {
    expect(toOldTonePlacement(text)).toBe(expected);
    expect(toOldTonePlacement(text.normalize('NFD'))).toBe(expected);
  });

  test('and back', () => expect(toNewTonePlacement('hóa ủy quý toàn khỏe')).toBe('hoá uỷ quý toàn khoẻ'));
});

const vietnamese = fc
  .array(fc.constantFrom(...'aáàảãạăắâấeéêếiíoóôốơớuúưứyýỷđĐbchknqtQUYOA -/,.“”'), { maxLength: 40 })
  .map((letters) => letters.join(''));

test('what is indexed reads back as it stands on the page', () => {
  fc.assert(fc.property(vietnamese, (text) => fromIndex(toIndex(text)) === text.normalize('NFC')));
});

test('a query meets the index whatever its spelling', () => {
  expect(toQuery(cleanQuery('Đảng uỷ'))).toBe(toQuery(cleanQuery('Đảng ủy')));
  expect(toIndex('Đảng uỷ').replaceAll('\u034F', '')).toBe(toQuery('Đảng ủy'));
  expect(toQuery('đang').normalize('NFD').replace(/\p{M}/gu, '')).toBe('dang');
});

describe('cleans what is typed or pasted', () => {
  test.each([
    ['  114\u2011QĐ/TW ', '114-QĐ/TW'],
    ['“không có vùng cấm”', '"không có vùng cấm"'],
    ['a\u0000b\u202Ec\uD800', 'a bc'],
    ['Ðảng', 'Đảng'],
    ['\n\t ', ''],
  ])('%j → %j', (query, expected) => expect(cleanQuery(query)).toBe(expected));

  test('and never gives back more than the limits', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 3000 }), (query) => {
        const cleaned = cleanQuery(query);
        expect(cleaned.length).toBeLessThanOrEqual(queryLimits.characters);
        expect(cleaned.split(' ').length).toBeLessThanOrEqual(queryLimits.words);
        expect(cleaned).toBe(cleanQuery(cleaned));
      }),
    );
  });
});
