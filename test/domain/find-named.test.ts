import { describe, expect, test } from 'vitest';
import { findCitations } from '../../src/domain/citation/find-citations.ts';
import type { OwnDocument } from '../../src/domain/citation/find-letterhead.ts';
import { resolveCitations } from '../../src/domain/citation/resolve.ts';

const own: OwnDocument = {
  type: 'Kế hoạch',
  number: null,
  date: '2026-06-10',
  issuer: 'Đảng ủy UBND tỉnh Lâm Đồng',
  superior: null,
  place: 'Lâm Đồng',
};
/** Keys of what the text names. */
const keys = (text: string): string[] =>
  resolveCitations(findCitations(text), { own, registry: null }).map(
    ({ targets, text: written }) => targets.join(' ') || written,
  );

describe('names a document without number', () => {
  test.each([
    ['Nghị quyết Đại hội XIV', 'nghi-quyet-dai-hoi-dang-toan-quoc-xiv'],
    [
      'Nghị quyết Đại hội đại biểu toàn quốc Hội Cựu chiến binh Việt Nam (khóa VII)',
      'nghi-quyet-dai-hoi-hoi-cuu-chien-binh-viet-nam-vii',
    ],
    ['Căn cứ Pháp lệnh về Dân quân tự vệ', 'phap-lenh-dan-quan-tu-ve'],
    [
      'triển khai nghị quyết đại hội đại biểu Đảng bộ huyện Cư Jút lần thứ VII',
      'nghi-quyet-dai-hoi-dang-bo-huyen-cu-jut-vii',
    ],
    ['Nghị quyết Đại hội Đảng lần thứ XIII', 'nghi-quyet-dai-hoi-dang-toan-quoc-xiii'],
    ['nghị quyết Đại hội đại biểu toàn quốc lần thứ XIV của Đảng', 'nghi-quyet-dai-hoi-dang-toan-quoc-xiv'],
    ['NGHỊ QUYẾT ĐẠI HỘI ĐẠI BIỂU TOÀN QUỐC LẦN THỨ XIV CỦA ĐẢNG', 'nghi-quyet-dai-hoi-dang-toan-quoc-xiv'],
    [
      'Nghị quyết Đại hội đại biểu Đảng bộ tỉnh lần thứ I, nhiệm kỳ 2025 - 2030',
      'nghi-quyet-dai-hoi-dang-bo-tinh-lam-dong-i',
    ],
    ['Nghị quyết Đại hội đại biểu Đảng bộ xã Đức Trọng lần thứ nhất', 'nghi-quyet-dai-hoi-dang-bo-xa-duc-trong-i'],
    ['Nghị quyết TW4, khoá XII', 'nghi-quyet-hoi-nghi-trung-uong-4-khoa-xii'],
    ['Nghị quyết Hội nghị T.Ư 4 (khóa XII)', 'nghi-quyet-hoi-nghi-trung-uong-4-khoa-xii'],
    ['Nghị quyết Hội nghị lần thứ tư BCH Trung ương Đảng khóa XII', 'nghi-quyet-hoi-nghi-trung-uong-4-khoa-xii'],
    ['Nghị quyết Trung ương 4 khoá XII', 'nghi-quyet-hoi-nghi-trung-uong-4-khoa-xii'],
    [
      'Nghị quyết Hội nghị lần thứ tư Ban Chấp hành Trung ương Đảng khóa XII',
      'nghi-quyet-hoi-nghi-trung-uong-4-khoa-xii',
    ],
    ['Nghị quyết Hội nghị Trung ương 4 (khóa XI)', 'nghi-quyet-hoi-nghi-trung-uong-4-khoa-xi'],
    [
      'Nghị quyết Đại hội đại biểu Đảng bộ thành phố Đà Nẵng lần thứ XXII',
      'nghi-quyet-dai-hoi-dang-bo-thanh-pho-da-nang-xxii',
    ],
    ['Nghị quyết Đại hội lần thứ XVIII Đảng bộ thành phố Hà Nội', 'nghi-quyet-dai-hoi-dang-bo-thanh-pho-ha-noi-xviii'],
    ['Nghị quyết Đại hội Đảng bộ xã Đức Trọng lần thứ hai mươi', 'nghi-quyet-dai-hoi-dang-bo-xa-duc-trong-xx'],
    ['Luật BHXH năm 2024', 'luat-bao-hiem-xa-hoi-2024'],
    ['Luật Tổ chức HĐND và UBND năm 2003', 'luat-to-chuc-hoi-dong-nhan-dan-va-uy-ban-nhan-dan-2003'],
    ['Luật Hoạt động giám sát của Quốc hội và HĐND', 'luat-hoat-dong-giam-sat-cua-quoc-hoi-va-hoi-dong-nhan-dan'],
    ['Luật PCCC và CNCH', 'luat-phong-chay-va-chua-chay-va-cuu-nan-cuu-ho'],
    // A comma inside a name of old; two laws where the word stands twice.
    ['theo Luật Khiếu nại, tố cáo năm 1998', 'luat-khieu-nai-to-cao-1998'],
    ['Pháp lệnh Khiếu nại, tố cáo của công dân năm 1991', 'phap-lenh-khieu-nai-to-cao-cua-cong-dan-1991'],
    ['xét Luật Khiếu nại, việc tố cáo sau đó', 'luat-khieu-nai'],
    // Blanks that a PDF layer lost.
    ['áp dụng Luật Khiếu nại, tố cáonăm 1998 tại xã', 'luat-khieu-nai-to-cao-1998'],
    ['theo Luật Tổ chứcHĐND và UBND', 'luat-to-chuc-hoi-dong-nhan-dan-va-uy-ban-nhan-dan'],
    ['theo Luật Tổ chức HĐNDvàUBND năm 2003', 'luat-to-chuc-hoi-dong-nhan-dan-va-uy-ban-nhan-dan-2003'],
    [
      'Luật sửa đổi, bổ sung mộtsố điều của Luật Thủy lợinăm 2023',
      'luat-sua-doi-bo-sung-mot-so-dieu-cua-luat-thuy-loi-2023',
    ],
    // Not given back: found, without a key. A foreign word is whole.
    ['theo Luật Trồngnấm rừng năm 2031;', 'Luật Trồngnấm rừng năm 2031'],
    ['theo Luật Trồng nấm rừng năm 2031;', 'luat-trong-nam-rung-2031'],
    ['theo Luật Internet vạn vật năm 2031;', 'luat-internet-van-vat-2031'],
    ['bổ sung Cương lĩnh năm 1991 của Đảng', 'cuong-linh-1991'],
    ['xây dựng Đảng theo văn kiện Đại hội XIII của Đảng', 'van-kien-dai-hoi-dang-toan-quoc-xiii'],
    ['thực hiện nghị quyết đại hội XIV của Đảng', 'nghi-quyet-dai-hoi-dang-toan-quoc-xiv'],
    ['vận dụng văn kiện Đại hội XIII của Đảng vào bài giảng', 'van-kien-dai-hoi-dang-toan-quoc-xiii'],
    ['thảo luận việc đưa Văn kiện Đại hội XIII vào giảng dạy', 'van-kien-dai-hoi-dang-toan-quoc-xiii'],
    ['LUẬT NSNN NĂM 2015', 'luat-ngan-sach-nha-nuoc-2015'],
    ['Luật Đấu thầu (sửa đổi) năm 2023', 'luat-dau-thau-2023'],
    ['Kết luận Hội nghị Trung ương 4, khóa XIII', 'ket-luan-hoi-nghi-trung-uong-4-khoa-xiii'],
    ['Hiến pháp năm 2013', 'hien-phap-2013'],
    ['Điều lệ Đảng Cộng sản Việt Nam', 'dieu-le-dang'],
    ['Luật Đất đai năm 2024', 'luat-dat-dai-2024'],
    ['Bộ luật Lao động năm 2019', 'bo-luat-lao-dong-2019'],
    ['Luật Tổ chức\nchính quyền địa phương ngày 16 tháng 6 năm 2025', 'luat-to-chuc-chinh-quyen-dia-phuong-2025-06-16'],
    ['Luật Hỗ trợ doanh nghiệp nhỏ và vừa và các quy định khác', 'luat-ho-tro-doanh-nghiep-nho-va-vua'],
    ['Pháp lệnh Ưu đãi người có công với cách mạng', 'phap-lenh-uu-dai-nguoi-co-cong-voi-cach-mang'],
    ['Nghị quyết Đại hội huyện Đảng bộ Đức Trọng lần thứ VI', 'nghi-quyet-dai-hoi-dang-bo-huyen-duc-trong-vi'],
    ['Nghịquyết Đạihội XIV của Đảng', 'nghi-quyet-dai-hoi-dang-toan-quoc-xiv'],
    ['Văn kiện Đại hội đại biu toàn quc lần thứ XII', 'van-kien-dai-hoi-dang-toan-quoc-xii'], // letters lost in a text layer
    ['Nghị quyết Trungương 5 khóa XIII', 'nghi-quyet-hoi-nghi-trung-uong-5-khoa-xiii'],
    // Small letters: the name has a capital, a year, or words before it that cite.
    ['Căn cứ luật Tổ chức Quốc hội', 'luat-to-chuc-quoc-hoi'],
    ['quy định chi tiết một số điều của luật thủy sản', 'luat-thuy-san'],
    ['theo luật cư trú năm 2020', 'luat-cu-tru-2020'],
    ['tại Điều 14 bộ luật lao động', 'bo-luat-lao-dong'],
    ['hướng dẫn thi hành pháp lệnh ngoại hối', 'phap-lenh-ngoai-hoi'],
    [
      'Luật Ban hành văn bản QPPL của HĐND, UBND',
      'luat-ban-hanh-van-ban-quy-pham-phap-luat-cua-hoi-dong-nhan-dan-uy-ban-nhan-dan',
    ],
    ['Pháp lệnh Thủ tục giải quyết các vụ án hành chính và', 'phap-lenh-thu-tuc-giai-quyet-cac-vu-an-hanh-chinh'],
    ['nghị quyết TW 4 khóa XI', 'nghi-quyet-hoi-nghi-trung-uong-4-khoa-xi'],
    ['Nghị quyết Trung ương 6 (lần 2) khóa VIII', 'nghi-quyet-hoi-nghi-trung-uong-6-lan-2-khoa-viii'],
    [
      'Nghị quyết Hội nghị lần thứ 6 (lần 2) BCH Trung ương khóa VIII',
      'nghi-quyet-hoi-nghi-trung-uong-6-lan-2-khoa-viii',
    ],
    ['Bộ Luật Dân sự 2015', 'bo-luat-dan-su-2015'],
    ['theo bộ Luật Hình sự năm 2015', 'bo-luat-hinh-su-2015'],
    ['cán bộ Luật Đất đai', 'luat-dat-dai'],
    ['Điều 134 BLHS năm 2015', 'bo-luat-hinh-su-2015'],
    ['Điều lệ của Đảng', 'dieu-le-dang'],
    ['Điều lệ Đảng CSVN', 'dieu-le-dang'],
    ['thực hiện Điềulệ Đảng', 'dieu-le-dang'],
    ['trái với điều lệ Đảng', 'dieu-le-dang'],
    ['Điều lệ Đảng năm 2011 quy định', 'dieu-le-dang'],
    ['theo điều lệ Công đoàn Việt Nam (khóa XII)', 'dieu-le-cong-doan-viet-nam'],
    ['Điều lệ Hội Sinh viên Việt Nam', 'dieu-le-hoi-sinh-vien-viet-nam'],
    ['Điều lệ Hội Điều dưỡng Việt Nam được phê duyệt', 'dieu-le-hoi-dieu-duong-viet-nam'],
    [
      'Điều lệ Liên hiệp các Hội Khoa học và Kỹ thuật Việt Nam',
      'dieu-le-lien-hiep-cac-hoi-khoa-hoc-va-ky-thuat-viet-nam',
    ],
    ['Nghị quyết Đại hội đại biểu toàn quốc làn thứ XIII của Đảng', 'nghi-quyet-dai-hoi-dang-toan-quoc-xiii'],
    [
      '“Sổ tay nghiệp vụ kiểm tra, giám sát và kỷ luật của Đảng”',
      'so-tay-nghiep-vu-kiem-tra-giam-sat-ky-luat-cua-dang',
    ],
  ])('%s', (text, key) => expect(keys(text)).toEqual([key]));

  test.each([
    'pháp luật đất đai',
    'kỷ luật lao động',
    'theo luật dân sự, luật hình sự',
    'ngành luật Kinh tế',
    'xây dựng luật Đất đai',
    'điều lệ đoàn',
    'quyền hạn theo điều lệ hội',
    'tỷ lệ Đảng viên',
    'Điều lệ Đảng bộ',
    // Meetings of other bodies, kinds of documents
    'Nghị quyết Hội nghị lần thứ tư Ban Chấp hành Trung ương Đoàn khóa XII',
    'Kết luận Hội nghị lần thứ 5 BCH Trung ương Hội Cựu chiến binh Việt Nam',
    'các chỉ thị, nghị quyết Trung ương 5 khóa XIII',
  ])('reads no law, charter or meeting in «%s»', (text) => expect(findCitations(text)).toEqual([]));

  test.each([
    ['Nghị quyết Trung ương 4 khóa XI, khóa XII về', ['Nghị quyết Trung ương 4 khóa XI', 'khóa XII']],
    ['Nghị quyết Trung ương 4 (khóa XI, XII), Kết luận', ['Nghị quyết Trung ương 4 (khóa XI', 'XII']],
    ['Nghị quyết Trung ương 4 các khóa XI, XII và XIII', ['Nghị quyết Trung ương 4 các khóa XI', 'XII', 'XIII']],
    ['Nghị quyết Trung ương 4 khóa XI, X. Tổ chức', ['Nghị quyết Trung ương 4 khóa XI']],
    ['Nghị quyết Trung ương 4 khóa XI, XII. Tổ chức', ['Nghị quyết Trung ương 4 khóa XI']],
    ['Nghị quyết Trung ương 7 (khóa XII) của Đảng và', ['Nghị quyết Trung ương 7 (khóa XII) của Đảng']],
    ['(Nghị quyết Trung ương 7 khóa XII) của Đảng bộ', ['Nghị quyết Trung ương 7 khóa XII']],
    ['các nghị quyết Trung ương 7, 8 khóa XII', ['nghị quyết Trung ương 7', '8 khóa XII']],
    ['Nghị quyết Trung ương 4 khóa XI và Xã hội', ['Nghị quyết Trung ương 4 khóa XI']],
  ])('gives each term its own resolution: %s', (text, expected) => {
    const mentions = findCitations(text);
    expect(mentions.map((mention) => mention.text)).toEqual(expected);
    expect(new Set(keys(text)).size).toBe(expected.length);
  });

  test.each([
    [
      'Luật tổ chức Hội đồng nhândân và Ủy ban nhân dân ngày 26/11/2003',
      'Luật tổ chức Hội đồng nhândân và Ủy ban nhân dân',
    ],
    ['Luật Bảo vệmôi trường năm 2020 quy định', 'Luật Bảo vệmôi trường năm 2020'],
    ['Luật Phòng, chống tham nhũng (PCTN) năm 2018 quy định', 'Luật Phòng, chống tham nhũng (PCTN) năm 2018'],
    ['Luật Đầu tư (LUẬT SỐ 61) năm nay', 'Luật Đầu tư'],
  ])('reads the name of a law through damage: %s', (text, name) =>
    expect(findCitations(text).map((mention) => mention.text)).toEqual([name]),
  );

  test('knows «Luật BHXH» as the law that was cited in full', () => {
    const cited = keys('Luật Bảo hiểm xã hội số 41/2024/QH15 ngày 29/6/2024. Theo Luật BHXH, người lao động');
    expect(cited).toEqual(['41-2024-qh15-2024-06-29', '41-2024-qh15-2024-06-29']);
  });

  test('tells two laws from one with a comma in its name', () =>
    expect(keys('theo Luật Khiếu nại, Luật Tố cáo, Luật Cán bộ, công chức')).toEqual([
      'luat-khieu-nai',
      'luat-to-cao',
      'luat-can-bo-cong-chuc',
    ]));

  test('takes a list of laws apart, and an amending law as one', () => {
    expect(keys('Luật Bảo vệ môi trường, Luật Đầu tư và Luật Doanh nghiệp')).toEqual([
      'luat-bao-ve-moi-truong',
      'luat-dau-tu',
      'luat-doanh-nghiep',
    ]);
    expect(
      keys(
        'Luật sửa đổi, bổ sung một số điều của Luật Tổ chức Chính phủ và Luật Tổ chức chính quyền địa phương ngày 22 tháng 11 năm 2019',
      ),
    ).toHaveLength(1);
  });

  test.each([
    ['Luật Ban hành văn bản quy phạm pháp luật số 64/2025/QH15 ngày 19/02/2025', '64-2025-qh15-2025-02-19'],
    ['Luật sửa đổi, bổ sung một số điều của Luật Ban hành văn bản quy phạm pháp luật số 87/2025/QH15', '87-2025-qh15'],
    ['Luật Bảo hiểm xã hội ngày 29/6/2024 số 41/2024/QH15', '41-2024-qh15-2024-06-29'],
    ['Bộ luật Lao động năm 2019 và các văn bản', 'bo-luat-lao-dong-2019'],
    ['Luật Cán bộ, công chức năm 2025, các quy định', 'luat-can-bo-cong-chuc-2025'],
    ['Luật sửa đổi Luật Công an nhân dân năm 2023', 'luat-sua-doi-luat-cong-an-nhan-dan-2023'],
    [
      'Luật sửa đổi, bổ sung một số điều của 11 Luật có liên quan đến quy hoạch năm 2018',
      'luat-sua-doi-bo-sung-mot-so-dieu-cua-11-luat-co-lien-quan-den-quy-hoach-2018',
    ],
    [
      'Luật Sửa đổi, bổ sung 37 Luật có liên quan đến quy hoạch năm 2018',
      'luat-sua-doi-bo-sung-37-luat-co-lien-quan-den-quy-hoach-2018',
    ],
    ['Pháp lệnh Ưu đãi người có công với cách mạng số 02/2020/UBTVQH14', '02-2020-ubtvqh14'],
  ])('reads a law with year, date and number in any order: %s', (text, key) => expect(keys(text)).toEqual([key]));

  test.each([
    ['Luật Đất đai (Luật số 31/2024/QH15). Theo Luật Đất đai, người', ['31-2024-qh15', '31-2024-qh15', '31-2024-qh15']],
    ['Luật Lưu trữ ngày 21 tháng 6 năm 2024 (số 33/2024/QH15)', ['33-2024-qh15-2024-06-21', '33-2024-qh15-2024-06-21']],
    ['Hiến pháp năm 2013. Theo Hiến pháp, Nhân dân', ['hien-phap-2013', 'hien-phap-2013']],
    // Two laws, not one in brackets.
    ['Luật Đất đai và Luật số 27/2023/QH15', ['luat-dat-dai', '27-2023-qh15']],
    ['Luật Đất đai; Nghị quyết số 197/2025/QH15', ['luat-dat-dai', '197-2025-qh15']],
    ['Luật Đất đai (Nghị quyết số 197/2025/QH15)', ['luat-dat-dai', '197-2025-qh15']],
  ])('takes a number in brackets for that of the name before it: %s', (text, expected) =>
    expect(keys(text)).toEqual(expected),
  );

  test.each([
    ['Luật Đất đai số 31/2024/QH15. Trường hợp khác theo Luật này', '31-2024-qh15'],
    ['Theo Luật Đất đai năm 2024, đất được giao. Luật này quy định', 'luat-dat-dai-2024'],
    ['thi hành Bộ luật Lao động năm 2019; Bộ luật này thay thế', 'bo-luat-lao-dong-2019'],
    ['Luật Nhà ở năm 2023 quy định.\n\nTheo Luật Đất đai, điều kiện của Luật này được sửa', 'luat-dat-dai'],
  ])('knows the law just cited as «Luật này»: %s', (text, key) => expect(keys(text).at(-1)).toBe(key));

  test('knows the text itself as «Luật này» once it says that it was made', () => {
    const head = '1. Luật Đầu tư số 61/2020/QH14.\n\nCăn cứ Luật Nhà ở năm 2023;\n\n';
    const last = (text: string) => findCitations(head + text).at(-1);
    expect(last('Quốc hội ban hành Luật Đất đai.\n\nĐiều 1\n\nLuật này quy định')).toMatchObject({ kind: 'self' });
    expect(last('Năm 2024 Quốc hội ban hành Luật Đất đai.\n\nĐiều 1\n\nLuật này quy định')).not.toMatchObject({
      kind: 'self',
    });
  });

  test.each([
    'Theo Luật Đất đai và Luật Nhà ở, Luật này quy định', // either of two
    'Luật Đất đai năm 2013 và Luật Đất đai năm 2024, Luật này quy định',
    'Theo Luật Nhà ở, các Luật này, luật này',
    'Theo Luật Lao động, Bộ luật này quy định',
  ])('takes «Luật này» for none that it cannot tell: %s', (text) =>
    expect(findCitations(text).filter((mention) => mention.text.endsWith('này'))).toEqual([]),
  );

  test('takes «Luật này» in a law for the law itself', () => {
    const mentions = findCitations('LUẬT\nTHANH TRA\n\nĐiều 1. Luật này quy định về tổ chức theo Luật Khiếu nại');
    expect(mentions.map(({ text, kind }) => [text, kind])).toEqual([
      ['Luật này', 'self'],
      ['Luật Khiếu nại', 'named'],
    ]);
  });

  test('gives each law of a numbered list its own number', () => {
    const text =
      'Luật sửa đổi, bổ sung một số điều của Luật Đất đai số 31/2024/QH15, Luật Nhà ở số 27/2023/QH15 và Luật Giá số 16/2023/QH15';
    expect(findCitations(text).map((mention) => mention.text)).toEqual([
      'Luật Đất đai số 31/2024/QH15',
      'Luật Nhà ở số 27/2023/QH15',
      'Luật Giá số 16/2023/QH15',
    ]);
  });
});

