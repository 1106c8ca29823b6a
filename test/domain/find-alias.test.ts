import { describe, expect, test } from 'vitest';
import { findCitations } from '../../src/domain/citation/find-citations.ts';
import { resolveCitations } from '../../src/domain/citation/resolve.ts';

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
    [
      'Văn bản số 1488/UBND-KT1 ngày 14/7/2016 (“Văn bản số 1488”). Theo',
      [['Văn bản số 1488', 'alias-definition', '1488/UBND-KT1']],
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

describe('reads a declared short name of a law, and its later uses', () => {
  const keys = (text: string) =>
    resolveCitations(findCitations(text), { own: null, registry: null }).map(({ text: words, targets }) => [
      words.replace(/\s+/g, ' '),
      ...targets,
    ]);
  test.each([
    [
      'Luật Tổ chức chính quyền địa phương số 72/2025/QH15 (sau đây viết tắt là Luật TCCQĐP). Theo Luật\nTCCQĐP thì',
      [
        ['Luật Tổ chức chính quyền địa phương số 72/2025/QH15', '72-2025-qh15'],
        ['Luật TCCQĐP', '72-2025-qh15'],
        ['Luật TCCQĐP', '72-2025-qh15'],
      ],
    ],
    [
      'Luật số 63/2025/QH15 (sau đây gọi là Luật Tổ chức Chính phủ). Theo Luật Tổ chức Chính phủ thì',
      [
        ['Luật số 63/2025/QH15', '63-2025-qh15'],
        ['Luật Tổ chức Chính phủ', '63-2025-qh15'],
        ['Luật Tổ chức Chính phủ', '63-2025-qh15'],
      ],
    ],
    [
      'Luật Đất đai hiện hành (gọi tắt là Luật ĐĐ). Theo Luật ĐĐ',
      [
        ['Luật Đất đai', 'luat-dat-dai'],
        ['Luật ĐĐ', 'luat-dat-dai'],
        ['Luật ĐĐ', 'luat-dat-dai'],
      ],
    ],
    [
      'Luật Hoạt động giám sát của Quốc hội và Hội đồng nhân dân năm 2015 (gọi tắt là Luật Hoạt động giám sát). Theo Luật Hoạt động giám sát, HĐND',
      [
        [
          'Luật Hoạt động giám sát của Quốc hội và Hội đồng nhân dân năm 2015',
          'luat-hoat-dong-giam-sat-cua-quoc-hoi-va-hoi-dong-nhan-dan-2015',
        ],
        ['Luật Hoạt động giám sát', 'luat-hoat-dong-giam-sat-cua-quoc-hoi-va-hoi-dong-nhan-dan-2015'],
        ['Luật Hoạt động giám sát', 'luat-hoat-dong-giam-sat-cua-quoc-hoi-va-hoi-dong-nhan-dan-2015'],
      ],
    ],
    // A longer name, or one with its own year, is another law.
    [
      'Luật số 21/2017/QH14 (gọi tắt là Luật Quy hoạch). Theo Luật Quy hoạch đô thị, Luật Quy hoạch năm 2031',
      [
        ['Luật số 21/2017/QH14', '21-2017-qh14'],
        ['Luật Quy hoạch', '21-2017-qh14'],
        ['Luật Quy hoạch đô thị', 'luat-quy-hoach-do-thi'],
        ['Luật Quy hoạch năm 2031', 'luat-quy-hoach-2031'],
      ],
    ],
  ])('%s', (text, expected) => expect(keys(text)).toEqual(expected));

  test.each([
    // Another document stands in front, or a sentence ends in between.
    'Nghị định số 12/2022/NĐ-CP (viết tắt là Luật ĐĐ). Theo Luật ĐĐ thì',
    'Theo Luật số 63/2025/QH15. Nghị định của Chính phủ (viết tắt là Luật ĐĐ). Theo Luật ĐĐ thì',
  ])('declares nothing: %s', (text) => expect(keys(text).map(([words]) => words)).not.toContain('Luật ĐĐ'));
});
