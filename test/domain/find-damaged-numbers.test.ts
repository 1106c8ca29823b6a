import { describe, expect, test } from 'vitest';
import { findCitations } from '../../src/domain/citation/find-citations.ts';

const found = (text: string) => findCitations(text).map((mention) => [mention.text, mention.number]);

describe('reads numbers of a text without capitals', () => {
  test.each([
    ['theo nghị quyết số 27-nq/tw ngày 9/11/2022', '27-NQ/TW'],
    ['quyết định 1234/qđ-ttg', '1234/QĐ-TTg'],
    ['nghị định số 45/2019/nđ-cp.', '45/2019/NĐ-CP'],
    ['chương trình số 8-ctr/tu', '08-CTr/TU'],
    ['luật số 33/2024/qh15', '33/2024/QH15'],
  ])('%s', (text, number) => expect(findCitations(text).map((mention) => mention.number)).toEqual([number]));

  test.each([
    'https://vi-du.vn/van-ban/12/qd-ttg/tai-ve',
    'tệp 05-nq/tw.pdf, 5-kl/tw/2026',
    'tỷ lệ 3-in/cm, 10/ha-vụ, 2-ba/bốn',
    'giá 500/kg-tấn, 12-ab/cd',
  ])('not in «%s»', (text) => expect(findCitations(text)).toEqual([]));
});

describe('reads what is left of a number or its type', () => {
  test.each([
    ['Nghị quyết số 12/2019/NQ .HĐND ngày 5/7/2019', 'Nghị quyết số 12/2019/NQ .HĐND', '12/2019/NQ-HĐND'],
    ['Nghị quyết số 12/2019/NQ . Tiếp theo', 'Nghị quyết số 12/2019/NQ', '12/2019/NQ'],
    ['theo Quyết đinh số 15/QĐ-TTg', 'Quyết đinh số 15/QĐ-TTg', '15/QĐ-TTg'],
    ['theo Chi thị số 15-CT/TW', 'Chi thị số 15-CT/TW', '15-CT/TW'],
    ['ban hanh số 15-CT/TW', 'số 15-CT/TW', '15-CT/TW'],
    // Departments of the State Bank had figures; later ones are notes.
    ['Quyết định số 48/1999/QĐ-NHNN5', 'Quyết định số 48/1999/QĐ-NHNN5', '48/1999/QĐ-NHNN5'],
    ['Thông tư số 18/2015/TT-NHNN2', 'Thông tư số 18/2015/TT-NHNN', '18/2015/TT-NHNN'],
    ['Quyết định 92/QĐ-NHNN2 ngày 8/6/2016', 'Quyết định 92/QĐ-NHNN', '92/QĐ-NHNN'],
    // A Party cell's letter, and the State's.
    ['Công văn số 14-CV/UBND ngày', 'Công văn số 14-CV/UBND', '14-CV/UBND'],
    ['Quyết định số 14-QĐ/UBND ngày', 'Quyết định số 14-QĐ/UBND', '14/QĐ-UBND'],
    // A blank for the slash behind the year.
    ['Nghị quyết số 15/2020 NQ-HĐND ngày 10/7/2020', 'Nghị quyết số 15/2020 NQ-HĐND', '15/2020/NQ-HĐND'],
    // A blank inside the symbol of a type, and words that lost theirs.
    ['QĐ số 55/2014/Q Đ-UBND cho', 'QĐ số 55/2014/Q Đ-UBND', '55/2014/QĐ-UBND'],
    ['Nghị quyết số 5/N Q-HĐND', 'Nghị quyết số 5/N Q-HĐND', '05/NQ-HĐND'],
    ['Công văn số 12/BQ LDA-KT', 'Công văn số 12/BQ', '12/BQ'],
    ['Nghị định số 38//2009/NĐ-CP ngày', 'Nghị định số 38//2009/NĐ-CP', '38/2009/NĐ-CP'],
    // A stroke too many is another symbol.
    ['Công văn số 44-CV/BXĐĐ ngày', 'Công văn số 44-CV/BXĐĐ', '44-CV/BXĐĐ'],
    ['Công văn số 44-CV/BXDD ngày', 'Công văn số 44-CV/BXDD', '44-CV/BXDĐ'],
    // A symbol that was cut.
    ['Thông báo số 159-TB của Bộ Chính trị', 'Thông báo số 159-TB', '159-TB/TW'],
    // A dot for the hyphen, where the tables know both symbols.
    ['Chỉ thị số 56.CT/TW ngày 1/2/2026', 'Chỉ thị số 56.CT/TW', '56-CT/TW'],
    ['theo Công văn số 120.CV/BTCTU', 'Công văn số 120.CV/BTCTU', '120-CV/BTCTU'],
    // Old numbers as they were printed.
    ['Nghị định số 8-HĐBT ngày 2/3/1985', 'Nghị định số 8-HĐBT', '8-HĐBT'],
    ['Nghị định số 9-CP', 'Nghị định số 9-CP', '9-CP'],
    ['Nghị quyết số 9-NQ/TW', 'Nghị quyết số 9-NQ/TW', '09-NQ/TW'],
  ])('%s', (text, written, number) => expect(found(text)).toEqual([[written, number]]));

  test('a type on the line above its body', () =>
    expect(
      findCitations('PHỤ LỤC\n\nNGHỊ ĐỊNH\n\nCỦA CHÍNH PHỦ SỐ 71/2003/NĐ-CP NGÀY 19 THÁNG 6 NĂM 2003')[0],
    ).toMatchObject({
      text: 'NGHỊ ĐỊNH\n\nCỦA CHÍNH PHỦ SỐ 71/2003/NĐ-CP',
      type: 'Nghị định',
      issuer: 'Chính phủ',
      date: '2003-06-19',
    }));
});

