import type { RelationKind } from '../../domain/citation/citation.ts';
import { rootOf } from '../../domain/paths.ts';
import type { HeldDocument, Library, ShownDocument } from '../library/library.ts';

/** Relations that schema.org knows for legislation; any other citation is a `citation`. */
const properties: Partial<Record<RelationKind, string>> = {
  implements: 'legislationApplies',
  concretizes: 'legislationApplies',
  amends: 'legislationAmends',
  replaces: 'legislationRepeals',
  repeals: 'legislationRepeals',
  'based-on': 'isBasedOn',
};

/**
 * A held document for search engines: schema.org `Legislation`, with what it cites by the addresses of the pages that say what
 * those documents are. Nothing that the text does not state; all particulars are in its Akoma Ntoso.
 */
export function documentJsonLd(library: Library, document: HeldDocument): string {
  const { facts } = document;
  const root = library.site.url || rootOf(document.path);
  const cited = new Map<string, string>();
  for (const citation of document.citations) {
    const property = properties[citation.relation?.kind ?? 'cites'] ?? 'citation';
    for (const key of citation.targets) if (!cited.has(key) || cited.get(key) === 'citation') cited.set(key, property);
  }
  const relations: Record<string, unknown[]> = {};
  for (const [key, property] of cited) {
    const target = library.byKey.get(key);
    if (!target) continue;
    const list = relations[property] ?? [];
    relations[property] = [...list, reference(target, root)];
  }
  return script({
    '@context': 'https://schema.org',
    '@type': 'Legislation',
    '@id': root + document.path,
    name: [facts.type, facts.shownNumber, facts.subject].filter(Boolean).join(' '),
    inLanguage: 'vi',
    ...given({
      legislationIdentifier: facts.number,
      legislationType: facts.type,
      legislationDate: facts.date,
      legislationPassedBy: facts.issuer === null ? null : { '@type': 'Organization', name: facts.issuer },
    }),
    ...(facts.draft ? { creativeWorkStatus: 'Draft' } : {}),
    ...relations,
  });
}

function reference(target: ShownDocument, root: string) {
  return { '@id': root + target.page + (target.fragment && `#${target.fragment}`) };
}

function given(fields: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null));
}

/** JSON that cannot end the element it stands in. */
function script(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}
