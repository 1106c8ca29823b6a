import type { Block } from '../plan/plan.ts';
import { type Outlined, sectionOf } from './task-place.ts';

/** Norms say who is competent; that is not an assignment with a beginning and an end. */
export function isNorm(title: string): boolean {
  return /^(?:luật|bộ luật|hiến pháp|pháp lệnh|nghị định|thông tư|quy chế|quy định|điều lệ|hướng dẫn|quy trình)(?!\p{L})/iu.test(
    title,
  );
}

/** What stands before the first section of the document itself («… ban hành kế hoạch như sau») assigns nothing. */
export function preamblesOf({ blocks, units }: Outlined): ReadonlySet<number> {
  const attachment = blocks.findIndex((block) => block.kind === 'heading' && block.level === 1);
  const end = attachment === -1 ? blocks.length : attachment;
  const sections = units.slice(0, end).findIndex((unit) => unit.id !== undefined);
  const found = new Set<number>();
  for (let index = 0; index < (sections === -1 ? 0 : end); index += 1)
    if (sectionOf(units, index) === null) found.add(index);
  return found;
}

/** The blocks of attachments that are norms («QUY CHẾ …» issued with a decision), lists or forms. */
export function blocksOfNorms(blocks: readonly Block[]): ReadonlySet<number> {
  const found = new Set<number>();
  let inside = false;
  for (const [index, block] of blocks.entries()) {
    if (block.kind === 'heading' && block.level === 1)
      inside = isNorm(block.text) || /^(?:danh\s+sách|mẫu|biểu\s+mẫu)(?!\p{L})/iu.test(block.text);
    if (inside) found.add(index);
  }
  return found;
}
