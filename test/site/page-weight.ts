import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';

/** What a page costs beside its own words, in bytes on the wire. */
export interface PageWeight {
  readonly html: number;
  /** The words of the page without their marks, compressed alike: what no page can go below. */
  readonly text: number;
  /** Style sheets that the screen waits for. */
  readonly style: number;
  /** Style sheets for paper: browsers fetch them last. */
  readonly paper: number;
  readonly script: number;
}

const compressors = {
  gzip: (bytes: string | Uint8Array) => gzipSync(bytes, { level: 9 }).length,
  brotli: (bytes: string | Uint8Array) => brotliCompressSync(bytes).length,
} as const;

/**
 * Weighs a built page with what it loads by itself: its style sheets and its scripts, not fonts and not what scripts load
 * later.
 *
 * @param file path of the page's HTML below `dist`
 */
export function weighPage(dist: string, file: string, compressor: keyof typeof compressors = 'gzip'): PageWeight {
  const html = readFileSync(join(dist, file), 'utf8');
  const size = compressors[compressor];
  const sum = (paths: readonly string[]) =>
    paths.reduce((total, path) => total + size(readFileSync(join(dist, dirname(file), path))), 0);
  const sheets = [...html.matchAll(/<link rel="stylesheet"[^>]*>/g)].map(([tag]) => tag);
  const paths = (tags: readonly string[], attribute: string) =>
    tags.flatMap((tag) => new RegExp(` ${attribute}="([^"]+)"`).exec(tag)?.[1] ?? []);
  return {
    html: size(html),
    text: size(textOf(html)),
    style: sum(
      paths(
        sheets.filter((tag) => !/ media="print"/.test(tag)),
        'href',
      ),
    ),
    paper: sum(
      paths(
        sheets.filter((tag) => / media="print"/.test(tag)),
        'href',
      ),
    ),
    script: sum(
      paths(
        [...html.matchAll(/<script[^>]* src=[^>]*>/g)].map(([tag]) => tag),
        'src',
      ),
    ),
  };
}

function textOf(html: string): string {
  return html
    .replace(/<(script|style|head)[\s>].*?<\/\1>/gs, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ');
}
