import { describe, expect, test } from 'vitest';
import { formatFirstMention, type MentionFacts } from '../../src/domain/document/first-mention.ts';

const facts = (some: Partial<MentionFacts>): MentionFacts => ({
  type: null,
  number: null,
  date: null,
  issuer: null,
  title: null,
  ...some,
});

describe('cites in full', () => {
  test.each<[string, Partial<MentionFacts>]>([
    [
      'Nghị quyết số 05-NQ/TW, ngày 07/4/2026 của Ban Chấp hành Trung ương về đổi mới công tác kiểm tra',
      {
        type: 'Nghị quyết',
        number: '05-NQ/TW',
        date: '2026-04-07',
        issuer: 'Ban Chấp hành Trung ương',
        title: 'đổi mới công tác kiểm tra',
      },
    ],
    // A subject that has its own joining word takes no second one.
    [
      'Kế hoạch số 52-KH/ĐU, ngày 12/6/2026 thực hiện Nghị quyết số 05-NQ/TW',
      {
        type: 'Kế hoạch',
        number: '52-KH/ĐU',
        date: '2026-06-12',
        title: 'thực hiện Nghị quyết số 05-NQ/TW',
      },
    ],
    [
      'Quyết định số 12/QĐ-UBND về việc phân công',
      { type: 'Quyết định', number: '12/QĐ-UBND', title: 'Về việc phân công' },
    ],
    // A draft has neither number nor day: nothing stands in their place.
    ['Kế hoạch của Đảng ủy', { type: 'Kế hoạch', issuer: 'Đảng ủy' }],
    ['Điều lệ Đảng', { type: 'Điều lệ', name: 'Điều lệ Đảng' }],
    ['Thông báo số 03-TB/TU về UBND tỉnh', { type: 'Thông báo', number: '03-TB/TU', title: 'UBND tỉnh' }],
  ])('%s', (expected, some) => expect(formatFirstMention(facts(some))).toBe(expected));
});
