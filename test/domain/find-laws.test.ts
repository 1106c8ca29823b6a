import { describe, expect, test } from 'vitest';
import { findCitations } from '../../src/domain/citation/find-citations.ts';
import { resolveCitations } from '../../src/domain/citation/resolve.ts';

/** What is found, and where it leads. */
const found = (text: string): string[] =>
  resolveCitations(findCitations(text), { own: null, registry: null }).map(
    (citation) => `${citation.text} → ${citation.targets.join(' ')}`,
  );

describe('reads the name of a law to its end', () => {
  test.each([
    // A hyphen, a comma and «và» stand for each other.
    ['Pháp lệnh Kế toán - Thống kê năm 1988', 'phap-lenh-ke-toan-thong-ke-1988'],
    ['Pháp lệnh kế toán và thống kê ngày 20-5-1988', 'phap-lenh-ke-toan-va-thong-ke-1988-05-20'],
    ['theo Pháp lệnh về kế toán - thống kê', 'phap-lenh-ke-toan-thong-ke'],
    ['Luật Tổ chức Hội đồng nhân dân, Ủy ban nhân dân năm 2003', 'luat-to-chuc-hoi-dong-nhan-dan-uy-ban-nhan-dan-2003'],
    ['Luật tổ chức HĐND, UBND ngày 26/11/2003', 'luat-to-chuc-hoi-dong-nhan-dan-uy-ban-nhan-dan-2003-11-26'],
    ['Pháp lệnh Phí, lệ phí năm 2001', 'phap-lenh-phi-le-phi-2001'],
    ['Luật Phòng cháy, chữa cháy năm 2001', 'luat-phong-chay-chua-chay-2001'],
    ['Luật Thuế xuất khẩu và thuế nhập khẩu năm 2016', 'luat-thue-xuat-khau-va-thue-nhap-khau-2016'],
    ['Luật Phòng và chống ma túy', 'luat-phong-va-chong-ma-tuy'],
    // Either place of the tone mark.
    ['luật tổ chức Toà án nhân dân năm 1981', 'luat-to-chuc-toa-an-nhan-dan-1981'],
    ['Luật ban hành văn bản qui phạm pháp luật năm 2008', 'luat-ban-hanh-van-ban-qui-pham-phap-luat-2008'],
    // Of old, and in short.
    ['Luật tổ chức Hội đồng Bộ trưởng ngày 4 tháng 7 năm 1981', 'luat-to-chuc-hoi-dong-bo-truong-1981-07-04'],
    ['Luật NHNN năm 2010', 'luat-ngan-hang-nha-nuoc-2010'],
    ['Luật Các TCTD 2024', 'luat-cac-to-chuc-tin-dung-2024'],
    ['Luật thuế GTGT', 'luat-thue-gia-tri-gia-tang'],
    // What follows is no part of it.
    ['Luật Hôn nhân và gia đình… đều quy định', 'luat-hon-nhan-va-gia-dinh'],
    ['Luật Trồng rừng đều nêu', 'luat-trong-rung'],
    ['(theo khoản 2 Điều 5 luật kế toán)', 'luat-ke-toan'],
    ['Luật NCT tại Điều 6 ghi rõ', 'luat-nguoi-cao-tuoi'],
    ['Luật Trồng rừng tại khoản 2', 'luat-trong-rung'],
    ['cơ sở chữa bệnh theo pháp lệnh xử lý vi phạm hành chính và', 'phap-lenh-xu-ly-vi-pham-hanh-chinh'],
    ['theo quy định của luật nghĩa vụ quân sự', 'luat-nghia-vu-quan-su'],
    ["('12', 'Luật hôn nhân và gia đình', '2014')", 'luat-hon-nhan-va-gia-dinh'],
    ['‘Luật Trồng rừng’', 'luat-trong-rung'],
    // No law that is known: the year or the date right behind its small letters makes one of it.
    ['theo Luật trồng nấm rừng năm 2031', 'luat-trong-nam-rung-2031'],
    ['căn cứ Luật canh tác ven sông ngày 12 tháng 5 năm 2031', 'luat-canh-tac-ven-song-2031-05-12'],
    // As collections print it.
    ['- Luật Giáo dục đại học sửa đổi 2018', 'luat-giao-duc-dai-hoc-sua-doi-2018'],
    ['các luật đất đai năm 2013', 'luat-dat-dai-2013'],
  ])('%s', (text, key) => expect(found(text).map((line) => line.replace(/^.* → /s, ''))).toEqual([key]));

  test.each([
    // Two laws, each by itself.
    ['Luật Kế toán và Thống kê', 'luat-ke-toan'],
    ['Luật Khiếu nại và tố cáo', 'luat-khieu-nai'],
    ['Luật Giá, thuế', 'luat-gia'],
  ])('not into the next name: %s', (text, key) => expect(found(text).at(-1)).toMatch(new RegExp(` → ${key}$`)));

  test.each([
    ['Luật Nhà ở (sửa đổi); xem xét', 'Luật Nhà ở (sửa đổi)'],
    ['Luật Nhà ở (sửa đổi) ngày 27/11/2023', 'Luật Nhà ở (sửa đổi)'],
    ['Luật Các tổ chức tín dụng\n- Nghị định', 'Luật Các tổ chức tín dụng'],
    ['Hiến pháp nước Việt Nam dân chủ cộng hoà năm 1946', 'Hiến pháp nước Việt Nam dân chủ cộng hoà năm 1946'],
  ])('with what belongs to it: %s', (text, name) =>
    expect(findCitations(text).map((mention) => mention.text)).toEqual([name]),
  );
});

