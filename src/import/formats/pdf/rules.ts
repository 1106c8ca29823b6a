/** Drawn paths → the straight horizontal and vertical lines in them: borders of tables are drawn as strokes or thin bars. */

/** A horizontal or vertical line, in points from the top left of the page. */
export interface Rule {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

/** Thickest bar that is a line, pt. */
const thickest = 3;
/** Values of the path data of pdf.js: how many numbers follow each. */
const operands: readonly number[] = [2, 2, 6, 4, 0];
const closePath = 4;

/**
 * Lines of one path. `data` is pdf.js's list of steps; `toPage` puts a point on the page. A stroked path gives its
 * segments, a filled one its thin parts.
 */
export function readRules(
  data: ArrayLike<number>,
  painted: { readonly stroke: boolean; readonly fill: boolean },
  toPage: (x: number, y: number) => readonly [number, number],
): Rule[] {
  const rules: Rule[] = [];
  let points: (readonly [number, number])[] = [];
  const finish = (): void => {
    if (painted.stroke) {
      points.slice(1).forEach((point, index) => {
        addThin(rules, [points[index] ?? point, point]);
      });
    }
    if (painted.fill) addThin(rules, points);
    points = [];
  };
  for (let at = 0; at < data.length; ) {
    const step = data[at] ?? 0;
    const count = operands[step] ?? 0;
    if (step === 0) finish();
    if (step === closePath && points[0] !== undefined) points.push(points[0]);
    if (count >= 2) points.push(toPage(data[at + count - 1] ?? 0, data[at + count] ?? 0));
    at += 1 + count;
  }
  finish();
  return rules;
}

function addThin(rules: Rule[], points: readonly (readonly [number, number])[]): void {
  if (points.length < 2) return;
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const rule = { x1: Math.min(...xs), y1: Math.min(...ys), x2: Math.max(...xs), y2: Math.max(...ys) };
  const width = rule.x2 - rule.x1;
  const height = rule.y2 - rule.y1;
  if (Math.min(width, height) <= thickest && Math.max(width, height) > thickest) rules.push(rule);
}
