import { make } from './dom.ts';
import type { TaskCriteria } from './task-criteria.ts';

/** A choice of a field: value and words. */
export type Choice = readonly [value: string, words: string];

export interface TaskChoices {
  readonly units: readonly Choice[];
  readonly plans: readonly Choice[];
  readonly kinds: readonly Choice[];
  readonly months: readonly Choice[];
}

export const roleChoices: readonly Choice[] = [
  ['lead', 'Chủ trì'],
  ['support', 'Phối hợp'],
  ['adviser', 'Tham mưu'],
  ['assigned', 'Được giao (không rõ vai trò)'],
];

/** Names of the fields in the address. */
const fields = { unit: 'don-vi', role: 'vai-tro', plan: 'van-ban', kind: 'han', month: 'thang', order: 'xep' } as const;
type FieldName = keyof typeof fields;

/** Whether the address asks something of the tasks. */
export function asksOfTasks(): boolean {
  const asked = new URLSearchParams(location.search);
  return Object.values(fields).some((name) => asked.has(name));
}

export interface TaskForm {
  readonly element: HTMLFormElement;
  readonly status: HTMLElement;
  criteria(): TaskCriteria;
  order(): string;
}

/**
 * The form that narrows and sorts a table of tasks. The choice stands in the address, so that it can be kept and sent.
 *
 * @param changed called after each choice, and not before the first one
 */
export function taskForm(choices: TaskChoices, changed: () => void): TaskForm {
  const asked = new URLSearchParams(location.search);
  const select = (name: FieldName, words: string, all: string, list: readonly Choice[]) => {
    const field = make(
      'select',
      { name: fields[name] },
      make('option', { value: '' }, all),
      ...list.map(([value, text]) => make('option', { value }, text)),
    );
    field.value = asked.get(fields[name]) ?? '';
    if (field.selectedIndex < 0) field.value = '';
    return { field, label: make('label', {}, words, field) };
  };
  const parts = {
    unit: select('unit', 'Đơn vị', 'Mọi đơn vị', choices.units),
    role: select('role', 'Vai trò', 'Mọi vai trò', roleChoices),
    plan: select('plan', 'Văn bản', 'Mọi văn bản', choices.plans),
    kind: select('kind', 'Loại thời hạn', 'Mọi loại', choices.kinds),
    month: select('month', 'Tháng đến hạn', 'Mọi tháng', choices.months),
    order: select('order', 'Xếp theo', 'Thứ tự văn bản', [
      ['han', 'Ngày đến hạn'],
      ['viec', 'Tên nhiệm vụ'],
    ]),
  };
  const useful = (name: FieldName): boolean =>
    parts[name].field.options.length > 2 || name === 'order' || name === 'role';
  const status = make('p', { role: 'status' });
  const clear = make('button', { type: 'reset' }, 'Bỏ lọc');
  const shown = (Object.keys(parts) as FieldName[]).filter(useful);
  const element = make(
    'form',
    { class: 'loc-nhiem-vu khong-in', role: 'search', 'aria-label': 'Lọc nhiệm vụ' },
    ...shown.map((name) => parts[name].label),
    clear,
    status,
  );
  const value = (name: FieldName): string => parts[name].field.value;
  const keep = () => {
    const query = new URLSearchParams(location.search);
    for (const name of Object.keys(parts) as FieldName[]) {
      if (value(name) === '') query.delete(fields[name]);
      else query.set(fields[name], value(name));
    }
    const tail = query.toString() === '' ? '' : `?${query}`;
    history.replaceState(history.state, '', location.pathname + tail + location.hash);
  };
  element.addEventListener('input', () => {
    keep();
    changed();
  });
  element.addEventListener('reset', () => {
    // The fields are empty only after the event.
    setTimeout(() => {
      for (const { field } of Object.values(parts)) field.value = '';
      keep();
      changed();
    });
  });
  element.addEventListener('submit', (event) => event.preventDefault());
  return {
    element,
    status,
    criteria: () => ({
      unit: value('unit'),
      role: value('role'),
      plan: value('plan'),
      kind: value('kind'),
      month: value('month'),
    }),
    order: () => value('order'),
  };
}

/** `2026-06` → `Tháng 6/2026`. */
export function monthChoice(month: string): Choice {
  return [month, `Tháng ${Number(month.slice(5))}/${month.slice(0, 4)}`];
}
