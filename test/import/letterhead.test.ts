import { describe, expect, test } from 'vitest';
import { planFacts } from '../../src/domain/plan/plan-facts.ts';
import { convert } from '../../src/import/convert.ts';
import { planFromSource } from '../../src/import/read-plan.ts';
import { planSlug } from '../../src/import/slug.ts';
import type { SourceBlock, SourceDocument, SourceTable } from '../../src/import/source-document.ts';
import { findWarnings } from '../../src/import/warnings.ts';
import { lines } from './lines.ts';

const paragraph = (text: string): SourceBlock => ({ kind: 'paragraph', runs: [{ text }] });
/** Rows of cells, each cell its lines. */
const table = (rows: readonly (readonly (readonly string[])[])[]): SourceTable => ({
  kind: 'table',
  bordered: false,
  rows: rows.map((cells) => ({
    header: false,
    cells: cells.map((texts, column) => ({ column, span: 1, continued: false, blocks: texts.map(paragraph) })),
  })),
});
const source = (...blocks: readonly SourceBlock[]): SourceDocument => ({ blocks, notes: [], findings: [] });
const looks = (document: SourceDocument) =>
  findWarnings(convert(document, { file: 'a.docx', sha256: '0'.repeat(64) })).flatMap(({ look, text }) =>
    look ? [text] : [],
  );

const bodies = ['ĐẢNG BỘ TỈNH KHÁNH HÒA', 'ĐẢNG ỦY XÃ AN BÌNH', '*'];
const right = ['ĐẢNG CỘNG SẢN VIỆT NAM', 'An Bình, ngày     tháng 6 năm 2026'];
const letter = ['Kính gửi: Các chi bộ trực thuộc Đảng ủy.', 'Thực hiện Kế hoạch số 83-KH/TU, Đảng ủy đề nghị như sau.'];

describe('the subject of a letter stands under its number, with «V/v» or without', () => {
  const number = 'Số         -CV/ĐU';
  const subjects: readonly (readonly string[])[] = [
    ['V/v triển khai Kế hoạch', 'số 83-KH/TU của', 'Ban Thường vụ Tỉnh ủy'],
    ['Tham mưu triển khai', 'Kế hoạch số 83-KH/TU của', 'Ban Thường vụ Tỉnh ủy'],
    ['Về tham mưu thực hiện', 'Kế hoạch số 83-KH/TU, ngày 12/6/2026', 'của Tỉnh ủy'],
    ['Góp ý Dự thảo Thông báo', 'kết luận kiểm tra của', 'ĐẢNG ỦY CÁC CƠ QUAN'],
    ['Dự thảo Kế hoạch kiểm tra', 'của Ủy ban Kiểm tra'],
    ['V/v chuẩn bị', 'tài liệu phục vụ hội nghị', 'ngày 15 tháng 6 năm 2026'],
    ['Báo cáo tình hình', 'mật độ giao thông'],
    ['Khẩn trương rà soát', 'công trình chậm tiến độ'],
  ];
  test.each(subjects.map((subject) => [subject]))('%j in a table', (about) => {
    const { header } = planFromSource(
      source(table([[[...bodies, number, ...about], right]]), ...letter.map(paragraph)),
    ).plan;
    expect(header).toEqual({
      letterhead: {
        superior: bodies[0],
        issuer: bodies[1],
        star: '*',
        number,
        about,
        motto: right[0],
        placeDate: right[1],
      },
      type: null,
      subject: null,
      rule: null,
    });
  });

  test.each(subjects.map((subject) => [subject]))('%j row by row', (about) => {
    const [motto = '', date = ''] = right;
    const [first = '', ...others] = about;
    const { header, body } = planFromSource(
      lines([...bodies, motto, number, date, first, ...others, ...letter].join('\n')),
    ).plan;
    expect([header.letterhead.about].flat()).toEqual(about);
    expect(header.letterhead).toMatchObject({ issuer: bodies[1], placeDate: date });
    expect(body).toHaveLength(2);
  });

  test('it gives the address, and is told like any subject', () => {
    const { plan } = planFromSource(
      source(table([[[...bodies, number, 'Tham mưu triển khai', 'Kế hoạch số 83-KH/TU'], right]])),
    );
    expect(planSlug(plan)).toBe('tham-muu-trien-khai-ke-hoach-83-kh-tu');
    expect(planFacts(plan).subject).toBe('Tham mưu triển khai Kế hoạch số 83-KH/TU');
  });

  test.each([
    ['HỎA TỐC', 'marks'],
    ['MẬT', 'marks'],
    ['(Dự thảo lần 2)', 'draft'],
    ['Dự thảo trình Ban Thường vụ', 'draft'],
    ['An Bình, ngày 12 tháng 6 năm 2026', 'placeDate'],
  ] as const)('«%s» is no part of it', (text, field) =>
    expect(
      planFromSource(lines([...bodies, number, 'V/v rà soát', text, ...letter].join('\n'))).plan.header.letterhead,
    ).toMatchObject({ about: 'V/v rà soát', [field]: text }),
  );

  test('a document with a type line has its subject below that, and no other', () => {
    const { header } = planFromSource(
      lines([...bodies, 'Số 12-GM/ĐU', ...right, 'GIẤY MỜI', 'Họp Ban Thường vụ', ...letter].join('\n')),
    ).plan;
    expect(header).toMatchObject({ type: 'GIẤY MỜI', subject: 'Họp Ban Thường vụ' });
    expect(header.letterhead).toMatchObject({ issuer: bodies[1] });
  });
});

