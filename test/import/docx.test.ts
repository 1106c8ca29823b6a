import { describe, expect, test } from 'vitest';
import { docx, p, r } from './docx-writer.ts';
import { codes, corpus, plainText, read } from './plain-text.ts';

const text = async (body: string, parts = {}): Promise<string> =>
  plainText((await read(docx({ body, ...parts }))).blocks);

const vni = '<w:rFonts w:ascii="VNI-Times" w:hAnsi="VNI-Times"/>';

describe('reads the text of a .docx as Word shows it', () => {
  test.each<[string, string, string]>([
    ['joins split runs', p(r('05-N') + r('Q/TW', '<w:b/>')), '05-NQ/TW'],
    ['composes letters split over runs', p(r('sô') + r('\u0301 05')), 'số 05'],
    ['keeps line breaks and tabs', p('<w:r><w:t>a</w:t><w:br/><w:t>b</w:t><w:tab/><w:t>c</w:t></w:r>'), 'a\nb\tc'],
    ['page breaks are no text', p('<w:r><w:br w:type="page"/><w:t>a</w:t></w:r>'), 'a'],
    ['no-break hyphen', p('<w:r><w:t>05</w:t><w:noBreakHyphen/><w:t>NQ/TW</w:t></w:r>'), '05-NQ/TW'],
    ['symbols', p('<w:r><w:sym w:font="Wingdings" w:char="F0FC"/><w:sym w:font="Symbol" w:char="F02D"/></w:r>'), '✓-'],
    ['simple fields as stored', p(`<w:fldSimple w:instr="DATE">${r('ngày 5')}</w:fldSimple>`), 'ngày 5'],
    [
      'complex fields as stored, without their code',
      p(
        `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${r('7')}<w:r><w:fldChar w:fldCharType="end"/></w:r>${r(' trang')}`,
      ),
      '7 trang',
    ],
    ['links as text', p(`<w:hyperlink r:id="x">${r('Điều 5')}</w:hyperlink>`), 'Điều 5'],
    ['content controls', `<w:sdt><w:sdtContent>${p(r('a'))}</w:sdtContent></w:sdt>`, 'a'],
    ['hidden text left out', p(r('a') + r('kín', '<w:vanish/>') + r('b')), 'ab'],
    ['.VnTime runs', p(r('QuyÕt ®Þnh', '<w:rFonts w:ascii=".VnTime" w:hAnsi=".VnTime"/>')), 'Quyết định'],
    [
      'soft hyphen of .VnTime is «ư»',
      p('<w:r><w:rPr><w:rFonts w:hAnsi=".VnTime"/></w:rPr><w:t>nh</w:t><w:softHyphen/><w:t> sau</w:t></w:r>'),
      'như sau',
    ],
    ['Unicode text in .VnTime stays', p(r('Nghị quyết', '<w:rFonts w:hAnsi=".VnTime"/>')), 'Nghị quyết'],
    ['VNI marks split over runs', p(r('Quye', vni) + r('át ñònh', `${vni}<w:b/>`)), 'Quyết định'],
    ['drop capital', p(r('K'), '<w:framePr w:dropCap="drop"/>') + p(r('ế hoạch')), 'Kế hoạch'],
  ])('%s', async (_, body, expected) => expect(await text(body)).toBe(expected));
});

describe('shows tracked changes in their final view', () => {
  const deleted = (content: string): string => `<w:del><w:r><w:delText>${content}</w:delText></w:r></w:del>`;
  test.each<[string, string, string, Record<string, number>]>([
    [
      'runs',
      p(`${r('năm ')}${deleted('2025')}<w:ins>${r('2026')}</w:ins>`),
      'năm 2026',
      { 'tracked-delete': 1, 'tracked-insert': 1 },
    ],
    [
      'moves',
      p(`<w:moveFrom>${r('a')}</w:moveFrom>${r('b')}<w:moveTo>${r('a')}</w:moveTo>`),
      'ba',
      { 'tracked-move': 1 },
    ],
    [
      'a deleted paragraph end joins two paragraphs',
      p(r('một '), '<w:rPr><w:del/></w:rPr>') + p(r('hai')),
      'một hai',
      {},
    ],
    [
      'a deleted paragraph is gone',
      p(deleted('x'), '<w:rPr><w:del/></w:rPr>') + p(r('hai')),
      'hai',
      { 'tracked-delete': 1 },
    ],
    [
      'a deleted row is gone',
      `<w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc>${p(r('x'))}</w:tc></w:tr><w:tr><w:tc>${p(r('a'))}</w:tc><w:tc>${p(r('b'))}</w:tc></w:tr></w:tbl>`,
      'a | b',
      { 'tracked-delete': 1 },
    ],
  ])('%s', async (_, body, expected, found) => {
    const document = await read(docx({ body }));
    expect(plainText(document.blocks)).toBe(expected);
    expect(codes(document)).toEqual(found);
  });
});

