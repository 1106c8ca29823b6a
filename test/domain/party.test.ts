import { describe, expect, test } from 'vitest';
import { opensParty, readParties } from '../../src/domain/task/party.ts';
import { partiesByRole } from '../../src/domain/task/party-roles.ts';

const names = (text: string) => readParties(text).map((party) => party.name);

describe('divides a list of units where a new name begins', () => {
  test.each([
    [
      'Ban Tuyên giáo Trung ương; các bộ, ngành, địa phương; VTV, VOV, TTXVN',
      ['Ban Tuyên giáo Trung ương', 'các bộ, ngành, địa phương', 'VTV', 'VOV', 'TTXVN'],
    ],
    [
      'Bộ Khoa học và Công nghệ và các bộ, ngành, địa phương',
      ['Bộ Khoa học và Công nghệ', 'các bộ, ngành, địa phương'],
    ],
    ['Sở Văn hóa, Thể thao và Du lịch', ['Sở Văn hóa, Thể thao và Du lịch']],
    [
      'Bộ Thông tin và Truyền thông Bộ Khoa học và Công nghệ',
      ['Bộ Thông tin và Truyền thông', 'Bộ Khoa học và Công nghệ'],
    ], // line break lost
    [
      'Báo và Phát thanh, Truyền hình tỉnh; Sở Tư pháp, các cơ quan, đơn vị, địa phương.',
      ['Báo và Phát thanh, Truyền hình tỉnh', 'Sở Tư pháp', 'các cơ quan, đơn vị, địa phương'],
    ],
    [
      'Bộ Lao động - Thương binh và Xã hội,Thanh tra Chính phủ',
      ['Bộ Lao động - Thương binh và Xã hội', 'Thanh tra Chính phủ'],
    ],
    ['Các Sở, ban, ngành, UBND xã, phường', ['Các Sở, ban, ngành', 'UBND xã, phường']],
    [
      'Cấp ủy, người đứng đầu cấp ủy, lãnh đạo các cơ quan, đơn vị, doanh nghiệp.',
      ['Cấp ủy', 'người đứng đầu cấp ủy', 'lãnh đạo các cơ quan, đơn vị, doanh nghiệp'],
    ],
    [
      'Cấp ủy, tổ chức đảng trực thuộc; các cơ quan, đơn vị',
      ['Cấp ủy, tổ chức đảng trực thuộc', 'các cơ quan, đơn vị'],
    ],
    [
      'Văn phòng Đoàn đại biểu Quốc hội và Hội đồng nhân dân tỉnh',
      ['Văn phòng Đoàn đại biểu Quốc hội và Hội đồng nhân dân tỉnh'],
    ],
    ['Văn phòng HĐND và UBND xã; UBND xã', ['Văn phòng HĐND và UBND xã', 'UBND xã']],
    ['Văn phòng Tỉnh ủy và UBND xã', ['Văn phòng Tỉnh ủy', 'UBND xã']],
    [
      'Bảo hiểm Xã hội Việt Nam, Bộ Công an và các địa phương Bắc Ninh, Bình Dương',
      ['Bảo hiểm Xã hội Việt Nam', 'Bộ Công an', 'các địa phương Bắc Ninh, Bình Dương'],
    ],
    ['- Sở Nội vụ\n- Sở Tư pháp', ['Sở Nội vụ', 'Sở Tư pháp']],
    ['Sở Tư pháp; Sở Tư pháp', ['Sở Tư pháp']],
    ['Bộ Tài chính, bộ, ngành liên quan', ['Bộ Tài chính', 'bộ, ngành liên quan']],
    ['Các bộ, ngành là chủ quản CSDLQG, CSDL chuyên ngành', ['Các bộ, ngành là chủ quản CSDLQG, CSDL chuyên ngành']],
    [
      'Cấp ủy, tổ chức đảng trực thuộc người đứng đầu tổ chức đảng',
      ['Cấp ủy, tổ chức đảng trực thuộc', 'người đứng đầu tổ chức đảng'],
    ],
    ['UBND xã, phường, đặc khu Sở Tài chính', ['UBND xã, phường, đặc khu', 'Sở Tài chính']],
    ['Các phòng thuộc Sở Y tế', ['Các phòng thuộc Sở Y tế']],
    ['Sở Tài chính Các sở, ngành', ['Sở Tài chính', 'Các sở, ngành']],
    ['UBND tỉnh, BTV Tỉnh ủy', ['UBND tỉnh', 'BTV Tỉnh ủy']],
    ['Sở VH,TT&DL, Sở Y tế', ['Sở VH,TT&DL', 'Sở Y tế']],
    ['Sở VH, TT và DL; Sở LĐ, TB và XH', ['Sở VH, TT và DL', 'Sở LĐ, TB và XH']],
    ['Sở GD&ĐT, UBKT và MTTQ', ['Sở GD&ĐT', 'UBKT', 'MTTQ']],
    ['Trung tâm XTĐT, TM&DL tỉnh', ['Trung tâm XTĐT, TM&DL tỉnh']],
    ['BQL Khu kinh tế tỉnh, BQL các KCN tỉnh', ['BQL Khu kinh tế tỉnh', 'BQL các KCN tỉnh']],
    ['Báo và Đài PT-TH tỉnh, cơ sở đào tạo', ['Báo và Đài PT-TH tỉnh', 'cơ sở đào tạo']],
    ['Sở Công Thương (cân đối nguồn, cấp phép, theo dõi)', ['Sở Công Thương']],
    ['UBND các xã, phường (GPMB, thuê đất)', ['UBND các xã, phường']],
    ['Chi bộ thôn Bình An (cũ)', ['Chi bộ thôn Bình An (cũ)']],
    ['Bộ Công an (C06); Sở Tư pháp (Phòng Nghiệp vụ 1)', ['Bộ Công an (C06)', 'Sở Tư pháp (Phòng Nghiệp vụ 1)']],
    ['-', []],
  ])('%s', (text, expected) => expect(names(text)).toEqual(expected));
});

