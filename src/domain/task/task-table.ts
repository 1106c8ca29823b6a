import type { OutlineUnit } from '../plan/outline.ts';
import type { Block, TableCell } from '../plan/plan.ts';
import { type FieldKind, findFields } from './assignment.ts';
import { noDeadline, parseDeadline } from './deadline.ts';
import { opensParty, readParties } from './party.ts';
import { partiesByRole } from './party-roles.ts';
import type { FoundTask } from './task.ts';
import { sectionOf } from './task-place.ts';
import { lowerFirst } from './task-subject.ts';
import { type Columns, isHeaderRow, isUnitColumn, type Row, readHeader } from './task-table-header.ts';
import { verb } from './task-verbs.ts';
import { spanOfWords, type TimeSpan, withinSpan } from './task-year.ts';

/**
 * The tasks of one table, by the headings of its columns, in any order and naming. A table of indicators, of contacts
 * or of model forms has no task column and no unit or time beside it: it gives none.
 *
 * Group rows («I», «A», a text alone) name the groups below them. A row that has a text but no number and nothing else
 * is the rest of the row above, divided by a page. An empty cell inherits nothing; «nt», «″» (như trên) do, and so does a
 * cell that the source merges over several rows: what it says holds for each.
 */
export function tasksInTable(
  blocks: readonly Block[],
  units: readonly OutlineUnit[],
  index: number,
  year: number | undefined,
): FoundTask[] {
  const block = blocks[index];
  if (block?.kind !== 'table') return [];
  const header = readHeader(block.rows);
  if (!header) return [];
  const section = sectionOf(units, index);
  const tasks: FoundTask[] = [];
  const groups: { marker: string; text: string }[] = [];
  let previous: Cells | undefined;

  for (const [row, line] of fillMerged(block.rows, header.height).entries()) {
    if (row < header.height || isHeaderRow(line, header.columns)) continue;
    const cells = readCells(line, header.columns, previous);
    if (cells.text === '') continue;
    if (previous && continues(previous, cells)) {
      const last = tasks.pop();
      if (last) tasks.push({ ...last, text: `${last.text} ${cells.text}` });
      continue;
    }
    if (isGroup(cells, block.rows[row + 1], header.columns)) {
      const depth = groups.findIndex((group) => !isAbove(group.marker, cells.marker));
      groups.splice(depth === -1 ? groups.length : depth, groups.length, { marker: cells.marker, text: cells.text });
      previous = undefined;
      continue;
    }
    previous = cells;
    const { lead, support, adviser, assigned, deadline, product } = cells;
    tasks.push({
      section,
      marker: cells.marker,
      text: cells.text,
      details: [],
      groups: groups.map((group) => [group.marker, group.text].filter(Boolean).join(' ')),
      ...tellRoles(lead, support, adviser, assigned),
      deadline: deadline === '' ? noDeadline : withinSpan(parseDeadline(deadline, year), spanOf(groups)),
      product: product === '' ? null : product,
      source: line
        .map((cell) => oneLine(cell.text))
        .filter(Boolean)
        .join(' | '),
      origin: 'table',
      place: { block: index, row },
    });
  }
  return tasks;
}

/** «II. THU THẬP SỐ LIỆU (15 - 30/9/2026)»: the time that the nearest group row states. */
function spanOf(groups: readonly { readonly text: string }[]): TimeSpan | undefined {
  return groups.map(({ text }) => spanOfWords(text)).findLast((span) => span !== undefined);
}

/** The rows under the heading with each merged cell saying in every row what it says in its first. */
function fillMerged(rows: readonly (readonly TableCell[])[], top: number): Row[] {
  const filled: Row[] = [];
  for (const [row, cells] of rows.entries()) {
    const above = row > top ? filled[row - 1] : undefined;
    filled.push(cells.map((cell, column) => (cell.merged ? (above?.[column] ?? cell) : cell)));
  }
  return filled;
}

/**
 * «Đơn vị thực hiện» beside «Đơn vị phối hợp» is the one that leads: the other column says so. Alone it tells no role.
 */
export function tellRoles(lead: string, support: string, adviser: string, assigned: string) {
  const told = partiesByRole(assigned);
  const leads = [...readParties(lead), ...(told?.lead ?? [])];
  const supports = [...readParties(support), ...(told?.support ?? [])];
  const others = told?.assigned ?? readParties(assigned);
  const contrast = leads.length === 0 && supports.length > 0;
  return {
    lead: contrast ? others : leads,
    support: supports,
    adviser: [...readParties(adviser), ...(told?.adviser ?? [])],
    assigned: contrast ? [] : others,
  };
}

interface Cells {
  readonly marker: string;
  readonly text: string;
  readonly lead: string;
  readonly support: string;
  readonly adviser: string;
  readonly assigned: string;
  readonly deadline: string;
  readonly product: string;
  /** Nothing but a number and a text. */
  readonly bare: boolean;
}

