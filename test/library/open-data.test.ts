import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { feedFile } from '../../src/site/files/feed.ts';
import { libraryFiles } from '../../src/site/files/library-files.ts';
import type { StaticFile } from '../../src/site/files/static-files.ts';
import { foldersOf } from '../../src/site/library/folders.ts';
import type { Library } from '../../src/site/library/library.ts';
import { loadLibrary } from '../../src/site/library/load-library.ts';
import { addressHint } from '../../src/site/library/site-config.ts';
import { registerParts } from '../../src/site/views/task-lists.ts';
import { registerOf, type TaskEntry } from '../../src/site/views/task-register.ts';
import { type Element, readXml } from '../domain/akn-model.ts';

let library: Library;
let folder: string;
const files = new Map<string, string | Uint8Array>();
function contentOf(file: StaticFile): string | Uint8Array {
  const made = file.make();
  return typeof made === 'string' || made instanceof Uint8Array ? made : [...made].join('');
}
const text = (path: string): string => String(files.get(path));
const parse = (path: string) => JSON.parse(text(path));

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'vien-dan-'));
  cpSync('content', join(folder, 'content'), { recursive: true });
  writeFileSync(join(folder, 'content/plans/ke-hoach-12.mdx'), held);
  library = await loadLibrary(
    foldersOf(process.cwd(), { content: join(folder, 'content'), cache: join(folder, 'cache') }),
  );
  for (const file of libraryFiles(library)) {
    files.set(file.path, contentOf(file));
  }
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A dated plan with a table, below the province's programme. */
const held = `---
type: KẾ HOẠCH
letterhead:
  issuer: ĐẢNG ỦY ỦY BAN NHÂN DÂN TỈNH
  number: Số 12-KH/ĐU
  placeDate: Lâm Đồng, ngày 15 tháng 6 năm 2026
subject: thực hiện Chương trình hành động số 23-CTr/TU, ngày 07/5/2026 của Tỉnh ủy Lâm Đồng
---

## I. PHÂN CÔNG

| STT | Nhiệm vụ | Chủ trì | Phối hợp | Thời gian |
| --- | --- | --- | --- | --- |
| 1 | Ban hành quy chế theo Nghị quyết số 05-NQ/TW, ngày 07/4/2026 | UBKT ĐU | Văn phòng Đảng ủy; các cấp ủy | Quý III/2026 |
`;

describe('each published file is valid by its published schema', () => {
  const schemaOf = (path: string) =>
    path.replace(/^api\/v1\/([a-z]+)(?:\/\d+)?\.json$/, 'api/v1/schema/$1.schema.json');
  test.each(['documents/1', 'citations/1', 'backlinks/1', 'tasks/1', 'units/1', 'graph'])('api/v1/%s.json', (name) => {
    const path = `api/v1/${name}.json`;
    const validate = new Ajv2020({ strict: true, allErrors: true }).compile(parse(schemaOf(path)));
    expect(validate(parse(path)) ? [] : validate.errors).toEqual([]);
  });

  test('and a file with a field too many, or a kind that does not exist, is not', () => {
    const validate = new Ajv2020({ strict: true }).compile(parse('api/v1/schema/tasks.schema.json'));
    const tasks = parse('api/v1/tasks/1.json');
    expect(validate({ ...tasks, more: 1 })).toBe(false);
    expect(
      validate({ ...tasks, items: [{ ...tasks.items[0], deadline: { ...tasks.items[0].deadline, kind: 'soon' } }] }),
    ).toBe(false);
  });
});

test('the index names every file of the open data', () => {
  const index = parse('api/v1/index.json');
  const named = [
    ...index.collections.flatMap((collection: { schema: string; files: string[] }) => [
      collection.schema,
      ...collection.files,
    ]),
    ...Object.values<string>(index.graph),
    'index.json',
  ].map((file) => `api/v1/${file}`);
  expect([...files.keys()].filter((path) => path.startsWith('api/')).sort()).toEqual(named.sort());
});

test('a task of a table links its row, cites what its words cite, and means the unit of the table of names', () => {
  const task = parse('api/v1/tasks/1.json').items.find((item: { document: string }) =>
    item.document.startsWith('12-kh-du'),
  );
  expect(task).toMatchObject({
    page: 'ke-hoach/ke-hoach-12/#bang-1-1',
    lead: [{ name: 'UBKT ĐU', kind: 'unit', unit: 'uy-ban-kiem-tra-dang-uy' }],
    deadline: { text: 'Quý III/2026', kind: 'quarter', due: '2026-09-30', derived: true },
    cites: ['05-nq-tw-2026-04-07'],
  });
});

test('edges and backlinks lead to documents that are listed', () => {
  const ids = new Set(parse('api/v1/documents/1.json').items.map((item: { id: string }) => item.id));
  for (const { from, to } of [...parse('api/v1/graph.json').edges, ...parse('api/v1/backlinks/1.json').items]) {
    expect(ids).toContain(from);
    expect(ids).toContain(to);
  }
  expect(text('api/v1/graph-edges.csv').split('\r\n').length - 2).toBe(parse('api/v1/graph.json').edges.length);
});

