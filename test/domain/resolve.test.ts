import { describe, expect, test } from 'vitest';
import { findCitations } from '../../src/domain/citation/find-citations.ts';
import type { OwnDocument } from '../../src/domain/citation/find-letterhead.ts';
import { buildRegistry, entriesOf, type RegistryEntry } from '../../src/domain/citation/registry.ts';
import { resolveCitations } from '../../src/domain/citation/resolve.ts';

const own: OwnDocument = {
  type: 'Kế hoạch',
  number: '12-KH/ĐU',
  date: '2026-06-10',
  issuer: 'Đảng ủy UBND tỉnh Lâm Đồng',
  superior: 'Đảng bộ tỉnh Lâm Đồng',
  place: 'Lâm Đồng',
};
const resolve = (text: string, entries: readonly RegistryEntry[] = []) =>
  resolveCitations(findCitations(text), { own, registry: entries.length === 0 ? null : buildRegistry(entries) });
/** `rule target` of the last mention. */
const last = (text: string, entries: readonly RegistryEntry[] = []): string => {
  const citation = resolve(text, entries).at(-1);
  return `${citation?.rule} ${citation?.targets.join(' ')}`.trim();
};
const entry = (number: string, date: string, more: Partial<RegistryEntry> = {}): RegistryEntry => ({
  source: 'facts',
  number,
  date,
  ...more,
});

describe('a body named without its place', () => {
  const keys = (text: string) =>
    resolveCitations(findCitations(text), { own: null, registry: null }).map(({ targets }) => targets[0]);
  test('takes the whole name that the text gives to the same number and date', () =>
    expect(
      keys('Kế hoạch số 5-KH/TU ngày 5/6/2026 của Tỉnh ủy. Kế hoạch số 5-KH/TU ngày 5/6/2026 của Tỉnh ủy Gia Lai'),
    ).toEqual(['05-kh-tu-2026-06-05-tinh-uy-gia-lai', '05-kh-tu-2026-06-05-tinh-uy-gia-lai']));
  test('not when two have it, nor of another date', () => {
    const first = (text: string) => keys(`Kế hoạch số 5-KH/TU ngày 5/6/2026 của Tỉnh ủy. ${text}`)[0];
    expect(
      first(
        'Kế hoạch số 5-KH/TU ngày 5/6/2026 của Tỉnh ủy Gia Lai, Kế hoạch số 5-KH/TU ngày 5/6/2026 của Tỉnh ủy Cà Mau',
      ),
    ).toBe('05-kh-tu-2026-06-05-tinh-uy');
    expect(first('Kế hoạch số 5-KH/TU ngày 6/6/2026 của Tỉnh ủy Gia Lai')).toBe('05-kh-tu-2026-06-05-tinh-uy');
  });
});

