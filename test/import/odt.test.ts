import { describe, expect, test } from 'vitest';
import { odt } from './odt-writer.ts';
import { codes, plainText, read } from './plain-text.ts';

const p = (content: string, style = ''): string => `<text:p text:style-name="${style}">${content}</text:p>`;
const text = async (body: string, styles = ''): Promise<string> => plainText((await read(odt(body, styles))).blocks);

describe('reads the text of an .odt', () => {
  test.each<[string, string, string]>([
    [
      'spaces, tabs, line breaks',
      p('Số<text:s text:c="3"/>-KH/ĐU<text:tab/>a<text:line-break/>b'),
      'Số   -KH/ĐU\ta\nb',
    ],
    ['spans and links', p('<text:span>05</text:span>-<text:a>NQ/TW</text:a>'), '05-NQ/TW'],
    ['fields as stored', p('ngày <text:date>5/6</text:date>'), 'ngày 5/6'],
    ['line ends of the file are spaces', p('một\n   hai'), 'một hai'],
    ['sections', `<text:section>${p('a')}</text:section>`, 'a'],
  ])('%s', async (_, body, expected) => expect(await text(body)).toBe(expected));

  test('legacy font', async () =>
    expect(
      await text(
        p('QuyÕt ®Þnh', 'P1'),
        '<style:style style:name="P1" style:family="paragraph"><style:text-properties style:font-name=".VnTime"/></style:style>',
      ),
    ).toBe('Quyết định'));

  test('deleted and hidden text is left out, comments are reported', async () => {
    const document = await read(
      odt(
        `<text:tracked-changes><text:changed-region><text:deletion>${p('xóa')}</text:deletion></text:changed-region></text:tracked-changes>` +
          p('a<office:annotation><text:p>góp ý</text:p></office:annotation>b<text:hidden-text>x</text:hidden-text>') +
          `<text:section text:display="none">${p('kín')}</text:section>`,
      ),
    );
    expect(plainText(document.blocks)).toBe('ab');
    expect(codes(document)).toEqual({ comment: 1, 'hidden-text': 1, 'tracked-delete': 1 });
  });

  test('notes at their marks', async () => {
    const note = `<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body>${p('Xem Điều 2')}</text:note-body></text:note>`;
    const document = await read(odt(p(`a${note}b`)));
    expect(plainText(document.blocks)).toBe('a[^1]b');
    expect(document.notes.map(plainText)).toEqual(['Xem Điều 2']);
  });

  test('merged cells', async () => {
    const cell = (content: string, more = ''): string => `<table:table-cell ${more}>${p(content)}</table:table-cell>`;
    const covered = '<table:covered-table-cell/>';
    const { blocks } = await read(
      odt(
        `<table:table><table:table-header-rows><table:table-row>${cell('a', 'table:number-columns-spanned="2"')}${covered}${cell('b', 'table:number-rows-spanned="2"')}</table:table-row></table:table-header-rows><table:table-row>${cell('c')}${cell('d')}${covered}</table:table-row></table:table>`,
      ),
    );
    const [table] = blocks;
    const cells =
      table?.kind === 'table' ? table.rows.map((row) => row.cells.map((c) => [c.column, c.span, c.continued])) : [];
    expect(cells).toEqual([
      [
        [0, 2, false],
        [2, 1, false],
      ],
      [
        [0, 1, false],
        [1, 1, false],
        [2, 1, true],
      ],
    ]);
  });
});

describe('counts lists', () => {
  const levels = (name: string): string =>
    `<text:list-style style:name="${name}"><text:list-level-style-number text:level="1" style:num-format="I" style:num-suffix="."/><text:list-level-style-number text:level="2" style:num-format="1" style:num-suffix="." text:display-levels="1"/><text:list-level-style-bullet text:level="3" text:bullet-char="-"/></text:list-style>`;
  const list = (items: string, more = ''): string => `<text:list text:style-name="L1" ${more}>${items}</text:list>`;
  const item = (content: string, more = ''): string => `<text:list-item ${more}>${content}</text:list-item>`;

  test.each<[string, string, string[]]>([
    [
      'levels',
      list(item(p('a') + list(item(p('b')) + item(p('c')))) + item(p('d'))),
      ['I. a', '1. b', '2. c', 'II. d'],
    ],
    ['only the first paragraph of an item', list(item(p('a') + p('b'))), ['I. a', 'b']],
    ['a new list starts again', list(item(p('a'))) + list(item(p('b'))), ['I. a', 'I. b']],
    [
      'a list that goes on',
      list(item(p('a'))) + p('x') + list(item(p('b')), 'text:continue-numbering="true"'),
      ['I. a', 'x', 'II. b'],
    ],
    ['a start value', list(item(p('a'), 'text:start-value="4"') + item(p('b'))), ['IV. a', 'V. b']],
    ['bullets', list(item(list(item(list(item(p('a'))))))), ['- a']],
    ['headers without number', list(`<text:list-header>${p('a')}</text:list-header>${item(p('b'))}`), ['a', 'I. b']],
  ])('%s', async (_, body, lines) => expect(await text(body, levels('L1'))).toBe(lines.join('\n')));
});
