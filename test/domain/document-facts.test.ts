import { describe, expect, test } from 'vitest';
import { issuerSlug } from '../../src/domain/document/identity.ts';
import { readFacts } from '../../src/domain/plan/document-facts.ts';

const bodies = (superior: string, issuer: string, placeDate: string) => {
  const facts = readFacts({ type: 'KẾ HOẠCH', subject: null, rule: null, letterhead: { superior, issuer, placeDate } });
  return [facts.superior, facts.issuer];
};

describe('the bodies of a letterhead in capitals, as they are written in running text', () => {
  const place = 'Lâm Đồng, ngày     tháng 6 năm 2026';
  test.each([
    [
      'BAN CHẤP HÀNH TRUNG ƯƠNG',
      'BAN TUYÊN GIÁO VÀ DÂN VẬN',
      'Ban Chấp hành Trung ương Đảng',
      'Ban Tuyên giáo và Dân vận Trung ương',
    ],
    // By their own name alone nobody would know whose office it is.
    ['TỈNH ỦY LÂM ĐỒNG', 'BAN TỔ CHỨC', 'Tỉnh ủy Lâm Đồng', 'Ban Tổ chức Tỉnh ủy Lâm Đồng'],
    ['ĐẢNG ỦY XÃ AN LẠC', 'ỦY BAN KIỂM TRA', 'Đảng ủy xã An Lạc', 'Ủy ban Kiểm tra Đảng ủy xã An Lạc'],
    ['BAN CHẤP HÀNH TRUNG ƯƠNG', 'VĂN PHÒNG', 'Ban Chấp hành Trung ương Đảng', 'Văn phòng Trung ương Đảng'],
    ['TỈNH ĐOÀN LÂM ĐỒNG', 'BAN THƯỜNG VỤ', 'Tỉnh Đoàn Lâm Đồng', 'Ban Thường vụ Tỉnh Đoàn Lâm Đồng'],
    ['TỈNH ỦY LÂM ĐỒNG', 'BAN CHỈ ĐẠO 35', 'Tỉnh ủy Lâm Đồng', 'Ban Chỉ đạo 35'],
    ['TỈNH ỦY LÂM ĐỒNG', 'BAN TỔ CHỨC TỈNH ỦY', 'Tỉnh ủy Lâm Đồng', 'Ban Tổ chức Tỉnh ủy Lâm Đồng'],
    ['CHÍNH PHỦ', 'BỘ XÂY DỰNG', 'Chính phủ', 'Bộ Xây dựng'],
    ['chính phủ', 'bộ tài chính', 'Chính phủ', 'Bộ Tài chính'], // capitals of an old typeface
    ['UBND TỈNH LÂM ĐỒNG', 'SỞ NỘI VỤ', 'UBND tỉnh Lâm Đồng', 'Sở Nội vụ'],
    ['ĐẢNG BỘ TỈNH LÂM ĐỒNG', 'ĐẢNG ỦY ỦY BAN NHÂN DÂN TỈNH', 'Đảng bộ tỉnh Lâm Đồng', 'Đảng ủy UBND tỉnh Lâm Đồng'],
  ])('%s, %s', (superior, issuer, ...read) => expect(bodies(superior, issuer, place)).toEqual(read));
});

describe('a board and the organisation that it leads are one body', () => {
  test.each([
    ['Ban Thường vụ Tỉnh đoàn Lâm Đồng', 'Tỉnh đoàn Lâm Đồng'],
    ['Ban Thường vụ Hội Nông dân tỉnh', 'Hội Nông dân tỉnh'],
    ['Ban Thường trực Ủy ban MTTQ Việt Nam tỉnh Lâm Đồng', 'Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Lâm Đồng'],
  ])('%s = %s', (a, b) => expect(issuerSlug(a)).toBe(issuerSlug(b)));

  test.each([
    ['Ban Thường vụ Tỉnh đoàn Lâm Đồng', 'Tỉnh đoàn Gia Lai'],
    ['Ban Tổ chức Tỉnh ủy Lâm Đồng', 'Tỉnh ủy Lâm Đồng'],
    ['Hội Nông dân tỉnh', 'Hội Cựu chiến binh tỉnh'],
    ['Sở Nội vụ tỉnh Lâm Đồng', 'Sở Nội vụ tỉnh Gia Lai'],
  ])('%s ≠ %s', (a, b) => expect(issuerSlug(a)).not.toBe(issuerSlug(b)));
});

describe('number and subject as lists show them', () => {
  const facts = (number: string, subject: string | null, about?: string | string[]) =>
    readFacts({ type: null, subject, rule: null, letterhead: { number, ...(about === undefined ? {} : { about }) } });
  test.each([
    ['Số: 1/CĐ-TL', '01/CĐ-TL', '1/CĐ-TL'],
    ['Số 05-CV/ĐU', '05-CV/ĐU', '05-CV/ĐU'],
    ['Số: 123/SNV-VP', '123/SNV-VP', '123/SNV-VP'],
    ['Số         -CV/ĐU', null, null],
  ])('%s', (line, number, shownNumber) => expect(facts(line, null)).toMatchObject({ number, shownNumber }));

  test.each([
    [null, ['V/v góp ý', 'dự thảo Kế hoạch'], 'góp ý dự thảo Kế hoạch'],
    [null, 'Về góp ý dự thảo Kế hoạch', 'Về góp ý dự thảo Kế hoạch'],
    ['V/v: công bố Danh mục', undefined, 'công bố Danh mục'],
    [null, '(V/v góp ý dự thảo)', 'góp ý dự thảo'],
    [null, '“Góp ý” dự thảo (lần 2)', '“Góp ý” dự thảo (lần 2)'],
    ['về việc công bố Danh mục', undefined, 'về việc công bố Danh mục'],
    [null, undefined, null],
  ])('%j under the title, %j under the number', (subject, about, shown) =>
    expect(facts('Số 5-CV/ĐU', subject, about).subject).toBe(shown),
  );
});
