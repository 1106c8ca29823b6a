import { remember } from '../text/remember.ts';
import { toOldTonePlacement } from '../text/tone-placement.ts';
import { collapseSpace, toSlug } from '../text/vietnamese-text.ts';

/** The table of names, `content/units.yaml`. */
export interface UnitTable {
  /** Viết tắt → chữ đầy đủ, whole words: `UBND` → `Ủy ban nhân dân`. */
  readonly abbreviations: Readonly<Record<string, string>>;
  readonly units: readonly UnitEntry[];
}

export interface UnitEntry {
  /** Full name, shown on pages. */
  readonly name: string;
  /** Names that mean it in any document, as its name does unless that stands in one of the lists below. */
  readonly aliases: readonly string[];
  /** Names that mean it only in documents of the office itself: «Ủy ban Kiểm tra». */
  readonly short: readonly string[];
  /** Names that mean it only in documents of its province: «Ban Thường vụ Tỉnh ủy». */
  readonly local?: readonly string[];
}

/**
 * Unit — đơn vị: one body that plans give tasks to, under whatever names they write.
 * Two written names are one unit only by the table, or when nothing differs but letter case, tone placement, a head
 * typed twice, and abbreviations that the table expands.
 */
export interface Unit {
  /** Last part of its address: `so-tu-phap`. */
  readonly slug: string;
  readonly name: string;
  /** In the table: full names and abbreviations that mean it. */
  readonly aliases: readonly string[];
}

/** Who wrote a name, as far as that settles whom it means. */
export interface Speaker {
  /** The office whose site this is; another of its province; any other. */
  readonly whose: 'own' | 'local' | 'other';
  /** «Đảng ủy xã Bình An», «Khánh Hòa»: what tells a body of another office or province from the one of the same name. */
  readonly office: string | null;
  readonly province: string | null;
}

/** Tells which unit a written name means. */
export type UnitKeyOf = (written: string, speaker: Speaker) => string;

export interface UnitNaming {
  /** The key under which a written name is filed: that of the table's entry, else the name itself, folded. */
  readonly keyOf: UnitKeyOf;
  /** The name as a list shows it: with its office where the table has a body of the same name that is not meant. */
  readonly nameOf: UnitKeyOf;
}

export function unitNaming(table: UnitTable): UnitNaming {
  const fold = foldNames(table.abbreviations);
  const meant = { own: new Map<string, string>(), local: new Map<string, string>(), other: new Map<string, string>() };
  /** Names that the table shows and yet keeps to documents of the office (`short`) or of the province. */
  const kept = new Map<string, 'office' | 'province'>();
  for (const entry of table.units) {
    const key = fold(entry.name);
    const short = new Set(entry.short.map(fold));
    const local = new Set(entry.local?.map(fold));
    for (const name of [entry.name, ...entry.aliases].map(fold))
      if (!short.has(name) && !local.has(name)) meant.other.set(name, key);
    for (const name of local) meant.local.set(name, key);
    for (const name of short) meant.own.set(name, key);
    if (short.has(key)) kept.set(key, 'office');
    else if (local.has(key)) kept.set(key, 'province');
  }
  const inTable = (name: string, whose: Speaker['whose']) =>
    meant.other.get(name) ??
    (whose === 'other' ? undefined : meant.local.get(name)) ??
    (whose === 'own' ? meant.own.get(name) : undefined);
  const nameOf: UnitKeyOf = (written, speaker) => {
    const by = kept.get(fold(written));
    return by === undefined || inTable(fold(written), speaker.whose) !== undefined
      ? written
      : `${written} (${speaker[by] ?? 'nơi khác'})`;
  };
  return {
    nameOf,
    keyOf: (written, speaker) => inTable(fold(written), speaker.whose) ?? fold(nameOf(written, speaker)),
  };
}

/** Case, tone placement, spaces and abbreviations folded; đ and the other marks stay, so «Hội» is not «Hồi». */
function foldNames(abbreviations: Readonly<Record<string, string>>): (name: string) => string {
  const words = Object.keys(abbreviations).sort((a, b) => b.length - a.length);
  const short = new RegExp(`(?<![\\p{L}\\p{M}\\d&])(?:${words.join('|') || '(?!)'})(?![\\p{L}\\p{M}\\d&])`, 'gu');
  return remember((name) =>
    toOldTonePlacement(
      collapseSpace(name)
        .replace(/,(?=\S)/g, ', ')
        .replace(short, (word) => abbreviations[word] ?? word),
    )
      .toLowerCase()
      .replace(twice, ''),
  );
}
/**
 * A head typed twice: «Sở Sở Công Thương», «UBND Ủy ban nhân dân tỉnh». Only words that head an office and nothing else:
 * «Trường Trường Chinh» is a name.
 */
const twice =
  /^((?:sở|bộ|ban|cục|chi cục|tổng cục|vụ|viện|hội|đảng [uủ][yỷ]|công an|chi bộ|văn phòng|trung tâm|[uủ][yỷ] ban|hội đồng|hđnd|ubnd)(?: \p{L}+){0,3}?) (?=\1 )/iu;

/**
 * Every unit by key: those of the table that are named somewhere, and those that only the plans name. Slugs are
 * unique; of two names with one slug the later in the alphabet gets `-2`.
 *
 * @param named written names with the key they are filed under, in any order
 */
export function buildUnits(
  table: UnitTable,
  named: Iterable<{ readonly key: string; readonly name: string }>,
): Map<string, Unit> {
  const fold = foldNames(table.abbreviations);
  const entries = new Map(table.units.map((entry) => [fold(entry.name), entry]));
  const written = new Map<string, Map<string, number>>();
  for (const { key, name } of named) {
    const names = written.get(key) ?? new Map<string, number>();
    names.set(name, (names.get(name) ?? 0) + 1);
    written.set(key, names);
  }
  const units = new Map<string, Unit>();
  const used = new Map<string, number>();
  for (const key of [...written.keys()].sort()) {
    const entry = entries.get(key);
    const name = entry?.name ?? mostWritten(written.get(key) ?? new Map()).replace(twice, '');
    const base = shortSlug(name);
    const count = (used.get(base) ?? 0) + 1;
    used.set(base, count);
    units.set(key, {
      slug: count === 1 ? base : `${base}-${count}`,
      name,
      aliases: entry ? [...entry.aliases, ...(entry.local ?? []), ...entry.short].filter((own) => own !== name) : [],
    });
  }
  return units;
}

/** A file name holds 255 bytes and an address should be read: at most 80 characters, cut between words. */
function shortSlug(name: string): string {
  const slug = toSlug(name) || 'don-vi';
  return slug.length <= 80 ? slug : slug.slice(0, slug.lastIndexOf('-', 80));
}

/** The spelling that stands most often; of equals the first in code-unit order, so that the order of plans does not matter. */
function mostWritten(names: ReadonlyMap<string, number>): string {
  const [first] = [...names].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  return first?.[0] ?? '';
}
