import { describe, expect, test } from 'vitest';
import { readRawKeys } from '../../src/domain/search/search-raw-keys.ts';

describe('reads keys that no input method has turned into letters', () => {
  test.each([
    ['ddangr uyr', 'đảng ủy'],
    ['dangdr uyr', 'đảng ủy'], // the second d may come late
    ['nghij quyeets', 'nghị quyết'],
    ['nghi quyeets', 'nghi quyết'],
    ['phongf choosng tham nhungx', 'phòng chống tham nhũng'],
    ['khoong cos vungf caams', 'không có vùng cấm'],
    ['kieemr tra', 'kiểm tra'],
    ['kiemer tra', 'kiểm tra'],
    ['luaan chuyeenr cans booj', 'luân chuyển cán bộ'],
    ['thuwowngf vuj', 'thường vụ'],
    ['chuyeenr ddooir soos', 'chuyển đổi số'], // the key of the tone begins the word too
    ['xax hooij', 'xã hội'],
    ['Ddangr uyr', 'Đảng ủy'],
    ['hoaf bifnh', 'hòa bình'],
    ['quys IV', undefined],
    ['d9ang3 uy3', 'đảng ủy'],
    ['nghi5 quye6t1', 'nghị quyết'],
    ['kie63m tra', 'kiểm tra'],
    ['thu7o7ng2 vu5', 'thường vụ'],
    ['ke61 hoach5', 'kế hoạch'],
  ])('%s', (keys, text) => expect(readRawKeys(keys)).toBe(text));
});

describe('and leaves other words alone', () => {
  test.each([
    'đảng ủy',
    'dang uy',
    'kiem tra',
    'tư tưởng',
    '114-QĐ/TW',
    'xyzzy',
    'blockchain',
    'constructor',
    '3 trụ cột',
    'UBKT',
    'QD114',
  ])('%s', (query) => expect(readRawKeys(query)).toBeUndefined());
});