describe('the document itself settles', () => {
  test.each([
    ['a full mention', 'Nghị quyết số 05-NQ/TW, ngày 07/4/2026', 'full-mention 05-nq-tw-2026-04-07'],
    [
      'the last full mention',
      'Nghị quyết số 05-NQ/TW, ngày 07/4/2026. Thực hiện Nghị quyết số 05-NQ/TW',
      'last-full-mention 05-nq-tw-2026-04-07',
    ],
    [
      'a full mention that comes later, when there is one only',
      'Nghị quyết số 05-NQ/TW, ngày 07/4/2026. Nghị quyết số 05-NQ/TW',
      'last-full-mention 05-nq-tw-2026-04-07',
    ],
    [
      'a declared short form',
      'Nghị quyết số 05-NQ/TW, ngày 07/4/2026 (viết tắt Nghị quyết số 05-NQ/TW). Theo Nghị quyết số 05-NQ/TW',
      'alias 05-nq-tw-2026-04-07',
    ],
    [
      'a declared bare figure',
      'Nghị quyết số 57-NQ/TW ngày 22/12/2024 (sau đây gọi tắt là Nghị quyết 57). Theo Nghị quyết 57',
      'alias 57-nq-tw-2024-12-22',
    ],
    [
      'a bare figure',
      'Quyết định số 930/QĐ-TTg ngày 05/6/2025. Thực hiện Quyết định số 930',
      'last-full-mention 930-qd-ttg-2025-06-05',
    ],
    [
      'type and body',
      'Chương trình hành động số 23-CTr/TU, ngày 07/5/2026 của Tỉnh ủy. Thực hiện Chương trình hành động của Tỉnh ủy',
      'last-full-mention 23-ctr-tu-2026-05-07-tinh-uy-lam-dong',
    ],
    [
      'a law by its name',
      'Luật Lưu trữ số 33/2024/QH15 ngày 21/6/2024. Theo quy định của Luật Lưu trữ',
      'last-full-mention 33-2024-qh15-2024-06-21',
    ],
    ['itself', 'Kế hoạch này', 'self'],
    ['its own number', '(Kèm theo Kế hoạch số 12-KH/ĐU ngày 10/6/2026)', 'self'],
    ['a number that carries its year', 'Nghị định số 30/2020/NĐ-CP', 'number-only 30-2020-nd-cp'],
  ])('%s', (_, text, expected) => expect(last(text)).toBe(expected));
});

describe('nothing is guessed', () => {
  test.each([
    ['a Party number alone', 'Nghị quyết số 05-NQ/TW', 'number-only'],
    [
      'the same number of another body',
      'Nghị quyết số 05-NQ/TU, ngày 07/4/2026 của Tỉnh ủy Đắk Nông. Nghị quyết số 05-NQ/TU của Tỉnh ủy Lâm Đồng',
      'number-only',
    ],
    ['another type of the same serial', 'Kế hoạch số 05-KH/TW, ngày 07/4/2026. Nghị quyết số 05-NQ/TW', 'number-only'],
    ['its own number at another body', 'Kế hoạch số 12-KH/ĐU của Đảng ủy phường Bảo Lộc', 'number-only'],
    ['another term', 'Nghị quyết số 05-NQ/TW, ngày 07/4/2026. Nghị quyết số 05-NQ/TW khóa XII', 'number-only'],
    ['a plan that no word before settles', 'bám sát Kế hoạch của Đảng ủy.', 'ambiguous'],
  ])('%s', (_, text, expected) => expect(last(text)).toBe(expected));

  test.each([
    ['Quyết định số 99-QĐ/TU ngày 5/5/2025 của Tỉnh ủy. Thực hiện Quyết định 99 của Chủ tịch UBND tỉnh', null],
    ['Chỉ thị số 12/CT-TTg ngày 5/5/2025. Thực hiện Chỉ thị 12 của Tỉnh ủy', null],
    // Two documents have the figure now.
    ['Chỉ thị số 12/CT-TTg ngày 5/5/2025. Thực hiện Chỉ thị 12 của Tỉnh ủy, theo Chỉ thị 12', null],
    ['Quyết định số 99-QĐ/TU ngày 5/5/2025 của Tỉnh ủy. Thực hiện Quyết định 99 của Ban Thường vụ Tỉnh ủy', '99-QĐ/TU'],
    ['Chỉ thị số 12/CT-TTg ngày 5/5/2025. Thực hiện Chỉ thị 12 của Thủ tướng', '12/CT-TTg'],
  ])('a figure alone is of the body that is named: %s', (text, number) =>
    expect(resolve(text).at(-1)?.number).toBe(number),
  );

  test('two action programmes of one body leave a short mention open', () => {
    const text =
      'Chương trình hành động số 23-CTr/TU, ngày 07/5/2026 của Tỉnh ủy; Chương trình hành động số 24-CTr/TU, ngày 07/5/2026 của Tỉnh ủy. Thực hiện Chương trình hành động của Tỉnh ủy';
    expect(resolve(text).filter(({ kind }) => kind === 'short-no-number')).toEqual([]);
  });

  test.each([
    'Chương trình hành động số 23-CTr/TU, ngày 07/5/2026 của Tỉnh ủy. | Chương trình hành động của Tỉnh ủy |',
    'Nghị quyết số 03/NQ-CP ngày 09/01/2025 của Chính phủ. Trình ban hành Nghị quyết của Chính phủ',
    'Kế hoạch số 92/KH-UBND ngày 15/9/2025 của UBND tỉnh. Triển khai Kế hoạch của Ủy ban nhân dân tỉnh về thực hiện Quyết định',
  ])('a coming document is no short mention: %s', (text) => expect(resolve(text)).toHaveLength(1));
});

