import type { GraphNode } from '../../domain/citation/graph.ts';
import { sectionAt } from '../library/held-details.ts';
import type { Backlink, HeldDocument, Library, ShownDocument } from '../library/library.ts';
import { quoteOf } from '../library/sections.ts';
import { linksDigest } from '../views/backlink-digest.ts';
import { chainId } from '../views/chain.ts';
import { graphOf } from '../views/graph.ts';
import { madeOf, registerOf, type TaskEntry, type UnitPage } from '../views/task-register.ts';
import type { CollectionName, Item } from './open-data-schema.ts';

/** Most items in one file: a file of citations stays near a megabyte. */
export const itemsPerFile = 1000;

/** How a collection is made: a group of items at a time, so that it is never in memory as a whole. */
interface Maker<G, I> {
  /** In the order of the library. */
  groups(library: Library): readonly G[];
  count(library: Library, group: G): number;
  /** Those of a group, or some of them: one that is cited ten thousand times goes into many files. */
  items(library: Library, group: G, from?: number, to?: number): readonly I[];
  /** What the items are made of; changes when one of them would. */
  facts(library: Library, group: G): string;
}

const documents: Maker<GraphNode, Item<'documents'>> = {
  groups: (library) => graphOf(library).nodes,
  count: () => 1,
  items: (library, node) => {
    const shown = library.byKey.get(node.id);
    const held = shown?.heldDocument ?? library.bySlug.get(node.id.slice('held:'.length)) ?? null;
    const citedBy = citingDocuments(shown?.backlinks ?? []);
    return [{ ...node, citedBy, files: held === null ? null : filesOf(held) }];
  },
  facts: (library, node) => JSON.stringify(documents.items(library, node)),
};

const citations: Maker<HeldDocument, Item<'citations'>> = {
  groups: (library) => library.documents,
  count: (_library, document) => document.citations.length,
  items: (_library, document, from, to) =>
    document.citations.slice(from, to).map((citation) => ({
      from: chainId(document),
      page: `${document.path}#${citation.anchor}`,
      section: sectionAt(document.details(), citation.section)?.id ?? null,
      text: citation.text,
      kind: citation.kind,
      to: [...citation.targets],
      candidates: [...citation.candidates],
      rule: citation.rule,
      relation: citation.relation === null ? null : { kind: citation.relation.kind, words: citation.relation.words },
      pinpoint: citation.pinpoint,
      quote: wholeQuote(quoteOf(document, citation)),
    })),
  facts: (_library, { digest, citations }) => {
    let facts = digest;
    for (const { rule, targets, candidates } of citations)
      facts += `\n${rule} ${targets.join(' ')}|${candidates.join(' ')}`;
    return facts;
  },
};

const backlinks: Maker<ShownDocument, Item<'backlinks'>> = {
  groups: (library) => [...library.byKey.values()],
  count: (_library, document) => document.backlinks.length,
  items: (_library, document, from, to) =>
    document.backlinks.slice(from, to).map((link) => ({
      to: document.key,
      from: chainId(link.from),
      page: `${link.from.path}#${link.citation.anchor}`,
      section: sectionAt(link.from.details(), link.citation.section)?.id ?? null,
      quote: wholeQuote(quoteOf(link.from, link.citation)),
    })),
  facts: (library, document) => `${document.key} ${linksDigest(library, document)}`,
};

const tasks: Maker<HeldDocument, Item<'tasks'>> = {
  groups: (library) => library.documents,
  count: (_library, document) => document.tasks.length,
  items: (library, document, from, to) => tasksOf(library, document).slice(from, to).map(taskItem),
  facts: (library, document) => chainId(document) + madeOf(tasksOf(library, document)),
};

