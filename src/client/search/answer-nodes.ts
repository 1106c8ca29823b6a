import type { NumberAnswer, NumberHit } from '../../domain/search/number-index.ts';
import type { SearchManifest } from '../../domain/search/search-manifest.ts';
import { fromFolder, siteUrl } from '../edition.ts';
import { describeCited, describeDocument, describeMissing, describeResult, nameHit } from './describe.ts';
import { make, marked } from './dom.ts';
import { withWords } from './highlight.ts';
import type { Answer, Question } from './question.ts';
import type { Result } from './result.ts';
import { writeAddress } from './state.ts';

/** What the page of results shows for an answer. */
export function answerNodes(answer: Answer, labels: SearchManifest['labels']): Node[] {
  const { numbers, mentioned, results, near, unknown, question } = answer;
  if (question.query.trim() === '' && answer.total === 0) return [];
  const nodes: Node[] = [...notes(answer), ...(numbers ? numberNodes(numbers, question.query) : [])];
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

/** Text in which numbers stay on one line. */
const whole = (text: string) => marked([{ text, marked: false }]);

/** What must be known of the answer before it is read. */
function notes({ keys, absent, damaged, question }: Answer): Node[] {
  return [
    ...(damaged ? [damagedNote()] : []),
    ...(keys ? [keysNote(keys, question)] : []),
    ...(absent.length > 0
      ? [
          make(
            'p',
            { class: 'tim-khong-co' },
            ...whole(`Thư viện không có văn bản ${absent.map((number) => `«${number}»`).join(', ')}.`),
          ),
        ]
      : []),
  ];
}

/** `ddangr uyr` was typed without an input method. */
function keysNote({ text, answered }: NonNullable<Answer['keys']>, question: Question): Node {
  if (answered)
    return make(
      'p',
      { class: 'tim-ghi-chu' },
      `Không có «${question.query.trim()}»; sau đây là kết quả của «${text}».`,
    );
  const url = siteUrl(`tim-kiem/${writeAddress({ ...question, query: text })}`);
  return make('p', { class: 'tim-ghi-chu' }, 'Có phải muốn gõ ', make('a', { href: url }, text), '?');
}

/** Some files of the index are missing or damaged; what the others hold is shown. */
export function damagedNote(): Node {
  return make(
    'p',
    { class: 'tim-hong' },
    'Một phần chỉ mục tìm kiếm thiếu hoặc hỏng nên có thể còn trang chưa hiện ra. Số văn bản vẫn tra được ở ',
    make('a', { href: siteUrl('muc-luc/') }, 'mục lục số văn bản'),
    '.',
  );
}

export function numberNodes(numbers: NumberAnswer, asked: string): Node[] {
  if (numbers.kind === 'none') return [];
  const hits = numbers.kind === 'found' ? numbers.hits : numbers.near;
  const title =
    numbers.kind === 'found'
      ? make('h2', {}, 'Văn bản theo số')
      : make('p', { class: 'tim-khong-co' }, ...whole(describeMissing(numbers, asked.trim().slice(0, 120))));
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

/** Why there is no search, and what to do: the edition for a server cannot search when it is opened from a folder. */
export const brokenReason = fromFolder
  ? 'Chưa tìm kiếm được: đây là bản dành cho máy chủ, hoặc bản cho USB chép còn thiếu. Hãy mở bản cho USB (thư mục «portable» trong gói phát hành, chép trọn thư mục), hoặc mở thư viện bằng địa chỉ trên mạng của cơ quan.'
  : 'Không mở được chỉ mục tìm kiếm: tệp chỉ mục thiếu hoặc hỏng, hay trình duyệt quá cũ.';

/** Damaged or missing index, no WebAssembly: say so and lead to what works without. */
export function brokenNote(): Node {
  return make(
    'p',
    { class: 'tim-hong' },
    `${brokenReason} Trước mắt hãy dùng `,
    make('a', { href: siteUrl('muc-luc/') }, 'mục lục số văn bản'),
    '.',
  );
}
