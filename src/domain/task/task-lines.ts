import type { OutlineUnit } from '../plan/outline.ts';
import type { Block } from '../plan/plan.ts';
import { type Field, type FieldKind, findFields, isTimeOfDoing } from './assignment.ts';
import { noDeadline, parseDeadline } from './deadline.ts';
import { opensParty } from './party.ts';
import type { FoundTask } from './task.ts';
import { markerOf, type Outlined, ownText, sectionOf } from './task-place.ts';
import { readSubject } from './task-subject.ts';
import { tellRoles } from './task-table.ts';

export interface TasksInLines {
  readonly tasks: FoundTask[];
  /** Blocks that are spoken for: the sentence reader leaves them alone. */
  readonly used: ReadonlySet<number>;
}

/** A run of labelled lines that belong together, and what they are about. */
interface Run {
  readonly first: number;
  readonly last: number;
  readonly fields: readonly Field[];
  /** Index of the unit that the run closes: the heading or item; -1 at the top. */
  readonly owner: number;
}

/**
 * Tasks whose assignment stands in labelled lines under them:
 *
 *     1. Nâng cao vai trò, trách nhiệm …            the task
 *     - Cấp ủy, tổ chức đảng …                      its details
 *     - Phân công thực hiện: Cấp ủy; …              the run: assigned
 *     - Thời gian thực hiện: Thường xuyên.          the run: deadline
 *
 * Several runs under one heading make several tasks, each of what stands since the run before. Fields may also close
 * the paragraph of the task itself: «… (Chủ trì: Sở Tư pháp; thời gian: quý I/2026)».
 */
