import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const domain = new URL('../src/domain/', import.meta.url);
const files = readdirSync(domain).filter((name) => name.endsWith('.ts'));

describe('the domain is pure', () => {
  test('has files to look at', () => expect(files.length).toBeGreaterThan(3));

  test.each(files)('%s imports nothing but the domain', (name) => {
    const source = readFileSync(new URL(name, domain), 'utf8');
    const imported = [...source.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map((match) => match[1]);
    for (const target of imported) expect(target).toMatch(/^\.\/[a-z-]+\.ts$/);
  });

  test.each(files)('%s touches neither Node nor the browser', (name) => {
    const source = readFileSync(new URL(name, domain), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '');
    expect(source).not.toMatch(/\b(process|Buffer|document|window|globalThis|fetch|require)\s*[.([]/);
    expect(source).not.toMatch(/\b(Date\.now|Math\.random|new Date\(\))/);
  });
});
