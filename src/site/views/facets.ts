import type { HeldDocument, ShownDocument } from '../library/library.ts';
import { termOf } from './labels.ts';

/** By what a list can be narrowed: the key is the `data-` attribute of its entries. */
export interface Facet {
  readonly key: string;
  readonly label: string;
  readonly values: readonly string[];
}

export function citedFacets(documents: readonly ShownDocument[]): Facet[] {
  return [
    { key: 'loai', label: 'Loại', values: common(documents.map((document) => document.type)) },
    { key: 'co-quan', label: 'Cơ quan', values: common(documents.map((document) => document.issuer)) },
    {
      key: 'khoa',
      label: 'Khóa',
      values: common(documents.map((document) => termOf(document) ?? null)),
    },
    { key: 'nam', label: 'Năm', values: latest(documents.map((document) => document.date?.slice(0, 4) ?? null)) },
    {
      key: 'toan-van',
      label: 'Toàn văn',
      values: common(documents.map(({ heldDocument }) => (heldDocument ? 'Có' : 'Chưa có'))),
    },
  ];
}

export function heldFacets(documents: readonly HeldDocument[]): Facet[] {
  return [
    { key: 'co-quan', label: 'Cơ quan', values: common(documents.map(({ facts }) => facts.issuer)) },
    {
      key: 'nam',
      label: 'Năm',
      values: latest(documents.map(({ facts }) => (facts.year === null ? null : String(facts.year)))),
    },
    {
      key: 'tinh-trang',
      label: 'Tình trạng',
      values: common(documents.map(({ facts }) => (facts.draft ? 'Dự thảo' : 'Đã ban hành'))),
    },
  ];
}

/** Each value once, the most frequent first. */
function common(values: readonly (string | null)[]): string[] {
  const counts = new Map<string, number>();
  for (const value of values) if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([value]) => value);
}

/** Each value once, the highest first. */
function latest(values: readonly (string | null)[]): string[] {
  return common(values).sort((a, b) => (a < b ? 1 : -1));
}
