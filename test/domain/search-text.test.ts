import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cleanQuery, fromIndex, queryLimits, toIndex, toQuery } from '../../src/domain/search/search-text.ts';
import { fit, fitOf, splitWords } from '../../src/domain/search/search-words.ts';
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
  .array(fc.constantFrom(...'aáàảãạăắâấeéêếiíoóôốơớuúưứyýỷđĐbchknqtQUYOA -/,.“”m²³¹⁰₂12'), { maxLength: 40 })
  .map((letters) => letters.join(''));

test('what is indexed reads back as it stands on the page', () => {
  fc.assert(fc.property(vietnamese, (text) => fromIndex(toIndex(text)) === text.normalize('NFC')));
});

test('a query meets the index whatever its spelling', () => {
  expect(toQuery(cleanQuery('Đảng uỷ'))).toBe(toQuery(cleanQuery('Đảng ủy')));
  expect(toIndex('Đảng uỷ').replaceAll('\u034F', '')).toBe(toQuery('Đảng ủy'));
  expect(toQuery('đang').normalize('NFD').replace(/\p{M}/gu, '')).toBe('dang');
});

describe('small figures', () => {
  const folded = (text: string): string => toIndex(text).normalize('NFD').replace(/\p{M}/gu, '');
  test.each([
    ['15 m²', '15 m2', '15 m2'], // found by either spelling
    ['7 km², 2 dam³', '7 km2, 2 dam3', '7 km2, 2 dam3'],
    ['khí CO₂', 'khi CO2', 'khí CO2'],
    ['theo quy định¹ của', 'theo quy dinh cua', 'theo quy định của'], // the mark of a note is none
    ['05-NQ/TW¹²', '05-NQ/TW', '05-NQ/TW'],
    ['tháng 11/2024¹,', 'thang 11/2024,', 'tháng 11/2024,'],
    ['làm²', 'lam', 'làm'], // no unit
  ])('%s', (text, index, typed) => {
    expect(folded(text)).toBe(index);
    expect(fromIndex(toIndex(text))).toBe(text);
    const bare = (query: string): string => toQuery(cleanQuery(query)).normalize('NFD').replace(/\p{M}/gu, '');
    expect(bare(text)).toBe(bare(typed));
    const [written, asked] = [splitWords(text), splitWords(typed)];
    expect(written.map(({ exact }) => exact)).toEqual(asked.map(({ exact }) => exact));
    expect(asked.map((word, at) => fitOf(word, written[at] ?? word))).toEqual(asked.map(() => fit.exact));
  });

  test('a figure alone, as before a typed note, is no word', () => {
    expect(splitWords('¹ Quy định').map(({ exact }) => exact)).toEqual(['quy', 'định']);
    expect(toIndex('<p>¹ Quy').replace(/\p{M}/gu, '')).toBe('<p>¹ Quy');
  });
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
