import { copy } from './clipboard.ts';
import { make, within } from './dom.ts';
import { overlayStyle } from './overlay.ts';
import { pinpointOf } from './units.ts';

let menu: HTMLElement | undefined;

/**
 * «Chép liên kết» and «Chép viện dẫn»: for the document in the bar above it, and for every numbered unit in a small menu that
 * its number opens.
 */
export function watchCopying(): void {
  document.addEventListener('click', (event) => {
    const button = within(event, '[data-chep]');
    if (button) return copyFrom(button);
    const label = within(event, '.van-ban .so');
    if (label) void openMenu(label);
    else if (!within(event, '.chep')) closeMenu();
  });
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !menu) return;
    const label = menu.previousElementSibling;
    closeMenu();
    if (label instanceof HTMLElement) label.focus();
  });
  document.addEventListener('focusin', (event) => {
    if (menu && event.target instanceof Node && !menu.parentElement?.contains(event.target)) closeMenu();
  });
}

function copyFrom(button: HTMLElement): void {
  const { chep = '' } = button.dataset;
  if (chep === 'lien-ket') void copy(addressOf(''), 'Đã chép liên kết');
  else void copy(chep, 'Đã chép viện dẫn');
}

/** The number itself leads to the place: this adds what can be copied, beside it in the order of the Tab key. */
async function openMenu(label: HTMLElement): Promise<void> {
  const unit = label.closest('[id]');
  if (!unit) return closeMenu();
  await overlayStyle();
  closeMenu();
  const whole = document.querySelector<HTMLElement>('.dau-bai [data-chep]:not([data-chep="lien-ket"])')?.dataset[
    'chep'
  ];
  const place = pinpointOf(unit);
  const link = make('button', { type: 'button' }, 'Chép liên kết');
  const mention = make('button', { type: 'button' }, 'Chép viện dẫn');
  link.addEventListener('click', () => done(label, addressOf(unit.id), 'Đã chép liên kết'));
  mention.addEventListener('click', () =>
    done(label, [place, whole].filter(Boolean).join(' '), `Đã chép viện dẫn ${place}`),
  );
  menu = make('span', { class: 'chep', role: 'group', 'aria-label': place || 'Chép' }, link, mention);
  label.after(menu);
}

function done(label: HTMLElement, text: string, message: string): void {
  void copy(text, message);
  closeMenu();
  label.focus({ preventScroll: true });
}

function closeMenu(): void {
  menu?.remove();
  menu = undefined;
}

function addressOf(id: string): string {
  return location.href.replace(/[?#].*$/, '') + (id === '' ? '' : `#${id}`);
}
