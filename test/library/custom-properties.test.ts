import { expect, test } from 'vitest';
import { shortenProperties } from '../../src/site/build/custom-properties.ts';

const sheets = new Map([
  ['one', ':root{--nen: #fff;--chu: #000;--chu-nhat:#555;--bong:none}p{color:var(--chu)}'],
  ['other', ':root{--nen: #fff}p{color:var(--nen)}'],
  ['overlay', '.the{color:var(--chu-nhat,red);--chu: #111}'],
]);

test('names are short, and the same in all sheets', () => {
  const short = shortenProperties(sheets, []);
  expect(short.get('one')).toBe(':root{--a:#fff;--b:#000;--c:#555;--d:none}p{color:var(--b)}');
  expect(short.get('overlay')).toBe('.the{color:var(--c,red);--b:#111}');
});

test('what no sheet of the page reads is left out, what one laid over it reads stays', () => {
  const short = shortenProperties(sheets, ['one', 'other']);
  expect(short.get('one')).toBe(':root{--b:#000;--c:#555;}p{color:var(--b)}');
  expect(short.get('other')).toBe(':root{--a:#fff}p{color:var(--a)}');
});

test('there is a name for the twenty-seventh', () => {
  const many = Array.from({ length: 28 }, (_, index) => `--p${'x'.repeat(index + 1)}:0`).join(';');
  expect(shortenProperties(new Map([['one', `a{${many}}`]]), []).get('one')).toMatch(/--z:0;--aa:0;--ab:0}$/);
});
