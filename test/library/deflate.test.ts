import { inflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { deflateEnd, deflatePiece } from '../../src/site/deflate.ts';

/** The pieces compressed, joined and taken apart again by zlib. */
const there = (...pieces: readonly Uint8Array[]) =>
  new Uint8Array(inflateRawSync(Buffer.concat([...pieces.map(deflatePiece), deflateEnd])));

test('what zlib reads from it is what went in', () => {
  // Few signs that repeat, at all distances; then any bytes; a few of each.
  const words = fc.array(fc.constantFrom('a', 'ab', ' Ủy ban ', '</c><c r="', 'x'.repeat(300), '\n'), {
    maxLength: 400,
  });
  const piece = fc.oneof(
    words.map((list) => new Uint8Array(Buffer.from(list.join('')))),
    fc.uint8Array({ maxLength: 2000 }),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 4 }), (pieces) => {
      expect(there(...pieces)).toEqual(new Uint8Array(Buffer.concat(pieces)));
    }),
  );
});

/** The same numbers every time. */
function* numbers(): Generator<number> {
  for (let state = 1; ; state = (Math.imul(state, 1103515245) + 12345) >>> 0) yield state >>> 16;
}

test('more signs than one block holds, repeated at every distance', () => {
  const bytes = new Uint8Array(200_000);
  const next = numbers();
  for (let at = 0; at < bytes.length; at += 1) {
    bytes[at] = at % 70_000 < 35_000 ? Number(next.next().value) : (bytes[at - 30_000] ?? 0);
  }
  expect(there(bytes)).toEqual(bytes);
  expect(there(bytes.subarray(0, 50), bytes)).toEqual(new Uint8Array([...bytes.subarray(0, 50), ...bytes]));
});

test('signs so unequal in number that their best codes would be too long for the format', () => {
  // As often as the numbers of Fibonacci say, each before five that keep it from being repeated.
  const next = numbers();
  const groups: number[][] = [];
  for (let sign = 0, often = 1, before = 1; sign < 17; sign += 1, [often, before] = [often + before, often]) {
    for (let time = 0; time < often; time += 1) {
      groups.push([sign, ...Array.from({ length: 5 }, () => 100 + (Number(next.next().value) % 16))]);
    }
  }
  const bytes = new Uint8Array(groups.flat());
  expect(there(bytes)).toEqual(bytes);
});

test('a table in XML shrinks to a small part', () => {
  const rows = Array.from({ length: 3000 }, (_, at) => `<row r="${at}"><c r="A${at}" s="2"><v>${at * 7}</v></c></row>`);
  const bytes = Buffer.from(rows.join(''));
  expect(deflatePiece(bytes).length).toBeLessThan(bytes.length / 4);
});
