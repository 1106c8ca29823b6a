import type { NumberHit } from '../../domain/search/number-index.ts';
import type { SearchManifest } from '../../domain/search/search-manifest.ts';
import { siteUrl } from '../edition.ts';
import { brokenReason } from './answer-nodes.ts';
import { describeCited, describeDocument, describeMissing, describeResult, nameHit, summarize } from './describe.ts';
import { make, marked } from './dom.ts';
import { withWords } from './highlight.ts';
import type { Answer } from './question.ts';
import { forgetSearches, recentSearches, rememberSearch } from './recent.ts';
import type { Result } from './result.ts';
import { searcher, warmUp } from './search.ts';
import { writeAddress } from './state.ts';
import { isComposing, watchTyping } from './typing.ts';

/** One line of the list: where it leads and what it shows. */
interface Option {
  readonly url: string;
  readonly content: readonly (Node | string)[];
}
interface Group {
  readonly title: string;
  readonly options: readonly Option[];
}

/** Milliseconds of rest after which «nothing found» is said while the reader types. */
const patience = 700;
const shown = 6;
let count = 0;

/**
 * Makes a search field with its form a combobox whose list opens below it in `panel`.
 *
 * @see https://www.w3.org/WAI/ARIA/apg/patterns/combobox/
 * @param closed called on Esc when the list is already closed
 */
export function combobox(form: HTMLFormElement, input: HTMLInputElement, panel: HTMLElement, closed: () => void): void {
  count += 1;
  const id = `goi-y-${count}`;
  const list = make('div', { role: 'listbox', id, 'aria-label': 'Kết quả tìm' });
  const status = make('p', { role: 'status', class: 'tim-trang-thai' });
  const foot = make('div', { class: 'tim-cuoi' });
  panel.append(status, list, foot);
  let options: HTMLElement[] = [];
  let active = -1;
  let silence = 0;

  for (const [name, value] of Object.entries({
    role: 'combobox',
    'aria-autocomplete': 'list',
    'aria-controls': id,
    'aria-expanded': 'false',
    autocomplete: 'off',
    spellcheck: 'false',
  })) {
    input.setAttribute(name, value);
  }

  const setOpen = (open: boolean) => {
    panel.hidden = !open;
    input.setAttribute('aria-expanded', String(open && options.length > 0));
    if (!open) activate(-1);
  };
  const activate = (index: number) => {
    options[active]?.setAttribute('aria-selected', 'false');
    active = index;
    const option = options[active];
    option?.setAttribute('aria-selected', 'true');
    option?.scrollIntoView({ block: 'nearest' });
    if (option) input.setAttribute('aria-activedescendant', option.id);
    else input.removeAttribute('aria-activedescendant');
  };
  const show = (groups: readonly Group[], message: string, ...below: readonly Node[]) => {
    options = [];
    const parts = groups
      .filter((group) => group.options.length > 0)
      .map((group, index) => {
        const title = make('div', { id: `${id}-nhom-${index}`, class: 'tim-nhom' }, group.title);
        const lines = group.options.map(({ url, content }) => {
          const option = make(
            'div',
            { role: 'option', id: `${id}-${options.length}`, 'aria-selected': 'false', 'data-url': url },
            ...content,
          );
          options.push(option);
          return option;
        });
        return make('div', { role: 'group', 'aria-labelledby': title.id }, title, ...lines);
      });
    list.replaceChildren(...parts);
    status.textContent = message;
    foot.replaceChildren(...below);
    activate(-1);
    setOpen(true);
  };

  const showRecent = () => {
    const recent = recentSearches();
    if (recent.length === 0) return setOpen(false);
    const clear = make('button', { type: 'button', class: 'tim-xoa' }, 'Xóa các lần tìm gần đây');
    clear.addEventListener('click', () => {
      forgetSearches();
      setOpen(false);
      input.focus();
    });
    const again = recent.map((query) => ({ url: allResults(query), content: [query] }));
    show([{ title: 'Tìm gần đây', options: again }], '', clear);
  };

  const search = searcher({
    numbers(numbers, question) {
      if (numbers.kind === 'found') show([numberGroup(numbers.hits)], '', ...seeAll(question.query));
    },
    answered(answer, labels) {
      const empty = answer.results.length === 0 && (answer.numbers?.hits.length ?? 0) === 0;
      const showAnswer = () =>
        show(groupsOf(answer, labels), summarize(answer), ...seeAll(answer.question.query), ...help(empty));
      clearTimeout(silence);
      // What is half typed has often no answer yet; what is on the screen stays until the hand rests.
      if (empty) silence = window.setTimeout(() => input.value === answer.question.query && showAnswer(), patience);
      else showAnswer();
    },
    failed(question, numbers) {
      const groups = numbers?.kind === 'found' ? [numberGroup(numbers.hits)] : [];
      show(groups, brokenReason, ...help(true), ...seeAll(question.query));
    },
  });

  const update = () => {
    clearTimeout(silence);
    if (input.value.trim() === '') showRecent();
    else void search({ ...blank, query: input.value, typing: true });
  };
  watchTyping(input, update);
  input.addEventListener('focus', () => {
    warmUp();
    if (input.value.trim() === '') showRecent();
    else if (options.length > 0) setOpen(true);
    else update();
  });
  const follow = (option: HTMLElement | undefined, newTab: boolean) => {
    const url = option?.dataset['url'];
    if (url === undefined) return;
    rememberSearch(input.value);
    if (newTab) window.open(url, '_blank', 'noopener');
    else location.assign(url);
  };
  input.addEventListener('keydown', (event) => {
    if (isComposing(event)) return;
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0 && options.length > 0) {
      event.preventDefault();
      if (panel.hidden) setOpen(true);
      // The field itself is one of the stops: up from the first line leads back to it.
      activate(((active + 1 + step + options.length + 1) % (options.length + 1)) - 1);
    } else if (event.key === 'Enter' && active >= 0) {
      event.preventDefault();
      follow(options[active], event.ctrlKey || event.metaKey);
    } else if (event.key === 'Escape') {
      event.preventDefault();
      if (panel.hidden || active < 0) {
        setOpen(false);
        closed();
      } else activate(-1);
    }
  });
  list.addEventListener('mousedown', (event) => event.preventDefault());
  list.addEventListener('click', (event) => {
    const option = event.target instanceof Element ? event.target.closest('[role=option]') : null;
    if (option instanceof HTMLElement) follow(option, event.ctrlKey || event.metaKey);
  });
  form.addEventListener('focusout', (event) => {
    const to = event.relatedTarget;
    if (!(to instanceof Node && form.contains(to))) setOpen(false);
  });
  form.addEventListener('submit', () => rememberSearch(input.value));
  // The field has had the focus since before this script was there.
  if (document.activeElement === input) {
    warmUp();
    update();
  }
}

