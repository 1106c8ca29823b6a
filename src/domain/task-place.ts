import type { OutlineUnit } from './numbering.ts';
import type { Block } from './plan.ts';

/** Id of the section that a block is or stands in: its own, else that of the nearest unit above it; null at the top. */
export function sectionOf(units: readonly OutlineUnit[], index: number): string | null {
  for (let at = index; at >= 0; at = units[at]?.parent ?? -1) {
    const id = units[at]?.id;
    if (id !== undefined) return id;
  }
  return null;
}

/** The number or sign as typed: `3.1.`, `-`; empty when there is none. */
export function markerOf(units: readonly OutlineUnit[], index: number): string {
  return units[index]?.label?.text ?? '';
}

/** The text of a paragraph or heading without its number; empty for a table. */
export function ownText(blocks: readonly Block[], units: readonly OutlineUnit[], index: number): string {
  const block = blocks[index];
  if (!block || block.kind === 'table') return '';
  return block.text.slice(units[index]?.label?.text.length ?? 0).trim();
}