test('a letter that greets nobody has its subject under its number too', () => {
  const [motto = '', date = ''] = right;
  const read = (...texts: readonly string[]) =>
    planFromSource(lines([...bodies, motto, 'Số 12-CV/ĐU', date, ...texts].join('\n'))).plan;
  const { header, body } = read('V/v rà soát', 'công trình chậm tiến độ', 'Thực hiện Kế hoạch số 83-KH/TU.');
  expect(header.letterhead).toMatchObject({ about: ['V/v rà soát', 'công trình chậm tiến độ'] });
  expect(body).toHaveLength(1);
  expect(read('Thực hiện Kế hoạch số 83-KH/TU.', 'về việc rà soát.').body).toHaveLength(2);
});

test.each([
  ['CỤC TRƯỞNG CỤC THỦY LỢI điện:', 'về bảo đảm an toàn đê'],
  ['THỦ TƯỚNG CHÍNH PHỦ điện :', 'về bảo đảm an toàn đê'],
  ['và lưới điện', 'về bảo đảm an toàn đê và lưới điện'], // the subject goes on
])('the subject of a telegram before «%s»', (line, subject) => {
  const texts = ['Số 1/CĐ-TL', ...right, 'CÔNG ĐIỆN', 'về bảo đảm an toàn đê', line, '- Giám đốc các sở;'];
  expect(planFromSource(lines([...bodies, ...texts].join('\n'))).plan.header.subject).toBe(subject);
});

describe('«Kính gửi:» in a table without lines', () => {
  const head = table([[[...bodies, 'Số 12-CV/ĐU', 'Về rà soát'], right]]);
  const to = [
    ['Kính gửi:', ''],
    ['', '- Ban Xây dựng Đảng,'],
    ['', '- Các chi bộ.'],
  ].map((row) => row.map((text) => (text === '' ? [] : [text])));
  const read = (addressees: SourceTable) =>
    planFromSource(source(head, addressees, paragraph('Thực hiện Kế hoạch số 83-KH/TU.'))).plan;

  test('is plain lines, and ends the letterhead', () => {
    const { header, body } = read(table(to));
    expect(header.letterhead).toMatchObject({ about: 'Về rà soát', placeDate: right[1] });
    expect(body.map((block) => block.kind === 'paragraph' && block.text)).toEqual([
      'Kính gửi:',
      '- Ban Xây dựng Đảng,',
      '- Các chi bộ.',
      'Thực hiện Kế hoạch số 83-KH/TU.',
    ]);
  });

  test.each([
    ['a table with lines', { ...table(to), bordered: true }],
    ['one that does not begin so', table([[['TT'], ['Kính gửi']], ...to])],
  ])('%s is a table', (_, addressees) => expect(read(addressees).body[0]?.kind).toBe('table'));
});

