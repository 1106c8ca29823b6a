import { describe, expect, test } from 'vitest';
import { parseLabel } from '../../src/domain/plan/numbering.ts';
import { outline } from '../../src/domain/plan/outline.ts';
import type { Block } from '../../src/domain/plan/plan.ts';

describe('reads the label that a line begins with', () => {
  test.each([
    ['I. MỤC ĐÍCH, YÊU CẦU', 'I.', 'roman'],
    ['I- QUY ĐỊNH CHUNG', 'I-', 'roman'], // quy định của Trung ương
    ['3.1. Cấp ủy, tổ chức đảng', '3.1.', 'decimal'],
    ['1. Nhằm cụ thể hóa', '1.', 'number'],
    ['1. Họ và tên: ……', '1.', 'number'],
    ['2. Trước ngày 30/6/2026', '2.', 'number'],
    ['1.1- Quán triệt các văn bản', '1.1-', 'decimal'],
    ['1.2 - Ký kết quy chế', '1.2 -', 'decimal'],
    ['2.1/ Nội dung', '2.1/', 'decimal'],
    ['đ) Các trường hợp khác', 'đ)', 'letter'],
    ['- Thời gian thực hiện: Thường xuyên.', '-', 'dash'],
    ['+ Sở Nội vụ', '+', 'plus'],
    ['Điều 5. Thể thức văn bản', 'Điều 5.', 'article'],
    ['Chương II', 'Chương II', 'chapter'],
    ['PHỤ LỤC III', 'PHỤ LỤC III', 'appendix'],
    ['PHỤ LỤC I DANH MỤC CÁC CHỈ TIÊU', 'PHỤ LỤC I', 'appendix'],
    ['A. ĐẶC ĐIỂM TÌNH HÌNH', 'A.', 'capital'],
    ['I.MỤC ĐÍCH', 'I.', 'roman'],
    ['1.Mục đích', '1.', 'number'],
    ['3.1.Cấp ủy', '3.1.', 'decimal'],
    ['a)Xây dựng', 'a)', 'letter'],
    ['-Tổ chức thực hiện', '-', 'dash'],
    ['PHỤ LỤC DANH MỤC NHIỆM VỤ', 'PHỤ LỤC', 'appendix'],
    ['PHỤ LỤC Danh mục nhiệm vụ', 'PHỤ LỤC', 'appendix'],
    ['Phụ lục 2. Biểu mẫu', 'Phụ lục 2.', 'appendix'],
    ['Phần thứ nhất', 'Phần thứ nhất', 'part'],
    ['PHẦN I NỘI DUNG', 'PHẦN I', 'part'],
    ['Chương II. quy định chung', 'Chương II.', 'chapter'],
  ])('%s', (line, text, kind) => {
    expect(parseLabel(line)).toMatchObject({ text, kind });
    expect(line.startsWith(text)).toBe(true);
  });
});

describe('leaves alone what only looks like a label', () => {
  test.each([
    '1.5 triệu đồng',
    '1.5 - 2 triệu đồng',
    'I. MỤC ĐÍCH, YÊU CẦU.............. 2', // mục lục
    '1. Yêu cầu chung ……… 12',
    '1.5 - đến 2 triệu đồng',
    '2025-2030 là nhiệm kỳ',
    'Điều 5 quy định về thể thức', // «quy định» is a verb
    '-KH/ĐU',
    'IV năm 2026',
    'V/v triển khai',
    'A.B. là viết tắt',
    'I.2 năm 2026',
    'E-mail của đơn vị',
    '1.500.000 đồng/người',
    'Phụ lục văn bản trình bày trang giấy riêng', // Hướng dẫn 36-HD/VPTW, 4.5
    'Phụ lục I kèm theo Nghị định này',
    'PHỤ LỤC kèm theo Nghị định này',
    'Phần thứ nhất bao gồm từ “Kính gửi”, sau đó là tên các cơ quan.',
    'Chương II của Luật này quy định về trách nhiệm.',
    'Mục 3 và mục 4 thay thế các nội dung đã nêu.',
  ])('%s', (line) => expect(parseLabel(line)).toBeUndefined());
});

