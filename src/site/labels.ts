import type { RelationKind, ResolutionRule } from '../domain/citation.ts';

/** Words that the pages say in more than one place. */

export const ruleLabels: Readonly<Record<ResolutionRule, string>> = {
  'full-mention': 'số và ngày ghi ngay tại chỗ dẫn',
  alias: 'tên gọi tắt đã nêu trong văn bản này',
  'last-full-mention': 'số này đã được dẫn đầy đủ ở trên',
  'stated-term': 'khóa hoặc nhiệm kỳ ghi tại chỗ dẫn',
  'only-candidate': 'văn bản duy nhất mang số này phù hợp thời gian',
  named: 'tên riêng của văn bản',
  footnote: 'liệt kê trong chú thích',
  self: 'chính văn bản này',
  'number-only': 'chỉ có số, chưa rõ ngày',
  ambiguous: 'chưa xác định được văn bản nào',
};

export const relationLabels: Readonly<Record<RelationKind, string>> = {
  implements: 'thực hiện',
  'based-on': 'căn cứ',
  concretizes: 'cụ thể hóa',
  amends: 'sửa đổi, bổ sung',
  replaces: 'thay thế',
  repeals: 'bãi bỏ',
  'attached-to': 'kèm theo',
  cites: 'dẫn',
};

/** `2026-04-07` → `07/4/2026`: day and month 1–2 of two figures, as the office writes. */
export function displayDate(iso: string): string {
  const [year = '', month = '', day = ''] = iso.split('-');
  if (day === '') return month === '' ? year : `${shortMonth(month)}/${year}`;
  return `${day}/${shortMonth(month)}/${year}`;
}

function shortMonth(month: string): string {
  return Number(month) <= 2 ? month : String(Number(month));
}

/** A list of strings from a letterhead field, which is a line or several. */
export function linesOf(value: string | readonly string[] | undefined): readonly string[] {
  return value === undefined ? [] : typeof value === 'string' ? [value] : value;
}
