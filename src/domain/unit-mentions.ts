import { remember } from './remember.ts';
import { toOldTonePlacement } from './tone-placement.ts';
import { type UnitTable, unitKeys } from './unit.ts';

/** Keys of the units that a text names, each once. `own` — the text is of the office whose site this is. */
export type UnitFinder = (text: string, own: boolean) => Set<string>;

interface Name {
  readonly folded: string;
  readonly key: string;
  readonly own: boolean;
}

/**
 * Finds names of units in running text: the table's and those given. A mention begins with a capital: «ủy ban kiểm tra
 * các cấp» names no unit. Of two names that begin at one place the longer is meant.
 */
export function unitFinder(
  table: UnitTable,
  named: readonly { readonly key: string; readonly name: string }[],
): UnitFinder {
  const keyOf = unitKeys(table);
  const byFirstWord = new Map<string, Name[]>();
  const add = (name: string, key: string, own: boolean) => {
    const folded = fold(name);
    const first = firstWord(folded);
    byFirstWord.set(first, [...(byFirstWord.get(first) ?? []), { folded, key, own }]);
  };
  for (const { name, key } of named) add(name, key, false);
  for (const entry of table.units) {
    const key = keyOf(entry.name, false);
    for (const name of [entry.name, ...entry.aliases]) add(name, key, false);
    for (const name of entry.short) add(name, key, true);
  }
  for (const names of byFirstWord.values()) names.sort((a, b) => b.folded.length - a.folded.length);

  return (text, own) => {
    const found = new Set<string>();
    let folded: string | undefined;
    let from = 0;
    for (const match of text.matchAll(/(?<![\p{L}\p{M}\d])\p{Lu}[\p{L}\p{M}\d&]*/gu)) {
      if (match.index < from) continue;
      const candidates = byFirstWord.get(foldWord(match[0]));
      if (!candidates) continue;
      folded ??= fold(text);
      const name = candidates.find(
        (candidate) =>
          (own || !candidate.own) &&
          folded?.startsWith(candidate.folded, match.index) &&
          !/[\p{L}\p{M}\d]/u.test(folded.charAt(match.index + candidate.folded.length)),
      );
      if (!name) continue;
      found.add(name.key);
      from = match.index + name.folded.length;
    }
    return found;
  };
}

/** Lower case, one tone placement; same length, so that offsets stay true. */
function fold(text: string): string {
  return (/[oOuU][\u00c0-\u1ef9]/u.test(text) ? toOldTonePlacement(text) : text.normalize('NFC')).toLowerCase();
}

/** Words with capitals are few. */
const foldWord = remember(fold);

function firstWord(text: string): string {
  return /^[\p{L}\p{M}\d&]+/u.exec(text)?.[0] ?? '';
}
