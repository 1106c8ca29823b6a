import { readdirSync, readFileSync } from 'node:fs';
import type { CitationKind, DocumentKey } from '../../src/domain/citation/citation.ts';

/** One mention as a person read it. A null date: the mention does not state it, whatever resolution adds. */
export interface GoldMention {
  /** UTF-16, into the text as read. */
  readonly start: number;
  /** Exactly the slice of the text. */
  readonly text: string;
  readonly kind: CitationKind;
  readonly number: string | null;
  readonly date: string | null;
  /** A key, several (collective), `self:<stem>`, or null: no document can be told. */
  readonly resolvesTo: DocumentKey | readonly DocumentKey[] | null;
  /** Readers may differ («sửa đổi Luật Quy hoạch» as the name of a coming law): counts neither way. */
  readonly optional?: boolean;
}

export interface GoldFile {
  readonly name: string;
  /** The labelled text, whole. */
  readonly text: string;
  readonly mentions: readonly GoldMention[];
}

/** Every gold file of citations in this folder (`000.json`, `d10.json`) with its text, by name. `text` in the file is a path below the project. */
export function readGold(): GoldFile[] {
  const folder = new URL('./', import.meta.url);
  return readdirSync(folder)
    .filter((file) => /^d?\d+\.json$/.test(file))
    .sort()
    .map((file) => {
      const gold: { text: string; mentions: GoldMention[] } = JSON.parse(readFileSync(new URL(file, folder), 'utf8'));
      return {
        name: gold.text.replace(/^.*\/|\.[^.]*$/g, ''),
        text: readFileSync(new URL(`../../${gold.text}`, import.meta.url), 'utf8'),
        mentions: gold.mentions,
      };
    });
}
