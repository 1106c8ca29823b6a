import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** What the last import said, kept for the page of the local preview. */
export interface KeptReport {
  /** One printed report per file, in order. */
  readonly files: readonly { readonly text: string; readonly needsLook: boolean }[];
  readonly summary: string;
}

/** Keeps a report at `path`; a temporary name first, so that the preview never reads half of one. */
export function keepReport(path: string, report: KeptReport): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(`${path}.new`, JSON.stringify(report));
  renameSync(`${path}.new`, path);
}

/** The report of the last import; undefined when there was none. */
export function readReport(path: string): KeptReport | undefined {
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as KeptReport) : undefined;
}
