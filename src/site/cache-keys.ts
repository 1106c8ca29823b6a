import { chainFacts, chainId } from './chain.ts';
import { currentAssets } from './current.ts';
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
    frameOf(library),
  );
}

export function numberPageCacheKey(library: Library, page: NumberPage): string {
  const shown = page.documents.map((document) =>
    [factsOf(document), ...document.backlinks.map((link) => `${link.from.digest} ${link.citation.anchor}`)].join('\n'),
  );
  const ambiguous = page.ambiguous.map((link) => `${link.from.digest} ${link.citation.anchor}`);
  const chains = page.documents.map((document) => chainFacts(library, document.key));
  return digestOf(page.slug, shown.join('\n\n'), ambiguous.join('\n'), chains.join('\n'), frameOf(library));
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

/** What every page shows around its content. */
export function frameOf(library: Library): string {
  const { css, js, firstJs, fonts } = currentAssets();
  return JSON.stringify([library.site, css, js, firstJs, fonts]);
}

/** Mã trang: ten figures that stand for all that a page shows, for a report of an error. Content, not time, makes it. */
export function editionOf(cacheKey: string): string {
  return cacheKey.slice(0, 10);
}
