import { toSlug } from '../domain/text/vietnamese-text.ts';

/** Narrows and sorts a list by the form above it; the choice stands in the address, so that it can be kept and sent. */
export function watchFilters(): void {
  const form = document.querySelector<HTMLFormElement>('form.bo-loc');
  const list = document.querySelector('.loc-duoc');
  if (!form || !list) return;
  const status = form.querySelector('[role=status]');
  const fields = [...form.querySelectorAll<HTMLInputElement | HTMLSelectElement>('[name]')];
  const rows = [...list.children].flatMap((row) =>
    row instanceof HTMLElement ? { row, words: toSlug(row.textContent ?? '') } : [],
  );
  let order = '';

  const apply = () => {
    const chosen = new Map(fields.map(({ name, value }) => [name, value]));
    const asked = toSlug(chosen.get('chu') ?? '');
    let shown = 0;
    for (const { row, words } of rows) {
      const fits = fields.every(
        ({ name, value }) =>
          value === '' || name === 'chu' || name === 'xep' || row.getAttribute(`data-${name}`) === value,
      );
      row.hidden = !(fits && words.includes(asked));
      if (!row.hidden) shown += 1;
    }
    sort(chosen.get('xep') ?? '');
    if (status)
      status.textContent =
        shown === rows.length
          ? `${shown} ${form.dataset['noun']}`
          : `Hiện ${shown} trong ${rows.length} ${form.dataset['noun']}`;
  };
  const sort = (wanted: string) => {
    if (wanted === order) return;
    order = wanted;
    const of = ({ row }: { row: HTMLElement }, key: string) => row.getAttribute(`data-${key}`) ?? '';
    const sorted = [...rows];
    if (wanted === 'dan') sorted.sort((a, b) => Number(of(b, 'dan')) - Number(of(a, 'dan')));
    if (wanted === 'cu') sorted.sort((a, b) => ((of(a, 'ngay') || '9') < (of(b, 'ngay') || '9') ? -1 : 1));
    list.append(...sorted.map(({ row }) => row));
  };
  const keep = () => {
    const query = new URLSearchParams(fields.flatMap(({ name, value }) => (value === '' ? [] : [[name, value]])));
    const tail = query.toString() === '' ? '' : `?${query}`;
    history.replaceState(history.state, '', location.pathname + tail + location.hash);
  };

  const asked = new URLSearchParams(location.search);
  for (const field of fields) field.value = asked.get(field.name) ?? field.value;
  const button = form.querySelector('button');
  const show = (open: boolean) => button?.setAttribute('aria-expanded', String(open));
  button?.addEventListener('click', () => show(button.getAttribute('aria-expanded') !== 'true'));
  show(fields.some(({ name, value }) => name !== 'chu' && value !== ''));
  form.addEventListener('input', () => {
    apply();
    keep();
  });
  form.addEventListener('submit', (event) => event.preventDefault());
  apply();
}
