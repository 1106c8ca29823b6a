/** The lists of a .doc (LST, LFO, LVL of [MS-DOC] 2.9.131–150). */
import type { ListLevel, ListUse } from '../list-numbering.ts';
import type { Binary } from './binary.ts';
import { sprm, walkSprms } from './sprm.ts';

export interface DocLists {
  /** By the number that paragraphs carry: use 1 is `uses[0]`. */
  readonly uses: readonly (ListUse | undefined)[];
  /** Level that a list ties to a style. */
  readonly levelOfStyle: (use: ListUse, style: number) => number | undefined;
}

const formats: Readonly<Record<number, string>> = {
  0: 'decimal',
  1: 'upperRoman',
  2: 'lowerRoman',
  3: 'upperLetter',
  4: 'lowerLetter',
  5: 'ordinal',
  22: 'decimalZero',
  23: 'bullet',
  255: 'none',
};

interface DocList {
  readonly levels: readonly ListLevel[];
  readonly styles: readonly number[];
}
type Place = { readonly at: number; readonly length: number };

export function readLists(table: Binary, lists: Place, uses: Place, fontNames: readonly string[]): DocLists {
  const byId = new Map<number, DocList>();
  if (lists.length >= 2) {
    const count = table.u16(lists.at);
    let position = lists.at + lists.length; // the levels follow the table
    for (let index = 0; index < count; index += 1) {
      const head = lists.at + 2 + 28 * index;
      const simple = (table.u8(head + 26) & 1) !== 0;
      const levels: ListLevel[] = [];
      for (let level = 0; level < (simple ? 1 : 9); level += 1) {
        const { definition, end } = readLevel(table, position, fontNames);
        levels.push(definition);
        position = end;
      }
      const styles = Array.from({ length: 9 }, (_, level) => table.u16(head + 8 + 2 * level));
      byId.set(table.i32(head), { levels, styles });
    }
  }
  return {
    uses: uses.length < 4 ? [] : readUses(table, uses.at, byId, fontNames),
    levelOfStyle: (use, style) => {
      const index = byId.get(Number(use.list))?.styles.indexOf(style) ?? -1;
      return index < 0 ? undefined : index;
    },
  };
}

function readUses(
  table: Binary,
  at: number,
  lists: ReadonlyMap<number, DocList>,
  fontNames: readonly string[],
): (ListUse | undefined)[] {
  const uses: (ListUse | undefined)[] = [];
  const count = table.u32(at);
  let position = at + 4 + 16 * count;
  for (let index = 0; index < count; index += 1) {
    const head = at + 4 + 16 * index;
    const id = table.i32(head);
    const list = lists.get(id);
    const levels = [...(list?.levels ?? [])];
    const startOverrides = new Map<number, number>();
    position += 4;
    for (let override = 0; override < table.u8(head + 12); override += 1) {
      const start = table.i32(position);
      const flags = table.u32(position + 4);
      const level = flags & 0xf;
      position += 8;
      if ((flags & 0x20) !== 0) {
        const { definition, end } = readLevel(table, position, fontNames);
        levels[level] = definition;
        if ((flags & 0x10) !== 0) startOverrides.set(level, definition.start);
        position = end;
      } else if ((flags & 0x10) !== 0) {
        startOverrides.set(level, start);
      }
    }
    uses.push(list === undefined ? undefined : { id: String(index + 1), list: String(id), levels, startOverrides });
  }
  return uses;
}

function readLevel(table: Binary, at: number, fontNames: readonly string[]): { definition: ListLevel; end: number } {
  const flags = table.u8(at + 5);
  const characterSize = table.u8(at + 24);
  const paragraphSize = table.u8(at + 25);
  const characters = table.slice(at + 28 + paragraphSize, characterSize);
  let font: number | undefined;
  walkSprms(characters, (code, operand) => {
    if (code === sprm.charFontAscii || (code === sprm.charFontOther && font === undefined))
      font = characters.u16(operand);
  });
  const textAt = at + 28 + paragraphSize + characterSize;
  const length = table.u16(textAt);
  const format = formats[table.u8(at + 4)] ?? `nfc${table.u8(at + 4)}`;
  // U+0000–0008 stand for the numbers of levels 1–9.
  const template = Array.from(table.utf16(textAt + 2, length), (char) =>
    char <= '\u0008' ? `%${char.charCodeAt(0) + 1}` : char,
  ).join('');
  return {
    definition: {
      start: table.i32(at),
      format,
      template,
      font: font === undefined ? undefined : fontNames[font],
      restartAfter: (flags & 0x08) !== 0 ? table.u8(at + 26) : undefined,
      legal: (flags & 0x04) !== 0,
    },
    end: textAt + 2 + 2 * length,
  };
}
