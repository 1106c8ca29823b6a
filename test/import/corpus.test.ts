import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Conversion, convert } from '../../src/import/convert.ts';
import { type PlanJson, planJson } from '../../src/import/plan-json.ts';
import { readSource } from '../../src/import/read-source.ts';

/** What a reader of each real document finds in it; checked by eye against the document. */
interface GoldPlan extends Pick<PlanJson, 'number' | 'date' | 'issuer' | 'type' | 'subject' | 'recipients'> {
  /** How many headings it has. */
  readonly headings: number;
  readonly signer: { readonly name: string; readonly office: string | null } | null;
}
const gold: Record<string, GoldPlan> = JSON.parse(readFileSync(new URL('../gold/plans.json', import.meta.url), 'utf8'));
const corpus = new URL('../fixtures/corpus/', import.meta.url);

async function read(name: string): Promise<Conversion> {
  const result = await readSource(fileURLToPath(new URL(name, corpus)));
  if (!result.ok) throw new Error(result.refusal.what);
  return convert(result.document, { file: name, sha256: result.sha256 });
}

describe.each(Object.keys(gold))('%s', (name) => {
  let conversion: Conversion;
  beforeAll(async () => {
    conversion = await read(name);
  });

  test('says what its letterhead, headings, recipients and signature say', () => {
    const { number, date, issuer, type, subject, headings, recipients, signer } = planJson(conversion, []);
    expect({ number, date, issuer, type, subject, headings: headings.length, recipients, signer }).toMatchObject(
      gold[name] ?? {},
    );
  });

  test('keeps every word in its order, and reads back from what is written', () => {
    expect(conversion.differences).toEqual([]);
    expect(conversion.unreadable).toBeNull();
    expect(conversion.wordsIn).toBeGreaterThan(400);
  });
});

test.each([
  ['d06-36-hd-vptw.docx', 'd08-36-hd-vptw.doc'],
  ['d03-nd-30-2020-phu-luc-3.docx', 'd09-nd-30-2020-phu-luc-3.doc'],
])('the same document as %s and %s is the same plan', async (docx, doc) => {
  const [one, other] = [await read(docx), await read(doc)].map((conversion) => planJson(conversion, []));
  expect(other?.text).toBe(one?.text);
  expect(other?.headings).toEqual(one?.headings);
});
