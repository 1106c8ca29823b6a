import type { SearchManifest } from '../../domain/search/search-manifest.ts';
import { make } from './dom.ts';
import type { Answer, Question } from './question.ts';
import { type FilterName, filterNames } from './state.ts';

const titles: Readonly<Record<FilterName, string>> = {
  'toan-van': 'Toàn văn',
  loai: 'Loại văn bản',
  'co-quan': 'Cơ quan ban hành',
  khoa: 'Khóa',
  nam: 'Năm',
  'don-vi': 'Đơn vị thực hiện',
  'du-thao': 'Tình trạng',
};

/** Values shown of one filter before the others are folded away. */
const open = 6;

/** Shows the filters with how many pages each would leave; `changed` gets the new choice. Keeps the focus where it was. */
export function showFilters(
  root: HTMLElement,
  { counts, question }: Answer,
  labels: SearchManifest['labels'],
  changed: (filters: Question['filters']) => void,
): void {
  const focused = document.activeElement instanceof HTMLInputElement ? document.activeElement.id : '';
  const unfolded = new Set([...root.querySelectorAll('details[open]')].map((details) => details.id));
  const groups = filterNames.flatMap((name) => {
    const chosen = question.filters[name] ?? [];
    const values = Object.entries(labels[name] ?? {})
      .map(([value, label]) => ({ value, label, count: counts[name]?.[value] ?? 0 }))
      .filter(({ value, count }) => count > 0 || chosen.includes(value))
      .sort(
        name === 'nam'
          ? (a, b) => (a.value < b.value ? 1 : -1)
          : (a, b) => b.count - a.count || (a.value < b.value ? -1 : 1),
      );
    if (values.length === 0) return [];
    const boxes = values.map(({ value, label, count }) => {
      const id = `loc-${name}-${value}`;
      const box = make('input', { type: 'checkbox', id, checked: chosen.includes(value) });
      box.addEventListener('change', () => {
        const rest = chosen.filter((other) => other !== value);
        changed({ ...question.filters, [name]: box.checked ? [...rest, value] : rest });
      });
      return make(
        'li',
        {},
        box,
        ' ',
        make('label', { for: id }, `${label} `, make('span', { class: 'dem' }, String(count))),
      );
    });
    const more = boxes.slice(open);
    const id = `loc-${name}-them`;
    const details = make(
      'details',
      { id, open: unfolded.has(id) },
      make('summary', {}, `Thêm ${more.length}`),
      make('ul', {}, ...more),
    );
    return [
      make(
        'fieldset',
        {},
        make('legend', {}, titles[name]),
        make('ul', {}, ...boxes.slice(0, open)),
        ...(more.length > 0 ? [details] : []),
      ),
    ];
  });
  root.replaceChildren(...groups);
  const chosen = filterNames.reduce((sum, name) => sum + (question.filters[name]?.length ?? 0), 0);
  foldFilters(root, groups.length > 0, chosen);
  if (focused !== '') document.getElementById(focused)?.focus();
}

/** Below this width the filters are folded away above the results; beside them they are always open. */
const beside = window.matchMedia('(min-width: 56rem)');

/** When nothing can be searched there is nothing to filter. */
export function hideFilters(root: HTMLElement): void {
  root.replaceChildren();
  const fold = root.closest('details');
  if (fold) fold.hidden = true;
}

function foldFilters(root: HTMLElement, any: boolean, chosen: number): void {
  const fold = root.closest('details');
  const summary = fold?.querySelector('summary');
  if (!fold || !summary) return;
  summary.textContent = chosen === 0 ? 'Bộ lọc' : `Bộ lọc (đang chọn ${chosen})`;
  if (fold.hidden) fold.open = beside.matches;
  fold.hidden = !any;
  beside.onchange = () => {
    fold.open = beside.matches;
  };
}
