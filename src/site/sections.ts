import { formatPinpoint, type PinpointStep } from '../domain/pinpoint.ts';
import type { Quote } from '../domain/sentence.ts';
import type { PlacedCitation } from './document-record.ts';
import type { HeldDocument } from './library.ts';

/** The sentence that a citation of the document stands in. */
export function quoteOf(document: HeldDocument, citation: PlacedCitation): Quote {
  const quote = document.quotes[Number(citation.anchor.slice('vd-'.length)) - 1];
  if (!quote) throw new Error(`${document.file} has no citation ${citation.anchor}`);
  return quote;
}

/** How many documents each section cites, itself and below it, by section index. */
export function citedPerSection(document: HeldDocument): Map<number, number> {
  const keys = new Map<number, Set<string>>();
  for (const citation of document.citations) {
    for (let section = citation.section; section !== -1; section = document.sections[section]?.parent ?? -1) {
      const set = keys.get(section) ?? new Set<string>();
      for (const key of citation.targets) set.add(key);
      keys.set(section, set);
    }
  }
  return new Map([...keys].map(([section, set]) => [section, set.size]));
}

/** Where a section stands, as the office writes it: `III.2`, `3.1`, `Điều 5`; its nearest heading's title follows. */
export function sectionPath(document: Pick<HeldDocument, 'sections'>, index: number): { label: string; title: string } {
  const chain = [];
  for (let at = index; at !== -1; at = document.sections[at]?.parent ?? -1) {
    const section = document.sections[at];
    if (section) chain.unshift(section);
  }
  const own = chain.at(-1);
  const heading = chain.findLast((section) => section.level !== null);
  const label =
    own?.kind === 'decimal'
      ? own.label
      : chain
          .map((section) => section.label.replace(/[.):\-–]$/, ''))
          .filter((part) => /[\p{L}\p{N}]/u.test(part))
          .join('.');
  return { label: label.replace(/\.$/, ''), title: heading?.title ?? '' };
}

/** The place of a section as a sentence names it: «mục III.2», «điểm a khoản 2 Điều 5»; empty before the first section. */
export function sectionPinpoint(document: HeldDocument, index: number): string {
  const chain: PinpointStep[] = [];
  for (let at = index; at !== -1; at = document.sections[at]?.parent ?? -1) {
    const section = document.sections[at];
    if (section) chain.unshift({ kind: section.kind, label: section.label, ordinal: ordinalOf(section.id) });
  }
  return formatPinpoint(chain);
}

/** Which dash or plus it is under its unit: the `2` of `muc-iii-1-g2`. */
function ordinalOf(id: string): number {
  return Number(/-[gc](\d+)$/.exec(id)?.[1] ?? 1);
}
