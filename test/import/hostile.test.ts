import { describe, expect, test } from 'vitest';
import { readSourceBytes } from '../../src/import/read-bytes.ts';
import { readInChild } from '../../src/import/read-source.ts';
import { hostileFiles } from './hostile-files.ts';

describe('refuses files built to harm, in its own process', () => {
  test.each(Object.entries(hostileFiles).map(([name, { code, make }]) => [name, code, make] as const))(
    '%s',
    async (_, code, make) => {
      const result = await readInChild(make());
      expect(result.ok ? 'read' : result.refusal.code).toMatch(new RegExp(`^(?:${code})$`));
    },
  );

  test('and goes on with the next file', async () =>
    expect(await readInChild(Buffer.from('Kế hoạch'))).toMatchObject({ ok: true, format: 'txt' }));

  test('nor blames it for memory that the file before it left behind', async () => {
    const heavy = hostileFiles['900,000 elements'];
    if (heavy !== undefined) await readInChild(heavy.make());
    const long = Buffer.from('Kế hoạch thực hiện Nghị quyết\n'.repeat(60_000)); // takes longer than the watch sleeps
    expect(await readInChild(long, 240 * 2 ** 20)).toMatchObject({ ok: true, format: 'txt' });
  });
});

test('what it refuses is said in Vietnamese, without the words of a library', async () => {
  const result = await readSourceBytes(Buffer.from('PK\x03\x04 hỏng'));
  expect(result).toMatchObject({ ok: false, refusal: { code: 'damaged', what: 'Tệp hỏng: phần nén không đọc được' } });
});