describe('the registry settles what the document leaves open', () => {
  const four = [entry('05-NQ/TW', '2016-11-01'), entry('05-NQ/TW', '2022-01-17'), entry('05-NQ/TW', '2026-04-07')];
  test.each([
    ['the only one of its term', 'Nghị quyết số 05-NQ/TW', four, 'only-candidate 05-nq-tw-2026-04-07'],
    ['the stated term', 'Nghị quyết số 05-NQ/TW khóa XIII', four, 'stated-term 05-nq-tw-2022-01-17'],
    [
      'two of one term stay ambiguous',
      'Nghị quyết số 05-NQ/TW',
      [...four, entry('05-NQ/TW', '2026-05-01')],
      'ambiguous',
    ],
    [
      'none that is later than the citing document',
      'Nghị quyết số 05-NQ/TW',
      [entry('05-NQ/TW', '2026-07-01')],
      'number-only',
    ],
    ['none of another year (State)', 'Quyết định số 142/QĐ-TTg', [entry('142/QĐ-TTg', '2024-02-02')], 'number-only'],
    [
      'the same year (State)',
      'Quyết định số 142/QĐ-TTg',
      [entry('142/QĐ-TTg', '2026-02-02')],
      'only-candidate 142-qd-ttg-2026-02-02',
    ],
    [
      'the date of a number that carries its year',
      'Nghị định số 30/2020/NĐ-CP',
      [entry('30/2020/NĐ-CP', '2020-03-05')],
      'only-candidate 30-2020-nd-cp-2020-03-05',
    ],
    [
      'the body that the text leaves out',
      'Chương trình hành động số 23-CTr/TU, ngày 07/5/2026',
      [entry('23-CTr/TU', '2026-05-07', { issuer: 'Tỉnh ủy Lâm Đồng' })],
      'full-mention 23-ctr-tu-2026-05-07-tinh-uy-lam-dong',
    ],
    [
      'not the document of another body',
      'Chương trình hành động số 23-CTr/TU, ngày 07/5/2026 của Tỉnh ủy',
      [entry('23-CTr/TU', '2026-05-07', { issuer: 'Tỉnh ủy Đắk Lắk' })],
      'full-mention 23-ctr-tu-2026-05-07-tinh-uy-lam-dong',
    ],
  ])('%s', (_, text, entries, expected) => expect(last(text, entries)).toBe(expected));

  test.each([
    ['a bare figure with its term', 'Nghị quyết 05 khóa XIV', 'stated-term 05-nq-tw-2026-04-07'],
    ['a bare figure of the running term', 'theo Nghị quyết số 05 về kiểm tra', 'only-candidate 05-nq-tw-2026-04-07'],
    ['no document of an earlier term', 'theo Nghị quyết số 57 về chuyển đổi số', 'ambiguous'],
  ])('%s', (_, text, expected) =>
    expect(
      last(text, [
        ...four.map((found) => ({ ...found, type: 'Nghị quyết' })),
        entry('57-NQ/TW', '2024-12-22', { type: 'Nghị quyết' }),
      ]),
    ).toBe(expected),
  );

  test('a draft without a day is dated by what it cites, and an undated one links nothing by term', () => {
    const draft = (text: string) =>
      resolveCitations(findCitations(text), { own: { ...own, date: null }, registry: buildRegistry(four) }).at(-1)
        ?.targets;
    expect(draft('Kế hoạch số 01-KH/TU, ngày 07/5/2026. Nghị quyết số 05-NQ/TW')).toEqual(['05-nq-tw-2026-04-07']);
    expect(draft('Nghị quyết số 05-NQ/TW')).toEqual([]);
  });

  test('a law by name alone stays open: the registry may know the old one only', () => {
    const known = [entry('01/2011/QH13', '2011-11-11', { names: ['Luật Lưu trữ'] })];
    expect(last('theo quy định của Luật Lưu trữ', known)).toBe('named luat-luu-tru');
    expect(last('theo quy định của Luật Lưu trữ năm 2011', known)).toBe('only-candidate 01-2011-qh13-2011-11-11');
  });

  test('an ambiguous mention lists its candidates', () => {
    const [citation] = resolve('Nghị quyết số 05-NQ/TW', [...four, entry('05-NQ/TW', '2026-05-01')]);
    expect(citation?.candidates).toEqual(['05-nq-tw-2026-04-07', '05-nq-tw-2026-05-01']);
  });
});

