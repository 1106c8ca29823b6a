import type { Quote } from '../../domain/text/sentence.ts';
import type { DocumentDetails, Section } from './document-record.ts';

/**
 * The details of a document as they are held in memory: as the bytes that the pack keeps. Each part is read from them when
 * it is asked for. The objects and texts of thousands of documents would be most of what the collector of garbage goes
 * through again and again.
 */
export interface HeldDetails {
  readonly bytes: Buffer;
  /** Where each line begins, and at last where the next would. */
  readonly starts: Uint32Array;
  readonly sections: number;
}

type Rest = Pick<DocumentDetails, 'closing' | 'repairs' | 'typos'>;
/** The first line; then two for each section, its facts and its title; then one for each quote. */
type Head = Rest & { readonly count: number };
type SectionFacts = Omit<Section, 'title'>;

/** Lines of JSON. */
export function detailsLines({ sections, quotes, ...rest }: DocumentDetails): string {
  const lines = [JSON.stringify({ ...rest, count: sections.length } satisfies Head)];
  for (const { title, ...facts } of sections) lines.push(JSON.stringify(facts), JSON.stringify(title));
  for (const quote of quotes) lines.push(JSON.stringify(quote));
  return `${lines.join('\n')}\n`;
}

export function holdDetails(bytes: Buffer): HeldDetails {
  const starts = [0];
  for (let end = bytes.indexOf(10); end !== -1; end = bytes.indexOf(10, end + 1)) starts.push(end + 1);
  const held = { bytes, starts: Uint32Array.from(starts), sections: 0 };
  return { ...held, sections: (lineAt(held, 0) as Head).count };
}

/** Closing, repairs and typing errors. */
export function restOf(details: HeldDetails): Rest {
  return lineAt(details, 0) as Head;
}

export function sectionsOf(details: HeldDetails): Section[] {
  return Array.from({ length: details.sections }, (_, index) => ({
    ...(lineAt(details, 1 + 2 * index) as SectionFacts),
    title: titleAt(details, index),
  }));
}

/** A section without its title; undefined when there is none of this index. */
export function sectionAt(details: HeldDetails, index: number): SectionFacts | undefined {
  const exists = index >= 0 && index < details.sections;
  return exists ? (lineAt(details, 1 + 2 * index) as SectionFacts) : undefined;
}

export function titleAt(details: HeldDetails, index: number): string {
  return lineAt(details, 2 + 2 * index) as string;
}

export function quoteAt(details: HeldDetails, index: number): Quote | undefined {
  const line = 1 + 2 * details.sections + index;
  return line + 1 < details.starts.length ? (lineAt(details, line) as Quote) : undefined;
}

function lineAt({ bytes, starts }: Pick<HeldDetails, 'bytes' | 'starts'>, line: number): unknown {
  return JSON.parse(bytes.toString('utf8', starts[line], starts[line + 1]));
}
