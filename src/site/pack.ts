import { createHash } from 'node:crypto';
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  renameSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import type { DocumentHtml, DocumentRecord } from './document-record.ts';

/** What is kept of a file between builds, by the digest of its bytes and of the code that reads it. */
interface PackEntry {
  readonly digest: string;
  readonly record: DocumentRecord;
  readonly offset: number;
  readonly length: number;
}

/**
 * Pack — the parsed documents of the last build in two files: an index of records and, beside it, all HTML in one.
 * HTML is read back piece by piece, so that thousands of documents do not stay in memory.
 */
export interface Pack {
  /** The record kept for `digest`, or undefined when the file must be read. */
  find(digest: string): DocumentRecord | undefined;
  keep(digest: string, record: DocumentRecord, html: DocumentHtml): void;
  html(digest: string): DocumentHtml;
  /** Writes what this build uses; called once, after all files were found or kept. */
  save(used: readonly string[]): void;
}

export function openPack(cacheDir: string): Pack {
  mkdirSync(cacheDir, { recursive: true });
  const indexFile = join(cacheDir, 'documents.json');
  let dataFile = join(cacheDir, 'documents-0.bin');
  const entries = new Map<string, PackEntry>();
  const fresh = new Map<string, DocumentHtml>();
  if (existsSync(indexFile)) {
    const index = readIndex(indexFile);
    if (index && existsSync(join(cacheDir, index.data))) {
      dataFile = join(cacheDir, index.data);
      for (const entry of index.entries) entries.set(entry.digest, entry);
    }
  }
  let descriptor = existsSync(dataFile) ? openSync(dataFile, 'r') : -1;

  const bytes = (entry: PackEntry): Buffer => {
    const buffer = Buffer.alloc(entry.length);
    readSync(descriptor, buffer, 0, entry.length, entry.offset);
    return buffer;
  };

  return {
    find: (digest) => entries.get(digest)?.record,
    keep: (digest, record, html) => {
      entries.set(digest, { digest, record, offset: -1, length: 0 });
      fresh.set(digest, html);
    },
    html: (digest) => {
      const kept = fresh.get(digest);
      if (kept) return kept;
      const entry = entries.get(digest);
      if (!entry) throw new Error(`no document with digest ${digest} in the pack`);
      return JSON.parse(bytes(entry).toString('utf8')) as DocumentHtml;
    },
    save: (used) => {
      const unchanged = fresh.size === 0 && used.length === entries.size;
      if (unchanged) return;
      const name = dataFile.endsWith('documents-0.bin') ? 'documents-1.bin' : 'documents-0.bin';
      const next = openSync(join(cacheDir, name), 'w');
      const saved: PackEntry[] = [];
      let offset = 0;
      for (const digest of used) {
        const entry = entries.get(digest);
        if (!entry) continue;
        const html = fresh.get(digest);
        const content = html ? Buffer.from(JSON.stringify(html)) : bytes(entry);
        writeSync(next, content);
        saved.push({ digest, record: entry.record, offset, length: content.length });
        offset += content.length;
      }
      closeSync(next);
      if (descriptor >= 0) closeSync(descriptor);
      dataFile = join(cacheDir, name);
      descriptor = openSync(dataFile, 'r');
      entries.clear();
      fresh.clear();
      for (const entry of saved) entries.set(entry.digest, entry);
      writeFileSync(`${indexFile}.new`, JSON.stringify({ data: name, entries: saved }));
      renameSync(`${indexFile}.new`, indexFile);
    },
  };
}

function readIndex(file: string): { data: string; entries: PackEntry[] } | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as { data: string; entries: PackEntry[] };
  } catch {
    return undefined; // a damaged cache is no cache
  }
}

/** Digest of the code that turns a file into a record: when it changes, every file is read again. */
export function pipelineDigest(root: string): string {
  const hash = createHash('sha256');
  for (const folder of ['src/domain', 'src/markdown', 'src/site']) {
    for (const name of readdirSync(join(root, folder)).sort()) {
      if (name.endsWith('.ts')) hash.update(name).update(readFileSync(join(root, folder, name)));
    }
  }
  return hash.update(readFileSync(join(root, 'package-lock.json'))).digest('hex');
}

export function digestOf(...parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part).update('\0');
  return hash.digest('hex').slice(0, 32);
}