describe('the registry', () => {
  const plan = (text: string, source: string) => entriesOf(resolve(text), own, source);

  test('merges what several plans say about one document', () => {
    const { documents } = buildRegistry([
      ...plan('Nghị quyết số 05-NQ/TW, ngày 07/4/2026', 'a'),
      ...plan(
        'Nghị quyết số 05-NQ/TW, ngày 07/4/2026 của Ban Chấp hành Trung ương khóa XIV về kiểm tra, giám sát;',
        'b',
      ),
    ]);
    expect(documents).toMatchInlineSnapshot(`
      [
        {
          "date": "2026-04-07",
          "held": null,
          "issuer": "Ban Chấp hành Trung ương Đảng khóa XIV",
          "key": "05-nq-tw-2026-04-07",
          "names": [],
          "number": "05-NQ/TW",
          "replacedBy": null,
          "title": "về kiểm tra, giám sát",
          "type": "Nghị quyết",
        },
      ]
    `);
  });

  test('is the same for any order of plans', () => {
    const [a, b] = [
      plan('Nghị quyết số 05-NQ/TW, ngày 07/4/2026', 'a'),
      plan('Kế hoạch số 03-KH/TW, ngày 18/5/2026', 'b'),
    ];
    expect(buildRegistry([...a, ...b]).documents).toEqual(buildRegistry([...b, ...a]).documents);
  });

  test.each([
    [
      'one number with two dates',
      ['Nghị định số 30/2020/NĐ-CP ngày 05/3/2020', 'Nghị định số 30/2020/NĐ-CP ngày 03/5/2020'],
      'two-dates',
    ],
    [
      'words against words',
      ['Quy định số 114-QĐ/TW, ngày 11/7/2023', 'Quyết định số 114-QĐ/TW, ngày 11/7/2023'],
      'two-types',
    ],
    ['a citation from the future', ['Nghị quyết số 07-NQ/TW, ngày 01/8/2026'], 'from-the-future'],
  ])('reports %s', (_, texts, kind) => {
    const { contradictions } = buildRegistry(texts.flatMap((text, i) => plan(text, `plan-${i}`)));
    expect(contradictions.map((found) => found.kind)).toEqual([kind]);
  });

  test('says nothing against two documents of one number in two terms', () => {
    const texts = ['Nghị quyết số 05-NQ/TW, ngày 17/01/2022', 'Nghị quyết số 05-NQ/TW, ngày 07/4/2026'];
    expect(buildRegistry(texts.flatMap((text, i) => plan(text, `plan-${i}`))).contradictions).toEqual([]);
  });
});
