import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { bulkLines, type ExportedRecord, searchMapping } from '../../src/site/files/search-export.ts';
import { foldersOf } from '../../src/site/library/folders.ts';
import { loadLibrary } from '../../src/site/library/load-library.ts';

const cache = mkdtempSync(join(tmpdir(), 'export-'));
afterAll(() => rmSync(cache, { recursive: true }));
const folders = foldersOf(fileURLToPath(new URL('../..', import.meta.url)), { cache });
const library = await loadLibrary(folders);
const lines = [...bulkLines(library, 'van-ban')].map((line) => JSON.parse(line) as unknown);
const actions = lines.filter((_, i) => i % 2 === 0) as { index: { _index: string; _id: string } }[];
const records = lines.filter((_, i) => i % 2 === 1) as ExportedRecord[];

describe('the export for a search engine', () => {
  test('says what to do before each record, once for each document, held or only cited', () => {
    const cited = [...library.byKey.values()].filter((document) => document.held === null);
    const ids = [...library.documents.map(({ slug }) => slug), ...cited.map(({ key }) => key)];
    expect(actions.map(({ index }) => index._id)).toEqual(ids);
    expect(new Set(ids).size).toBe(ids.length);
    expect(new Set(actions.map(({ index }) => index._index))).toEqual(new Set(['van-ban']));
    expect(records).toHaveLength(actions.length);
  });

  test('has the number of a document that is only cited, and how many cite it', () => {
    const record = records.find(({ number }) => number === '114-QĐ/TW');
    expect(record).toMatchObject({ held: false, numberSlug: '114-qd-tw', text: null, path: 'van-ban/114-qd-tw/' });
    expect(record?.citedBy).toBeGreaterThan(0);
  });

  test('has no field that the mapping does not declare, and the other way round', () => {
    const declared = Object.keys(searchMapping.mappings.properties).sort();
    for (const record of records) expect(Object.keys(record).sort()).toEqual(declared);
  });

  test('gives each field in the form of its type', () => {
    const forms: Readonly<Record<string, (value: unknown) => boolean>> = {
      keyword: (value) => [value].flat().every((item) => typeof item === 'string'),
      text: (value) => [value].flat().every((item) => typeof item === 'string' && item !== ''),
      date: (value) => /^\d{4}-\d{2}-\d{2}$/.test(String(value)),
      integer: Number.isInteger,
      boolean: (value) => typeof value === 'boolean',
    };
    const properties: Readonly<Record<string, { readonly type: string }>> = searchMapping.mappings.properties;
    for (const record of records) {
      for (const [name, value] of Object.entries(record)) {
        const type = properties[name]?.type ?? '';
        if (value !== null) expect(forms[type]?.(value), `${name}: ${type}`).toBe(true);
      }
    }
  });

  test('names only analysers, filters and character filters that it defines or that the engine has', () => {
    const { analysis } = searchMapping.settings;
    const text = JSON.stringify(searchMapping.mappings);
    for (const [, name] of text.matchAll(/"analyzer":"([^"]*)"/g))
      expect(Object.keys(analysis.analyzer)).toContain(name);
    for (const { filter, char_filter } of Object.values(analysis.analyzer)) {
      for (const name of filter) expect(['lowercase', ...Object.keys(analysis.filter)]).toContain(name);
      for (const name of char_filter) expect(Object.keys(analysis.char_filter)).toContain(name);
    }
  });

  test('holds the whole text and what it cites', () => {
    const record = records.find(({ path }) => path.includes('04-nq-tw'));
    expect(record?.text).toContain('không có vùng cấm, không có ngoại lệ');
    expect(record?.text).toContain('Quy định số 189-QĐ/TW, ngày 08/10/2024');
    expect(record?.cites).toContain('Nghị quyết 04-NQ/TW');
  });
});
