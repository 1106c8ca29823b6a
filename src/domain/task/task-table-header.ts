import type { TextLine } from '../plan/plan.ts';
import { type FieldKind, fieldKind } from './assignment.ts';

export type Row = readonly TextLine[];
/** What each column holds; undefined for a column whose heading says nothing we know. */
export type Columns = readonly (FieldKind | undefined)[];

export interface Header {
  readonly columns: Columns;
  /** How many rows it takes. */
  readonly height: number;
}

/** The heading row, or two of them («Cơ quan thực hiện» over «Chủ trì», «Phối hợp»), found among the first four rows. */
export function readHeader(rows: readonly Row[]): Header | undefined {
  for (let top = 0; top < Math.min(rows.length, 4); top += 1) {
    const first = (rows[top] ?? []).map((cell) => fieldKind(cell.text));
    if (first.filter(Boolean).length < 2) continue;
    const second = rows[top + 1] ?? [];
    const below = second.map((cell) => fieldKind(cell.text));
    const two =
      below.filter(Boolean).length >= 2 && !isNumbered(second) && second.every((cell) => cell.text.length < 60);
    const columns = besideNumbers(
      withTaskColumn(two ? first.map((kind, i) => below[i] ?? kind) : first),
      rows.slice(top + (two ? 2 : 1)),
    );
    const height = top + (two ? 2 : 1);
    return isTaskTable(columns) && !isTimetable(columns, rows.slice(height)) ? { columns, height } : undefined;
  }
  return undefined;
}

/**
 * A heading row that lost its first cell («STT» was merged from above) stands one column to the left of what it heads:
 * the rows below begin with numbers where it has «Nội dung».
 */
function besideNumbers(columns: Columns, below: readonly Row[]): Columns {
  if (columns[0] === 'index' || columns.at(-1) !== undefined) return columns;
  const numbered = below.filter(isNumbered).length;
  return numbered * 2 > below.length ? ['index', ...columns.slice(0, -1)] : columns;
}

/** When units and times have their columns, a column with an unknown heading before them is what they are about. */
function withTaskColumn(columns: Columns): Columns {
  if (columns.includes('task') || columns.includes('other')) return columns;
  const at = columns.indexOf(undefined);
  return at === -1 ? columns : columns.map((kind, i) => (i === at ? 'task' : kind));
}

function isTaskTable(columns: Columns): boolean {
  const says = (...kinds: FieldKind[]) => kinds.some((kind) => columns.includes(kind));
  return says('task') && says('lead', 'assigned', 'support', 'adviser', 'deadline');
}

/** The programme of a meeting: hours of a day and no unit. */
function isTimetable(columns: Columns, rows: readonly Row[]): boolean {
  if (columns.some((kind) => kind !== undefined && isUnitColumn(kind))) return false;
  const at = columns.indexOf('deadline');
  const hours = rows.filter((row) => /^(?:từ\s+)?\d{1,2}\s*(?:h|g|giờ|:)\s*\d{0,2}/iu.test(row[at]?.text.trim() ?? ''));
  return hours.length * 2 > rows.length;
}

/** Begins with «1», «2.3.», «IV»: a row of content, whatever words it holds. */
function isNumbered(line: Row): boolean {
  return /^\(?(?:\d+(?:\.\d+)*|[IVXLC]+|[A-Z])[.)]?$/u.test(line[0]?.text.trim() ?? '');
}

/** The heading row repeated on a new page, or the row «(1) (2) (3)». */
export function isHeaderRow(line: Row, columns: Columns): boolean {
  const filled = line.filter((cell) => cell.text.trim() !== '');
  if (filled.length > 1 && filled.every((cell) => /^\(?\d{1,2}\)?(?:\s*=.*)?$/u.test(cell.text.trim()))) return true;
  if (isNumbered(line)) return false;
  const known = filled.filter((cell) => cell.text.length < 60 && fieldKind(cell.text) !== undefined);
  return (
    columns.length > 2 &&
    known.length >= 3 &&
    known.length >= filled.length - 1 &&
    !line.some((cell) => cell.text.length > 60)
  );
}

/** A column whose cells name units. */
export function isUnitColumn(kind: FieldKind): boolean {
  return kind === 'lead' || kind === 'support' || kind === 'adviser' || kind === 'assigned';
}
