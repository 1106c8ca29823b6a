import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { buildUnits, type Speaker, type UnitTable, unitNaming } from '../../src/domain/task/unit.ts';
import { speakers } from '../../src/domain/task/unit-speaker.ts';

const table: UnitTable = {
  abbreviations: { UBND: 'Ủy ban nhân dân', UBKT: 'Ủy ban Kiểm tra', ĐU: 'Đảng ủy', 'KH&CN': 'Khoa học và Công nghệ' },
  units: [
    { name: 'Ủy ban Kiểm tra Đảng ủy', aliases: ['Ủy ban Kiểm tra Đảng ủy UBND tỉnh'], short: ['Ủy ban Kiểm tra'] },
  ],
};
const { keyOf } = unitNaming(table);
const own: Speaker = { whose: 'own', office: 'Đảng ủy UBND tỉnh Lâm Đồng', province: 'Lâm Đồng' };
const other: Speaker = { whose: 'other', office: 'Đảng ủy xã Bình An', province: 'Khánh Hòa' };

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
  ])('%s = %s', (a, b) => expect(keyOf(a, other)).toBe(keyOf(b, other)));
});

describe('two written names are not one unit', () => {
  test.each([
    ['Ủy ban Kiểm tra', 'Ủy ban Kiểm tra Đảng ủy'], // short name in a document of another office
    ['Sở Công Thương', 'Sở Công thươngg'],
    ['Ban Bản Mòng', 'Bản Mòng'],
    ['Trường Trường Chinh', 'Trường Chinh'],
    ['Hội Nông dân', 'Hồi Nông dân'], // other marks are other words
    ['Bộ Khoa học, Công nghệ', 'Bộ Khoa học và Công nghệ'], // nobody said so
  ])('%s ≠ %s', (a, b) => expect(keyOf(a, other)).not.toBe(keyOf(b, other)));

  test('a short name means the office of the site only in its own documents', () => {
    expect(keyOf('Ủy ban Kiểm tra', own)).toBe(keyOf('UBKT ĐU', own));
  });
});

describe('a name that other offices have too', () => {
  const kept: UnitTable = {
    abbreviations: { UBKT: 'Ủy ban Kiểm tra', ĐU: 'Đảng ủy' },
    units: [
      {
        name: 'Ủy ban Kiểm tra Đảng ủy',
        aliases: ['Ủy ban Kiểm tra Đảng ủy UBND tỉnh'],
        short: ['Ủy ban Kiểm tra Đảng ủy', 'UBKT'],
      },
      { name: 'Ban Thường vụ Tỉnh ủy', aliases: [], short: [], local: ['Ban Thường vụ Tỉnh ủy'] },
    ],
  };
  const naming = unitNaming(kept);
  const local: Speaker = { whose: 'local', office: 'Đảng ủy xã Đức Trọng', province: 'Lâm Đồng' };
  const unit = naming.keyOf('Ủy ban Kiểm tra Đảng ủy UBND tỉnh', other);

  test.each([
    ['Uỷ ban Kiểm tra Đảng uỷ', own, true],
    ['UBKT ĐU', own, true],
    ['Ủy ban Kiểm tra Đảng ủy UBND tỉnh', other, true],
    ['Uỷ ban Kiểm tra Đảng uỷ', local, false],
    ['Uỷ ban Kiểm tra Đảng uỷ', other, false],
  ])('%s', (name, speaker, same) => expect(naming.keyOf(name, speaker) === unit).toBe(same));

  test('is shown with the office or province that it belongs to', () => {
    expect(naming.nameOf('Uỷ ban Kiểm tra Đảng uỷ', other)).toBe('Uỷ ban Kiểm tra Đảng uỷ (Đảng ủy xã Bình An)');
    expect(naming.nameOf('Uỷ ban Kiểm tra Đảng uỷ', own)).toBe('Uỷ ban Kiểm tra Đảng uỷ');
    expect(naming.nameOf('Ban Thường vụ Tỉnh uỷ', other)).toBe('Ban Thường vụ Tỉnh uỷ (Khánh Hòa)');
    expect(naming.nameOf('Ban Thường vụ Tỉnh uỷ', local)).toBe('Ban Thường vụ Tỉnh uỷ');
    expect(naming.nameOf('Sở Tư pháp', other)).toBe('Sở Tư pháp');
  });

  test('stands on one page for each office', () => {
    const said = [own, other, local].map((speaker) => ({
      key: naming.keyOf('Ủy ban Kiểm tra Đảng ủy', speaker),
      name: naming.nameOf('Ủy ban Kiểm tra Đảng ủy', speaker),
    }));
    expect([...buildUnits(kept, said).values()].map(({ slug }) => slug).sort()).toEqual([
      'uy-ban-kiem-tra-dang-uy',
      'uy-ban-kiem-tra-dang-uy-dang-uy-xa-binh-an',
      'uy-ban-kiem-tra-dang-uy-dang-uy-xa-duc-trong',
    ]);
  });
});

