import fc from 'fast-check';
import { expect, test } from 'vitest';
import { utf8 } from '../../src/site/build/utf8.ts';

test('gives what Buffer.from gives, for texts short and long, halves of pairs among them', () => {
  const unit = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('Kế hoạch ', '\ud83d', '\ude00', '😀', 'a'));
  fc.assert(
    fc.property(fc.array(unit, { maxLength: 30 }), fc.integer({ min: 1, max: 200 }), (units, times) => {
      const text = units.join('').repeat(times);
      expect(utf8(text).equals(Buffer.from(text))).toBe(true);
    }),
  );
  const long = 'Ủy ban nhân dân tỉnh; '.repeat(20_000);
  expect(utf8(long).equals(Buffer.from(long))).toBe(true);
  expect(utf8(`${long}\udc00`).equals(Buffer.from(`${long}\udc00`))).toBe(true);
});
