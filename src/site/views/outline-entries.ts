import type { Section } from '../library/document-record.ts';
import { shorten } from './labels.ts';

/** A line of the outline (mục lục). */
export interface OutlineEntry {
  /** Index into the sections. */
  readonly section: number;
  readonly id: string;
  readonly label: string;
  readonly title: string;
  /** 1–6, as of a heading. */
  readonly level: number;
}

/** The words of an article that stand for it where it has no title. */
const longestOpening = 90;

/**
 * What the outline of a document lists: its headings, and the paragraphs that begin with their own title («1. Ưu điểm: Chi
 * bộ đã …») where they stand among headings, or where all of their kind under one heading do. So of 1, 2, 3 that are alike
 * it lists all or none. The articles of a decision, and the sentence among many titles, are listed by their first words.
 */
export function outlineEntries(sections: readonly Section[]): OutlineEntry[] {
  const siblings = Map.groupBy(sections, ({ parent, kind }) => `${parent} ${kind}`);
  return sections.flatMap((section, index) => {
    const { id, label, level, parent, kind } = section;
    // «2. Hạn chế:» like «1. Ưu điểm»
    if (level !== null) return [{ section: index, id, label, title: section.title.replace(/\s*:$/u, ''), level }];
    const alike = siblings.get(`${parent} ${kind}`) ?? [];
    const title =
      paragraphTitle(section) ?? (isOddOneOut(section, alike) ? shorten(section.title, longestOpening) : null);
    const among = title === null ? null : levelAmong(alike, sections[parent]);
    return title === null || among === null ? [] : [{ section: index, id, label, title, level: among }];
  });
}

function paragraphTitle({ kind, runIn, title }: Section): string | null {
  if (kind === 'article') return shorten(title, longestOpening);
  return kind === 'number' || kind === 'decimal' ? runIn : null;
}

/** Three of four siblings at least have a title: one without, a sentence («15. Đề nghị Ủy ban …»), must not be missing among them. */
function isOddOneOut({ kind }: Section, siblings: readonly Section[]): boolean {
  const titled = siblings.filter((sibling) => sibling.level !== null || paragraphTitle(sibling) !== null).length;
  return (kind === 'number' || kind === 'decimal') && titled >= siblings.length * 0.75;
}

/** The level at which titled paragraphs are listed; null where they are not. The khoản of an article never are. */
function levelAmong(siblings: readonly Section[], parent: Section | undefined): number | null {
  if (parent?.kind === 'article') return null;
  const heading = siblings.find(({ level }) => level !== null)?.level;
  if (heading != null) return heading;
  if (siblings.length < 2 || siblings.some((sibling) => paragraphTitle(sibling) === null)) return null;
  return parent === undefined ? 2 : parent.level === null ? null : Math.min(parent.level + 1, 6);
}
