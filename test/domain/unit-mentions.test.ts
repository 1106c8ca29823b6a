import { describe, expect, test } from 'vitest';
import type { UnitTable } from '../../src/domain/task/unit.ts';
import { unitKeys } from '../../src/domain/task/unit.ts';
import { unitFinder } from '../../src/domain/task/unit-mentions.ts';

const table: UnitTable = {
  abbreviations: {},
  units: [{ name: 'Ủy ban Kiểm tra Đảng ủy', aliases: ['UBKT ĐU'], short: ['Ủy ban Kiểm tra'] }],
};
const keyOf = unitKeys(table);
const named = ['Sở Tư pháp', 'Đảng ủy'].map((name) => ({ name, key: keyOf(name, false) }));
const find = unitFinder(table, named);
const check = keyOf('Ủy ban Kiểm tra Đảng ủy', false);

describe('finds units by any of their names', () => {
  test.each([
    ['Uỷ ban kiểm tra Đảng uỷ chủ trì, phối hợp với Sở Tư pháp', false, [check, keyOf('Sở Tư pháp', false)]], // the longer name, not «Đảng ủy»
    ['- Lưu VP, UBKT ĐU.', false, [check]],
    ['Ủy ban Kiểm tra phối hợp', true, [check]],
    ['Ủy ban Kiểm tra phối hợp', false, []], // the short name, in a document of another office
    ['ủy ban kiểm tra các cấp', true, []], // no capital: any such body
    ['Sở Tư pháphh', false, []],
  ])('%s', (text, own, keys) => expect([...find(text, own)]).toEqual(keys));
});
