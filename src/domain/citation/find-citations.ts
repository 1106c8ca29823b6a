import { namesOfType } from '../document/document-types.ts';
import type { Mention } from './citation.ts';
import { findAliases, findAliasUses } from './find-alias.ts';
import { settleShort } from './find-backward.ts';
import type { Draft } from './find-draft.ts';
import { findLawAliases } from './find-law-alias.ts';
import { settleLawThis } from './find-law-this.ts';
import { findLaws } from './find-laws.ts';
import { issuedTypes, ownTypes as readOwnTypes } from './find-letterhead.ts';
import { toMention } from './find-mention.ts';
import { findNamed } from './find-named.ts';
import { findCollective, findLostNotes, type NoteRange } from './find-notes.ts';
import { findNumbers } from './find-numbers.ts';
import { readingOf } from './find-reading.ts';
import { findShort, findThis, isLawType } from './find-short.ts';
import { findTriggers } from './find-triggers.ts';

export interface FindOptions {
  /** Footnotes, when the format kept them: where the mark stands, where the note's text is. Offsets into the text. */
  readonly notes?: readonly NoteRange[];
  /** Own types in sentence case (`['Kế hoạch']`) when the text has no heading that says so. */
  readonly ownTypes?: readonly string[];
}

/**
 * Every mention of a document in `text` (whole document; paragraphs parted by line feeds, footnote texts at the end), in
 * order, none overlapping. Says only what is written: nothing is looked up, nothing is guessed.
 */
export function findCitations(text: string, options: FindOptions = {}): Mention[] {
  const reading = readingOf(text);
  const regular = reading.text;
  const triggers = findTriggers(reading);
  const { drafts: numbers, letterheads } = findNumbers(regular, triggers.numbers);
  const heading = [...(options.ownTypes ?? []), ...readOwnTypes(regular, triggers.types)];
  const own = heading.length === 0 ? heading : [...heading, ...issuedTypes(regular, triggers.thises)];
  const laws = findLaws(regular, triggers.laws);
  const named = [...laws, ...findNamed(regular, triggers.named)];
  const aliases = findAliases(regular, triggers.aliases);
  const { bare, byIssuer } = findShort(regular, triggers, aliases);
  const serials = new Set(
    bare.every(({ sure }) => sure)
      ? []
      : [...numbers, ...bare.filter(({ sure }) => sure)].flatMap((draft) =>
          namesOfType(draft.type).map((type) => `${type} ${serialOf(draft)}`),
        ),
  );
  const short = bare
    .filter((draft) => draft.sure || serials.has(`${draft.type} ${draft.serial}`))
    .map(({ sure: _, ...draft }) => draft);
  const numbered = short.length === 0 ? numbers : withoutOverlap([...numbers, ...short]);
  const notes = (options.notes ?? []).map((note) => ({
    anchor: reading.fromSource(note.anchor),
    start: reading.fromSource(note.start),
    end: reading.fromSource(note.end),
  }));
  const collective = findCollective(regular, notes.length > 0 ? notes : findLostNotes(regular), numbered);
  const self = findThis(regular, triggers.thises, own);
  const back = self.filter(({ kind }) => kind !== 'self');
  const lawThises = back.filter(({ type }) => isLawType(type));
  const allLaws =
    triggers.aliases.length === 0 && lawThises.length === 0
      ? []
      : withoutOverlap([...laws, ...numbered.filter(({ type }) => isLawType(type))]);
  const lawAliases = findLawAliases(regular, triggers.aliases, triggers.laws, allLaws);
  const renamed = new Set(lawAliases.map(({ start }) => start));
  const all = withoutOverlap([
    ...numbered,
    ...lawAliases,
    ...(renamed.size === 0 ? named : named.filter(({ start }) => !renamed.has(start))),
    ...collective,
    ...self.filter(({ kind }) => kind === 'self'),
    ...findAliasUses(regular, aliases, triggers.types, numbered, own),
    ...settleShort(
      regular,
      [...byIssuer, ...back.filter(({ type }) => !isLawType(type))].sort((a, b) => a.start - b.start),
      numbered,
    ),
    ...(lawThises.length === 0 ? [] : settleLawThis(regular, lawThises, allLaws, own)),
  ]);
  const shown = outside(all, letterheads);
  const mentions: Mention[] = [];
  shown.forEach((draft, i) => {
    mentions.push(toMention(text, reading, draft, shown[i - 1], shown[i + 1], mentions.at(-1)));
  });
  return mentions;
}

/** The drafts that touch none of the spans; both in order. */
function outside(
  drafts: readonly Draft[],
  spans: readonly { readonly start: number; readonly end: number }[],
): Draft[] {
  let next = 0;
  return drafts.filter((draft) => {
    while ((spans[next]?.end ?? Infinity) <= draft.start) next += 1;
    return (spans[next]?.start ?? Infinity) >= draft.end;
  });
}

const serialOf = (draft: Draft): string => draft.serial ?? /^\d+[a-eđ]?/.exec(draft.number ?? '')?.[0] ?? '';

/** Earlier kinds win over later ones, the longer over the shorter of one kind; the result is in order. */
const rank = {
  'collective-footnote': 0,
  numbered: 1,
  'alias-definition': 1,
  named: 2,
  self: 3,
  'short-no-number': 4,
  ambiguous: 5,
} as const;
function withoutOverlap(drafts: readonly Draft[]): Draft[] {
  const sorted = [...drafts].sort((a, b) => a.start - b.start || rank[a.kind] - rank[b.kind] || b.end - a.end);
  const kept: Draft[] = [];
  for (const draft of sorted) {
    const last = kept.at(-1);
    if (!last || draft.start >= last.end) kept.push(draft);
    else if (rank[draft.kind] < rank[last.kind]) {
      kept.pop();
      kept.push(draft);
    }
  }
  return kept;
}
