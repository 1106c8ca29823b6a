import type { Speaker } from '../../domain/task/unit.ts';
import { unitFinder } from '../../domain/task/unit-mentions.ts';
import { titleAt } from '../library/held-details.ts';
import type { HeldDocument, Library } from '../library/library.ts';
import { digestOf } from '../library/pack.ts';

/** Units that a document names: key of the unit → indexes of the sections, ascending. */
export type Mentions = ReadonlyMap<string, readonly number[]>;

/** As it is kept: which names were looked for, then by digest of the document `[number of the name, section, section …]`. */
interface KeptMentions {
  readonly names: string;
  readonly documents: Readonly<Record<string, readonly (readonly number[])[]>>;
}

/**
 * Finds the units in the sections of all documents. Every text of the library is looked through, so what was found is kept
 * for the next build: as long as the names are the same, only changed documents are looked through again.
 *
 * @param units with the names that the library gives them, by key
 * @param speakerOf who wrote a document
 */
export function findMentions(
  library: Library,
  units: ReadonlyMap<string, { readonly name: string }>,
  speakerOf: (document: HeldDocument) => Speaker,
): Map<HeldDocument, Mentions> {
  const named = [...units].map(([key, { name }]) => ({ key, name }));
  const names = digestOf(JSON.stringify([library.unitTable, library.site.office, named]));
  const before = library.kept.read('mentions') as KeptMentions | undefined;
  const kept = before?.names === names ? before.documents : {};
  const numbers = new Map(named.map(({ key }, index) => [key, index]));
  let find: ReturnType<typeof unitFinder> | undefined;
  const documents: Record<string, readonly (readonly number[])[]> = {};
  const found = new Map<HeldDocument, Mentions>();
  for (const document of library.documents) {
    const known = kept[document.digest];
    if (known) {
      documents[document.digest] = known;
      found.set(document, new Map(known.map(([number = -1, ...sections]) => [named[number]?.key ?? '', sections])));
      continue;
    }
    find ??= unitFinder(library.unitTable, named);
    const mentions = new Map<string, number[]>();
    const details = document.details();
    const speaker = speakerOf(document);
    for (let index = 0; index < details.sections; index += 1) {
      for (const key of find(titleAt(details, index), speaker)) {
        const sections = mentions.get(key);
        if (sections) sections.push(index);
        else mentions.set(key, [index]);
      }
    }
    documents[document.digest] = [...mentions].flatMap(([key, sections]) => {
      const number = numbers.get(key);
      return number === undefined ? [] : [[number, ...sections]];
    });
    found.set(document, mentions);
  }
  if (find) library.kept.write('mentions', { names, documents } satisfies KeptMentions);
  return found;
}
