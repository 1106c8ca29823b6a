import { make } from './dom.ts';
import { overlayStyle } from './overlay.ts';
import { readSetting, settings, writeSetting } from './settings.ts';

/** The button «Hiển thị»: light or dark, size of letters, contrast. */
export function watchDisplay(): void {
  const button = document.querySelector<HTMLButtonElement>('.nut-hien-thi');
  if (!button) return;
  let panel: HTMLElement | undefined;
  const close = () => {
    panel?.remove();
    panel = undefined;
    button.setAttribute('aria-expanded', 'false');
  };
  button.addEventListener('click', async () => {
    if (panel) return close();
    await overlayStyle();
    if (panel) return;
    panel = makePanel();
    button.after(panel);
    button.setAttribute('aria-expanded', 'true');
    panel.querySelector('input')?.focus();
  });
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !panel) return;
    close();
    button.focus();
  });
  document.addEventListener('click', (event) => {
    const { target } = event;
    if (panel && target instanceof Node && !panel.contains(target) && !button.contains(target)) close();
  });
}

function makePanel(): HTMLElement {
  const groups = settings.map(({ name, title, values }) => {
    const chosen = readSetting(name);
    const rows = values.map(([value, label]) => {
      const input = make('input', { type: 'radio', name, value });
      input.checked = value === chosen;
      input.addEventListener('change', () => writeSetting(name, value));
      return make('label', {}, input, label);
    });
    return make('fieldset', {}, make('legend', {}, title), ...rows);
  });
  return make('div', { class: 'bang-hien-thi', role: 'group', 'aria-label': 'Hiển thị' }, ...groups);
}
