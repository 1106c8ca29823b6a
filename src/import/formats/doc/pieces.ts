/**
 * The piece table: which bytes hold the characters, in reading order. Fast-saved files have many pieces, out of order.
 */

import { limits } from '../../limits.ts';
import { RefusalError } from '../../refusal.ts';
import { Binary, readPlc } from './binary.ts';
import { sprm } from './sprm.ts';

export interface Piece {
  /** Character positions; end exclusive. */
  readonly start: number;
  readonly end: number;
  /** Byte place of its first character in the WordDocument stream. */
  readonly at: number;
  readonly bytesPerChar: 1 | 2;
  /** Modifiers that a fast save laid over the whole piece; undefined for none. */
  readonly modifiers: Binary | undefined;
}

export interface PieceText {
  readonly pieces: readonly Piece[];
  /** All characters, one UTF-16 unit a position. */
  readonly text: string;
}

export function readPieces(document: Binary, table: Binary, at: number, length: number): PieceText {
  const lists: Binary[] = [];
  let position = at;
  const end = at + length;
  while (position < end && table.u8(position) === 1) {
    const size = table.u16(position + 1);
    lists.push(table.slice(position + 3, size));
    position += 3 + size;
  }
  if (position >= end || table.u8(position) !== 2) throw new RefusalError('damaged', 'thiếu bảng mảnh chữ');
  const size = table.u32(position + 1);
  if (position + 5 + size > end) throw new RangeError('piece table too long');
  const pieces = readPlc(table, position + 5, size, 8).map((entry): Piece => {
    const place = table.u32(entry.at + 2);
    const narrow = (place & 0x40000000) !== 0;
    const first = (place & 0x3fffffff) >>> 0;
    return {
      start: entry.start,
      end: entry.end,
      at: narrow ? first >>> 1 : first,
      bytesPerChar: narrow ? 1 : 2,
      modifiers: modifiersOf(table.u16(entry.at + 6), lists),
    };
  });
  const characters = pieces.at(-1)?.end ?? 0;
  // In an honest file every character has bytes of its own.
  if (characters > document.length) throw new RangeError('more characters than bytes');
  if (characters > limits.textLength) throw new RefusalError('too-large', 'quá nhiều chữ');
  return { pieces, text: pieces.map((piece) => pieceText(document, piece)).join('') };
}

const windows1252 = new TextDecoder('windows-1252');
const utf16 = new TextDecoder('utf-16le', { ignoreBOM: true });

function pieceText(document: Binary, piece: Piece): string {
  const { bytes } = document.slice(piece.at, (piece.end - piece.start) * piece.bytesPerChar);
  return (piece.bytesPerChar === 1 ? windows1252 : utf16).decode(bytes);
}

/** Short form of a modifier on a piece ([MS-DOC] 2.9.214): number → sprm. */
const shortForms: Readonly<Record<number, number>> = {
  12: sprm.paragraphLevel,
  24: sprm.paragraphInTable,
  25: sprm.paragraphRowEnd,
  65: sprm.charDeleted,
  66: sprm.charInserted,
  83: sprm.charPlain,
  85: sprm.charBold,
  86: sprm.charItalic,
  91: sprm.charCaps,
  92: sprm.charHidden,
};

function modifiersOf(prm: number, lists: readonly Binary[]): Binary | undefined {
  if ((prm & 1) !== 0) return lists[prm >> 1];
  const code = shortForms[(prm >> 1) & 0x7f];
  return code === undefined || prm === 0 ? undefined : new Binary(Uint8Array.of(code & 0xff, code >> 8, prm >> 8));
}
