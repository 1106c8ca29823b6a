import { join, resolve } from 'node:path';

/** The folders of one build. */
export interface Folders {
  /** The project. */
  readonly root: string;
  /** The text of record: `plans/`, `documents/`, `site.yaml` … */
  readonly content: string;
  /** What is kept between builds; safe to delete. */
  readonly cache: string;
}

/** `content/` and `.astro/` of the project, or the folders given in their place (relative to the working folder). */
export function foldersOf(root: string, { content, cache }: Partial<Omit<Folders, 'root'>> = {}): Folders {
  return {
    root,
    content: content === undefined ? join(root, 'content') : resolve(content),
    cache: cache === undefined ? join(root, '.astro') : resolve(cache),
  };
}
