import type { SearchRecord } from '../views/search-record.ts';

/** Units are many and named in the filters only: their labels are in a file of their own, `so-hieu/don-vi.json`. */
export const unitFilter = 'don-vi';

/** Name of the filter in addresses and in the index, with the values of a page as the reader sees them. */
export function filterValues(record: SearchRecord): (readonly [name: string, label: string])[] {
  const documents = record.numbered?.documents ?? [];
  const values: readonly (readonly [string, readonly (string | null | undefined)[]])[] = [
    ['loai', [record.type, ...documents.map((document) => document.type)]],
    ['co-quan', [record.issuer, ...documents.map((document) => document.issuer)]],
    ['khoa', [record.term, ...documents.map((document) => document.term)]],
    ['nam', [record.date, ...documents.map((document) => document.date)].map((date) => date?.slice(0, 4))],
    [unitFilter, record.units ?? []],
    ['du-thao', record.draft === undefined ? [] : [record.draft ? 'Dự thảo' : 'Đã ban hành']],
    ['toan-van', record.kind === 'full-text' ? ['Có toàn văn'] : record.kind === 'number' ? ['Chưa có toàn văn'] : []],
  ];
  return values.flatMap(([name, labels]) =>
    [...new Set(labels.filter((label) => label !== null && label !== undefined && label !== ''))].map(
      (label) => [name, label ?? ''] as const,
    ),
  );
}
