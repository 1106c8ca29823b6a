import fc from 'fast-check';
import { expect, test } from 'vitest';
import { textSharer } from '../../src/site/library/share-texts.ts';

test('what is shared says what it said before', () => {
  const share = textSharer();
  fc.assert(
    fc.property(fc.jsonValue(), (json) => {
      const text = JSON.stringify(json);
      expect(JSON.stringify(share(JSON.parse(text)))).toBe(text);
    }),
  );
  const long = 'Ủy ban nhân dân tỉnh Lâm Đồng '.repeat(9);
  expect(share({ a: [long, { b: long }], c: null })).toEqual({ a: [long, { b: long }], c: null });
});
