import { readFileSync } from 'node:fs';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { decodeText } from '../../src/import/encodings/decode-text.ts';
import { isSyllable } from '../../src/import/encodings/syllable.ts';
import { decodeTcvn3 } from '../../src/import/encodings/tcvn3.ts';
import { decodeVni } from '../../src/import/encodings/vni.ts';
import { encodeTcvn3, encodeVni } from './legacy-encoders.ts';

const sample = readFileSync(new URL('../../content/sources/002_d5a766ebd8e95449.txt', import.meta.url), 'utf8')
  .normalize('NFC')
  .replace(/[^\x20-\x7e\nÀ-ỹ]/g, ' ');

describe('tells the encodings of Vietnamese offices apart', () => {
  const cases: readonly (readonly [string, (text: string) => Uint8Array])[] = [
    ['utf-8', (text) => Buffer.from(text, 'utf8')],
    ['utf-16le', (text) => Buffer.from(text, 'utf16le')],
    ['utf-16le', (text) => Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['utf-16be', (text) => iconv.encode(text, 'utf-16be')],
    ['tcvn3', (text) => iconv.encode(encodeTcvn3(text), 'latin1')],
    ['tcvn3', (text) => Buffer.from(encodeTcvn3(text), 'utf8')], // widened, as Word saves «Unicode text»
    ['vni', (text) => iconv.encode(encodeVni(text), 'latin1')],
    ['viscii', (text) => iconv.encode(text, 'viscii')],
  ];
  test.each(cases)('%s', (encoding, encode) => {
    const decoded = decodeText(encode(sample));
    expect(decoded.encoding).toBe(encoding);
    // TCVN3 has no capital with a tone: «Ủ» was typed «ủ».
    const fold = (text: string) => (encoding === 'tcvn3' ? text.toLowerCase() : text);
    expect(fold(decoded.text)).toBe(fold(sample));
  });
  test('windows-1258', () => {
    const bytes = iconv.encode(splitTones(sample), 'windows-1258');
    expect(decodeText(bytes)).toMatchObject({ encoding: 'windows-1258', text: sample });
  });
});

/** Letters as Windows-1258 holds them: ă â ê ô ơ ư whole, the tone after. */
function splitTones(text: string): string {
  return [...text]
    .map((letter) => {
      const parts = letter.normalize('NFD');
      const tone = parts.match(/[\u0300\u0301\u0303\u0309\u0323]/)?.[0] ?? '';
      return parts.replace(tone, '').normalize('NFC') + tone;
    })
    .join('');
}

describe('decodes the codes of legacy fonts', () => {
  test.each([
    ['QuyÕt ®Þnh cña Thñ t\u00adíng ChÝnh phñ', 'Quyết định của Thủ tướng Chính phủ'],
    ['37°C, 5±1', '37°C, 5±1'], // not letters of the 74
  ])('TCVN3 %s', (from, to) => expect(decodeTcvn3(from)).toBe(to));

  test.each([
    ['UÛY BAN NHAÂN DAÂN', 'ỦY BAN NHÂN DÂN'],
    ['Quyeát ñònh soá 991/QÑ-UBND', 'Quyết định số 991/QĐ-UBND'],
    ['ngöôøi thöïc hieän', 'người thực hiện'],
    ['ø khoâng coù chöõ tröôùc', 'ø không có chữ trước'],
  ])('VNI %s', (from, to) => expect(decodeVni(from)).toBe(to));
});

describe('knows a syllable', () => {
  test.each(['hòa', 'hoà', 'ủy', 'uỷ', 'gì', 'giếng', 'quyết', 'nghiêng', 'khuỷu', 'ngoằn', 'quốc', 'học', 'Huỳnh'])(
    '%s',
    (word) => expect(isSyllable(word)).toBe(true),
  );
  test.each(['Đắk', 'quyÕt', 'cap', 'thùc', 'ngê', 'ka', 'tt', ''])('not %s', (word) =>
    expect(isSyllable(word)).toBe(false),
  );
});
