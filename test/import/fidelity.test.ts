import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { applyRepairs, compareTexts, expectedText, planWords } from '../../src/import/fidelity.ts';
import { planFromSource } from '../../src/import/read-plan.ts';
import { lines } from './lines.ts';

describe('finds each difference and its place', () => {
  test.each([
    ['một hai ba bốn năm sáu', 'một hai bốn năm sáu', [[3, 'ba', '']]],
    ['một hai ba bốn năm sáu', 'một hai ba ba bốn năm sáu', [[4, '', 'ba']]],
    ['cấp nủy, cơ quan, đơn vị', 'cấp ủy, cơ quan, đơn vị', [[2, 'nủy,', 'ủy,']]],
    [
      'a b c d e f g h',
      'a X c d e f g',
      [
        [2, 'b', 'X'],
        [8, 'h', ''],
      ],
    ],
    ['một hai', '', [[1, 'một hai', '']]],
  ])('%s | %s', (source, page, expected) =>
    expect(compareTexts(source, page).map((d) => [d.sourceWord, d.source, d.page])).toEqual(expected),
  );
});

describe('takes as equal what differs only in form', () => {
  test.each([
    ['hành động số', 'hành động số'.normalize('NFD')],
    ['Số         -KH/ĐU', 'Số -KH/ĐU'],
    ['một\u00a0hai\n\tba', ' một hai ba'],
  ])('%s', (source, page) => expect(compareTexts(source, page)).toEqual([]));
});

test('makes a repair only where its words stand', () => {
  const repair = { rule: 'noi-dong', from: 'tiêu cực . Tăng', to: 'tiêu cực. Tăng', note: '' };
  expect(applyRepairs('lãng phí, tiêu cực . Tăng cường', [repair])).toBe('lãng phí, tiêu cực. Tăng cường');
  expect(applyRepairs('lãng phí, tiêu cực. Tăng cường', [repair])).toBe('lãng phí, tiêu cực. Tăng cường');
});

describe('a plan says what its source says', () => {
  test.each(['000_fe2cfa188d49d34d.txt', '002_d5a766ebd8e95449.txt'])('%s', (name) => {
    const document = lines(readFileSync(new URL(`../../content/sources/${name}`, import.meta.url), 'utf8'));
    const { plan, repairs } = planFromSource(document);
    expect(compareTexts(expectedText(document, repairs), planWords(plan))).toEqual([]);
    expect(planWords(plan).split(' ').length).toBeGreaterThan(3000);
  });
});
