import { inflateSync } from 'node:zlib';
import { limits } from '../../limits.ts';
import { RefusalError } from '../../refusal.ts';

/**
 * Refuses a PDF one of whose streams unpacks to more than a page can be: pdf.js would unpack it whole. Pictures are left
 * out, since they are never unpacked.
 *
 * @throws RefusalError unsafe
 */
export function checkStreams(bytes: Uint8Array): void {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  for (let at = file.indexOf('stream'); at >= 0; at = file.indexOf('stream', at + 6)) {
    const start = at + (file[at + 6] === 13 ? 8 : 7);
    // The two bytes of a zlib head; «endstream» is followed by others.
    if (((file[start] ?? 0) & 0x0f) !== 8 || (((file[start] ?? 0) << 8) | (file[start + 1] ?? 0)) % 31 !== 0) continue;
    if (
      file.subarray(Math.max(0, at - 400), at).lastIndexOf('/Image') >
      file.subarray(Math.max(0, at - 400), at).lastIndexOf('obj')
    ) {
      continue;
    }
    try {
      inflateSync(file.subarray(start), { maxOutputLength: limits.pdfStreamBytes });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE')
        throw new RefusalError('unsafe', 'bom nén trong PDF');
    }
  }
}
