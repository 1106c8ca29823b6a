/** Milliseconds of rest after a letter before a search starts; input methods that send backspaces are done by then. */
const rest = 160;

/**
 * Calls `changed` when the text of the field has come to rest. While an input method composes a letter (Telex on phones,
 * macOS, IBus) nothing is called: «ủy» never searches for «uyr».
 */
export function watchTyping(input: HTMLInputElement, changed: () => void): void {
  let timer = 0;
  let last = input.value;
  const later = (wait: number) => {
    clearTimeout(timer);
    timer = window.setTimeout(() => {
      if (input.value === last) return;
      last = input.value;
      changed();
    }, wait);
  };
  input.addEventListener('input', (event) => {
    if (event instanceof InputEvent && event.isComposing) clearTimeout(timer);
    else later(rest);
  });
  input.addEventListener('compositionend', () => later(rest));
}

/** A key that an input method takes for itself. */
export function isComposing(event: KeyboardEvent): boolean {
  return event.isComposing || event.keyCode === 229;
}
