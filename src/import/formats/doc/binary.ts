/**
 * Little-endian reads of a .doc stream. Every read outside of the bytes throws: a damaged file never yields made-up text.
 */
export interface Binary {
  readonly bytes: Uint8Array;
  readonly u8: (at: number) => number;
  readonly u16: (at: number) => number;
  readonly i16: (at: number) => number;
  readonly u32: (at: number) => number;
  readonly i32: (at: number) => number;
  /** `count` UTF-16 units. */
  readonly utf16: (at: number, count: number) => string;
  readonly slice: (at: number, length: number) => Binary;
  readonly length: number;
}

export function binary(bytes: Uint8Array): Binary {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return {
    bytes,
    length: bytes.length,
    u8: (at) => view.getUint8(at),
    u16: (at) => view.getUint16(at, true),
    i16: (at) => view.getInt16(at, true),
    u32: (at) => view.getUint32(at, true),
    i32: (at) => view.getInt32(at, true),
    utf16: (at, count) => {
      let text = '';
      for (let index = 0; index < count; index += 1) text += String.fromCharCode(view.getUint16(at + 2 * index, true));
      return text;
    },
    slice: (at, length) => {
      if (at < 0 || length < 0 || at + length > bytes.length) throw new RangeError('vùng dữ liệu nằm ngoài tệp');
      return binary(bytes.subarray(at, at + length));
    },
  };
}

/**
 * A PLC: n + 1 positions, then n records of `size` bytes. Reads `length` bytes at `at`; positions must not fall.
 */
export function readPlc(
  data: Binary,
  at: number,
  length: number,
  size: number,
): { start: number; end: number; at: number }[] {
  const count = Math.floor((length - 4) / (4 + size));
  const entries: { start: number; end: number; at: number }[] = [];
  for (let index = 0; index < count; index += 1) {
    const start = data.u32(at + 4 * index);
    const end = data.u32(at + 4 * index + 4);
    if (end < start) throw new RangeError('bảng vị trí sai thứ tự');
    entries.push({ start, end, at: at + 4 * (count + 1) + size * index });
  }
  return entries;
}
