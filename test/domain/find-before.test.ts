import { describe, expect, test } from 'vitest';
import { findCitations } from '../../src/domain/citation/find-citations.ts';

const bodies = (text: string) => findCitations(text).map(({ issuer }) => issuer);

describe('takes the body from the words before the number', () => {
  test.each([
    ['Xét đề nghị của Ủy ban nhân dân tỉnh Gia Lai tại Tờ trình số 12/TTr-UBND ngày 5/6/2026', 'UBND tỉnh Gia Lai'],
    ['Theo đề nghị của Giám đốc Sở Tài chính tại Tờ trình số 15/TTr-STC ngày 5/6/2026', 'Giám đốc Sở Tài chính'],
    ['theo kiến nghị của Thường trực HĐND tỉnh tại Công văn số 9/HĐND-VP', 'Thường trực HĐND tỉnh'],
    ['ý kiến của Sở Giáo dục và Đào tạo tại các Văn bản số 120/SGDĐT-KH ngày 5/6/2026', 'Sở Giáo dục và Đào tạo'],
    ['Ngày 5/6, Sở Nội vụ có Công văn số 115/SNV-TCBC về biên chế', 'Sở Nội vụ'],
    ['UBND tỉnh đã có Tờ trình số 31/TTr-UBND trình HĐND tỉnh', 'UBND tỉnh'],
    ['Ban Thường vụ Tỉnh ủy Gia Lai đã ban hành Kế hoạch số 15-KH/TU', 'Ban Thường vụ Tỉnh ủy Gia Lai'],
    ['Trên cơ sở đó, Đảng ủy xã ban hành Nghị quyết số 03-NQ/ĐU', 'Đảng ủy xã'],
    ['Theo chỉ đạo của Tỉnh ủy, Ban Thường vụ Tỉnh ủy ban hành Kế hoạch số 16-KH/TU', 'Ban Thường vụ Tỉnh ủy'],
    ['Đảng ủy, HĐND và UBND xã ban hành Kế hoạch số 23/KH-UBND', 'UBND xã'],
    ['Ban Bí thư đã ban hành Chỉ thị số 48-CT/TW', 'Ban Bí thư'],
    ['Chủ tịch UBND huyện Phú Tân ký ban hành Quyết định số 88/QĐ-UBND', 'Chủ tịch UBND huyện Phú Tân'],
    // Who asks, before whom he asks.
    ['được Thành ủy Cần Thơ trao quyết định số 498-QĐ/TU ngày 2/2/2012', 'Thành ủy Cần Thơ'],
    ['Năm 2025, Tỉnh ủy ra Nghị quyết số 50-NQ/TU', 'Tỉnh ủy'],
    [
      'Ban Tổ chức Tỉnh ủy trình Ban Thường vụ Tỉnh ủy tại Tờ trình số 15-TTr/BTCTU ngày 2/5/2026',
      'Ban Tổ chức Tỉnh ủy',
    ],
    ['UBND tỉnh Gia Lai đã trình HĐND tỉnh tại Tờ trình số 17/TTr-UBND ngày 2/5/2026', 'UBND tỉnh Gia Lai'],
    ['Đảng ủy UBND tỉnh báo cáo Ban Thường vụ Tỉnh ủy tại Tờ trình số 18-TTr/ĐU', 'Đảng ủy UBND tỉnh'],
    ['Thường trực HĐND tỉnh đề nghị UBND tỉnh tại Công văn số 33/HĐND-VP ngày 1/2/2026', 'Thường trực HĐND tỉnh'],
  ])('%s', (text, body) => expect(bodies(text)).toEqual([body]));

  test('of a whole list', () =>
    expect(
      bodies(
        'đề nghị của UBND tỉnh Gia Lai tại Tờ trình số 83/TTr-UBND ngày 5/6/2026, các văn bản số 140/UBND-NC ngày 6/6/2026, số 144/UBND-NC ngày 7/6/2026 và Báo cáo số 39/BC-UBND ngày 8/6/2026; Quyết định số 50/QĐ-UBND ngày 9/6/2026',
      ),
    ).toEqual([...Array.from({ length: 4 }, () => 'UBND tỉnh Gia Lai'), null]));

  test('behind a list of several types, when the symbols are all its own', () =>
    expect(
      bodies(
        'Thực hiện Thông báo số 78/TB-UBND ngày 5/6/2026, Công văn số 98/UBND-NC ngày 6/6/2026 của UBND tỉnh, Sở Công Thương báo cáo',
      ),
    ).toEqual(['UBND tỉnh', 'UBND tỉnh']));

  test.each([
    // The symbol is another body's.
    ['ý kiến của Sở Tài chính tại Quyết định số 12/QĐ-UBND ngày 5/6/2026', [null]],
    ['Văn phòng UBND tỉnh có Công văn số 15/UBND-VX ngày 5/6/2026', [null]],
    ['Chánh Văn phòng Tỉnh ủy ký Công văn số 12-CV/TU', [null]],
    ['UBND tỉnh ban hành Kế hoạch số 15-KH/TU', [null]],
    // The body of another deed.
    ['trách nhiệm của UBND tỉnh được nêu tại Quyết định số 12/QĐ-UBND', [null]],
    ['UBND tỉnh triển khai. Quyết định số 12/QĐ-UBND ngày 5/6/2026', [null]],
    ['UBND tỉnh ban hành Kế hoạch thực hiện Quyết định số 12/QĐ-UBND', [null]],
    ['hội nghị của Tỉnh ủy tại Hội trường; Kế hoạch số 5-KH/TU', [null]],
    ['UBND tỉnh trình phương án tại Tờ trình số 17/TTr-UBND ngày 2/5/2026', [null]],
    ['Sở Tài chính trình UBND tỉnh tại Tờ trình số 17/TTr-SNV ngày 2/5/2026', [null]],
    // One of several bodies.
    ['Tỉnh ủy Lâm Đồng, Tỉnh ủy Đắk Nông và Tỉnh ủy Bình Thuận ban hành Kế hoạch số 11-KH/TU', [null]],
    // What stands behind says more.
    ['Tỉnh ủy ban hành Kế hoạch số 5-KH/TU của Tỉnh ủy Gia Lai', ['Tỉnh ủy Gia Lai']],
    ['Quyết định số 1/QĐ-UBND ngày 5/6/2026 và Kế hoạch số 5-KH/TU ngày 6/6/2026 của Tỉnh ủy', [null, 'Tỉnh ủy']],
  ])('not %s', (text, expected) => expect(bodies(text)).toEqual(expected));
});

