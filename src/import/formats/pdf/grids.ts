/**
 * Lines of a page → grids of tables: where vertical and horizontal lines meet, with the cells between them. A cell whose
 * border is missing belongs to its neighbour.
 */
import type { Rule } from './rules.ts';

export interface Grid {
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  /** By row: the cells of the row, a merged one at its first place; `continued` when it goes on from the row above. */
  readonly rows: readonly (readonly GridCell[])[];
}

export interface GridCell {
  readonly column: number;
  readonly span: number;
  readonly continued: boolean;
}

/** Lines closer than this are one, and ends closer than this meet, pt. */
const near = 3;

/** More lines on a page than this are a drawing, not a table. */
const mostLines = 3000;

export function findGrids(rules: readonly Rule[]): Grid[] {
  if (rules.length > mostLines) return [];
  const parts = connect(rules);
  return parts.map(gridOf).filter((grid) => grid !== undefined);
}

/** Groups of lines that touch one another. */
function connect(rules: readonly Rule[]): Rule[][] {
  const groups: { box: Rule; rules: Rule[] }[] = [];
  for (const rule of rules) {
    const touched = groups.filter((group) => group.rules.some((other) => touch(rule, other)));
    const merged = { box: rule, rules: [rule, ...touched.flatMap((group) => group.rules)] };
    for (const group of touched) groups.splice(groups.indexOf(group), 1);
    groups.push(merged);
  }
  return groups.map((group) => group.rules);
}

function touch(a: Rule, b: Rule): boolean {
  return a.x1 <= b.x2 + near && b.x1 <= a.x2 + near && a.y1 <= b.y2 + near && b.y1 <= a.y2 + near;
}

const isVertical = (rule: Rule): boolean => rule.y2 - rule.y1 > rule.x2 - rule.x1;
const middle = (a: number, b: number): number => (a + b) / 2;

function gridOf(rules: readonly Rule[]): Grid | undefined {
  const verticals = rules.filter(isVertical);
  const horizontals = rules.filter((rule) => !isVertical(rule));
  const xs = distinct(verticals.map((rule) => middle(rule.x1, rule.x2)));
  const ys = distinct(horizontals.map((rule) => middle(rule.y1, rule.y2)));
  // A frame around a text is no table, nor is a single row or column.
  if (xs.length < 3 || ys.length < 2) return undefined;

  const leftOf = (column: number, row: number): boolean =>
    covers(verticals, 'y', middle(ys[row] ?? 0, ys[row + 1] ?? 0), xs[column] ?? 0);
  const above = (row: number, column: number): boolean =>
    covers(horizontals, 'x', middle(xs[column] ?? 0, xs[column + 1] ?? 0), ys[row] ?? 0);

  const rows = ys.slice(0, -1).map((_, row) => {
    const cells: GridCell[] = [];
    for (let column = 0; column < xs.length - 1; column += 1) {
      const last = cells.at(-1);
      if (last !== undefined && !leftOf(column, row)) cells[cells.length - 1] = { ...last, span: last.span + 1 };
      else cells.push({ column, span: 1, continued: row > 0 && !above(row, column) });
    }
    return cells;
  });
  return { xs, ys, rows };
}

/** Whether a line at `place` runs past `point` of the other axis. */
function covers(rules: readonly Rule[], along: 'x' | 'y', point: number, place: number): boolean {
  return rules.some((rule) =>
    along === 'y'
      ? Math.abs(middle(rule.x1, rule.x2) - place) < near && rule.y1 <= point && rule.y2 >= point
      : Math.abs(middle(rule.y1, rule.y2) - place) < near && rule.x1 <= point && rule.x2 >= point,
  );
}

function distinct(values: readonly number[]): number[] {
  const sorted = [...values].sort((a, b) => a - b);
  const kept: number[] = [];
  for (const value of sorted) if (value - (kept.at(-1) ?? Number.NEGATIVE_INFINITY) > near) kept.push(value);
  return kept;
}
