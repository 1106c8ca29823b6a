import type { LabelKind } from '../domain/plan/numbering.ts';
import { outline } from '../domain/plan/outline.ts';
import type { Block } from '../domain/plan/plan.ts';

/** A break in the numbering of a document: said to the clerk, never mended. */
export interface Gap {
  /** The label as written, and the one before it. */
  readonly label: string;
  readonly after: string;
  readonly kind: 'missing' | 'repeated';
}

const counted: ReadonlySet<LabelKind> = new Set(['roman', 'number', 'decimal', 'article', 'chapter', 'section']);
const romanDigits: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100 };

/** Finds numbers that are missing or repeated among neighbours of one kind under one parent: 1, 3 or 2, 2. */
export function findGaps(blocks: readonly Block[]): Gap[] {
  const last = new Map<string, { value: number; text: string }>();
  const gaps: Gap[] = [];
  for (const unit of outline(blocks)) {
    const { label } = unit;
    if (!label || !counted.has(label.kind)) continue;
    const absolute = label.kind === 'article' || label.kind === 'chapter';
    const key = `${absolute ? attachmentOf(blocks, unit.block) : unit.parent} ${label.kind} ${label.parts.slice(0, -1).join('.')}`;
    const value = ordinal(label.parts.at(-1) ?? '');
    const before = last.get(key);
    if (before && value !== undefined && value > 1) {
      if (value > before.value + 1) gaps.push({ label: label.text, after: before.text, kind: 'missing' });
      if (value === before.value) gaps.push({ label: label.text, after: before.text, kind: 'repeated' });
    }
    if (value !== undefined) last.set(key, { value, text: label.text });
  }
  return gaps;
}

function attachmentOf(blocks: readonly Block[], index: number): number {
  return blocks.findLastIndex((block, i) => i <= index && block.kind === 'heading' && block.level === 1);
}

/** `3` → 3, `iv` → 4; undefined for anything else (`2a`). */
function ordinal(part: string): number | undefined {
  if (/^\d+$/.test(part)) return Number(part);
  if (!/^[ivxlc]+$/.test(part)) return undefined;
  const digits = [...part].map((letter) => romanDigits[letter] ?? 0);
  return digits.reduce((sum, digit, i) => sum + (digit < (digits[i + 1] ?? 0) ? -digit : digit), 0);
}
