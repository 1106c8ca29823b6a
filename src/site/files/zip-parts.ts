import { crc32 } from 'node:zlib';
import { Deflate } from 'fflate';
import { utf8 } from '../build/utf8.ts';

/** A file within a ZIP, ready to be joined with others: those that never change are made once. */
export interface ZipPart {
  readonly name: Buffer;
  readonly crc: number;
  /** Bytes of the file itself. */
  readonly size: number;
  readonly compressed: boolean;
  readonly data: readonly Uint8Array[];
  /** Bytes of `data`. */
  readonly length: number;
}

/** Below this many bytes a file is stored as it is: in thousands of files, compressing takes longer than everything else. */
const smallest = 500_000;
/** Texts are encoded and compressed when so many signs have come together. */
const pieceLength = 200_000;

/**
 * A file of text, given whole or in pieces; of a large one only what is compressed is ever in memory. The compressor is in
 * JavaScript: the same bytes on every machine.
 */
export function zipPart(name: string, text: Iterable<string>): ZipPart {
  let data: Uint8Array[] = [];
  let compressor: Deflate | undefined;
  let crc = 0;
  let size = 0;
  for (const bytes of encoded(text)) {
    crc = crc32(bytes, crc);
    size += bytes.length;
    if (compressor) compressor.push(bytes);
    else data.push(bytes);
    if (compressor || size < smallest) continue;
    const stored = data;
    data = [];
    compressor = new Deflate({ level: 1 }, (compressed) => data.push(compressed));
    for (const before of stored) compressor.push(before);
  }
  compressor?.push(new Uint8Array(), true);
  return { name: Buffer.from(name), crc, size, compressed: compressor !== undefined, data, length: lengthOf(data) };
}

function* encoded(text: Iterable<string>): Generator<Uint8Array> {
  let held = '';
  for (const piece of text) {
    held += piece;
    if (held.length < pieceLength) continue;
    yield utf8(held);
    held = '';
  }
  yield utf8(held);
}

function lengthOf(pieces: readonly Uint8Array[]): number {
  return pieces.reduce((sum, { length }) => sum + length, 0);
}

/** 1 January 2000 in the form of the format: two bytes of time, two of date. */
const time = (((2000 - 1980) << 9) | (1 << 5) | 1) << 16;

/** A ZIP of the parts, in their order. */
export function joinZip(parts: readonly ZipPart[]): Uint8Array {
  const pieces: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const part of parts) {
    const local = header(0x04034b50, 30, part, 4);
    const central = header(0x02014b50, 46, part, 6);
    central.writeUInt16LE(20, 4);
    central.writeUInt32LE(offset, 42);
    pieces.push(local, part.name, ...part.data);
    directory.push(central, part.name);
    offset += local.length + part.name.length + part.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(lengthOf(directory), 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...pieces, ...directory, end]);
}

/** What both headers of a part have in common, from `at` on. */
function header(signature: number, length: number, part: ZipPart, at: number): Buffer {
  const bytes = Buffer.alloc(length);
  bytes.writeUInt32LE(signature, 0);
  bytes.writeUInt16LE(20, at); // version of the format
  bytes.writeUInt16LE(part.compressed ? 8 : 0, at + 4);
  bytes.writeUInt32LE(time, at + 6);
  bytes.writeUInt32LE(part.crc, at + 10);
  bytes.writeUInt32LE(part.length, at + 14);
  bytes.writeUInt32LE(part.size, at + 18);
  bytes.writeUInt16LE(part.name.length, at + 22);
  return bytes;
}
