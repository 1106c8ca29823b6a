import type { Citation, CitationKind } from '../../src/domain/citation/citation.ts';
import { findCitations } from '../../src/domain/citation/find-citations.ts';
import { readOwn } from '../../src/domain/citation/find-letterhead.ts';
import { readingOf } from '../../src/domain/citation/find-reading.ts';
import { resolveCitations } from '../../src/domain/citation/resolve.ts';
import type { GoldFile, GoldMention } from './gold.ts';

/** One difference between what a person reads and what the program says. */
export interface Miss {
  readonly file: string;
  /** UTF-16, into the text. */
  readonly offset: number;
  readonly what: 'not-found' | 'not-a-mention' | 'wrong-kind' | 'wrong-number' | 'wrong-link' | 'no-link';
  readonly text: string;
  readonly expected: string | null;
  readonly got: string | null;
}

export interface KindScore {
  readonly kind: CitationKind;
  /** Mentions that a person reads. */
  readonly gold: number;
  /** Mentions that the program finds. */
  readonly found: number;
  /** Found with the same place, kind and number. */
  readonly correct: number;
}

export interface Score {
  readonly files: readonly { readonly name: string; readonly characters: number; readonly mentions: number }[];
  readonly kinds: readonly KindScore[];
  readonly links: { readonly right: number; readonly wrong: number; readonly missing: number };
  readonly misses: readonly Miss[];
}

const target = (citation: Citation, name: string): string | null => {
  if (citation.rule === 'self') return `self:${name}`;
  return citation.targets.length === 0 ? null : [...citation.targets].sort().join(' ');
};
const expectedTarget = ({ resolvesTo }: GoldMention): string | null =>
  resolvesTo === null || typeof resolvesTo === 'string' ? resolvesTo : [...resolvesTo].sort().join(' ');

/** Scores the recogniser on gold files: each alone, without a registry, as the `citations` command does. */
export function scoreAll(files: readonly GoldFile[]): Score {
  const kinds = new Map<CitationKind, { gold: number; found: number; correct: number }>();
  const links = { right: 0, wrong: 0, missing: 0 };
  const misses: Miss[] = [];
  const of = (kind: CitationKind) => kinds.get(kind) ?? kinds.set(kind, { gold: 0, found: 0, correct: 0 }).get(kind) ?? { gold: 0, found: 0, correct: 0 };
  for (const { name, text, mentions } of files) {
    const citations = resolveCitations(findCitations(text), { own: readOwn(readingOf(text).text), registry: null });
    const left = new Set(citations);
    for (const gold of mentions) {
      const match = citations.find((c) => left.has(c) && c.start < gold.start + gold.text.length && gold.start < c.end);
      if (match) left.delete(match);
      if (gold.optional) continue;
      const miss = (what: Miss['what'], expected: string | null, got: string | null) =>
        misses.push({ file: name, offset: gold.start, what, text: gold.text.replace(/\s+/g, ' '), expected, got });
      of(gold.kind).gold += 1;
      if (!match) {
        miss('not-found', gold.kind, null);
        continue;
      }
      of(match.kind).found += 1;
      if (match.kind !== gold.kind) miss('wrong-kind', gold.kind, match.kind);
      else if (gold.number !== null && match.number !== gold.number) miss('wrong-number', gold.number, match.number);
      else of(gold.kind).correct += 1;
      const [expected, got] = [expectedTarget(gold), target(match, name)];
      if (expected === got) links.right += 1;
      else if (got === null) {
        links.missing += 1;
        miss('no-link', expected, got);
      } else {
        links.wrong += 1;
        miss('wrong-link', expected, got);
      }
    }
    for (const extra of left) {
      of(extra.kind).found += 1;
      misses.push({ file: name, offset: extra.start, what: 'not-a-mention', text: extra.text.replace(/\s+/g, ' '), expected: null, got: extra.kind });
    }
  }
  return {
    files: files.map(({ name, text, mentions }) => ({ name, characters: text.length, mentions: mentions.filter((m) => !m.optional).length })),
    kinds: [...kinds].map(([kind, score]) => ({ kind, ...score })).sort((a, b) => (a.kind < b.kind ? -1 : 1)),
    links,
    misses,
  };
}
