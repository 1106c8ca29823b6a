import { expect, test } from 'vitest';
import { recipientsOf } from '../../src/site/library/recipients.ts';

/** Lines of «Nơi nhận» and the units that receive by them: letters of files and persons are none. */
test.each([
  ['- Lưu: VT, VHTT.', []],
  ['- Lưu: VT, CN(Khôi).', []],
  ['- Lưu: VT, VP1, VP6;', []],
  ['- Lưu VPĐU, HSKT (TB-2026).', []],
  ['- Lưu: VT, Vụ Pháp chế.', ['Vụ Pháp chế']],
  ['- Lưu VP, UBKT ĐU.', ['VP', 'UBKT ĐU']],
  ['- Lưu Văn phòng Đảng ủy.', ['Văn phòng Đảng ủy']],
  ['- VP UBND tỉnh: CVP, PCVP; VP6;', []],
  ['- TT. Phạm Thị Bình (để báo cáo);', []],
  ['- PCT Trần Văn An;', []],
  ['- TTXVN, VTV;', ['TTXVN', 'VTV']],
  ['- Sở Tư pháp, Sở VH, TT&DL;', ['Sở Tư pháp', 'Sở VH, TT&DL']],
  ['- Thường trực Đảng uỷ (để b/c);', ['Thường trực Đảng uỷ']],
  ['- UBND tỉnh “báo cáo”;', ['UBND tỉnh']],
  ['- Công ty TNHH “Hoa Sen”;', ['Công ty TNHH “Hoa Sen”']],
  ['- GĐ, phó GĐ sở;', []],
  ['- Lưu: TBLS-NCC.', []],
  ['- Lưu: VT, Vụ KHTC.', []],
  ['- Vụ KHTC;', ['Vụ KHTC']],
  ['- HĐND, UBND các tỉnh, TP trực thuộc TW;', []],
  ['- HĐND, UBND tỉnh;', ['HĐND tỉnh', 'UBND tỉnh']],
  ['- UBND, UBMTTQ phường;', ['UBND phường', 'UBMTTQ phường']],
  ['- UBND;', ['UBND']],
  ['- Ban Bí thư TƯ Đảng;', ['Ban Bí thư']],
  ['- Thủ tướng, các Phó Thủ tướng Chính phủ;', ['Thủ tướng Chính phủ']],
  ['- VPTƯ Đảng, VPCP, VPCTN;', ['Văn phòng Trung ương Đảng', 'VPCP', 'VPCTN']],
  ['- Văn phòng Trung ương và các Ban của Đảng;', ['Văn phòng Trung ương Đảng']],
  ['- Văn phòng Tỉnh ủy;', ['Văn phòng Tỉnh ủy']],
])('%s', (line, names) =>
  expect(recipientsOf([{ kind: 'recipients', label: 'Nơi nhận:', lines: [line] }])).toEqual(names),
);
