import { describe, expect, test } from 'vitest';
import { findCitations } from '../../src/domain/citation/find-citations.ts';
import { completePlace, readOwn } from '../../src/domain/citation/find-letterhead.ts';

const first = (text: string) => findCitations(text)[0];

describe('reads date and body behind a number', () => {
  test.each([
    [', ngày 07/4/2026 của Ban Chấp hành Trung ương khóa XIV về x', '2026-04-07', 'Ban Chấp hành Trung ương Đảng'],
    [' ngày 7-4-2026 của Bộ Chính trị “Về x”', '2026-04-07', 'Bộ Chính trị'],
    [' ngày\n02 tháng 5 năm\n2025 của Thủ tướng\nChính phủ phê duyệt', '2025-05-02', 'Thủ tướng Chính phủ'],
    [' ngày 14 tháng5 năm 2008 của UBND tỉnh về việc', '2008-05-14', 'UBND tỉnh'],
    [' của Chính phủ ngày 16/9/2024 quy định', '2024-09-16', 'Chính phủ'],
    [' (sau đây gọi tắt là Nghị quyết 05), ngày 16/9/2024 về', '2024-09-16', null],
    [' (gọi tắt là Nghị quyết 05) của Bộ Chính trị', null, 'Bộ Chính trị'],
    [' (trình Hội nghị), ngày 16/9/2024 về', null, null],
    [' năm 2018 của Ban Bí thư về', null, 'Ban Bí thư'],
    [' năm 2018, tỉnh ta', null, null],
    [' của Bộ Chính trị, ngày 16/9/2024, Chính phủ ban hành Chương trình', null, 'Bộ Chính trị'],
    [', ngày 16/9/2024, UBND tỉnh đã phê duyệt Đề án', null, null],
    [' ngày 16/9/2024, UBND tỉnh ban hành quy chế', '2024-09-16', null],
    [', ngày 16/9/2024 của Bộ Chính trị, UBND tỉnh ban hành', '2024-09-16', 'Bộ Chính trị'],
    [', NGÀY 16/9/2024 CỦA BAN THƯỜNG VỤ TỈNH UỶ TRIỂN KHAI', '2024-09-16', 'Ban Thường vụ Tỉnh ủy'],
    [' của Đảng ủy Ủy ban nhân dân tỉnh', null, 'Đảng ủy UBND tỉnh'],
    // The line between two bodies was lost.
    [' của Ban Thường vụ Tỉnh ủy Ủy ban nhân dân xã', null, 'Ban Thường vụ Tỉnh ủy'],
    [' của Sở Giáo dục và đào tạo tỉnh', null, 'Sở Giáo dục và đào tạo tỉnh'],
    [' của Cục Địa chất và khoáng sản Việt Nam', null, 'Cục Địa chất và khoáng sản Việt Nam'],
    [' của Sở Nội vụ và đào tạo cán bộ', null, 'Sở Nội vụ'],
    [
      ' của Ban Chỉ đạo Trung ương về phát triển khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số',
      null,
      'Ban Chỉ đạo Trung ương về phát triển khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số',
    ],
    [' của Ban Chỉ đạo Trung ương về chính sách nhà ở', null, 'Ban Chỉ đạo Trung ương'],
    [' của Đảng ủy Khối các trường đại học, cao đẳng Huế về', null, 'Đảng ủy Khối các trường đại học, cao đẳng Huế'],
    [' của Ban cán sự Đảng Bộ Tư pháp', null, 'Ban cán sự Đảng Bộ Tư pháp'],
    [' của Ban Văn hóa - Xã hội HĐND tỉnh', null, 'Ban Văn hóa - Xã hội HĐND tỉnh'],
    [' của Ban Chỉ đạo 389 tỉnh Lào Cai', null, 'Ban Chỉ đạo 389 tỉnh Lào Cai'],
    [' của Ban Chỉ đạo 12/2024', null, 'Ban Chỉ đạo'],
    [' của Giám đốc Sở Văn hóa và Thể thao về', null, 'Giám đốc Sở Văn hóa và Thể thao'],
    [' của Đảng ủy Bộ Khoa học và Công nghệ;', null, 'Đảng ủy Bộ Khoa học và Công nghệ'],
    [' của Giám đốc Sở Nội vụ và Chủ tịch UBND', null, 'Giám đốc Sở Nội vụ'],
    [' của Giám đốc Sở Nội vụ và Sở Tài chính', null, 'Giám đốc Sở Nội vụ'],
    [' của BCH Đảng bộ tỉnh khóa XI', null, 'Ban Chấp hành Đảng bộ tỉnh'],
    [
      ', ngày 08/10/2024 của Ban Tuyên giáo và Dân vận Trung ương hướng dẫn',
      '2024-10-08',
      'Ban Tuyên giáo và Dân vận Trung ương',
    ],
    [
      ' ngày 1/2/2026 của Bộ trưởng Bộ Văn hóa, Thể thao và Du lịch ban hành',
      '2026-02-01',
      'Bộ trưởng Bộ Văn hóa, Thể thao và Du lịch',
    ],
    [' ngày 1/2/2026 của Ủy ban nhân dân thành phố Đà Lạt, trong đó', '2026-02-01', 'UBND thành phố Đà Lạt'],
    [' ngày 1/2/2022 của Ủy ban nhân dân tỉnh Phê duyệt Đề án', '2022-02-01', 'UBND tỉnh'],
    [' ngày 1/2/2022 của UBND huyện Cư M’gar về việc', '2022-02-01', 'UBND huyện Cư M’gar'],
    [' ngày 1/2/2026 của Đảng ủy các cơ quan Đảng tỉnh về', '2026-02-01', 'Đảng ủy các cơ quan Đảng tỉnh'],
    [' ngày 1/2/2026 của Tỉnh ủy Lâm Đồng v/v triển khai', '2026-02-01', 'Tỉnh ủy Lâm Đồng'],
    [' ngày 1/2/2026 của BCH TW Đảng', '2026-02-01', 'Ban Chấp hành Trung ương Đảng'],
    [' ngày 1/2/2026 của BCH TW; quy định', '2026-02-01', 'Ban Chấp hành Trung ương Đảng'],
    [' ngày 1/2/2026 của Đảng ủy Công an tỉnh', '2026-02-01', 'Đảng ủy Công an tỉnh'],
    [' ngày 1/2/2026 của Đảng ủy Công văn số', '2026-02-01', 'Đảng ủy'],
    [' ngày 1/2/2026 của Tỉnh ủy hợp nhất về nhân sự', '2026-02-01', 'Tỉnh ủy'],
    [' ngày 1/2/2026 của Tỉnh ủy Hợp Phố', '2026-02-01', 'Tỉnh ủy Hợp Phố'],
    [' ngày 1/2/2026 của Ban Thường vụ thành ủy về xây dựng', '2026-02-01', 'Ban Thường vụ Thành ủy'],
    [' ngày 1/2/2026 của Ban Thường vụ huyện uỷ Cư Jút', '2026-02-01', 'Ban Thường vụ Huyện ủy Cư Jút'],
    [' ngày 1/2/2026 của Ban Chấp hành đảng bộ xã Đức Trọng', '2026-02-01', 'Ban Chấp hành Đảng bộ xã Đức Trọng'],
    [' ngày 1/2/2026 của Ban Thường vụ đảng viên', '2026-02-01', 'Ban Thường vụ'],
    [' ngày 1/2/2024 của Bộ Giáo dục và Đào tạo tạo điều kiện', '2024-02-01', 'Bộ Giáo dục và Đào tạo'],
    [' ngày 1/2/2020 của Bộ Lao động - Thương binh và Xã hội', '2020-02-01', 'Bộ Lao động - Thương binh và Xã hội'],
    [
      ' ngày 22/10/2018, Hội nghị lần thứ 8 của Ban Chấp hành Trung ương khóa XII',
      '2018-10-22',
      'Ban Chấp hành Trung ương Đảng',
    ],
    [' ngày 12/4/2025 của Hội nghị lần thứ 11, BCHTW Đảng khóa XIII', '2025-04-12', 'Ban Chấp hành Trung ương Đảng'],
    [
      ' ngày 12/4/2025 của Hội nghị lần thứ 11 Ban Chấp hành Trung ương Đảng khóa XIII',
      '2025-04-12',
      'Ban Chấp hành Trung ương Đảng',
    ],
    [
      ' ngày 25/10/2017 của Hội nghị lần thứ sáu, Ban Chấp hành Trung ương Đảng khóa XII',
      '2017-10-25',
      'Ban Chấp hành Trung ương Đảng',
    ],
    [
      ' ngày 25/10/2017 của Hội nghị lần thứ sáu Ban Chấp hành Trung ương Đảng về',
      '2017-10-25',
      'Ban Chấp hành Trung ương Đảng',
    ],
    [
      ' ngày 25/10/2017 của Hội nghị Ban Chấp hành Trung ương Đảng lần thứ 6, khóa XII',
      '2017-10-25',
      'Ban Chấp hành Trung ương Đảng',
    ],
    [' ngày 25/10/2017 của BCH TW Đảng khóa XII', '2017-10-25', 'Ban Chấp hành Trung ương Đảng'],
    [' ngày 25/10/2017 của Hội nghị cán bộ toàn quốc', '2017-10-25', null],
    [' ngày 14/4/2025 của UBTVQH về', '2025-04-14', 'Ủy ban Thường vụ Quốc hội'],
    [' ngày 25/10/2017 của BCHTW về', '2017-10-25', 'Ban Chấp hành Trung ương Đảng'],
    [' ngày 1/2/2026 của UBND TP. Hồ Chí Minh về', '2026-02-01', 'UBND thành phố Hồ Chí Minh'],
    [' ngày 10/5/2026 của BTV Tỉnh ủy về', '2026-05-10', 'Ban Thường vụ Tỉnh ủy'],
    [' ngày 10/5/2026 của Đảng ủy phường Xuân Hương - Đà Lạt về', '2026-05-10', 'Đảng ủy phường Xuân Hương - Đà Lạt'],
    [' ngày 10/5/2026 của Chính phủ - Bộ Tài chính', '2026-05-10', 'Chính phủ'],
    [', ngày 01/4/2026 của Ban chấp hành Trung ương Đảng khóa XIV về', '2026-04-01', 'Ban Chấp hành Trung ương Đảng'],
    [' ngày 1/2/2026 của UBND tỉnh ban hành Quy chế', '2026-02-01', 'UBND tỉnh'],
    [' NGÀY 03/4/2023 CỦA CHÍNH PHỦ PHÊ DUYỆT', '2023-04-03', 'Chính phủ'],
    [', 22/9/2021 của Bộ Chính trị', '2021-09-22', 'Bộ Chính trị'],
    [' (22/9/2021) của Chính phủ', '2021-09-22', 'Chính phủ'],
    [' (trước 22/9/2021)', null, null],
    [', 22/9/2021 hoàn thành', null, null],
    ['\n22/9/2021 của Chính phủ', null, null],
    [' | 22/9/2021', null, null],
    [' ngày 31/02/2026', null, null],
    [', ngày    /6/2026 của Đảng ủy', null, null],
    ['. Ngày 07/4/2026 họp', null, null],
    ['; ngày 07/4/2026 họp', null, null],
    [' của cấp trên', null, null],
  ])('%j', (behind, date, issuer) => expect(first(`Văn bản số 05-NQ/TW${behind}`)).toMatchObject({ date, issuer }));
});

