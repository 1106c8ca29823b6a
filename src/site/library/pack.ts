import { createHash, hash as hashOf } from 'node:crypto';
import {
  closeSync,
  fstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join, relative } from 'node:path';
import { remember } from '../../domain/text/remember.ts';
import type { DocumentDetails, DocumentHtml, DocumentRecord, DocumentText } from './document-record.ts';
import { detailsLines, type HeldDetails, holdDetails } from './held-details.ts';
import { textSharer } from './share-texts.ts';
import { fromStored, type StoredRecord, toStored } from './stored-record.ts';

/** Where the parts of a document stand in the data file, one behind the other; lengths in bytes. */
type Place = readonly [digest: string, offset: number, record: number, details: number, html: number, text: number];

interface Index {
  /** Name of the data file. */
  readonly data: string;
  /** Bytes of it that the places account for; what lies behind was left by a build that did not end. */
  readonly size: number;
  readonly places: readonly Place[];
}

/** All that is kept of a content file. */
interface PackedDocument {
  readonly record: DocumentRecord;
  readonly details: DocumentDetails;
  readonly html: DocumentHtml;
  readonly text: DocumentText;
}

/**
 * Pack — what is kept of each content file between builds, by the digest of its bytes and of the code that reads it: its
 * record, its details, its HTML and its text, as JSON one behind the other in one file, with an index beside it.
 *
 * New documents are written behind the old ones, so that one changed plan costs one write; a file that is a third waste
 * is written anew. Details are read when they are first looked at, and then held as
 * bytes; HTML and text are read back piece by piece and never in memory as a whole.
 */
export interface Pack {
  /** The record kept for `digest`, or undefined when the file must be read. */
  find(digest: string): DocumentRecord | undefined;
  /** Gives back the record as {@link find} will: the strings of a fresh one are pieces that keep the texts they were cut from in memory. */
  keep(digest: string, document: PackedDocument): DocumentRecord;
  details(digest: string): HeldDetails;
  html(digest: string): DocumentHtml;
  text(digest: string): DocumentText;
  /** Writes the index of what this build uses; called once, after all files were found or kept. */
  save(used: readonly string[]): void;
}

export function openPack(cacheDir: string): Pack {
  mkdirSync(cacheDir, { recursive: true });
  const indexFile = join(cacheDir, 'documents.json');
  const index = readIndex(indexFile);
  let data = index?.data ?? nextName(undefined);
  let file = openSync(join(cacheDir, data), index ? 'r+' : 'w+');
  let places = new Map<string, Place>();
  let size = 0;
  if (index && fstatSync(file).size >= index.size) {
    places = new Map(index.places.map((place) => [place[0], place]));
    size = index.size;
  }

  /** What is still to be written at the end of the file: many documents in one go. */
  let pending = Buffer.allocUnsafeSlow(1 << 20);
  let waiting = 0;
  const flush = (): void => {
    writeAll(file, pending.subarray(0, waiting), size - waiting);
    waiting = 0;
  };
  /** Puts a text behind the others; returns its length in bytes. */
  const append = (text: string): number => {
    // At most three bytes for each unit of UTF-16.
    const room = text.length * 3;
    if (waiting + room > pending.length) flush();
    if (room > pending.length) pending = Buffer.allocUnsafeSlow(room);
    const length = pending.write(text, waiting);
    waiting += length;
    size += length;
    return length;
  };

  const read = (offset: number, length: number): Buffer => {
    if (offset + length > size - waiting) flush();
    const bytes = Buffer.allocUnsafe(length);
    for (let done = 0; done < length; ) {
      const count = readSync(file, bytes, done, length - done, offset + done);
      if (count === 0) throw new Error(`${data} is shorter than its index says: delete ${cacheDir}`);
      done += count;
    }
    return bytes;
  };
  const placeOf = (digest: string): Place => {
    const place = places.get(digest);
    if (!place) throw new Error(`no document with digest ${digest} in the pack`);
    return place;
  };

  /** Copies what is used into a new file and leaves the old one for the index to let go. */
  const compact = (used: readonly string[]): void => {
    const name = nextName(data);
    const next = openSync(join(cacheDir, name), 'w+');
    const moved = new Map<string, Place>();
    let at = 0;
    for (const digest of used) {
      const [, offset, ...lengths] = placeOf(digest);
      const length = sizeOf(lengths);
      writeAll(next, read(offset, length), at);
      moved.set(digest, [digest, at, ...lengths]);
      at += length;
    }
    closeSync(file);
    [file, data, places, size] = [next, name, moved, at];
  };

  const parse = (offset: number, length: number): unknown => JSON.parse(read(offset, length).toString('utf8'));
  const details = remember((digest) => {
    const [, offset, record, length] = placeOf(digest);
    return holdDetails(read(offset + record, length));
  }, Infinity);
  // Of fresh documents only: where most are kept, there is memory enough, and no time.
  const share = textSharer();
  const opened = (digest: string, record: StoredRecord): DocumentRecord => fromStored(record, () => details(digest));

  return {
    find: (digest) => {
      const place = places.get(digest);
      return place && opened(digest, parse(place[1], place[2]) as StoredRecord);
    },
    keep: (digest, document) => {
      const offset = size;
      const stored = JSON.stringify(toStored(document.record, document.details));
      const put = (part: unknown): number => append(JSON.stringify(part));
      const { details, html, text } = document;
      places.set(digest, [digest, offset, append(stored), append(detailsLines(details)), put(html), put(text)]);
      return opened(digest, share(JSON.parse(stored) as StoredRecord));
    },
    details,
    html: (digest) => {
      const [, offset, record, details, html] = placeOf(digest);
      return parse(offset + record + details, html) as DocumentHtml;
    },
    text: (digest) => {
      const [, offset, record, details, html, text] = placeOf(digest);
      return parse(offset + record + details + html, text) as DocumentText;
    },
    save: (used) => {
      flush();
      pending = Buffer.alloc(0);
      const known = used.map(placeOf);
      const live = known.reduce((sum, [, , ...lengths]) => sum + sizeOf(lengths), 0);
      const unchanged = index?.size === size && index.places.length === used.length && index.data === data;
      if (unchanged) return;
      if (live < size * (2 / 3)) compact(used);
      const next: Index = { data, size, places: used.map(placeOf) };
      writeFileSync(`${indexFile}.new`, JSON.stringify(next));
      renameSync(`${indexFile}.new`, indexFile);
      for (const name of readdirSync(cacheDir)) {
        if (name.endsWith('.bin') && name !== data) rmSync(join(cacheDir, name), { force: true });
      }
    },
  };
}