describe('ends the name of a body before the next document or body', () => {
  const names = [
    'Ban Thường vụ Đảng ủy',
    'Ban Thường vụ Tỉnh ủy Khánh Hòa',
    'Đảng ủy xã Công Hải',
    'UBND thành phố Huế',
    'UBND tỉnh Lâm Đồng',
    'Bộ Khoa học và Công nghệ',
    'Sở Giáo dục và Đào tạo',
    'Sở Y tế tỉnh Quảng Trị',
    'Ban Tuyên giáo và Dân vận Tỉnh ủy',
    'Sở Văn hóa, Thể thao và Du lịch',
  ];
  const joiners = [' và ', ' hoặc ', ', ', '; ', ' cùng ', ' cùng với ', ' kèm ', ' kèm theo ', ' cũng như ', ' - '];
  const next = [
    'Báo cáo số 12',
    'Tờ trình số 5',
    'Thông báo kết luận',
    'Công văn số 3',
    'Dự thảo Nghị quyết',
    'Công an tỉnh',
  ];
  test.each(names)('%s', (name) => {
    for (const joiner of joiners)
      for (const words of next)
        expect(bodies(`theo Quyết định số 12-QĐ/XYZ ngày 5/6/2026 của ${name}${joiner}${words}`)[0]).toBe(name);
  });

  test.each(['Viện Khoa học và Công nghệ', 'Phòng Văn hóa và Thông tin', 'Ủy ban Văn hóa và Xã hội'])(
    'not %s',
    (name) => expect(bodies(`theo Quyết định số 12/QĐ-XYZ ngày 5/6/2026 của ${name} về`)).toEqual([name]),
  );
});

describe('takes the body that speaks in a letter', () => {
  test.each([
    ['Tại Công văn số 136/UBND-VP ngày 8/5/2026, UBND phường An Lạc có ý kiến thống nhất', 'UBND phường An Lạc'],
    ['tại Thông báo số 12-TB/TU ngày 8/5/2026, Tỉnh ủy Gia Lai đã yêu cầu các cấp', 'Tỉnh ủy Gia Lai'],
    // Its symbol is another body's; nothing says that the body speaks there.
    ['Tại Quyết định số 36/QĐ-TTg ngày 8/5/2026, UBND tỉnh đề nghị các sở', null],
    ['Thực hiện Công văn số 37/UBND-VP ngày 8/5/2026, UBND tỉnh yêu cầu các sở', null],
    ['Tại Công văn số 37/UBND-VP ngày 8/5/2026, UBND tỉnh là cơ quan chủ trì', null],
  ])('%s', (text, body) => expect(bodies(text)).toEqual([body]));
});

