import { siteUrl } from '../edition.ts';
import { combobox } from './combobox.ts';
import { make } from './dom.ts';

let dialog: HTMLDialogElement | undefined;

/** Opens the search over the page; where there is no `<dialog>` (Firefox before 98) goes to the search page. */
export function openDialog(typed: string): void {
  dialog ??= makeDialog();
  if (typeof dialog.showModal !== 'function') location.assign(siteUrl('tim-kiem/'));
  else if (!dialog.open) dialog.showModal();
  const input = dialog.querySelector('input');
  input?.focus();
  input?.select();
  if (!input || typed === '') return;
  input.value = typed;
  input.dispatchEvent(new Event('input', { bubbles: true }));
}

function makeDialog(): HTMLDialogElement {
  const input = make('input', {
    name: 'q',
    type: 'search',
    id: 'tim-hop',
    placeholder: 'Số văn bản hoặc câu chữ',
    maxlength: '1000',
  });
  const close = make('button', { type: 'button', class: 'tim-dong' }, 'Đóng');
  const panel = make('div', { class: 'tim-bang' });
  const form = make(
    'form',
    { role: 'search', action: siteUrl('tim-kiem/'), method: 'get' },
    make('label', { for: 'tim-hop', class: 'an' }, 'Tìm số văn bản hoặc câu chữ'),
    input,
    close,
    panel,
  );
  const made = make('dialog', { class: 'tim-hop-thoai', 'aria-label': 'Tìm kiếm' }, form);
  close.addEventListener('click', () => made.close());
  // A click on the backdrop is a click on the dialog itself.
  made.addEventListener('click', (event) => {
    if (event.target === made) made.close();
  });
  document.body.append(made);
  combobox(form, input, panel, () => made.close());
  return made;
}
