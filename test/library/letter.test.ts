import { expect, test } from 'vitest';
import { toMarkdown } from '../../src/domain/plan/plan-markdown.ts';
import { readDocuments } from '../../src/site/library/read-document.ts';

const read = (header: string) => {
  const source = `---\n${header}\n---\n\nThực hiện Nghị quyết số 05-NQ/TW, Đảng ủy đề nghị như sau.\n`;
  const [document] = readDocuments([{ source, file: 'content/plans/a.mdx' }], () => []);
  if (!document?.ok) throw new Error('refused');
  return document;
};
const letterhead = (about: string) => `letterhead:\n  issuer: ĐẢNG ỦY XÃ\n  number: Số 12-CV/ĐU\n${about}`;

test('what the subject of a letter cites is linked under its number, where it stands', () => {
  const { record, html } = read(
    `type: null\n${letterhead('  about:\n    - V/v thực hiện\n    - Kế hoạch số 83-KH/TU')}`,
  );
  expect(html.subject).toBe('V/v thực hiện <vd-link n="0" id="vd-1">Kế hoạch số 83-KH/TU</vd-link>');
  expect(record.citations.map(({ number, section }) => [number, section])).toEqual([
    ['83-KH/TU', -1],
    ['05-NQ/TW', -1],
  ]);
  expect(record.facts.subject).toBe('thực hiện Kế hoạch số 83-KH/TU');
});

test('it has no title of its own in Markdown', () => {
  const { text } = read(`type: null\n${letterhead('  about: V/v rà soát')}`);
  expect(toMarkdown(text.plan)).not.toMatch(/^#/m);
  const titled = read(`type: KẾ HOẠCH\nsubject: về A\n${letterhead('  about: V/v B')}`);
  expect(toMarkdown(titled.text.plan)).toMatch(/^# KẾ HOẠCH về A$/m);
});

test('a document with a title has its subject below that', () => {
  const { html } = read(`type: KẾ HOẠCH\nsubject: về A\n${letterhead('  about: V/v B')}`);
  expect(html.subject).toBe('về A');
});
