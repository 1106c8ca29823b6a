import type { SearchManifest } from '../../domain/search/search-manifest.ts';
import { answerNodes, brokenNote, damagedNote, numberNodes } from './answer-nodes.ts';
import { summarize } from './describe.ts';
import { make } from './dom.ts';
import { hideFilters, showFilters } from './filters.ts';
import type { Answer, Question } from './question.ts';
import { rememberSearch } from './recent.ts';
import { searcher, warmUp } from './search.ts';
import { readAddress, writeAddress } from './state.ts';
import { watchTyping } from './typing.ts';

/** What the history keeps of a page of results, so that «back» returns to the same place. */
interface Kept {
  readonly batches: number;
  readonly scroll: number;
}

/** Runs the page `/tim-kiem/`: the question is its address, the answer is shown below the form. */
export function searchPage(root: HTMLElement): void {
  const form = root.querySelector('form');
  const input = root.querySelector<HTMLInputElement>('input[name=q]');
  const sort = root.querySelector('select');
  const status = root.querySelector<HTMLElement>('[role=status]');
  const list = root.querySelector<HTMLElement>('.tim-ket-qua');
  const filters = root.querySelector<HTMLElement>('.tim-bo-loc');
  if (!form || !input || !sort || !status || !list || !filters) return;
  warmUp();
  history.scrollRestoration = 'manual';
  let question = readAddress(location.search);
  let batches = 1;

  const show = (answer: Answer, labels: SearchManifest['labels']) => {
    list.replaceChildren(...answerNodes(answer, labels));
    list.dataset['query'] = answer.question.query;
    status.textContent = answer.question.query === '' && answer.total === 0 ? '' : summarize(answer);
    // Pages that were looked at and do not have the words are still counted: nothing is shown, nothing to narrow.
    if (foundNothing(answer)) hideFilters(filters);
    else showFilters(filters, answer, labels, (chosen) => go({ ...question, filters: chosen, typing: false }));
    if (!answer.more) return;
    const more = make('button', { type: 'button', class: 'tim-them' }, 'Xem thêm kết quả');
    more.addEventListener('click', () => {
      more.disabled = true;
      void answer.more?.().then((next) => {
        batches += 1;
        show(next, labels);
      });
    });
    list.append(more);
  };
  const search = searcher({
    numbers: (numbers, asked) => {
      if (numbers.kind === 'found') list.replaceChildren(...numberNodes(numbers, asked.query));
    },
    answered: async (first, labels) => {
      const kept = keptPlace();
      let answer = first;
      // Typing starts again at the top; coming back reads as much as was read before.
      for (let i = 1; i < kept.batches && answer.more; i++) answer = await answer.more();
      batches = kept.batches;
      show(answer, labels);
      void answer.verify?.().then((incomplete) => {
        if (incomplete && answer.question === question) list.prepend(damagedNote());
      });
      if (kept.scroll > 0) window.scrollTo(0, kept.scroll);
    },
    failed: (asked, numbers) => {
      list.replaceChildren(...(numbers ? numberNodes(numbers, asked.query) : []), brokenNote());
      status.textContent = 'Không tìm được trong nội dung';
      hideFilters(filters);
    },
  });

  /** Asks; what is typed changes the address in place, a choice makes a new entry in the history. */
  const go = (next: Question) => {
    question = next;
    const url = location.pathname + writeAddress(question);
    if (question.typing) history.replaceState(null, '', url);
    else if (location.pathname + location.search !== url) history.pushState(null, '', url);
    batches = 1;
    void search(question);
  };
  const restore = () => {
    question = readAddress(location.search);
    input.value = question.query;
    sort.value = question.order;
    void search(question);
  };
  watchTyping(input, () => go({ ...question, query: input.value, typing: true }));
  sort.addEventListener('change', () =>
    go({ ...question, order: readAddress(`?sap-xep=${sort.value}`).order, typing: false }),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    rememberSearch(input.value);
    go({ ...question, query: input.value, typing: false });
  });
  window.addEventListener('popstate', restore);
  window.addEventListener('pagehide', () => keepPlace(batches));
  list.addEventListener('click', () => {
    rememberSearch(input.value);
    keepPlace(batches);
  });
  restore();
}

function keepPlace(batches: number): void {
  const kept: Kept = { batches, scroll: Math.round(window.scrollY) };
  history.replaceState(kept, '');
}

function keptPlace(): Kept {
  const state = history.state as Partial<Kept> | null;
  return { batches: state?.batches ?? 1, scroll: state?.scroll ?? 0 };
}

/** Words were asked for in the whole library, and no page has them. */
function foundNothing({ question, results }: Answer): boolean {
  return (
    question.query !== '' && results.length === 0 && Object.values(question.filters).every(({ length }) => length === 0)
  );
}
