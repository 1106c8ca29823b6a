import { expect, test } from 'vitest';
import { readSourceBytes } from '../../src/import/read-bytes.ts';
import { docx, p, r } from './docx-writer.ts';
import { codes, plainText } from './plain-text.ts';

const styles = ['TOC1', 'TOC2', 'TOCHeading']
  .map(
    (id, i) =>
      `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${['toc 1', 'toc 2', 'TOC Heading'][i]}"/></w:style>`,
  )
  .join('');
const styled = (style: string, text: string): string => p(r(text), `<w:pStyle w:val="${style}"/>`);
const read = async (body: string) => {
  const result = await readSourceBytes(docx({ body, styles }));
  if (!result.ok) throw new Error(result.refusal.what);
  return result.document;
};

test.each([styled('TOCHeading', 'MỤC LỤC'), p(r('Mục lục'))])(
  'a table of contents that Word made is left out and reported, with its heading: %#',
  async (heading) => {
    const entries = styled('TOC1', 'I. MỤC ĐÍCH 2') + styled('TOC2', '1. Yêu cầu 2');
    const document = await read(p(r('KẾ HOẠCH')) + heading + entries + p(r('I. MỤC ĐÍCH')) + p(r('1. Yêu cầu')));
    expect(plainText(document.blocks)).toBe('KẾ HOẠCH\nI. MỤC ĐÍCH\n1. Yêu cầu');
    expect(codes(document)).toEqual({ contents: 1 });
  },
);

test('words about a table of contents stay', async () => {
  const document = await read(p(r('MỤC LỤC')) + p(r('Hồ sơ gồm mục lục và 02 tài liệu.')));
  expect(plainText(document.blocks)).toBe('MỤC LỤC\nHồ sơ gồm mục lục và 02 tài liệu.');
});
