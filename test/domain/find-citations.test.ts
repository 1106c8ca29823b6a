import { describe, expect, test } from 'vitest';
import { findCitations } from '../../src/domain/find-citations.ts';

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
    ['Công văn số 14612-CV/VPTW', ['14612-CV/VPTW']],
    ['Kế hoạch số 02-KH/BCĐTW', ['02-KH/BCĐTW']],
    ['Nghị định số 30/2020/ND-CP', ['30/2020/NĐ-CP']],
    ['Nghị định số 214/2025/NĐCP', ['214/2025/NĐ-CP']],
    ['Nghị định số 3 0/2020/NĐ-CP', ['30/2020/NĐ-CP']],
    ['Nghị quyết số 16/2024/NQ-\nHĐND', ['16/2024/NQ-HĐND']],
    ['Quyết định số 87 /2025/QĐ-UBND', ['87/2025/QĐ-UBND']],
    ['Luật Đấu thầu số 31/2024/ QH15', ['31/2024/QH15']],
    ['Luật số 22/2023/OH15', ['22/2023/QH15']],
    ['theo Luật số 95/2025/QH151 và', ['95/2025/QH15']],
    ['Quyết định số 06/QĐ-TTG', ['06/QĐ-TTg']],
    ['Quyết định số 2266/QĐ - TTg', ['2266/QĐ-TTg']],
    ['Quyết định 101/QĐ.BQL', ['101/QĐ-BQL']],
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
  ])('%j', (text, expected) => expect(found(text)).toEqual(expected));
});

describe('leaves alone what only looks like a number', () => {
  test.each([
    'Số         -KH/ĐU',
    'Số:      /KH-UBND',
    '(Kèm theo Quyết định số /QĐ-TTg ngày tháng năm 2025)',
    'Số: 556/KH-UBND\n',
    '\tSố 383-QĐ/TW\tHà Nội, ngày 19 tháng 11 năm 2025',
    'nhiệm kỳ 2025-2030',
    'ngày 07/4/2026 tại Hà Nội',
    'Mẫu số 01-ĐĐN-CT',
    'mẫu số 03/TNDN',
    'QCVN 06:2022/BXD',
    'QCVN 08-MT:2015/BTNMT',
    'TCVN 10299:2025',
    'tỷ lệ 1/500, 2/3, 24/24',
    '500.000 đồng/người',
    'điện thoại số 0263.3822/VP',
    'số 485\nđường Trần Hưng Đạo',
    'pháp luật, kỷ luật, kết luận kiểm tra',
    'Điều 5 quy định này áp dụng',
    '05 nhiệm vụ chiến lược, 2 con số',
    '12\n- Nhiệm vụ',
    'Kế hoạch 5 năm 2026-2030',
    'Thông báo 3 lần',
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

describe('takes lists apart', () => {
  test.each([
    ['các Quy định số 114, 131, 132-QĐ/TW', ['114-QĐ/TW', '131-QĐ/TW', '132-QĐ/TW']],
    ['Kế hoạch số 154 & 201/KH-ĐHHV', ['154/KH-ĐHHV', '201/KH-ĐHHV']],
    ['Công điện số 217/CĐ-TTg, 218/CĐ-TTg và 219/CĐ-TTg', ['217/CĐ-TTg', '218/CĐ-TTg', '219/CĐ-TTg']],
    ['văn bản số 1552/BTTTT-TTH và 708/BTTTT-CATTT', ['1552/BTTTT-TTH', '708/BTTTT-CATTT']],
    ['Nghị quyết 57, 59, 66, 68 của Bộ Chính trị', ['57-NQ/TW', '59-NQ/TW', '66-NQ/TW', '68-NQ/TW']],
    ['Nghị định 63/2010/NĐ-CP ngày 08/6/2010 về kiểm soát; số 48/2013/NĐ-CP', ['63/2010/NĐ-CP', '48/2013/NĐ-CP']],
  ])('%j', (text, expected) => expect(found(text)).toEqual(expected));
});
