import type { CitationKind, RelationKind } from '../../domain/citation/citation.ts';
import { centralTermOf } from '../../domain/document/identity.ts';
import type { ShownDocument } from '../library/library.ts';

/** Words that the pages say in more than one place. */

export { ruleLabels } from './rule-labels.ts';

export const citationKindLabels: Readonly<Record<CitationKind, string>> = {
  numbered: 'Có số, ký hiệu',
  'alias-definition': 'Đặt tên gọi tắt',
  'short-no-number': 'Nhắc lại không ghi số',
  named: 'Có tên riêng',
  self: 'Chính văn bản này',
  'collective-footnote': 'Nhiều văn bản qua chú thích',
  ambiguous: 'Không đủ để xác định',
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

export { formatDate as displayDate } from '../../domain/text/format-date.ts';

/** A list of strings from a letterhead field, which is a line or several. */
export function linesOf(value: string | readonly string[] | undefined): readonly string[] {
  return value === undefined ? [] : typeof value === 'string' ? [value] : value;
}

/**
 * «12», «hơn 700»: a number that many pages show and that grows with the library. To its first figure where it is large:
 * else every page would be another one whenever one place more is found.
 */
export function roughly(count: number): string {
  if (count <= 100) return String(count);
  const step = 10 ** (String(count - 1).length - 1);
  return `hơn ${(Math.floor((count - 1) / step) * step).toLocaleString('vi')}`;
}

/** What the library has of a cited document. */
export type DocumentState = 'toan-van' | 'thay-the' | 'chua-ro' | 'chua-co';

export const stateLabels: Readonly<Record<DocumentState, string>> = {
  'toan-van': 'Có toàn văn',
  'thay-the': 'Đã bị thay thế',
  'chua-ro': 'Chưa rõ ngày ban hành',
  'chua-co': 'Chưa có toàn văn',
};

export function stateOf(document: ShownDocument): DocumentState {
  if (document.replacedBy !== null) return 'thay-the';
  if (document.heldDocument !== null) return 'toan-van';
  return document.number !== null && document.date === null ? 'chua-ro' : 'chua-co';
}

/** `Kế hoạch thực hiện Nghị quyết số 05-NQ/TW …`: how a held document is called in a list. */
export function titleOf(document: {
  facts: { type: string | null; shownNumber: string | null; subject: string | null };
}): string {
  const { type, shownNumber, subject } = document.facts;
  return [type ?? 'Công văn', shownNumber, subject].filter((part) => part !== null && part !== '').join(' ');
}

/** Khóa of a document that bears a number of the Central Committee: `XIV`; undefined for any other. */
export function termOf({ number, date }: Pick<ShownDocument, 'number' | 'date'>): string | undefined {
  return number?.endsWith('/TW') && date !== null ? centralTermOf(date) : undefined;
}

/** At most `limit` characters, cut at a space; the whole stands behind the link. */
export function shorten(text: string, limit: number): string {
  return text.length <= limit ? text : `${text.slice(0, text.lastIndexOf(' ', limit))}…`;
}
