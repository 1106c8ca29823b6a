import { describe, expect, test } from 'vitest';
import { buildRegistry, type RegistryEntry } from '../../src/domain/citation/registry.ts';

const keys = (...entries: RegistryEntry[]) => buildRegistry(entries).documents.map((cited) => cited.key);

describe('joins what is said of one document', () => {
  test('a number that carries its year is one document, with or without its date', () =>
    expect(
      keys({ source: 'a', number: '30/2020/NĐ-CP' }, { source: 'b', number: '30/2020/NĐ-CP', date: '2020-03-05' }),
    ).toEqual(['30-2020-nd-cp-2020-03-05']));

  test('a mention without issuer joins the only body that is named for this number and date', () =>
    expect(
      keys(
        { source: 'a', number: '23-CTr/TU', date: '2026-05-07' },
        { source: 'b', number: '23-CTr/TU', date: '2026-05-07', issuer: 'Tỉnh ủy Lâm Đồng' },
      ),
    ).toEqual(['23-ctr-tu-2026-05-07-tinh-uy-lam-dong']));
});

const letter = { number: '345/SNV-CCVC', date: '2025-05-07' };
describe('joins a body without its place to the only one that has it', () => {
  test.each<[string, string]>([
    ['Sở Nội vụ', 'Sở Nội vụ tỉnh Lâm Đồng'],
    ['Tỉnh ủy', 'Tỉnh ủy Lâm Đồng'],
    ['Ban Tổ chức', 'Ban Tổ chức Tỉnh ủy Lâm Đồng'],
    ['UBND huyện', 'UBND huyện Đức Trọng'],
  ])('%s, %s', (short, full) => {
    const entries = [short, full, null].map((issuer, i) => ({ source: `${i}`, ...letter, issuer }));
    expect(keys(...entries)).toHaveLength(1);
    expect(keys(...entries.toReversed())).toHaveLength(1);
  });

  test.each<[string, string[]]>([
    ['of two provinces', ['Sở Nội vụ', 'Sở Nội vụ tỉnh Lâm Đồng', 'Sở Nội vụ tỉnh Lai Châu']],
    ['of another place whose name is longer', ['UBND xã Hòa', 'UBND xã Hòa Bình']],
    ['of another body', ['Sở Nội vụ', 'Sở Nội vụ và Lao động']],
  ])('but not one %s', (_, issuers) =>
    expect(keys(...issuers.map((issuer) => ({ source: issuer, ...letter, issuer })))).toHaveLength(issuers.length),
  );
});

describe('spells a body as most texts do', () => {
  const said = (...issuers: string[]) =>
    issuers.map((issuer, i) => ({ source: `${i}`, number: `${i + 1}/TT-BNNMT`, date: '2025-05-07', issuer }));
  const issuers = (...entries: RegistryEntry[]) => buildRegistry(entries).documents.map(({ issuer }) => issuer);
  const [common, odd] = ['Bộ Nông nghiệp và Môi trường', 'Bộ Nông nghiệp và Môi Trường'];

  test('in any order', () => {
    expect(issuers(...said(common, odd, common))).toEqual([common, common, common]);
    expect(issuers(...said(odd, common, common))).toEqual([common, common, common]);
  });
  test('or as a facts file does', () =>
    expect(
      issuers(...said(odd, odd), { source: 'f', fact: true, number: '9/TT-BNNMT', date: '2025-01-01', issuer: common }),
    ).toEqual([common, common, common]));
  test('another body keeps its name', () =>
    expect(issuers(...said(common, common, 'Bộ Nông nghiệp'))).toEqual([common, common, 'Bộ Nông nghiệp']));
});

describe('keeps apart what may be two documents', () => {
  test('a Party number of two terms', () =>
    expect(
      keys(
        { source: 'a', number: '05-NQ/TW', date: '2016-11-01' },
        { source: 'b', number: '05-NQ/TW', date: '2026-04-07' },
      ),
    ).toEqual(['05-nq-tw-2016-11-01', '05-nq-tw-2026-04-07']));

  test('a Party number without date is no document at all', () =>
    expect(keys({ source: 'a', number: '05-NQ/TW' })).toEqual([]));

  test('a shared symbol of two bodies', () =>
    expect(
      keys(
        { source: 'a', number: '05-KH/TU', date: '2026-05-07', issuer: 'Tỉnh ủy Lâm Đồng' },
        { source: 'b', number: '05-KH/TU', date: '2026-05-07', issuer: 'Tỉnh ủy Nghệ An' },
      ),
    ).toHaveLength(2));
});

describe('facts files', () => {
  const cited: RegistryEntry = {
    source: 'a',
    number: '66-QĐ/TW',
    date: '2017-02-06',
    title: 'một tên rất dài mà văn bản dẫn ghi nhầm',
  };

  test('outrank what texts say', () =>
    expect(
      buildRegistry([cited, { source: 'f', fact: true, number: '66-QĐ/TW', date: '2017-02-06', title: 'về thể loại' }])
        .documents[0]?.title,
    ).toBe('về thể loại'));

  test('need no date where the number is unique', () =>
    expect(
      buildRegistry([cited, { source: 'f', fact: true, number: '66-QĐ/TW', replacedBy: '399-qd-tw-2026-01-09' }])
        .documents,
    ).toMatchObject([{ key: '66-qd-tw-2017-02-06', replacedBy: '399-qd-tw-2026-01-09' }]));
});

describe('reports contradictions', () => {
  test('one number of one year with two dates', () =>
    expect(
      buildRegistry([
        { source: 'a', number: '12/QĐ-TTg', date: '2025-01-03', issuer: 'Thủ tướng Chính phủ' },
        { source: 'b', number: '12/QĐ-TTg', date: '2025-03-01', issuer: 'Thủ tướng Chính phủ' },
      ]).contradictions,
    ).toMatchObject([{ kind: 'two-dates', number: '12/QĐ-TTg' }]));

  test('words that disagree', () =>
    expect(
      buildRegistry([
        { source: 'a', number: '114-QĐ/TW', date: '2023-07-11', type: 'Quyết định' },
        { source: 'b', number: '114-QĐ/TW', date: '2023-07-11', type: 'Quy định' },
      ]).contradictions,
    ).toMatchObject([{ kind: 'two-types' }]));

  test('a document that is cited before it was issued', () =>
    expect(
      buildRegistry([{ source: 'a', number: '05-NQ/TW', date: '2026-04-07', citedOn: '2026-01-01' }]).contradictions,
    ).toMatchObject([{ kind: 'from-the-future' }]));

  test('nothing where all agree', () =>
    expect(
      buildRegistry([{ source: 'a', number: '05-NQ/TW', date: '2026-04-07', citedOn: '2026-06-01' }]).contradictions,
    ).toEqual([]));
});
