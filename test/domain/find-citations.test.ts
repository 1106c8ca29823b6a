import { describe, expect, test } from 'vitest';
import { findCitations } from '../../src/domain/citation/find-citations.ts';
import { resolveCitations } from '../../src/domain/citation/resolve.ts';

/** `number` of every mention; kind for those without. */
const found = (text: string): string[] =>
  findCitations(text).map(({ number, kind, text: written }) => number ?? `${kind}: ${written}`);

describe('reads a number in every way it is written', () => {
  test.each([
    ['Nghị quyết số 05-NQ/TW, ngày 07/4/2026', ['05-NQ/TW']],
    ['nội dung Nghị quyết số 04- NQ/TW', ['04-NQ/TW']],
    ['Nghị quyết số 4-NQ/TW', ['04-NQ/TW']],
    ['Nghị quyết số\n57-NQ/TW', ['57-NQ/TW']],
    ['Nghị\nquyết 57 - NQ/TW', ['57-NQ/TW']],
    ['Hướng dẫn số 08 –HD/BTCTU', ['08-HD/BTCTU']],
    ['Chương trình hành động số 23-CTR/TU', ['23-CTr/TU']],
    ['CHƯƠNG TRÌNH HÀNH ĐỘNG SỐ 11-CTR/ĐU', ['11-CTr/ĐU']],
    ['Hướng dẫn số 12 HD/TW', ['12-HD/TW']],
    ['Quy định số 114QĐ/TW', ['114-QĐ/TW']],
    ['Nghị quyết số 18/NQ-TU', ['18-NQ/TU']],
    ['Công văn số 77/BNG-LS-m ngày 01/3/2030', ['77/BNG-LS-m']],
    ['Công văn số 77/BNG-LS-mật', ['77/BNG-LS']],
    ['Công văn số 14612-CV/VPTW', ['14612-CV/VPTW']],
    ['Kế hoạch số 02-KH/BCĐTW', ['02-KH/BCĐTW']],
    ['Nghị định số 30/2020/ND-CP', ['30/2020/NĐ-CP']],
    ['Nghị định số 214/2025/NĐCP', ['214/2025/NĐ-CP']],
    ['Nghị định số 3 0/2020/NĐ-CP', ['30/2020/NĐ-CP']],
    ['Nghị định số 1 4 7/2024/NĐ-CP', ['147/2024/NĐ-CP']],
    ['Quyết định số 1 2 0 -QĐ/TU ngày 05/8/2025', ['120-QĐ/TU']],
    ['Kết luận 12 1-KL/TW ngày 24/01/2025', ['121-KL/TW']],
    // The type word does not own the number.
    ['năm 12 1-KL/TW', ['01-KL/TW']],
    ['theo Chỉ thị 12 1-KL/TW', ['01-KL/TW']],
    ['Chỉ thị số 12 0-CT/TW', ['120-CT/TW']],
    // Two numbers, the first of which lacks its symbol.
    ['Kế hoạch số 14, 25-KH/ĐU', ['14-KH/ĐU', '25-KH/ĐU']],
    ['phụ lục 2 5-KH/ĐU', ['05-KH/ĐU']],
    ['Nghị quyết số 16/2024/NQ-\nHĐND', ['16/2024/NQ-HĐND']],
    ['Quyết định số 87 /2025/QĐ-UBND', ['87/2025/QĐ-UBND']],
    ['Luật Đấu thầu số 31/2024/ QH15', ['31/2024/QH15']],
    ['Luật số 22/2023/OH15', ['22/2023/QH15']],
    ['theo Luật số 95/2025/QH151 và', ['95/2025/QH15']],
    ['Quyết định số 06/QĐ-TTG', ['06/QĐ-TTg']],
    ['Quyết định số 2266/QĐ - TTg', ['2266/QĐ-TTg']],
    ['theo quyết định số 41 và 42 của Ban Bí thư', ['41-QĐ/TW', '42-QĐ/TW']],
    ['nghị quyết 21 của Bộ Chính trị', ['21-NQ/TW']],
    ['Nghị định số 178/2024/NĐ-CP; đối tượng của nghị định 178, 67', ['178/2024/NĐ-CP', 'numbered: nghị định 178']],
    ['Nghị quyết 12 ngày 16/3/2022 của Bộ Chính trị', ['12-NQ/TW']],
    ['Kế hoạch số 45-KH-ĐUK và Báo cáo số 12-BC-ĐUBNV', ['45-KH/ĐUK', '12-BC/ĐUBNV']],
    ['Kế hoạch số 45/KH-ĐUK ngày', ['45-KH/ĐUK']],
    ['Kế hoạch số 45-KH-ABC', ['45-KH/ABC']],
    ['Quyết định số 45-QĐ-UBND', ['45/QĐ-UBND']],
    ['phòng số 45-KH-ABC, mã hàng số 45-KH-ABC, ba lô 45-KH-ABC', []],
    ['Nghị định số 45-2021-NĐ-CP', ['45/2021/NĐ-CP']],
    ['giai đoạn 2021-2025-ABC, ngày 1-2-2024-TB-ABC', []],
    ['Chương trình 24 của Tỉnh ủy', ['numbered: Chương trình 24']],
    ['Chương trình 135 của Chính phủ', []],
    ['Quyết định số 112-TTg-C ngày 3-5-1974', ['112-TTg-C']],
    ['Nghị định số 21-NĐ ngày 04/02/1946; Sắc lệnh số 13-SL', ['21-NĐ', '13-SL']],
    ['Nghị quyết số 21-NQ ngày', []],
    ['Thông báo số 08-TB/BCĐ 389, ngày 1/2/2024', ['08-TB/BCĐ389']],
    ['Thông báo số 08-TB/BCĐ 389 thành viên', ['08-TB/BCĐ']],
    ['theo Nghị quyết 88b và Quyết định 12', ['numbered: Nghị quyết 88b', 'numbered: Quyết định 12']],
    ['theo Nghị quyết 88b/2019/NQ-CP', ['88b/2019/NQ-CP']],
    ['Thông tư liên Bộ Y tế - Tài chính số 14/TT-LB', ['14/TT-LB']],
    ['Chỉ thị 21 năm 2013 về', ['numbered: Chỉ thị 21']],
    ['Thông tri 15 của Ban Thường trực', ['numbered: Thông tri 15']],
    ['Nghị quyết 1211/2016/NQ-UBTVQH 13; Luật số 33/2024/QH 15.', ['1211/2016/NQ-UBTVQH13', '33/2024/QH15']],
    ['Thông tư 22/2021/TT-BGD ĐT quy định', ['22/2021/TT-BGDĐT']],
    ['Thông tư số 79 TC/TCT ngày', ['79-TC/TCT']],
    ['Căn cứ Kết luận 21 và Quy định 37', ['numbered: Kết luận 21', 'numbered: Quy định 37']],
    ['Quyết định số 15-QĐ-UBND; Quyết định số 15QĐ-UBND', ['15/QĐ-UBND', '15/QĐ-UBND']],
    ['theo nghị định 67/2025 sửa đổi', ['67/2025/NĐ-CP']],
    ['Quyết định 101/QĐ.BQL', ['101/QĐ-BQL']],
    ['Quy định số 512/QyĐ-ĐHSP ngày', ['512/QyĐ-ĐHSP']],
    ['Quyết định số 166/1999/QĐ/BTC', ['166/1999/QĐ-BTC']],
    ['Thông tư số 08/2008/TT–BXD', ['08/2008/TT-BXD']],
    ['Thông tư liên tịch số 22/2016/TTLT-BNNPTNT-BTNMT', ['22/2016/TTLT-BNNPTNT-BTNMT']],
    ['Thông tư liên tịch số 30/2000/TTLT/BTC-UBTDTT', ['30/2000/TTLT/BTC-UBTDTT']],
    ['Công văn số 9086/BNV-CTTN&BĐG', ['9086/BNV-CTTN&BĐG']],
    ['Nghị quyết số 1314/NQ-UBTVQH15', ['1314/NQ-UBTVQH15']],
    ['Pháp lệnh số 12/1999/PL-UBTVQH10', ['12/1999/PL-UBTVQH10']],
    ['Nghị quyết số 70/2025/UBTVQH15', ['70/2025/UBTVQH15']],
    ['Kế hoạch số 0204/KH-UBND', ['0204/KH-UBND']],
    ['Nghị định số 54/CP', ['54/CP']],
    ['Quyết định số 999-TC/QĐ', ['999-TC/QĐ']],
    ['Quyết định số 1141-TC/QĐ-CĐKT', ['1141-TC/QĐ-CĐKT']],
    ['Tờ trình số 3169/TTr ngày', ['3169/TTr']],
    ['Luật **số** **72/2025/QH15**', ['72/2025/QH15']],
    ['số **72/2025/QH15, ', ['72/2025/QH15']],
    ['Luật số: 18/2003/QH11', ['18/2003/QH11']],
    ['Nghị quyết số 66.2/2025/NQ-CP', ['66.2/2025/NQ-CP']],
    ['Nghị quyết số 30c/NQCP ngày', ['30c/NQ-CP']],
    ['Nghị quyết số 19-2018/NQ-CP', ['19-2018/NQ-CP']],
    ['Quyết định số 1.234/QĐ-UBND', ['1234/QĐ-UBND']],
    ['Thông tư số 01/2018/TTVPCP', ['01/2018/TT-VPCP']],
    ['Nghị quyết số 72-NQ-TW', ['72-NQ/TW']],
    ['Quyết định 1289-QĐ/TWĐTN-CTĐ', ['1289-QĐ/TWĐTN-CTĐ']],
    ['số31-QĐ/TW, ngày 01-10-1997', ['31-QĐ/TW']],
    ['Thông báo số 70-TB/TWngày 06', ['70-TB/TW']],
    ['Công văn 285/CCTTHC ngày', ['285/CCTTHC']],
    ['Công văn số 673/SNgV-VP', ['673/SNgV-VP']],
    ['QĐ 131-QĐ/TW; NĐ số 88/2018/NĐ-CP', ['131-QĐ/TW', '88/2018/NĐ-CP']],
    ['Nghị định 30/2020 về công tác văn thư', ['30/2020/NĐ-CP']],
    ['Quy định 377 của Bộ Chính trị', ['377-QĐ/TW']],
    ['Chỉ thị số 35 ngày 30/5/2019 của Bộ Chính trị', ['35-CT/TW']],
    ['Quyết định số 179-QĐ/TTg', ['179/QĐ-TTg']],
    ['Nghị quyết số 57-NQ/CP', ['57/NQ-CP']],
    ['Công văn số 12-CV/UBND-NC', ['12/CV-UBND-NC']],
    ['Công văn số 12-CV/VP', ['12-CV/VP']],
    ['Nghị quyết số 68-NQTW', ['68-NQ/TW']],
    ['Nghị định số 64-CP ngày 27/9/1993', ['64-CP']],
    ['Nghị quyết số 68-NQ/T.W; 445-KL/T.Ư; Kế hoạch số 12-KH/T.U', ['68-NQ/TW', '445-KL/TW', '12-KH/TU']],
    ['Nghị quyết 57-NQ/TW-2024, ngày', ['57-NQ/TW']],
    ['Công văn số 1234/UBND-VX2', ['1234/UBND-VX2']], // a figure that is no year stays
    ['Chỉ thị số 19-CT/TWĐẢNG BỘ TỈNH', ['19-CT/TW']],
    ['Báo cáo thẩm định số 18/BCTĐ-STP; CTHĐ số 12-CTHĐ/TU', ['18/BCTĐ-STP', '12-CTHĐ/TU']],
    ['Công văn số 345/UBND - NV ngày 12/3/2025', ['345/UBND-NV']],
    ['Công văn số 345/UBND - UBND tỉnh đề nghị', ['345/UBND']], // the next clause
    ['Kế hoạch số 01-KH/ĐU.UBND, ngày', ['01-KH/ĐU-UBND']],
    ['theo Nghị quyết số 05-NQ/TW.UBND tỉnh', ['05-NQ/TW']], // a lost blank behind the full stop
    ['Kế hoạch số 01-KH/BCĐ57', ['01-KH/BCĐ57']], // the figure is part of the body's symbol
    ['Luật 72/2025; Bộ luật số 45/2019', ['72/2025/QH15', '45/2019/QH14']],
    ['Luật số 19/2021', ['numbered: Luật số 19/2021']], // two assemblies that year
    ['Phiếu gửi số 12-PG/VPTW; Giấy giới thiệu số 03-GGT/VPTU', ['12-PG/VPTW', '03-GGT/VPTU']],
    ['Quyết định số 12-QĐ/TWĐTN', ['12-QĐ/TWĐTN']], // no heading begins there
    ['Quyết định 91-TTg; Nghị định 195-HĐBT', ['91-TTg', '195-HĐBT']],
    ['Quyết định số 375-CT ngày 26/10/1990; Quyết định 376-CT', ['375-CT', '376-CT']],
  ])('%j', (text, expected) => expect(found(text)).toEqual(expected));
});