describe('reads the place in the document before it', () => {
  test.each([
    ['khoản 2 Điều 5 Nghị định số 30/2020/NĐ-CP', 'khoản 2 Điều 5'],
    ['khoản 2, Điều 5 của Nghị định số 30/2020/NĐ-CP', 'khoản 2, Điều 5'],
    ['điểm a, b khoản 1 Điều 3 Nghị định số 30/2020/NĐ-CP', 'điểm a, b khoản 1 Điều 3'],
    ['mục III.2 Chương trình hành động số 23-CTr/TU', 'mục III.2'],
    ['Phụ lục I ban hành kèm theo Nghị định số 30/2020/NĐ-CP', 'Phụ lục I'],
    ['Điều 5 quy định việc thực hiện Nghị định số 30/2020/NĐ-CP', null],
    ['05 nhiệm vụ của Nghị định số 30/2020/NĐ-CP', null],
  ])('%s', (text, pinpoint) => expect(first(text)?.pinpoint).toBe(pinpoint));
});

describe('reads the relation before it', () => {
  test.each([
    ['Thực hiện Nghị quyết số 05-NQ/TW', { kind: 'implements', words: 'Thực hiện' }],
    ['tổ chức thực hiện Nghị quyết số 05-NQ/TW', { kind: 'implements', words: 'tổ chức thực hiện' }],
    ['Căn cứ Nghị quyết số 05-NQ/TW', { kind: 'based-on', words: 'Căn cứ' }],
    ['nhằm cụ thể hóa Nghị quyết số 05-NQ/TW', { kind: 'concretizes', words: 'cụ thể hóa' }],
    ['Quy định này thay thế Quy định số 270-QĐ/TW', { kind: 'replaces', words: 'thay thế' }],
    ['bãi bỏ Quyết định số 12/QĐ-UBND', { kind: 'repeals', words: 'bãi bỏ' }],
    ['Sửa đổi, bổ sung Nghị định số 30/2020/NĐ-CP', { kind: 'amends', words: 'Sửa đổi, bổ sung' }],
    ['được sửa đổi, bổ sung bởi Nghị định số 30/2020/NĐ-CP', { kind: 'cites', words: 'sửa đổi, bổ sung' }],
    ['(Ban hành kèm theo Quyết định số 12/QĐ-UBND)', { kind: 'attached-to', words: 'Ban hành kèm theo' }],
    ['Thực hiện tốt công tác. Nghị quyết số 05-NQ/TW', null],
    ['lý thực hiệnx Nghị quyết số 05-NQ/TW', null],
  ])('%s', (text, relation) => expect(findCitations(text).at(-1)?.relation ?? null).toEqual(relation));

  test('carries on through a list', () => {
    const text = 'Thực hiện Nghị quyết số 05-NQ/TW, ngày 07/4/2026; Chương trình hành động số 23-CTr/TU';
    expect(findCitations(text).map((mention) => mention.relation?.kind)).toEqual(['implements', 'implements']);
  });
});

