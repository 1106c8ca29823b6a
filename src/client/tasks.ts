import { deadlineLabels } from '../domain/task-export.ts';
import { fits, type TaskFacts } from './task-criteria.ts';
import { type Choice, monthChoice, type TaskForm, taskForm } from './task-form.ts';
import { watchWholeRegister } from './task-register.ts';

interface Row {
  readonly element: HTMLTableRowElement;
  readonly group: HTMLTableSectionElement;
  readonly facts: TaskFacts;
}

/** Gives each table of tasks its filters and sorting; the whole register of a large library gets them without a table. */
export function watchTasks(): void {
  for (const frame of document.querySelectorAll<HTMLElement>('[data-nhiem-vu]')) watchTable(frame);
  const whole = document.querySelector<HTMLElement>('[data-loc-nhiem-vu]');
  if (whole) watchWholeRegister(whole);
}

function watchTable(frame: HTMLElement): void {
  const table = frame.querySelector('table');
  if (!table) return;
  const rows = [...table.querySelectorAll<HTMLTableRowElement>('tr[data-k]')].map(readRow);
  if (rows.length < 4) return;
  const sorted = table.createTBody();
  const form: TaskForm = taskForm(choicesOf(rows), () => apply());
  const apply = () => {
    const criteria = form.criteria();
    const order = form.order();
    let shown = 0;
    for (const row of rows) {
      row.element.hidden = !fits(row.facts, criteria);
      if (!row.element.hidden) shown += 1;
      if (order === '' && row.element.parentNode !== row.group) row.group.append(row.element);
    }
    if (order !== '') sorted.append(...rows.toSorted(compare(order)).map((row) => row.element));
    for (const body of table.tBodies) {
      body.hidden = ![...body.rows].some((row) => row.dataset['k'] !== undefined && !row.hidden);
    }
    form.status.textContent =
      shown === rows.length ? `${shown} nhiệm vụ` : `Hiện ${shown} trong ${rows.length} nhiệm vụ trên trang này`;
  };
  frame.before(form.element);
  apply();
}

function readRow(element: HTMLTableRowElement): Row {
  const parties = (element.dataset['u'] ?? '')
    .split(' ')
    .filter(Boolean)
    .map((pair) => {
      const [unit = '', role = ''] = pair.split(':');
      return { unit, role };
    });
  // Roles of groups have no unit: they stand in the words only.
  for (const label of element.querySelectorAll<HTMLElement>('[data-r]'))
    parties.push({ unit: '', role: label.dataset['r'] ?? '' });
  return {
    element,
    group: element.parentNode as HTMLTableSectionElement,
    facts: {
      plan: element.dataset['v'] ?? '',
      kind: element.dataset['k'] ?? '',
      due: element.dataset['h'] ?? '',
      parties,
    },
  };
}

function choicesOf(rows: readonly Row[]) {
  const units = new Map<string, string>();
  const plans = new Map<string, string>();
  for (const { element, group, facts } of rows) {
    for (const link of element.querySelectorAll<HTMLAnchorElement>('.don-vi a')) {
      const slug = /([^/]+)\/(?:index\.html)?$/.exec(link.getAttribute('href') ?? '')?.[1];
      if (slug && !units.has(slug)) units.set(slug, link.textContent ?? slug);
    }
    const name = group.querySelector('.nhom a')?.textContent;
    if (name) plans.set(facts.plan, name);
  }
  const byName = (list: Iterable<Choice>) => [...list].sort(([, a], [, b]) => a.localeCompare(b, 'vi'));
  const months = new Set(rows.map(({ facts }) => facts.due.slice(0, 7)).filter(Boolean));
  const kinds = new Set(rows.map(({ facts }) => facts.kind));
  return {
    units: byName(units),
    plans: byName([...plans].map(([slug, name]): Choice => [slug, name.length > 90 ? `${name.slice(0, 90)}…` : name])),
    kinds: Object.entries(deadlineLabels).filter(([kind]) => kinds.has(kind)),
    months: [...months].sort().map(monthChoice),
  };
}

function compare(order: string): (a: Row, b: Row) => number {
  if (order === 'han')
    return (a, b) =>
      (a.facts.due || '9') < (b.facts.due || '9') ? -1 : (a.facts.due || '9') > (b.facts.due || '9') ? 1 : 0;
  return (a, b) =>
    (a.element.querySelector('.viec')?.textContent ?? '').localeCompare(
      b.element.querySelector('.viec')?.textContent ?? '',
      'vi',
    );
}
