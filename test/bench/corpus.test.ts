import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { readMdx } from '../../src/markdown/read-mdx.ts';
import { writeCorpus } from './corpus/write-corpus.ts';

const folder = mkdtempSync(join(tmpdir(), 'corpus-'));
afterAll(() => rmSync(folder, { recursive: true }));

function corpus(name: string, plans: number, seed: number): Map<string, string> {
  const out = join(folder, name);
  writeCorpus({ plans, seed, out, base: join(folder, 'empty') });
  const names = readdirSync(join(out, 'plans'));
  return new Map(names.map((file) => [file, readFileSync(join(out, 'plans', file), 'utf8')]));
}

describe('the made corpus', () => {
  const plans = corpus('a', 40, 7);

  test('has as many plans as asked for, each with a name of its own', () => expect(plans.size).toBe(40));

  test('is the same for the same seed and another for another', () => {
    expect(corpus('b', 40, 7)).toEqual(plans);
    expect(corpus('c', 40, 8)).not.toEqual(plans);
  });

  test.each([...plans])('%s is a good content file of the size of a real plan', (file, source) => {
    const read = readMdx(source, file);
    expect(read.ok ? [] : read.problems).toEqual([]);
    expect(source.length).toBeGreaterThan(9000);
    expect(source.length).toBeLessThan(40_000);
  });

  test('keeps the files of the content folder it starts from', () => {
    cpSync(join(folder, 'a'), join(folder, 'base'), { recursive: true });
    writeCorpus({ plans: 3, seed: 1, out: join(folder, 'd'), base: join(folder, 'base') });
    expect(readdirSync(join(folder, 'd', 'plans')).length).toBeGreaterThanOrEqual(42);
  });
});