describe('takes no date that is of another deed', () => {
  test.each([
    ['Thực hiện Luật Nhà ở, ngày 5/6/2024, Ủy ban nhân dân tỉnh ban hành kế hoạch', 'luat-nha-o'],
    ['Căn cứ Luật Nhà ở, ngày 27/11/2023;', 'luat-nha-o-2023-11-27'],
    ['Luật Nhà ở ngày 27/11/2023, Ủy ban nhân dân tỉnh ban hành', 'luat-nha-o-2023-11-27'],
  ])('%s', (text, key) => expect(found(text)).toEqual([expect.stringMatching(new RegExp(` → ${key}$`))]));

  test('«đã ra» tells whose it is', () =>
    expect(
      findCitations('Thực hiện Luật Nhà ở, ngày 5/6/2024, UBND tỉnh đã ra Quyết định số 12/2024/QĐ-UBND').at(-1),
    ).toMatchObject({
      date: '2024-06-05',
      issuer: 'UBND tỉnh',
    }));
});

describe('leaves alone what is no law', () => {
  test.each([
    'Luật ban hành năm 2013, Luật thông qua ngày 5/6/2024',
    'Luật bóng đá năm 2020, Luật pháp Việt Nam năm 2020, Luật quy định năm 2019',
    'Luật trồng nấm rừng có hiệu lực năm 2031',
    'theo luật trồng nấm rừng năm 2031',
    'các luật đất đai, nhà ở',
    'theo luật dân sự, theo luật chơi, theo luật pháp, vi phạm luật đất đai, theo pháp lệnh trồng nấm',
    'theo luật này, pháp lệnh này',
  ])('%s', (text) => expect(findCitations(text)).toEqual([]));

  test('nor a short form in brackets', () =>
    expect(findCitations('Bộ luật Hình sự năm 2015 (BLHS)').map(({ text }) => text)).toEqual([
      'Bộ luật Hình sự năm 2015',
    ]));
});

test('reads an amending law to its last article', () =>
  expect(
    found(
      'Luật sửa đổi, bổ sung Điều 5 của Luật Nhà ở và Điều 12, 13 của Luật Đầu tư ngày 18/6/2029. Theo Điều 12 của Luật Đầu tư',
    ),
  ).toEqual([
    'Luật sửa đổi, bổ sung Điều 5 của Luật Nhà ở và Điều 12, 13 của Luật Đầu tư → luat-sua-doi-bo-sung-dieu-5-cua-luat-nha-o-va-dieu-12-13-cua-luat-dau-tu-2029-06-18',
    'Luật Đầu tư → luat-dau-tu',
  ]));

test('takes an amending law for another than the one it amends', () =>
  expect(found('- Luật Đấu thầu sửa đổi 2019\n- Luật Đấu thầu').at(-1)).toBe('Luật Đấu thầu → luat-dau-thau'));

