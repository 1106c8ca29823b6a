import { rootOf, type SitePath } from '../../domain/paths.ts';
import type { Deadline } from '../../domain/task/deadline.ts';
import { lacksYear, placeName } from '../../domain/task/task-export.ts';
import { escapeHtml, keepNumbersWhole } from './html.ts';
import { displayDate, shorten } from './labels.ts';
import { roleLabels } from './task-labels.ts';
import type { Role, TaskEntry } from './task-register.ts';

/** So many rows make a page of about 40 kB compressed; a page of a long list has at most half as many more. */
export const rowsPerPage = 200;
/** Characters of a task's words that a row shows: on the page of its own document fewer, because the whole stands above. */
const textLimit = 420;
const ownTextLimit = 200;

/**
 * The rows of a task table as HTML, one group of rows for each document. A string, not a component: a library of
 * thousands of plans shows hundreds of thousands of rows.
 *
 * @param path the page they stand on, to which links are relative
 * @param own it is the page of the document that all are from: its name is not repeated
 * @param products whether there is a column of products
 */
export function taskRows(
  entries: readonly TaskEntry[],
  path: SitePath,
  { own, products }: { readonly own: boolean; readonly products: boolean },
): string {
  const root = own ? '' : rootOf(path);
  const groups = Map.groupBy(entries, (entry) => entry.held);
  return [...groups]
    .map(([held, list]) => {
      const heading = own
        ? ''
        : `<tr class="nhom"><th colspan="${products ? 4 : 3}" scope="rowgroup"><a href="${root}${held.path}">${keepNumbersWhole(list[0]?.document ?? '')}</a>${
            held.facts.number !== null && held.facts.subject
              ? ` <span>${keepNumbersWhole(shorten(held.facts.subject, 160))}</span>`
              : ''
          }</th></tr>`;
      return `<tbody>${heading}${list.map((entry) => taskRow(entry, path, own, products)).join('')}</tbody>`;
    })
    .join('');
}

function taskRow(entry: TaskEntry, path: SitePath, own: boolean, products: boolean): string {
  const { task } = entry;
  const root = rootOf(path);
  const href = own ? entry.path.slice(entry.path.indexOf('#')) : root + entry.path;
  const marker = /[\p{L}\d]/u.test(task.marker) ? `${escapeHtml(task.marker)} ` : '';
  const row = task.origin === 'table' && marker !== '' ? `dòng ${task.marker.replace(/[.)]$/, '')}` : '';
  const place = escapeHtml([placeName(entry.place), row].filter(Boolean).join(', ') || 'chỗ giao trong văn bản');
  const group =
    task.groups.length > 0 ? `<span class="cho">${escapeHtml(shorten(task.groups.join(' › '), 120))}</span>` : '';
  return (
    `<tr data-k="${task.deadline.kind}"${task.deadline.due === null ? '' : ` data-h="${task.deadline.due}"`}` +
    `${own ? '' : ` data-v="${entry.held.slug}"`}>` +
    `<td class="viec">${marker}${keepNumbersWhole(shorten(task.text, own ? ownTextLimit : textLimit))} <a class="cho" href="${escapeHtml(href)}">${place}</a>${group}</td>` +
    `<td class="don-vi">${partyList(entry, root)}</td>` +
    `<td class="han">${deadlineHtml(task.deadline)}</td>` +
    `${products ? `<td class="san-pham">${escapeHtml(shorten(task.product ?? '', 200))}</td>` : ''}</tr>`
  );
}

/** Who has to do it. The script reads units and roles from these words and links: they are said once. */
function partyList(entry: TaskEntry, root: string): string {
  let html = '';
  let last: Role | undefined;
  // By role, as the register has them.
  const advisers = new Set(entry.parties.flatMap(({ role, party }) => (role === 'adviser' ? [party.name] : [])));
  for (const { role, party, unit } of entry.parties) {
    // «Tham mưu» says it already.
    if (role === 'assigned' && advisers.has(party.name)) continue;
    if (role === last) html += '; ';
    else html += `${last === undefined ? '' : '</p>'}<p><b>${roleLabels[role]}:</b> `;
    last = role;
    html += unit ? `<a href="${root}${unit.path}">${escapeHtml(party.name)}</a>` : escapeHtml(party.name);
  }
  return last === undefined ? html : `${html}</p>`;
}

/** The wording, and the due day beside it when the wording itself is none: «trong tháng 6/2026 → 30/6/2026, suy ra». */
export function deadlineHtml(deadline: Deadline): string {
  const { text, kind, due, derived } = deadline;
  if (lacksYear(deadline))
    return `${escapeHtml(shorten(text, 160))} <span class="suy-ra" title="Văn bản không ghi năm">(chưa rõ năm)</span>`;
  if (kind === 'none') return '<span class="khong">không nêu</span>';
  const day = due === null ? '' : `<time datetime="${due}">${displayDate(due)}</time>`;
  const why = `Văn bản không ghi ngày; đây là ngày cuối của thời gian đã ghi${/\d{4}/.test(text) ? '' : ', năm lấy theo chỗ nêu năm gần nhất'}`;
  const shown = derived
    ? ` <span class="suy-ra" title="${why}">→ ${day} (suy ra)</span>`
    : day === '' || text.includes(displayDate(due ?? ''))
      ? ''
      : ` ${day}`;
  return `${escapeHtml(shorten(text, 160))}${shown}`;
}
