import type { GraphGroup, GroupFlow } from '../../domain/citation/graph.ts';
import { levelLabels } from './chain-picture.ts';
import { escapeHtml } from './html.ts';

const width = 720;
const boxWidth = 250;
const rowHeight = 46;
const most = 12;

/** «Nghị quyết · Trung ương». */
export function groupLabel({ type, level }: Pick<GraphGroup, 'type' | 'level'>): string {
  return level === null ? type : `${type} · ${levelLabels[level]}`;
}

/**
 * The library at a glance: groups of citing documents on the left, of cited ones on the right, a band between two groups as
 * thick as the number of pairs. Stays the same size whether the library holds two plans or five thousand; each box leads
 * to the documents of its group.
 *
 * @param href relative address of the page of a group
 */
export function flowPicture(
  groups: readonly GraphGroup[],
  flows: readonly GroupFlow[],
  href: (slug: string) => string,
): string {
  const sum = (side: 'from' | 'to') => {
    const totals = new Map<string, number>();
    for (const flow of flows) totals.set(flow[side], (totals.get(flow[side]) ?? 0) + flow.pairs);
    return [...totals].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).slice(0, most);
  };
  const left = sum('from');
  const right = sum('to');
  const height = 40 + Math.max(left.length, right.length, 1) * rowHeight;
  const y = (index: number, count: number) =>
    34 + (index + (Math.max(left.length, right.length) - count) / 2) * rowHeight;
  const leftY = new Map(left.map(([slug], index) => [slug, y(index, left.length)]));
  const rightY = new Map(right.map(([slug], index) => [slug, y(index, right.length)]));
  const thickest = Math.max(...flows.map((flow) => flow.pairs), 1);
  const byName = new Map(groups.map((group) => [group.slug, group]));

  const bands = flows.map(({ from, to, pairs }) => {
    const a = leftY.get(from);
    const b = rightY.get(to);
    if (a === undefined || b === undefined) return '';
    const thick = Math.max(1.5, Math.round((28 * pairs) / thickest));
    const x = [boxWidth, width / 2, width - boxWidth];
    return `<path class="bang" d="M${x[0]} ${a + 18}C${x[1]} ${a + 18} ${x[1]} ${b + 18} ${x[2]} ${b + 18}" stroke-width="${thick}"/>`;
  });
  const box = (x: number, slug: string, top: number, count: number) => {
    const group = byName.get(slug);
    if (!group) return '';
    return [
      `<a href="${escapeHtml(href(slug))}"><rect x="${x}" y="${top}" width="${boxWidth - 2}" height="36"/>`,
      `<text class="ten" x="${x + 9}" y="${top + 16}">${escapeHtml(groupLabel(group))}</text>`,
      `<text x="${x + 9}" y="${top + 31}">${group.nodes.length} văn bản, ${count} cặp viện dẫn</text></a>`,
    ].join('');
  };
  return [
    `<svg class="so-do-thu-vien" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="group" aria-labelledby="so-do-ten">`,
    '<title id="so-do-ten">Nhóm văn bản dẫn (bên trái) và nhóm văn bản được dẫn (bên phải)</title>',
    `<text x="2" y="18">Văn bản dẫn</text><text x="${width - boxWidth}" y="18">Văn bản được dẫn</text>`,
    ...bands,
    ...left.map(([slug, count]) => box(1, slug, leftY.get(slug) ?? 0, count)),
    ...right.map(([slug, count]) => box(width - boxWidth + 1, slug, rightY.get(slug) ?? 0, count)),
    '</svg>',
  ].join('');
}
