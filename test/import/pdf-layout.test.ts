import { describe, expect, test } from 'vitest';
import { convert } from '../../src/import/convert.ts';
import { formatFileReport, reportFile } from '../../src/import/report.ts';
import { docx, p, r } from './docx-writer.ts';
import { pdf } from './pdf-writer.ts';
import { plainText, read } from './plain-text.ts';

const escaped = (text: string): string => text.replace(/[()\\]/g, '\\$&');

/** A line of text; ^…^ is drawn small and raised. */
const line = (text: string, x: number, y: number, size = 14): string =>
  `BT ${text
    .split(/(\^[^^]*\^)/)
    .filter((part) => part !== '')
    .map((part) =>
      part.startsWith('^')
        ? `/F ${size * 0.6} Tf ${size * 0.4} Ts (${escaped(part.slice(1, -1))}) Tj 0 Ts`
        : `/F ${size} Tf (${escaped(part)}) Tj`,
    )
    .join(' ')
    .replace(/^/, `${x} ${y} Td `)} ET\n`;
const rule = (x: number, y: number, width: number): string => `${x} ${y} m ${x + width} ${y} l S\n`;

const body = 'ban hanh theo cong van cua toan dang bo ta ve tinh hinh chung cua tinh';
/** Text that fills a page down to its foot. */
const filled = (...lines: string[]): string =>
  lines.map((text, index) => line(text, 72, 760 - 20 * index)).join('') +
  Array.from({ length: 5 }, (_, index) => line(body, 72, 400 - 20 * index)).join('');

async function texts(...pages: string[]): Promise<{ text: string; notes: string[] }> {
  const { blocks, notes } = await read(pdf(pages));
  return { text: plainText(blocks), notes: notes.map(plainText) };
}

describe('a raised figure of a PDF', () => {
  const marked = 'tap huan vao thang 11/2024^1^, to chuc';
  test('marks the note under the line at the foot of its page, whatever the size of the note', async () => {
    const { text, notes } = await texts(
      `${filled(marked)}${rule(72, 120, 113)}${line('1 Cong van so 6569 ngay 16/10/2024 ve tap huan', 72, 100)}${line('can bo va 2 lop.', 72, 82)}`,
      filled('PHU LUC'),
    );
    expect(text).toContain('thang 11/2024[^1], to chuc');
    expect(text).not.toContain('6569');
    expect(notes).toEqual(['Cong van so 6569 ngay 16/10/2024 ve tap huan can bo va 2 lop.']);
  });

  test('or the note that is set smaller, without a line; two of them, marked in one place or in brackets', async () => {
    const foot = line('^1^ Dieu 24.', 72, 100, 10) + line('^2^Dieu 7.', 72, 86, 10) + line('^(3)^ Dieu 9.', 72, 72, 10);
    const { text, notes } = await texts(filled('cac luat^1,2^ va nghi dinh^(3)^ cua ta') + foot);
    expect(text).toContain('luat[^1],[^2] va nghi dinh[^3] cua');
    expect(notes).toEqual(['Dieu 24.', 'Dieu 7.', 'Dieu 9.']);
  });

  test('also in the cell of a table', async () => {
    const [left, divide, right] = [72, 120, 300];
    const table = `${rule(left, 700, 228)}${rule(left, 660, 228)}${[left, divide, right].map((x) => `${x} 700 m ${x} 660 l S\n`).join('')}`;
    const { text, notes } = await texts(
      `${filled()}${table}${line('1', 76, 680)}${line('theo quy dinh^1^', 124, 680)}${rule(72, 120, 113)}${line('1 Dieu 6.', 72, 100)}`,
    );
    expect(text).toContain('1 | theo quy dinh[^1]');
    expect(notes).toEqual(['Dieu 6.']);
  });

  test('whose note goes on at the foot of the next page', async () => {
    const { text, notes } = await texts(
      `${filled(marked)}${rule(72, 120, 113)}${line('1 Cong van so 6569 ve viec', 72, 100, 10)}`,
      `${filled('Noi khac')}${rule(72, 120, 113)}${line('tap huan can bo.', 72, 100, 10)}`,
    );
    expect(notes).toEqual(['Cong van so 6569 ve viec tap huan can bo.']);
    expect(text).not.toContain('tap huan can bo');
  });

  test('is a superscript where no note stands at the foot', async () => {
    const { text, notes } = await texts(
      `${filled(marked, '1 Cong van so 6569 la mot doan cua bai')}${rule(72, 120, 113)}${line('Ghi chu cua trang', 72, 100)}`,
    );
    expect(text).toContain('thang 11/2024¹, to chuc');
    expect(text).toContain('1 Cong van so 6569 la mot doan cua bai');
    expect(notes).toEqual([]);
  });

  test('is a power behind a unit, though the page has a note of that figure', async () => {
    const { text, notes } = await texts(
      `${filled('dat 15 m^2^ va luat^1^ va nghi dinh^2^ cua ta')}${rule(72, 120, 113)}${line('1 Dieu 24.', 72, 100)}${line('2 Dieu 7.', 72, 80)}`,
    );
    expect(text).toContain('15 m² va luat[^1] va nghi dinh[^2] cua ta');
    expect(notes).toEqual(['Dieu 24.', 'Dieu 7.']);
  });

  test('a numbered line at the foot that nothing marks stays text', async () => {
    const { text, notes } = await texts(`${filled('khong co dau')}${rule(72, 120, 113)}${line('1 Dieu 24.', 72, 100)}`);
    expect(text).toContain('1 Dieu 24.');
    expect(notes).toEqual([]);
  });
});

