import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { findSpellingHints } from '../../src/import/spelling.ts';
import { readWordLists } from '../../src/import/word-lists.ts';
import { createWordModel } from '../../src/import/word-model.ts';

const lists = readWordLists(new URL('../../content/chinh-ta/', import.meta.url));
const seeds = ['000_fe2cfa188d49d34d.txt', '002_d5a766ebd8e95449.txt'].map((name) =>
  readFileSync(new URL(`../../content/sources/${name}`, import.meta.url), 'utf8').normalize('NFC'),
);
const hints = (text: string, texts = [text]) =>
  findSpellingHints(text, lists, createWordModel(texts)).map((hint) => `${hint.text} → ${hint.suggestion ?? '?'}`);

describe('finds the typing errors of the two plans by the language of both', () => {
  test('inspection work', () =>
    expect(hints(seeds[0] ?? '', seeds)).toEqual(
      expect.arrayContaining(['nủy → ?', 'tự chuyến hóa → tự chuyển hóa', 'chương → chương trình']),
    ));
  test('corruption', () =>
    expect(hints(seeds[1] ?? '', seeds)).toEqual(
      expect.arrayContaining(['lãnh phí → lãng phí', '04- NQ/TW → 04-NQ/TW']),
    ));
  test('without the list of confused phrases, by the words around them', () => {
    const none = { ...lists, confused: new Map<string, string>() };
    const found = seeds.flatMap((text) =>
      findSpellingHints(text, none, createWordModel(seeds)).map((hint) => hint.text),
    );
    expect(found).toEqual(expect.arrayContaining(['chuyến', 'lãnh']));
  });
  test('with at most one false alarm in both', () => {
    const all = seeds.flatMap((text) => hints(text, seeds));
    expect(all.filter((hint) => !/nủy|chuyến|chuyển|chương|lãnh|04- NQ/.test(hint)).length).toBeLessThanOrEqual(1);
  });
});

describe('leaves correct words alone', () => {
  test('pairs that look like a commoner one, by the list of the office', () => {
    const text = 'Đổi mới căn bản, toàn diện.';
    const model = createWordModel(['ban hành văn bản. thực hiện văn bản. theo văn bản. bằng văn bản.', text]);
    const said = (accepted: ReadonlySet<string>) =>
      findSpellingHints(text, { ...lists, accepted }, model).map((hint) => `${hint.text} → ${hint.suggestion}`);
    expect(said(lists.accepted)).toEqual([]);
    expect(said(new Set())).toEqual(['căn → văn']);
  });
  test.each([
    'Ủy ban nhân dân tỉnh Đắk Lắk, huyện Krông Pắc',
    'văn hoá, văn hóa; cấp uỷ, cấp ủy; lan toả',
    'gửi qua email, website; dài 5 km',
    '(i) tệp (.pdf), (.docx); (ii) sao photocopy; tín chỉ carbon',
    'Nghị quyết số 04-NQ/TW, quý III/2025',
    'UBND, HĐND, TCCS',
  ])('%s', (text) => expect(hints(text)).toEqual([]));
});

describe('a word that usually has its partner behind it', () => {
  const often = (...sentences: readonly string[]) =>
    sentences.flatMap((sentence) => Array(6).fill(sentence)).join('\n');
  test('needs none where it is the second half of the word before it', () => {
    const text = often('theo Chỉ thị của Thủ tướng Chính phủ', 'các Phó Thủ tướng Chính phủ chỉ đạo');
    expect(hints(`${text}\nThủ tướng, các Phó Thủ tướng Chính phủ`)).toEqual([]);
    expect(hints(`${text}\nbáo cáo Thủ tướng.`)).toEqual([]);
  });
  test('is told where it is the first half', () => {
    const text = often(
      'xây dựng chương trình công tác',
      'thực hiện chương trình hành động',
      'theo chương trình kiểm tra',
    );
    expect(hints(`${text}\nxây dựng chương.`)).toEqual(['chương → chương trình']);
  });
});