describe('leaves alone what only looks like a number', () => {
  test.each([
    'Số         -KH/ĐU',
    'mục 3.QĐ/TW, bảng 12.AB/CD, điểm 15.Nghị trường',
    // A misread 11 and 15: never Nghị quyết 1.
    'Nghị quyết số 1l-NQ/TW, Nghị quyết số l5-NQ/TW',
    'Số:      /KH-UBND',
    '(Kèm theo Quyết định số /QĐ-TTg ngày tháng năm 2025)',
    'Tạp chí, Số 93/T8; số 12/Q',
    'Số: 556/KH-UBND\n',
    '\tSố 383-QĐ/TW\tHà Nội, ngày 19 tháng 11 năm 2025',
    'nhiệm kỳ 2025-2030',
    'ngày 07/4/2026 tại Hà Nội',
    'Mẫu số 01-ĐĐN-CT',
    'lập biên bản (theo Mau số 06/BBKPHN gửi kèm',
    'tổ 64-CP, nhóm 12-ABTW',
    'mẫu 375-CT, số 375-CT',
    'Thực hiện Nghị quyết nêu trên, theo Nghị quyết trên',
    'mẫu số 03/TNDN',
    'QCVN 06:2022/BXD',
    'QCVN 08-MT:2015/BTNMT',
    'TCVN 10299:2025',
    'tỷ lệ 1/500, 2/3, 24/24',
    '500.000 đồng/người',
    'điện thoại số 0263.3822/VP',
    'số 485\nđường Trần Hưng Đạo',
    'pháp luật, kỷ luật, kết luận kiểm tra',
    'số 12 ABC/DEF',
    'Giấy chứng nhận số 01/GCN, sổ số 12/ABC',
    'đến kết luận 12/2025',
    'quyết định 12 nội dung, kết luận 15 vụ việc của Sở',
    'trong kế hoạch 2025 của UBND tỉnh',
    'Kế hoạch 05 năm 2021 - 2025',
    'theo mẫu quyết định số 12',
    'thi hành quy định này', // whose?
    'thực hiện quyết định này',
    'Số 12 -KH/ĐU ĐẢNG CỘNG SẢN VIỆT NAM', // a letterhead that lost its lines
    'ĐẢNG BỘ XÃ ĐỨC TRỌNGSố: 12-QĐ/ĐU-VPĐẢNG CỘNG SẢN VIỆT NAM',
    'UBND TỈNH ĐẮK LẮK ------- Số: 15/2017/QĐ-UBND | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'QUỐC HỘI\n\nLuật số: 12/2024/QH15\n\nHà Nội, ngày 25 tháng 6 năm 2024',
    'ỦY BAN THƯỜNG VỤ QUỐC HỘI\n-------\nNghị quyết số: 494/NQ-UBTVQH13\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'QUỐC HỘI\n-------\nLuật số: 35/2018/QH14\n-------\nHà Nội, ngày 20 tháng 11 năm 2018',
    'ỦY BAN THƯỜNG VỤ QUỐC HỘI\nPháp lệnh số: 02/2020/UBTVQH14\nCỘNG HÒA XÃ HỘI',
    'Nơi ban hành Quốc hội\nSố hiệu 12/2024/QH15\nNgày ban hành 25/6/2024',
    '\n- Số hiệu văn bản: 06/2010/NQ-HĐND\n',
    'HĐND TỈNH\nSố: 10b/ 2003/NQ-HĐND4\nCỘNG HÒA',
    'Điều 5 quy định này áp dụng',
    '05 nhiệm vụ chiến lược, 2 con số',
    '12\n- Nhiệm vụ',
    'Kế hoạch 5 năm 2026-2030',
    'Thông báo 3 lần',
    'Kế hoạch 10 nội dung; Chương trình 2 giai đoạn; Báo cáo 6 tháng',
    'Quyết định 135 hộ nghèo',
    'giai đoạn 2026-2030-CTMTQG; 2021-2025/KH',
    'dự án 2/UBND; tổ 3-CT/PK; 05/CLB; 3/4 UBND xã',
    'Số 127-QĐ/TW; Số 24-BS/UBKTTU\n',
    'Giấy chứng nhận số CH 01234/GCN; biển số 49A-123.45',
    '2025-114-QĐ/TW',
    'Công báo số 18/2024',
    'Dự án Luật Năng lượng nguyên tử (sửa đổi)',
    'Luật sư, Luật gia',
    'chính sách, Cương lĩnh, chiến lược',
    'ứng dụng Sổ tay đảng viên điện tử',
    'nghị quyết đại hội đảng bộ cấp mình',
    'các nghị quyết, chỉ thị, kết luận của Trung ương',
  ])('%j', (text) => expect(found(text)).toEqual([]));
});

