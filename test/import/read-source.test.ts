import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { readSourceBytes } from '../../src/import/read-bytes.ts';
import { readSource } from '../../src/import/read-source.ts';

const source = (name: string) => fileURLToPath(new URL(`../../content/sources/${name}`, import.meta.url));

describe('reads a file in a child process', () => {
  test('gives the same document as in this process', async () => {
    const path = source('000_fe2cfa188d49d34d.txt');
    const result = await readSource(path);
    expect(result).toMatchObject({ ok: true, format: 'txt' });
    const { readFileSync } = await import('node:fs');
    const inProcess = await readSourceBytes(readFileSync(path));
    expect(result).toMatchObject(inProcess);
  });

  test('refuses what is not there', async () =>
    expect(await readSource(source('khong-co.txt'))).toMatchObject({ ok: false, refusal: { code: 'unreadable' } }));

  test('takes the content, not the name', async () => {
    const path = join(mkdtempSync(join(tmpdir(), 'nhap-')), 'Kế hoạch.docx');
    writeFileSync(path, '{\\rtf1\\ansi Kế hoạch}');
    expect(await readSource(path)).toMatchObject({ ok: false, refusal: { code: 'rtf' } });
  });
});

describe('says why a file is refused', () => {
  test.each<[string, string | Uint8Array]>([
    ['empty', ''],
    ['empty', '  \n \n'],
    ['rtf', '{\\rtf1 x}'],
    ['web', '<!DOCTYPE html><html><body>Kế hoạch</body></html>'],
    ['web', 'MIME-Version: 1.0\nContent-Type: multipart/related'],
    ['image', '\x89PNG\r\n\x1a\n'],
    ['unknown', new Uint8Array(2000).map((_, i) => (i * 7919) % 251)],
    ['encoding', Buffer.from('\xe9\xe8\xf0 \xfe\xfd\xe1 \xf7\xdf\xb6 \xbc\xbe\xa9 \xd8\xfe\xe7 \xc4\xd6', 'latin1')],
  ])('%s', async (code, content) => {
    const bytes = typeof content === 'string' ? Buffer.from(content, code === 'image' ? 'latin1' : 'utf8') : content;
    const result = await readSourceBytes(bytes);
    expect(result).toMatchObject({ ok: false, refusal: { code } });
    expect(result.ok ? '' : result.refusal.remedy).not.toBe('');
  });
});