describe('two columns of a PDF', () => {
  const letterhead =
    line('DANG UY XA CONG HAI', 90, 760) +
    line('DANG CONG SAN VIET NAM', 330, 760) +
    line('So 312-CV/DU', 110, 740) +
    line('Cong Hai, ngay 18', 340, 740);

  test('a line of the left one that goes on small belongs to the line above; the number stays alone', async () => {
    const { text } = await texts(
      `${letterhead}${line('Ve tham muu trien khai Ke hoach', 80, 722, 12)}${line('so 83-KH/TU cua Tinh uy', 80, 706, 12)}${filled().replace(/760/g, '600')}`,
    );
    expect(text).toContain(
      'DANG UY XA CONG HAI\nSo 312-CV/DU\nVe tham muu trien khai Ke hoach so 83-KH/TU cua Tinh uy | DANG CONG SAN VIET NAM\nCong Hai, ngay 18',
    );
  });

  test('a line that begins with a capital, or an item, is a line of its own', async () => {
    const { text } = await texts(
      `${letterhead}${line('Ve tham muu trien khai;', 80, 722, 12)}${line('gui cac noi', 80, 706, 12)}${line('Luu van phong', 80, 690, 12)}${filled()}`,
    );
    expect(text).toContain('Ve tham muu trien khai;\ngui cac noi\nLuu van phong | DANG');
  });

  const top = line('Noi nhan:', 72, 90) + line('KT. BO TRUONG', 360, 90) + line('- Nhu tren;', 72, 72);
  const below =
    line('- Bo truong;', 72, 760) +
    line('THU TRUONG', 360, 760) +
    line('- Luu: VT.', 72, 742) +
    line('Ngo Van A', 365, 700);

  test('go on after a page break', async () => {
    const { text } = await texts(filled() + top, below, filled('BO GIAO DUC'));
    expect(text).toContain(
      'Noi nhan:\n- Nhu tren;\n- Bo truong;\n- Luu: VT. | KT. BO TRUONG\nTHU TRUONG\nNgo Van A\nBO GIAO',
    );
  });

  test('go on with the list alone, if it had not ended', async () => {
    const { text } = await texts(
      filled() + top,
      line('Van phong Quoc hoi;', 78, 760) + line('- Luu: VT.', 72, 742),
      filled('A'),
    );
    expect(text).toContain('- Nhu tren;\nVan phong Quoc hoi;\n- Luu: VT. | KT. BO TRUONG\nA\n');
  });

  test('do not go on with the letterhead of what is attached', async () => {
    const attached = line('THU TUONG', 90, 760) + line('CONG HOA XA HOI', 350, 760) + line('So 5', 90, 740);
    const ended = top.replace('Nhu tren;', 'Luu: VT.');
    const { text } = await texts(
      filled() + ended,
      attached + line('QUY CHE', 260, 700) + filled().replaceAll(' 760 ', ' 600 '),
    );
    expect(text).toContain('- Luu: VT. | KT. BO TRUONG\nTHU TUONG\nSo 5 | CONG HOA XA HOI\nQUY CHE\n');
  });

  test('do not where something stands between', async () => {
    const between = line('Danh sach kem theo', 72, 780);
    const { text } = await texts(filled() + top.replace('Nhu tren;', 'Luu: VT.'), between + below);
    expect(text).toContain('- Luu: VT. | KT. BO TRUONG\nDanh sach kem theo\n- Bo truong;\n- Luu: VT. | THU TRUONG\n');
  });
});