describe('lists what was read through damage', () => {
  test.each([
    ['Nghị quyết số 04- NQ/TW', '04- NQ/TW'],
    ['Nghị định số 30/2020/ND-CP', '30/2020/ND-CP'],
    ['Hướng dẫn số 08 –HD/BTCTU', '08 –HD/BTCTU'],
    ['Quyết định số 179-QĐ/TTg', '179-QĐ/TTg'],
    ['Nghị quyết số 04-NQ/TW', null],
    ['Nghị quyết số\n04-NQ/TW', null],
    ['Quyết định số 12/QĐ-\nUBND', null],
  ])('%j', (text, written) => expect(first(text)?.repairedFrom).toBe(written));
});

describe('reads the place of the document itself', () => {
  test.each([
    ['Số 12-KH/TU\nLâm Đồng, ngày 20 tháng 8 năm 2025\nKẾ HOẠCH\n', 'Lâm Đồng'],
    ['Số 12-KH/ĐUK\nCao Lãnh, ngày 20 tháng 8 năm 2014\nKẾ HOẠCH\n', null],
    ['ĐẢNG BỘ TỈNH ĐỒNG THÁP\nĐẢNG ỦY KHỐI\nSố 12-KH/ĐUK\nCao Lãnh, ngày 20 tháng 8 năm 2014\n', 'Đồng Tháp'],
    ['KẾ HOẠCH\nthực hiện Nghị quyết số 02-NQ/ĐU, ngày 20 tháng 8 năm 2025 của Đảng ủy\n', null],
  ])('%j', (text, place) => expect(readOwn(text).place).toBe(place));
});

