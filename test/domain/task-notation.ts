import type { Block, Plan } from '../../src/domain/plan/plan.ts';
import { extractTasks, type Task } from '../../src/domain/task/task.ts';

export const line = (text: string) => ({ text, noteRefs: [] });

/** A plan of these lines and tables; a table is a list of rows. */
export function plan(type: string, ...content: (string | string[][])[]): Plan {
  const body: Block[] = content.map((item) =>
    typeof item === 'string'
      ? { kind: 'paragraph', ...line(item) }
      : { kind: 'table', rows: item.map((row) => row.map(line)) },
  );
  return { header: { letterhead: {}, type, subject: null, rule: null }, body, closing: [], attachments: [], notes: [] };
}

export const names = (parties: Task['lead']) => parties.map((party) => party.name).join(' + ');

/** `L: … S: … A: … T: … D: …`, what is empty left out. */
export function brief(task: Task | undefined): string {
  if (!task) return '';
  const parts: [string, string][] = [
    ['L', names(task.lead)],
    ['S', names(task.support)],
    ['A', names(task.assigned)],
    ['T', names(task.adviser)],
    ['D', task.deadline.kind === 'none' ? '' : `${task.deadline.kind} ${task.deadline.due ?? ''}`.trim()],
    ['P', task.product ?? ''],
  ];
  return parts.flatMap(([key, value]) => (value === '' ? [] : [`${key}: ${value}`])).join(' · ');
}

/** The tasks of these lines under «Tổ chức thực hiện». */
export const inSection = (...lines: (string | string[][])[]) =>
  extractTasks(plan('KẾ HOẠCH', 'III. TỔ CHỨC THỰC HIỆN', ...lines));
