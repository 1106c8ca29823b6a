import { describe, expect, test } from 'vitest';
import { findCitations } from '../../src/domain/citation/find-citations.ts';

const written = (text: string): string[] => findCitations(text).map((mention) => mention.text);

describe('finds a document by type and bare figure', () => {
  test.each([
    ['theo Kế hoạch 131, thực hiện Kế hoạch 45 về rà soát', ['Kế hoạch 131', 'Kế hoạch 45']],
    ['tỉnh đã ban hành Kế hoạch 61 về tinh gọn', ['Kế hoạch 61']],
    ['căn cứ Hướng dẫn 14 và Thông báo 22', ['Hướng dẫn 14']],
    ['thay thế cho Hướng dẫn 16 (mới ban hành)', ['Hướng dẫn 16']],
    ['| thực hiện Thông báo 81 | Tổng hợp |', ['Thông báo 81']],
    ['tỉnh ban hành Văn bản số 7421 ngày 02/12/2024 giao', ['Văn bản số 7421']],
    ['thực hiện hướng dẫn số 14 ngày 30/9/2025 của Ban Tổ chức Tỉnh ủy', ['hướng dẫn số 14']],
    ['theo thông báo số 45 của Văn phòng Tỉnh ủy', ['thông báo số 45']],
    // As newspapers write it, in small letters.
    ['triển khai nghị quyết 57, nghị quyết 59 và nghị quyết 66', ['nghị quyết 57', 'nghị quyết 59', 'nghị quyết 66']],
    ['rà soát theo quy định 114, 131.', ['quy định 114', '131']],
    ['sửa đổi nghị định 178 và chỉ thị 35', ['nghị định 178']],
    // A figure like a year, with its day.
    ['- Quyết định 2069 ngày 30.6.2023 của Quân ủy', ['Quyết định 2069']],
  ])('%s', (text, expected) => expect(written(text)).toEqual(expected));

  test.each([
    // A figure that counts, measures or sums up.
    'thực hiện Kế hoạch 30 ngày đêm, thực hiện Kế hoạch 2025, thực hiện Kế hoạch 12.000 cây',
    'Ban hành Quy chế 12 điều; đạt Kế hoạch 120; Kế hoạch 350, thực hiện 420',
    'Kế hoạch 2025 của tỉnh, Kế hoạch 2026 ngày một tốt hơn',
    'Văn bản số 1, Văn bản số 02, Văn bản 345, Văn bản số hóa, Văn bản của Sở Nội vụ',
    'hướng dẫn số 3 mục, kế hoạch số 1 của chị, thông báo số 12 có ghi',
    'triển khai Chương trình 135; theo Kế hoạch 5',
    'thực hiện nghị quyết 2 năm, quyết định 3 nội dung, theo quy định 5 điều, chỉ thị 1 đơn vị',
    'theo quy định 30%, theo quy định 24 giờ, ban hành nghị quyết 12 lần, theo quy định 24/7',
    'đã ban hành 12 nghị quyết, 15 kết luận; nghị quyết 12, kết luận 15',
  ])('not %s', (text) => expect(written(text)).toEqual([]));
});

test('«dưới đây gọi tắt là» declares a short form', () =>
  expect(
    findCitations('Kết luận 68-KL/TW ngày 8/12/2019 của Bộ Chính trị (dưới đây gọi tắt là Kết luận 68)').at(-1),
  ).toMatchObject({ kind: 'alias-definition', serial: '68' }));

describe('reads a number that fills a cell next to its type', () => {
  test.each([
    ['| 678/BXYZ-TH | Công văn | về |', ['678/BXYZ-TH', 'Công văn']],
    ["(30, '540-CV/VPQU', 'Công văn', 'V/v')", ['540-CV/VPQU', 'Công văn']],
    ['12/ABX-TH\tTờ trình\t3', ['12/ABX-TH', 'Tờ trình']],
  ])('%s', (text, [number, type]) => expect(findCitations(`\t${text}`)).toMatchObject([{ number, type }]));

  test.each(['| 12/ABX-XY | Máy bơm |', '| máy 12/ABX-XY | Công văn |', "('13/ABX-12', 'Kế hoạch khác')"])(
    'not %s',
    (text) => expect(findCitations(text)).toEqual([]),
  );
});

