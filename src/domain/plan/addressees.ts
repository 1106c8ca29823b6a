import { type LabelKind, parseLabel } from './numbering.ts';
import type { Block } from './plan.ts';

/**
 * A greeting that goes on below: «Kính gửi:», «Kính gửi: - Sở Y tế;», of a telegram «THỦ TƯỚNG CHÍNH PHỦ điện:». One that ends
 * («Kính gửi: Các chi bộ.») has nobody below.
 */
const openGreeting = (text: string): boolean =>
  /^kính gửi(?:\s*:?\s*$|\s*:.*[;,:]$)/iu.test(text) || telegraphs.test(text);
const telegraphs =
  /^(?:[\p{Lu}\s,.-]{4,150}|(?:Thủ tướng|Chủ tịch|Bộ trưởng|Ban Chỉ đạo|Cục trưởng|Giám đốc)\s[^.;:]{3,150})\s(?:điện|ĐIỆN)\s*:$/u;
const addresseeKinds: ReadonlySet<LabelKind> = new Set(['number', 'dash', 'plus']);

/**
 * Indices of the addressees — nơi gửi — listed below «Kính gửi:» of a letter, each with its sign. They are no units: what
 * follows is the letter, and hangs on none of them.
 */
export function addressees(blocks: readonly Block[]): ReadonlySet<number> {
  const greets = blocks
    .slice(0, farthestGreeting)
    .findIndex((block) => block.kind !== 'table' && openGreeting(block.text));
  if (greets === -1) return new Set();
  const listed = new Set<number>();
  for (let at = greets + 1; at < blocks.length; at += 1) {
    const block = blocks[at];
    const label = block?.kind === 'paragraph' ? parseLabel(block.text) : undefined;
    if (label === undefined || !addresseeKinds.has(label.kind)) break;
    listed.add(at);
  }
  return listed;
}

/** Blocks among which a letter greets; later «Kính gửi:» stands in a model of a letter. */
const farthestGreeting = 4;