describe('begins at the type word, wherever it stands', () => {
  test.each([
    ['Báo cáo tiếp thu, giải trình số 12/BC-BNV', 'Báo cáo tiếp thu, giải trình số 12/BC-BNV', 'Báo cáo'],
    ['Công văn hỏa tốc số 123/UBND-NC', 'Công văn hỏa tốc số 123/UBND-NC', 'Công văn'],
    ['Quyết định phê duyệt Đề án số 12/QĐ-TTg', 'Quyết định phê duyệt Đề án số 12/QĐ-TTg', 'Quyết định'],
    ['Luật Đầu tư, Nghị quyết của Quốc hội số 43/2022/QH15', 'Nghị quyết của Quốc hội số 43/2022/QH15', 'Nghị quyết'],
    ['Thực hiện Chương trình hành động số 23-CTr/TU', 'Chương trình hành động số 23-CTr/TU', 'Chương trình hành động'],
    ['văn bản: số 4011/UBND-VX2', 'số 4011/UBND-VX2', 'Công văn'],
    // A blank that a PDF layer lost; «nhânsố» is no type.
    ['theo Chương trình hành độngsố 12-CTr/TU', 'Chương trình hành độngsố 12-CTr/TU', 'Chương trình hành động'],
    ['theo chỉ thịsố 12-CT/TW', 'chỉ thịsố 12-CT/TW', 'Chỉ thị'],
    ['các nhânsố 12-CT/TW', '12-CT/TW', 'Chỉ thị'],
    ['Nghị quyết số 136/2024/QH15 và 249/2025/QH15', '249/2025/QH15', 'Nghị quyết'],
    ['Nghị quyết số 136/2024/QH15 thi hành. Xem số 249/2025/QH15', 'số 249/2025/QH15', null],
    ['Kế hoạch liên ngành số 12/KHLN-STC-SNV', 'Kế hoạch liên ngành số 12/KHLN-STC-SNV', 'Kế hoạch liên ngành'],
    ['Văn kiện Đại hội XIII của Đảng', 'Văn kiện Đại hội XIII của Đảng', 'Văn kiện'],
    ['(KH 12-KH/TU)', 'KH 12-KH/TU', 'Kế hoạch'],
    ['NQ 76/2025/UBTVQH15', 'NQ 76/2025/UBTVQH15', 'Nghị quyết'],
    ['theo (Điều 4, Hiến pháp 2013). Nay', 'Hiến pháp 2013', 'Hiến pháp'],
    ['theo Hiến pháp (2013). Nay', 'Hiến pháp (2013)', 'Hiến pháp'],
    ['Luật Nhà ở (sửa đổi) số 27/2023/QH15', 'Luật Nhà ở (sửa đổi) số 27/2023/QH15', 'Luật'],
  ])('%s', (text, written, type) => expect(findCitations(text).at(-1)).toMatchObject({ text: written, type }));
});

