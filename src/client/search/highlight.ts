import { withinMark, wordsToMark } from '../../domain/search/search-excerpt.ts';
import { planSearch } from '../../domain/search/search-plan.ts';
import { type AskedWords, phraseCloseness, readPlaces } from '../../domain/search/search-rank.ts';
import { splitWords } from '../../domain/search/search-words.ts';
import { make } from './dom.ts';

/** Name of the parameter by which a result tells its page what was searched. */
const parameter = 'tim';

/** The address of a result with the words that were searched: `…/ke-hoach/x/?tim=kiểm+tra#muc-ii`. */
export function withWords(url: string, query: string): string {
  const [, path = '', hash = ''] = /^([^#]*)(.*)$/s.exec(url) ?? [];
  return `${path}?${new URLSearchParams({ [parameter]: query.slice(0, 300) })}${hash}`;
}

/**
 * On the page of a result: marks the words that were searched and brings the first marked place of the section into view.
 * The parameter then leaves the address, so that a copied link is clean.
 */
export function highlightArrival(): void {
  const query = new URLSearchParams(location.search).get(parameter);
  const text = document.querySelector('[data-search]');
  if (query === null || !text) return;
  history.replaceState(history.state, '', location.pathname + location.hash);
  // The last word may have been half-typed when the result was chosen.
  const ways = [false, true].flatMap(
    (typing) => planSearch(query, { abbreviations: {}, typing, pages: 0 })?.asked ?? [],
  );
  const marks = markText(text, ways);
  if (marks.length === 0) return;
  const clear = make('button', { type: 'button', class: 'tim-bo-to' }, 'Bỏ tô từ tìm');
  clear.addEventListener('click', () => {
    for (const mark of marks) mark.replaceWith(...mark.childNodes);
    text.normalize();
    clear.remove();
  });
  document.body.append(clear);
  const target = location.hash === '' ? null : document.getElementById(decodeURIComponent(location.hash.slice(1)));
  const first = target
    ? marks.find((mark) => !(target.compareDocumentPosition(mark) & Node.DOCUMENT_POSITION_PRECEDING))
    : marks[0];
  (first ?? target)?.scrollIntoView({ block: 'center' });
}

/** Wraps the asked words below `root` in `<mark>`, by text nodes; a phrase may run over links. The first way that is a phrase there counts. */
function markText(root: Element, ways: readonly AskedWords[]): HTMLElement[] {
  const nodes: { node: Text; start: number }[] = [];
  let text = '';
  let block: Element | null = null;
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!(node instanceof Text)) continue;
    const own = node.parentElement?.closest('p,li,h1,h2,h3,h4,h5,h6,td,th,dd,dt,div,section') ?? null;
    if (own !== block) text += '\n';
    block = own;
    nodes.push({ node, start: text.length });
    text += node.data;
  }
  const words = splitWords(text);
  const asked = ways.find((way) => readPlaces(way, words).closest >= phraseCloseness) ?? ways[0];
  if (!asked) return [];
  const ranges = joinRanges(
    wordsToMark(asked, words).flatMap((index) => words[index] ?? []),
    text,
  );
  const marks: HTMLElement[] = [];
  // From the end, so that splitting a node leaves the places before it right.
  for (const { node, start } of nodes.reverse()) {
    const own = ranges.filter((range) => range.start < start + node.data.length && range.end > start);
    for (const range of own.reverse()) {
      const piece = node.splitText(Math.max(0, range.start - start));
      piece.splitText(Math.min(piece.data.length, range.end - Math.max(start, range.start)));
      const mark = make('mark', { class: 'tim-thay' });
      piece.replaceWith(mark);
      mark.append(piece);
      marks.unshift(mark);
    }
  }
  return marks;
}

interface Range {
  readonly start: number;
  readonly end: number;
}

/** Words with only a space or the signs of a number between them become one range. */
function joinRanges(words: readonly Range[], text: string): Range[] {
  const ranges: Range[] = [];
  for (const { start, end } of words) {
    const last = ranges.at(-1);
    if (last && withinMark.test(text.slice(last.end, start))) ranges[ranges.length - 1] = { start: last.start, end };
    else ranges.push({ start, end });
  }
  return ranges;
}
