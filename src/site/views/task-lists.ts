import type { SitePath } from '../../domain/paths.ts';
import { type DeadlineKind, deadlineKinds } from '../../domain/task/deadline.ts';
import { deadlineLabels } from '../../domain/task/task-export.ts';
import { type ListPage, paginateByGroups } from './paging.ts';
import { deadlineSlugs } from './task-labels.ts';
import type { Register, TaskEntry } from './task-register.ts';
import { rowsPerPage } from './task-rows.ts';

/** A list of tasks with an address of its own: by kind of deadline, or by the month in which they are due. */
export interface TaskList {
  readonly slug: string;
  readonly title: string;
  readonly base: string;
  readonly entries: readonly TaskEntry[];
}

export function listsByKind(register: Register): TaskList[] {
  const byKind = Map.groupBy(register.entries, (entry) => entry.task.deadline.kind);
  return deadlineKinds.flatMap((kind: DeadlineKind) => {
    const entries = byKind.get(kind);
    const slug = deadlineSlugs[kind];
    return entries ? [{ slug, title: deadlineLabels[kind], base: `nhiem-vu/han/${slug}/`, entries }] : [];
  });
}

/** Months in which something is due, in order; the tasks of a month by day. */
export function listsByMonth(register: Register): TaskList[] {
  const dated = register.entries.filter(hasDay);
  const byMonth = Map.groupBy(dated, (entry) => entry.task.deadline.due?.slice(0, 7) ?? '');
  return [...byMonth]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([month, entries]) => ({
      slug: month,
      title: `Đến hạn tháng ${Number(month.slice(5))}/${month.slice(0, 4)}`,
      base: `nhiem-vu/thang/${month}/`,
      entries: entries.toSorted((a, b) => ((a.task.deadline.due ?? '') < (b.task.deadline.due ?? '') ? -1 : 1)),
    }));
}

/** Tasks that one workbook, one CSV file and one calendar hold. */
export interface RegisterPart {
  /** Of what documents: «Văn bản năm 2026»; empty for all. */
  readonly title: string;
  /** Where the files stand, without their endings: `nhiem-vu/nhiem-vu-2026`. */
  readonly file: SitePath;
  readonly entries: readonly TaskEntry[];
}

/**
 * As many as an office of twenty plans a year has after fifteen years: up to here the register is one file, beyond it is
 * one for each year of the documents. So a file stays light to open, and a changed plan changes that of its year alone.
 */
const wholeRegister = 5000;

/** The register as files: together they hold every task once, the newest documents first. */
export function registerParts({ entries }: Register, limit = wholeRegister): RegisterPart[] {
  if (entries.length <= limit) return [{ title: '', file: 'nhiem-vu/nhiem-vu', entries }];
  const byYear = Map.groupBy(entries, ({ date, held }) => date?.slice(0, 4) ?? held.facts.year?.toString());
  return [...byYear].map(([year, own]) => ({
    title: year === undefined ? 'Văn bản chưa rõ năm' : `Văn bản năm ${year}`,
    file: `nhiem-vu/nhiem-vu-${year ?? 'chua-ro-nam'}`,
    entries: own,
  }));
}

/** Whether a task has a day: else there is no calendar. */
export function hasDay({ task }: TaskEntry): boolean {
  return task.deadline.due !== null;
}

/** The pages of a list of tasks: the tasks of a document stay on one page where they can. */
export function pagesOf({ entries, base }: Pick<TaskList, 'entries' | 'base'>): ListPage<TaskEntry>[] {
  return paginateByGroups(entries, base, rowsPerPage, ({ held }) => held.slug);
}
