import type { ShownDocument } from '../library/library.ts';
import type { ListedDocument } from './citation-html.ts';
import { escapeHtml, escapeText, keepNumbersWhole } from './html.ts';
import { displayDate, roughly, stateLabels, stateOf } from './labels.ts';

/** The entries of the numbered list of cited documents as HTML; `root` leads from their page to the site's root. */
export function citedItems(documents: readonly ListedDocument[], root: string): string {
  let html = '';
  for (const { document, mentions } of documents) {
    const { link, rest, tail } = itemOf(document);
    html += `<li><a class="ten" href="${root}${link}">${rest}`;
    if (mentions > 0) html += `<span>dẫn ${mentions} lần ở đây</span>`;
    html += tail;
  }
  return html;
}

/** What an entry says on every page: a document is cited on many. */
interface Item {
  readonly link: string;
  readonly rest: string;
  readonly tail: string;
}
const known = new WeakMap<ShownDocument, Item>();

function itemOf(document: ShownDocument): Item {
  const found = known.get(document);
  if (found) return found;
  const { page, fragment, label, date, issuer, title, backlinks } = document;
  const state = stateOf(document);
  const item = {
    link: escapeHtml(page + (fragment && `#${fragment}`)),
    rest:
      `${escapeText(label)}</a><p class="phu">` +
      `${date === null ? '' : `<span>${displayDate(date)}</span>`}` +
      `${issuer === null ? '' : `<span>${escapeText(issuer)}</span>`}</p>` +
      `${title === null ? '' : `<p class="trich">${keepNumbersWhole(title)}</p>`}` +
      `<p class="phu"><span class="the the-${state}">${stateLabels[state]}</span>`,
    tail: `<span>${roughly(backlinks.length)} chỗ dẫn trong thư viện</span></p></li>`,
  };
  known.set(document, item);
  return item;
}
