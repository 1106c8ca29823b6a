import { readdirSync, readFileSync } from 'node:fs';
import type { Nodes as HastNodes } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { FootnoteDefinition, Root } from 'mdast';
import { toHast } from 'mdast-util-to-hast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, test } from 'vitest';
import { typedLines } from '../../src/markdown/lines.ts';
import { parseMdx } from '../../src/markdown/parse.ts';
import { htmlWriter } from '../../src/markdown/to-html.ts';

const folder = new URL('../../content/plans/', import.meta.url);
const plans = readdirSync(folder).filter((name) => name.endsWith('.mdx'));
const remark = unified().use(remarkParse).use(remarkGfm);

function ours(root: Root): string {
  const writer = htmlWriter();
  const blocks = root.children.filter((node) => node.type !== 'footnoteDefinition');
  const body = blocks.map((node) => writer.html([node]));
  const notes = writer.notes(
    root.children.filter((node): node is FootnoteDefinition => node.type === 'footnoteDefinition'),
  );
  return [...body, ...(notes === '' ? [] : [notes])].join('\n');
}

/** The same through the two well-known libraries. */
function theirs(root: Root): string {
  const tree = toHast(root, {
    clobberPrefix: '',
    footnoteLabel: 'Chú thích',
    footnoteBackLabel: (reference, again) => `Về chỗ dẫn chú thích ${reference + 1}${again > 1 ? ` (${again})` : ''}`,
  });
  return toHtml(tree as HastNodes);
}

describe('writes what mdast-util-to-hast and hast-util-to-html write', () => {
  test.each(plans)('%s', (name) => {
    const source = readFileSync(new URL(name, folder), 'utf8');
    const root = typedLines(parseMdx(source).root, source);
    expect(ours(root)).toBe(theirs(root));
  });

  test.each([
    'Một & hai < ba > bốn "năm"',
    '**Đậm** và *nghiêng*, ***cả hai***, ~~bỏ~~, `mã <b>`',
    '[Nơi](https://example.vn/a?b=1&c=2 "tên & họ") và <https://dangcongsan.vn/đường dẫn>',
    '[có dấu](https://example.vn/tài-liệu%20một%)',
    '| a | b | c |\n| :-- | --: | --- |\n| 1 | **2** | |\n| 3 | 4 | 5 |',
    '| chỉ có đầu |\n| --- |',
    'Một[^1], hai[^2], lại một[^1], ba[^1].\n\n[^2]: Chú hai.\n\n[^1]: Chú một.\n\n    Đoạn sau.',
    'Thứ tự khác[^b][^a]\n\n[^a]: A\n\n[^b]: B',
    '# Đầu\n\n## Hai\n\n***\n\nxuống  \ndòng',
    '    mã\n    thụt',
    'Không có chú thích[^9]',
  ])('%s', (source) => {
    const root = remark.parse(source);
    expect(ours(root)).toBe(theirs(root));
  });
});
