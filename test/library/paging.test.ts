import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { roughly } from '../../src/site/views/labels.ts';
import { paginateByGroups } from '../../src/site/views/paging.ts';

interface Item {
  readonly group: string;
  readonly at: number;
}
const itemsOf = (sizes: readonly number[]): Item[] =>
  sizes.flatMap((size, group) => Array.from({ length: size }, (_, at) => ({ group: `ke-hoach-${group}`, at })));
const cut = (items: readonly Item[]) => paginateByGroups(items, 'nhiem-vu/', 20, ({ group }) => group);

describe('a long list cut by its groups', () => {
  test('holds every item once, in order, on pages that are neither short nor too long', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 60 }), { maxLength: 60 }), (sizes) => {
        const items = itemsOf(sizes);
        const pages = cut(items);
        expect(pages.flatMap((page) => page.items)).toEqual(items);
        for (const { items: own } of pages) expect(own.length).toBeLessThanOrEqual(30);
        for (const { items: own } of pages.slice(0, -1)) expect(own.length).toBeGreaterThanOrEqual(10);
        expect(pages.map(({ number, count }) => [number, count])).toEqual(pages.map((_, at) => [at + 1, pages.length]));
      }),
    );
  });

  test('is one page as long as it fits on one', () => {
    expect(cut(itemsOf([20])).length).toBe(1);
    expect(cut([])).toMatchObject([{ items: [], number: 1, count: 1, total: 0, path: 'nhiem-vu/' }]);
  });

  test('keeps its other pages when an item comes into one', () => {
    const sizes = Array.from({ length: 300 }, (_, index) => 1 + (index % 3));
    const before = cut(itemsOf(sizes));
    for (const group of [0, 50, 150, 299]) {
      const after = cut(itemsOf(sizes.with(group, (sizes[group] ?? 0) + 1)));
      const known = new Set(before.map((page) => JSON.stringify(page.items)));
      expect(after.filter((page) => !known.has(JSON.stringify(page.items))).length).toBeLessThanOrEqual(3);
    }
  });
});

test.each([
  [0, '0'],
  [100, '100'],
  [101, 'hơn 100'],
  [200, 'hơn 100'],
  [790, 'hơn 700'],
  [1000, 'hơn 900'],
  [12_345, 'hơn 10.000'],
])('%i places are told as %s', (count, told) => expect(roughly(count)).toBe(told));
