import { describe, expect, test } from 'vitest';
import { type Speaker, type UnitTable, unitNaming } from '../../src/domain/task/unit.ts';
import { unitFinder } from '../../src/domain/task/unit-mentions.ts';

const table: UnitTable = {
  abbreviations: {},
  units: [{ name: 'Ủy ban Kiểm tra Đảng ủy', aliases: ['UBKT ĐU'], short: ['Ủy ban Kiểm tra'] }],
};
const { keyOf } = unitNaming(table);
const own: Speaker = { whose: 'own', office: null, province: null };
const other: Speaker = { ...own, whose: 'other' };
const named = ['Sở Tư pháp', 'Đảng ủy'].map((name) => ({ name, key: keyOf(name, other) }));
const find = unitFinder(table, named);
const check = keyOf('Ủy ban Kiểm tra Đảng ủy', other);

describe('finds units by any of their names', () => {
  test.each([
    ['Uỷ ban kiểm tra Đảng uỷ chủ trì, phối hợp với Sở Tư pháp', other, [check, keyOf('Sở Tư pháp', other)]], // the longer name, not «Đảng ủy»
    ['- Lưu VP, UBKT ĐU.', other, [check]],
    ['Ủy ban Kiểm tra phối hợp', own, [check]],
    ['Ủy ban Kiểm tra phối hợp', other, []], // the short name, in a document of another office
    ['ủy ban kiểm tra các cấp', own, []], // no capital: any such body
    ['Sở Tư pháphh', other, []],
  ])('%s', (text, speaker, keys) => expect([...find(text, speaker)]).toEqual(keys));
});
