import { within } from './dom.ts';

/** The button «In». */
export function watchPrinting(): void {
  document.addEventListener('click', (event) => {
    if (within(event, '[data-viec="in"]')) window.print();
  });
}