describe('leaves alone what names no document', () => {
  test.each([
    'Nghị quyết Đại hội đảng bộ các cấp nhiệm kỳ 2025 - 2030',
    'nghị quyết đại hội đảng bộ cấp mình',
    'nghị quyết đại hội Đảng bộ các cấp lần thứ VII, nghị quyết đại hội Đảng bộ huyện',
    'Nghị quyết Đại hội XIV của Đảng bộ các cấp',
    'góp ý dự thảo các văn kiện Đại hội XIV của Đảng, các văn kiện Đại hội Đảng bộ tỉnh lần thứ II',
    'Tổ biên tập văn kiện Đại hội Đảng bộ xã lần thứ II',
    'chi bộ họp thảo luận các văn kiện Đại hội XIII',
    'NHÂN DÂN ĐÓNG GÓP Ý KIẾN VÀO CÁC VĂN KIỆN ĐẠI HỘI XIII CỦA ĐẢNG',
    'dự thảo văn kiện đại hội XIV của Đảng',
    'nghị quyết đại hội của Đảng, đại hội XIV của Đảng',
    'lấy ý kiến về văn kiện Đại hội XIII của Đảng',
    'Kế hoạch xây dựng văn kiện Đại hội Đảng bộ xã lần thứ II',
    'chuẩn bị các nội dung văn kiện Đại hội XV của Đảng',
    'Tiểu ban Văn kiện Đại hội XIV của Đảng',
    'Cương lĩnh 1991-2000, Cương lĩnh 5 điểm',
    'VỀ THI HÀNH KỶ LUẬT TỔ CHỨC ĐẢNG VI PHẠM',
    'Luật ABCD',
    'Luật về hội, Pháp lệnh về việc này',
    'Nghị quyết TW khóa XII, Nghị quyết TW năm 2025',
    'văn kiện, nghị quyết của Đảng',
    'khoa Luật Kinh tế, trường Đại học Luật',
    'Luật sư, Luật gia, các Luật này, Luật được thông qua',
    'dự thảo Luật Nhà giáo; Dự án Luật Dữ liệu',
    'pháp luật, kỷ luật, quy luật',
    'chính sách, Cương lĩnh, chiến lược',
    'Điều lệ Quỹ, điều lệ doanh nghiệp',
    'Điều lệ Hội theo pháp luật Việt Nam, điều lệ hội của các hội Việt Nam',
    'ứng dụng Sổ tay đảng viên điện tử',
  ])('%s', (text) => expect(keys(text)).toEqual([]));
});

