import { inPieces, lacksYear } from '../../domain/task/task-export.ts';
import type { Library } from '../library/library.ts';
import { digestOf } from '../library/pack.ts';
import { madeOf, registerOf, type TaskEntry } from '../views/task-register.ts';
import { rowsPerPage } from '../views/task-rows.ts';
import type { StaticFile } from './static-files.ts';

/** What the browser needs to narrow the whole register: for each task its unit, role, kind, day and document as numbers. */
export interface TaskFilterIndex {
  readonly units: readonly (readonly [slug: string, name: string])[];
  readonly plans: readonly (readonly [slug: string, name: string])[];
  /** Rows in one file of rows. */
  readonly size: number;
  /** Per task: plan, kind of deadline, day due or 0, then pairs of unit and role. */
  readonly rows: readonly (readonly [plan: number, kind: string, due: string | 0, ...parties: number[]])[];
}

/** A row as the browser prints it. */
export interface TaskFilterRow {
  readonly text: string;
  readonly place: string;
  readonly path: string;
  readonly deadline: string;
  readonly due: string | null;
  readonly derived: boolean;
  readonly product: string | null;
  readonly parties: readonly (readonly [role: number, name: string, path: string | null])[];
}

export const roleNumbers = ['lead', 'support', 'adviser', 'assigned'] as const;

/** Whether the register is shown on one page, so that its rows are there to be narrowed. */
export function isWhole(library: Library): boolean {
  return registerOf(library).entries.length <= rowsPerPage;
}

/** `nhiem-vu/loc.json` and `nhiem-vu/hang/1.json` …: only for a register that no page shows whole. */
export function* taskFilterFiles(library: Library): Generator<StaticFile> {
  if (isWhole(library)) return;
  const register = registerOf(library);
  const units = register.units.filter((unit) => unit.entries.length > 0);
  const unitNumber = new Map(units.map((unit, index) => [unit.slug, index]));
  const plans = [...register.byDocument].filter(([, entries]) => entries.length > 0);
  const planNumber = new Map(plans.map(([slug], index) => [slug, index]));
  const key = digestOf(madeOf(register.entries), JSON.stringify(units.map((unit) => [unit.slug, unit.name])));
  yield {
    path: 'nhiem-vu/loc.json',
    key,
    make: function* () {
      const head: Omit<TaskFilterIndex, 'rows'> = {
        units: units.map((unit) => [unit.slug, unit.name]),
        plans: plans.map(([slug, entries]) => [slug, entries[0]?.document ?? slug]),
        size: rowsPerPage,
      };
      const rowOf = (entry: TaskEntry): TaskFilterIndex['rows'][number] => [
        planNumber.get(entry.held.slug) ?? 0,
        entry.task.deadline.kind,
        entry.task.deadline.due ?? 0,
        ...entry.parties.flatMap(({ unit, role }) => {
          const number = unit ? unitNumber.get(unit.slug) : undefined;
          return number === undefined ? [] : [number, roleNumbers.indexOf(role)];
        }),
      ];
      yield `${JSON.stringify(head).slice(0, -1)},"rows":[`;
      yield* inPieces(register.entries, (entry, index) => `${index === 0 ? '' : ','}${JSON.stringify(rowOf(entry))}`);
      yield ']}';
    },
  };
  for (let at = 0; at < register.entries.length; at += rowsPerPage) {
    const part = register.entries.slice(at, at + rowsPerPage);
    yield {
      path: `nhiem-vu/hang/${at / rowsPerPage + 1}.json`,
      key: digestOf(madeOf(part)),
      make: () => JSON.stringify(part.map(filterRow)),
    };
  }
}

function filterRow(entry: TaskEntry): TaskFilterRow {
  const { task } = entry;
  const marker = /[\p{L}\d]/u.test(task.marker) ? `${task.marker} ` : '';
  return {
    text: `${marker}${task.text.length > 420 ? `${task.text.slice(0, 420)}…` : task.text}`,
    place: entry.place,
    path: entry.path,
    deadline: task.deadline.text + (lacksYear(task.deadline) ? ' (chưa rõ năm)' : ''),
    due: task.deadline.due,
    derived: task.deadline.derived,
    product: task.product,
    parties: entry.parties.map(({ role, party, unit }) => [roleNumbers.indexOf(role), party.name, unit?.path ?? null]),
  };
}
