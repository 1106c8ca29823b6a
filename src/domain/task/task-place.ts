import type { OutlineUnit } from '../plan/outline.ts';
import type { Block } from '../plan/plan.ts';

/** The blocks of a plan with their place in the outline. */
export interface Outlined {
  readonly blocks: readonly Block[];
  readonly units: readonly OutlineUnit[];
  /** The text of each paragraph or heading without its number; empty for a table. */
  readonly texts: readonly string[];
}

export function outlined(blocks: readonly Block[], units: readonly OutlineUnit[]): Outlined {
  const texts = blocks.map((block, index) =>
    block.kind === 'table' ? '' : block.text.slice(units[index]?.label?.text.length ?? 0).trim(),
  );
  return { blocks, units, texts };
}

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

/** The text of a block without its number; empty when there is no such block. */
export function ownText({ texts }: Outlined, index: number): string {
  return texts[index] ?? '';
}
