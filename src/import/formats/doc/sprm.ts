/**
 * Property modifiers («sprm») of [MS-DOC] 2.6: the names of those that decide what the text is, and the walk over a list
 * of them.
 */
import type { Binary } from './binary.ts';

export const sprm = {
  charDeleted: 0x0800,
  charInserted: 0x0801,
  charBold: 0x0835,
  charItalic: 0x0836,
  charCaps: 0x083b,
  charHidden: 0x083c,
  charSpecial: 0x0855,
  /** 1: superscript, 2: subscript. */
  charRaised: 0x2a48,
  /** Half-points upwards, signed. */
  charPosition: 0x4845,
  charStyle: 0x4a30,
  charPlain: 0x2a33,
  charFontAscii: 0x4a4f,
  charFontOther: 0x4a51,
  charSymbol: 0x6a09,
  paragraphStyle: 0x4600,
  paragraphAlign80: 0x2403,
  paragraphAlign: 0x2461,
  paragraphLevel: 0x260a,
  paragraphList: 0x460b,
  paragraphOutline: 0x2640,
  paragraphDropCap: 0x442c,
  paragraphInTable: 0x2416,
  paragraphRowEnd: 0x2417,
  paragraphDepth: 0x6649,
  paragraphInnerCell: 0x244b,
  paragraphInnerRowEnd: 0x244c,
  /** The real list of modifiers stands in the Data stream. */
  paragraphHuge: 0x6646,
  paragraphHugeOld: 0x6645,
  tableDefinition: 0xd608,
  tableHeader: 0x3404,
  tableBorders80: 0xd605,
  tableBorders: 0xd613,
  tableVerticalMerge: 0xd62b,
  tableMerge: 0x5624,
} as const;

/** Calls `visit` with each modifier and the place of its operand. A list cut short ends the walk. */
export function walkSprms(list: Binary, visit: (code: number, operand: number, size: number) => void): void {
  for (let at = 0; at + 2 <= list.length; ) {
    const code = list.u16(at);
    at += 2;
    const size = operandSize(list, code, at);
    if (at + size > list.length) return;
    visit(code, at, size);
    at += size;
  }
}

const fixedSizes = [1, 1, 2, 4, 2, 2, 0, 3];

function operandSize(list: Binary, code: number, at: number): number {
  const kind = code >> 13;
  if (kind !== 6) return fixedSizes[kind] ?? 1;
  if (at >= list.length) return Number.POSITIVE_INFINITY;
  if (code === sprm.tableDefinition) return at + 2 > list.length ? Number.POSITIVE_INFINITY : list.u16(at) + 1;
  const length = list.u8(at);
  if (code === 0xc615 && length === 255 && at + 2 <= list.length) {
    // tab stops: deleted ones, then added ones
    const deleted = list.u8(at + 1) * 4;
    if (at + 2 + deleted >= list.length) return Number.POSITIVE_INFINITY;
    return 3 + deleted + list.u8(at + 2 + deleted) * 3;
  }
  return length + 1;
}
