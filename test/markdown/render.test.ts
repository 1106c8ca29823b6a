import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, test } from 'vitest';
import type { Mention } from '../../src/domain/citation/citation.ts';
import { collapseSpace } from '../../src/domain/text/vietnamese-text.ts';
import { readBody } from '../../src/markdown/blocks.ts';
import { typedLines } from '../../src/markdown/lines.ts';
import { readMdx } from '../../src/markdown/read-mdx.ts';
import { renderBody, renderLine } from '../../src/markdown/render.ts';
import { documentText } from '../../src/markdown/text-lines.ts';

const folder = new URL('../../content/plans/', import.meta.url);
const plans = readdirSync(folder).filter((name) => name.endsWith('.mdx'));
const sourceOf = (name: string) => readFileSync(new URL(name, folder), 'utf8');
const remark = unified().use(remarkParse).use(remarkGfm).use(remarkMdx);

/** The text of rendered HTML, without what the renderer adds for footnotes. */
const textOf = (html: string) =>
  collapseSpace(
    html
      .replace(/<a [^>]*data-footnote-(?:ref|backref)[^>]*>.*?<\/a>/g, '')
      .replace(/<h2 class="sr-only"[^>]*>.*?<\/h2>/g, '')
      .replace(/<br>|<\/(?:p|h\d|td|th|li)>/g, ' ')
      .replace(/<[^>]*>/g, '')
      .replace(/&#x([0-9A-F]+);/gi, (_, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16))),
  );

const doc = (body: string) => `---\ntype: KẾ HOẠCH\nletterhead: {}\n---\n\n${body}`;
const read = (body: string) => {
  const result = readMdx(doc(body), 'a.mdx');
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result;
};
const render = (body: string, mentions: readonly Mention[] = []) => {
  const { root, text, units } = read(body);
  return renderBody(root, text, units, mentions);
};
const mention = (start: number, end: number): Mention => ({
  kind: 'numbered',
  start,
  end,
  text: '',
  extentEnd: end,
  type: null,
  number: null,
  date: null,
  issuer: null,
  title: null,
  pinpoint: null,
  relation: null,
  repairedFrom: null,
  serial: null,
  term: null,
  name: null,
  note: null,
});

describe('every plan of the library', () => {
  test('there are plans', () => expect(plans.length).toBeGreaterThanOrEqual(2));

  test.each(plans)('%s reads the same with remark as with the native engine', (name) => {
    const native = readMdx(sourceOf(name), name);
    if (!native.ok) throw new Error(JSON.stringify(native.problems));
    const body = sourceOf(name).replace(/^---\n[\s\S]*?\n---\n/, (front) => front.replace(/[^\n]/g, ' '));
    const tree = typedLines(remark.parse(body), body);
    expect(readBody(tree)).toEqual({
      blocks: [...native.plan.body, ...native.plan.attachments],
      notes: native.plan.notes,
    });
  });

  test.each(plans)('%s renders its text and nothing else', (name) => {
    const result = readMdx(sourceOf(name), name);
    if (!result.ok) throw new Error(JSON.stringify(result.problems));
    const { body, attachments, notes } = renderBody(result.root, result.text, result.units, []);
    const expected = result.text.lines.map((line) => line.text).join('\n');
    expect(textOf(body + attachments + notes)).toBe(collapseSpace(expected));
  });
});

describe('typed lines', () => {
  test('labels stay as typed, whatever Markdown would make of them', () =>
    expect(
      read('3. ba\n\n7. bảy\n\n+ cộng\n\n2) hai\n\n- 1. lồng\n\n* sao').plan.body.map(
        (block) => 'text' in block && block.text,
      ),
    ).toEqual(['3. ba', '7. bảy', '+ cộng', '2) hai', '- 1. lồng', '* sao']));

  test('an indented list is unfolded line by line', () =>
    expect(
      read('1. một\n   - trong\n   - nữa\n2. hai').plan.body.map((block) => 'text' in block && block.text),
    ).toEqual(['1. một', '- trong', '- nữa', '2. hai']));
});

describe('citation marks', () => {
  test('a mention that emphasis cuts is linked in pieces, with one id', () => {
    const html = render('Căn cứ **Nghị quyết** số 05-NQ/TW.', [mention(9, 31)]).body;
    expect(html).toBe(
      '<p>Căn cứ <strong><vd-link n="0" id="vd-1">Nghị quyết</vd-link></strong><vd-link n="0"> số 05-NQ/TW</vd-link>.</p>',
    );
  });

  test('the subject stays on one line', () =>
    expect(renderLine('thực hiện A, B', [mention(10, 11)])).toBe('thực hiện <vd-link n="0" id="vd-1">A</vd-link>, B'));

  test('a link that the clerk made is left alone', () =>
    expect(render('Xem [Nghị quyết 05](https://example.vn).', [mention(6, 19)]).body).toBe(
      '<p>Xem <a href="https://example.vn">Nghị quyết 05</a>.</p>',
    ));

  test('whatever ranges are marked, no character is added or lost', () => {
    const word = fc.stringMatching(/^[a-zđ]{1,6}$/);
    fc.assert(
      fc.property(
        fc.array(fc.array(word, { minLength: 1, maxLength: 8 }), { minLength: 1, maxLength: 6 }),
        fc.array(fc.nat(200), { maxLength: 8 }),
        (paragraphs, cuts) => {
          const body = paragraphs
            .map((words) => words.map((w, i) => (i % 3 === 1 ? `**${w}**` : w)).join(' '))
            .join('\n\n');
          const { root, units } = read(body);
          const text = documentText(root, '');
          const sorted = [...new Set(cuts.map((cut) => cut % text.text.length))].sort((a, b) => a - b);
          const mentions = sorted
            .slice(0, -1)
            .filter((_, i) => i % 2 === 0)
            .map((start, i) => mention(start, sorted[2 * i + 1] ?? start + 1));
          expect(textOf(renderBody(root, text, units, mentions).body)).toBe(collapseSpace(text.text));
        },
      ),
    );
  });
});

describe('the guard', () => {
  test.each([
    ["import x from 'y'", 'import'],
    ['export const a = 1', 'export'],
    ['Tổng {1 + 1} đồng', 'biểu thức'],
    ['<script>alert(1)</script>', 'script'],
    ['<Card a={1} />', 'Card'],
    ['<br class="x"/>', 'thuộc tính'],
    ['[x](javascript:alert(1))', 'javascript'],
    ['[x](data:text/html,1)', 'data'],
  ])('refuses %s, with its place', (body, word) => {
    const result = readMdx(doc(body), 'a.mdx');
    expect(result.ok).toBe(false);
    if (!result.ok) {
      expect(result.problems[0]?.what).toContain(word);
      expect(result.problems[0]?.line).toBe(6);
    }
  });

  test.each(['Số \\{ và \\< 5', 'một<br/>hai', '[x](https://dangcongsan.vn)', '[x](#muc-i)', '\\import chứng từ'])(
    'lets %s through',
    (body) => expect(readMdx(doc(body), 'a.mdx').ok).toBe(true),
  );

  test('names the place of an open brace', () => {
    const result = readMdx(doc('Một { hai'), 'a.mdx');
    expect(result).toMatchObject({ ok: false, problems: [{ rule: 'cu-phap', line: 6 }] });
  });
});

test('ids come from the outline and labels are the permalinks', () => {
  const html = render('## III. NHIỆM VỤ\n\n3.1. Cấp ủy').body;
  expect(html).toContain('<h2 id="muc-iii" class="c-roman"><a href="#muc-iii" class="so">III.</a> NHIỆM VỤ</h2>');
  expect(html).toContain('<p id="muc-iii-3-1" class="c-decimal"><a href="#muc-iii-3-1" class="so">3.1.</a> Cấp ủy</p>');
});

test('a label that stands over its title is told from one that stands before it', () => {
  expect(render('## Chương II QUY ĐỊNH').body).toContain('class="c-chapter giua"');
  expect(render('## II. QUY ĐỊNH').body).toContain('class="c-roman"');
});

test('a line of dashes is a rule, words between dashes are words', () => {
  expect(render('\\-----').body).toBe('<p class="gach">-----</p>');
  expect(render('\\_\\_\\_\\_').body).toContain('class="gach"');
  expect(render('\\--- Hết ---').body).not.toContain('gach');
});

describe('a heading of two rows', () => {
  const tableOf = (...rows: string[]) => {
    const [first = '', ...others] = rows;
    const rule = `|${' --- |'.repeat(first.split('|').length - 2)}`;
    return Object.values(render([first, rule, ...others].join('\n')))
      .join('')
      .replace(/\n| id="[^"]*"/g, '');
  };

  test('heads the columns as in the source: what runs down, and what runs over two columns', () =>
    expect(
      tableOf(
        '| TT | Nội dung | Đơn vị thực hiện |  |',
        '| <gop/> | <gop/> | Chủ trì | Phối hợp |',
        '| 1 | Việc | Sở A |  |',
      ),
    ).toBe(
      '<table><thead><tr><th rowspan="2">TT</th><th rowspan="2">Nội dung</th><th colspan="2">Đơn vị thực hiện</th></tr>' +
        '<tr><th>Chủ trì</th><th>Phối hợp</th></tr></thead>' +
        '<tbody><tr><td>1</td><td>Việc</td><td>Sở A</td><td></td></tr></tbody></table>',
    ));

  test('as the text itself merges them', () =>
    expect(
      tableOf('| TT | Đơn vị | <ngang/> | Hạn |', '| <gop/> | Chủ trì | Phối hợp | <gop/> |', '| 1 | Sở A | | x |'),
    ).toContain(
      '<thead><tr><th rowspan="2">TT</th><th colspan="2">Đơn vị</th><th rowspan="2">Hạn</th></tr>' +
        '<tr><th>Chủ trì</th><th>Phối hợp</th></tr></thead>',
    ));

  test.each([
    // A heading that is empty, over a column of its own: the one before it runs down, so it does not run across.
    [
      ['| TT |  | Việc |', '| <gop/> | A | <gop/> |', '| 1 | b | c |'],
      '<thead><tr><th rowspan="2">TT</th><th></th><th rowspan="2">Việc</th></tr><tr><th>A</th></tr></thead>',
    ],
    // Merged down into the tasks themselves: no second row of headings.
    [
      ['| TT | Việc |', '| <gop/> | a |', '| <gop/> | b |', '| 1 | <gop/> |'],
      '<thead><tr><th>TT</th><th>Việc</th></tr></thead>',
    ],
    // One row as ever, an empty heading included.
    [['| TT | Việc |  |', '| 1 | a | b |'], '<thead><tr><th>TT</th><th>Việc</th><th></th></tr></thead>'],
  ])('%j', (rows, head) => expect(tableOf(...rows)).toContain(head));
});

test('several blanks are seen', () =>
  expect(Object.values(render('(Kèm theo Công văn số    /SNV-VP)')).join('')).toContain(
    'số \u00a0\u00a0\u00a0/SNV-VP',
  ));

test('a cell spans the columns that the text merges with it; an empty cell beside it is not among them', () => {
  const html = render(
    '| A | B | C |\n| --- | --- | --- |\n| Tổng | <ngang/> | <ngang/> |\n| a | <ngang/> | |\n| b | | |\n| <ngang/> | c | <ngang/> |',
  );
  expect(
    Object.values(html)
      .join('')
      .replace(/\n| id="[^"]*"/g, ''),
  ).toContain(
    '<tbody><tr><td colspan="3">Tổng</td></tr><tr><td colspan="2">a</td><td></td></tr>' +
      '<tr><td>b</td><td></td><td></td></tr><tr><td></td><td colspan="2">c</td></tr></tbody>',
  );
});

test('a merged cell spans its rows; one without a cell above it in the body is an empty cell', () => {
  const html = render('| A | B |\n| --- | --- |\n| <gop/> | b |\n| c | <gop/> |\n| d | <gop/> |\n| e | f |');
  expect(
    Object.values(html)
      .join('')
      .replace(/\n| id="[^"]*"/g, ''),
  ).toContain(
    '<tbody><tr><td></td><td rowspan="3">b</td></tr><tr><td>c</td></tr><tr><td>d</td></tr><tr><td>e</td><td>f</td></tr></tbody>',
  );
});
