import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readSourceBytes } from '../../src/import/read-bytes.ts';
import { codes, corpus, plainText, read } from './plain-text.ts';

const squeeze = (text: string): string => text.normalize('NFC').replace(/[\s\p{Cc}|]+/gu, '');
const letters = async (name: string): Promise<string> => squeeze(plainText((await read(corpus(name))).blocks));
const words = (text: string): string[] => text.replace(/[|]/g, ' ').split(/\s+/).filter(Boolean);

describe('reads Word 97–2003 like the same document as .docx', () => {
  test.each([
    ['d08-36-hd-vptw.doc', 'd06-36-hd-vptw.docx'],
    ['d09-nd-30-2020-phu-luc-3.doc', 'd03-nd-30-2020-phu-luc-3.docx'],
  ])('%s', async (doc, docx) => {
    const [first, second] = await Promise.all([read(corpus(doc)), read(corpus(docx))]);
    expect(words(plainText(first.blocks))).toEqual(words(plainText(second.blocks)));
    expect(codes(first)).toEqual(codes(second));
  });
});

describe('converts legacy fonts letter for letter', () => {
  test('TCVN3', async () => {
    const expected = corpus('d12-144-2002-qd-btc-tcvn3.expected.txt')
      .toString('utf8')
      .replace('EMBED Excel.Sheet.8', '') // the code of a field, which Word does not show
      .replace('SỐ:', 'Số:'); // stored «Sè», like every other «Số»
    expect(await letters('d12-144-2002-qd-btc-tcvn3.doc')).toBe(squeeze(expected));
  });

  test('VNI', async () => {
    const expected = corpus('d13-991-qd-ubnd-binh-phuoc-vni.expected.txt')
      .toString('utf8')
      .replace(/PAGE\s+PAGE\s+2\s*$/, ''); // the page number of the header
    expect(await letters('d13-991-qd-ubnd-binh-phuoc-vni.doc')).toBe(squeeze(expected));
  });

  test('the font of capitals is noted, the letters stay as stored', async () => {
    const { blocks } = await read(corpus('d12-144-2002-qd-btc-tcvn3.doc'));
    const [first] = blocks;
    expect(first).toMatchObject({ runs: [{ caps: true, text: expect.stringContaining('bộ tài chính') }] });
  });
});

describe('survives damage', () => {
  const original = corpus('d12-144-2002-qd-btc-tcvn3.doc');
  // The head of the file, where lengths and places stand, is hit as often as all the rest.
  const patch = fc.record({
    at: fc.oneof(fc.nat(2_000), fc.nat(original.length - 1)),
    bytes: fc.uint8Array({ minLength: 1, maxLength: 4 }),
  });

  test('any bytes changed: a document or a refusal, never an exception', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(patch, { minLength: 1, maxLength: 12 }), async (patches) => {
        const damaged = Buffer.from(original);
        for (const { at, bytes } of patches) damaged.set(bytes.subarray(0, damaged.length - at), at);
        const result = await readSourceBytes(damaged);
        expect(result.ok || result.refusal.remedy !== '').toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  test('any length cut: a document or a refusal', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(original.length), async (length) => {
        const result = await readSourceBytes(original.subarray(0, length));
        expect(result.ok || result.refusal.remedy !== '').toBe(true);
      }),
      { numRuns: 100 },
    );
  });
});
