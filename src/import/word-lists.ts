import { readFileSync } from 'node:fs';
import type { WordLists } from './spelling.ts';

/** The office's word lists in `content/chinh-ta/`; a missing file is an empty list. Lines that begin with `#` are remarks. */
export function readWordLists(folder: URL): WordLists {
  const lines = (name: string): string[] => {
    try {
      const text = readFileSync(new URL(name, folder), 'utf8').normalize('NFC');
      return text.split(/\r?\n/).filter((line) => line.trim() !== '' && !line.startsWith('#'));
    } catch {
      return [];
    }
  };
  return {
    accepted: new Set(lines('tu-rieng.txt').map((line) => line.trim().toLowerCase())),
    confused: new Map(
      lines('nham-lan.tsv').flatMap((line) => {
        const [wrong, right] = line.split('\t').map((part) => part.trim());
        return wrong && right ? [[wrong.toLowerCase(), right] as const] : [];
      }),
    ),
  };
}
