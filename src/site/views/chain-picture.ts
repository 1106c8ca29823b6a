import type { Chain, ChainRow, Level } from '../../domain/citation/chain.ts';
import { remember } from '../../domain/text/remember.ts';
import { escapeHtml } from './html.ts';

/** What a row of the picture says about its document. */
export interface ChainLabel {
  /** Relative address of its page; null when it has none. */
  readonly href: string | null;
  /** «Nghị quyết 05-NQ/TW, ngày 07/4/2026». */
  readonly name: string;
  readonly title: string | null;
  readonly level: Level | null;
  /** Whether its text is in the library. */
  readonly held: boolean;
}

export const levelLabels: Readonly<Record<Level, string>> = {
  central: 'Trung ương',
  province: 'Tỉnh',
  committee: 'Đảng ủy',
  base: 'Cơ sở',
};
export const gapLabel = 'Chưa có văn bản triển khai trong thư viện';

const width = 360;
const indent = 20;
const lineHeight = 17;
const padding = 9;
const space = 12;

/** Names are in heavier letters, and so wider. */
const boldness = 1.08;

interface Box {
  readonly row: ChainRow;
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
  readonly name: readonly string[];
  readonly title: readonly string[];
}

/**
 * The chain as SVG, as wide as a small telephone so that it is read there at full size: one document a row, indented by
 * level, lines in the margin. Geometry in attributes, colours by class: no inline style.
 *
 * @param id unique on the page, for the title that names the picture
 */
export function chainPicture(chain: Chain, label: (id: string) => ChainLabel, id: string): string {
  const boxes: Box[] = [];
  let y = 6;
  for (const row of chain.rows) {
    const x = 18 + Math.min(row.depth, 6) * indent;
    const w = width - x - 2;
    const fits = w - 2 * padding;
    const text = label(row.id);
    const name =
      row.kind === 'gap'
        ? wrap(gapLabel, fits, 2)
        : row.kind === 'more'
          ? [`và ${row.count} văn bản khác`]
          : wrap(text.name, fits / boldness, 3);
    const title = row.kind === 'gap' || row.kind === 'more' ? [] : wrap(text.title ?? '', fits, 2);
    const h = (name.length + title.length) * lineHeight + 2 * padding - 3;
    boxes.push({ row, x, y, w, h, name, title });
    y += h + space;
  }
  const lines = chain.lines.map(({ from, to }) => {
    const a = boxes[from];
    const b = boxes[to];
    if (!a || !b) return '';
    return `M${a.x} ${a.y + 14}H${a.x - 9}V${b.y + 14}H${b.x}`;
  });
  return [
    `<svg class="so-do-chuoi" viewBox="0 0 ${width} ${y}" width="${width}" height="${y}" role="group" aria-labelledby="${id}">`,
    `<title id="${id}">Chuỗi triển khai, từ trên xuống</title>`,
    `<path class="noi" d="${lines.join('')}"/>`,
    ...boxes.map((box) => drawBox(box, label(box.row.id))),
    '</svg>',
  ].join('');
}

function drawBox({ row, x, y, w, h, name, title }: Box, { href, held }: ChainLabel): string {
  const isDocument = row.kind === 'document' || row.kind === 'focus';
  const look = row.kind === 'focus' ? 'nay' : !isDocument ? 'trong' : held ? '' : 'chua';
  const line = (text: string, index: number, kind: string) =>
    `<text${kind === '' ? '' : ` class="${kind}"`} x="${x + padding}" y="${y + padding + 10 + index * lineHeight}">${escapeHtml(text)}</text>`;
  const content = [
    `<rect${look === '' ? '' : ` class="${look}"`} x="${x}" y="${y}" width="${w}" height="${h}"/>`,
    ...name.map((text, index) => line(text, index, isDocument ? 'ten' : '')),
    ...title.map((text, index) => line(text, name.length + index, '')),
  ].join('');
  return href !== null && row.kind === 'document' ? `<a href="${escapeHtml(href)}">${content}</a>` : content;
}

/** A document stands in the pictures of all that carry it out. */
const wrapped = remember((key) => {
  const [fits = '', most = '', ...words] = key.split(' ');
  return wrapText(words.join(' '), Number(fits), Number(most));
});
const wrap = (text: string, fits: number, most: number): readonly string[] => wrapped(`${fits} ${most} ${text}`);

/** Lines of at most `fits` units; the last one ends with «…» when the text goes on. */
function wrapText(text: string, fits: number, most: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  let taken = 0;
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const added = widthOf(word) + (line === '' ? 0 : widthOf(' '));
    if (line !== '' && taken + added > fits) {
      lines.push(line);
      line = word;
      taken = widthOf(word);
      if (lines.length === most) break;
    } else {
      line = line === '' ? word : `${line} ${word}`;
      taken += added;
    }
  }
  if (line !== '') lines.push(line);
  if (lines.length <= most) return lines;
  const last = [...(lines[most - 1] ?? '')];
  while (widthOf(`${last.join('')}…`) > fits) last.pop();
  return [...lines.slice(0, most - 1), `${last.join('')}…`];
}

/** Width of a text of 13 units' size, estimated: capitals are wider. Too wide rather than too narrow. */
function widthOf(text: string): number {
  let width = 0;
  for (const sign of text) width += signWidth(sign);
  return width;
}

const signWidth = remember((sign) => (/\p{Lu}/u.test(sign) ? 9.6 : /[\s,.;:'’“”()/il1-]/u.test(sign) ? 4.6 : 7.6));