function sizeOf(lengths: readonly number[]): number {
  return lengths.reduce((sum, length) => sum + length, 0);
}

function nextName(name: string | undefined): string {
  return name === 'documents-0.bin' ? 'documents-1.bin' : 'documents-0.bin';
}

function writeAll(file: number, bytes: Buffer, offset: number): void {
  for (let done = 0; done < bytes.length; ) done += writeSync(file, bytes, done, bytes.length - done, offset + done);
}

function readIndex(file: string): Index | undefined {
  try {
    const index = JSON.parse(readFileSync(file, 'utf8')) as Index;
    return Array.isArray(index.places) && readdirSync(join(file, '..')).includes(index.data) ? index : undefined;
  } catch {
    return undefined; // a damaged cache is no cache
  }
}

/** Digest of the code that turns a file into a record: when it changes, every file is read again. */
export function pipelineDigest(root: string): string {
  return codeDigest(root, [
    'src/domain',
    ...foldersBelow(root, 'src/domain'),
    'src/import',
    'src/import/encodings',
    'src/markdown',
    'src/site/library',
  ]);
}

/** Digest of all code that a page is made by. */
export function pagesDigest(root: string): string {
  return codeDigest(root, foldersBelow(root, 'src'));
}

/** Every folder below `folder`, as paths below the root, sorted. */
const foldersBelow = (root: string, folder: string): string[] =>
  readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
    .sort();

/** Digest of the files in the folders, not below them, and of the installed packages. */
function codeDigest(root: string, folders: readonly string[]): string {
  const hash = createHash('sha256');
  for (const folder of folders) {
    const entries = readdirSync(join(root, folder), { withFileTypes: true }).filter((entry) => entry.isFile());
    for (const name of entries.map((entry) => entry.name).sort()) {
      hash.update(`${folder}/${name}\0`).update(readFileSync(join(root, folder, name)));
    }
  }
  for (const name of ['package-lock.json', 'astro.config.mjs']) hash.update(readFileSync(join(root, name)));
  return hash.digest('hex');
}

const zero = Buffer.from('\0');

export function digestOf(...parts: readonly (string | Uint8Array)[]): string {
  const texts = parts.every((part) => typeof part === 'string');
  const whole = texts
    ? `${parts.join('\0')}\0`
    : Buffer.concat(parts.flatMap((part) => [typeof part === 'string' ? Buffer.from(part) : part, zero]));
  return hashOf('sha256', whole).slice(0, 32);
}
