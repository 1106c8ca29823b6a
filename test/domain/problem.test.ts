import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatProblems, type Problem } from '../../src/domain/problem.ts';

const problem = (line: number, rule: string, severity: Problem['severity'] = 'warning'): Problem => ({
  file: 'content/plans/x.mdx',
  line,
  column: 1,
  severity,
  rule,
  what: `Chỗ thứ ${line} ghi hai ngày`,
  why: `Lý do của ${rule}`,
  remedy: `Cách sửa của ${rule}`,
});

describe('many problems', () => {
  test('of one kind say their reason once, then their places', () => {
    expect(formatProblems([problem(3, 'hai-ngay'), problem(7, 'hai-ngay')])).toBe(
      [
        'cảnh báo: 2 chỗ [hai-ngay]',
        '  Vì sao: Lý do của hai-ngay',
        '  Cách sửa: Cách sửa của hai-ngay',
        '  content/plans/x.mdx:3:1 Chỗ thứ 3 ghi hai ngày',
        '  content/plans/x.mdx:7:1 Chỗ thứ 7 ghi hai ngày',
      ].join('\n'),
    );
  });

  test('one of a kind begins with its place', () => {
    expect(formatProblems([problem(3, 'hai-ngay', 'error')])).toMatch(/^content\/plans\/x\.mdx:3:1 lỗi Chỗ thứ 3/);
  });

  test('above the limit the rest is counted; errors are never left out', () => {
    const warnings = Array.from({ length: 12 }, (_, line) => problem(line + 1, 'hai-ngay'));
    const errors = Array.from({ length: 12 }, (_, line) => problem(line + 1, 'so-ky-hieu', 'error'));
    const text = formatProblems([...warnings, ...errors], 10);
    expect(text).toContain('  … và 2 chỗ nữa\nlỗi: 12 chỗ [so-ky-hieu]');
    expect(text.match(/x\.mdx:12:1/g)).toHaveLength(1);
  });

  test('without a limit nothing is lost', () => {
    const some = fc.array(fc.tuple(fc.nat(99), fc.constantFrom('hai-ngay', 'hai-ten-loai'), fc.boolean()));
    fc.assert(
      fc.property(some, (list) => {
        const problems = list.map(([line, rule, isError]) => problem(line, rule, isError ? 'error' : 'warning'));
        const text = formatProblems(problems);
        const places = text.match(/x\.mdx:\d+:1/g) ?? [];
        expect(places.sort()).toEqual(problems.map(({ line }) => `x.mdx:${line}:1`).sort());
        for (const { what, rule, why, remedy } of problems)
          for (const part of [what, `[${rule}]`, why, remedy]) expect(text).toContain(part);
      }),
    );
  });
});
