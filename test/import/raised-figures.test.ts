import { describe, expect, test } from 'vitest';
import { findCitations } from '../../src/domain/citation/find-citations.ts';
import { convert } from '../../src/import/convert.ts';
import { Binary } from '../../src/import/formats/doc/binary.ts';
import { createFormats } from '../../src/import/formats/doc/formats.ts';
import { docx, p, r } from './docx-writer.ts';
import { odt } from './odt-writer.ts';
import { plainText, read } from './plain-text.ts';

/** Text in which ^…^ is set above the line and _…_ below it. */
const inWord = (text: string): Buffer =>
  docx({
    body: text
      .split('\n')
      .map((line) =>
        p(
          line
            .split(/(\^[^^]*\^|_[^_]*_)/)
            .map((part) =>
              part.startsWith('^')
                ? r(part.slice(1, -1), '<w:vertAlign w:val="superscript"/>')
                : part.startsWith('_')
                  ? r(part.slice(1, -1), '<w:vertAlign w:val="subscript"/>')
                  : r(part),
            )
            .join(''),
        ),
      )
      .join(''),
  });
const inOpenDocument = (text: string): Buffer =>
  odt(
    text
      .split('\n')
      .map(
        (line) =>
          `<text:p>${line
            .replace(/\^([^^]*)\^/g, '<text:span text:style-name="up">$1</text:span>')
            .replace(/_([^_]*)_/g, '<text:span text:style-name="down">$1</text:span>')}</text:p>`,
      )
      .join(''),
    '<style:style style:name="up" style:family="text"><style:text-properties style:text-position="super 58%"/></style:style>' +
      '<style:style style:name="down" style:family="text"><style:text-properties style:text-position="sub 58%"/></style:style>',
  );
const inMarkdown = (text: string): Buffer =>
  Buffer.from(
    `# A\n\n## B\n\n### C\n\n${text.replace(/\^([^^]*)\^/g, '<sup>$1</sup>').replace(/_([^_]*)_/g, '<sub>$1</sub>')}\n`,
  );

/** What is typed (^raised^, _lowered_) and what the text says. */
const table: readonly (readonly [string, string])[] = [
  ['theo quy định^1^ của pháp luật', 'theo quy định¹ của pháp luật'],
  ['diện tích 15.000 m^2^, khối lượng 200 m^3^', 'diện tích 15.000 m², khối lượng 200 m³'],
  ['chuyển đổi số^1^ và 5 kg/m^3^/TP', 'chuyển đổi số¹ và 5 kg/m³/TP'],
  ['mật độ người/km^2^.', 'mật độ người/km².'],
  ['vào tháng 11/2024^1^, cụ thể', 'vào tháng 11/2024¹, cụ thể'],
  ['10^6^ đồng, 10^12^ đồng', '10⁶ đồng, 10¹² đồng'],
  ['nhiệt độ 25^0^C', 'nhiệt độ 25⁰C'],
  ['Nghị quyết số 05-NQ/TW^1^ ngày 01/11/2016', 'Nghị quyết số 05-NQ/TW¹ ngày 01/11/2016'],
  ['các văn bản^1,2^ hiện hành', 'các văn bản¹,² hiện hành'],
  ['theo quy định ^1^ của pháp luật', 'theo quy định ¹ của pháp luật'],
  ['kết thúc câu.^15^', 'kết thúc câu.¹⁵'],
  ['^1^ Quy định tại Điều 6 Nghị định này.', '¹ Quy định tại Điều 6 Nghị định này.'],
  ['khóa XIII^(1)^ và N^o^ 5', 'khóa XIII(1) và No 5'], // a bracket is a mark of its own; letters are never raised
  ['khí CO_2_ và P_2_O_5_', 'khí CO2 và P2O5'],
  // numbers, of which some figures slipped upwards
  ['Nghị quyết số ^05^-NQ/TW', 'Nghị quyết số 05-NQ/TW'],
  ['Số:^123^/QĐ-UBND', 'Số:123/QĐ-UBND'],
  ['Số: ^12^', 'Số: 12'],
  ['Nghị quyết số 0^5^-NQ/TW', 'Nghị quyết số 05-NQ/TW'],
  ['Quyết định số 12^3^/QĐ-UBND', 'Quyết định số 123/QĐ-UBND'],
  ['ngày ^5^ tháng 6', 'ngày 5 tháng 6'],
  ['ngày ^1^5 tháng 6', 'ngày 15 tháng 6'],
  ['ngày 1^5^/6/2026', 'ngày 15/6/2026'],
  ['năm^ 2026^ và sau đó', 'năm 2026 và sau đó'],
  ['^1.^ Mục đích', '1. Mục đích'],
  ['^1^. Mục đích', '1. Mục đích'],
];

describe('figures set above the line by hand are superscripts', () => {
  test.each(table)('%s', async (typed, said) => {
    expect(plainText((await read(inWord(typed))).blocks)).toBe(said);
    expect(plainText((await read(inOpenDocument(typed))).blocks)).toBe(said);
    expect(plainText((await read(inMarkdown(typed))).blocks)).toContain(said);
  });

  test('also moved up by hand, or by a style, unless the run says otherwise', async () => {
    const styles =
      '<w:style w:type="character" w:styleId="Up"><w:name w:val="Up"/><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>';
    const body =
      p(r('quy định') + r('1', '<w:position w:val="6"/>')) +
      p(r('quy định') + r('2', '<w:rStyle w:val="Up"/>')) +
      p(r('Điều ') + r('3', '<w:rStyle w:val="Up"/><w:vertAlign w:val="baseline"/>')) +
      p(r('mục a') + r('4', '<w:position w:val="2"/>'));
    expect(plainText((await read(docx({ body, styles }))).blocks)).toBe('quy định¹\nquy định²\nĐiều 3\nmục a4');
  });

  test.each<[string, number[], boolean]>([
    ['superscript', [0x48, 0x2a, 1], true],
    ['subscript', [0x48, 0x2a, 2], false],
    ['moved up by 3 pt', [0x45, 0x48, 6, 0], true],
    ['moved up by 1 pt', [0x45, 0x48, 2, 0], false],
    ['moved down by 3 pt', [0x45, 0x48, 0xfa, 0xff], false],
  ])('in Word 97–2003: %s', (_, modifiers, raised) => {
    const formats = createFormats([], 0, []);
    expect(formats.character(0, [new Binary(Uint8Array.from(modifiers))]).raised).toBe(raised);
  });

  test('a mark behind a number is no part of the number, and every word is there', async () => {
    const text =
      'Thực hiện Nghị quyết số 05-NQ/TW^1^ ngày 01/11/2016; Quyết định số 12-QĐ/TU^2^; Kế hoạch^3^; và m^2^.';
    const { plan, differences, unreadable } = convert(await read(inWord(text)), {
      file: 'a.docx',
      sha256: '0'.repeat(64),
    });
    expect([differences, unreadable]).toEqual([[], null]);
    const line = plan.body.flatMap((block) => (block.kind === 'table' ? [] : [block.text])).join('\n');
    expect(line).toContain('05-NQ/TW¹ ngày 01/11/2016; Quyết định số 12-QĐ/TU²; Kế hoạch³; và m².');
    const cited = findCitations(line);
    expect(cited.map(({ number }) => number)).toEqual(['05-NQ/TW', '12-QĐ/TU']);
    expect(cited[0]?.date).toBe('2016-11-01');
  });
});
