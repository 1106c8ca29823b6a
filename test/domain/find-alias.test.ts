import { describe, expect, test } from 'vitest';
import { findCitations } from '../../src/domain/find-citations.ts';
import { resolveCitations } from '../../src/domain/resolve.ts';

/** Words, kind and number of every mention behind the first. */
const later = (text: string) =>
  resolveCitations(findCitations(text), { own: null, registry: null })
    .slice(1)
    .map(({ text: written, kind, number }) => [written, kind, number]);

describe('reads a declared short name, and its later uses', () => {
  test.each([
    [
      'Quyết định số 1719/QĐ-TTg ngày 14/10/2021 của Thủ tướng Chính phủ phê duyệt Chương trình mục tiêu quốc gia (sau đây gọi là Chương trình). Kinh phí của Chương trình, nguồn',
      [
        ['Chương trình', 'alias-definition', '1719/QĐ-TTg'],
        ['Chương trình', 'short-no-number', '1719/QĐ-TTg'],
      ],
    ],
    [
      'Quyết định số 131/QĐ-TTg ngày 25/01/2022 (gọi tắt là Đề án). Các trường triển khai Đề án theo lộ trình',
      [
        ['Đề án', 'alias-definition', '131/QĐ-TTg'],
        ['Đề án', 'short-no-number', '131/QĐ-TTg'],
      ],
    ],
    [
      'Nghị quyết số 57-NQ/TW của Bộ Chính trị (sau đây gọi tắt là “Nghị quyết”). Kết quả thực hiện Nghị quyết, đồng thời',
      [
        ['Nghị quyết', 'alias-definition', '57-NQ/TW'],
        ['Nghị quyết', 'short-no-number', '57-NQ/TW'],
      ],
    ],
    [
      'Quyết định số 131/QĐ-TTg ngày 25/01/2022, sau đây gọi tắt là Quyết định 131, được triển khai',
      [['Quyết định 131', 'alias-definition', '131/QĐ-TTg']],
    ],
    [
      'Quyết định số 131/QĐ-TTg, như đã gọi ở trên. Theo Quyết định 131, các trường',
      [['Quyết định 131', 'numbered', '131/QĐ-TTg']],
    ],
    [
      'Quy định số 37-QĐ/TW về những điều đảng viên không được làm (gọi tắt là quy định 37), trong đó',
      [['quy định 37', 'alias-definition', '37-QĐ/TW']],
    ],
    [
      'Quyết định số 244-QĐ/TW kèm Quy chế bầu cử (sau đây gọi là Quy chế 244). Quy chế 244 được thay thế',
      [
        ['Quy chế 244', 'alias-definition', '244-QĐ/TW'],
        ['Quy chế 244', 'numbered', '244-QĐ/TW'],
      ],
    ],
    [
      'Pháp lệnh số 02/2022/UBTVQH15 về chi phí tố tụng (viết tắt là Pháp lệnh chi phí - CPTT), trong đó',
      [['Pháp lệnh chi phí', 'alias-definition', '02/2022/UBTVQH15']],
    ],
    ['Nghị định số 12/2022/NĐ-CP về tố tụng (viết tắt là Pháp lệnh chi phí - CPTT), trong đó', []],
  ])('%s', (text, expected) => expect(later(text)).toEqual(expected));

  test('takes later uses of the own type for no use of it', () => {
    const text = 'KẾ HOẠCH\n\nKế hoạch số 12-KH/TU ngày 02/01/2026 (gọi tắt là Kế hoạch). Nội dung Kế hoạch, gồm';
    expect(later(text)).toEqual([['Kế hoạch', 'alias-definition', '12-KH/TU']]);
  });

  test.each([
    // The plan that is to come, not the one that was cited.
    'Theo Kế hoạch số 12-KH/TU, Ủy ban xây dựng Kế hoạch thực hiện (sau đây gọi tắt là Kế hoạch). Nội dung Kế hoạch, gồm',
    'Nghị quyết số 57-NQ/TW (sau đây gọi tắt là Ban Chỉ đạo)',
    'Quyết định số 12/QĐ-UBND về công tác cán bộ (sau đây gọi là Quy chế). Quy chế được',
    'Quyết định số 12/QĐ-UBND phê duyệt Dự án xây dựng cầu (gọi tắt là Dự án). Vốn của Dự án, gồm',
    // What follows goes on to another document.
    'Quyết định số 12/QĐ-UBND ban hành kế hoạch năm 2026 và lộ trình',
  ])('declares nothing: %s', (text) => expect(later(text)).toEqual([]));

  test.each([
    'Chương trình mục tiêu quốc gia về nước sạch',
    'các Chương trình, dự án khác',
    'dự thảo Chương trình trong năm 2027',
    'chương trình, kế hoạch',
  ])('is no use of it: %s', (text) =>
    expect(later(`Quyết định số 1719/QĐ-TTg (sau đây gọi là Chương trình). Xem ${text}`)).toHaveLength(1),
  );
});
