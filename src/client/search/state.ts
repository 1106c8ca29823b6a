import type { Question } from './question.ts';

/** Filters in the order in which they are shown; the words of addresses and of the index. */
export const filterNames = ['toan-van', 'loai', 'co-quan', 'khoa', 'nam', 'don-vi', 'du-thao'] as const;
export type FilterName = (typeof filterNames)[number];

const orders: readonly Question['order'][] = ['lien-quan', 'moi-nhat', 'cu-nhat'];

/** `?q=kiểm tra&loai=ke-hoach&nam=2025,2026&sap-xep=moi-nhat` → the question. Unknown words are ignored. */
export function readAddress(search: string): Question {
  const parameters = new URLSearchParams(search);
  const filters = filterNames.map((name) => [name, listOf(parameters.get(name))] as const);
  return {
    query: parameters.get('q') ?? '',
    filters: Object.fromEntries(filters.filter(([, values]) => values.length > 0)),
    order: orders.find((order) => order === parameters.get('sap-xep')) ?? 'lien-quan',
    typing: false,
    counted: true,
  };
}

/** The question → what stands in the address behind the path: `?q=…`; empty when nothing is asked. */
export function writeAddress({ query, filters, order }: Question): string {
  const parameters = new URLSearchParams();
  if (query !== '') parameters.set('q', query);
  for (const name of filterNames) {
    const values = filters[name] ?? [];
    if (values.length > 0) parameters.set(name, values.join(','));
  }
  if (order !== 'lien-quan') parameters.set('sap-xep', order);
  const search = parameters.toString().replace(/%2C/g, ',');
  return search === '' ? '' : `?${search}`;
}

function listOf(value: string | null): string[] {
  return (value ?? '').split(',').filter((slug) => /^[a-z0-9-]{1,120}$/.test(slug));
}
