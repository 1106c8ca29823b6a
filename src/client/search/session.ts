import type { NumberAnswer, NumberHit } from '../../domain/number-index.ts';
import { findNumberMentions } from '../../domain/number-mentions.ts';
import { parseNumberQuery } from '../../domain/number-query.ts';
import type { SearchManifest } from '../../domain/search-manifest.ts';
import { isPhrase, joinRuns, planSearch, type Run, type RunResult, type SearchPlan } from '../../domain/search-plan.ts';
import { cleanQuery, toQuery } from '../../domain/search-text.ts';
import type { Ask, EngineAnswer, EngineOptions, EngineResult, Fragment } from './engine.ts';
import { askNumbers, readManifest } from './numbers.ts';
import { type Result, readResult, sortResults } from './result.ts';

/** What the reader asks for. */
export interface Question {
  readonly query: string;
  /** Filter → chosen values, ASCII. */
  readonly filters: Readonly<Record<string, readonly string[]>>;
  readonly order: 'lien-quan' | 'moi-nhat' | 'cu-nhat';
  /** Half a word may stand at the end. */
  readonly typing: boolean;
  /** Filters are shown, with how many pages each leaves. */
  readonly counted: boolean;
}

export interface Answer {
  readonly question: Question;
  /** Null when the number index could not be read or the query is no number. */
  readonly numbers: NumberAnswer | null;
  /** Numbers that stand among the words of the query. */
  readonly mentioned: readonly NumberHit[];
  /** Pages that hold what was asked, best first, as far as they were read. */
  readonly results: readonly Result[];
  /** Pages that resemble it: other marks, a word missing. Never mixed with the results. */
  readonly near: readonly Result[];
  /** Pages found in all, those not read yet included. */
  readonly total: number;
  /** Filter → value → pages. */
  readonly counts: EngineAnswer['filters'];
  /** Words of the query that stand nowhere near. */
  readonly unknown: readonly string[];
  /** Reads further pages; undefined when all have been read. */
  readonly more: (() => Promise<Answer>) | undefined;
}

/** Pages that are read before an answer is shown, and with each «more»: for the page of results, for the list below a box. */
const batches = { page: 20, list: 12 } as const;

/**
 * Answers a question. `wanted` is asked between the steps: when it says no (a newer letter was typed), the answer is
 * undefined and nothing more is loaded.
 *
 * @throws when the full-text index cannot be read; the numbers are then given to `onNumbers` alone
 */
export async function answer(
  ask: Promise<Ask>,
  question: Question,
  wanted: () => boolean,
  onNumbers: (numbers: NumberAnswer) => void = () => undefined,
): Promise<Answer | undefined> {
  const manifest = await readManifest();
  const cleaned = cleanQuery(question.query);
  const parsed = parseNumberQuery(question.query);
  const numbers = parsed ? await askNumbers(parsed) : null;
  if (!wanted()) return undefined;
  if (numbers && numbers.kind !== 'none') onNumbers(numbers);
  const { text, mentioned } = await canonicalNumbers(cleaned);

  const number = numbers?.pure ? textOfNumber(numbers, cleaned) : undefined;
  const planned = planSearch(number ?? (mentioned.length > 0 ? text : question.query), {
    abbreviations: manifest.abbreviations,
    typing: question.typing && number === undefined,
    pages: manifest.pages,
  });
  const options: EngineOptions = { filters: chosen(question), counted: question.counted, ...order(question) };
  if (!planned) return browse(await ask, question, options, wanted);
  const plan = number === undefined ? planned : onlyNumber(planned);
  const found = await runAll(await ask, plan, options, wanted);
  if (!found || !wanted()) return undefined;
  if (found.pages.length === 0) await probe(await ask, manifest);

  const skipped = new Set(numbers?.hits.map((hit) => `/${hit.entry.path}`));
  const known: Known = {
    question,
    numbers: numbers?.kind === 'none' ? null : numbers,
    mentioned,
    counts: found.counts,
    total: found.pages.length,
  };
  const read = (asked: SearchPlan) => readMore(known, asked, found.pages, skipped, [], number !== undefined, wanted);
  const whole = await read(plan);
  if (!whole || whole.results.length > 0 || plan.asked.prefix || plan.asked.phrase) return whole;
  // Sent off half-typed: better the beginning of a word than nothing.
  return read({ ...plan, asked: { ...plan.asked, prefix: true } });
}

/** A damaged index finds nothing and says nothing: ask for a word that is there. @throws when it is not found either */
async function probe(ask: Ask, { probe: word, pages }: SearchManifest): Promise<void> {
  if (pages === 0) return;
  const { results } = await ask(toQuery(word), false, { filters: {} });
  if (results.length === 0) throw new Error('the index does not find its own words');
}

/** The number as a whole and nothing that resembles it. */
function onlyNumber(plan: SearchPlan): SearchPlan {
  return {
    ...plan,
    asked: { ...plan.asked, phrase: true },
    others: [],
    runs: plan.runs.slice(0, 1),
    pairRuns: [],
    partRuns: [],
  };
}

/** Citing documents are found by the number as it is written; several or none: as it was typed. */
function textOfNumber(numbers: NumberAnswer, typed: string): string {
  const [only, second] = numbers.hits;
  return only && !second ? only.entry.number : typed;
}

/** `thực hiện 4-NQ/TW` → `thực hiện 04-NQ/TW`, when the library knows that number. */
async function canonicalNumbers(query: string): Promise<{ text: string; mentioned: NumberHit[] }> {
  let text = query;
  const mentioned: NumberHit[] = [];
  for (const mention of findNumberMentions(query).reverse()) {
    const [hit, second] = (await askNumbers(mention.query)).hits;
    if (!hit || second) continue;
    text = text.slice(0, mention.start) + hit.entry.number + text.slice(mention.end);
    mentioned.unshift(hit);
  }
  return { text, mentioned };
}