describe('takes lists apart', () => {
  test.each([
    ['các Quy định số 114, 131, 132-QĐ/TW', ['114-QĐ/TW', '131-QĐ/TW', '132-QĐ/TW']],
    ['Kế hoạch số 154 & 201/KH-ĐHHV', ['154/KH-ĐHHV', '201/KH-ĐHHV']],
    ['Công điện số 217/CĐ-TTg, 218/CĐ-TTg và 219/CĐ-TTg', ['217/CĐ-TTg', '218/CĐ-TTg', '219/CĐ-TTg']],
    ['văn bản số 1552/BTTTT-TTH và 708/BTTTT-CATTT', ['1552/BTTTT-TTH', '708/BTTTT-CATTT']],
    ['Quyết định số 06/QĐ-TTg (Đề án 13)', ['06/QĐ-TTg', 'numbered: Đề án 13']],
    ['các Nghị quyết số 12 đến 15-NQ/TU', ['12-NQ/TU', '15-NQ/TU']],
    ['các Quyết định từ số 12 đến số 15/QĐ-UBND', ['12/QĐ-UBND', '15/QĐ-UBND']],
    ['từ tháng 6 đến 15/QĐ-UBND', ['15/QĐ-UBND']],
    ['Nghị quyết 57, 59, 66, 68 của Bộ Chính trị', ['57-NQ/TW', '59-NQ/TW', '66-NQ/TW', '68-NQ/TW']],
    ['Nghị định 63/2010/NĐ-CP ngày 08/6/2010 về kiểm soát; số 48/2013/NĐ-CP', ['63/2010/NĐ-CP', '48/2013/NĐ-CP']],
  ])('%j', (text, expected) => expect(found(text)).toEqual(expected));
});