test('ends with the bracket that belongs to the name', () =>
  expect(
    findCitations(
      'theo Cương lĩnh xây dựng đất nước (bổ sung, phát triển năm 2011) và (Nghị quyết Đại hội Đảng bộ tỉnh lần thứ IX)',
    ).map(({ text }) => text),
  ).toEqual([
    'Cương lĩnh xây dựng đất nước (bổ sung, phát triển năm 2011)',
    'Nghị quyết Đại hội Đảng bộ tỉnh lần thứ IX',
  ]));

describe('a title that the sentence quotes ends with the quotation', () => {
  const by = 'Thực hiện Quy định số 339-QĐ/TW, ngày 10/7/2025 của Ban Bí thư';
  test.each([
    ['“Về sử dụng ứng dụng Sổ tay đảng viên điện tử”; các chi bộ', 'Về sử dụng ứng dụng Sổ tay đảng viên điện tử'],
    ['“Về thực hiện “ba nhất” trong Đảng” ở các cấp.', 'Về thực hiện “ba nhất” trong Đảng'],
    ['"Về sử dụng Sổ tay".', 'Về sử dụng Sổ tay'],
    // A quotation inside the title is its own.
    ['về sử dụng Sổ tay “đảng viên” ở các cấp.', 'về sử dụng Sổ tay “đảng viên” ở các cấp'],
  ])('%s', (title, expected) => expect(findCitations(`${by} ${title}`)[0]).toMatchObject({ title: expected }));
});
