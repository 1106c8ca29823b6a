/**
 * Little-endian reads of a .doc stream. Every read outside of the bytes throws: a damaged file never yields made-up text.
 * A class, because a document has tens of thousands of them.
 */
export class Binary {
  readonly bytes: Uint8Array;
  readonly #view: DataView;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  get length(): number {
    return this.bytes.length;
  }
  u8(at: number): number {
    return this.#view.getUint8(at);
  }
  u16(at: number): number {
    return this.#view.getUint16(at, true);
  }
  i16(at: number): number {
    return this.#view.getInt16(at, true);
  }
  u32(at: number): number {
    return this.#view.getUint32(at, true);
  }
  i32(at: number): number {
    return this.#view.getInt32(at, true);
  }
  /** `count` UTF-16 units. */
  utf16(at: number, count: number): string {
    let text = '';
    for (let index = 0; index < count; index += 1) text += String.fromCharCode(this.u16(at + 2 * index));
    return text;
  }
  slice(at: number, length: number): Binary {
    if (at < 0 || length < 0 || at + length > this.length) throw new RangeError('slice outside of the stream');
    return new Binary(this.bytes.subarray(at, at + length));
  }
}

export interface PlcEntry {
  readonly start: number;
  readonly end: number;
  /** Place of its record. */
  readonly at: number;
}

/** A PLC: n + 1 positions, then n records of `size` bytes. Positions must not fall. */
export function readPlc(data: Binary, at: number, length: number, size: number): PlcEntry[] {
  const count = Math.floor((length - 4) / (4 + size));
  const entries: PlcEntry[] = [];
  for (let index = 0; index < count; index += 1) {
    const start = data.u32(at + 4 * index);
    const end = data.u32(at + 4 * index + 4);
    if (end < start) throw new RangeError('positions of a PLC fall');
    entries.push({ start, end, at: at + 4 * (count + 1) + size * index });
  }
  return entries;
}