describe('gives a list of dates to a list of numbers', () => {
  test.each([
    [
      'Nghị quyết số 26, 27 và 28-NQ/TW ngày 19/5/2018, ngày 21/5/2018 và 23/5/2018',
      ['2018-05-19', '2018-05-21', '2018-05-23'],
    ],
    ['Nghị quyết số 26, 27-NQ/TW ngày 19/5/2018 của Bộ Chính trị', ['2018-05-19', '2018-05-19']],
    ['Nghị quyết số 26, 27 và 28-NQ/TW ngày 19/5/2018 và ngày 21/5/2018', [null, null, null]],
    ['Nghị quyết 26-NQ/TW và 27-NQ/TW ngày 19/5/2018 và ngày 21/5/2018', [null, null]],
    ['Nghị quyết 26-NQ/TW ngày 19/5/2018; ngày 21/5/2018 họp', ['2018-05-19']],
    ['Sau Nghị quyết 26-NQ/TW ngày 19/5/2018, ngày 21/5/2018 Tỉnh ủy họp', ['2018-05-19']],
  ])('%s', (text, expected) => expect(findCitations(text).map(({ date }) => date)).toEqual(expected));
});

test('gives numbers behind a colon the type before it', () => {
  const types = findCitations('các Quy định của Bộ Chính trị: số 41-QĐ/TW, số 65-QĐ/TW; lưu ý: số 80-QĐ/TW');
  expect(types.map(({ type }) => type)).toEqual(['Quy định', 'Quy định', 'Quy định']);
});

