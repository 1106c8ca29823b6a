import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { convert } from '../../src/import/convert.ts';
import type { SourceBlock, SourceDocument, SourceRun } from '../../src/import/source-document.ts';

/** Lines that the structure is read by, in and out of their usual place, and text that means nothing. */
const telling = [
  'ĐẢNG BỘ TỈNH LÂM ĐỒNG',
  'ỦY BAN NHÂN DÂN',
  'TỈNH ĐỒNG THÁP',
  'ỦY BAN NHÂN DÂN          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  'TỈNH BÌNH PHƯỚC\t\tĐộc lập - Tự do - Hạnh phúc',
  '*',
  '-----',
  'Số         -KH/ĐU',
  'Số: 556/KH-UBND',
  'Số: 991/QĐ-UBND          Đồng Xoài, ngày 14 tháng 5 năm 2008',
  'V/v triển khai kế hoạch',
  'ĐẢNG CỘNG SẢN VIỆT NAM',
  'Lâm Đồng, ngày     tháng 6 năm 2026',
  'Dự thảo',
  'MẬT',
  'KẾ HOẠCH',
  'QUYẾT ĐỊNH CỦA BỘ TRƯỞNG BỘ TÀI CHÍNH',
  'thực hiện Nghị quyết số 05-NQ/TW',
  'VỀ CÔNG TÁC VĂN THƯ',
  'Kính gửi: Các sở, ban, ngành',
  'Căn cứ Luật Tổ chức Chính phủ;',
  'QUYẾT ĐỊNH:',
  'Chương I',
  'QUY ĐỊNH CHUNG',
  'Điều 1. Phạm vi',
  'I. MỤC ĐÍCH, YÊU CẦU',
  '1. Mục đích',
  '3.1. Cấp ủy',
  'a) Xây dựng',
  '- Tổ chức',
  '+ Sở Nội vụ',
  '. Tăng cường kiểm soát',
  '\ufffd Gồm: Quy định số 114-QĐ/TW',
  'Nơi nhận:',
  'Nơi nhận:\t\tTM. ỦY BAN NHÂN DÂN',
  '- Như trên;',
  '- Lưu: VT.          Nguyễn Văn Hiệp',
  'T/M ĐẢNG ỦY',
  'KT. CHỦ TỊCH',
  'PHÓ CHỦ TỊCH',
  '(Đã ký)',
  'Lê Trọng Yên',
  'PHỤ LỤC',
  'PHỤ LỤC II',
  '(Kèm theo Nghị định số 30/2020/NĐ-CP',
  'ngày 05 tháng 3 năm 2020 của Chính phủ)',
  'DANH MỤC NHIỆM VỤ',
  'QUY CHẾ',
  'một đoạn văn dài hơn một chút, có dấu chấm ở cuối câu.',
  'import {x} from "y" <b>*đậm*</b>',
];
const run: fc.Arbitrary<SourceRun> = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...telling).map((text) => ({ text })) },
  { weight: 1, arbitrary: fc.constantFrom(0, 1).map((note) => ({ note })) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 8 }).map((text) => ({ text })) },
  { weight: 1, arbitrary: fc.constant({ text: '\n' }) },
);
const paragraph: fc.Arbitrary<SourceBlock> = fc
  .tuple(
    fc.array(run, { minLength: 1, maxLength: 3 }),
    fc.constantFrom('left', 'center', undefined),
    fc.constantFrom(undefined, undefined, '1.', '3.1.', '-', 'Điều 2.'),
  )
  .map(([runs, align, label]) => ({
    kind: 'paragraph',
    runs,
    ...(align ? { align } : {}),
    ...(label ? { label: { text: label, bullet: label === '-', level: 0 } } : {}),
  }));
const table: fc.Arbitrary<SourceBlock> = fc
  .array(
    fc.array(fc.tuple(fc.array(paragraph, { maxLength: 3 }), fc.integer({ min: 1, max: 2 }), fc.boolean()), {
      minLength: 1,
      maxLength: 3,
    }),
    { minLength: 1, maxLength: 3 },
  )
  .map((rows) => ({
    kind: 'table',
    bordered: null,
    rows: rows.map((cells) => {
      let column = 0;
      return {
        header: false,
        cells: cells.map(([blocks, span, continued]) => {
          const cell = { column, span, continued: continued && blocks.length === 0, blocks };
          column += span;
          return cell;
        }),
      };
    }),
  }));
const document: fc.Arbitrary<SourceDocument> = fc
  .tuple(
    fc.array(fc.oneof({ weight: 12, arbitrary: paragraph }, { weight: 1, arbitrary: table }), { maxLength: 40 }),
    fc.array(fc.array(paragraph, { minLength: 1, maxLength: 2 }), { minLength: 2, maxLength: 2 }),
  )
  .map(([blocks, notes]) => ({ blocks, notes, findings: [] }));

describe('whatever lines a document has, in whatever order', () => {
  test('its plan says every word of it, and reads back from what was written', () =>
    fc.assert(
      fc.property(document, (source) => {
        const { differences, unreadable } = convert(source, { file: 'a.docx', sha256: '0'.repeat(64) });
        expect(differences).toEqual([]);
        expect(unreadable).toBeNull();
      }),
      { numRuns: 600 },
    ));
});