describe('completes a body from the own letterhead', () => {
  const own = { place: 'Đồng Tháp', issuer: 'UBND huyện Cư M’gar', superior: null };
  test.each([
    ['Ban Thường vụ Tỉnh ủy', own, 'Ban Thường vụ Tỉnh ủy Đồng Tháp'],
    ['UBND tỉnh', own, 'UBND tỉnh Đồng Tháp'],
    ['UBND tỉnh Tiền Giang', own, 'UBND tỉnh Tiền Giang'],
    ['UBND huyện', own, 'UBND huyện Cư M’gar'],
    ['UBND xã', own, 'UBND xã'],
    [
      'Đại hội Đảng bộ xã lần thứ I',
      { ...own, issuer: 'Đảng ủy xã Diên Điền' },
      'Đại hội Đảng bộ xã Diên Điền lần thứ I',
    ],
    ['Đại hội Đảng bộ xã lần thứ I', own, 'Đại hội Đảng bộ xã lần thứ I'],
    ['Ban Thường vụ Thành ủy', { ...own, place: 'TP. Hồ Chí Minh' }, 'Ban Thường vụ Thành ủy Hồ Chí Minh'],
    ['UBND thành phố', { ...own, place: 'Hải Phòng' }, 'UBND thành phố Hải Phòng'],
    // A paper of a province that was written in a city, a town's committee in a province: no such bodies are known.
    ['Tỉnh ủy', { ...own, place: 'TP. Hồ Chí Minh' }, 'Tỉnh ủy'],
    ['HĐND tỉnh', { ...own, place: 'Cần Thơ' }, 'HĐND tỉnh'],
    ['Thành ủy', own, 'Thành ủy'],
    ['HĐND Tỉnh', own, 'HĐND tỉnh Đồng Tháp'],
    // A document is written in a town: that is no province.
    ['Tỉnh ủy', { ...own, place: 'Cao Lãnh' }, 'Tỉnh ủy'],
    ['UBND thành phố', { ...own, place: null, superior: 'Đảng bộ thành phố Đà Lạt' }, 'UBND thành phố Đà Lạt'],
  ])('%s', (issuer, of, completed) => expect(completePlace(issuer, of)).toBe(completed));
});

