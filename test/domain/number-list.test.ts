import { describe, expect, test } from 'vitest';
import { parseNumberList } from '../../src/domain/search/number-list.ts';

const read = (query: string) => parseNumberList(query).map(({ asked }) => asked);

describe('reads several numbers', () => {
  test.each([
    ['131, 132-QĐ/TW', ['131-QĐ/TW', '132-QĐ/TW']],
    ['Quy định 114 và 131', ['Quy định 114', 'Quy định 131']],
    ['các Quy định số 114, 131, 132-QĐ/TW', ['Quy định số 114', '131-QĐ/TW', '132-QĐ/TW']],
    ['quy dinh 114 va 131', ['quy dinh 114', 'quy dinh 131']],
    ['05-NQ/TW; 04-NQ/TW', ['05-NQ/TW', '04-NQ/TW']],
    ['nghị quyết 04, nghị quyết 05', ['nghị quyết 04', 'nghị quyết 05']],
    ['114 qd tw va 23 ctr tu', ['114 qd tw', '23 ctr tu']],
    ['qđ 114, 131', ['qđ 114', 'qđ 131']],
  ])('%s', (query, numbers) => expect(read(query)).toEqual(numbers));
});

describe('and no list where there is none', () => {
  test.each([
    '114-QĐ/TW',
    '114, 131',
    '5, 6 nhiệm vụ',
    'phòng, chống tham nhũng',
    'năm 2025 và 2026',
    '07/5/2026, 11/6/2025',
    'thực hiện 04-NQ/TW và 05-NQ/TW',
    '"114-QĐ/TW, 131-QĐ/TW"',
    'Nghị quyết số 04-NQ/TW và Kế hoạch này',
  ])('%s', (query) => expect(read(query)).toEqual([]));
});
