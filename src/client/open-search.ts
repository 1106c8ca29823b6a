import { loadScript, loadStyle, siteUrl } from './edition.ts';
import type { SearchScript } from './search/main.ts';
import { readSetting } from './settings.ts';

/** Paths of the second script and of its style sheet below the site's root; set by the bundler. */
declare const SEARCH_SCRIPT: string;
declare const SEARCH_STYLE: string;

/** Loads the search on first need: turning to a box, `/`, Ctrl+K, the search page, or arriving from a result. */
export function watchForSearch(): void {
  for (const form of document.querySelectorAll<HTMLFormElement>('form.hop-tim')) {
    form.addEventListener('focusin', () => withSearch((search) => search?.attach(form)), { once: true });
  }
  /** What is typed between the shortcut and the opening of the dialog, while the script is on its way. */
  let early: string | undefined;
  document.addEventListener('keydown', (event) => {
    if (event.isComposing || event.defaultPrevented) return;
    if (early !== undefined && !event.ctrlKey && !event.metaKey && !isEditable(event.target)) {
      if (event.key === 'Backspace') early = early.slice(0, -1);
      else if (event.key.length === 1) early += event.key;
      else return;
      event.preventDefault();
      return;
    }
    const shortcut =
      event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey;
    const alone = !event.ctrlKey && !event.metaKey && !event.altKey && readSetting('phim-tat') === '';
    const slash = event.key === '/' && alone && !isEditable(event.target);
    if (!shortcut && !slash) return;
    event.preventDefault();
    early = '';
    withSearch((search) => {
      search?.openDialog(early ?? '');
      early = undefined;
    });
  });
  const page = document.querySelector<HTMLElement>('.trang-tim main');
  if (page) withSearch((search) => search?.searchPage(page));
  if (new URLSearchParams(location.search).has('tim')) withSearch((search) => search?.highlightArrival());
}

function isEditable(target: EventTarget | null): boolean {
  // The field of a dialog that has just closed keeps the focus until the next frame.
  if (!(target instanceof HTMLElement) || target.closest('dialog:not([open])')) return false;
  return target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName);
}

let loading: Promise<void> | undefined;
/** Without the script (`undefined`) the boxes still lead to the search page, which says what to do. */
function withSearch(use: (search: SearchScript | undefined) => void): void {
  loading ??= Promise.all([loadScript(siteUrl(SEARCH_SCRIPT)), loadStyle(siteUrl(SEARCH_STYLE))]).then(() => undefined);
  loading.then(
    () => use(window.vienDanSearch),
    () => {
      loading = undefined;
      use(undefined);
    },
  );
}
