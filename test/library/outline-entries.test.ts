import { expect, test } from 'vitest';
import type { Section } from '../../src/site/library/document-record.ts';
import { outlineEntries } from '../../src/site/views/outline-entries.ts';

const section = (label: string, title: string, more: Partial<Section> = {}): Section => ({
  id: label,
  kind: /^[IVX]/.test(label) ? 'roman' : 'number',
  level: null,
  label,
  title,
  runIn: null,
  parent: -1,
  ...more,
});
const listed = (...sections: readonly Section[]) =>
  outlineEntries(sections).map(({ level, label, title }) => `${level} ${label} ${title}`);

const head = section('II.', 'KẾT QUẢ', { level: 2 });
const titled = (label: string, runIn: string, parent = 0) =>
  section(label, `${runIn}: Chi bộ đã làm.`, { runIn, parent });

test('a titled paragraph among headings is listed by its title, at their level', () =>
  expect(
    listed(titled('1.', 'Ưu điểm', -1), section('2.', 'Hạn chế:', { level: 2 }), section('3.', 'Rà soát.')),
  ).toEqual(['2 1. Ưu điểm', '2 2. Hạn chế']));

test('titled paragraphs alone are listed when all of them are titled, below their heading', () => {
  expect(listed(head, titled('1.', 'Thể thức'), titled('2.', 'Nội dung'))).toEqual([
    '2 II. KẾT QUẢ',
    '3 1. Thể thức',
    '3 2. Nội dung',
  ]);
  expect(listed(head, titled('1.', 'Thể thức'), section('2.', 'Rà soát.', { parent: 0 }))).toEqual(['2 II. KẾT QUẢ']);
  expect(listed(head, titled('1.', 'Thể thức'))).toEqual(['2 II. KẾT QUẢ']);
});

test('the articles of a decision are listed by their first words, whether the sentence ends or not', () => {
  const article = (label: string, title: string) => section(label, title, { kind: 'article' });
  const long = `Ban hành kèm theo Quyết định này Kế hoạch ${'cải cách hành chính '.repeat(6)}`;
  expect(listed(article('Điều 1.', long), article('Điều 2.', 'Quyết định có hiệu lực từ ngày ký.'))).toEqual([
    expect.stringMatching(/^2 Điều 1\. Ban hành kèm theo .{30,90}…$/),
    '2 Điều 2. Quyết định có hiệu lực từ ngày ký.',
  ]);
  expect(listed(article('Điều 1.', 'Phê duyệt.'))).toEqual([]);
});

test('neither the khoản of an article nor what stands below a paragraph is listed', () => {
  const article = section('Điều 3.', 'Giải thích từ ngữ', { kind: 'article', level: 2 });
  expect(listed(article, titled('1.', 'Văn bản'), titled('2.', 'Kế hoạch'))).toEqual(['2 Điều 3. Giải thích từ ngữ']);
  const paragraph = section('1.', 'Rà soát.');
  expect(listed(paragraph, titled('1.1.', 'Một'), titled('1.2.', 'Hai'))).toEqual([]);
});

test('a sentence among many titles is listed by its first words', () => {
  const heads = ['1.', '2.', '3.'].map((label) => section(label, 'Sở Y tế', { level: 3, parent: 0 }));
  const sentence = section('4.', `Đề nghị Ủy ban Mặt trận ${'chủ trì, phối hợp '.repeat(8)}`, { parent: 0 });
  expect(listed(head, ...heads, sentence).at(-1)).toMatch(/^3 4\. Đề nghị Ủy ban Mặt trận .{40,80}…$/);
  // Where half are sentences, those with a title are listed alone.
  expect(listed(head, ...heads.slice(0, 1), sentence)).toHaveLength(2);
});
