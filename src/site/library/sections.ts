import { formatPinpoint, type PinpointStep } from '../../domain/citation/pinpoint.ts';
import type { Quote } from '../../domain/text/sentence.ts';
import type { PlacedCitation, Section } from './document-record.ts';
import { quoteAt } from './held-details.ts';
import type { HeldDocument } from './library.ts';

/** The sentence that a citation of the document stands in. */
export function quoteOf(document: HeldDocument, citation: PlacedCitation): Quote {
  const quote = quoteAt(document.details(), Number(citation.anchor.slice('vd-'.length)) - 1);
  if (!quote) throw new Error(`${document.file} has no citation ${citation.anchor}`);
  return quote;
}

/** How many documents each section cites, itself and below it, by section index. */
export function citedPerSection({ citations }: HeldDocument, sections: readonly Section[]): Map<number, number> {
  const keys = new Map<number, Set<string>>();
  for (const citation of citations) {
    for (let section = citation.section; section !== -1; section = sections[section]?.parent ?? -1) {
      const set = keys.get(section) ?? new Set<string>();
      for (const key of citation.targets) set.add(key);
      keys.set(section, set);
    }
  }
  return new Map([...keys].map(([section, set]) => [section, set.size]));
}

/** What the label and the place of a section are made of. */
type Labelled = Pick<Section, 'id' | 'kind' | 'label' | 'parent'>;

/** The section and those above it, the outermost first. */
function chainOf(index: number, sectionOf: (index: number) => Labelled | undefined): Labelled[] {
  const chain: Labelled[] = [];
  for (let section = sectionOf(index); section; section = sectionOf(section.parent)) chain.unshift(section);
  return chain;
}

/** Where a section stands, as the office writes it: `III.2`, `3.1`, `Điều 5`; empty before the first section. */
export function sectionLabel(index: number, sectionOf: (index: number) => Labelled | undefined): string {
  const chain = chainOf(index, sectionOf);
  const own = chain.at(-1);
  const label =
    own?.kind === 'decimal'
      ? own.label
      : chain
          .map((section) => section.label.replace(/[.):\-–]$/, ''))
          .filter((part) => /[\p{L}\p{N}]/u.test(part))
          .join('.');
  return label.replace(/\.$/, '');
}

/** The place of a section as a sentence names it: «mục III.2», «điểm a khoản 2 Điều 5»; empty before the first section. */
export function sectionPinpoint(index: number, sectionOf: (index: number) => Labelled | undefined): string {
  return formatPinpoint(
    chainOf(index, sectionOf).map(({ kind, label, id }): PinpointStep => ({ kind, label, ordinal: ordinalOf(id) })),
  );
}

/** Which dash or plus it is under its unit: the `2` of `muc-iii-1-g2`. */
function ordinalOf(id: string): number {
  return Number(/-[gc](\d+)$/.exec(id)?.[1] ?? 1);
}
