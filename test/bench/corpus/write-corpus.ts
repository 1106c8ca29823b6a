import { cpSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeMdx } from '../../../src/import/write-mdx.ts';
import { citedDocuments } from './cited-documents.ts';
import { makePlan } from './make-plan.ts';
import { planIdentities } from './offices.ts';
import { seededRandom } from './random.ts';

export interface CorpusOptions {
  /** How many plans to make. */
  readonly plans: number;
  readonly seed: number;
  /** The new content folder. */
  readonly out: string;
  /** A content folder whose files go in first: its own plans and sources, `site.yaml`, `units.yaml`, `documents/`. */
  readonly base: string;
}

/** Writes a content folder with `plans` made plans beside those of `base`. The same options give the same bytes. */
export function writeCorpus({ plans, seed, out, base }: CorpusOptions): void {
  mkdirSync(join(out, 'plans'), { recursive: true });
  if (existsSync(base)) cpSync(base, out, { recursive: true });
  const identities = planIdentities(seededRandom(seed, 1), plans);
  const documents = citedDocuments(seededRandom(seed, 2), plans);
  identities.forEach((identity, index) => {
    // Only plans in force before this one, and of recent years, are cited.
    const earlier = identities
      .slice(Math.max(0, index - 400), index)
      .filter((other) => !other.draft && other.date < identity.date);
    const plan = makePlan(seededRandom(seed, 3, index), identity, { documents, earlier });
    writeFileSync(join(out, 'plans', `${identity.slug}.mdx`), writeMdx(plan, null, []));
  });
}
