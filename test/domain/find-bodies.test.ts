import { describe, expect, test } from 'vitest';
import { findCitations } from '../../src/domain/citation/find-citations.ts';
import { readOwn } from '../../src/domain/citation/find-letterhead.ts';

const bodies = (text: string) => findCitations(text).map(({ issuer }) => issuer);

describe('reads the body behind a number', () => {
  test.each([
    ['Tờ trình số 12/TTr-UBND ngày 5/6/2019 của Ủy bannhân dân tỉnh Gia Lai', 'UBND tỉnh Gia Lai'],
    ['Nghị quyết số 12/NQ-HĐND của Hội đồngnhân dân tỉnh', 'HĐND tỉnh'],
    ['Nghị quyết số 12/NQ-HĐND của Hội đồng nhân tỉnh Gia Lai ngày 5/6/2019', 'HĐND tỉnh Gia Lai'],
    // A date that lacks a part says nothing, and hides nothing.
    ['Tờ trình số 12/TTr-UBND ngày 15 tháng 6 của ủy ban nhân dân tỉnh về việc', 'UBND tỉnh'],
    ['Văn bản số 120/VPCP-NN ngày 5/6/201 của Văn phòng Chính phủ', 'Văn phòng Chính phủ'],
    ['Quyết định số 12/QĐ-BTC ngày … tháng … năm 2019 của Bộ Tài chính', 'Bộ Tài chính'],
    // The head of a body.
    ['Chỉ thị số 02/2019/CT-CA ngày 5/6/2019 của Chánh án Tòa án nhân dân tối cao', 'Chánh án Tòa án nhân dân tối cao'],
    ['Nghị quyết số 34/NQ-HĐND của HĐND tỉnh Khóa XVII', 'HĐND tỉnh'],
    // The name ends with its place.
    ['công văn số 12/CT-TTHT của Cục Thuế tỉnh Bến Tre hỏi về', 'Cục Thuế tỉnh Bến Tre'],
    ['Quyết định số 12/QĐ-UBND của UBND xã Tân Phú huyện Đồng Phú cấp', 'UBND xã Tân Phú huyện Đồng Phú'],
    ['Công văn số 12/SYT-NVY của Sở Y tế tỉnh Quảng Trị', 'Sở Y tế tỉnh Quảng Trị'],
    ['nghị quyết số 12-nq/tw của bộ chính trị về', 'Bộ Chính trị'],
    ['Pháp lệnh Cơ yếu ngày 4/4/1990 của Hội đồng Nhà nước', 'Hội đồng Nhà nước'],
    // Between type and number.
    ['Chỉ thị Bộ Chính trị số 40-CT/TW', 'Bộ Chính trị'],
    ['Thông tư liên tịch Bộ Nội vụ và Bộ Tài chính số 02/2006/TTLT-BNV-BTC', 'Bộ Nội vụ, Bộ Tài chính'],
    ['theo Nghị định của Chính phủ số 20/2009/NĐ-CP', 'Chính phủ'],
    // No body: the law's name.
    ['Luật Ngân hàng Nhà nước số 46/2010/QH12', null],
    ['Báo cáo kết quả thực hiện số 12/BC-UBND', null],
  ])('%s', (text, body) => expect(bodies(text)).toEqual([body]));
});

describe('reads the name of a body whose words have no capitals', () => {
  test.each([
    'Chi cục Thi hành án dân sự huyện Phú Tân',
    'Bộ Chỉ huy quân sự tỉnh Gia Lai',
    'Cục Quản lý thị trường tỉnh Gia Lai',
    'Trung tâm Kiểm soát bệnh tật tỉnh Gia Lai',
    'Văn phòng Đăng ký đất đai tỉnh Gia Lai',
    'Ban An toàn giao thông tỉnh Gia Lai',
    'Ban Quản lý dự án đầu tư xây dựng huyện Phú Tân',
    'Ban Quản lý Khu kinh tế Dung Quất',
    'Hội đồng bầu cử quốc gia',
    'Hội đồng thành viên Tập đoàn Điện lực Việt Nam',
    'Tổng công ty Điện lực miền Trung',
    'Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ',
    'Quân khu 5',
  ])('%s', (name) => expect(bodies(`theo Quyết định số 12/QĐ-XYZ ngày 5/6/2019 của ${name} về việc`)).toEqual([name]));

  test.each([
    ['Sở Xây dựng thị trường bất động sản', 'Sở Xây dựng'],
    ['Bộ Quốc phòng quân sự hóa', 'Bộ Quốc phòng'],
    ['Quân khu 5/2019', 'Quân khu'],
  ])('not the words behind it: %s', (words, name) =>
    expect(bodies(`theo Quyết định số 12/QĐ-XYZ ngày 5/6/2019 của ${words}`)).toEqual([name]),
  );
});