describe('a line whose place in the letterhead is not known', () => {
  const plan = (...texts: readonly string[]) =>
    lines([...texts, 'Số 12-KH/ĐU', ...right, 'KẾ HOẠCH', 'về A', ...letter].join('\n'));

  test('stays as it is, is no stamp, and the clerk is told', () => {
    const document = plan(...bodies, 'Email: dangbo@example.vn');
    expect(planFromSource(document).plan.header.letterhead).toMatchObject({
      issuer: bodies[1],
      other: 'Email: dangbo@example.vn',
    });
    expect(looks(document).join()).toMatch(/“Email: dangbo@example\.vn” không rõ là gì/);
  });

  test('under the number of a document with a type line it is no issuer', () => {
    const document = lines(
      [...bodies, 'Số 12-KH/ĐU', 'Ban Thường vụ Tỉnh ủy', ...right, 'KẾ HOẠCH', 'về A'].join('\n'),
    );
    expect(planFromSource(document).plan.header.letterhead).toMatchObject({
      issuer: bodies[1],
      other: 'Ban Thường vụ Tỉnh ủy',
    });
  });

  test('one that is known is not told', () =>
    expect(looks(plan(...bodies, 'TUYỆT MẬT')).join()).not.toMatch(/không rõ/));
});

describe('number and date on one line', () => {
  const parted = (line: string) => {
    const { plan } = planFromSource(
      source(...bodies.map(paragraph), paragraph(line), ...['THÔNG BÁO', 'về A', ...letter].map(paragraph)),
    );
    return plan.header.letterhead;
  };
  test.each([
    ['\tSố       -TB/ĐU\tAn Bình, ngày   tháng   năm 2026', 'Số       -TB/ĐU', 'An Bình, ngày   tháng   năm 2026'],
    [
      'Số:      /KH-UBND        Lào Cai, ngày      tháng 9 năm 2026',
      'Số:      /KH-UBND',
      'Lào Cai, ngày      tháng 9 năm 2026',
    ],
    ['Số 12-TB/ĐU\tAn Bình, ngày 5 tháng 6 năm 2026', 'Số 12-TB/ĐU', 'An Bình, ngày 5 tháng 6 năm 2026'],
    ['Số 12-TB/ĐU An Bình, ngày     tháng 6 năm 2026', 'Số 12-TB/ĐU', 'An Bình, ngày     tháng 6 năm 2026'],
    ['Số:     /TB-SNV\t…, ngày … tháng … năm 2026', 'Số:     /TB-SNV', '…, ngày … tháng … năm 2026'],
    ['Số 5/TB-UBND    TP. Huế, ngày 05 tháng 6 năm 2026', 'Số 5/TB-UBND', 'TP. Huế, ngày 05 tháng 6 năm 2026'],
    [
      'Số     -TB/ĐU\tThành phố Hồ Chí Minh, ngày    tháng    năm 2026',
      'Số     -TB/ĐU',
      'Thành phố Hồ Chí Minh, ngày    tháng    năm 2026',
    ],
  ])('%j', (line, number, placeDate) => expect(parted(line)).toMatchObject({ number, placeDate }));

  test.each([
    ['VĂN PHÒNG\tAn Bình, ngày      tháng      năm 2026', 'issuer', 'VĂN PHÒNG'],
    ['*\tAn Bình, ngày   tháng   năm 2026', 'star', '*'],
    ['BAN TỔ CHỨC\tngày   tháng   năm 2026', 'issuer', 'BAN TỔ CHỨC'],
  ] as const)('a line of the left column beside a blank date: %j', (line, field, left) => {
    const { plan } = planFromSource(
      lines(['TỈNH ỦY LÂM ĐỒNG\tĐẢNG CỘNG SẢN VIỆT NAM', line, 'Số 5-KH/X', 'KẾ HOẠCH', 'về A'].join('\n')),
    );
    const { placeDate, ...others } = plan.header.letterhead;
    expect(others).toMatchObject({ [field]: left, motto: 'ĐẢNG CỘNG SẢN VIỆT NAM' });
    expect(placeDate).toMatch(/ngày\s+tháng\s+năm 2026$/);
  });

  test.each(['An Bình,    ngày     tháng 6 năm 2026', 'An Bình, ngày        tháng     năm 2026'])(
    'the blanks of a date part nothing: «%s»',
    (date) => expect(parted(date)).toMatchObject({ placeDate: date }),
  );

  test('a blank date is told as blank', () => {
    const document = lines(
      [...bodies, '\tSố       -TB/ĐU\tAn Bình, ngày   tháng   năm 2026', 'THÔNG BÁO', 'về A', ...letter].join('\n'),
    );
    const told = findWarnings(convert(document, { file: 'a.docx', sha256: '0'.repeat(64) })).map(({ text }) => text);
    expect(told).toContain('Ngày ban hành còn để trống');
  });

  test('a number alone keeps its blank', () =>
    expect(parted('Số            -TB/ĐU')).toMatchObject({ number: 'Số            -TB/ĐU' }));
});

