import { describe, expect, test } from 'vitest';
import { formatPinpoint, type PinpointStep } from '../../src/domain/citation/pinpoint.ts';
import { parseLabel } from '../../src/domain/plan/numbering.ts';

/** Steps of `III. › 2. › -`; a sign may carry its place under its unit: `-#3`. */
const steps = (chain: string): PinpointStep[] =>
  chain.split(' › ').map((part) => {
    const [label = '', ordinal = '1'] = part.split('#');
    const kind = parseLabel(`${label} Xây dựng`)?.kind;
    return kind
      ? { kind, label, ordinal: Number(ordinal) }
      : { kind: 'heading', label: label === '∅' ? '' : label, ordinal: 1 };
  });

describe('names a place as the office writes it', () => {
  test.each([
    ['III.', 'mục III'],
    ['III. › 2.', 'mục III.2'],
    ['III. › 3. › 3.1.', 'mục III.3.1'],
    ['II. › 1. › -', 'gạch đầu dòng thứ nhất, mục II.1'],
    ['II. › 1. › -#3', 'gạch đầu dòng thứ 3, mục II.1'],
    ['II. › 1. › -#2 › +#4', 'dấu cộng thứ 4, gạch đầu dòng thứ 2, mục II.1'],
    ['I. › 4. › a)', 'điểm a mục I.4'],
    ['4.', 'mục 4'],
    ['2. › 2.3.', 'mục 2.3'],
    ['Điều 5.', 'Điều 5'],
    ['Điều 5. › 2. › đ)', 'điểm đ khoản 2 Điều 5'],
    ['Chương II › Điều 5. › 2.', 'khoản 2 Điều 5'], // articles run through the chapters
    ['Chương II', 'Chương II'],
    ['Phụ lục I › II. › 1.', 'mục II.1 Phụ lục I'],
    ['QUY CHẾ LÀM VIỆC › Điều 3.', 'Điều 3 QUY CHẾ LÀM VIỆC'],
    ['II. › ∅ › 2.', 'mục II.2'], // a heading without a number is no part of a reference
    ['∅', ''],
  ])('%s → %s', (chain, expected) => expect(formatPinpoint(steps(chain))).toBe(expected));
});
