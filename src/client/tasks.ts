import { deadlineLabels } from '../domain/task/task-export.ts';
import { overlayStyle } from './overlay.ts';
import { fits, type TaskFacts } from './task-criteria.ts';
import { asksOfTasks, type Choice, monthChoice, roleChoices, type TaskForm, taskForm } from './task-form.ts';
import { watchWholeRegister } from './task-register.ts';

interface Row {
  readonly element: HTMLTableRowElement;
  readonly group: HTMLTableSectionElement;
  readonly facts: TaskFacts;
}

/** Gives each table of tasks its filters and sorting; the whole register of a large library gets them without a table. */
export function watchTasks(): void {
  const below = document.querySelector('.trang-van-ban') !== null;
  for (const frame of document.querySelectorAll<HTMLElement>('[data-nhiem-vu]')) {
    if (below) whenNear(frame, () => watchTable(frame));
    else watchTable(frame);
  }
  const whole = document.querySelector<HTMLElement>('[data-loc-nhiem-vu]');
  if (whole) watchWholeRegister(whole);
}

/** Below a document the form comes when the reader comes: most never go so far, and its look is a file of its own there. */
function whenNear(frame: HTMLElement, make: () => void): void {
  const observer = new IntersectionObserver(
    ([entry]) => {
      if (!entry?.isIntersecting && !asksOfTasks()) return;
      observer.disconnect();
      void overlayStyle().then(make);
    },
    { rootMargin: '100%' },
  );
  observer.observe(frame);
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
  const parties = [...element.querySelectorAll('.don-vi p')].flatMap((line) => {
    const label = line.querySelector('b')?.textContent?.replace(':', '') ?? '';
    const role = roleChoices.find(([, words]) => label !== '' && words.startsWith(label))?.[0] ?? '';
    const units = [...line.querySelectorAll('a')].map((link) => ({ unit: slugOf(link), role }));
    // Groups have no unit and no link: they stand in the words only.
    const hasGroup = [...line.childNodes].some((node) => node instanceof Text && /\p{L}/u.test(node.data));
    return hasGroup ? [...units, { unit: '', role }] : units;
  });
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

/** Of the page of a unit: `../../don-vi/so-tu-phap/`, from a folder with `index.html`. */
function slugOf(link: HTMLAnchorElement): string {
  return /([^/]+)\/(?:index\.html)?$/.exec(link.getAttribute('href') ?? '')?.[1] ?? '';
}

function choicesOf(rows: readonly Row[]) {
  const units = new Map<string, string>();
  const plans = new Map<string, string>();
  for (const { element, group, facts } of rows) {
    for (const link of element.querySelectorAll<HTMLAnchorElement>('.don-vi a')) {
      const slug = slugOf(link);
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
