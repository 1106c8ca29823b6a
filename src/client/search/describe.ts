import type { NumberAnswer, NumberedDocument, NumberHit } from '../../domain/search/number-index.ts';
import type { SearchManifest } from '../../domain/search/search-manifest.ts';
import { displayDate } from '../../site/views/labels.ts';
import type { Answer } from './question.ts';
import type { Result } from './result.ts';

/** What the reader sees of results in words; all Vietnamese of the search stands here, in `answer-nodes.ts` and in `combobox.ts`. */

const kindNames: Readonly<Record<string, string>> = {
  number: 'Trang số văn bản',
  tasks: 'Nhiệm vụ',
  unit: 'Đơn vị',
  help: 'Hướng dẫn',
};

/** `Kế hoạch · 07/5/2026 · Tỉnh ủy Lâm Đồng · dự thảo`. */
export function describeResult({ kind, date, filters, site }: Result, labels: SearchManifest['labels']): string {
  const label = (name: string) => (filters[name] ?? []).map((value) => labels[name]?.[value] ?? value)[0];
  return [
    site,
    label('loai') ?? kindNames[kind],
    date === '' ? '' : displayDate(date),
    label('co-quan'),
    kind === 'number' ? 'chưa có toàn văn trong thư viện' : '',
    filters['du-thao']?.includes('du-thao') ? 'dự thảo' : '',
  ]
    .filter(Boolean)
    .join(' · ');
}

/** `Nghị quyết 05-NQ/TW`; only the number when several documents of several types share it. */
export function nameHit({ entry, documents }: NumberHit): string {
  const types = new Set(documents.map((document) => document.type));
  const [type] = types;
  return types.size === 1 && type ? `${type} ${entry.number}` : entry.number;
}

/** `ngày 07/4/2026 · khóa XIV · Ban Chấp hành Trung ương`. */
export function describeDocument({ date, term, issuer }: NumberedDocument): string {
  return [date ? `ngày ${displayDate(date)}` : 'chưa rõ ngày', term ? `khóa ${term}` : '', issuer ?? '']
    .filter(Boolean)
    .join(' · ');
}

export function describeCited({ entry }: NumberHit): string {
  return entry.citedBy === 0
    ? 'Chưa văn bản nào trong thư viện viện dẫn'
    : `${entry.citedBy} văn bản trong thư viện viện dẫn`;
}

/** Why nothing is offered as the answer. */
export function describeMissing(numbers: NumberAnswer, asked: string): string {
  const near = numbers.near.length > 0 ? ' Gần giống:' : '';
  return `Thư viện không có văn bản «${asked}».${near}`;
}

/** Of many pages only the best are counted: «hơn 1 trang» would be odd. */
function pagesWith(count: number, more: boolean): string {
  return more ? `Nhiều trang có nội dung này, đây là ${count} trang đúng nhất` : `${count} trang có nội dung này`;
}

/** What a screen reader announces: `1 văn bản theo số, 12 trang có nội dung này`. */
export function summarize({ numbers, results, near, more, keys, damaged }: Answer): string {
  const hits = numbers?.hits.length ?? 0;
  const parts = [
    damaged ? 'Một phần chỉ mục thiếu hoặc hỏng' : '',
    keys?.answered ? `Kết quả của «${keys.text}»` : '',
    numbers?.kind === 'missing' ? 'Không có văn bản mang số này' : '',
    hits > 0 ? `${hits} văn bản theo số` : '',
    results.length > 0 ? pagesWith(results.length, more !== undefined) : '',
    results.length === 0 && near.length > 0 ? `${near.length} trang gần giống` : '',
  ].filter(Boolean);
  const [first, ...others] = parts;
  if (first === undefined) return 'Không tìm thấy';
  return [first, ...others.map((part) => part.charAt(0).toLowerCase() + part.slice(1))].join(', ');
}
