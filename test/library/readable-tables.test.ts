import { describe, expect, test } from 'vitest';
import { readableTables } from '../../src/site/views/readable-tables.ts';

const row = (cells: readonly string[], name = 'td') =>
  `<tr id="bang-1-1">\n${cells.map((cell) => `<${name}>${cell}</${name}>\n`).join('')}</tr>\n`;
const table = (...rows: string[]) => `<table>\n<tbody>\n${rows.join('')}</tbody>\n</table>`;

test('a table stands in a frame that scrolls; an empty cell heads nothing', () => {
  const head = '<thead><tr><th>Nhiệm vụ</th><th align="center"></th></tr></thead>';
  expect(readableTables(`<p>a</p><table>${head}</table>`)).toBe(
    '<p>a</p><div class="bang" role="group" aria-label="Bảng" tabindex="0"><table>' +
      '<thead><tr><th>Nhiệm vụ</th><td align="center"></td></tr></thead></table></div>',
  );
  expect(readableTables('<p>không có bảng</p>')).toBe('<p>không có bảng</p>');
});

test('columns under one heading are counted each: six of them lie across on paper', () => {
  const heading = '<tr><th rowspan="2">TT</th><th colspan="3">Đơn vị</th><th colspan="2">Thời gian</th></tr>';
  expect(readableTables(`<table><thead>${heading}</thead></table>`)).toContain('class="bang rong ngang"');
});

describe('a row that names a group runs over the columns', () => {
  test.each([
    [['II', 'Phát triển hạ tầng', '', '', ''], '<td>II</td>\n<td colspan="4"><div>Phát triển hạ tầng</div></td>\n'],
    [['A.', 'PHÁT TRIỂN NỀN MÓNG', '', ''], '<td>A.</td>\n<td colspan="3"><div>PHÁT TRIỂN NỀN MÓNG</div></td>\n'],
    [['Nhóm việc thường xuyên', '', ''], '<td colspan="3"><div>Nhóm việc thường xuyên</div></td>\n'],
  ])('%j', (cells, expected) => expect(readableTables(table(row(cells)))).toContain(expected));
});

test('a row whose cell runs over the columns in the source is shown so, with its box; two columns need none', () => {
  const total = '<tr id="bang-1-1">\n<td colspan="3">Tổng cộng</td>\n</tr>\n';
  expect(readableTables(table(total))).toContain('<td colspan="3"><div>Tổng cộng</div></td>\n</tr>');
  const half = '<tr id="bang-1-1">\n<td colspan="2">Tổng cộng</td>\n<td></td>\n</tr>\n';
  expect(readableTables(table(half))).toContain(half);
});

describe('a row with blanks to be filled in stays as it is', () => {
  test.each([
    [['1', 'Rà soát văn bản', '', '', '']],
    [['II', 'Phát triển hạ tầng', '', 'Sở Xây dựng', '']],
    [['II', 'Phát triển hạ tầng', '']],
    [['', '', '', '']],
    [['1', '', '', '']],
    [['', 'Tổng cộng', '', '']],
    [['Họ và tên', '', '', '']], // a form
  ])('%j', (cells) => expect(readableTables(table(row(cells)))).toContain(row(cells)));
});

describe('a group beside a cell that is merged downwards keeps to its own columns', () => {
  const unit = row(['1', 'Rà soát', 'Sở Nội vụ', 'Quý I', '']);
  test.each([
    // The label of the group runs down beside its tasks.
    [
      [row(['II', 'Hạ tầng', '', '']).replace('<td>II', '<td rowspan="2">II')],
      '<td rowspan="2">II</td>\n<td colspan="3"><div>Hạ tầng</div></td>\n</tr>',
    ],
    // The unit in the last column stands for all rows.
    [
      [unit.replace('<td></td>', '<td rowspan="2">Cả năm</td>'), row(['II', 'Hạ tầng', '', ''])],
      '<td>II</td>\n<td colspan="3"><div>Hạ tầng</div></td>\n</tr>',
    ],
    // One in the middle: the name runs up to it, or stays when that gains nothing.
    [
      [unit.replace('<td></td>', '<td rowspan="2">Cả năm</td>\n<td></td>'), row(['II', 'Hạ tầng', '', '', ''])],
      '<td>II</td>\n<td colspan="3"><div>Hạ tầng</div></td>\n<td></td>\n</tr>',
    ],
    [
      [unit.replace('<td>Sở', '<td rowspan="2">Sở'), row(['II', 'Hạ tầng', '', ''])],
      '<td>II</td>\n<td>Hạ tầng</td>\n<td></td>\n<td></td>\n</tr>',
    ],
  ])('%#', (rows, expected) => expect(readableTables(table(...rows))).toContain(expected));
});

test('a span of years stays on one line, and addresses stay as they are', () => {
  const cells = ['1', '<a href="../2026-2030/">Năm 2026 - 2030</a>'];
  const kept = '<a href="../2026-2030/">Năm <span class="n">2026 - 2030</span></a>';
  expect(readableTables(table(row(cells)))).toContain(kept);
  expect(readableTables('<p>2026 - 2030</p>')).toBe('<p>2026 - 2030</p>');
});

describe('on paper a table of six columns lies across', () => {
  const wide = table(row(['TT', 'Nhiệm vụ', 'Chủ trì', 'Phối hợp', 'Thời gian', 'Kết quả'], 'th'));
  const title = '<h2 id="phu-luc" class="c-appendix">PHỤ LỤC</h2>\n<p>(Kèm theo Kế hoạch)</p>\n';

  test('with its heading and what stands between', () => {
    const html = readableTables(`<p>Trước</p>\n${title}${wide}\n<p>Sau</p>\n`);
    expect(html).toContain('<p>Trước</p>\n<h2 id="phu-luc" class="ngang c-appendix">');
    expect(html).toContain('<p class="ngang">(Kèm theo Kế hoạch)</p>\n<div class="bang rong ngang"');
    expect(html).toContain('</div>\n<p>Sau</p>');
  });

  test('alone when its section has text of its own, and not at all when it is narrow', () => {
    const text = '<p>Một câu.</p>\n'.repeat(5);
    expect(readableTables(`<h2>I</h2>\n${text}${wide}`)).toContain(`<h2>I</h2>\n${text}<div class="bang rong ngang"`);
    expect(readableTables(title + table(row(['TT', 'Nhiệm vụ'])))).not.toContain('ngang');
  });
});
