import type { NumberAnswer, NumberHit } from '../../domain/number-index.ts';
import type { SearchManifest } from '../../domain/search-manifest.ts';
import { siteUrl } from '../edition.ts';
import { describeCited, describeDocument, describeMissing, describeResult, nameHit, summarize } from './describe.ts';
import { make, marked } from './dom.ts';
import { showFilters } from './filters.ts';
import { withWords } from './highlight.ts';
import { rememberSearch } from './recent.ts';
import type { Result } from './result.ts';
import { searcher, warmUp } from './search.ts';
import type { Answer, Question } from './session.ts';
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
    showFilters(filters, answer, labels, (chosen) => go({ ...question, filters: chosen, typing: false }));
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
      if (kept.scroll > 0) window.scrollTo(0, kept.scroll);
    },
    failed: (asked, numbers) => {
      list.replaceChildren(...(numbers ? numberNodes(numbers, asked.query) : []), brokenNote());
      status.textContent = 'Không tìm được trong nội dung';
      filters.replaceChildren();
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

function answerNodes(answer: Answer, labels: SearchManifest['labels']): Node[] {
  const { numbers, mentioned, results, near, unknown, question } = answer;
  if (question.query.trim() === '' && answer.total === 0) return [];
  const nodes: Node[] = numbers ? numberNodes(numbers, question.query) : [];
  if (mentioned.length > 0 && numbers?.kind !== 'found') nodes.push(mentionNote(mentioned));
  if (unknown.length > 0) {
    nodes.push(
      make('p', { class: 'tim-ghi-chu' }, `Không có trang nào chứa: ${unknown.map((word) => `«${word}»`).join(', ')}.`),
    );
  }
  if (results.length > 0) {
    const title = numbers?.kind === 'found' ? 'Nơi viện dẫn và nội dung liên quan' : 'Nội dung';
    nodes.push(make('h2', {}, title), make('ol', { class: 'tim-trang' }, ...results.map((r) => resultNode(r, labels))));
  }
  if (near.length > 0) {
    nodes.push(
      make('h2', {}, 'Gần giống, không đúng hẳn'),
      make('p', { class: 'tim-ghi-chu' }, 'Các trang sau khác dấu, thiếu từ, hoặc có các từ nằm rải rác.'),
      make('ol', { class: 'tim-trang tim-gan' }, ...near.map((result) => resultNode(result, labels))),
    );
  }
  if (results.length === 0 && (numbers?.hits.length ?? 0) === 0) nodes.push(adviceNode(question));
  return nodes;
}

function numberNodes(numbers: NumberAnswer, asked: string): Node[] {
  if (numbers.kind === 'none') return [];
  const hits = numbers.kind === 'found' ? numbers.hits : numbers.near;
  const title =
    numbers.kind === 'found'
      ? make('h2', {}, 'Văn bản theo số')
      : make('p', { class: 'tim-khong-co' }, describeMissing(numbers, asked.trim().slice(0, 120)));
  return [title, make('ul', { class: numbers.kind === 'found' ? 'tim-so' : 'tim-so tim-gan' }, ...hits.map(hitNode))];
}

function hitNode(hit: NumberHit): Node {
  const url = siteUrl(hit.entry.path);
  const several = hit.documents.length > 1;
  const documents = hit.documents.map((document) =>
    make(
      several ? 'li' : 'div',
      {},
      ...(document.title === null ? [] : [make('p', { class: 'tim-trich' }, document.title)]),
      make(
        'p',
        { class: 'tim-phu' },
        several && document.anchor
          ? make('a', { href: `${url}#${document.anchor}` }, describeDocument(document))
          : describeDocument(document),
        ...(document.fullText ? [' · ', make('a', { href: siteUrl(document.fullText) }, 'Đọc toàn văn')] : []),
      ),
    ),
  );
  return make(
    'li',
    {},
    make('h3', {}, make('a', { href: url }, nameHit(hit))),
    ...(several
      ? [
          make('p', { class: 'tim-ghi-chu' }, `${hit.documents.length} văn bản mang số này:`),
          make('ul', {}, ...documents),
        ]
      : documents),
    make('p', { class: 'tim-phu' }, describeCited(hit)),
  );
}

function resultNode(result: Result, labels: SearchManifest['labels']): Node {
  const link = (anchor: string | null, ...content: (Node | string)[]) =>
    make('a', { href: withWords(siteUrl(result.page + (anchor ? `#${anchor}` : '')), result.sought) }, ...content);
  const [first, ...others] = result.excerpts;
  return make(
    'li',
    {},
    make('h3', {}, link(first?.anchor ?? null, ...marked(result.title))),
    make('p', { class: 'tim-phu' }, describeResult(result, labels)),
    ...(first ? [excerptNode(first.heading, marked(first.pieces), (text) => link(first.anchor, text))] : []),
    ...(others.length > 0
      ? [
          make(
            'ul',
            {},
            ...others.map((e) =>
              make(
                'li',
                {},
                excerptNode(e.heading, marked(e.pieces), (text) => link(e.anchor, text)),
              ),
            ),
          ),
        ]
      : []),
  );
}

function excerptNode(heading: string | null, pieces: (Node | string)[], link: (text: string) => Node): Node {
  return make(
    'p',
    { class: 'tim-trich' },
    ...(heading ? [make('span', { class: 'tim-muc' }, link(heading)), ' '] : []),
    ...pieces,
  );
}

function mentionNote(mentioned: readonly NumberHit[]): Node {
  const links = mentioned.flatMap((hit, index) => [
    ...(index > 0 ? [', '] : []),
    make('a', { href: siteUrl(hit.entry.path) }, nameHit(hit)),
  ]);
  return make('p', { class: 'tim-ghi-chu' }, 'Văn bản được nhắc tới: ', ...links);
}

function adviceNode({ query, filters }: Question): Node {
  const withoutQuotes = query.replace(/["“”«»]/g, ' ').trim();
  const suggestions: (readonly [text: string, question: Question] | undefined)[] = [
    Object.keys(filters).length > 0
      ? ['Bỏ bộ lọc', { query, filters: {}, order: 'lien-quan', typing: false, counted: true }]
      : undefined,
    withoutQuotes !== query.trim() && withoutQuotes !== ''
      ? ['Bỏ ngoặc kép', { query: withoutQuotes, filters, order: 'lien-quan', typing: false, counted: true }]
      : undefined,
  ];
  const links = suggestions.flatMap((suggestion) =>
    suggestion
      ? [make('li', {}, make('a', { href: siteUrl(`tim-kiem/${writeAddress(suggestion[1])}`) }, suggestion[0]))]
      : [],
  );
  return make(
    'div',
    { class: 'tim-goi-y' },
    make('p', {}, 'Không có trang nào chứa đủ điều đã gõ. Có thể thử:'),
    make(
      'ul',
      {},
      ...links,
      make('li', {}, 'gõ ít từ hơn, hoặc chỉ gõ cụm từ chắc chắn nhớ đúng'),
      make('li', {}, 'gõ không dấu, nếu không chắc dấu'),
      make('li', {}, 'nếu tìm văn bản: chỉ gõ phần số, ví dụ «114»'),
      make('li', {}, 'xem ', make('a', { href: siteUrl('muc-luc/') }, 'mục lục số văn bản')),
    ),
  );
}

/** Damaged or missing index, no WebAssembly: say so and lead to what works without. */
function brokenNote(): Node {
  return make(
    'p',
    { class: 'tim-hong' },
    'Không mở được chỉ mục tìm kiếm: tệp chỉ mục thiếu hoặc hỏng, hay trình duyệt quá cũ. Hãy dùng ',
    make('a', { href: siteUrl('muc-luc/') }, 'mục lục số văn bản'),
    '.',
  );
}
