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
])('%s', (line, names) =>
  expect(recipientsOf([{ kind: 'recipients', label: 'Nơi nhận:', lines: [line] }])).toEqual(names),
);
