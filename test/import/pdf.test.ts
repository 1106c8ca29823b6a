import { describe, expect, test } from 'vitest';
import { readSourceBytes } from '../../src/import/read-bytes.ts';
import { pdf } from './pdf-writer.ts';
import { codes, corpus, plainText, read } from './plain-text.ts';

const squeeze = (text: string): string => text.normalize('NFC').replace(/\s+/g, '');
const line = (text: string, x: number, y: number, size = 14): string =>
  `BT /F ${size} Tf ${x} ${y} Td (${text}) Tj ET\n`;

describe('reads the text layer of a PDF', () => {
  test('TCVN3 fonts letter for letter, without the page number', async () => {
    const { blocks } = await read(corpus('d14-115-2004-qd-ttg-tcvn3.pdf'));
    const expected = corpus('d14-115-2004-qd-ttg-tcvn3.expected.txt')
      .toString('utf8')
      .replace(/^2\s*$/m, '');
    expect(squeeze(plainText(blocks))).toBe(squeeze(expected));
  });

  test('two columns, stamped number and day, notes, page numbers', async () => {
    const document = await read(corpus('d15-11410-bxd-khcnmt-vlxd.pdf'));
    const text = plainText(document.blocks);
    expect(text).toContain('Số:11410/BXD-KHCNMT&VLXD\nV/v: hướng dẫn áp dụng');
    expect(text).toContain('Hà Nội, ngày 23 tháng 7 năm 2026');
    expect(text).toContain('số 95/2025/QH15[^1], Luật Xây dựng số 135/2025/QH15[^2], Luật');
    expect(document.notes.map(plainText)).toEqual(['Điều 24, Điều 26.', 'Điều 7.', 'Điều 10a, Điều 26a; Điều 37.']);
    expect(text).not.toMatch(/^\d$/m);
    expect(text).toContain('đề nghị Ủy ban nhân dân các tỉnh, thành phố'); // over the page break
  });

  test('a number cut at the end of a line is whole again; a dash between words stays apart', async () => {
    const wide = 'ban hanh theo cong van cua toan dang bo ta ve tinh hinh chung so 04-';
    const dashed = 'ban hanh theo cong van cua toan dang bo ta ve tinh hinh chung do -';
    const rest = 'NQ/TW, ngay ban hanh';
    const page = (first: string): Buffer =>
      pdf([
        line(first, 72, 700) + line(rest, 72, 680) + line(wide, 72, 660) + line(wide, 72, 640) + line(wide, 72, 620),
      ]);
    expect(plainText((await read(page(wide))).blocks)).toContain('so 04-NQ/TW');
    expect(plainText((await read(page(dashed))).blocks)).toContain('do - NQ/TW');
  });
});

describe('lists', () => {
  const long = 'ban hanh theo cong van cua toan dang bo ta ve tinh hinh chung cua tinh';
  const item = (label: string, text: string, y: number): string => line(label, 72, y) + line(text, 112, y);
  const paragraphs = async (...lines: string[]): Promise<string> =>
    plainText((await read(pdf([lines.join('')]))).blocks);

  test('a label and its words at a tab are one line, no columns', async () =>
    expect(
      await paragraphs(item('I.', 'MUC DICH', 740), item('1.', 'Muc tieu', 720), item('-', 'Quan triet', 700)),
    ).toBe('I. MUC DICH\n1. Muc tieu\n- Quan triet'));

  test('figures without a sign, as in the first column of a table, are a column', async () =>
    expect(await paragraphs(item('1', 'Hoi nghi quan triet', 720), item('2', 'Tong ket viec lam', 700))).toBe(
      '1\n2 | Hoi nghi quan triet\nTong ket viec lam',
    ));

  test('the next number begins an item, though the line before is full and has no stop', async () =>
    expect(
      await paragraphs(
        line(`1. ${long}`, 72, 740),
        line('2. Tuyen truyen', 72, 720),
        line(`a. ${long}`, 72, 700),
        line('b. Tong ket', 72, 680),
        line(`1- ${long}`, 72, 660),
        line('2- Bao cao', 72, 640),
        line(`${long} so`, 72, 620),
        line('4. cua muc nay', 72, 600), // no successor of anything
      ),
    ).toBe(`1. ${long}\n2. Tuyen truyen\na. ${long}\nb. Tong ket\n1- ${long}\n2- Bao cao\n${long} so 4. cua muc nay`));

  test('«Kính gửi» with its addressees is not part of the letterhead above it', async () => {
    const { blocks } = await read(
      pdf([
        line('DANG UY', 72, 760) +
          line('DANG CONG SAN', 320, 760) +
          line('So 5', 72, 740) +
          line('Ha Noi', 320, 740) +
          line('Kinh gui:', 72, 720) +
          line('Cac chi uy', 200, 720),
      ]),
    );
    expect(plainText(blocks)).toContain('DANG UY\nSo 5');
  });
});