describe('lines of a PDF', () => {
  const tab = (label: string, gap: number, words: string): string =>
    `BT /F 14 Tf 72 780 Td [(${escaped(label)}) ${(-gap / 14) * 1000} (${words})] TJ ET\n`;
  test.each<[string, number, string, string]>([
    ['III.', 0.5, 'TO CHUC', 'III. TO CHUC'], // the label reaches the tab
    ['10)', 0.5, 'Tong ket', '10) Tong ket'],
    ['1.', 0, 'Muc dich', '1.Muc dich'], // typed so
    ['01/', 0.5, 'KH-TU', '01/KH-TU'],
    ['TP.', 0.5, 'Da Lat', 'TP.Da Lat'],
  ])('%s + %s pt + %s', async (label, gap, words, said) =>
    expect((await texts(tab(label, gap, words) + filled())).text).toContain(`${said}\n`),
  );

  test('where lines end at no common margin, a line far from the edge of the table ends its paragraph', async () => {
    const wide =
      line('(Ban hanh kem theo cong van cua toan dang bo ta ve tinh hinh chung cua tinh ta)', 40, 760, 13) +
      line('1) BAN HANH THEO CONG VAN CUA TOAN DANG BO TA', 40, 738, 13) +
      line('Cong van cua toan dang bo ta ve tinh hinh chung cua toan tinh ta', 40, 716, 13) +
      line('- Ban hanh theo cong van cua toan dang bo ta ve tinh hinh', 40, 694, 13);
    expect((await texts(wide)).text).toMatch(/^\(Ban .*ta\)\n1\) BAN .*TA\nCong van .*\n- Ban hanh/);
  });
});

describe('paragraphs of a PDF', () => {
  const lines = (...placed: readonly (readonly [number, string])[]): string =>
    placed.map(([x, text], index) => line(text, x, 780 - 18 * index)).join('');
  const half = 'theo cong van cua toan dang bo ta ve tinh hinh chung';

  test.each<[string, string, string]>([
    [
      'lines that hang behind a label belong to its item',
      lines([90, `- Ban hanh ${half} cua`], [108, `tinh ta ${half} cua tinh`], [108, 'va cua ta.'], [90, '- Tong ket']),
      `- Ban hanh ${half} cua tinh ta ${half} cua tinh va cua ta.\n- Tong ket\n`,
    ],
    [
      'a sentence that is indented below an item is a paragraph',
      lines([72, `- Ban hanh ${half} cua ta.`], [100, `Theo do ${half} cua tinh`], [72, 'va cua ta.']),
      `- Ban hanh ${half} cua ta.\nTheo do ${half} cua tinh va cua ta.\n`,
    ],
    [
      'a line into which the next word would have fitted ends its paragraph',
      lines([100, `1. ${half} cua tinh`], [100, 'Bao cao ngay']),
      `1. ${half} cua tinh\nBao cao ngay\n`,
    ],
    [
      'a centred line that is cut in a number goes on',
      lines(
        [120, 'Ve tinh hinh cua toan dang bo ta trong nam 2025-'],
        [250, '2026 o tinh ta'],
        [200, 'Ban hanh theo cong van'],
      ),
      'nam 2025-2026 o tinh ta\nBan hanh theo cong van\n',
    ],
  ])('%s', async (_, page, said) => expect((await texts(page + filled())).text).toContain(said));
});