const blank = { query: '', filters: {}, order: 'lien-quan', typing: false, counted: false } as const;

function groupsOf(answer: Answer, labels: SearchManifest['labels']): Group[] {
  const { numbers, results, near, question, keys } = answer;
  const pages = (list: readonly Result[]) => list.slice(0, shown).map((result) => pageOption(result, labels));
  return [
    numberGroup(numbers?.hits ?? []),
    ...(numbers?.kind === 'missing'
      ? [{ ...numberGroup(numbers.near), title: describeMissing(numbers, question.query.trim()) }]
      : []),
    { title: numbers?.kind === 'found' && numbers.pure ? 'Nơi viện dẫn' : 'Nội dung', options: pages(results) },
    {
      title: 'Có phải muốn gõ',
      options: keys && !keys.answered ? [{ url: allResults(keys.text), content: [keys.text] }] : [],
    },
    { title: 'Gần giống, không đúng hẳn', options: results.length === 0 ? pages(near) : [] },
  ];
}

function numberGroup(hits: readonly NumberHit[]): Group {
  const options = hits.flatMap((hit) =>
    hit.documents.slice(0, 4).map((document, _, all) => ({
      url: siteUrl(hit.entry.path + (all.length > 1 && document.anchor ? `#${document.anchor}` : '')),
      content: [
        make('span', { class: 'tim-ten' }, nameHit({ ...hit, documents: [document] })),
        ...(document.title === null ? [] : [make('span', { class: 'tim-trich' }, document.title)]),
        make('span', { class: 'tim-phu' }, `${describeDocument(document)} · ${describeCited(hit)}`),
      ],
    })),
  );
  return { title: 'Văn bản theo số', options };
}

function pageOption(result: Result, labels: SearchManifest['labels']): Option {
  const [excerpt] = result.excerpts;
  return {
    url: withWords(siteUrl(result.path), result.sought),
    content: [
      make('span', { class: 'tim-ten' }, ...marked(result.title)),
      ...(excerpt
        ? [
            make(
              'span',
              { class: 'tim-trich' },
              ...(excerpt.heading ? [`${excerpt.heading}: `] : []),
              ...marked(excerpt.pieces),
            ),
          ]
        : []),
      make('span', { class: 'tim-phu' }, describeResult(result, labels)),
    ],
  };
}

const allResults = (query: string) => siteUrl(`tim-kiem/${writeAddress({ ...blank, query })}`);

function seeAll(query: string): Node[] {
  return [
    make('a', { href: allResults(query), class: 'tim-het' }, `Xem tất cả kết quả cho «${query.trim().slice(0, 80)}»`),
  ];
}

function help(needed: boolean): Node[] {
  return needed ? [make('a', { href: siteUrl('muc-luc/') }, 'Mục lục số văn bản')] : [];
}
