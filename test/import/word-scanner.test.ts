import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plainHints } from '../../src/import/spelling.ts';
import { wordScanner } from '../../src/import/word-scanner.ts';

const scanned = (text: string, isWrong: (word: string) => boolean) =>
  wordScanner(isWrong)(text)?.map((start) => /^\p{Ll}+/u.exec(text.slice(start))?.[0]);

describe('finds the words of small letters that are wrong', () => {
  test.each([
    ['kiểm ta nủy ban', ['nủy']],
    ['nủy', ['nủy']],
    ['Nủy NỦY nủy2 nủy/a a-nủy nu\u0309y', []],
    ['“nủy”, (nủy).', ['nủy', 'nủy']],
    ['', []],
  ])('%s', (text, expected) => expect(scanned(text, (word) => word === 'nủy')).toEqual(expected));

  test('asks about each word once', () => {
    const asked: string[] = [];
    const scan = wordScanner((word) => asked.push(word) < 0);
    scan('các cấp, các ngành');
    scan('các ngành');
    expect(asked).toEqual(['các', 'cấp', 'ngành']);
  });
  test('leaves a text with signs of another kind to the caller', () =>
    expect(scanned('a 😀', () => true)).toBeUndefined());

  test('as a search by pattern does, for any text', () => {
    const pieces = fc.constantFrom('a', 'ban', 'nủy', 'Đ', ' ', '\n', '-', '/', '1', '.', '\u0301', '\u00a0', 'ß', 'ơ');
    const isWrong = (word: string) => word.length % 2 === 1;
    const scan = wordScanner(isWrong);
    fc.assert(
      fc.property(fc.array(pieces), (parts) => {
        const text = parts.join('');
        const expected = [...text.matchAll(/[\p{L}\p{M}\p{N}/&_-]+/gu)].filter(
          ({ 0: word }) => /^\p{Ll}+$/u.test(word) && isWrong(word),
        );
        expect(scan(text)).toEqual(expected.map(({ index }) => index));
      }),
    );
  });
});

describe('hints for the page of a plan', () => {
  const hints = plainHints({ accepted: new Set(['email']), confused: new Map([['bổ xung', 'bổ sung']]) });
  test.each([
    ['các nủy ban', ['nủy@4']],
    ['gửi email, bổ xung nủy', ['bổ xung@11', 'nủy@19']],
    ['Bổ xung 😀 nủy', ['Bổ xung@0', 'nủy@11']],
    // Parts of an address are no words.
    ['tại https://abc.vn/nủy, nủyx@abc.vn (nủy) ', ['nủy@37']],
  ])('%s', (text, expected) => expect(hints(text).map((hint) => `${hint.text}@${hint.start}`)).toEqual(expected));
});
