import type { SearchPlan } from '../../domain/search/search-plan.ts';
import type { EngineResult, Fragment } from './engine.ts';
import type { Answer, Question } from './question.ts';
import { type Result, readResult, sortResults } from './result.ts';

/** Pages that are read before an answer is shown, and with each «more»: for the page of results, for the list below a box. */
const batches = { page: 20, list: 10 } as const;

/** Batches that are read at most before a document with the words is found among pages that only quote its title. */
const crowdedBatches = 3;

/** What is known before pages are read. */
export type Known = Pick<Answer, 'question' | 'numbers' | 'absent' | 'mentioned' | 'counts' | 'total' | 'damaged'>;

export interface Reading {
  readonly plan: SearchPlan;
  /** Pages that stand above the results already, root-relative. */
  readonly skipped: ReadonlySet<string>;
  /** What is not exactly that is not shown as near either. */
  readonly exactOnly: boolean;
}

/** Reads the next pages and answers with all that were read so far. Undefined when a newer question has come. */
export async function readResults(
  known: Known,
  reading: Reading,
  pages: readonly EngineResult[],
  wanted: () => boolean,
  before: readonly Result[] = [],
): Promise<Answer | undefined> {
  const { plan, skipped, exactOnly } = reading;
  const batch = known.question.counted ? batches.page : batches.list;
  const fragments: Fragment[] = [];
  const read: Result[] = [];
  let at = 0;
  let damaged = false;
  do {
    const next = await readPages(pages.slice(at, at + batch));
    if (!wanted()) return undefined;
    at += batch;
    damaged ||= next.damaged;
    fragments.push(...next.fragments);
    const own = next.fragments.filter((fragment) => !skipped.has(fragment.raw_url));
    read.push(...own.map((fragment) => readResult(plan, fragment)));
  } while (at < pages.length && at < batch * crowdedBatches && isCrowded(read));
  const sorted = known.question.order === 'lien-quan' ? sortResults(read) : read;
  const all = [...before, ...sorted];
  const rest = pages.slice(at);
  const now: Known = {
    ...known,
    damaged: known.damaged || damaged,
    total:
      known.total - (fragments.length - read.length) - (exactOnly ? read.filter((result) => result.near).length : 0),
  };
  return {
    ...now,
    results: all.filter((result) => !result.near),
    near: exactOnly ? [] : nearOf(all),
    unknown: unknownWords(plan, all),
    keys: undefined,
    verify: undefined,
    more: rest.length === 0 ? undefined : () => readMore(now, reading, rest, all),
  };
}

/** Short pages stand first in the index: many quotations of one title may hide the plan that says the same. */
function isCrowded(read: readonly Result[]): boolean {
  const together = read.filter((result) => result.together);
  return together.length > 1 && together.every(({ kind }) => kind === 'number');
}

async function readMore(known: Known, reading: Reading, pages: readonly EngineResult[], before: readonly Result[]) {
  const next = await readResults(known, reading, pages, () => true, before);
  if (!next) throw new Error('no further results');
  return next;
}

/** Files that are missing, and pages of another site that has gone down meanwhile, are left out. @throws when none can be read */
async function readPages(pages: readonly EngineResult[]): Promise<{ fragments: Fragment[]; damaged: boolean }> {
  const read = await Promise.allSettled(pages.map((page) => page.data()));
  const failed = read.find((page) => page.status === 'rejected');
  const fragments = read.flatMap((page) => (page.status === 'fulfilled' ? [page.value] : []));
  if (failed && fragments.length === 0) throw failed.reason;
  return { fragments, damaged: failed !== undefined };
}

/** Words of the query that no page has, as typed. */
function unknownWords({ asked }: SearchPlan, all: readonly Result[]): string[] {
  if (all.length === 0) return [];
  return asked.words.flatMap((word, index) =>
    all.every((result) => result.missing.includes(index)) ? [asked.text.slice(word.start, word.end)] : [],
  );
}

/**
 * Pages with other marks are worth a look always; pages that lack a word or have the words scattered only when no page
 * has them together.
 */
function nearOf(all: readonly Result[]): Result[] {
  const found = all.some((result) => !result.near);
  const kept = all.filter(({ near, missing, asked }) => near && missing.length * 2 <= asked);
  return found ? kept.filter(({ missing, scattered }) => missing.length === 0 && !scattered) : kept;
}

/** An answer without pages. */
export function emptyAnswer(question: Question): Answer {
  return {
    question,
    numbers: null,
    absent: [],
    mentioned: [],
    results: [],
    near: [],
    total: 0,
    counts: {},
    unknown: [],
    keys: undefined,
    damaged: false,
    verify: undefined,
    more: undefined,
  };
}
