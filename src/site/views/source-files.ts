import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import type { Source } from '../../domain/plan/plan.ts';
import { toSlug } from '../../domain/text/vietnamese-text.ts';
import type { HeldDocument } from '../library/library.ts';

/** The office file of a document, offered for download as it was received. */
export interface Download {
  /** Below the site's root: `tai-ve/c13d494d-ke-hoach-05.docx`. */
  readonly path: string;
  /** Name under which the browser saves it: that of the file as received. */
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  /** SHA-256 of its bytes now, lower-case hex. */
  readonly sha256: string;
}

const folder = 'sources';
const known = new Map<string, Download>();

/**
 * The download of a document; undefined when its source is not there any more.
 *
 * The checksum is taken from the bytes that are offered, not from what the content file says about them.
 */
export function downloadOf(content: string, source: Source | null): Download | undefined {
  if (source === null || /(?:^|[\\/])\.\.(?:[\\/]|$)|^[\\/]|:/.test(source.file)) return undefined;
  const file = sourceFileOf(content, source);
  if (!existsSync(file)) return undefined;
  const { size, mtimeMs } = statSync(file);
  const version = `${source.file} ${size} ${mtimeMs}`;
  const kept = known.get(version);
  if (kept) return kept;
  const sha256 = createHash('sha256').update(readFileSync(file)).digest('hex');
  const extension = extname(source.file).toLowerCase();
  const slug = toSlug(basename(source.file, extname(source.file))).slice(0, 60) || 'tep-goc';
  // A page or a script among the sources is offered as text: it must not run as part of the site.
  const ending = /^\.(?:docx?|odt|rtf|pdf|txt|md)$/.test(extension) ? extension : `${extension}.txt`;
  const download = { path: `tai-ve/${sha256.slice(0, 8)}-${slug}${ending}`, name: basename(source.file), size, sha256 };
  known.set(version, download);
  return download;
}

/** Path of the office file that a document came from. */
export function sourceFileOf(content: string, source: Source): string {
  return join(content, folder, source.file);
}

/** Puts the sources of all documents below `outDir/tai-ve/`, and removes those that no document has any more. */
export function writeDownloads(content: string, documents: readonly HeldDocument[], outDir: string): void {
  const wanted = new Set<string>();
  for (const { source } of documents) {
    const download = downloadOf(content, source);
    if (!download || source === null || wanted.has(download.path)) continue;
    wanted.add(download.path);
    const target = join(outDir, download.path);
    mkdirSync(join(outDir, 'tai-ve'), { recursive: true });
    // The name holds the digest: what is there is already right.
    if (!existsSync(target)) copyFileSync(sourceFileOf(content, source), target);
  }
  if (!existsSync(join(outDir, 'tai-ve'))) return;
  for (const name of readdirSync(join(outDir, 'tai-ve'))) {
    if (!wanted.has(`tai-ve/${name}`)) rmSync(join(outDir, 'tai-ve', name));
  }
}
