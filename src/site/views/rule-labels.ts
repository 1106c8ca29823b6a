import type { ResolutionRule } from '../../domain/citation/citation.ts';

/** By what a citation was resolved, as a reader understands it: also shown in the preview cards. */
export const ruleLabels: Readonly<Record<ResolutionRule, string>> = {
  'full-mention': 'số và ngày ghi ngay tại chỗ dẫn',
  alias: 'tên gọi tắt đã nêu trong văn bản này',
  'last-full-mention': 'số này đã được dẫn đầy đủ ở chỗ khác trong văn bản này',
  'stated-term': 'khóa hoặc nhiệm kỳ ghi tại chỗ dẫn',
  'only-candidate': 'văn bản duy nhất mang số này phù hợp thời gian',
  named: 'tên riêng của văn bản',
  footnote: 'liệt kê trong chú thích',
  self: 'chính văn bản này',
  'number-only': 'chỉ có số, chưa rõ ngày',
  ambiguous: 'chưa xác định được văn bản nào',
};

/** The rule of most citations: a link that names none was resolved by this one. */
export const commonRule: ResolutionRule = 'full-mention';
