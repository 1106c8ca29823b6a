import { lawNameOf } from '../document/law-names.ts';
import type { Draft } from './find-draft.ts';

/** Laws of one kind that were cited so far. */
interface Cited {
  readonly names: Set<string>;
  /** Numbers, dates and years that tell them apart. */
  readonly marks: Set<string>;
  readonly last: Draft;
  readonly before: Draft | undefined;
  /** Whether one of them is the text itself. */
  readonly enacted: boolean;
}

/** «Quốc hội ban hành Luật Doanh nghiệp.», a paragraph in front of the first article: «Luật này» is this law from there on. */
const enacts = /\n\s*(?:Quốc\s+hội|Ủy\s+ban\s+Thường\s+vụ\s+Quốc\s+hội)\s+ban\s+hành\s+$/iu;

/**
 * Which law each «Luật này», «Bộ luật này» of `short` means: the only one of this kind that the text cited before, else the
 * last one where its paragraph names no other. The document itself when the text names no law at all and nothing is known of
 * the document (`own` is empty). `laws`: with and without number, in order; the law's number or name becomes the name.
 */
export function settleLawThis(
  text: string,
  short: readonly Draft[],
  laws: readonly Draft[],
  own: readonly string[],
): Draft[] {
  const cited = new Map<string, Cited>();
  let next = 0;
  return short.flatMap((draft): Draft[] => {
    for (let law = laws[next]; law && law.end <= draft.start; law = laws[next]) {
      next += 1;
      const kind = law.type ?? '';
      const { names, marks, last, enacted } = cited.get(kind) ?? {
        names: new Set<string>(),
        marks: new Set<string>(),
        enacted: false,
      };
      const mark = markOf(law);
      if (mark !== null) marks.add(mark);
      cited.set(kind, {
        names: names.add(nameOf(text, law)),
        marks,
        last: law,
        before: last,
        enacted: enacted || enacts.test(text.slice(Math.max(0, law.start - 48), law.start)),
      });
    }
    const known = cited.get(draft.type ?? '');
    if (!known) return own.length === 0 && laws.length === 0 ? [{ ...draft, kind: 'self' }] : [];
    if (known.enacted) return [{ ...draft, kind: 'self' }];
    const { names, marks, last, before } = known;
    const several = names.size > 1 || marks.size > 1;
    const rival = before !== undefined && together(text, before, draft) && !sameLaw(text, before, last);
    if (several && (rival || !together(text, last, draft))) return [];
    return [
      { ...draft, name: last.number ?? last.name, date: last.number === null ? last.date : null, term: last.term },
    ];
  });
}

const nameOf = (text: string, law: Draft): string =>
  (law.name ?? lawNameOf(text.slice(law.start, law.end)) ?? law.number ?? '').toLowerCase();

const markOf = (law: Draft): string | null => law.number ?? law.date ?? law.term;
const sameLaw = (text: string, a: Draft, b: Draft): boolean =>
  nameOf(text, a) === nameOf(text, b) && (markOf(a) ?? markOf(b)) === (markOf(b) ?? markOf(a));

/** In one paragraph. */
const together = (text: string, law: Draft, draft: Draft): boolean =>
  draft.start - law.end < 500 && !/\n\s*\n|\n(?=[-+•\d])/.test(text.slice(law.end, draft.start));