describe('takes for its own number what a collection prints above the document', () => {
  test.each([
    ['Số hiệu: 21-HD/UBKTTW\nLoại văn bản: Hướng dẫn', []],
    ['| Số hiệu | 0155/KH-UBND |\n| Ngày ban hành |', []],
    ['Số hiệu: | 13/2018/QĐ-UBND | Loại văn bản: |', []],
    ['Quyết định số hiệu 13/2018/QĐ-UBND', ['13/2018/QĐ-UBND']],
  ])('%j', (text, expected) => expect(found(text)).toEqual(expected));
});

describe('reads a symbol with a bare figure', () => {
  const cited = (text: string) =>
    resolveCitations(findCitations(text), { own: null, registry: null }).map(({ text: written, number }) => [
      written,
      number,
    ]);
  test.each([
    ['Nghị định số 178/2024/NĐ-CP. Theo NĐ 178', ['NĐ 178', '178/2024/NĐ-CP']],
    ['Nghị quyết số 57-NQ/TW và NQ 57', ['NQ 57', '57-NQ/TW']],
    ['chính sách theo NĐ 178', ['NĐ 178', null]], // of which year?
    ['chính sách theo NĐ 67/2025', ['NĐ 67/2025', '67/2025/NĐ-CP']],
    ['đơn giản hóa theo NQ 66.19/2026', ['NQ 66.19/2026', '66.19/2026/NQ-CP']],
    ['tăng theo NQ 12.5/năm; theo NQ 66/2026', ['NQ 66/2026', null]],
    ['Quy định số 131-QĐ/TW và QĐ 131', ['QĐ 131', '131-QĐ/TW']],
    ['Chỉ thị số 35-CT/TW, CT 35', ['CT 35', '35-CT/TW']],
    ['theo KL 127, 137, 150 của Bộ Chính trị', ['150', '150-KL/TW']],
    ['theo CT 35 của Bộ Chính trị', ['CT 35', '35-CT/TW']],
    ['Theo đó; Chỉ thị 40 được triển khai', ['Chỉ thị 40', null]],
    ['theo Nghị quyết 57, 10 nhiệm vụ', ['Nghị quyết 57', null]],
    ['- Quyết định 06 của Thủ tướng Chính phủ', ['Quyết định 06', null]],
    ['Nay Hướng dẫn 34 này có hiệu lực', ['Hướng dẫn 34', null]],
  ])('%s', (text, last) => expect(cited(text).at(-1)).toEqual(last));

  test.each([
    'Chương trình 135 (CT 135)',
    '- Quyết định 12 nội dung; Kết luận 15 vụ việc',
    'NGHỊ QUYẾT\n\n15\n',
    'Nghị quyết 10 điểm, 12 nội dung',
    'TT 19 của xã; QĐ 131 chưa rõ',
    'KL 127 của xã; CT số 5 của huyện; TT số 5',
    'KL 127 kg. Bộ Chính trị yêu cầu',
    'TT 27 của Ban Bí thư',
    'NQ 10 nội dung, NQ 5',
    '| TT\n01/2026 | KL 2 |',
    'NĐT 178, ANQ 57',
    'Hướng dẫn 34 xã, 12 thôn; Hướng dẫn 34 bước',
  ])('reads none in «%s»', (text) => expect(cited(text)).toEqual([]));
});

