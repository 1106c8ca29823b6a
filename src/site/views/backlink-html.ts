import { rootOf, type SitePath } from '../../domain/paths.ts';
import { subjectLine } from '../../domain/plan/plan-text.ts';
import { sectionAt } from '../library/held-details.ts';
import type { Backlink } from '../library/library.ts';
import { quoteOf, sectionPinpoint } from '../library/sections.ts';
import { escapeHtml, escapeText, keepNumbersWhole } from './html.ts';
import { relationLabels, titleOf } from './labels.ts';

/**
 * Every citing place as a quoted sentence, by citing document: the entries of a list as HTML. A string, not a component:
 * the pages of numbers show each citation of the library.
 *
 * @param path the page they stand on, to which links are relative
 */
export function backlinkItems(backlinks: readonly Backlink[], path: SitePath): string {
  const root = rootOf(path);
  let html = '';
  for (const [from, links] of Map.groupBy(backlinks, (link) => link.from)) {
    const page = escapeHtml(root + from.path);
    html += `<li><h3><a href="${page}">${keepNumbersWhole(titleOf(from))}</a></h3><ul>`;
    for (const link of links) {
      const { anchor, relation } = link.citation;
      html += `<li><a class="cho" href="${page}#${anchor}">${escapeText(placeOf(link))}</a>`;
      if (relation) html += `<span class="quan-he">${relationLabels[relation.kind]}</span>`;
      const { before, text, after } = quoteOf(from, link.citation);
      html += `<blockquote>${keepNumbersWhole(before)}<mark>${keepNumbersWhole(text)}</mark>${keepNumbersWhole(after)}</blockquote></li>`;
    }
    html += '</ul></li>';
  }
  return html;
}

function placeOf({ from, citation }: Backlink): string {
  if (citation.section === -1) return citation.end <= subjectLine(from.header).length ? 'Trích yếu' : 'Phần mở đầu';
  const details = from.details();
  const place = sectionPinpoint(citation.section, (at) => sectionAt(details, at));
  return place === '' ? 'Trong văn bản' : place.charAt(0).toUpperCase() + place.slice(1);
}
