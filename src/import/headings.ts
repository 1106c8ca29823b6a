import { type LabelKind, parseLabel } from '../domain/plan/numbering.ts';
import { outline } from '../domain/plan/outline.ts';
import type { Block, TextLine } from '../domain/plan/plan.ts';
import { parseRunIn } from '../domain/plan/run-in.ts';

/** Longer lines are paragraphs, whatever their label. */
const longestHeading = 300;
/** Without a labelled child, only a short line is a heading. */
const longestBareHeading = 200;

/** Kinds that head a part of the document by their very name, and those that do so when something hangs below them. */
const alwaysHeads: ReadonlySet<LabelKind> = new Set(['appendix', 'part', 'chapter', 'capital', 'section', 'roman']);
const mayHead: ReadonlySet<LabelKind> = new Set(['article', 'number', 'decimal']);

type Level = 2 | 3 | 4 | 5 | 6;
/** A block with what the file says of its look. */
export type BoldBlock = Block & { readonly bold?: boolean };
type Paragraph = { readonly bold?: boolean } & { readonly kind: 'paragraph' } & TextLine;

/**
 * Turns labelled paragraphs into headings, and gives each the level of its kind among the kinds that head something here:
 * `I.` 2, `1.` 3 in a plan; `Chương` 2, `Điều` 3 in a regulation. Level-1 headings (attachments) begin a new count.
 */
export function markHeadings(blocks: readonly BoldBlock[]): Block[] {
  const starts = blocks.flatMap((block, index) => (index === 0 || isAttachment(block) ? [index] : []));
  return starts.flatMap((start, i) => markPart(blocks.slice(start, starts[i + 1])));
}

function isAttachment(block: Block): boolean {
  return block.kind === 'heading' && block.level === 1;
}

function markPart(blocks: readonly BoldBlock[]): Block[] {
  const units = outline(blocks);
  // A drawn line is no child.
  const children = Map.groupBy(
    units.filter((unit) => blocks[unit.block]?.kind === 'table' || /[\p{L}\d]/u.test(textOf(blocks[unit.block]))),
    (unit) => unit.parent,
  );
  const heads = new Map<number, string>();
  const inArticle = (unit: number): boolean => {
    const parent = units[unit]?.parent ?? -1;
    return parent !== -1 && (units[parent]?.label?.kind === 'article' || inArticle(parent));
  };
  for (const [index, unit] of units.entries()) {
    const block = blocks[index];
    if (block?.kind !== 'paragraph' || !unit.label) continue;
    const { kind, parts } = unit.label;
    const heading =
      block.text.length <= longestHeading &&
      (alwaysHeads.has(kind) ||
        (mayHead.has(kind) &&
          !(kind !== 'article' && inArticle(index)) &&
          headsSomething(block, kind, children.get(index) ?? [])));
    if (heading) heads.set(index, kind === 'decimal' ? `decimal${parts.length}` : kind);
  }
  const found = [...heads.values()];
  // «Điều 1. Phê duyệt Kế hoạch …» of a decision holds «I.», «II.»; in a regulation «I-» holds «Điều 1.».
  const articlesFirst = found.indexOf('article') < found.indexOf('roman');
  const order = [
    'appendix',
    'part',
    'chapter',
    'capital',
    'section',
    ...(articlesFirst ? ['article', 'roman'] : ['roman', 'article']),
    'number',
  ];
  const kinds = [...new Set(found)].sort((a, b) => rank(a, order) - rank(b, order));
  return blocks.map(({ bold: _, ...block }, index) => {
    const kind = heads.get(index);
    if (kind === undefined || block.kind !== 'paragraph') return block;
    return { ...block, kind: 'heading', level: Math.min(2 + kinds.indexOf(kind), 6) as Level };
  });
}

function textOf(block: Block | undefined): string {
  return block === undefined || block.kind === 'table' ? '' : block.text;
}

/** Decimals come after all other kinds, the deeper the later. */
function rank(kind: string, order: readonly string[]): number {
  const at = order.indexOf(kind);
  return at === -1 ? order.length + Number(kind.slice('decimal'.length)) : at;
}

function headsSomething(block: Paragraph, kind: LabelKind, children: readonly { readonly label: unknown }[]): boolean {
  // «1. Ưu điểm: Chi bộ đã quan tâm …» is a paragraph that has its title in front.
  if (kind !== 'article' && parseRunIn(block.text)) return false;
  const label = parseLabel(block.text);
  // «Điều 2.» alone on its line, its words below.
  if (kind === 'article' && label?.text === block.text) return true;
  // «16. Các tổ chức xã hội, doanh nghiệp và cộng đồng.»: a title of its own, set in bold, may end with a full stop.
  const closed = /[;,…]$/u.test(block.text) || (/\.$/u.test(block.text) && block.bold !== true);
  if (kind === 'article' && !closed) return true;
  if (children.some((child) => child.label)) return !/[;,]$/u.test(block.text);
  return children.length > 0 && !closed && block.text.length <= longestBareHeading;
}
