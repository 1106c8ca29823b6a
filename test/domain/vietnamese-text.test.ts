import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { collapseSpace, countWords, folderSlug, foldMarks, toSlug } from '../../src/domain/text/vietnamese-text.ts';

describe('folds letters for keys', () => {
  test.each([
    ['Đảng ủy', 'dang uy'],
    ['Ðảng u\u0309y'.normalize('NFD'), 'dang uy'], // eth instead of Đ, loose marks
    ['ƯỜNG', 'uong'],
  ])('%s', (text, folded) => expect(foldMarks(text)).toBe(folded));
});

test.each([
  ['114-QĐ/TW', '114-qd-tw'],
  ['Tỉnh ủy Lâm Đồng', 'tinh-uy-lam-dong'],
  ['… / …', ''],
])('makes the slug of %s', (text, slug) => expect(toSlug(text)).toBe(slug));

test('white space is one space, whatever it was', () => expect(collapseSpace(' a\u00a0\t b\n')).toBe('a b'));

test('counts what stands between white space', () =>
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('ủy', 'a', ' ', '\t', '\u00a0', '\u2003', '\u2029', '\u3000', '\ufeff')),
      (parts) => {
        const text = parts.join('');
        expect(countWords(text)).toBe(text.split(/\s+/).filter(Boolean).length);
      },
    ),
  ));

describe('a folder name', () => {
  test('stays as it is when it is short', () => expect(folderSlug('luat-dat-dai-2024')).toBe('luat-dat-dai-2024'));

  test('is never too long and still tells two apart', () =>
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-z]{1,9}$/), { minLength: 20, maxLength: 60 }), (words) => {
        const slug = words.join('-');
        const other = `${slug}-b`;
        expect(folderSlug(slug).length).toBeLessThanOrEqual(100);
        if (slug.length > 100) expect(folderSlug(slug)).not.toBe(folderSlug(other));
      }),
    ));
});