test('takes «luật này» in a law for the law itself', () =>
  expect(findCitations('LUẬT\n\nTRỒNG NẤM\n\nĐiều 1. Trong luật này, nấm là').map(({ kind }) => kind)).toEqual([
    'self',
  ]));

test('names the Council of State where the words do', () =>
  expect(findCitations('Pháp lệnh Cơ yếu ngày 4/4/1990 của Hội đồng Nhà nước')[0]?.issuer).toBe('Hội đồng Nhà nước'));

describe('reads a list of laws with one head', () => {
  test.each([
    [
      'các luật Đất đai, Nhà ở, Kinh doanh bất động sản năm 2023',
      ['luat-dat-dai', 'luat-nha-o', 'luat-kinh-doanh-bat-dong-san-2023'],
    ],
    [
      'các Luật: Đất đai, Phòng, chống tham nhũng và Đấu thầu',
      ['luat-dat-dai', 'luat-phong-chong-tham-nhung', 'luat-dau-thau'],
    ],
    ['sửa 3 luật Đầu tư, Đất đai; Hải quan', ['luat-dau-tu', 'luat-dat-dai', 'luat-hai-quan']],
    ['các Luật Đất đai, Luật Nhà ở', ['luat-dat-dai', 'luat-nha-o']],
    // A word that is no name of a law ends it; without its head there is no list.
    ['các Luật Đất đai, Nhà ở, Nhà văn hóa', ['luat-dat-dai', 'luat-nha-o']],
    ['Luật Đất đai, Nhà ở', ['luat-dat-dai']],
    ['các luật đất đai, nhà ở; các luật sư, Thanh tra', []],
  ])('%s', (text, keys) => expect(found(text).map((line) => line.replace(/^.* → /s, ''))).toEqual(keys));
});

describe('the heading of a law is no citation of it', () => {
  const words = (text: string) => findCitations(text).map(({ text: written }) => written);
  test('number and name in two lines', () =>
    expect(words('QUỐC HỘI\nLuật số: 91/2025/QH15\nLUẬT BẢO VỆ DỮ LIỆU CÁ NHÂN\nCăn cứ Hiến pháp năm 2013;')).toEqual([
      'Hiến pháp năm 2013',
    ]));
  test('in running text they are', () =>
    expect(words('thi hành Luật số: 91/2025/QH15 và LUẬT ĐẤT ĐAI năm 2024')).toEqual([
      'Luật số: 91/2025/QH15',
      'LUẬT ĐẤT ĐAI năm 2024',
    ]));
});

test('a bracket belongs to the name only when both ends do', () =>
  expect(
    findCitations('(Luật Xây dựng 2014), Luật Xây dựng (2014), (Điều lệ Đảng khóa XI), Điều lệ Đảng (khóa XI)').map(
      ({ text }) => text,
    ),
  ).toEqual(['Luật Xây dựng 2014', 'Luật Xây dựng (2014)', 'Điều lệ Đảng khóa XI', 'Điều lệ Đảng (khóa XI)']));

test.each([
  ['Theo Pháp lệnh quản lý, bảo vệ khu di tích Lăng Chủ tịch Hồ Chí Minh, ngân sách', 1],
  ['Theo pháp luật quản lý, bảo vệ khu di tích Lăng Chủ tịch Hồ Chí Minh, ngân sách', 0],
])('ordinances in small letters: %s', (text, count) => expect(findCitations(text)).toHaveLength(count));

test('«Luật này có hiệu lực» is the text itself, whatever it amends', () =>
  expect(
    findCitations(
      'Luật số 43/2024/QH15 và Luật số 56/2024/QH15 hết hiệu lực kể từ ngày Luật này có hiệu lực thi hành.',
    ).at(-1),
  ).toMatchObject({ text: 'Luật này', kind: 'self' }));

test('«Bộ Luật Lao động» is one name', () =>
  expect(findCitations('Căn cứ Điều 104 Bộ Luật Lao Động số 45/2019/QH14')[0]?.text).toBe(
    'Bộ Luật Lao Động số 45/2019/QH14',
  ));