const lines = (...texts: string[]): Block[] =>
  texts.map((text) =>
    text.startsWith('# ')
      ? { kind: 'heading', level: 1, text: text.slice(2), noteRefs: [] }
      : { kind: 'paragraph', text, noteRefs: [] },
  );
const ids = (...texts: string[]) => outline(lines(...texts)).map((unit) => unit.id);

describe('gives ids from the numbering path', () => {
  test('a decimal does not repeat the number above it; dashes and pluses count on their own', () =>
    expect(
      ids('III. NHIỆM VỤ', '3. Đổi mới', '3.1. Cấp ủy', '- Chú trọng', '+ Một', '- Thực hiện', '3.2. Ủy ban'),
    ).toEqual([
      'muc-iii',
      'muc-iii-3',
      'muc-iii-3-1',
      'muc-iii-3-1-g1',
      'muc-iii-3-1-g1-c1',
      'muc-iii-3-1-g2',
      'muc-iii-3-2',
    ]));

  test('articles are unique in the document, their clauses and points hang below', () =>
    expect(ids('Chương I', 'Điều 5. Thể thức', '2. Văn bản', 'a) Quốc hiệu', 'đ) Nơi nhận')).toEqual([
      'chuong-i',
      'dieu-5',
      'dieu-5-khoan-2',
      'dieu-5-khoan-2-diem-a',
      'dieu-5-khoan-2-diem-dd',
    ]));

  test('an attachment prefixes all its ids', () =>
    expect(ids('Điều 1. Ban hành', '# QUY CHẾ tổ chức', 'Điều 1. Phạm vi', '# PHỤ LỤC II', 'I. DANH MỤC')).toEqual([
      'dieu-1',
      'quy-che',
      'quy-che-dieu-1',
      'phu-luc-ii',
      'phu-luc-ii-muc-i',
    ]));

  test('a path that the document repeats gets a number', () =>
    expect(ids('I. MỘT', 'I. HAI')).toEqual(['muc-i', 'muc-i-2']));

  test('a line without a label has no id and hangs under the open unit', () => {
    const [, , free] = outline(lines('II. QUAN ĐIỂM', '1. Quan điểm', 'Công tác kiểm tra'));
    expect(free).toMatchObject({ id: undefined, parent: 1 });
  });
});

describe('the addressees of a letter are no units', () => {
  const ids = (...texts: readonly string[]) =>
    outline(texts.map((text): Block => ({ kind: 'paragraph', text, noteRefs: [] }))).map(({ id, parent }) => [
      id,
      parent,
    ]);
  const none = [undefined, -1];

  test.each([
    ['Kính gửi:', '- Sở Y tế;', '- Sở Tài chính.'],
    ['Kính gửi: - Sở Y tế;', '- Sở Tài chính;', '+ Các phường.'],
    ['THỦ TƯỚNG CHÍNH PHỦ điện:', '- Bộ Y tế;', '- Ủy ban nhân dân các tỉnh.'],
    ['KÍNH GỬI:', '1. Sở Y tế;', '2. Sở Tài chính.'],
  ])('%j', (...letter) => {
    expect(ids(...letter, 'Thực hiện Kế hoạch, Ủy ban đề nghị:', '- Rà soát;', '- Báo cáo.', '1. Kết quả')).toEqual([
      none,
      none,
      none,
      none,
      ['muc-g1', -1],
      ['muc-g2', -1],
      ['muc-1', -1],
    ]);
  });

  test('a greeting that ends lists nobody below', () =>
    expect(ids('Kính gửi: Các chi bộ.', '- Rà soát;', 'Nơi khác')).toEqual([none, ['muc-g1', -1], [undefined, 1]]));

  test('«điện:» at the end of a sentence greets nobody', () =>
    expect(ids('Các biện pháp tiết kiệm điện:', '- Rà soát;')).toEqual([none, ['muc-g1', -1]]));

  test('a greeting deep in a text is that of a model', () =>
    expect(ids('I. MẪU', 'A', 'B', 'C', 'Kính gửi:', '- Sở Y tế;').at(-1)).toEqual(['muc-i-g1', 0]));
});