describe('a table row cut by the page break', () => {
  const xs = [72, 200, 400];
  const grid = (...ys: number[]): string =>
    ys.map((y) => rule(72, y, 328)).join('') + xs.map((x) => `${x} ${ys.at(-1)} m ${x} ${ys[0]} l S\n`).join('');
  const row = (y: number, ...cells: string[]): string =>
    cells.map((text, index) => line(text, (xs[index] ?? 0) + 4, y, 11)).join('');
  const head = row(706, 'Noi dung', 'Phan cong');
  const pages = (above: readonly string[], below: readonly string[]): string[] => [
    grid(720, 700, 680) + head + row(686, ...above),
    grid(720, 700, 680) + head + row(686, ...below),
  ];

  test.each<[string, readonly string[], readonly string[], string]>([
    [
      'its label goes on small',
      ['3. Khoi thong nguon', 'So Cong'],
      ['nguyen lieu', 'Thuong'],
      '3. Khoi thong nguon nguyen lieu | So Cong Thuong',
    ],
    ['its label has ended', ['3', 'Chu tri: So Cong'], ['', 'Thuong'], '3 | Chu tri: So Cong Thuong'],
    ['a sentence ends at the break', ['3', 'Chu tri.'], ['', 'Phoi hop: So'], '3 | Chu tri.\nPhoi hop: So'],
    ['a number is cut', ['3', 'theo so 04-'], ['', 'NQ/TW'], '3 | theo so 04-NQ/TW'],
    ['the last line of the label', ['8. Nhan luc.', 'So'], ['(San pham 7)', ''], '8. Nhan luc. (San pham 7) | So'],
    [
      'near: the next number',
      ['3. Khoi thong nguon', 'So Cong'],
      ['4. nguyen lieu', 'Thuong'],
      '3. Khoi thong nguon | So Cong\n4. nguyen lieu | Thuong',
    ],
    [
      'near: a label with a capital',
      ['Khoi thong nguon', 'So Cong'],
      ['Nguyen lieu', 'thuong'],
      'Khoi thong nguon | So Cong\nNguyen lieu | thuong',
    ],
    ['near: rows all written small', ['xa cong hai', '5'], ['xa bat xat', '6'], 'xa cong hai | 5\nxa bat xat | 6'],
    [
      'near: the label has ended with a stop',
      ['Khoi thong.', 'So Cong'],
      ['nguyen lieu', 'Thuong'],
      'Khoi thong. | So Cong\nnguyen lieu | Thuong',
    ],
  ])('%s', async (_, above, below, said) =>
    expect((await texts(...pages(above, below))).text).toBe(`Noi dung | Phan cong\n${said}`),
  );
});

describe('the report', () => {
  const report = async (bytes: Buffer): Promise<string> =>
    formatFileReport(
      reportFile(
        'a',
        { kind: 'new', slug: 'a', conversion: convert(await read(bytes), { file: 'a', sha256: '0'.repeat(64) }) },
        () => [],
      ),
    );
  test('claims word for word only of a format that stores words', async () => {
    const words = 'Ban hanh theo cong van cua toan dang bo ta';
    expect(await report(docx({ body: p(r(words)) }))).toContain('đúng từng chữ');
    const ofPdf = await report(pdf([line(words, 72, 700)]));
    expect(ofPdf).toContain('chưa đối chiếu được với bản in');
    expect(ofPdf).not.toContain('đúng từng chữ');
  });
});