describe('counts automatic numbers', () => {
  const level = (index: number, format: string, template: string, more = ''): string =>
    `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${template}"/>${more}</w:lvl>`;
  const numbering =
    `<w:abstractNum w:abstractNumId="1">${level(0, 'upperRoman', '%1.', '<w:pStyle w:val="Muc"/>')}${level(1, 'decimal', '%2.')}${level(2, 'decimal', '%2.%3.')}${level(3, 'bullet', '\uf02d', '<w:rPr><w:rFonts w:hAnsi="Symbol"/></w:rPr>')}</w:abstractNum>` +
    '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="1"><w:startOverride w:val="5"/></w:lvlOverride></w:num>';
  const item = (text: string, list: number, level: number): string =>
    p(r(text), `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`);
  const styles =
    '<w:style w:type="paragraph" w:styleId="Muc"><w:name w:val="Mục"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>';

  test.each<[string, string, string[]]>([
    [
      'levels',
      item('a', 1, 0) + item('b', 1, 1) + item('c', 1, 2) + item('d', 1, 1),
      ['I. a', '1. b', '1.1. c', '2. d'],
    ],
    [
      'restart below',
      item('a', 1, 0) + item('b', 1, 1) + item('c', 1, 0) + item('d', 1, 1),
      ['I. a', '1. b', 'II. c', '1. d'],
    ],
    ['start override', item('a', 1, 1) + item('b', 2, 1) + item('c', 1, 1), ['1. a', '5. b', '6. c']],
    ['bullets', item('a', 1, 3), ['- a']],
    ['by style', p(r('a'), '<w:pStyle w:val="Muc"/>') + p(r('b'), '<w:pStyle w:val="Muc"/>'), ['I. a', 'II. b']],
    [
      'switched off',
      p(r('a'), '<w:pStyle w:val="Muc"/><w:numPr><w:numId w:val="0"/></w:numPr>') +
        p(r('b'), '<w:pStyle w:val="Muc"/>'),
      ['a', 'I. b'],
    ],
  ])('%s', async (_, body, lines) => expect(await text(body, { numbering, styles })).toBe(lines.join('\n')));
});

describe('keeps what stands beside the text apart', () => {
  test('notes at their marks, in order', async () => {
    const note = (id: number, content: string): string =>
      `<w:footnote w:id="${id}">${p(`<w:r><w:footnoteRef/></w:r>${r(` ${content}`)}`)}</w:footnote>`;
    const mark = (id: number): string => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`;
    const document = await read(
      docx({ body: p(r('a') + mark(5) + r('b') + mark(3)), footnotes: note(3, 'ba') + note(5, 'năm') }),
    );
    expect(plainText(document.blocks)).toBe('a[^1]b[^2]');
    expect(document.notes.map(plainText)).toEqual(['năm', 'ba']);
  });

  test('a text box comes once, after its paragraph', async () => {
    const box = `<w:txbxContent>${p(r('khung'))}</w:txbxContent>`;
    const both = `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:wsp><wps:txbx>${box}</wps:txbx></wps:wsp></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>${box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
    expect(await text(p(r('a') + both + r('b')) + p(r('c')))).toBe('ab\nkhung\nc');
  });

  test('comments and headers are reported, not shown; authors appear nowhere', async () => {
    const result = await read(
      docx({
        body: p(r('a')),
        comments: `<w:comment w:id="0" w:author="Người Góp Ý">${p(r('sửa lại'))}</w:comment>`,
        header: p(r('Đầu trang')),
        extra: [['docProps/core.xml', '<x>Người Soạn</x>']],
      }),
    );
    expect(plainText(result.blocks)).toBe('a');
    expect(codes(result)).toEqual({ comment: 1, 'header-footer': 1 });
    expect(JSON.stringify(result)).not.toMatch(/Người/);
  });

  test('merged cells hold their text once', async () => {
    const cell = (content: string, properties: string): string =>
      `<w:tc><w:tcPr>${properties}</w:tcPr>${p(r(content))}</w:tc>`;
    const { blocks } = await read(
      docx({
        body: `<w:tbl><w:tr>${cell('a', '<w:gridSpan w:val="2"/>')}${cell('b', '<w:vMerge w:val="restart"/>')}</w:tr><w:tr>${cell('c', '')}${cell('d', '')}${cell('', '<w:vMerge/>')}</w:tr></w:tbl>`,
      }),
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
    expect(plainText(blocks)).toBe('a | b\nc | d | ');
  });
});

describe('reads real files', () => {
  test('notes of Phụ lục V stand where their marks are', async () => {
    const document = await read(corpus('d04-nd-30-2020-phu-luc-5.docx'));
    expect(document.notes).toHaveLength(5);
    expect(plainText(document.notes[0] ?? [])).toBe('Tên đơn vị nộp lưu hồ sơ, tài liệu.');
    expect(plainText(document.blocks)).toContain('TÊN ĐƠN VỊ [^1]');
  });

  test('text boxes of Phụ lục I come once each', async () => {
    const document = await read(corpus('d02-nd-30-2020-phu-luc-1.docx'));
    expect(plainText(document.blocks).match(/LƯU HÀNH NỘI BỘ/g)).toHaveLength(2); // the box and the table of samples
    expect(codes(document)).toMatchObject({ image: 2 });
  });
});
