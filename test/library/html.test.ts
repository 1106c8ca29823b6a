import { describe, expect, test } from 'vitest';
import { keepNumbersWhole } from '../../src/site/views/html.ts';

describe('keeps on one line what is read as one', () => {
  test.each([
    ['thực hiện Nghị quyết số 05-NQ/TW, ngày 07/4/2026', 'thực hiện Nghị quyết [số 05-NQ/TW], ngày 07/4/2026'],
    ['Nghị định 30/2020/NĐ-CP và 57/NQ-CP', 'Nghị định [30/2020/NĐ-CP] và [57/NQ-CP]'],
    ['QUYẾT ĐỊNH SỐ 06/QĐ-TTG', 'QUYẾT ĐỊNH [SỐ 06/QĐ-TTG]'],
    ['Công văn 11410/BXD-KHCNMT&VLXD', 'Công văn [11410/BXD-KHCNMT&#38;VLXD]'],
  ])('%s', (text, expected) => expect(marked(text)).toBe(expected));
});

describe('lets break what is no number of a document', () => {
  test.each(['nhiệm kỳ 2025-2030', 'ngày 07/4/2026', 'khóa XIV - XV', 'số lượng 05 người', 'dưới 5% <b>'])(
    '%s',
    (text) => expect(keepNumbersWhole(text)).not.toContain('class="n"'),
  );
});

/** With brackets for the element that keeps together. */
function marked(text: string): string {
  return keepNumbersWhole(text).replace(/<span class="n">(.*?)<\/span>/g, '[$1]');
}