describe('takes day and body from the words before', () => {
  const said = (text: string) => findCitations(text).map(({ number, date, issuer }) => [number, date, issuer]);
  test.each([
    ['Ngày 28/7/2021, Bộ Chính trị ban hành Quy định số 22-QĐ/TW', ['22-QĐ/TW', '2021-07-28', 'Bộ Chính trị']],
    ['Ngày 06/12/2022, Ban Bí thư đã ký Quyết định số 90 ban hành', ['90-QĐ/TW', '2022-12-06', 'Ban Bí thư']],
    ['ngày 9-3-2023, UBND tỉnh đã có Công văn số 45/UBND-NC', ['45/UBND-NC', '2023-03-09', 'UBND tỉnh']],
    ['Ngày 28/7/2021 UBND tỉnh ban hành Kế hoạch số 45/KH-UBND', ['45/KH-UBND', '2021-07-28', 'UBND tỉnh']],
    [
      'Thực hiện chỉ đạo, ngày 28/7/2021 Bộ Nội vụ đã có Công văn số 45/BNV-TC',
      ['45/BNV-TC', '2021-07-28', 'Bộ Nội vụ'],
    ],
    ['Ngày 28/7/2021 Tổng Bí thư Nguyễn Văn A đã ký ban hành Quy định số 22-QĐ/TW', ['22-QĐ/TW', '2021-07-28', null]],
    // Whose day it is, nobody can say.
    ['Theo Luật Lưu trữ ngày 28/7/2021 UBND tỉnh ban hành Kế hoạch số 45/KH-UBND', ['45/KH-UBND', null, 'UBND tỉnh']],
    // What follows counts more; a document in between is the one of that day.
    [
      'Ngày 28/7/2021, Bộ Chính trị ban hành Quy định số 22-QĐ/TW ngày 27/7/2021',
      ['22-QĐ/TW', '2021-07-27', 'Bộ Chính trị'],
    ],
    ['Ngày 28/7/2021, Tỉnh ủy ban hành Kế hoạch thực hiện Quy định số 22-QĐ/TW', ['22-QĐ/TW', null, null]],
    ['Ngày 28/7/2021, Bộ Chính trị thảo luận Quy định số 22-QĐ/TW', ['22-QĐ/TW', null, null]],
    ['Ngày 28/7/2021, đồng chí Bí thư Tỉnh ủy ký Quyết định số 12-QĐ/TU', ['12-QĐ/TU', null, 'Tỉnh ủy']],
  ])('%s', (text, expected) => expect(said(text).filter(([number]) => number !== null)).toEqual([expected]));
});

