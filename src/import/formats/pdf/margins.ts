/** The margins of a page and what a line is to them. */
import type { SourceParagraph } from '../../source-document.ts';
import type { PageContent } from './glyphs.ts';
import type { Line } from './lines.ts';

export interface Margins {
  readonly left: number;
  readonly right: number;
}

export function alignOf(line: Line, { left, right }: Margins): SourceParagraph['align'] {
  const before = line.x1 - left;
  const after = right - line.x2;
  const indent = 1.5 * line.size;
  if (
    before > indent &&
    after > indent &&
    Math.abs(before - after) < Math.max(1.2 * line.size, 0.12 * (before + after))
  ) {
    return 'center';
  }
  if (before > 0.4 * (right - left) && after < indent) return 'right';
  return 'justify';
}

/** Ends at the right margin, give or take the width of a short word. */
export function isFull(line: Line, { right }: Margins): boolean {
  return line.x2 > right - 3.5 * line.size;
}

/** Most text stands between these. */
export function marginsOf(lines: readonly Line[], { width }: PageContent): Margins {
  const long = lines.filter((line) => line.segments.length === 1 && line.x2 - line.x1 > 0.5 * width);
  if (long.length < 3) {
    const left = Math.min(...lines.map((line) => line.x1), 0.15 * width);
    const right = Math.max(...lines.map((line) => line.x2), 0.85 * width);
    return { left, right };
  }
  return {
    left: commonest(long.map((line) => [Math.round(line.x1), 1])),
    right: commonest(long.map((line) => [Math.round(line.x2), 1])),
  };
}

/** The value of the greatest total weight; the smallest of equals. */
export function commonest(values: readonly (readonly [number, number])[]): number {
  const weights = new Map<number, number>();
  for (const [value, weight] of values) {
    const key = Math.round(value * 2) / 2;
    weights.set(key, (weights.get(key) ?? 0) + weight);
  }
  return [...weights].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? 0;
}