const units: Maker<UnitPage, Item<'units'>> = {
  groups: (library) => registerOf(library).units,
  count: () => 1,
  items: (_library, unit) => [
    {
      id: unit.slug,
      name: unit.name,
      aliases: [...unit.aliases],
      page: unit.path,
      tasks: unit.entries.length,
      issued: [...unit.drafted.map(chainId), ...unit.issued.map((document) => document.key)],
    },
  ],
  facts: (library, unit) => JSON.stringify(units.items(library, unit)),
};

/** Some of the items of a collection: what one file holds. */
interface Part {
  readonly size: number;
  facts(): string;
  items(): readonly unknown[];
}

/** Cuts a collection into files. */
export const collectionParts: { readonly [N in CollectionName]: (library: Library) => readonly Part[] } = {
  documents: (library) => partsOf(library, documents),
  citations: (library) => partsOf(library, citations),
  backlinks: (library) => partsOf(library, backlinks),
  tasks: (library) => partsOf(library, tasks),
  units: (library) => partsOf(library, units),
};

/** Groups are kept together: a file is full when the next one would not fit. Only a group that fits in none is cut. */
function partsOf<G, I>(library: Library, maker: Maker<G, I>): Part[] {
  const parts: { group: G; from: number; to: number }[][] = [[]];
  let size = 0;
  for (const group of maker.groups(library)) {
    const count = maker.count(library, group);
    for (let from = 0; from < count; from += itemsPerFile) {
      const to = Math.min(from + itemsPerFile, count);
      if (size + to - from > itemsPerFile) {
        parts.push([]);
        size = 0;
      }
      size += to - from;
      parts.at(-1)?.push({ group, from, to });
    }
  }
  return parts.map((pieces) => ({
    size: pieces.reduce((sum, { from, to }) => sum + to - from, 0),
    facts: () => pieces.map(({ group, from, to }) => `${from} ${to} ${maker.facts(library, group)}`).join('\n'),
    items: () => pieces.flatMap(({ group, from, to }) => maker.items(library, group, from, to)),
  }));
}

/** How many documents the places stand in; those of a document stand together. */
function citingDocuments(links: readonly Backlink[]): number {
  let count = 0;
  for (const [index, { from }] of links.entries()) if (from !== links[index - 1]?.from) count += 1;
  return count;
}

function tasksOf(library: Library, document: HeldDocument): readonly TaskEntry[] {
  return registerOf(library).byDocument.get(document.slug) ?? [];
}

/** One task of the library as it is published, with a day if there is one. */
export function exampleTask(library: Library): Item<'tasks'> | undefined {
  const { entries } = registerOf(library);
  const entry = entries.find(({ task }) => task.deadline.due !== null) ?? entries[0];
  return entry && taskItem(entry);
}

function taskItem(entry: TaskEntry): Item<'tasks'> {
  const { task } = entry;
  const parties = (role: 'lead' | 'support' | 'adviser' | 'assigned') =>
    entry.parties
      .filter((party) => party.role === role)
      .map(({ party, unit }) => ({ name: party.name, kind: party.kind, unit: unit?.slug ?? null }));
  return {
    id: `${entry.held.slug}/${task.id}`,
    document: chainId(entry.held),
    page: entry.path,
    section: task.section,
    place: entry.place,
    marker: task.marker,
    text: task.text,
    details: [...task.details],
    groups: [...task.groups],
    lead: parties('lead'),
    support: parties('support'),
    adviser: parties('adviser'),
    assigned: parties('assigned'),
    deadline: {
      text: task.deadline.text,
      kind: task.deadline.kind,
      due: task.deadline.due,
      derived: task.deadline.derived,
    },
    product: task.product,
    cites: [...entry.cites],
    source: task.source,
    origin: task.origin,
  };
}

function filesOf(document: HeldDocument) {
  const base = `${document.path}${document.slug}`;
  return { markdown: `${base}.md`, text: `${base}.txt`, akomaNtoso: `${base}.xml` };
}

function wholeQuote({ before, text, after }: { before: string; text: string; after: string }) {
  return { before, text, after };
}
