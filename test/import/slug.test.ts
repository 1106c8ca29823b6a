import { describe, expect, test } from 'vitest';
import type { Header } from '../../src/domain/plan/plan.ts';
import { planSlug } from '../../src/import/slug.ts';

const slug = (header: Partial<Header>) =>
  planSlug({
    header: { letterhead: {}, type: null, subject: null, rule: null, ...header },
    body: [],
    closing: [],
    attachments: [],
    notes: [],
  });

describe('makes an address from the subject', () => {
  test.each([
    [
      'thực hiện Nghị quyết số 05-NQ/TW, ngày 07/4/2026 của Ban Chấp hành Trung ương khóa XIV',
      'thuc-hien-nghi-quyet-05-nq-tw',
    ],
    ['về việc đổi mới, nâng cao chất lượng sinh hoạt chi bộ', 'doi-moi-nang-cao-chat-luong-sinh-hoat-chi-bo'],
    ['V/v: hướng dẫn áp dụng Bộ thông số kỹ thuật', 'huong-dan-ap-dung-bo-thong-so-ky-thuat'],
    [
      'của Thủ tướng Chính phủ số 115/2004/QĐ-TTg ngày 25 tháng 6 năm 2004 về việc sửa đổi Quy chế thành lập',
      'sua-doi-quy-che-thanh-lap',
    ],
    // Cut at a whole word, and not inside «57-NQ/TW».
    [
      'Ban hành Chương trình hành động của Chính phủ thực hiện Nghị quyết số 57-NQ/TW',
      'ban-hanh-chuong-trinh-hanh-dong-cua-chinh-phu-thuc-hien',
    ],
  ])('%s', (subject, expected) => {
    expect(slug({ subject }).startsWith(expected)).toBe(true);
    expect(slug({ subject }).length).toBeLessThanOrEqual(60);
  });

  test('from type and number where there is no subject', () =>
    expect(slug({ type: 'KẾ HOẠCH', letterhead: { number: 'Số 12-KH/ĐU' } })).toBe('ke-hoach-so-12-kh-du'));

  test('whatever happens, there is one', () => expect(slug({})).toBe('van-ban'));
});
