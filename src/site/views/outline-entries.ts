import type { Section } from '../library/document-record.ts';

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

/**
 * What the outline of a document lists: its headings, and the paragraphs that begin with their own title («1. Ưu điểm: Chi
 * bộ đã …») where they stand among headings, or where all of their kind under one heading do. So of 1, 2, 3 that are alike
 * it lists all or none.
 */
export function outlineEntries(sections: readonly Section[]): OutlineEntry[] {
  const siblings = Map.groupBy(sections, ({ parent, kind }) => `${parent} ${kind}`);
  return sections.flatMap((section, index) => {
    const { id, label, title, runIn, parent, kind } = section;
    // «2. Hạn chế:» like «1. Ưu điểm»
    const heading = title.replace(/\s*:$/u, '');
    if (section.level !== null) return [{ section: index, id, label, title: heading, level: section.level }];
    const level = runIn === null ? null : levelAmong(siblings.get(`${parent} ${kind}`) ?? [], sections[parent]);
    return runIn === null || level === null ? [] : [{ section: index, id, label, title: runIn, level }];
  });
}

/** The level at which titled paragraphs are listed; null where they are not. The khoản of an article never are. */
function levelAmong(siblings: readonly Section[], parent: Section | undefined): number | null {
  if (siblings.some(({ kind }) => kind !== 'number' && kind !== 'decimal') || parent?.kind === 'article') return null;
  const heading = siblings.find(({ level }) => level !== null)?.level;
  if (heading != null) return heading;
  if (siblings.length < 2 || siblings.some(({ runIn }) => runIn === null)) return null;
  return parent === undefined ? 2 : parent.level === null ? null : Math.min(parent.level + 1, 6);
}
