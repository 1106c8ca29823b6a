import { remember } from '../text/remember.ts';
import { toOldTonePlacement } from '../text/tone-placement.ts';
import { type Speaker, type UnitTable, unitNaming } from './unit.ts';

/** Keys of the units that a text of this speaker names, each once. */
export type UnitFinder = (text: string, speaker: Speaker) => ReadonlySet<string>;

interface Name {
  readonly folded: string;
  readonly key: string;
  /** Whose documents mean it by that name: those of the office alone, of its province, of anybody. */
  readonly said: Speaker['whose'];
}

/** Names by how they open: hundreds begin «Đảng ủy xã …». Those that are shorter than an opening stand together under the empty one. */
type Names = Map<string, Name[]>;
const openingLength = 14;

/**
 * Finds names of units in running text: the table's and those given. A mention begins with a capital: «ủy ban kiểm tra
 * các cấp» names no unit. Of two names that begin at one place the longer is meant.
 */
export function unitFinder(
  table: UnitTable,
  named: readonly { readonly key: string; readonly name: string }[],
): UnitFinder {
  const { keyOf } = unitNaming(table);
  const byFirstWord = new Map<string, Names>();
  let longest = 0;
  const add = (name: string, key: string, said: Speaker['whose']) => {
    const folded = fold(name);
    longest = Math.max(longest, folded.length);
    const first = firstWord(folded);
    const names = byFirstWord.get(first) ?? new Map<string, Name[]>();
    const opening = folded.slice(0, openingLength);
    names.set(opening, [...(names.get(opening) ?? []), { folded, key, said }]);
    byFirstWord.set(first, names);
  };
  const inTable = new Set<string>();
  for (const entry of table.units) {
    const key = keyOf(entry.name, ownSpeaker);
    inTable.add(key);
    const narrow = new Set([...entry.short, ...(entry.local ?? [])]);
    for (const name of [entry.name, ...entry.aliases]) if (!narrow.has(name)) add(name, key, 'other');
    for (const name of entry.local ?? []) add(name, key, 'local');
    for (const name of entry.short) add(name, key, 'own');
  }
  for (const { name, key } of named) if (!inTable.has(key)) add(name, key, 'other');
  for (const names of byFirstWord.values()) {
    for (const same of names.values()) same.sort((a, b) => b.folded.length - a.folded.length);
    const short = [...names].flatMap(([opening, same]) => (opening.length < openingLength ? same : []));
    names.set(
      '',
      short.sort((a, b) => b.folded.length - a.folded.length),
    );
  }

  /** By the first word as written: words with capitals are few. */
  const namesFrom = remember((word) => byFirstWord.get(fold(word)));

  return (text, { whose }) => {
    let found: Set<string> | undefined;
    for (let at = nextCapital(text, 0); at !== -1; ) {
      let end = wordEnd(text, at);
      const candidates = namesFrom(text.slice(at, end));
      if (candidates) {
        // No name reaches further, nor the sign behind it and a mark on that.
        const folded = fold(text.slice(at, at + longest + 2));
        const isMeant = ({ folded: name, said }: Name) =>
          (said === 'other' || whose === 'own' || whose === said) &&
          folded.startsWith(name) &&
          !/[\p{L}\p{M}\d]/u.test(folded.charAt(name.length));
        const name = candidates.get(folded.slice(0, openingLength))?.find(isMeant) ?? candidates.get('')?.find(isMeant);
        if (name) {
          found ??= new Set();
          found.add(name.key);
          end = at + name.folded.length;
        }
      }
      at = nextCapital(text, end);
    }
    return found ?? nothing;
  };
}

const ownSpeaker: Speaker = { whose: 'own', office: null, province: null };
const nothing: ReadonlySet<string> = new Set();

/** By code unit, below U+2000: 2 — a capital letter, 1 — another letter, a mark or a figure, 0 — anything else. */
const signs = Uint8Array.from({ length: 0x2000 }, (_, code) => {
  const sign = String.fromCharCode(code);
  return /\p{Lu}/u.test(sign) ? 2 : /[\p{L}\p{M}\d]/u.test(sign) ? 1 : 0;
});
const signAt = (text: string, at: number): number => signs[text.charCodeAt(at)] ?? 0;

/** Where the next word with a capital begins, from `at` on; -1 when there is none. Every text of the library is looked through. */
function nextCapital(text: string, at: number): number {
  let inWord = at > 0 && signAt(text, at - 1) > 0;
  for (let index = at; index < text.length; index += 1) {
    const sign = signAt(text, index);
    if (sign === 2 && !inWord) return index;
    inWord = sign > 0;
  }
  return -1;
}

function wordEnd(text: string, at: number): number {
  let end = at + 1;
  while (end < text.length && (signAt(text, end) > 0 || text[end] === '&')) end += 1;
  return end;
}

/** Lower case, one tone placement; same length, so that offsets stay true. */
function fold(text: string): string {
  return (/[oOuU][\u00c0-\u1ef9]/u.test(text) ? toOldTonePlacement(text) : text.normalize('NFC')).toLowerCase();
}

function firstWord(text: string): string {
  return /^[\p{L}\p{M}\d&]+/u.exec(text)?.[0] ?? '';
}
