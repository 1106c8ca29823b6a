/** Files built to harm a reader, by name: what each must be refused as. */
import { deflateSync } from 'node:zlib';
import { docx, p, r } from './docx-writer.ts';
import { odt } from './odt-writer.ts';
import { pdf } from './pdf-writer.ts';
import { zip } from './zip-writer.ts';

const doctype = (declarations: string, body: string): string =>
  `<?xml version="1.0"?><!DOCTYPE x [${declarations}]><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`;
const word = (content: string | Buffer, declare?: number): Buffer => zip([['word/document.xml', content]], declare);
const laughs = Array.from({ length: 10 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`).join('');

/** Text that hardly compresses, so that no ratio gives it away. */
function noise(length: number): string {
  let seed = 1;
  let text = '';
  while (text.length < length) {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    text += seed.toString(36);
  }
  return text;
}

export const hostileFiles: Readonly<Record<string, { readonly code: string; readonly make: () => Buffer }>> = {
  'zip bomb, 200 MB of blanks': { code: 'unsafe|too-large', make: () => word(Buffer.alloc(200 * 2 ** 20, 32)) },
  'zip bomb below the ratio, 66 MB': {
    code: 'too-large',
    make: () => word(Buffer.from(`<a>${noise(2 ** 20)}`.repeat(66))),
  },
  'zip that lies about its size': { code: 'damaged', make: () => word(Buffer.alloc(20 * 2 ** 20, 32), 1000) },
  'path out of the folder': {
    code: 'unsafe',
    make: () =>
      zip([
        ['../../evil.txt', 'x'],
        ['word/document.xml', 'x'],
      ]),
  },
  'absolute path': {
    code: 'unsafe',
    make: () =>
      zip([
        ['/etc/passwd', 'x'],
        ['word/document.xml', 'x'],
      ]),
  },
  'two parts of one name': {
    code: 'unsafe',
    make: () =>
      zip([
        ['word/document.xml', '<a/>'],
        ['word/document.xml', '<b/>'],
      ]),
  },
  'two parts that differ in case': {
    code: 'unsafe',
    make: () =>
      zip([
        ['word/document.xml', '<a/>'],
        ['Word/Document.xml', '<b/>'],
      ]),
  },
  '3,000 parts': {
    code: 'too-large',
    make: () => zip(Array.from({ length: 3000 }, (_, i) => [`p${i}`, 'x'] as const)),
  },
  'external entity': { code: 'unsafe', make: () => word(doctype('<!ENTITY x SYSTEM "file:///etc/passwd">', '&x;')) },
  'billion laughs': { code: 'unsafe', make: () => word(doctype(`<!ENTITY l0 "ha">${laughs}`, '&l10;')) },
  '20,000 nested elements': {
    code: 'unsafe',
    make: () => docx({ body: '<w:sdt>'.repeat(20_000) + '</w:sdt>'.repeat(20_000) }),
  },
  '900,000 elements': {
    code: 'unsafe|too-large',
    make: () =>
      docx({
        body: Array.from({ length: 900_000 }, (_, i) => (i % 97 === 0 ? `<a x="${noise(12)}${i}"/>` : '<a/>')).join(''),
      }),
  },
  'tables 300 deep': {
    code: 'unsafe',
    make: () =>
      docx({ body: `${'<w:tbl><w:tr><w:tc>'.repeat(300)}${p(r('a'))}${'</w:tc></w:tr></w:tbl>'.repeat(300)}` }),
  },
  'entity in an .odt': { code: 'damaged', make: () => odt('<text:p>&evil;</text:p>') },
  'PDF with a content stream of 200 MB': {
    code: 'unsafe',
    make: () => pdf([deflateSync(Buffer.alloc(200 * 2 ** 20, 32)).toString('latin1')], '/Filter /FlateDecode '),
  },
  'text of 24 MB': { code: 'too-large', make: () => Buffer.from('kế hoạch '.repeat(2_000_000)) },
  'PDF whose pages are their own parent': {
    code: 'damaged|pdf-scanned',
    make: () =>
      Buffer.from(
        '%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Count 9 /Kids [2 0 R 2 0 R] >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF',
      ),
  },
};