export function tasksInLines(plan: Outlined, year: number | undefined): TasksInLines {
  const { blocks, units } = plan;
  const used = new Set<number>();
  const tasks: FoundTask[] = [];
  /** The labelled fields of each block, found once. */
  const fields = plan.texts.map(findFields);
  const runs = findRuns(plan, fields);
  const runsOf = (owner: number) => runs.filter((run) => run.owner === owner);

  for (const run of runs) {
    const siblings = runsOf(run.owner);
    const before = siblings[siblings.indexOf(run) - 1]?.last ?? run.owner;
    const content = range(before + 1, run.first);
    const whole = siblings.length === 1 && run.owner >= 0;
    const [head, ...rest] = whole ? [run.owner, ...content] : content;
    if (head === undefined) continue;
    // «7. Thời gian thực hiện: …» at the end of a list of assignments closes no one of them.
    if (unitless(run.fields) && content.some((index) => readSubject(ownText(plan, index)))) continue;
    if (isMeeting(plan, run)) continue;
    // «5. Phân công: …» after «1. …», «2. …» is one item of the list and closes no other.
    if (isItemAmong(units, fields, run.first, content)) continue;
    for (const index of [...(whole ? [run.owner] : []), ...range(before + 1, run.last + 1)]) used.add(index);

    const stated = content
      .flatMap((index) => leading(fields[index]))
      .find((field) => field.kind === 'task' && field.value !== '');
    const details = rest
      .map((index) => withoutLabel(plan, fields, index))
      .filter((text) => text !== '' && text !== stated?.value);
    tasks.push(
      taskOf(run.fields, year, {
        section: sectionOf(units, head),
        marker: markerOf(units, head),
        text: stated?.value ?? withoutLabel(plan, fields, head),
        details,
        source: range(run.first, run.last + 1)
          .map((index) => lineText(blocks, index))
          .join('\n'),
        place: { block: head, row: null },
      }),
    );
  }

  for (const index of blocks.keys()) {
    if (used.has(index)) continue;
    const text = ownText(plan, index);
    const own = (fields[index] ?? []).filter((field) => field.value !== '');
    const start = own[0]?.start ?? 0;
    const said = text.slice(0, start).replace(/[\s(;,]+$/u, '');
    if (said === '' || !/[.;(]\s*$/u.test(text.slice(0, start)) || !assigns(own)) continue;
    // «Ban Tổ chức tham mưu đề án. Thời gian thực hiện: tháng 10»: who acts is told by the sentence, or by the heading above.
    if (unitless(own) && (readSubject(said) ?? opensParty(ownText(plan, units[index]?.parent ?? -1)))) continue;
    used.add(index);
    tasks.push(
      taskOf(own, year, {
        section: sectionOf(units, index),
        marker: markerOf(units, index),
        text: said,
        details: [],
        source: text.slice(start),
        place: { block: index, row: null },
      }),
    );
  }
  return { tasks, used };
}

const meeting = /^(?:thành\s+phần|địa\s+điểm|thư\s+ký|chủ\s+toạ|chủ\s+tọa)(?![\p{L}\p{M}])/iu;

/** «Chủ trì: Chủ tịch UBND xã» beside «Thư ký: …», «Địa điểm: …»: who presides at a meeting. */
function isMeeting(plan: Outlined, { first, last, owner }: Run): boolean {
  const around = [owner, ...range(first - 3, last + 4)];
  return around.some((index) =>
    plan.units[index]?.parent === owner || index === owner ? meeting.test(ownText(plan, index)) : false,
  );
}

/** Says when and with what result, not who. */
function unitless(fields: readonly Field[]): boolean {
  return fields.every(({ kind }) => kind === 'deadline' || kind === 'product' || kind === 'other');
}

/** Whether the line at `first` is numbered like lines before it that are no labelled fields. */
function isItemAmong(
  units: readonly OutlineUnit[],
  fields: readonly (readonly Field[])[],
  first: number,
  content: readonly number[],
): boolean {
  const kind = units[first]?.label?.kind;
  if (kind !== 'number' && kind !== 'decimal') return false;
  return content.some(
    (index) =>
      units[index]?.label?.kind === kind &&
      units[index]?.parent === units[first]?.parent &&
      leading(fields[index]).length === 0,
  );
}

function taskOf(
  fields: readonly Field[],
  year: number | undefined,
  about: Pick<FoundTask, 'section' | 'marker' | 'text' | 'details' | 'source' | 'place'>,
): FoundTask {
  const get = (kind: FieldKind) =>
    fields
      .filter((field) => field.kind === kind && field.value !== '')
      .map((field) => field.value)
      .join('; ');
  // «Đơn vị chủ trì tham mưu thực hiện: Sở Nội vụ» leads and advises.
  const advises = fields
    .filter((field) => field.kind === 'lead' && /tham\s+mưu/iu.test(field.label))
    .map((field) => field.value);
  const deadline = get('deadline');
  return {
    ...about,
    groups: [],
    ...tellRoles(get('lead'), get('support'), [get('adviser'), ...advises].filter(Boolean).join('; '), get('assigned')),
    deadline: deadline === '' ? noDeadline : parseDeadline(deadline, year),
    product: get('product') || null,
    origin: 'lines',
  };
}

function findRuns(plan: Outlined, found: readonly (readonly Field[])[]): Run[] {
  const { blocks, units } = plan;
  const runs: Run[] = [];
  for (let index = 0; index < blocks.length; index += 1) {
    if (!isFieldLine(found[index])) continue;
    const first = index;
    const fields: Field[] = [];
    /** A label whose units stand in the lines below it. */
    let open: Field | undefined;
    for (; index < blocks.length; index += 1) {
      const own = leading(found[index]);
      if (isFieldLine(own)) {
        fields.push(...own);
        open = own.at(-1)?.value === '' ? own.at(-1) : undefined;
      } else if (open && isValueLine(ownText(plan, index), open)) {
        fields.push({ ...open, value: ownText(plan, index).replace(/[\s.;,]+$/u, '') });
      } else if (goesOn(plan, index) && fields.length > 0) {
        const last = fields.pop();
        if (last) fields.push({ ...last, value: `${last.value} ${ownText(plan, index).replace(/[\s.;,]+$/u, '')}` });
      } else break;
    }
    index -= 1;
    if (assigns(fields)) runs.push({ first, last: index, fields, owner: ownerOf(units, first) });
  }
  return runs;
}

/** A line that opens with a label other than «Nhiệm vụ:», which opens the task itself. */
function isFieldLine(found: readonly Field[] | undefined): boolean {
  const [first] = leading(found);
  return first !== undefined && first.kind !== 'task' && first.kind !== 'basis';
}

/** «b) Cơ quan thực hiện:» ⏎ «- Sở Tư pháp»: a unit under a label without value. */
function isValueLine(text: string, label: Field): boolean {
  const takesUnits = label.kind !== 'deadline' && label.kind !== 'product';
  return takesUnits && text.length < 160 && opensParty(text) !== undefined;
}

/** A line without number that begins in the middle of a sentence: the line above, broken by the export. */
function goesOn(plan: Outlined, index: number): boolean {
  return plan.units[index]?.label === undefined && /^\p{Ll}/u.test(ownText(plan, index));
}

/** Labels that are more than a place on a timetable: a unit, or a time that says it is for doing. */
function assigns(fields: readonly Field[]): boolean {
  return fields.some(
    (field) =>
      /[\p{L}\d]/u.test(field.value) &&
      (field.kind === 'lead' ||
        field.kind === 'support' ||
        field.kind === 'adviser' ||
        field.kind === 'assigned' ||
        isTimeOfDoing(field)),
  );
}

/** Unlabelled field lines hang under the last bullet though they close what the bullet stands in. */
function ownerOf(units: readonly OutlineUnit[], first: number): number {
  const unit = units[first];
  const parent = unit?.parent ?? -1;
  if (unit?.label) return parent;
  const kind = units[parent]?.label?.kind;
  return kind === 'dash' || kind === 'plus' || kind === 'letter' ? (units[parent]?.parent ?? -1) : parent;
}

/** The fields of a line that opens with one; none for a line that only holds some. */
function leading(found: readonly Field[] = []): readonly Field[] {
  return found[0]?.start === 0 ? found : [];
}

/** The paragraph without its number, and without «Nhiệm vụ:» before it. */
function withoutLabel(plan: Outlined, fields: readonly (readonly Field[])[], index: number): string {
  const [field] = leading(fields[index]);
  return field?.kind === 'task' ? field.value : ownText(plan, index);
}

function lineText(blocks: readonly Block[], index: number): string {
  const block = blocks[index];
  return block && block.kind !== 'table' ? block.text.trim() : '';
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i);
}
