/**
 * DEFLATE (RFC 1951) for large texts that repeat themselves, such as a table in XML: nearly twice as fast as the general
 * compressor in JavaScript, for 3 % more bytes. That of Node is faster still, but what it gives depends on the processor;
 * this gives the same bytes on every machine.
 */

/** Ends what {@link deflatePiece} has made: an empty last block. */
export const deflateEnd: Uint8Array = Uint8Array.of(3, 0);

/** Farthest that a repetition may reach back, and its lengths. */
const window = 32_768;
const shortest = 4;
const longest = 258;
/** Literals and repetitions that share one table of codes. */
const tokensPerBlock = 1 << 15;
const endOfBlock = 256;

const tokens = new Int32Array(tokensPerBlock);
const seenAt = new Int32Array(1 << 15);

/**
 * Compresses a piece of a text. It stands for itself and ends at a whole byte: pieces are joined one behind the other,
 * `deflateEnd` comes last.
 */
export function deflatePiece(bytes: Uint8Array): Uint8Array {
  const bits = bitWriter(bytes.length);
  const literals = new Uint32Array(286);
  const distances = new Uint32Array(30);
  seenAt.fill(-window - 1);
  let count = 0;
  const last = bytes.length - shortest;
  for (let at = 0; at < bytes.length; ) {
    if (count === tokensPerBlock) {
      writeBlock(bits, count, literals, distances);
      literals.fill(0);
      distances.fill(0);
      count = 0;
    }
    let length = 0;
    let distance = 0;
    if (at <= last) {
      const slot = hashAt(bytes, at);
      const before = seenAt[slot] as number;
      seenAt[slot] = at;
      distance = at - before;
      if (distance <= window) length = lengthOfMatch(bytes, before, at);
    }
    if (length < shortest) {
      const byte = bytes[at] as number;
      tokens[count++] = byte;
      literals[byte] = (literals[byte] as number) + 1;
      at += 1;
      continue;
    }
    tokens[count++] = (length << 16) | (distance - 1);
    const lengthCode = lengthCodes[length] as number;
    literals[lengthCode] = (literals[lengthCode] as number) + 1;
    const distanceCode = distanceCodeOf(distance);
    distances[distanceCode] = (distances[distanceCode] as number) + 1;
    const end = at + length;
    // Every second place within a repetition is remembered: fewer are found less often, more take longer.
    for (at += 1; at < end; at += 2) if (at <= last) seenAt[hashAt(bytes, at)] = at;
    at = end;
  }
  writeBlock(bits, count, literals, distances);
  return bits.end();
}

function hashAt(bytes: Uint8Array, at: number): number {
  const four =
    (bytes[at] as number) |
    ((bytes[at + 1] as number) << 8) |
    ((bytes[at + 2] as number) << 16) |
    ((bytes[at + 3] as number) << 24);
  return Math.imul(four, 0x9e3779b1) >>> 17;
}

function lengthOfMatch(bytes: Uint8Array, before: number, at: number): number {
  const most = Math.min(longest, bytes.length - at);
  let length = 0;
  while (length < most && bytes[before + length] === bytes[at + length]) length += 1;
  return length;
}

/** Codes of the lengths 3 … 258: the code, how many bits follow it, and the length that they are added to. */
const lengthCodes = new Uint16Array(longest + 1);
const lengthBits = new Uint8Array(286);
const lengthBases = new Uint16Array(286);
for (let code = 257, base = 3; code < 285; code += 1) {
  const bits = code < 265 ? 0 : (code - 261) >> 2;
  lengthBits[code] = bits;
  lengthBases[code] = base;
  lengthCodes.fill(code, base, base + (1 << bits));
  base += 1 << bits;
}
lengthCodes[longest] = 285;
lengthBases[285] = longest;

/** Those of distances: two codes for each number of bits that follow. */
function distanceBits(code: number): number {
  return code < 4 ? 0 : (code >> 1) - 1;
}

function distanceBase(code: number): number {
  return code < 4 ? code + 1 : ((2 + (code & 1)) << distanceBits(code)) + 1;
}

function distanceCodeOf(distance: number): number {
  if (distance < 5) return distance - 1;
  const bits = 30 - Math.clz32(distance - 1);
  return 2 * bits + 2 + (((distance - 1) >> bits) & 1);
}

type BitWriter = ReturnType<typeof bitWriter>;

/** Bits one behind the other, the lowest of each byte first. */
function bitWriter(expected: number) {
  let bytes = new Uint8Array(expected + (expected >> 3) + 1024);
  let size = 0;
  let held = 0;
  let count = 0;
  return {
    /** Room for so many bytes more. */
    reserve(more: number): void {
      if (size + more <= bytes.length) return;
      const larger = new Uint8Array(2 * (size + more));
      larger.set(bytes);
      bytes = larger;
    },
    /** At most 16 bits. */
    write(value: number, length: number): void {
      held |= value << count;
      count += length;
      if (count < 16) return;
      bytes[size++] = held;
      bytes[size++] = held >>> 8;
      held >>>= 16;
      count -= 16;
    },
    /** Fills the last byte up with an empty stored block. */
    end(): Uint8Array {
      this.reserve(16);
      this.write(0, 3);
      while (count > 0) {
        bytes[size++] = held;
        held >>>= 8;
        count -= 8;
      }
      bytes.set([0, 0, 0xff, 0xff], size);
      return bytes.slice(0, size + 4);
    },
  };
}

