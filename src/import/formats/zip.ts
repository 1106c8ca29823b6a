/**
 * The zip container of .docx and .odt, read so that a hostile one costs nothing: parts are listed first, only the wanted
 * ones are inflated, and sizes, checksums and names are not believed but checked.
 */
import type { Readable } from 'node:stream';
import { crc32 } from 'node:zlib';
import yauzl from 'yauzl';
import { limits } from '../limits.ts';
import { RefusalError } from '../refusal.ts';

export interface ZipParts {
  readonly names: readonly string[];
  /** The bytes of a part; undefined when there is none of that name. */
  readonly read: (name: string) => Promise<Buffer | undefined>;
}

/** @throws RefusalError damaged, encrypted, unsafe or too-large */
export async function openZip(bytes: Uint8Array): Promise<ZipParts> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const zip = await promised<yauzl.ZipFile>((done) => yauzl.fromBuffer(buffer, { lazyEntries: true }, done)).catch(
    damaged,
  );
  const entries = await listEntries(zip).catch(damaged);
  let total = 0;

  async function read(name: string): Promise<Buffer | undefined> {
    const entry = entries.get(name);
    if (entry === undefined) return undefined;
    const { uncompressedSize: size, compressedSize } = entry;
    total += size;
    if (size > limits.zipEntryBytes || total > limits.zipTotalBytes)
      throw new RefusalError('too-large', `phần ${name}`);
    if (size > 2 ** 20 && size > compressedSize * limits.zipRatio)
      throw new RefusalError('unsafe', `bom nén ở ${name}`);
    try {
      const chunks: Buffer[] = [];
      const stream = await promised<Readable>((done) => zip.openReadStream(entry, done));
      for await (const chunk of stream) chunks.push(chunk as Buffer);
      const part = Buffer.concat(chunks);
      if (crc32(part) !== entry.crc32) throw new RefusalError('damaged', `sai mã kiểm tra ở ${name}`);
      return part;
    } catch (error) {
      return damaged(error);
    }
  }

  return { names: [...entries.keys()], read };
}

/** The entries by name, unless there are too many or two of one name: readers differ in which of the two they take. */
function listEntries(zip: yauzl.ZipFile): Promise<Map<string, yauzl.Entry>> {
  const entries = new Map<string, yauzl.Entry>();
  const folded = new Set<string>();
  return new Promise((done, fail) => {
    zip.on('end', () => done(entries));
    zip.on('error', fail);
    zip.on('entry', (entry: yauzl.Entry) => {
      const name = entry.fileName;
      if (folded.has(name.toLowerCase())) return fail(new RefusalError('unsafe', `hai phần cùng tên ${name}`));
      if (entries.size >= limits.zipEntries)
        return fail(new RefusalError('too-large', `quá ${limits.zipEntries} phần`));
      if ((entry.generalPurposeBitFlag & 1) !== 0) return fail(new RefusalError('encrypted'));
      folded.add(name.toLowerCase());
      entries.set(name, entry);
      zip.readEntry();
    });
    zip.readEntry();
  });
}

function promised<T>(call: (done: (error: Error | null, value?: T) => void) => void): Promise<T> {
  return new Promise((done, fail) => {
    call((error, value) => (error !== null || value === undefined ? fail(error) : done(value)));
  });
}

function damaged(error: unknown): never {
  if (error instanceof RefusalError) throw error;
  const message = error instanceof Error ? error.message : '';
  // yauzl's words for «../x», «C:/x» and «/x»
  if (/invalid relative path|absolute path|invalid characters in fileName/.test(message)) {
    throw new RefusalError('unsafe', 'tên phần trỏ ra ngoài tệp');
  }
  throw new RefusalError('damaged', 'phần nén không đọc được');
}