describe('takes the words of an act for itself where its heading is lost', () => {
  test.each([
    ['chịu trách nhiệm thi hành quyết định này', 'quyết định này'],
    ['Ban hành kèm theo nghị quyết này Quy chế', 'nghị quyết này'],
    ['mẫu biên bản gửi kèm theo hướng dẫn này', 'hướng dẫn này'],
    ['các tổ dân phố căn cứ kế hoạch này, chủ động', 'kế hoạch này'],
  ])('%s', (text, written) =>
    expect(findCitations(text).map((mention) => [mention.kind, mention.text])).toEqual([['self', written]]),
  );

  test.each(['vi phạm quy định này thì bị xử lý', 'thực hiện các kế hoạch này', 'căn cứ quyết định này của cơ quan'])(
    'not in other words: %s',
    (text) => expect(findCitations(text)).toEqual([]),
  );

  test('not in a document of another type', () =>
    expect(findCitations('KẾ HOẠCH\n\nTổ chức thi hành quyết định này')).toEqual([]));
});

describe('what the document issues speaks of itself', () => {
  const decision = (issues: string) =>
    findCitations(`QUYẾT ĐỊNH\n\n${issues}\n\n2. Quy định này áp dụng đối với các khoa.`)
      .filter(({ kind }) => kind === 'self')
      .map(({ text }) => text);
  test.each([
    'Ban hành kèm theo Quyết định này "Quy định việc biên soạn giáo trình"',
    'Ban hành kèm theo Quyết định này Quy định về biên soạn giáo trình',
    'ban hành kèm theo Quyết định này bản Quy định về biên soạn giáo trình',
  ])('%s', (issues) => expect(decision(issues)).toEqual(['Quyết định này', 'Quy định này']));
  test.each(['Căn cứ Quyết định này, Quy định về giáo trình', 'thay thế Quyết định này. Quy định cũ'])(
    'not: %s',
    (words) => expect(decision(words)).toEqual(['Quyết định này']),
  );
});