describe('tells whose number it is', () => {
  const said = (text: string) => findCitations(text).map(({ number, date, issuer }) => [number, date, issuer]);
  test.each([
    // Of two bodies behind a list, the one whose symbol the number has.
    [
      'Chỉ thị số 23/CT-TTg ngày 8/7/2026, Quyết định số 24/QĐ-UBND ngày 9/7/2026 của Thủ tướng Chính phủ và UBND tỉnh',
      [
        ['23/CT-TTg', '2026-07-08', null],
        ['24/QĐ-UBND', '2026-07-09', 'UBND tỉnh'],
      ],
    ],
    // Behind a comma, the body of the next document.
    [
      'Hướng dẫn số 26-HD/BTCTW ngày 26/8/2026, của Ủy ban Kiểm tra Trung ương tại Hướng dẫn số 27-HD/UBKTTW',
      [
        ['26-HD/BTCTW', '2026-08-26', null],
        ['27-HD/UBKTTW', null, 'Ủy ban Kiểm tra Trung ương'],
      ],
    ],
    // Date in brackets, mark of a note.
    ['Kế hoạch số 31-KH/TU (ngày 15/7/2026) của Tỉnh ủy', [['31-KH/TU', '2026-07-15', 'Tỉnh ủy']]],
    ['Chỉ thị số 11-CT/TW¹ của Bộ Chính trị', [['11-CT/TW', null, 'Bộ Chính trị']]],
    ['Nghị quyết số 12-NQ/TW[2], ngày 2/2/2026', [['12-NQ/TW', '2026-02-02', null]]],
    ['Nghị quyết số 12-NQ/TW (1) ngày hội', [['12-NQ/TW', null, null]]],
    ['Kết luận của đồng chí Bí thư Tỉnh ủy tại Thông báo số 51-TB/TU', [['51-TB/TU', null, 'Tỉnh ủy']]],
  ])('%s', (text, expected) => expect(said(text)).toEqual(expected));

  test.each([
    ['Kế hoạch số 17-KH/TU của Ban Thường vụ Tỉnh ủy\n\nCăn cứ Điều lệ Đảng', 'Ban Thường vụ Tỉnh ủy'],
    ['Kế hoạch số 17-KH/TU của Ban Thường vụ Tỉnh ủy Gia Lai\nThực hiện Công văn', 'Ban Thường vụ Tỉnh ủy Gia Lai'],
    ['Quyết định số 53/QĐ-UBND của UBND xã\nKế hoạch số 54/KH-UBND', 'UBND xã'],
    ['Quyết định số 53/QĐ-UBND của UBND xã Kế hoạch số 54/KH-UBND', 'UBND xã'],
    ['Quyết định số 53/QĐ-BTC của Bộ Tài chính\nUBND tỉnh Gia Lai', 'Bộ Tài chính'],
    // A name that a line break parts.
    ['Quyết định số 53/QĐ-UBND của Ủy ban nhân dân\ntỉnh Gia Lai', 'UBND tỉnh Gia Lai'],
    ['Quyết định số 53/QĐ-UBND của UBND tỉnh Gia\nLai về', 'UBND tỉnh Gia Lai'],
    ['Quyết định số 53/QĐ-SKHĐT của Sở\nKế hoạch và Đầu tư về', 'Sở Kế hoạch và Đầu tư'],
  ])('the body ends with its line: %j', (text, body) => expect(bodies(text)[0]).toBe(body));

  test.each([
    'Ban Chỉ đạo Chuyển đổi số tỉnh',
    'Ban Chỉ đạo phòng, chống tham nhũng, lãng phí, tiêu cực tỉnh Gia Lai',
    'Phòng Kinh tế hạ tầng và đô thị xã Bình Mỹ',
    'Quân chủng PK-KQ',
    'UBND Phường 12',
    'UBND quận 1',
    'UBND phường 1 Bảo Lộc',
    'Ban Thường vụ Quận ủy Quận 3',
  ])('the whole name of %s', (name) =>
    expect(bodies(`Kế hoạch số 16/KH-XYZ ngày 16/5/2026 của ${name} về việc`)).toEqual([name]),
  );
});

test('a numbered ward ends the sentence', () =>
  expect(bodies('Kế hoạch số 33/KH-UBND ngày 2/9/2026 của UBND Phường 2.')).toEqual(['UBND Phường 2']));