describe('reads the rows of a register of documents', () => {
  test.each([
    ['TT\tSố, ký hiệu\tNgày\tTrích yếu\n7\t08-QC/HPNX\t01/9/2024\tQuy chế', ['08-QC/HPNX', 'Quy chế', '2024-09-01']],
    ['| 3 | 45-TB/ĐTNX | 05-01-2025 | Đoàn xã |', ['45-TB/ĐTNX', 'Thông báo', '2025-01-05']],
    ['12-NQ/HCCB | 15/01/2025', ['12-NQ/HCCB', 'Nghị quyết', '2025-01-15']],
    ['| 612/UBND-NC | 15/01/2025 |', ['612/UBND-NC', 'Công văn', '2025-01-15']],
    ['| 17-KH/ĐU | 31/02/2025 |', ['17-KH/ĐU', 'Kế hoạch', null]],
    // A task and its term.
    ['| Kế hoạch số 17-KH/ĐU | 30/6/2025 |', ['17-KH/ĐU', 'Kế hoạch', null]],
    ['| 17-KH/ĐU | trước 30/6/2025 |', ['17-KH/ĐU', 'Kế hoạch', null]],
    ['| 17-KH/ĐU\n| 30/6/2025 |', ['17-KH/ĐU', 'Kế hoạch', null]],
    // A PDF parts its columns with blanks.
    ['\n2     17-KH/ĐU           03/8/2026        Kế hoạch', ['17-KH/ĐU', 'Kế hoạch', '2026-08-03']],
    ['\n2 17-TB/HPNX      03.8.2026', ['17-TB/HPNX', 'Thông báo', '2026-08-03']],
    ['\n2     17-KH/ĐU           03/8/2026 xong', ['17-KH/ĐU', 'Kế hoạch', null]],
  ])('%s', (text, [number, type, date]) => expect(findCitations(text)).toMatchObject([{ number, type, date }]));

  test.each([
    '| 12-AB/CD | 01/9/2024 |',
    '| ống 45-TB/ABX | 05/01/2025 |',
    '45-TB/ABX thay 46-TB/ABX |',
    '\n2     45-TB/ABX           10.000.000',
    '\n2     45-TB/ABX           05 cái',
    'ống 45-TB/ABX           05/01/2025',
  ])('not %s', (text) => expect(findCitations(text)).toEqual([]));
});

describe('reads a symbol in place of the type word, with «số» and its date or body', () => {
  test.each([
    ['Căn cứ QĐ số 1256 ngày 12/5/2025 của UBND tỉnh Lâm Đồng', ['QĐ số 1256', 'Quyết định', '2025-05-12']],
    // The Party's QĐ is Quyết định or Quy định.
    ['QĐ số 52 ngày 12/5/2025 của Tỉnh ủy', ['QĐ số 52', null, '2025-05-12']],
    ['theo CV số 345 ngày 12/3/2024 của Sở Nội vụ', ['CV số 345', 'Công văn', '2024-03-12']],
    ['CV 345 của Sở Nội vụ', ['CV 345', 'Công văn', null]],
    ['KH số 45 ngày 12/3/2025 của Đảng ủy xã', ['KH số 45', 'Kế hoạch', '2025-03-12']],
    ['BC số 12 của Thường trực Tỉnh ủy', ['BC số 12', 'Báo cáo', null]],
    ['TB số 5 ngày 5/3/2024', ['TB số 5', 'Thông báo', '2024-03-05']],
    ['TTr số 17 ngày 1/2/2024 của Sở Tài chính', ['TTr số 17', 'Tờ trình', '2024-02-01']],
    ['TT số 29 ngày 5/4/2024 của Bộ Giáo dục và đào tạo', ['TT số 29', 'Thông tư', '2024-04-05']],
  ])('%s', (text, [written, type, date]) => expect(findCitations(text)).toMatchObject([{ text: written, type, date }]));

  test.each([
    'QĐ số 2, CV số 5 phố Huế, KH số 12, TB số 3',
    'TT số 29 của trường, KH 2025 của Sở, BC 12 trang, TB 7,5 điểm',
    'HD 1080, CV 3 tầng, Phòng TB 12, TB: 5',
    'MKH số 45 ngày 12/3/2025 của Đảng ủy xã',
  ])('not %s', (text) => expect(written(text)).toEqual([]));
});

describe('reads the body that issued it in front of the verb', () => {
  test.each([
    ['Ban Thường vụ Tỉnh ủy Yên Bái đã ban hành Chỉ thị số 17 về an toàn', 'Ban Thường vụ Tỉnh ủy Yên Bái', null],
    ['Bộ Chính trị ban hành Nghị quyết số 57 về đột phá', 'Bộ Chính trị', '57-NQ/TW'],
    // It has another body behind it, or the one in front issued something else.
    ['Tỉnh ủy ký ban hành Kế hoạch số 12 của Ban Chỉ đạo 35', 'Ban Chỉ đạo 35', null],
    ['Tỉnh ủy ban hành Kế hoạch thực hiện Nghị quyết số 57 về đột phá', null, null],
    ['Tỉnh ủy Lâm Đồng và Tỉnh ủy Đắk Nông ban hành Chỉ thị số 17 về an toàn', null, null],
  ])('%s', (text, issuer, number) => expect(findCitations(text).at(-1)).toMatchObject({ issuer, number }));
});
