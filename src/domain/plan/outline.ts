import { toSlug } from '../text/vietnamese-text.ts';
import { addressees } from './addressees.ts';
import { type Label, type LabelKind, labelKinds, parseLabel } from './numbering.ts';
import type { Block } from './plan.ts';

/** A block with its place in the outline. */
export interface OutlineUnit {
  /** Index into the blocks that were given. */
  readonly block: number;
  readonly label: Label | undefined;
  /** Id from the numbering path (`muc-iii-3-1-g2`, `dieu-5-khoan-2-diem-a`), never from heading words; unique in the document. Undefined for an unlabelled paragraph or table, and for the addressees of a letter. */
  readonly id: string | undefined;
  /** Index (into the outline) of the unit under which this one stands; -1 at the top. */
  readonly parent: number;
}

const segmentPrefix: Partial<Record<LabelKind, string>> = {
  appendix: 'phu-luc-',
  part: 'phan-',
  chapter: 'chuong-',
  capital: 'phan-',
  roman: 'muc-',
  section: 'muc-',
  article: 'dieu-',
};

/** Kinds whose numbers run through the whole document, so that their id does not repeat the path above them. */
const absolute: ReadonlySet<LabelKind> = new Set(['appendix', 'part', 'chapter', 'article']);

/**
 * Gives every labelled block its id and its parent. One unit per block, in order.
 *
 * A label's kind decides its depth (not indentation, not heading level): a «-» under «3.1.» hangs below it, the next
 * «3.2.» closes both. Unlabelled paragraphs hang under the open unit. A level-1 heading opens an attachment whose ids
 * all carry its prefix. A repeated path gets `-2`, `-3` …
 */
export function outline(blocks: readonly Block[]): OutlineUnit[] {
  const units: OutlineUnit[] = [];
  const used = new Map<string, number>();
  const root = (unit: number): OpenUnit => ({ unit, rank: -1, id: '', label: undefined, counts: new Map() });
  /** Open units, outermost first; the first is the document, or the attachment that is being read. */
  let open: OpenUnit[] = [root(-1)];
  let attachment = '';

  const unique = (id: string): string => {
    const count = (used.get(id) ?? 0) + 1;
    used.set(id, count);
    return count === 1 ? id : unique(`${id}-${count}`);
  };

  const addressed = addressees(blocks);
  for (const [index, block] of blocks.entries()) {
    const label = block.kind === 'table' ? undefined : parseLabel(block.text);
    if (block.kind === 'heading' && block.level === 1) {
      const id = unique(label?.kind === 'appendix' ? ownPath(label, open) : attachmentSlug(block.text));
      attachment = `${id}-`;
      open = [root(units.length)];
      units.push({ block: index, label, id, parent: -1 });
    } else if (addressed.has(index)) {
      units.push({ block: index, label, id: undefined, parent: -1 });
    } else if (label) {
      const rank = labelKinds.indexOf(label.kind) + (label.kind === 'decimal' ? label.parts.length / 10 : 0);
      while (open.length > 1 && (open.at(-1)?.rank ?? -1) >= rank) open.pop();
      const id = unique(attachment + ownPath(label, open));
      units.push({ block: index, label, id, parent: open.at(-1)?.unit ?? -1 });
      open.push({ ...root(units.length - 1), rank, id: id.slice(attachment.length), label });
    } else {
      const id =
        block.kind === 'heading'
          ? unique(`${attachment}${join(open.at(-1)?.id ?? '', `h${count(open, 'h')}`)}`)
          : undefined;
      units.push({ block: index, label, id, parent: open.at(-1)?.unit ?? -1 });
    }
  }
  return units;
}

interface OpenUnit {
  readonly unit: number;
  readonly rank: number;
  /** Without the attachment's prefix. */
  readonly id: string;
  readonly label: Label | undefined;
  /** How many unnumbered children of each sign (`g`, `c`, `h`) it has so far. */
  readonly counts: Map<string, number>;
}

/** The next ordinal of an unnumbered child of the innermost open unit. */
function count(open: readonly OpenUnit[], sign: string): number {
  const counts = open.at(-1)?.counts;
  const next = (counts?.get(sign) ?? 0) + 1;
  counts?.set(sign, next);
  return next;
}

function join(base: string, segment: string): string {
  return base === '' ? `muc-${segment}` : `${base}-${segment}`;
}

function ownPath(label: Label, open: readonly OpenUnit[]): string {
  const parent = open.at(-1);
  const base = parent?.id ?? '';
  const prefix = segmentPrefix[label.kind];
  if (prefix !== undefined) {
    const own = `${prefix}${label.parts.join('-')}`.replace(/-$/, '');
    return absolute.has(label.kind) || base === '' ? own : `${base}-${own}`;
  }
  const inArticle = open.some((unit) => unit.label?.kind === 'article');
  switch (label.kind) {
    case 'number':
      return join(base, `${parent?.label?.kind === 'article' ? 'khoan-' : ''}${label.parts[0] ?? ''}`);
    case 'decimal': {
      // «3.1.» under «3.» is muc-iii-3-1, not muc-iii-3-3-1.
      const above = parent?.label?.kind === 'number' || parent?.label?.kind === 'decimal' ? parent.label.parts : [];
      const repeats = above.length > 0 && above.every((part, i) => part === label.parts[i]);
      return join(base, (repeats ? label.parts.slice(above.length) : label.parts).join('-'));
    }
    case 'letter':
      return join(base, `${inArticle ? 'diem-' : ''}${label.parts[0] ?? ''}`);
    case 'dash':
      return join(base, `g${count(open, 'g')}`);
    default:
      return join(base, `c${count(open, 'c')}`);
  }
}

/** `QUY CHẾ tổ chức …` → `quy-che`; at most four words, so that the id stays short; `dinh-kem` when nothing is left. */
function attachmentSlug(text: string): string {
  const capitals = /^[\p{Lu}\s]+(?=\s|$)/u.exec(text)?.[0] ?? text;
  return toSlug(capitals).split('-').slice(0, 4).join('-') || 'dinh-kem';
}
