import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * What one build works out from the documents and the next may take over, by name. Plain JSON, which says itself from
 * what it was made: nothing is ever wrong because something is kept, or missing because it is not.
 */
export interface Kept {
  /** Undefined when there is none, or it is damaged. */
  read(name: string): unknown;
  write(name: string, value: unknown): void;
}

/** Keeps each thing in a file of its own below `folder`. */
export function keptIn(folder: string): Kept {
  return {
    read: (name) => {
      try {
        return JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8'));
      } catch {
        return undefined;
      }
    },
    write: (name, value) => {
      mkdirSync(folder, { recursive: true });
      const file = join(folder, `${name}.json`);
      writeFileSync(`${file}.new`, JSON.stringify(value));
      renameSync(`${file}.new`, file);
    },
  };
}
