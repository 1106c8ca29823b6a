import { transcode } from 'node:buffer';

/** Shorter texts are encoded sooner than a call of the fast way is made. */
const short = 500;
let units = Buffer.allocUnsafe(1 << 17);

/**
 * A text as UTF-8. What `Buffer.from` gives, for Vietnamese five times as fast: that encodes sign by sign, this in blocks.
 * A build writes hundreds of megabytes of text.
 */
export function utf8(text: string): Buffer {
  if (text.length < short) return Buffer.from(text);
  if (text.length * 2 > units.length) units = Buffer.allocUnsafe(text.length * 3);
  const length = units.write(text, 'utf16le');
  try {
    return transcode(units.subarray(0, length), 'utf16le', 'utf8');
  } catch {
    return Buffer.from(text); // half of a pair without its other half
  }
}