describe('begins at the type word', () => {
  test.each([
    ['đã có Công văn (số 12/VPCP-TH) gửi', 'Công văn (số 12/VPCP-TH'],
    ['theo CV số 12/UBND-KT', 'CV số 12/UBND-KT'],
    ['phê duyệt Đề án (số 12/QĐ-TTg)', 'số 12/QĐ-TTg'],
    ['Luật sửa đổi một số điều của Luật Giá số 16/2023/QH15 đã được sửa đổi theo', 'Luật Giá số 16/2023/QH15'],
    ['Luật sửa đổi một số điều của Luật Giá số 16/2023/QH15;', 'Luật sửa đổi một số điều của Luật Giá số 16/2023/QH15'],
  ])('%s', (text, written) => expect(findCitations(text).map((mention) => mention.text)).toEqual([written]));
});

describe('takes several documents for no single one', () => {
  test.each(['Các văn bản này là cơ sở', 'báo cáo của 03 văn bản này', 'cả hai Kế hoạch này'])('%s', (text) =>
    expect(findCitations(`KẾ HOẠCH\n\n${text}`)).toEqual([]),
  );
  test('a figure of its parts counts none', () =>
    expect(findCitations('KẾ HOẠCH\n\ntheo mục 03 Kế hoạch này').map(({ text }) => text)).toEqual(['Kế hoạch này']));
});

describe('takes a shorter type word for the document that another mention names whole', () => {
  test.each([
    ['Chương trình hành động số 18 ngày 2/3/2021; theo Chương trình 18', 'Chương trình 18', null],
    ['Chương trình hành động số 18-CTr/TU ngày 2/3/2021; theo Chương trình 18', 'Chương trình 18', '18-CTr/TU'],
    [
      'Chương trình hành động số 18-CTr/TU ngày 2/3/2021; theo Chương trình 135',
      'Chương trình hành động số 18-CTr/TU',
      '18-CTr/TU',
    ],
    ['Kế hoạch số 18 ngày 2/3/2021; theo Chương trình 18', 'Kế hoạch số 18', null],
  ])('%s', (text, written, number) => {
    const last = resolveCitations(findCitations(text), { own: null, registry: null }).at(-1);
    expect([last?.text, last?.number ?? null]).toEqual([written, number]);
  });
});

test('a letterhead that lost its lines is none; in running text the number is', () => {
  expect(findCitations('TỔNG CÔNG TY ABC TỜ TRÌNH Số: 198/TTr-ABC — Hà Nội, ngày 08 tháng 01 năm 2025')).toEqual([]);
  expect(findCitations('Số: 587 /QĐ-TNVN, Hà Nội, ngày 16 tháng 3 năm 2026. QUYẾT ĐỊNH Về việc')).toEqual([]);
  expect(findCitations('Số: 587/QĐ-TNVN, Hà Nội, ngày 16 tháng 3 năm 2026. Căn cứ vào đó')).toHaveLength(1);
  expect(findCitations('theo Tờ trình số 198/TTr-ABC - Hà Nội, ngày 08 tháng 01 năm 2025')).toHaveLength(1);
});

test('an inspection says «Kết luận thanh tra», whose number may be that of a notice', () =>
  expect(findCitations('công bố Kết luận thanh tra số 2777/TB-TTCP; KL 75-KL/TW')).toMatchObject([
    { text: 'Kết luận thanh tra số 2777/TB-TTCP', type: 'Kết luận thanh tra' },
    { text: 'KL 75-KL/TW', type: 'Kết luận' },
  ]));
