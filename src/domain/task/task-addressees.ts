import { opensParty, type Party, readParties } from './party.ts';
import type { Outlined } from './task-place.ts';
import { verb } from './task-verbs.ts';

/** To whom a letter goes: the blocks that say it, and the bodies they name. */
export interface Addressees {
  readonly blocks: ReadonlySet<number>;
  readonly parties: readonly Party[];
}

/** «Kính gửi: …», «CỤC TRƯỞNG CỤC THỦY LỢI điện:». */
const opensList = /^Kính\s+gửi|(?:^|\s)điện\s*:\s*$/iu;

/**
 * «Kính gửi:» and the bodies listed under it. A telegram's list may have lost its line «… điện:» to the title: bullets at the
 * very beginning of a document are addressees too, or grounds, and give nobody anything to do.
 */
export function addresseesOf({ blocks, units, texts }: Outlined): Addressees {
  const found = new Set<number>();
  const named: string[] = [];
  for (const [index, block] of blocks.entries()) {
    if (block.kind !== 'paragraph') continue;
    const text = texts[index] ?? '';
    const kind = units[index]?.label?.kind;
    const opens = kind === undefined && text.length < 400 && opensList.test(text);
    const isBullet = kind === 'dash' || kind === 'plus';
    if (!opens && !((isBullet && index === 0) || (found.has(index - 1) && (isBullet || isBareName(text))))) continue;
    found.add(index);
    named.push(opens ? text.replace(/^Kính\s+gửi\s*:?|^.*điện\s*:\s*$/iu, '') : text);
  }
  return { blocks: found, parties: named.flatMap((text) => readParties(text.trim())) };
}

/** A line of the list typed without its dash: «Các sở, ban, ngành tỉnh;». */
function isBareName(text: string): boolean {
  return text.length < 200 && /[;.]$/.test(text) && opensParty(text) !== undefined && !verb.test(text);
}