/** What RFC 4287 requires of a feed and of each entry; the faults, one line each. */
function atomFaults(feed: Element): string[] {
  const text = (element: Element, name: string) => element.children.filter((child) => child.name === name);
  const date = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:Z|[+-]\d{2}:\d{2})$/;
  const entries = text(feed, 'entry');
  return [feed, ...entries].flatMap((element) => [
    ...['id', 'title', 'updated'].flatMap((name) => (text(element, name).length === 1 ? [] : [`not one ${name}`])),
    ...text(element, 'id').flatMap(({ text: id }) =>
      /^(?:urn:uuid:[\da-f]{8}-|tag:)\S+$/.test(id) ? [] : [`id ${id}`],
    ),
    ...['updated', 'published'].flatMap((name) =>
      text(element, name).flatMap((at) => (date.test(at.text) ? [] : [`${name} ${at.text}`])),
    ),
    ...text(element, 'link').flatMap((link) => (link.attributes['href'] ? [] : ['link without href'])),
    ...text(element, 'category').flatMap((category) => (category.attributes['term'] ? [] : ['category without term'])),
    ...(element === feed || text(element, 'link').some((link) => link.attributes['rel'] === 'alternate')
      ? []
      : ['entry without alternate link']),
    ...(element !== feed || text(element, 'author').length > 0 ? [] : ['no author']),
  ]);
}

describe('the feed is Atom with the address of the site and without', () => {
  test.each(['', 'http://vanban.noibo/ke-hoach/'])('url: %j', async (url) => {
    const feed = readXml(String(await feedFile({ ...library, site: { ...library.site, url } }).make()));
    expect([feed.name, feed.attributes['xmlns']]).toEqual(['feed', 'http://www.w3.org/2005/Atom']);
    expect(atomFaults(feed)).toEqual([]);
    const links = feed.children.flatMap((child) => child.children).filter((child) => child.name === 'link');
    expect(links.map((link) => link.attributes['href'])).toContain(`${url}ke-hoach/ke-hoach-12/`);
    const ids = feed.children.map((child) => child.children.find(({ name }) => name === 'id')?.text);
    const known = readXml(text('tin.xml')).children.map(
      (child) => child.children.find(({ name }) => name === 'id')?.text,
    );
    // A site that gets an address keeps its entries.
    expect(ids).toEqual(known);
  });
});

test('the build reminds of the address once, while there is none', () => {
  expect(addressHint({ ...library.site, url: '' })).toContain('content/site.yaml');
  expect(addressHint({ ...library.site, url: 'http://vanban.noibo/' })).toBeUndefined();
});

test('feed and sitemap are well formed and take no time from the clock', () => {
  const feed = readXml(text('tin.xml'));
  expect(feed.name).toBe('feed');
  const updated = feed.children.find((child) => child.name === 'updated')?.text;
  expect(updated).toBe('2026-06-15T00:00:00+07:00');
  const ids = feed.children
    .filter((child) => child.name === 'entry')
    .map((entry) => entry.children.find((child) => child.name === 'id')?.text);
  expect(new Set(ids).size).toBe(library.documents.length);
  const sitemap = readXml(text('sitemap.xml'));
  expect(sitemap.children.map((url) => url.children[0]?.text)).toContain('/ke-hoach/ke-hoach-12/');
});

test('the plain text of a document is its text, line by line', () => {
  expect(text('ke-hoach/ke-hoach-12/ke-hoach-12.txt').split('\n')).toContain('I. PHÂN CÔNG');
  expect(text('ke-hoach/ke-hoach-12/ke-hoach-12.md')).toContain(
    '| 1 | Ban hành quy chế theo Nghị quyết số 05-NQ/TW, ngày 07/4/2026 |',
  );
});

test('the same content gives the same files', () => {
  for (const file of libraryFiles(library)) expect(contentOf(file)).toEqual(files.get(file.path));
});

test('a long register is given by year of the documents: each task once, in the order of the whole', () => {
  const register = registerOf(library);
  const [whole] = registerParts(register);
  expect(whole).toMatchObject({ title: '', file: 'nhiem-vu/nhiem-vu', entries: register.entries });
  const undated = { ...register.entries[0], date: null, held: { facts: { year: null } } } as unknown as TaskEntry;
  const next = register.entries.map((entry) => ({ ...entry, date: '2027-01-01' }));
  const parts = registerParts({ ...register, entries: [...next, ...register.entries, undated] }, 5);
  expect(parts.map(({ title, file }) => [title, file])).toEqual([
    ['Văn bản năm 2027', 'nhiem-vu/nhiem-vu-2027'],
    ['Văn bản năm 2026', 'nhiem-vu/nhiem-vu-2026'],
    ['Văn bản chưa rõ năm', 'nhiem-vu/nhiem-vu-chua-ro-nam'],
  ]);
  expect(parts.flatMap(({ entries }) => entries)).toEqual([...next, ...register.entries, undated]);
});