const ditto = /^(?:["″”']|-?\s*nt\s*-?|như trên)\.?$/iu;

function readCells(line: Row, columns: Columns, above: Cells | undefined): Cells {
  const parts = new Map<FieldKind, string[]>();
  const add = (kind: FieldKind, text: string) => text !== '' && parts.set(kind, [...(parts.get(kind) ?? []), text]);
  for (const [i, cell] of line.entries()) {
    const kind = columns[i];
    if (!kind) continue;
    const text = cell.text.trim();
    const inherits = ditto.test(text) && above && kind in above;
    if (inherits) add(kind, String(above[kind as keyof Cells]));
    else if (kind === 'supportNote') add('support', unitsIn(kind, text));
    else if (isUnitColumn(kind))
      for (const field of divideCell(kind, text))
        add(field.kind, isUnitColumn(field.kind) ? unitsIn(field.kind, field.value) : field.value);
    else add(kind, kind === 'task' || kind === 'product' ? oneLine(text) : text);
  }
  const glue: Partial<Record<FieldKind, string>> = { task: ' ', deadline: '; ' };
  const get = (kind: FieldKind) => (parts.get(kind) ?? []).join(glue[kind] ?? '\n');
  const index = oneLine(get('index'));
  // «II. TRIỂN KHAI (15 - 30/9/2026)» over all columns stands in the first.
  const spans = get('task') === '' && /\p{L}{2,}\s/u.test(index);
  const [marker, text] = spans ? numberOf('', index) : numberOf(index, get('task'));
  const bare = (['lead', 'support', 'adviser', 'assigned', 'deadline', 'product'] as const).every(
    (kind) => get(kind) === '',
  );
  return {
    marker,
    text,
    lead: get('lead'),
    support: get('support'),
    adviser: get('adviser'),
    assigned: get('assigned'),
    deadline: oneLine(get('deadline')),
    product: oneLine(get('product')),
    bare,
  };
}

/** «Chủ trì: Sở Tư pháp⏎Phối hợp: Sở Nội vụ» in one cell of «Cơ quan thực hiện». */
function divideCell(kind: FieldKind, text: string): { kind: FieldKind; value: string }[] {
  const fields = findFields(text);
  if (fields.length === 0) return [{ kind, value: text }];
  const before = text.slice(0, fields[0]?.start).trim();
  return [...(before === '' ? [] : [{ kind, value: before }]), ...fields];
}

/** «Phối hợp với Sở Tài chính» in a column of supporting units. */
const ownRole: Partial<Record<FieldKind, RegExp>> = {
  support: /^[-–+•\s]*(?:chủ\s+động\s+)?phối\s+hợp(?:\s+(?:chặt\s+chẽ))?(?:\s+(?:cùng\s+với|với|cùng))?\s+(?=\S)/iu,
  lead: /^[-–+•\s]*chủ\s+trì\s+(?=\S)/iu,
};
/** «Đã tham mưu ban hành tại QĐ số 12»: how things stand. */
const state = /^(?:đã|đang|chưa|theo|bám\s+sát|tại|không)(?![\p{L}\p{M}])/iu;

/** The lines of a cell that name units, without the role that the column tells; remarks in the wrong column are left out. */
function unitsIn(kind: FieldKind, text: string): string {
  const role = ownRole[kind === 'supportNote' ? 'support' : kind];
  return text
    .split(/\n/u)
    .flatMap((line, at, lines) => {
      const said = role?.exec(line);
      const names = said ? line.slice(said[0].length) : line;
      const bare = names.replace(/^[-–+•\s]+/u, '');
      if (opensParty(bare)) return [names];
      // «Phòng⏎Tổng hợp» is a name broken over two lines.
      const opens = at === 0 || /[.;]\s*$/u.test(lines[at - 1] ?? '');
      const acts = opens && verb.exec(lowerFirst(bare))?.index === 0;
      const isRemark = kind === 'supportNote' || state.test(bare) || acts;
      return isRemark ? [] : [names];
    })
    .join('\n');
}

/** A table without a number column may type the number before the text. */
function numberOf(marker: string, text: string): [string, string] {
  if (marker !== '') return [marker, text];
  const typed = /^(\d+(?:\.\d+)*[.)]|[IVX]+\.|[a-zđ]\))\s+(?=\S)/u.exec(text);
  return typed ? [typed[1] ?? '', text.slice(typed[0].length)] : ['', text];
}

function isGroup(cells: Cells, next: Row | undefined, columns: Columns): boolean {
  const outer = /^(?:[IVXLC]+|[A-Z])[.)]?$/u.test(cells.marker);
  const named = cells.lead !== '' || cells.assigned !== '' || cells.support !== '';
  if (outer && !named) return true;
  if (!cells.bare) return false;
  if (cells.marker === '') return true;
  // «5.1 Thương mại» above «5.1.1 …».
  const below = next ? readCells(next, columns, undefined).marker : '';
  const own = cells.marker.replace(/\.$/u, '');
  return below.startsWith(`${own}.`) && below.replace(/\.$/u, '') !== own
    ? true
    : /^[a-zđ]\)$/u.test(below) && /^\d/u.test(own);
}

/** Whether a group row stays open under a later one: «A» over «I» over «1», never a sibling. */
function isAbove(marker: string, later: string): boolean {
  return (
    rank(marker) < rank(later) || (marker !== '' && later.startsWith(marker.replace(/\.?$/u, '.')) && later !== marker)
  );
}

function rank(marker: string): number {
  const own = marker.replace(/[.)]$/u, '');
  if (/^[IVXL]+$/u.test(own)) return 2;
  if (/^[A-Z]$/u.test(own)) return 1;
  return own === '' ? 3 : 4;
}

/** A row without number whose cells all go on in the middle of a sentence or of a name: the row above, after a page break. */
function continues(above: Cells, cells: Cells): boolean {
  if (cells.marker !== '' || cells.deadline !== '') return false;
  const names = [cells.lead, cells.support, cells.adviser, cells.assigned].filter(Boolean);
  const inside = /^[\p{Ll}(]/u.test(cells.text) || /[,;:(–-]$/u.test(above.text);
  return inside && names.every((name) => /^\p{Ll}/u.test(name) && !/^các\s/u.test(name));
}

function oneLine(text: string): string {
  return (/ {2}|[^\S ]/.test(text) ? text.replace(/\s+/gu, ' ') : text).trim();
}
