import { describe, expect, test } from 'vitest';
import { findCitations } from '../../src/domain/citation/find-citations.ts';

/** Number, date and body of each mention. */
const said = (text: string) => findCitations(text).map(({ number, date, issuer }) => [number, date, issuer]);

describe('shares what the last item of a list says for all', () => {
  const central = 'Ban Chấp hành Trung ương Đảng';
  test.each([
    [
      'Nghị quyết số 20-NQ/TW, số 21-NQ/TW, cùng ngày 25/10/2017 của BCH Trung ương',
      [
        ['20-NQ/TW', '2017-10-25', central],
        ['21-NQ/TW', '2017-10-25', central],
      ],
    ],
    [
      'Nghị quyết số 20-NQ/TW và Nghị quyết số 21-NQ/TW (cùng ngày 25/10/2017)',
      [
        ['20-NQ/TW', '2017-10-25', null],
        ['21-NQ/TW', '2017-10-25', null],
      ],
    ],
    [
      'Nghị định số 25-CP, 26-CP ngày 23/5/1993 của Chính phủ',
      [
        ['25-CP', null, 'Chính phủ'],
        ['26-CP', '1993-05-23', 'Chính phủ'],
      ],
    ],
    [
      'các Nghị quyết từ số 08/NQ-HĐND đến số 25/NQ-HĐND ngày 15/7/2025 của HĐND tỉnh',
      [
        ['08/NQ-HĐND', '2025-07-15', 'HĐND tỉnh'],
        ['25/NQ-HĐND', '2025-07-15', 'HĐND tỉnh'],
      ],
    ],
    [
      'các Quyết định từ số 101 đến số 105/QĐ-UBND ngày 01/7/2025',
      [
        ['101/QĐ-UBND', '2025-07-01', null],
        ['105/QĐ-UBND', '2025-07-01', null],
      ],
    ],
    // The body of a list of one type, but not its date: each decision has its own.
    [
      'Quyết định số 12/QĐ-UBND, số 14/QĐ-UBND ngày 02/3/2026 của UBND tỉnh',
      [
        ['12/QĐ-UBND', null, 'UBND tỉnh'],
        ['14/QĐ-UBND', '2026-03-02', 'UBND tỉnh'],
      ],
    ],
    [
      'Quyết định số 12/QĐ-UBND ngày 01/3/2026, số 14/QĐ-UBND ngày 02/3/2026 của UBND tỉnh',
      [
        ['12/QĐ-UBND', '2026-03-01', 'UBND tỉnh'],
        ['14/QĐ-UBND', '2026-03-02', 'UBND tỉnh'],
      ],
    ],
    // Each has its own body.
    [
      'Kế hoạch số 12/KH-UBND của UBND xã, Kế hoạch số 14/KH-UBND của UBND tỉnh',
      [
        ['12/KH-UBND', null, 'UBND xã'],
        ['14/KH-UBND', null, 'UBND tỉnh'],
      ],
    ],
    // One of the two is of Bộ Chính trị, the other of Ban Chấp hành.
    [
      'Nghị quyết số 18-NQ/TW, Nghị quyết số 57-NQ/TW của Bộ Chính trị',
      [
        ['18-NQ/TW', null, null],
        ['57-NQ/TW', null, 'Bộ Chính trị'],
      ],
    ],
    [
      'Kế hoạch số 12/KH-UBND ngày 05/01/2025, số 13/KH-UBND, cùng ngày 03/3/2025',
      [
        ['12/KH-UBND', '2025-01-05', null],
        ['13/KH-UBND', '2025-03-03', null],
      ],
    ],
    [
      'Nghị quyết số 20-NQ/TW ngày 25/10/2017 và Nghị quyết số 21-NQ/TW cùng ngày của BCH Trung ương',
      [
        ['20-NQ/TW', '2017-10-25', null],
        ['21-NQ/TW', '2017-10-25', null],
      ],
    ],
    [
      'Nghị quyết số 20-NQ/TW và Nghị quyết số 21-NQ/TW cùng ngày',
      [
        ['20-NQ/TW', null, null],
        ['21-NQ/TW', null, null],
      ],
    ],
    // Other types before the list of one day have days of their own.
    [
      'Kế hoạch số 21-KH/TU; Công văn số 405-CV/TU; Quyết định số 301-QĐ/TU, Quyết định số 302-QĐ/TU cùng ngày 04/8/2025',
      [
        ['21-KH/TU', null, null],
        ['405-CV/TU', null, null],
        ['301-QĐ/TU', '2025-08-04', null],
        ['302-QĐ/TU', '2025-08-04', null],
      ],
    ],
    [
      'Báo cáo số 31/BC-UBND, số 32-BC/TU; Thông báo số 41-TB/TU và 42-TB/TU cùng ngày 06/02/2026',
      [
        ['31/BC-UBND', null, null],
        ['32-BC/TU', null, null],
        ['41-TB/TU', '2026-02-06', null],
        ['42-TB/TU', '2026-02-06', null],
      ],
    ],
    [
      'Quyết định số 301-QĐ/TU; Quyết định số 302-QĐ/TU, số 303-QĐ/TU cùng ngày 04/8/2025',
      [
        ['301-QĐ/TU', null, null],
        ['302-QĐ/TU', '2025-08-04', null],
        ['303-QĐ/TU', '2025-08-04', null],
      ],
    ],
    [
      'các Quy định số 61-QĐ/TW; 62-QĐ/TW cùng ngày 04/8/2025',
      [
        ['61-QĐ/TW', '2025-08-04', null],
        ['62-QĐ/TW', '2025-08-04', null],
      ],
    ],
    [
      'Kết luận số 61-KL/TW và Quy định số 62-QĐ/TW cùng ngày 04/8/2025',
      [
        ['61-KL/TW', '2025-08-04', null],
        ['62-QĐ/TW', '2025-08-04', null],
      ],
    ],
    ['Quy định số 20-QĐ/TW. Cùng ngày 25/10/2017, Bộ Chính trị họp', [['20-QĐ/TW', null, null]]],
  ])('%s', (text, expected) => expect(said(text)).toEqual(expected));
});

describe('keeps every body of a joint document', () => {
  test.each([
    [
      'Thông tư liên tịch số 15/2004/TTLT-BNN-BNV ngày 02/4/2004 của Bộ Nông nghiệp và Phát triển nông thôn, Bộ Nội vụ hướng dẫn',
      'Bộ Nông nghiệp và Phát triển nông thôn, Bộ Nội vụ',
    ],
    [
      'Nghị quyết liên tịch số 403/2017/NQLT-UBTVQH14-CP-ĐCTUBTWMTTQVN của Ủy ban Thường vụ Quốc hội, Chính phủ và Đoàn Chủ tịch Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam quy định',
      'Ủy ban Thường vụ Quốc hội, Chính phủ, Đoàn Chủ tịch Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam',
    ],
    // Behind any other number the next body begins the next clause.
    ['Nghị quyết số 57-NQ/TW của Bộ Chính trị, Ban Thường vụ Tỉnh ủy ban hành', 'Bộ Chính trị'],
  ])('%s', (text, issuer) => expect(findCitations(text)[0]?.issuer).toBe(issuer));
});
