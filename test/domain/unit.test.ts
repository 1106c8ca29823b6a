import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { buildUnits, type UnitTable, unitKeys } from '../../src/domain/task/unit.ts';

const table: UnitTable = {
  abbreviations: { UBND: 'Ủy ban nhân dân', UBKT: 'Ủy ban Kiểm tra', ĐU: 'Đảng ủy', 'KH&CN': 'Khoa học và Công nghệ' },
  units: [
    { name: 'Ủy ban Kiểm tra Đảng ủy', aliases: ['Ủy ban Kiểm tra Đảng ủy UBND tỉnh'], short: ['Ủy ban Kiểm tra'] },
  ],
};
const keyOf = unitKeys(table);

describe('two written names are one unit', () => {
  test.each([
    ['UBKT ĐU', 'Ủy ban Kiểm tra Đảng ủy'], // table of abbreviations
    ['Uỷ ban kiểm tra Đảng uỷ', 'Ủy ban Kiểm tra Đảng ủy'], // tone placement and case
    ['Ủy ban kiểm tra Đảng ủy Ủy ban nhân dân tỉnh', 'Ủy ban Kiểm tra Đảng ủy'], // alias
    ['Sở KH&CN', 'Sở Khoa học và Công nghệ'],
    ['UBND  tỉnh', 'Ủy ban nhân dân tỉnh'],
    ['Sở Sở Công thương', 'Sở Công Thương'],
    ['UBND Ủy ban nhân dân tỉnh', 'UBND tỉnh'],
    ['Ban Thường vụ Ban thường vụ Tỉnh ủy', 'Ban Thường vụ Tỉnh ủy'],
  ])('%s = %s', (a, b) => expect(keyOf(a, false)).toBe(keyOf(b, false)));
});

describe('two written names are not one unit', () => {
  test.each([
    ['Ủy ban Kiểm tra', 'Ủy ban Kiểm tra Đảng ủy'], // short name in a document of another office
    ['Sở Công Thương', 'Sở Công thươngg'],
    ['Ban Bản Mòng', 'Bản Mòng'],
    ['Trường Trường Chinh', 'Trường Chinh'],
    ['Hội Nông dân', 'Hồi Nông dân'], // other marks are other words
    ['Bộ Khoa học, Công nghệ', 'Bộ Khoa học và Công nghệ'], // nobody said so
  ])('%s ≠ %s', (a, b) => expect(keyOf(a, false)).not.toBe(keyOf(b, false)));

  test('a short name means the office of the site only in its own documents', () => {
    expect(keyOf('Ủy ban Kiểm tra', true)).toBe(keyOf('UBKT ĐU', true));
  });
});

test('a unit of no table gets its page from the spelling that stands most often', () => {
  const named = ['Sở Tài Chính', 'Sở Tài chính', 'Sở Tài chính', 'UBKT ĐU'].map((name) => ({
    name,
    key: keyOf(name, false),
  }));
  const units = [...buildUnits(table, named).values()];
  expect(units).toEqual([
    { slug: 'so-tai-chinh', name: 'Sở Tài chính', aliases: [] },
    {
      slug: 'uy-ban-kiem-tra-dang-uy',
      name: 'Ủy ban Kiểm tra Đảng ủy',
      aliases: ['Ủy ban Kiểm tra Đảng ủy UBND tỉnh', 'Ủy ban Kiểm tra'],
    },
  ]);
  expect([...buildUnits(table, named.toReversed()).values()]).toEqual(units);
});

test('a head typed twice is not shown', () => {
  const named = [{ name: 'Sở Sở Công thương', key: keyOf('Sở Sở Công thương', false) }];
  expect([...buildUnits(table, named).values()]).toMatchObject([{ slug: 'so-cong-thuong', name: 'Sở Công thương' }]);
});

test('names that differ only in what an address cannot show get addresses of their own', () => {
  const named = ['Hội Nông dân', 'Hồi Nông dân'].map((name) => ({ name, key: keyOf(name, false) }));
  expect([...buildUnits(table, named).values()].map((unit) => unit.slug).sort()).toEqual([
    'hoi-nong-dan',
    'hoi-nong-dan-2',
  ]);
});

test('no name of the table in content means two units', () => {
  const { units, abbreviations } = parse(readFileSync('content/units.yaml', 'utf8')) as {
    units: { name: string; aliases?: string[]; short?: string[] }[];
    abbreviations: Record<string, string>;
  };
  const whole = unitKeys({ abbreviations, units: [] });
  for (const scope of ['aliases', 'short'] as const) {
    const seen = new Map<string, string>();
    for (const unit of units) {
      for (const name of [unit.name, ...(unit[scope] ?? [])]) {
        const key = whole(name, false);
        expect([unit.name, undefined], `${name}: ${seen.get(key)} hay ${unit.name}`).toContain(seen.get(key));
        seen.set(key, unit.name);
      }
    }
  }
});
