import { describe, expect, test } from 'vitest';
import { findCitations } from '../../src/domain/find-citations.ts';

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

  test('offsets are those of the text as received', () => {
    const text = 'theo\n          Quy định số\n          41-QĐ/TW của\n          Bộ Chính trị';
    const [mention] = findCitations(text);
    expect(text.slice(mention?.start, mention?.end)).toBe('Quy định số\n          41-QĐ/TW');
    expect(text.slice(mention?.start, mention?.extentEnd).endsWith('Bộ Chính trị')).toBe(true);
  });
});
