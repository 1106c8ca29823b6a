/** The second script of the site: loaded when the reader turns to search. */

import { combobox } from './combobox.ts';
import { openDialog } from './dialog.ts';
import { make } from './dom.ts';
import { highlightArrival } from './highlight.ts';
import { searchPage } from './page.ts';

/** What the first script may ask for once this one is there. */
export interface SearchScript {
  /** Makes the box in the page's head a combobox. */
  attach(form: HTMLFormElement): void;
  /** `typed`: what the reader has typed since asking for it. */
  openDialog(typed: string): void;
  searchPage(root: HTMLElement): void;
  highlightArrival(): void;
}

declare global {
  interface Window {
    vienDanSearch?: SearchScript;
  }
}

window.vienDanSearch = {
  attach(form) {
    const input = form.querySelector<HTMLInputElement>('input[name=q]');
    if (!input || input.getAttribute('role') === 'combobox') return;
    const panel = make('div', { class: 'tim-bang', hidden: true });
    form.append(panel);
    combobox(form, input, panel, () => input.blur());
  },
  openDialog,
  searchPage,
  highlightArrival,
};
