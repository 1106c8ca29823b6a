import { deadlineLabels, placeName } from '../domain/task/task-export.ts';
import type { TaskFilterIndex, TaskFilterRow } from '../site/files/task-filter-data.ts';
import { make } from './dom.ts';
import { readData, siteUrl } from './edition.ts';
import { fits, type TaskFacts } from './task-criteria.ts';
import { asksOfTasks, monthChoice, roleChoices, taskForm } from './task-form.ts';

const step = 50;

/**
 * Filters over a register that is too large for one page: a small index of all tasks is loaded when the reader turns to
 * the form, and of the tasks that fit only those that are shown.
 */
export function watchWholeRegister(frame: HTMLElement): void {
  const button = frame.querySelector('button');
  if (!button) return;
  const start = async () => {
    button.disabled = true;
    try {
      const index = (await readData('/nhiem-vu/loc.json')) as TaskFilterIndex;
      button.remove();
      open(frame, index);
    } catch {
      button.disabled = false;
      button.textContent = 'Chưa tải được dữ liệu, bấm để thử lại';
    }
  };
  button.addEventListener('click', start);
  if (asksOfTasks()) void start();
}

function open(frame: HTMLElement, index: TaskFilterIndex): void {
  const tasks = index.rows.map(([plan, kind, due, ...numbers]): TaskFacts => {
    const parties = [];
    for (let at = 0; at < numbers.length; at += 2) {
      parties.push({
        unit: index.units[numbers[at] ?? -1]?.[0] ?? '',
        role: roleChoices[numbers[at + 1] ?? -1]?.[0] ?? '',
      });
    }
    return { plan: index.plans[plan]?.[0] ?? '', kind, due: due === 0 ? '' : due, parties };
  });
  const months = new Set(tasks.map((task) => task.due.slice(0, 7)).filter(Boolean));
  const body = make('tbody', {});
  const heads = ['Nhiệm vụ', 'Đơn vị', 'Thời hạn', 'Sản phẩm'].map((words) => make('th', { scope: 'col' }, words));
  const table = make('table', { class: 'nhiem-vu' }, make('thead', {}, make('tr', {}, ...heads)), body);
  const more = make('button', { type: 'button' }, 'Xem thêm');
  let run = 0;
  let found: number[] = [];
  let shown = 0;
  const form = taskForm(
    {
      units: index.units,
      plans: index.plans,
      kinds: Object.entries(deadlineLabels),
      months: [...months].sort().map(monthChoice),
    },
    () => void apply(),
  );
  const apply = async () => {
    const criteria = form.criteria();
    found = tasks.flatMap((task, at) => (fits(task, criteria) ? [at] : []));
    if (form.order() === 'han') {
      const due = (at: number) => tasks[at]?.due || '9';
      found.sort((a, b) => (due(a) < due(b) ? -1 : due(a) > due(b) ? 1 : a - b));
    }
    shown = 0;
    body.replaceChildren();
    form.status.textContent = `${found.length} trong ${tasks.length} nhiệm vụ`;
    await show();
  };
  /** A later choice overtakes an earlier one: what arrives late is dropped. */
  const show = async () => {
    run += 1;
    const own = run;
    const wanted = found.slice(shown, shown + step);
    const rows = await readRows(wanted, index.size);
    if (own !== run) return;
    body.append(
      ...rows.map((row, at) => drawRow(row, index.plans[index.rows[wanted[at] ?? -1]?.[0] ?? -1]?.[1] ?? '')),
    );
    shown += wanted.length;
    more.hidden = shown >= found.length;
  };
  more.addEventListener('click', () => void show());
  frame.append(form.element, make('div', { class: 'khung-bang' }, table), more);
  void apply();
}

async function readRows(wanted: readonly number[], size: number): Promise<TaskFilterRow[]> {
  const files = new Map<number, Promise<unknown>>();
  const rows: TaskFilterRow[] = [];
  for (const at of wanted) {
    const file = Math.floor(at / size) + 1;
    const reading = files.get(file) ?? readData(`/nhiem-vu/hang/${file}.json`);
    files.set(file, reading);
    const row = ((await reading) as TaskFilterRow[])[at % size];
    if (row) rows.push(row);
  }
  return rows;
}

function drawRow(row: TaskFilterRow, plan: string): HTMLTableRowElement {
  const parties = roleChoices.flatMap(([, words], role) => {
    const own = row.parties.filter((party) => party[0] === role);
    if (own.length === 0) return [];
    const names = own.flatMap(([, name, path], at) => [
      at > 0 ? '; ' : '',
      path === null ? name : make('a', { href: siteUrl(path) }, name),
    ]);
    return [make('p', {}, make('b', {}, `${words.replace(/ \(.*/, '')}: `), ...names)];
  });
  const [year = '', month = '', day = ''] = (row.due ?? '').split('-');
  const due = row.due === null || !row.derived ? '' : ` → ${Number(day)}/${Number(month)}/${year} (suy ra)`;
  return make(
    'tr',
    {},
    make(
      'td',
      { class: 'viec' },
      row.text,
      ' ',
      make('a', { class: 'cho', href: siteUrl(row.path) }, [plan, placeName(row.place)].filter(Boolean).join(', ')),
    ),
    make('td', { class: 'don-vi' }, ...parties),
    make('td', { class: 'han' }, (row.deadline || 'không nêu') + due),
    make('td', { class: 'san-pham' }, row.product ?? ''),
  );
}