/** In this order the format wants the lengths of the codes with which it writes the lengths of the codes. */
const orderOfLengths = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

/** A block with codes of its own. Their lengths are written in four bits each: packing them would save a hundred bytes. */
function writeBlock(bits: BitWriter, count: number, literals: Uint32Array, distances: Uint32Array): void {
  literals[endOfBlock] = 1;
  const literalLengths = codeLengths(literals);
  const distanceLengths = codeLengths(distances);
  bits.reserve(6 * count + 512);
  bits.write(4, 3);
  bits.write(286 - 257, 5);
  bits.write(30 - 1, 5);
  bits.write(orderOfLengths.length - 4, 4);
  for (const length of orderOfLengths) bits.write(length < 16 ? 4 : 0, 3);
  for (const length of [...literalLengths, ...distanceLengths]) bits.write(reversed(length, 4), 4);
  const literalCodes = codesOf(literalLengths);
  const distanceCodes = codesOf(distanceLengths);
  for (let index = 0; index < count; index += 1) {
    const token = tokens[index] as number;
    const length = token >> 16;
    const symbol = length === 0 ? token : (lengthCodes[length] as number);
    bits.write(literalCodes[symbol] as number, literalLengths[symbol] as number);
    if (length === 0) continue;
    bits.write(length - (lengthBases[symbol] as number), lengthBits[symbol] as number);
    const distance = (token & 0xffff) + 1;
    const code = distanceCodeOf(distance);
    bits.write(distanceCodes[code] as number, distanceLengths[code] as number);
    bits.write(distance - distanceBase(code), distanceBits(code));
  }
  bits.write(literalCodes[endOfBlock] as number, literalLengths[endOfBlock] as number);
}

/** Huffman: how many bits the code of each sign has, by how often it stands in the block; at most 15. */
function codeLengths(frequencies: Uint32Array): Uint8Array {
  const lengths = new Uint8Array(frequencies.length);
  const used = [...frequencies.keys()].filter((symbol) => frequencies[symbol] !== 0);
  if (used.length < 2) {
    // A code with one sign alone is not complete; a second one, never used, makes it so.
    for (const symbol of [used[0] ?? 0, used[0] === 0 ? 1 : 0]) lengths[symbol] = 1;
    return lengths;
  }
  // How often, with the sign in the lowest bits: one number to sort by. Halved until no code is too long.
  for (let shift = 0; ; shift += 1) {
    const weights = used.map((symbol) => Math.max(1, (frequencies[symbol] as number) >> shift) * 512 + symbol);
    weights.sort((a, b) => a - b);
    if (assignLengths(weights, lengths) <= 15) return lengths;
  }
}

/** Joins the two rarest again and again; both queues stay sorted. Returns the longest length. */
function assignLengths(leaves: readonly number[], lengths: Uint8Array): number {
  const count = leaves.length;
  const weights = leaves.map((leaf) => Math.floor(leaf / 512));
  const parents = new Uint16Array(2 * count - 1);
  let leaf = 0;
  let joined = count;
  const rarest = (): number =>
    leaf < count && (joined >= weights.length || (weights[leaf] as number) <= (weights[joined] as number))
      ? leaf++
      : joined++;
  while (weights.length < 2 * count - 1) {
    const [one, other] = [rarest(), rarest()];
    parents[one] = weights.length;
    parents[other] = weights.length;
    weights.push((weights[one] as number) + (weights[other] as number));
  }
  const depths = new Uint8Array(2 * count - 1);
  let longest = 0;
  for (let node = 2 * count - 3; node >= 0; node -= 1) {
    depths[node] = (depths[parents[node] as number] as number) + 1;
    if (node >= count) continue;
    lengths[(leaves[node] as number) % 512] = depths[node] as number;
    longest = Math.max(longest, depths[node] as number);
  }
  return longest;
}

/** The codes that the lengths stand for, each with its first bit lowest. */
function codesOf(lengths: Uint8Array): Uint16Array {
  const codes = new Uint16Array(lengths.length);
  let code = 0;
  for (let length = 1; length <= 15; length += 1) {
    for (let symbol = 0; symbol < lengths.length; symbol += 1) {
      if (lengths[symbol] === length) codes[symbol] = reversed(code++, length);
    }
    code <<= 1;
  }
  return codes;
}

function reversed(value: number, length: number): number {
  let result = 0;
  for (let bit = 0; bit < length; bit += 1) result |= ((value >> bit) & 1) << (length - 1 - bit);
  return result;
}