test.each([
  ['Quyết định của Ban Bí thư số 91-QĐ/TW, ngày 16/02/2004', 'Ban Bí thư'],
  ['Quyết định của UBND tỉnh số 15/QĐ-UBND', 'UBND tỉnh'],
  ['Quyết định của UBND tỉnh số 15/QĐ-UBND của Chủ tịch UBND xã Đắk Wil', 'Chủ tịch UBND xã Đắk Wil'],
  // Of the scheme, not of the decision.
  ['Quyết định phê duyệt Đề án của Sở Nội vụ số 15/QĐ-UBND', null],
  ['Quyết định của UBND tỉnh về thu phí số 15/QĐ-UBND', null],
])('takes the body between type and number: %s', (text, issuer) =>
  expect(findCitations(`Theo ${text}`).at(-1)?.issuer).toBe(issuer),
);

test('gives a day between two numbers to neither', () =>
  expect(
    findCitations('Thực hiện Chỉ thị số 12-CT/TW, ngày 5/6/2024, Tỉnh ủy ban hành Kế hoạch số 34-KH/TU').map(
      ({ number, date }) => [number, date],
    ),
  ).toEqual([
    ['12-CT/TW', null],
    ['34-KH/TU', null],
  ]));

describe('reads bodies as writers in a hurry write them', () => {
  test.each([
    ['Kế hoạch số 12-KH/HU ngày 5/6/2024 của huyện uỷ Ea Kar về', 'Huyện ủy Ea Kar'],
    [
      'Thông báo số 09/TB-UBBC ngày 15/12/2025 của Ủy ban bầu cử xã Lương Minh Thông báo địa điểm',
      'Ủy ban bầu cử xã Lương Minh',
    ],
    ['Quyết định số 14/QĐ-UBND của ủy ban nhân dân tỉnh Bình Định về', 'UBND tỉnh Bình Định'],
    ['Kế hoạch số 06-KH/ĐU của Ban Thường vụ Đảng ủy đặc khu Phú Quốc về', 'Ban Thường vụ Đảng ủy đặc khu Phú Quốc'],
    ['Quyết định số 12/QĐ-UBND của UBND đặc khu Phú Quý về', 'UBND đặc khu Phú Quý'],
    ['Kế hoạch số 17-KH/ĐU của Đảng ủy trường Đại học Đà Lạt về', 'Đảng ủy trường Đại học Đà Lạt'],
    ['Kế hoạch số 17-KH/ĐU của Đảng ủy trường về', 'Đảng ủy'],
    ['Kế hoạch số 18-KH/ĐU của Đảng ủy khối Doanh nghiệp tỉnh về', 'Đảng ủy khối Doanh nghiệp tỉnh'],
    ['Kế hoạch số 19-KH/ĐU của Đảng ủy quân sự tỉnh Lâm Đồng về', 'Đảng ủy quân sự tỉnh Lâm Đồng'],
    ['Kế hoạch số 20-KH/ĐU của Đảng ủy khối và các chi bộ', 'Đảng ủy'],
    ['Kế hoạch số 21-KH/TU của Tỉnh ủy Gia Lai gồm ba phần', 'Tỉnh ủy Gia Lai'],
    ['Kế hoạch số 22-KH/TU của Thành ủy Huế phối hợp', 'Thành ủy Huế'],
    ['Kế hoạch số 23-KH/ĐU của Đảng ủy xã Tân Hà gắn với', 'Đảng ủy xã Tân Hà'],
    ['Kế hoạch số 24/KH-BCT của Bộ Công Thương gửi các tỉnh', 'Bộ Công Thương'],
    ['Kế hoạch số 25-KH/ĐU của Đảng ủy Bộ Tài chính về', 'Đảng ủy Bộ Tài chính'],
    ['Kế hoạch số 26-KH/HU của Huyện ủy Cư M’gar về', 'Huyện ủy Cư M’gar'],
    ['Quy định số 47-QĐ/TW của BCH TƯ.', 'Ban Chấp hành Trung ương Đảng'],
    ['Quy định số 47-QĐ/TW của BCHTW ở điểm 9.3.2', 'Ban Chấp hành Trung ương Đảng'],
    ['Công văn số 45-CV/BTCTW của Ban Tổ chức TW về', 'Ban Tổ chức Trung ương'],
    ['Hướng dẫn số 36-HD/VPTW của Văn phòng TW Đảng về', 'Văn phòng Trung ương Đảng'],
    ['Quyết định số 12/QĐ-UBND của UBND tỉnh đặc khu là', 'UBND tỉnh'],
    ['Chỉ thị số 14/CT-UBND của Ủy ban nhân dân (UBND) tỉnh, đạt', 'UBND tỉnh'],
    ['Chỉ thị số 14/CT-UBND của của UBND xã Hòa Sơn', 'UBND xã Hòa Sơn'],
    ['Công văn số 345-CV/BTGDVTU của Ban TG&DV Tỉnh ủy về', 'Ban Tuyên giáo và Dân vận Tỉnh ủy'],
    ['Nghị quyết số 71/NQ-CP (sửa đổi) ngày 01/4/2025 của Chính phủ', 'Chính phủ'],
    ['Quyết định số 217-QĐ/TW của Bộ Chính Trị về', 'Bộ Chính trị'],
    ['Quy định số 41-QĐ/TW của Ban Chấp Hành Trung Ương về', 'Ban Chấp hành Trung ương Đảng'],
    ['Công văn số 12-CV/BTGTU của Ban tuyên giáo tỉnh ủy về', 'Ban tuyên giáo tỉnh ủy'],
    // Where a name ends.
    ['Nghị quyết số 18-NQ/TW của BCH Trung ương\nb) Kế hoạch', 'Ban Chấp hành Trung ương Đảng'],
    ['Chỉ thị số 26-CT/TU của BTV Tỉnh ủy - BVMT khai khoáng', 'Ban Thường vụ Tỉnh ủy'],
    ['Chỉ thị số 26-CT/TU của Tỉnh ủy Bà Rịa - Vũng Tàu về', 'Tỉnh ủy Bà Rịa - Vũng Tàu'],
    ['Chương trình số 104-CTr/TU của Tỉnh ủy Lào Cai ĐÃ BAN HÀNH', 'Tỉnh ủy Lào Cai'],
    ['Nghị quyết số 12-NQ/ĐU của Đảng ủy Tập đoàn TKV về', 'Đảng ủy Tập đoàn TKV'],
    ['Nghị quyết số 65-NQ/ĐU của Đảng ủy Vietinbank Sở giao dịch đề ra', 'Đảng ủy Vietinbank Sở giao dịch'],
    ['Kế hoạch số 02/KH-CCB của Hội Cựu chiến binh tỉnh Lào Cai về', 'Hội Cựu chiến binh tỉnh Lào Cai'],
    ['Quyết định số 44/QĐ-CNTT của Cục Công nghệ thông tin về', 'Cục Công nghệ thông tin'],
    [
      'Quyết định số 44-QĐ/ĐUK của Đảng bộ Khối các Trường Đại học, Cao đẳng Hà Nội.',
      'Đảng bộ Khối các Trường Đại học, Cao đẳng Hà Nội',
    ],
    // An abbreviation that says no more than the number; a common noun.
    ['Kế hoạch số 12-KH/TU của BTV TU về', null],
    ['Chỉ thị số 14/CT-UBND của tỉnh về; của đảng viên', null],
    ['Chỉ thị số 14/CT-UBND của UBND (Khối) tỉnh', 'UBND'],
  ])('%s', (text, issuer) => expect(findCitations(text)[0]?.issuer).toBe(issuer));
});

