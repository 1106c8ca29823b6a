import { expect, test } from 'vitest';
import { parseRunIn } from '../../src/domain/plan/run-in.ts';

test.each([
  ['1. Ưu điểm: Chi bộ đã quan tâm quán triệt.', 'Ưu điểm'],
  ['2. Về phần hạn chế (mục B.II.2; trang 5): Nhất trí và tiếp thu.', 'Về phần hạn chế (mục B.II.2; trang 5)'],
  ['3. Đối với nội dung: Đề nghị Thường trực Đảng ủy chỉ đạo:', 'Đối với nội dung'],
  ['1.2. Sở Nội vụ: chủ trì, phối hợp với các sở.', 'Sở Nội vụ'],
  ['4. Thời gian: Trước 8 giờ 30, ngày 05/6/2026./.', 'Thời gian'],
])('%s', (line, title) => expect(parseRunIn(line)?.title).toBe(title));

test.each([
  '2. Về hạn chế, tồn tại:',
  '1. Nhiệm vụ 1: Xây dựng thể chế', // a title of two parts
  '1. Chi bộ đã họp. Kết quả: Nhất trí.', // a sentence before it
  '1. đồng chí A: chủ trì.',
  '1. Họp lúc 8:30 tại hội trường.',
  'Ưu điểm: Chi bộ đã quan tâm.', // no number
  `1. ${'Rà soát các nội dung '.repeat(6)}sau: văn bản, hồ sơ.`,
])('no title: %s', (line) => expect(parseRunIn(line)).toBeUndefined());