describe('roles that a cell tells itself', () => {
  test.each([
    ['UBND tỉnh chủ trì; Sở Công Thương chuẩn bị', ['UBND tỉnh', '', '', 'Sở Công Thương']],
    ['Sở Tư pháp (chủ trì), Sở Nội vụ (phối hợp)', ['Sở Tư pháp', 'Sở Nội vụ', '', '']],
    ['Sở Y tế chủ trì, phối hợp với Sở Tài chính, Sở Nội vụ', ['Sở Y tế', 'Sở Tài chính + Sở Nội vụ', '', '']],
    ['Sở Tư pháp, Sở Nội vụ chủ trì', ['Sở Tư pháp + Sở Nội vụ', '', '', '']],
    ['Văn phòng Tỉnh ủy và các cơ quan tham mưu', undefined],
    ['Sở Tư pháp và các đơn vị phối hợp', undefined],
    ['Sở Tư pháp', undefined],
  ])('%s', (text, expected) => {
    const roles = partiesByRole(text);
    const join = (parties: readonly { name: string }[]) => parties.map(({ name }) => name).join(' + ');
    expect(roles && [roles.lead, roles.support, roles.adviser, roles.assigned].map(join)).toEqual(expected);
  });
});

test.each(['TT. Phạm Thị Bình', 'PCT Trần Văn An', 'Nguyễn Văn Hùng'])('a person is no unit: %s', (text) =>
  expect(readParties(text).map(({ kind }) => kind)).toEqual(['group']),
);

describe('tells a unit from a group', () => {
  test.each([
    ['Sở Tư pháp', 'unit'],
    ['Uỷ ban Kiểm tra Đảng uỷ', 'unit'],
    ['UBKT ĐU', 'unit'],
    ['Đoàn Thanh niên Cộng sản Hồ Chí Minh tỉnh', 'unit'],
    ['Đảng ủy các cơ quan Đảng tỉnh', 'unit'],
    ['Ban quản lý dự án', 'unit'],
    ['các sở, ban, ngành', 'group'],
    ['Bộ, ngành, địa phương', 'group'],
    ['UBND các xã, phường', 'group'],
    ['UBND 04 xã: Gia Thuận, Tân Điền', 'group'],
    ['Trường THCS số 2', 'unit'],
    ['người đứng đầu cấp ủy', 'group'],
    ['Đảng ủy viên phụ trách', 'group'],
    ['Văn phòng cấp ủy cùng cấp', 'group'],
    ['Ban hành quy chế', undefined],
    ['Báo cáo kết quả', undefined],
    ['Phòng ngừa từ sớm', undefined],
    ['Bộ máy tinh gọn', undefined],
    ['Tổ chức thực hiện', undefined],
    ['các quy định của Đảng', undefined],
    ['NHIỆM VỤ VÀ GIẢI PHÁP', undefined],
  ])('%s', (text, expected) => expect(opensParty(text)).toBe(expected));
});