describe('reads a day without its word right behind the number', () => {
  test.each([
    ['Quy định 99-QĐ/TW 03/10/2017; tiếp tục', '2017-10-03'],
    ['Kế hoạch 45-KH/TU 03/7/2026 về', '2026-07-03'],
    ['Hướng dẫn 15-HD/VPTW, 27/5/2026 về thể thức', '2026-05-27'],
    // A period, and what may be a time limit.
    ['Kế hoạch 15/KH-UBND 01/01/2025 - 31/12/2025', null],
    ['theo Công văn 15/UBND-NC 30/6/2025 phải xong', null],
    ['Kế hoạch 15/KH-UBND, 30/6/2025;', null],
  ])('%s', (text, date) => expect(findCitations(text)[0]?.date).toBe(date));
});

describe('ends a title where the sentence goes on', () => {
  const decree = 'Nghị quyết số 41-NQ/TW ngày 5/6/2024 của Bộ Chính trị';
  test.each([
    [`${decree} về sổ sách, được sửa đổi bởi`, 'về sổ sách'],
    [`${decree} về sổ sách đã được sửa đổi, bổ sung`, 'về sổ sách'],
    [`${decree} về sổ sách, UBND tỉnh ban hành Kế hoạch`, 'về sổ sách'],
    [`${decree} về 08 bài toán lớn, Sở Công Thương được giao chủ trì`, 'về 08 bài toán lớn'],
    [`${decree} về sổ sách, Đảng ủy xã đã chỉ đạo`, 'về sổ sách'],
    [`${decree} về sổ sách, Văn phòng Tỉnh ủy kính đề nghị`, 'về sổ sách'],
    [`${decree} về sổ sách, căn cứ tình hình thực tế`, 'về sổ sách'],
    [`${decree} về chuyển đổi số, Tỉnh ủy ban hành Kế hoạch số 85-KH/TU`, 'về chuyển đổi số'],
    [`${decree} về sổ sách của cơ quan và Kế hoạch số 85-KH/TU`, 'về sổ sách của cơ quan'],
    [`${decree} về “sổ sách” trên toàn quốc`, 'về “sổ sách”'],
    [`${decree} về sổ sách trên địa bàn tỉnh Đồng Nai`, 'về sổ sách'],
    [`${decree} về sổ sách, cụ thể như sau:`, 'về sổ sách'],
    // These belong to it.
    [`${decree} về việc do Chính phủ, Thủ tướng Chính phủ giao`, 'về việc do Chính phủ, Thủ tướng Chính phủ giao'],
    [`${decree} về các Sở Công Thương, Sở Nội vụ được giao`, 'về các Sở Công Thương, Sở Nội vụ được giao'],
    [`${decree} về sổ sách, hồ sơ, tài liệu`, 'về sổ sách, hồ sơ, tài liệu'],
    [`${decree} về “sổ sách” và “hồ sơ”`, 'về “sổ sách” và “hồ sơ”'],
    [`${decree} về UBND tỉnh, Sở Nội vụ tỉnh`, 'về UBND tỉnh, Sở Nội vụ tỉnh'],
    [
      'Quyết định số 41/QĐ-UBND ngày 5/6/2024 của UBND tỉnh về sổ sách trên địa bàn tỉnh',
      'về sổ sách trên địa bàn tỉnh',
    ],
  ])('%s', (text, title) => expect(findCitations(text)[0]?.title).toBe(title));
});

test('«VB» stands for a letter', () =>
  expect(findCitations('căn cứ VB 1258/ABCT-XYTCĐT')[0]).toMatchObject({
    text: 'VB 1258/ABCT-XYTCĐT',
    type: 'Văn bản',
  }));