interface Found {
  /** Best first, before they are read. */
  readonly pages: readonly EngineResult[];
  readonly counts: EngineAnswer['filters'];
}

async function runAll(
  ask: Ask,
  plan: SearchPlan,
  options: EngineOptions,
  wanted: () => boolean,
): Promise<Found | undefined> {
  const pages = new Map<string, EngineResult>();
  const results: RunResult[] = [];
  let first: EngineAnswer | undefined;
  /** False when a newer question has come. */
  const runEach = async (runs: readonly Run[]): Promise<boolean> => {
    for (const run of runs) {
      // With one page there is nothing to put in order; a phrase that is not there has no exact form there.
      if (run.exact && ((first && first.results.length < 2) || (isPhrase(run) && foundNothing(results, run)))) continue;
      const found = await ask(run.query, run.exact, options);
      if (!wanted()) return false;
      first ??= found;
      for (const result of found.results) pages.set(result.id, result);
      results.push({ run, found: found.results });
    }
    return true;
  };
  if (!(await runEach(plan.runs))) return undefined;
  const together = results.some(({ run, found }) => isPhrase(run) && found.length > 0);
  const rest = first?.results.length === 0 ? plan.partRuns : together ? [] : plan.pairRuns;
  if (!(await runEach(rest))) return undefined;
  const joined = options.sort && first && first.results.length > 0 ? first.results : joinRuns(results);
  return {
    pages: joined.flatMap(({ id }) => pages.get(id) ?? []),
    counts: first?.filters ?? {},
  };
}

/** The same query without regard to marks has been run, and found nothing. */
function foundNothing(results: readonly RunResult[], { query }: Run): boolean {
  return results.some(({ run, found }) => run.query === query && !run.exact && found.length === 0);
}

type Known = Pick<Answer, 'question' | 'numbers' | 'mentioned' | 'counts' | 'total'>;

/** Pages of another site that has gone down meanwhile are left out. @throws when none can be read */
async function readPages(pages: readonly EngineResult[]): Promise<Fragment[]> {
  const read = await Promise.allSettled(pages.map((page) => page.data()));
  const failed = read.find((page) => page.status === 'rejected');
  const fragments = read.flatMap((page) => (page.status === 'fulfilled' ? [page.value] : []));
  if (failed && fragments.length === 0) throw failed.reason;
  return fragments;
}

async function readMore(
  known: Known,
  plan: SearchPlan,
  pages: readonly EngineResult[],
  skipped: ReadonlySet<string>,
  before: readonly Result[],
  exactOnly: boolean,
  wanted: () => boolean,
): Promise<Answer | undefined> {
  const batch = known.question.counted ? batches.page : batches.list;
  const fragments = await readPages(pages.slice(0, batch));
  if (!wanted()) return undefined;
  const own = fragments.filter((fragment) => !skipped.has(fragment.raw_url));
  const read = own.map((fragment) => readResult(plan, fragment));
  const sorted = known.question.order === 'lien-quan' ? sortResults(read) : read;
  const all = [...before, ...sorted];
  const rest = pages.slice(batch);
  const missing =
    all.length > 0 ? plan.asked.words.map((_, i) => all.every((result) => result.missing.includes(i))) : [];
  return {
    ...known,
    total:
      known.total - (fragments.length - own.length) - (exactOnly ? read.filter((result) => result.near).length : 0),
    results: all.filter((result) => !result.near),
    near: exactOnly ? [] : nearOf(all),
    unknown: plan.asked.words.filter((_, i) => missing[i]).map((word) => plan.asked.text.slice(word.start, word.end)),
    more:
      rest.length === 0
        ? undefined
        : async () => {
            const next = await readMore(known, plan, rest, skipped, all, exactOnly, () => true);
            if (!next) throw new Error('no further results');
            return next;
          },
  };
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

/** No words: the filters alone, newest first. */
async function browse(
  ask: Ask,
  question: Question,
  options: EngineOptions,
  wanted: () => boolean,
): Promise<Answer | undefined> {
  const known = { question, numbers: null, mentioned: [] };
  if (Object.keys(options.filters).length === 0) {
    const { totalFilters, filters } = await ask(null, false, options);
    return { ...known, counts: totalFilters ?? filters, total: 0, results: [], near: [], unknown: [], more: undefined };
  }
  const found = await ask(null, false, { ...options, sort: options.sort ?? { ngay: 'desc' } });
  if (!wanted()) return undefined;
  const nothing: SearchPlan = {
    asked: { text: '', words: [], prefix: false, phrase: false },
    others: [],
    runs: [],
    pairRuns: [],
    partRuns: [],
    date: undefined,
  };
  const browsed = { ...question, order: question.order === 'lien-quan' ? ('moi-nhat' as const) : question.order };
  return readMore(
    { ...known, question: browsed, counts: found.filters, total: found.results.length },
    nothing,
    found.results,
    new Set(),
    [],
    false,
    wanted,
  );
}

function chosen({ filters }: Question): EngineOptions['filters'] {
  const some = Object.entries(filters).filter(([, values]) => values.length > 0);
  return Object.fromEntries(some.map(([name, values]) => [name, { any: values }]));
}

function order({ order }: Question): Pick<EngineOptions, 'sort'> {
  if (order === 'lien-quan') return {};
  return { sort: { ngay: order === 'moi-nhat' ? 'desc' : 'asc' } };
}
