import { describe, expect, test } from 'vitest';
import { issuerName } from '../../src/domain/document/issuer-name.ts';
import { normalizeIssuer } from '../../src/domain/document/issuer-spelling.ts';

describe('writes a name in capitals as it is written in running text', () => {
  test.each([
    ['ĐẢNG ỦY ỦY BAN NHÂN DÂN TỈNH', 'Đảng ủy Ủy ban nhân dân tỉnh'],
    ['ĐẢNG BỘ TỈNH LÂM ĐỒNG', 'Đảng bộ tỉnh Lâm Đồng'],
    ['ỦY BAN NHÂN DÂN TỈNH ĐỒNG THÁP', 'Ủy ban nhân dân tỉnh Đồng Tháp'],
    ['UỶ BAN NHÂN DÂN THÀNH PHỐ HỒ CHÍ MINH', 'Uỷ ban nhân dân thành phố Hồ Chí Minh'],
    ['BỘ XÂY DỰNG', 'Bộ Xây dựng'],
    ['BỘ VĂN HÓA, THỂ THAO VÀ DU LỊCH', 'Bộ Văn hóa, Thể thao và Du lịch'],
    ['SỞ KHOA HỌC VÀ CÔNG NGHỆ', 'Sở Khoa học và Công nghệ'],
    ['THỦ TƯỚNG CHÍNH PHỦ', 'Thủ tướng Chính phủ'],
    ['BAN CHẤP HÀNH TRUNG ƯƠNG', 'Ban Chấp hành Trung ương'],
    ['BAN TUYÊN GIÁO VÀ DÂN VẬN', 'Ban Tuyên giáo và Dân vận'],
    ['VĂN PHÒNG TRUNG ƯƠNG ĐẢNG', 'Văn phòng Trung ương Đảng'],
    ['TỈNH ỦY LÂM ĐỒNG', 'Tỉnh ủy Lâm Đồng'],
    ['UBND XÃ TÂN HÀ', 'UBND xã Tân Hà'],
    ['Tỉnh ủy Lâm Đồng', 'Tỉnh ủy Lâm Đồng'],
    ['SỞ CÔNG THƯƠNG', 'Sở Công Thương'],
    ['SỞ CÔNG THƯƠNG TỈNH LÂM ĐỒNG', 'Sở Công Thương tỉnh Lâm Đồng'],
    ['SỞ LAO ĐỘNG THƯƠNG BINH VÀ XÃ HỘI', 'Sở Lao động Thương binh và Xã hội'],
    ['BỘ LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI', 'Bộ Lao động - Thương binh và Xã hội'],
    ['SỞ LAO ĐỘNG-THƯƠNG BINH VÀ XÃ HỘI', 'Sở Lao động-Thương binh và Xã hội'],
    ['SỞ LAO ĐỘNG – THƯƠNG BINH & XÃ HỘI', 'Sở Lao động – Thương binh & Xã hội'],
    ['PHÒNG VĂN HÓA - XÃ HỘI', 'Phòng Văn hóa - Xã hội'],
    ['BẢO HIỂM XÃ HỘI TỈNH LÂM ĐỒNG', 'Bảo hiểm xã hội tỉnh Lâm Đồng'],
    ['UBND XÃ HỘI SƠN', 'UBND xã Hội Sơn'],
    ['BCĐ XÂY DỰNG ĐỀ ÁN PHƯỜNG ĐCVMĐT', 'BCĐ xây dựng Đề án phường ĐCVMĐT'],
    ['BAN CHỈ ĐẠO XÂY DỰNG NÔNG THÔN MỚI', 'Ban Chỉ đạo xây dựng nông thôn mới'],
    ['SỞ VĂN HÓA, THỂ THAO VÀ DU LỊCH', 'Sở Văn hóa, Thể thao và Du lịch'],
  ])('%s', (capitals, readable) => expect(issuerName(capitals)).toBe(readable));

  test('no name is null', () => expect(issuerName('  ')).toBeNull());
});

test.each([
  ['Hội đồng khoá IX', 'Hội đồng khóa IX'],
  ['Ban Quản lý khoáng sản', 'Ban Quản lý khoáng sản'],
])('one spelling of «%s»', (written, spelt) => expect(normalizeIssuer(written)).toBe(spelt));
