import { chainFacts, chainId } from './chain.ts';
import type { HeldDocument, Library, NumberPage, ShownDocument } from './library.ts';
import { digestOf } from './pack.ts';
import { registerOf } from './task-register.ts';

/** Everything a document's page shows: when this is unchanged, Astro keeps the page of the last build. */
export function documentCacheKey(library: Library, document: HeldDocument): string {
  const cited = document.citations.map((citation) =>
    [citation.rule, ...citation.targets, ...citation.candidates].join(' '),
  );
  const facts = [
    ...new Set(document.citations.flatMap((citation) => [...citation.targets, ...citation.candidates])),
  ].map((key) => {
    const target = library.byKey.get(key);
    return target ? factsOf(target) : '';
  });
  const tasks = (registerOf(library).byDocument.get(document.slug) ?? []).map((entry) =>
    entry.parties.map(({ unit }) => unit?.slug ?? '').join(' '),
  );
  return digestOf(
    document.digest,
    cited.join('\n'),
    facts.join('\n'),
    tasks.join('\n'),
    chainFacts(library, chainId(document)),
    JSON.stringify(library.site),
  );
}

export function numberPageCacheKey(library: Library, page: NumberPage): string {
  const shown = page.documents.map((document) =>
    [factsOf(document), ...document.backlinks.map((link) => `${link.from.digest} ${link.citation.anchor}`)].join('\n'),
  );
  const ambiguous = page.ambiguous.map((link) => `${link.from.digest} ${link.citation.anchor}`);
  const chains = page.documents.map((document) => chainFacts(library, document.key));
  return digestOf(page.slug, shown.join('\n\n'), ambiguous.join('\n'), chains.join('\n'), JSON.stringify(library.site));
}

function factsOf(document: ShownDocument): string {
  return JSON.stringify([
    document.key,
    document.page,
    document.fragment,
    document.type,
    document.number,
    document.date,
    document.issuer,
    document.title,
    document.heldDocument?.path,
    document.replacedBy,
    document.backlinks.length,
  ]);
}
