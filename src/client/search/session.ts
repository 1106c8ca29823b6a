import type { NumberAnswer } from '../../domain/search/number-index.ts';
import { planSearch, type SearchPlan } from '../../domain/search/search-plan.ts';
import { readRawKeys } from '../../domain/search/search-raw-keys.ts';
import { cleanQuery } from '../../domain/search/search-text.ts';
import { findNumbers, type NumberFindings } from './ask-numbers.ts';
import type { Ask, EngineOptions } from './engine.ts';
import { isDamaged, isIncomplete } from './health.ts';
import { readManifest } from './numbers.ts';
import type { Answer, Question } from './question.ts';
import { emptyAnswer, type Known, readResults } from './read-results.ts';
import { runPlan } from './run-plan.ts';

/** Above this many pages, one more search for each word costs more than it tells. */
const verifiedPages = 3000;

/** Asked between the steps: when it says no (a newer letter was typed) nothing more is loaded. */
type Wanted = () => boolean;

/**
 * Answers a question; undefined when it is no longer wanted. Keys of Telex or VNI without an input method are answered
 * as what they stand for when the library has nothing that is written like them.
 *
 * @param onNumbers gets what the number index says, before the full text is searched
 * @throws when the full-text index cannot be read; the numbers are then given to `onNumbers` alone
 */
export async function answer(
  ask: Promise<Ask>,
  question: Question,
  wanted: Wanted,
  onNumbers: (numbers: NumberAnswer) => void = () => undefined,
): Promise<Answer | undefined> {
  const found = await answerAsTyped(ask, question, wanted, onNumbers);
  const text = found && found.numbers?.kind !== 'found' ? readRawKeys(cleanQuery(question.query)) : undefined;
  if (!found || text === undefined) return found;
  if (found.results.length > 0) return { ...found, keys: { text, answered: false } };
  const meant = await answerAsTyped(ask, { ...question, query: text }, wanted, onNumbers);
  if (!meant || (meant.results.length === 0 && meant.numbers?.kind !== 'found')) return wanted() ? found : undefined;
  return { ...meant, question, keys: { text, answered: true } };
}

async function answerAsTyped(
  ask: Promise<Ask>,
  question: Question,
  wanted: Wanted,
  onNumbers: (numbers: NumberAnswer) => void,
): Promise<Answer | undefined> {
  const manifest = await readManifest();
  // Without the number index the words can still be searched.
  const asTyped = { numbers: null, absent: [], mentioned: [], text: question.query, onlyNumber: false };
  const findings: NumberFindings | undefined = await findNumbers(question.query).catch(() => undefined);
  if (!wanted()) return undefined;
  const { numbers, absent, mentioned, text, onlyNumber } = findings ?? asTyped;
  if (numbers) onNumbers(numbers);

  const planned = planSearch(text, {
    abbreviations: manifest.abbreviations,
    typing: question.typing && !onlyNumber,
    pages: manifest.pages,
  });
  const options: EngineOptions = { filters: chosen(question), counted: question.counted, ...order(question) };
  if (!planned) return browse(await ask, question, options, wanted);
  const plan = onlyNumber ? asNumber(planned) : planned;
  const found = await runPlan(await ask, plan, options, wanted);
  if (!found || !wanted()) return undefined;

  const known: Known = {
    question,
    numbers,
    absent,
    mentioned,
    counts: found.counts,
    total: found.pages.length,
    damaged: findings === undefined,
  };
  const skipped = new Set(numbers?.hits.map((hit) => `/${hit.entry.path}`));
  const read = (asked: SearchPlan) =>
    readResults(known, { plan: asked, skipped, exactOnly: onlyNumber }, found.pages, wanted);
  const whole = await read(plan);
  if (!whole) return undefined;
  const better = plan.asked.prefix || plan.asked.phrase ? whole : await halfTyped(whole, plan, read);
  if (!better || better.damaged) return better;
  if (better.results.length > 0 && better.unknown.length === 0) {
    const engine = await ask;
    const dear = manifest.pages > verifiedPages || !question.counted;
    return dear ? better : { ...better, verify: () => isIncomplete(engine, plan, better.unknown) };
  }
  const damaged = await isDamaged(await ask, plan, manifest);
  return wanted() ? { ...better, damaged } : undefined;
}

/** Sent off half-typed: better the beginning of a word in its place than whole words that lie about. */
async function halfTyped(
  whole: Answer,
  plan: SearchPlan,
  read: (plan: SearchPlan) => Promise<Answer | undefined>,
): Promise<Answer | undefined> {
  if (whole.results.some((result) => result.together)) return whole;
  const half = await read({ ...plan, asked: { ...plan.asked, prefix: true } });
  return whole.results.length === 0 || half?.results.some((result) => result.together) ? half : whole;
}

/** The number as a whole and nothing that resembles it. */
function asNumber(plan: SearchPlan): SearchPlan {
  const [first] = plan.runs;
  const asked = { ...plan.asked, phrase: true };
  return { ...plan, asked, others: [], runs: first ? [first] : [], pairRuns: [], partRuns: [] };
}

/** No words: the filters alone, newest first. */
async function browse(
  ask: Ask,
  question: Question,
  options: EngineOptions,
  wanted: Wanted,
): Promise<Answer | undefined> {
  if (Object.keys(options.filters).length === 0) {
    const { totalFilters, filters } = await ask(null, false, options);
    return { ...emptyAnswer(question), counts: totalFilters ?? filters };
  }
  const found = await ask(null, false, { ...options, sort: options.sort ?? { ngay: 'desc' } });
  if (!wanted()) return undefined;
  const asked = { text: '', words: [], prefix: false, phrase: false };
  const plan: SearchPlan = { asked, others: [], runs: [], pairRuns: [], partRuns: [], date: undefined };
  const known: Known = {
    ...emptyAnswer({ ...question, order: question.order === 'lien-quan' ? 'moi-nhat' : question.order }),
    counts: found.filters,
    total: found.results.length,
  };
  return readResults(known, { plan, skipped: new Set(), exactOnly: false }, found.results, wanted);
}

function chosen({ filters }: Question): EngineOptions['filters'] {
  const some = Object.entries(filters).filter(([, values]) => values.length > 0);
  return Object.fromEntries(some.map(([name, values]) => [name, { any: values }]));
}

function order({ order }: Question): Pick<EngineOptions, 'sort'> {
  if (order === 'lien-quan') return {};
  return { sort: { ngay: order === 'moi-nhat' ? 'desc' : 'asc' } };
}