describe('reads a ruled table cell by cell', () => {
  const [left, divide, right] = [72, 120, 300];
  const across = (y: number): string => `${left} ${y} m ${right} ${y} l S\n`;
  const down = (x: number, from: number, to: number): string => `${x} ${from} m ${x} ${to} l S\n`;
  const borders = (ys: readonly number[]): string =>
    ys.map(across).join('') + [left, divide, right].map((x) => down(x, ys.at(-1) ?? 0, ys[0] ?? 0)).join('');
  const row = (y: number, label: string, ...lines: string[]): string =>
    line(label, left + 4, y) + lines.map((text, index) => line(text, divide + 4, y - 16 * index)).join('');
  const cells = async (bytes: Buffer): Promise<string> => plainText((await read(bytes)).blocks);

  test('with its text wrapped inside the cell', async () => {
    const page =
      borders([720, 700, 660]) + row(706, 'TT', 'ban hanh') + row(686, '1', 'theo cong van cua toan', 'dang bo');
    expect(await cells(pdf([line('cho toan dang', 72, 760) + page + line('chung ta cung lam', 72, 600)]))).toBe(
      'cho toan dang\nTT | ban hanh\n1 | theo cong van cua toan dang bo\nchung ta cung lam',
    );
  });

  test('over a page break, with its head row printed again', async () => {
    const head = row(706, 'TT', 'ban hanh');
    const pages = [
      borders([720, 700, 680]) + head + row(686, '1', 'cho toan dang bo ta'),
      borders([720, 700, 680]) + head + row(686, '2', 'theo cong van chung'),
    ];
    expect(await cells(pdf(pages))).toBe('TT | ban hanh\n1 | cho toan dang bo ta\n2 | theo cong van chung');
  });

  test('a frame or a line under a title is no table', async () => {
    const frame = `72 700 200 40 re S\n`;
    expect(await cells(pdf([frame + across(650) + line('ban hanh cho toan dang bo', 80, 715)]))).toBe(
      'ban hanh cho toan dang bo',
    );
  });
});

describe('refuses a PDF that has no usable text', () => {
  const scan = 'q 595 0 0 842 0 0 cm /Im Do Q';
  test.each<[string, Buffer]>([
    ['pdf-scanned', pdf([scan, scan])],
    ['pdf-scanned', pdf([''])],
    [
      'pdf-bad-text',
      pdf([Array.from({ length: 8 }, (_, i) => line('xqz jhh vvk lpq rtz', 72, 700 - 20 * i)).join('')]),
    ],
    ['damaged', Buffer.from('%PDF-1.7\nkhông phải PDF')],
  ])('%s', async (code, bytes) => expect(await readSourceBytes(bytes)).toMatchObject({ ok: false, refusal: { code } }));

  test('one scanned page among pages of text is reported', async () => {
    const page = (text: string): string => line(text, 72, 700);
    const pages = [page('ban hanh theo cong van'), page('cho toan dang bo ta'), scan];
    expect(codes(await read(pdf(pages)))).toMatchObject({ image: 1 });
  });
});