describe('takes the number of a damaged letterhead for the own one', () => {
  test.each([
    '-Số: 14/2015/TT-BTC Hà Nội, ngày 3 tháng 2 năm 2015',
    'Độc lập - Tự do - Hạnh phúc --------------- Số: 14/2015/TT-BTC Hà Nội, ngày 3 tháng 2 năm 2015',
    'UBND TỈNH\nSó: 14/KH-UBND\nKẾ HOẠCH',
    'UBND TỈNH\nSô : 14/KH-UBND Cần Thơ, ngày 3 tháng 2 năm 2015',
  ])('%s', (text) => expect(findCitations(text)).toEqual([]));

  test.each([
    'Các văn bản:\n- Số 14/KH-UBND ngày 3/2/2015 của Ủy ban nhân dân tỉnh',
    'Theo công bố, Số 14/KH-UBND ngày 3/2/2015',
  ])('not of «%s»', (text) => expect(findCitations(text)).toHaveLength(1));
});

describe('leaves files of courts and contracts alone', () => {
  test.each([
    'xét xử vụ án thụ lý số 12/2021/TLST-HS ngày 3/2/2021',
    'Hợp đồng thuê nhà xưởng số 07/2019/HĐTN-36 ngày 4/5/2019',
    'Phụ lục hợp đồng số 01/PLHĐ-XD; gói thầu số 05/XL-BQLDA',
  ])('%s', (text) => expect(findCitations(text)).toEqual([]));

  test.each([
    ['ký hợp đồng theo Nghị định số 68/2000/NĐ-CP', '68/2000/NĐ-CP'],
    ['hợp đồng theo quy định tại số 12/NQ-HĐQT', '12/NQ-HĐQT'],
    ['Quyết định thụ lý số 12/2021/QĐ-TA', '12/2021/QĐ-TA'],
  ])('not what stands beside them: %s', (text, number) =>
    expect(findCitations(text).map((mention) => mention.number)).toEqual([number]),
  );
});

describe('knows the own number of a letterhead whose place and date stand behind it', () => {
  test.each([
    'Số: 312/QĐ-UBND, Long Hồ, ngày 21 tháng 9 năm 2026\n\nQUYẾT ĐỊNH\n',
    'TRUNG TÂM Y TẾ\nSố: 24/KH-TTYT, ngày 16 tháng 3 năm 2026\n\nKẾ HOẠCH HỖ TRỢ ĐÀO TẠO\n',
    'ĐẢNG ỦY XÃ AN LẠC\nSố: 24-KH/ĐU An Lạc, ngày 16 tháng 3 năm 2026\nKẾ HOẠCH\n',
  ])('%j', (text) => expect(findCitations(text)).toEqual([]));

  test.each([
    '- Số: 24/KH-UBND, ngày 16 tháng 3 năm 2026 của UBND tỉnh\n',
    'Căn cứ:\nSố: 24/KH-UBND, ngày 16 tháng 3 năm 2026; Số: 25/KH-UBND\n',
    'Kế hoạch số 24/KH-UBND, ngày 16 tháng 3 năm 2026\n\nKẾ HOẠCH HỖ TRỢ\n',
  ])('not in %j', (text) => expect(findCitations(text)[0]?.number).toBe('24/KH-UBND'));
});

describe('reads a date with blanks in its figures', () => {
  test.each([
    ['ngày 2 2/12/2024 của Huyện ủy', '2024-12-22'],
    ['ngày 05/8/202 5 của Huyện ủy', '2025-08-05'],
    ['ngày 05/8/ 2 0 2 5', '2025-08-05'],
    ['ngày 2 tháng 1 2 năm 2025', '2025-12-02'],
    ['ngày 15/1 2/2025', '2025-12-15'],
    ['ngày 05/8/2025 6 đồng chí', '2025-08-05'],
    // No such day, no year, no word before it.
    ['ngày 3 1/02/2025', null],
    ['ngày 3 1/02', null],
    ['có 2 2/12/2024', null],
  ])('%s', (words, date) =>
    expect(findCitations(`Kế hoạch số 145-KH/HU, ${words}`).map((mention) => mention.date)).toEqual([date]),
  );
});