describe('gives the body of a heading to all numbers below it', () => {
  test.each([
    [
      'các Nghị quyết của Hội đồng nhân dân tỉnh: số 12/NQ-HĐND ngày 5/6/2021 về ngân sách; số 15/NQ-HĐND ngày 7/8/2021 về thu',
      ['HĐND tỉnh', 'HĐND tỉnh'],
    ],
    [
      'các Nghị quyết của Hội đồng nhân dân tỉnh: số 12/NQ-HĐND về ngân sách; số 15/NQ-CP về thu; số 3/NQ-HĐND của HĐND xã',
      ['HĐND tỉnh', null, 'HĐND xã'],
    ],
    [
      'các Nghị quyết của Hội đồng nhân dân tỉnh: số 12/NQ-HĐND về ngân sách. Ngoài ra, có số 15/NQ-HĐND về thu',
      ['HĐND tỉnh', null],
    ],
    [
      'các nghị quyết của Bộ Chính trị: số 12-NQ/TW về công nghệ; số 15-NQ/TW về pháp luật và số 17-NQ/TW về kinh tế',
      ['Bộ Chính trị', 'Bộ Chính trị', 'Bộ Chính trị'],
    ],
    [
      'các nghị quyết của Tỉnh ủy Gia Lai: số 12-NQ/TU về công nghệ và Nghị quyết số 15-NQ/TU về đất',
      ['Tỉnh ủy Gia Lai', null],
    ],
    ['Theo đề nghị của Sở Tài chính: Nghị quyết số 12/NQ-HĐND về ngân sách', [null]],
  ])('%s', (text, expected) => expect(bodies(text)).toEqual(expected));
});

describe('knows the province of an excerpt without letterhead', () => {
  test.each([
    ['Nghị quyết của HĐND tỉnh về phí trên địa bàn tỉnh Gia Lai', 'Gia Lai'],
    ['Thành ủy Đà Nẵng họp. Ủy ban nhân dân thành phố Đà Nẵng', 'Đà Nẵng'],
    ['CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH GIA LAI\nCăn cứ Luật', 'Gia Lai'],
    // Named once, or beside another: nobody knows.
    ['Đoàn công tác của tỉnh Gia Lai', null],
    ['trên địa bàn tỉnh Gia Lai và tỉnh Kon Tum', null],
    ['trên địa bàn tỉnh ta, trên địa bàn thành phố Vinh', null],
    ['Sông Cầu, ngày 5 tháng 6 năm 2020. Trên địa bàn tỉnh Gia Lai', null],
  ])('%s', (text, place) => expect(readOwn(text).place).toBe(place));
});

test('ends a congress with its body', () =>
  expect(
    findCitations(
      'Nghị quyết Đại hội đại biểu lần thứ XVIII (nhiệm kỳ 2025-2030) Đảng bộ tỉnh Gia Lai; Nghị quyết Đại hội lần thứ XVIII Đảng bộ TP.\nTổ chức',
    ).map(({ text }) => text),
  ).toEqual([
    'Nghị quyết Đại hội đại biểu lần thứ XVIII (nhiệm kỳ 2025-2030) Đảng bộ tỉnh Gia Lai',
    'Nghị quyết Đại hội lần thứ XVIII Đảng bộ TP',
  ]));
