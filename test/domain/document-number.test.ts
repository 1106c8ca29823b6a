import { describe, expect, test } from 'vitest';
import { numberSlug, parseDocumentNumber } from '../../src/domain/document/document-number.ts';
import { centralTermOf, documentKey, issuerSlug, namedKey } from '../../src/domain/document/identity.ts';
import { toIsoDate } from '../../src/domain/text/vietnamese-date.ts';

describe('a number alone', () => {
  test.each([
    ['Số 383-QĐ/TW', { serial: '383', year: null, type: 'QĐ', issuer: 'TW', party: true }],
    ['Số: 556/KH-UBND', { serial: '556', year: null, type: 'KH', issuer: 'UBND', party: false }],
    ['30/2020/nđ-cp', { serial: '30', year: '2020', type: 'NĐ', issuer: 'CP', party: false }],
    ['33/2024/QH15', { serial: '33', year: '2024', type: null, issuer: 'QH15', party: false }],
    ['10894/VPCP-CN', { serial: '10894', year: null, type: null, issuer: 'VPCP', party: false }],
  ])('%s', (text, parts) => expect(parseDocumentNumber(text)).toMatchObject(parts));

  test.each(['Số         -KH/ĐU', 'Số: /QĐ-UBND', '07/4/2026', '2025-2030', '05-NQ/TW và 04-NQ/TW', 'NQ/TW', ''])(
    '%j is none',
    (text) => expect(parseDocumentNumber(text)).toBeUndefined(),
  );
});

test.each([
  ['05-NQ/TW', '05-nq-tw'],
  ['0204/KH-UBND', '204-kh-ubnd'],
  ['66.2/2025/NQ-CP', '66-2-2025-nq-cp'],
  ['9086/BNV-CTTN&BĐG', '9086-bnv-cttn-bdg'],
  ['12/2025/HD-ABC', '12-2025-hd-abc'],
  ['12/2025/HĐ-ABC', '12-2025-hop-dong-abc'], // a contract is no guideline
  ['44-CV/BXĐĐ', '44-cv-bxdjdj'], // another body than BXDĐ
  ['44-CV/BXDĐ', '44-cv-bxdd'],
  ['12/2025/QĐ-ĐHCT', '12-2025-qd-dhct'],
  ['715/SGDĐT-VP', '715-sgddt-vp'],
  ['01-ĐA/TU', '01-da-tu'],
  ['01-DA/TU', '01-du-an-tu'],
])('slug of %s', (number, slug) => expect(numberSlug(number)).toBe(slug));

describe('the key of a document', () => {
  test.each([
    [{ number: '05-NQ/TW', date: '2026-04-07', issuer: 'Bộ Chính trị' }, '05-nq-tw-2026-04-07'],
    [{ number: '23-CTr/TU', date: '2026-05-07', issuer: 'Tỉnh ủy Lâm Đồng' }, '23-ctr-tu-2026-05-07-tinh-uy-lam-dong'],
    [{ number: '23-CTr/TU', date: '2026-05-07', issuer: null }, '23-ctr-tu-2026-05-07'],
    [{ number: '33/2024/QH15', date: '2024-06-21', issuer: 'Quốc hội' }, '33-2024-qh15-2024-06-21'],
    [{ number: '30/2020/NĐ-CP', date: null, issuer: null }, '30-2020-nd-cp'],
    [{ number: '12/2025/QĐ-UBND', date: null, issuer: 'UBND tỉnh Lâm Đồng' }, undefined],
    [{ number: '05-NQ/TW', date: null, issuer: 'Bộ Chính trị' }, undefined],
  ])('%o', (identity, key) => expect(documentKey(identity)).toBe(key));

  test.each([
    ['Ban Chấp hành Đảng bộ UBND tỉnh Lâm Đồng', 'Đảng ủy UBND tỉnh Lâm Đồng'],
    ['Ban Thường vụ Tỉnh ủy Lâm Đồng', 'Tỉnh ủy Lâm Đồng'],
    ['Ban Chấp hành Đảng bộ tỉnh Lâm Đồng', 'Tỉnh ủy Lâm Đồng'],
    ['Chủ tịch UBND tỉnh Lâm Đồng', 'UBND tỉnh Lâm Đồng'],
    ['Đảng bộ tỉnh', 'Tỉnh ủy'],
    ['Hội nghị Tỉnh ủy Lâm Đồng', 'Tỉnh ủy Lâm Đồng'],
    ['Ban chấp hành Đảng bộ Tỉnh', 'Tỉnh ủy'],
    ['Đảng Bộ phường Sa Pa', 'Đảng ủy phường Sa Pa'],
    ['Ban thường vụ Đảng ủy phường Sa Pa', 'Đảng bộ phường Sa Pa'],
    ['Ban Chấp hành Đảng bộ huyện Cư Jút', 'Ban Thường vụ Huyện ủy Cư Jút'],
    ['Đảng bộ thị xã Gia Nghĩa', 'Thị ủy Gia Nghĩa'],
  ])('%s is %s', (a, b) => expect(issuerSlug(a)).toBe(issuerSlug(b)));

  test('UBND and Đảng ủy UBND are two', () =>
    expect(issuerSlug('UBND tỉnh Lâm Đồng')).not.toBe(issuerSlug('Đảng ủy UBND tỉnh Lâm Đồng')));

  test('the committee of a district is none of a commune', () =>
    expect(issuerSlug('Đảng bộ xã Cư Jút')).not.toBe(issuerSlug('Đảng bộ huyện Cư Jút')));
  test('a name and a year', () => expect(namedKey('Luật Đất đai', '2024')).toBe('luat-dat-dai-2024'));
});

test.each([
  ['2016-01-28', 'XI'],
  ['2016-11-01', 'XII'],
  ['2022-01-17', 'XIII'],
  ['2026-01-09', 'XIII'],
  ['2026-01-23', 'XIII'], // the closing day itself
  ['2026-01-24', 'XIV'],
  ['2026-04-07', 'XIV'],
  ['1990-01-01', undefined],
])('%s lies in term %s', (date, term) => expect(centralTermOf(date)).toBe(term));

test('a day that does not exist is no date', () => {
  expect(toIsoDate(2026, 2, 29)).toBeUndefined();
  expect(toIsoDate(2024, 2, 29)).toBe('2024-02-29');
});
