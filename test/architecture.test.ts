import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';

const domain = new URL('../src/domain/', import.meta.url);
const files = readdirSync(domain, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));

describe('the domain is pure', () => {
  test('has files to look at', () => expect(files.length).toBeGreaterThan(3));

  test.each(files)('%s imports nothing but the domain', (name) => {
    const source = readFileSync(new URL(name, domain), 'utf8');
    const imported = [...source.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map((match) => match[1]);
    for (const target of imported)
      expect(new URL(target ?? '', new URL(name, domain)).href.startsWith(domain.href)).toBe(true);
  });

  test.each(files)('%s touches neither Node nor the browser', (name) => {
    const source = readFileSync(new URL(name, domain), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '');
    expect(source).not.toMatch(/\b(process|Buffer|document|window|globalThis|fetch|require)\s*[.([]/);
    expect(source).not.toMatch(/\b(Date\.now|Math\.random|new Date\(\))/);
  });
});

/** Every file that `file` imports, and these in turn; paths from the root. */
function importsOf(file: string, seen = new Set<string>()): ReadonlySet<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  const source = readFileSync(new URL(`../${file}`, import.meta.url), 'utf8');
  for (const [, target = ''] of source.matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+)'/g))
    importsOf(join(dirname(file), target), seen);
  return seen;
}

test('a change of any code that reads a document makes it read again', () => {
  const digested = /^src\/(?:domain\/(?:[a-z]+\/)?|import\/(?:encodings\/)?|markdown\/|site\/library\/)[a-z-]+\.ts$/;
  const read = importsOf('src/site/library/read-document.ts');
  expect(read.size).toBeGreaterThan(100);
  expect([...read].filter((file) => !digested.test(file))).toEqual([]);
});
