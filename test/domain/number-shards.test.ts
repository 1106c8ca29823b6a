import { expect, test } from 'vitest';
import type { NumberEntry } from '../../src/domain/search/number-index.ts';
import { divideNumbers, serialOf, shardOf, shardsBehind } from '../../src/domain/search/number-shards.ts';

const entries: NumberEntry[] = Array.from({ length: 3000 }, (_, i) => ({
  number: `${String((i % 1200) + 1).padStart(2, '0')}-${['QĐ', 'NQ', 'KH'][i % 3]}/TW`,
  path: '',
  citedBy: 0,
  documents: [],
}));

test('every number is in the one file that its serial leads to', () => {
  const shards = divideNumbers(entries);
  const keys = shards.map((shard) => shard.key);
  expect(shards.flatMap((shard) => shard.entries).length).toBe(entries.length);
  for (const { key, entries: own } of shards) {
    for (const entry of own) expect(shardOf(serialOf(entry.number), keys)).toBe(key);
  }
  expect(Math.max(...shards.map((shard) => shard.entries.length))).toBeLessThanOrEqual(120);
});

test('longer serials are in the files behind a shorter one', () => {
  const shards = divideNumbers(entries);
  const keys = shards.map((shard) => shard.key);
  const behind = [shardOf('11', keys), ...shardsBehind('11', keys)];
  const found = shards.filter((shard) => behind.includes(shard.key)).flatMap((shard) => shard.entries);
  const expected = entries.filter((entry) => serialOf(entry.number).startsWith('11'));
  for (const entry of expected) expect(found).toContain(entry);
});

test('a small library is one file', () => {
  expect(divideNumbers(entries.slice(0, 50)).map((shard) => shard.key)).toEqual(['']);
  expect(shardOf('114', [''])).toBe('');
  expect(divideNumbers([])).toEqual([{ key: '', entries: [] }]);
});
