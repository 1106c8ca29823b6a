import { make } from './dom.ts';
import { overlayStyle } from './overlay.ts';

/**
 * Puts text on the clipboard and says so. Over plain http, where the browser has no `navigator.clipboard`, by way of a
 * selected text box.
 */
export async function copy(text: string, done: string): Promise<void> {
  announce((await write(text)) ? done : 'Trình duyệt không cho chép. Hãy chọn và chép bằng tay.');
}

async function write(text: string): Promise<boolean> {
  try {
    if (navigator.clipboard) {
      await navigator.clipboard.writeText(text);
      return true;
    }
  } catch {
    // Not allowed here: the old way may be.
  }
  const focused = document.activeElement;
  const box = make('textarea', { class: 'an', 'aria-hidden': 'true' });
  box.value = text;
  document.body.append(box);
  box.select();
  const written = document.execCommand('copy');
  box.remove();
  if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
  return written;
}

let status: HTMLElement | undefined;
let timer = 0;

/** Tells the reader, on screen and aloud, what has just been done. */
export function announce(message: string): void {
  if (!status) {
    status = make('p', { class: 'bao', role: 'status' });
    document.body.append(status);
  }
  const shown = status;
  shown.textContent = '';
  clearTimeout(timer);
  // The live region must stand empty in the page before its text changes.
  void overlayStyle().then(() =>
    setTimeout(() => {
      shown.textContent = message;
    }, 20),
  );
  timer = window.setTimeout(() => {
    shown.textContent = '';
  }, 4000);
}
