import { describe, expect, test } from 'vitest';
import type { SourceBlock } from '../../src/import/source-document.ts';
import { codes, corpus, plainText, read } from './plain-text.ts';

/** Three signs make a text Markdown; the heading is cut off again. */
const text = async (markdown: string): Promise<string> => {
  const { blocks } = await read(Buffer.from(`# Đầu đề\n\n${markdown}\n\n## **a**\n\n## **b**`));
  return plainText(blocks.slice(1, -2));
};

describe('reads Markdown sources', () => {
  test.each<[string, string, string]>([
    ['emphasis', '**Điều 1.** Ban hành *kèm theo* này', 'Điều 1. Ban hành kèm theo này'],
    ['labels as typed', '7) bảy\n3. ba\n+ cộng', '7) bảy\n3. ba\n+ cộng'],
    ['a lone star', 'BAN CHẤP HÀNH\n\n*', 'BAN CHẤP HÀNH\n*'],
    ['a star in brackets', 'văn bản (*) này', 'văn bản (*) này'],
    ['«**» left open', '**5. Sở:**** **Chủ trì** đó', '5. Sở: Chủ trì đó'],
    ['escapes and entities', '1\\. a &amp; b \\* c', '1. a & b * c'],
    ['links as their text', '[Nghị quyết 05](https://x.vn/a_(b))', 'Nghị quyết 05'],
    ['hard breaks', 'Số: 03/NQ-CP  \nHà Nội', 'Số: 03/NQ-CP\nHà Nội'],
    ['pipe tables', '| TT | Việc |\n|---|---|\n| 1 | a \\| b<br>c |', 'TT | Việc\n1 | a | b\nc'],
  ])('%s', async (_, markdown, expected) => expect(await text(markdown)).toBe(expected));

  test('notes', async () => {
    const document = await read(Buffer.from('# A\n\n## B\n\n### C\n\nmột[^x] hai\n\n[^x]: Xem Điều 2.\n'));
    expect(plainText(document.blocks)).toContain('một[^1] hai');
    expect(document.notes.map(plainText)).toEqual(['Xem Điều 2.']);
  });
});

const tables = (blocks: readonly SourceBlock[]) => blocks.filter((block) => block.kind === 'table');

describe('reads web exports with one cell a line between bars', () => {
  test('letterhead, wrapped lines, signature', async () => {
    const { blocks } = await read(corpus('d20-2820-qd-ubnd-tphcm.md'));
    const [letterhead, closing] = tables(blocks);
    expect(plainText(letterhead === undefined ? [] : [letterhead])).toBe(
      'ỦY BAN NHÂN DÂN \nTHÀNH PHỐ HỒ CHÍ MINH\n-------- | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n---------------\n' +
        'Số: 2820/QĐ-UBND | Thành phố Hồ Chí Minh, ngày 19 tháng 11 năm 2025',
    );
    expect(plainText(closing === undefined ? [] : [closing])).toContain('Nơi nhận:\n- Như Điều 3;');
    expect(plainText(blocks)).toContain('Căn cứ Luật Tổ chức chính quyền địa phương số 72/2025/QH15;');
  });

  test('a table of tasks: groups reach to the end, empty cells stay empty', async () => {
    const { blocks } = await read(corpus('d19-179-kh-ubnd-dong-nai.md'));
    const tasks = tables(blocks)[2];
    const rows = tasks?.kind === 'table' ? tasks.rows : [];
    expect(rows[0]).toMatchObject({ header: true, cells: { length: 6 } });
    expect(rows[1]?.cells.map(({ column, span }) => [column, span])).toEqual([
      [0, 1],
      [1, 5],
    ]);
    expect(rows.slice(1).every(({ cells }) => cells.length === 6 || cells.length === 2)).toBe(true);
  });

  test('says that it put lines together', async () =>
    expect(codes(await read(corpus('d20-2820-qd-ubnd-tphcm.md')))).toMatchObject({
      'line-wrap': 1,
      'mixed-markup': 3,
    }));
});
