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

/** By how much the lines of a table stand outside of the margins, pt. */
const cellPadding = 6;

/** Ends at the right margin, give or take the width of a short word. */
export function isFull(line: Line, { right }: Margins): boolean {
  return line.x2 > right - 3.5 * line.size;
}

/** Fewest long lines that must end at one place for it to be the margin. */
const fewestLines = 3;

/** Text stands between these; where lines do not agree on the right one, the farthest that text or table reaches. */
export function marginsOf(
  lines: readonly Line[],
  { width }: PageContent,
  tables: readonly { readonly xs: readonly number[] }[],
): Margins {
  const long = lines.filter((line) => line.segments.length === 1 && line.x2 - line.x1 > 0.5 * width);
  const agreed = commonest(long.map((line) => [Math.round(line.x2), 1]));
  const agreeing = long.filter((line) => Math.abs(line.x2 - agreed) <= 2).length;
  const farthest = Math.max(
    ...lines.map((line) => line.x2),
    ...tables.map((table) => (table.xs.at(-1) ?? 0) - cellPadding),
    0.85 * width,
  );
  return {
    left: leftOf(lines, long, width),
    right: agreeing >= fewestLines ? agreed : farthest,
  };
}

/** The leftmost place at which a long line begins, and another line with it. */
function leftOf(lines: readonly Line[], long: readonly Line[], width: number): number {
  const starts = long
    .map((line) => line.x1)
    .filter((x) => lines.filter((line) => Math.abs(line.x1 - x) < 1).length > 1);
  return starts.length > 0 ? Math.min(...starts) : Math.min(...lines.map((line) => line.x1), 0.15 * width);
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
