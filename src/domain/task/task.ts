import { type OutlineUnit, outline } from '../plan/outline.ts';
import type { Block, Plan } from '../plan/plan.ts';
import { headerFacts } from '../plan/plan-facts.ts';
import type { Deadline } from './deadline.ts';
import type { Party } from './party.ts';
import { tasksInBlocks } from './task-blocks.ts';
import { tasksInLines } from './task-lines.ts';
import { isNorm } from './task-outside.ts';
import { outlined } from './task-place.ts';
import { tasksInSentences } from './task-sentences.ts';
import { tasksInTable } from './task-table.ts';
import { spanAfter, withinSpan } from './task-year.ts';

/**
 * Task — nhiệm vụ: one assignment of a plan, with only what the text says. Empty lists and nulls mean «not stated».
 * What a task cites is joined later by place, like everything that is derived.
 */
export interface Task {
  /** Unique in the plan and the id of its place on the page: `muc-ii-1`, `bang-1-12` (table, row); `-nv2` for a second one in the same place. */
  readonly id: string;
  /** Id of the section it stands in or is; null before the first section. */
  readonly section: string | null;
  /** Number or sign as typed: `1.`, `140.`, `a)`, `-`; empty when there is none. */
  readonly marker: string;
  /** What is to be done, as written, without the marker. */
  readonly text: string;
  /** Paragraphs under the heading that is the task, as written. */
  readonly details: readonly string[];
  /** Rows of the table above it that name the group («I. Hoàn thiện thể chế»), outermost first. */
  readonly groups: readonly string[];
  /** Chủ trì. */
  readonly lead: readonly Party[];
  /** Phối hợp. */
  readonly support: readonly Party[];
  /** Tham mưu. */
  readonly adviser: readonly Party[];
  /** Assigned, but the text does not tell in which role. */
  readonly assigned: readonly Party[];
  readonly deadline: Deadline;
  /** Sản phẩm, kết quả, as written. */
  readonly product: string | null;
  /** The words that the assignment rests on, as written. */
  readonly source: string;
  /** Where those words stand: labelled lines, a table row, a sentence. */
  readonly origin: 'lines' | 'table' | 'sentence';
  /** Index into body and attachments taken together; row of the table (0 is its heading row), else null. */
  readonly place: { readonly block: number; readonly row: number | null };
}

/** A task before it has its id. */
export type FoundTask = Omit<Task, 'id'>;

export interface TaskOptions {
  /** The year the plan is for, to complete «Quý III»; by default the one that its subject states («… năm 2026»). */
  readonly year?: number;
  /** The outline of body and attachments together, when it is known already. */
  readonly units?: readonly OutlineUnit[];
}

/**
 * Every assignment of a plan, in reading order.
 *
 * Four readers, each on what the others leave: sections in blocks («1. Nội dung», «2. Cơ quan chủ trì»); rows of task tables; labelled lines («Phân công thực hiện: …»);
 * sentences whose subject is a unit («Ban Tổ chức Đảng ủy chủ trì, phối hợp với …»).
 */
export function extractTasks(plan: Plan, options: TaskOptions = {}): Task[] {
  const blocks: readonly Block[] = [...plan.body, ...plan.attachments];
  const units = options.units ?? outline(blocks);
  const whole = outlined(blocks, units);
  const year = options.year ?? yearOf(plan.header.subject);
  const shared = tasksInBlocks(whole, year);
  const lines = tasksInLines(whole, year);
  const found = [
    ...shared.tasks,
    ...lines.tasks.filter(({ place }) => !shared.used.has(place.block)),
    ...blocks.flatMap((block, index) => (block.kind === 'table' ? tasksInTable(blocks, units, index, year) : [])),
    ...(isNorm(plan.header.type ?? '') ? [] : tasksInSentences(whole, new Set([...shared.used, ...lines.used]), year)),
  ];
  const { date, month } = headerFacts(plan.header);
  const span = spanAfter(date ?? month, [plan.header.subject ?? plan.header.letterhead.about ?? []].flat().join(' '));
  found.sort((a, b) => a.place.block - b.place.block || (a.place.row ?? 0) - (b.place.row ?? 0));

  const used = new Map<string, number>();
  const tableOrdinal = new Map(
    blocks.flatMap((block, index) => (block.kind === 'table' ? [index] : [])).map((index, i) => [index, i + 1]),
  );
  return found.map((task) => {
    const row = task.place.row;
    const base =
      row === null
        ? (task.section ?? `doan-${task.place.block + 1}`)
        : `bang-${tableOrdinal.get(task.place.block) ?? 0}-${row}`;
    const count = (used.get(base) ?? 0) + 1;
    used.set(base, count);
    return { id: count === 1 ? base : `${base}-nv${count}`, ...task, deadline: withinSpan(task.deadline, span) };
  });
}

/** `… công tác kiểm tra, giám sát năm 2026` → 2026; undefined when the subject states none or several. */
function yearOf(subject: string | null): number | undefined {
  const years = new Set(
    [...(subject ?? '').matchAll(/(?<!(?:ngày|tháng)[^;,]{0,25})\bnăm\s+((?:19|20)\d{2})(?![\d/-])/giu)].map(
      (match) => match[1],
    ),
  );
  const [only] = years;
  return years.size === 1 && only ? Number(only) : undefined;
}