describe('a number behind its type', () => {
  const right = ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc'];
  test.each([
    ['Nghị quyết số: 494/NQ-UBTVQH13', '494/NQ-UBTVQH13'],
    ['Nghị quyết số 494/NQ-UBTVQH13', '494/NQ-UBTVQH13'],
    ['Nghị quyết số: 43/2022/QH15', '43/2022/QH15'],
    ['Luật số: 35/2018/QH14', '35/2018/QH14'],
    ['Pháp lệnh số: 02/2020/UBTVQH14', '02/2020/UBTVQH14'],
    ['Lệnh số: 12/2018/L-CTN', '12/2018/L-CTN'],
    ['Quyết định số: 12/QĐ-UBND', '12/QĐ-UBND'],
    ['Luật số:        /2025/QH15', null],
  ])('%s', (line, number) => {
    const document = source(
      table([
        [
          ['QUỐC HỘI', '-------', line],
          [...right, 'Hà Nội, ngày 18 tháng 5 năm 2012'],
        ],
      ]),
      ...['NGHỊ QUYẾT', 'về kết quả giám sát', 'Căn cứ Hiến pháp;'].map(paragraph),
    );
    const { plan } = planFromSource(document);
    expect(plan.header.letterhead).toMatchObject({ issuer: 'QUỐC HỘI', number: line });
    expect(planFacts(plan).number).toBe(number);
    expect(looks(document).join()).not.toMatch(/không rõ/);
  });

  test.each(['Kế hoạch số: 83-KH/TU', 'Nghị quyết số 05-NQ/TW'])(
    'under the number of a letter «%s» is its subject',
    (about) => {
      const { header } = planFromSource(
        source(table([[[...bodies, 'Số 5-CV/ĐU', 'V/v thực hiện', about], right]]), ...letter.map(paragraph)),
      ).plan;
      expect(header.letterhead).toMatchObject({ number: 'Số 5-CV/ĐU', about: ['V/v thực hiện', about] });
    },
  );

  test('a table that lists documents is no letterhead', () => {
    const list = table([
      [['Luật số: 35/2018/QH14'], ['Quốc hội']],
      [['Nghị quyết số 43/2022/QH15'], ['Quốc hội']],
    ]);
    const { plan } = planFromSource(
      source(...['KẾ HOẠCH', 'về A', 'Căn cứ các văn bản sau:'].map(paragraph), { ...list, bordered: true }),
    );
    expect(plan.body.at(-1)).toMatchObject({ kind: 'table' });
  });

  test('«Căn cứ Nghị quyết số 43/2022/QH15» is none', () =>
    expect(planFacts(planFromSource(lines('QUỐC HỘI\nCăn cứ Nghị quyết số 43/2022/QH15')).plan).number).toBeNull());
});

describe('a committee of a Party committee', () => {
  const heads = (...texts: readonly string[]) => {
    const { superior, issuer } = planFromSource(
      source(table([[[...texts, '*', 'Số 01-CV/BCĐ'], right]]), ...letter.map(paragraph)),
    ).plan.header.letterhead;
    return [superior, issuer];
  };
  test.each([
    ['ĐẢNG ỦY PHƯỜNG HƯƠNG XUÂN', 'BCĐ XÂY DỰNG ĐỀ ÁN PHƯỜNG ĐCVMĐT'],
    ['ĐẢNG ỦY', 'BAN CHỈ ĐẠO 35'],
    ['TỈNH ỦY LÂM ĐỒNG', 'BAN CHỈ ĐẠO PHÒNG, CHỐNG THAM NHŨNG'],
  ])('%s over %s', (superior, issuer) => expect(heads(superior, issuer)).toEqual([superior, issuer]));

  test.each([[['ĐẢNG ỦY', 'ỦY BAN NHÂN DÂN TỈNH']], [['ĐẢNG ỦY PHƯỜNG', 'HƯƠNG XUÂN']]])('%j is one name', (texts) =>
    expect(heads(...texts)).toEqual([undefined, texts]),
  );
});