describe('who writes', () => {
  const of = speakers(
    { office: 'Đảng ủy Ủy ban nhân dân tỉnh Lâm Đồng', province: '' },
    (a, b) => a.toLowerCase() === b.toLowerCase(),
  );
  test.each([
    ['Đảng ủy Ủy ban nhân dân tỉnh Lâm Đồng', 'Đảng bộ tỉnh Lâm Đồng', 'Lâm Đồng', 'own'],
    ['Ủy ban Kiểm tra Đảng ủy Ủy ban nhân dân tỉnh Lâm Đồng', null, null, 'own'],
    ['Đảng ủy xã Đức Trọng', 'Đảng bộ tỉnh Lâm Đồng', 'Đức Trọng', 'local'],
    ['Đảng ủy xã Công Hải', 'Đảng bộ tỉnh Khánh Hoà', 'Công Hải', 'other'],
    ['Sở Công Thương', 'UBND tỉnh Lào Cai', 'Lào Cai', 'other'],
    ['Văn phòng Đảng ủy xã Công Hải', 'Đảng ủy xã Công Hải', 'Công Hải', 'local'], // names no province
  ])('%s · %s · %s', (issuer, superior, place, whose) => expect(of({ issuer, superior, place }).whose).toBe(whose));
});

test('a unit of no table gets its page from the spelling that stands most often', () => {
  const named = ['Sở Tài Chính', 'Sở Tài chính', 'Sở Tài chính', 'UBKT ĐU'].map((name) => ({
    name,
    key: keyOf(name, other),
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
  const named = [{ name: 'Sở Sở Công thương', key: keyOf('Sở Sở Công thương', other) }];
  expect([...buildUnits(table, named).values()]).toMatchObject([{ slug: 'so-cong-thuong', name: 'Sở Công thương' }]);
});

test('names that differ only in what an address cannot show get addresses of their own', () => {
  const named = ['Hội Nông dân', 'Hồi Nông dân'].map((name) => ({ name, key: keyOf(name, other) }));
  expect([...buildUnits(table, named).values()].map((unit) => unit.slug).sort()).toEqual([
    'hoi-nong-dan',
    'hoi-nong-dan-2',
  ]);
});

test('no name of the table in content means two units', () => {
  const { units, abbreviations } = parse(readFileSync('content/units.yaml', 'utf8')) as {
    units: { name: string; aliases?: string[]; short?: string[]; local?: string[] }[];
    abbreviations: Record<string, string>;
  };
  const whole = unitNaming({ abbreviations, units: [] }).keyOf;
  for (const scope of ['aliases', 'local', 'short'] as const) {
    const seen = new Map<string, string>();
    for (const unit of units) {
      for (const name of [unit.name, ...(unit[scope] ?? [])]) {
        const key = whole(name, other);
        expect([unit.name, undefined], `${name}: ${seen.get(key)} hay ${unit.name}`).toContain(seen.get(key));
        seen.set(key, unit.name);
      }
    }
  }
});
