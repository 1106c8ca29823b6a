import { describe, expect, test } from 'vitest';
import { findCitations } from '../../src/domain/citation/find-citations.ts';

/** Number or name, and body, of each mention. */
const said = (text: string) => findCitations(text).map(({ number, name, issuer }) => [number ?? name, issuer]);

describe('reads over the indentation of wrapped lines', () => {
  test.each([
    [
      'Nghị quyết số 21-NQ/TU ngày 03/9/2024 của Ban Thường vụ Tỉnh\n            ủy về',
      [['21-NQ/TU', 'Ban Thường vụ Tỉnh ủy']],
    ],
    ['Quy định số 41-QĐ/TW\n\t\t\tngày 03/9/2024 của Bộ\n          Chính trị', [['41-QĐ/TW', 'Bộ Chính trị']]],
    [
      'Nghị quyết Đại hội đại biểu toàn\n          quốc lần thứ XIII của Đảng',
      [['Nghị quyết Đại hội Đảng toàn quốc XIII', 'Đại hội đại biểu toàn quốc lần thứ XIII của Đảng']],
    ],
    // Columns of one line stay apart; half a name is none.
    ['theo Quy định số 41-QĐ/TW của Bộ          Chính trị', [['41-QĐ/TW', null]]],
    ['theo Quy định số 41-QĐ/TU của Ban Thường          vụ Tỉnh ủy', [['41-QĐ/TU', null]]],
  ])('%s', (text, expected) => expect(said(text)).toEqual(expected));

  // A paragraph that is one long line has no columns: blanks fill it.
  const paragraph =
    'Các chi bộ tổ chức quán triệt, triển khai đến toàn thể cán bộ, đảng viên trong toàn Đảng bộ. '.repeat(2);
  test.each([
    [`${paragraph}Theo Nghị quyết số 102/2025/UBTVQH15 của Ủy ban Thường vụ              Quốc hội`, 'Quốc hội'],
    [`${paragraph}Theo Luật Lưu trữ             ngày 21 tháng 6 năm 2024`, '2024'],
  ])('%s', (text, end) => {
    const [mention] = findCitations(text);
    expect(text.slice(mention?.start, mention?.extentEnd).endsWith(end)).toBe(true);
  });
  test('cells of a long row stay apart', () =>
    expect(said(`${paragraph}| theo Quy định số 41-QĐ/TW của Bộ          Chính trị`)).toEqual([['41-QĐ/TW', null]]));

  test('offsets are those of the text as received', () => {
    const text = 'theo\n          Quy định số\n          41-QĐ/TW của\n          Bộ Chính trị';
    const [mention] = findCitations(text);
    expect(text.slice(mention?.start, mention?.end)).toBe('Quy định số\n          41-QĐ/TW');
    expect(text.slice(mention?.start, mention?.extentEnd).endsWith('Bộ Chính trị')).toBe(true);
  });
});

describe('reads words whose blank a text layer lost', () => {
  test.each([
    ['QUYẾT ĐỊNH SỐ312QĐ/TW VỀ BAN HÀNH', [['312-QĐ/TW', null]]],
    ['TÌNH HÌNH THỰC HIỆNNGHỊ QUYẾT SỐ 24-NQ/TW', [['24-NQ/TW', null]]],
    ['Quyết định số312-QĐ/TW', [['312-QĐ/TW', null]]],
    ['KẾT LUẬN SỐ 77-KL/TWCỦA BỘ CHÍNH TRỊ', [['77-KL/TW', 'Bộ Chính trị']]],
    [
      'Nghị định số 88/2025/NĐ-CPvà Luật số 99/2025/QH15được',
      [
        ['88/2025/NĐ-CP', null],
        ['99/2025/QH15', null],
      ],
    ],
    [
      'thực hiệnNghị quyết Trung ương 4 khóa XII',
      [['Nghị quyết Hội nghị Trung ương 4 khóa XII', 'Ban Chấp hành Trung ương Đảng khóa XII']],
    ],
    [
      'Nghị quyết Hộinghị lần thứnăm Ban Chấphành Trung ương khóaXII',
      [['Nghị quyết Hội nghị Trung ương 5 khóa XII', 'Ban Chấp hành Trung ương Đảng khóa XII']],
    ],
    [
      'NGHỊ QUYẾT ĐẠI HỘIĐẠI BIỂU TOÀN QUỐC LẦN THỨXIII CỦA ĐẢNG',
      [['Nghị quyết Đại hội Đảng toàn quốc XIII', 'Đại hội đại biểu toàn quốc lần thứ XIII của Đảng']],
    ],
    [
      'theoLuật Đất đai, củaBộ luật Dân sự',
      [
        ['Luật Đất đai', 'Quốc hội'],
        ['Bộ luật Dân sự', 'Quốc hội'],
      ],
    ],
    ['Luật Giáo dục nghề nghiệpquy định', [['Luật Giáo dục nghề nghiệp', 'Quốc hội']]],
    ['theoNghị quyết 57 của Bộ Chính trị', [['57-NQ/TW', 'Bộ Chính trị']]],
  ])('%s', (text, expected) => expect(said(text)).toEqual(expected));

  test.each([
    'SIÊUSỐ312-QĐ/TW',
    'Nghị quyết Hội nghị Trung ương năm nay',
    'Nghị quyết Trung ương Đoàn lần thứba khóa XI',
    'Chuyên mụcLuật tố tụng hình sự',
    'PHÁPLUẬT ĐẤT ĐAI',
  ])('not what is no mention: %s', (text) => expect(findCitations(text)).toEqual([]));
});

describe('reads a symbol glued to its number, or in front of a bare body', () => {
  const typed = (text: string) => findCitations(text).map((mention) => [mention.text, mention.number, mention.type]);
  test.each([
    ['Căn cứ NQ27-NQ/TW', [['NQ27-NQ/TW', '27-NQ/TW', 'Nghị quyết']]],
    [
      'NQ34a/NQ-CP; KL215-KL/TW',
      [
        ['NQ34a/NQ-CP', '34a/NQ-CP', 'Nghị quyết'],
        ['KL215-KL/TW', '215-KL/TW', 'Kết luận'],
      ],
    ],
    ['triển khai ĐA 06/CP', [['ĐA 06/CP', '06/CP', 'Đề án']]],
    ['12-NQ27-NQ/TW, NQ5-KL/TW, mã KH7-XY/TW, QĐ 12/A, lô CT 5/B', []],
  ])('%s', (text, expected) => expect(typed(text)).toEqual(expected));
});
