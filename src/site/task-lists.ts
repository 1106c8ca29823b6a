import { type DeadlineKind, deadlineKinds } from '../domain/deadline.ts';
import { deadlineLabels } from '../domain/task-export.ts';
import { type ListPage, paginate } from './paging.ts';
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
  const dated = register.entries.filter((entry) => entry.task.deadline.due !== null);
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

export function pagesOf(list: TaskList): ListPage<TaskEntry>[] {
  return paginate(list.entries, list.base, rowsPerPage);
}
