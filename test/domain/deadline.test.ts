import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findDeadline, parseDeadline } from '../../src/domain/task/deadline.ts';

/** `kind due`, with `*` for a derived day. */
const brief = (deadline: ReturnType<typeof findDeadline>) =>
  deadline && [deadline.kind, deadline.due, deadline.derived ? '*' : ''].filter(Boolean).join(' ');

describe('reads a cell or field that holds a deadline', () => {
  test.each([
    ['6/2026', 'month 2026-06-30 *'],
    ['Tháng 10/2025', 'month 2025-10-31 *'],
    ['02/2028', 'month 2028-02-29 *'], // leap year
    ['trong tháng 6/2026', 'month 2026-06-30 *'],
    ['Tháng 3 năm 2026', 'month 2026-03-31 *'],
    ['Tháng 3 - tháng 6/2026', 'month 2026-06-30 *'],
    ['Quý II/2025', 'quarter 2025-06-30 *'],
    ['Quý III, IV năm 2026', 'quarter 2026-12-31 *'],
    ['6 tháng đầu năm 2026', 'quarter 2026-06-30 *'],
    ['2025', 'year 2025-12-31 *'],
    ['Hoàn thành trong năm 2025.', 'year 2025-12-31 *'],
    ['2026 - 2030', 'year 2030-12-31 *'],
    ['Giai đoạn 2026–2030', 'year 2030-12-31 *'],
    ['2025 - 2026', 'year 2026-12-31 *'],
    ['Trước ngày 15/12/2026', 'date 2026-12-15'],
    ['ngày 05 tháng 9 năm 2026', 'date 2026-09-05'],
    ['31/2/2026', 'date'], // no such day: nothing is guessed
    ['2025 và những năm tiếp theo', 'year'], // no end
    ['Giai đoạn 2026-2030 và những năm tiếp theo', 'year'],
    ['Từ 01/7/2025', 'date'], // a beginning, not an end
    ['16/7', 'date'],
    ['01/7 - 15/7', 'date'],
    ['Tuần 2/7', 'conditional'], // a week, no day
    ['24/24 giờ', 'conditional'],
    ['Từ tháng 4 đến tháng 9/2026', 'month 2026-09-30 *'],
    ['Từ tháng 3/2026 đến tháng 6/2026', 'month 2026-06-30 *'],
    ['Quý III', 'quarter'],
    ['Thường xuyên', 'regular'],
    ['Thực hiện thường xuyên .', 'regular'],
    ['Thường xuyên, theo yêu cầu nhiệm vụ', 'regular'],
    ['Thường xuyên giai đoạn 2026-2030', 'regular'],
    ['Thường xuyên, hoàn thành trước 30/6/2026', 'date 2026-06-30'],
    ['Hằng năm', 'periodic'],
    ['Trước ngày 15 hằng tháng', 'periodic'],
    ['Định kỳ 6 tháng, 1 năm', 'periodic'],
    ['Theo kế hoạch công tác tư pháp hàng năm', 'conditional'], // the plan is yearly, not the task
    ['Theo Kế hoạch số 14-KH/TU ngày 29/7/2025', 'conditional'],
    ['Triển khai đảm bảo theo lộ trình, hướng dẫn của Bộ, ngành', 'conditional'],
    ['Sau khi Nghị quyết được ban hành', 'conditional'],
    ['', 'none'],
    [' - ', 'none'],
  ])('%s', (text, expected) => expect(brief(parseDeadline(text))).toBe(expected));

  test('completes a quarter or month without year only by the year of the plan, and marks it', () => {
    expect(brief(parseDeadline('Quý III', 2026))).toBe('quarter 2026-09-30 *');
    expect(brief(parseDeadline('tháng 9', 2026))).toBe('month 2026-09-30 *');
    expect(brief(parseDeadline('trước ngày 30/9', 2026))).toBe('date 2026-09-30 *');
    expect(brief(parseDeadline('01/7 - 15/7', 2026))).toBe('date 2026-07-15 *');
    expect(brief(parseDeadline('Thường xuyên', 2026))).toBe('regular');
  });
});

describe('finds the deadline in a sentence', () => {
  test.each([
    ['xây dựng chương trình (kế hoạch) của cấp mình hoàn thành trong tháng 6/2026.', 'month 2026-06-30 *'], // 04-NQ/TW plan, III.1
    ['xây dựng Kế hoạch triển khai thực hiện xong trong tháng 12/2025.', 'month 2025-12-31 *'],
    ['báo cáo kết quả về Sở Khoa học và Công nghệ trước ngày 15 hằng tháng.', 'periodic'],
    ['báo cáo Chính phủ trước ngày 15 tháng 6 và ngày 15 tháng 12 hằng năm', 'periodic'],
    ['Định kỳ hàng năm Ủy ban Kiểm tra phối hợp với các cơ quan', 'periodic'],
    ['tham mưu sơ kết, tổng kết và định kỳ báo cáo UBND tỉnh', 'periodic'],
    ['trong Đảng bộ khi có chỉ đạo, hướng dẫn của cấp trên; nâng cao năng lực số', 'conditional'],
    ['gửi báo cáo trong thời hạn 15 ngày kể từ ngày nhận được đề nghị', 'conditional'],
  ])('%s', (text, expected) => expect(brief(findDeadline(text))).toBe(expected));

  test('keeps the words as written', () => {
    expect(findDeadline('kế hoạch của cấp mình hoàn thành trong tháng 6/2026.')?.text).toBe(
      'hoàn thành trong tháng 6/2026',
    );
    expect(findDeadline('khi có chỉ đạo, hướng dẫn của cấp trên; nâng cao')?.text).toBe(
      'khi có chỉ đạo, hướng dẫn của cấp trên',
    );
  });
});

describe('leaves alone a time that is no deadline', () => {
  test.each([
    'Nghị quyết số 05-NQ/TW, ngày 07/4/2026 của Ban Chấp hành Trung ương khóa XIV',
    'Chiến lược dữ liệu quốc gia đến năm 2030',
    'nhiệm kỳ 2025 - 2030',
    'đạt mức phát thải ròng bằng “0” vào năm 2050',
    'bố trí kinh phí chi thường xuyên trong dự toán ngân sách nhà nước hàng năm',
    'giám sát thường xuyên để ủy ban kiểm tra có đủ thẩm quyền',
    'trọng tâm là kiểm tra khi có dấu hiệu vi phạm',
    'ngân sách nhà nước UBND Thành phố đã giao năm 2025',
    'trước hết là người đứng đầu cấp ủy',
  ])('%s', (text) => expect(findDeadline(text)).toBeUndefined());
});

test('a due day is always a real day of a written year, and regular work has none', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 31 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 2000, max: 2099 }),
      (d, m, y) => {
        const { due, kind } = parseDeadline(`${d}/${m}/${y}`);
        const real = new Date(Date.UTC(y, m - 1, d)).getUTCMonth() === m - 1;
        expect(kind).toBe('date');
        expect(due).toBe(real ? `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}` : null);
      },
    ),
  );
});
