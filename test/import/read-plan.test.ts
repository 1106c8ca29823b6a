import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Plan } from '../../src/domain/plan.ts';
import { planFromSource } from '../../src/import/read-plan.ts';
import { lines } from './lines.ts';

const seed = (name: string) =>
  planFromSource(lines(readFileSync(new URL(`../../content/sources/${name}`, import.meta.url), 'utf8')));
const headings = ({ body }: Plan) =>
  body.flatMap((block) => (block.kind === 'heading' ? [`${block.level} ${block.text.slice(0, 24)}`] : []));

describe('reads the plan on inspection work', () => {
  const { plan, repairs } = seed('000_fe2cfa188d49d34d.txt');

  test('keeps the blanks of number and date', () =>
    expect(plan.header.letterhead).toEqual({
      superior: 'ĐẢNG BỘ TỈNH LÂM ĐỒNG',
      issuer: 'ĐẢNG ỦY ỦY BAN NHÂN DÂN TỈNH',
      star: '*',
      number: 'Số         -KH/ĐU',
      motto: 'ĐẢNG CỘNG SẢN VIỆT NAM',
      placeDate: 'Lâm Đồng, ngày     tháng 6 năm 2026',
      draft: 'Dự thảo',
    }));

  test('joins a subject that is broken over two lines', () =>
    expect(plan.header.subject).toMatch(
      /^thực hiện Nghị quyết số 05-NQ\/TW.* công tác kiểm tra, giám sát và kỷ luật đảng$/,
    ));

  test('tells headings from numbered paragraphs', () =>
    expect(headings(plan)).toEqual([
      '2 I. MỤC ĐÍCH, YÊU CẦU',
      '2 II. QUAN ĐIỂM, MỤC TIÊU',
      '3 1. Quan điểm',
      '3 2. Mục tiêu',
      '2 III. NHIỆM VỤ VÀ GIẢI PH',
      '3 1. Quán triệt, tuyên tru',
      '3 2. Tổ chức thực hiện đún',
      '3 3. Đổi mới tư duy, phươn',
      '3 4. Chuyển đổi số toàn di',
      '3 5. Kiện toàn tổ chức bộ ',
      '3 6. Phối hợp chặt chẽ giữ',
      '2 IV. TỔ CHỨC THỰC HIỆN',
    ]));

  test('invents no signature', () => {
    expect(plan.closing.map((part) => part.kind)).toEqual(['recipients']);
    expect(repairs).toEqual([]);
  });
});

describe('reads the plan on corruption', () => {
  const { plan, repairs } = seed('002_d5a766ebd8e95449.txt');

  test('restores the lost footnote where the line break shows that its mark stood', () => {
    const [line] = plan.body.filter((block) => block.kind !== 'table' && block.noteRefs.length > 0);
    expect(line?.kind === 'paragraph' && line.text.slice(0, line.noteRefs[0]?.offset)).toMatch(/lãng phí, tiêu cực$/);
    expect(line?.kind === 'paragraph' && line.text.slice(line.noteRefs[0]?.offset)).toMatch(/^\. Tăng cường kiểm soát/);
    expect(plan.notes).toEqual([[expect.stringMatching(/^Gồm: Quy định số 114-QĐ\/TW/)]]);
    expect(repairs.map((repair) => repair.rule)).toEqual(['chu-thich-mat-dau', 'chu-thich-mat-dau']);
  });

  test('keeps typing errors as signed', () => {
    const text = plan.body.map((block) => (block.kind === 'table' ? '' : block.text)).join('\n');
    expect(text).toContain('lãnh phí');
    expect(text).toContain('04- NQ/TW');
  });

  test('reads recipients and signature', () =>
    expect(plan.closing).toEqual([
      {
        kind: 'recipients',
        label: 'Nơi nhận:',
        lines: [
          '- Ban Thường vụ Tỉnh ủy,',
          '- Ban Nội chính Tỉnh ủy,',
          '- Các đ/c Đảng ủy viên Đảng ủy,',
          '- Các cơ quan TMGV Đảng ủy,',
          '- Các TCCS đảng trực thuộc,',
          '- Lưu VP, UBKT Đảng ủy.',
        ],
      },
      { kind: 'signature', lines: ['T/M ĐẢNG ỦY', 'PHÓ BÍ THƯ THƯỜNG TRỰC', 'Lê Trọng Yên'] },
    ]));
});
