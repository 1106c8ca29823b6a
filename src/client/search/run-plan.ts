import { isPhrase, joinRuns, type Run, type RunResult, type SearchPlan } from '../../domain/search/search-plan.ts';
import type { Ask, EngineAnswer, EngineOptions, EngineResult } from './engine.ts';

export interface Found {
  /** Best first, before they are read. */
  readonly pages: readonly EngineResult[];
  readonly counts: EngineAnswer['filters'];
}

/** Pages with the words side by side that are enough for a list below a box. */
const enough = 8;

/**
 * Runs the searches of a plan, from loose to strict, as long as they can tell pages apart. A list below a box counts
 * nothing: for it the words side by side come first, and when enough pages have them the loose searches, which carry
 * every page with the words somewhere, are not run at all.
 *
 * @returns undefined when `wanted` says that a newer question has come
 */
export async function runPlan(
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
      const alone = isPhrase(run) ? foundNothing(results, run) : (first?.results.length ?? 2) < 2;
      if (run.exact && alone) continue;
      const found = await ask(run.query, run.exact, options);
      if (!wanted()) return false;
      first ??= found;
      for (const result of found.results) pages.set(result.id, result);
      results.push({ run, found: found.results });
    }
    return true;
  };
  const phrases = options.counted || options.sort ? [] : plan.runs.slice(0, ownRuns).filter(isPhrase);
  if (phrases.length > 0) {
    if (!(await runEach(phrases))) return undefined;
    if ((first?.results.length ?? 0) >= enough) return { pages: joined(results, pages), counts: {} };
    first = undefined;
  }
  if (!(await runEach(plan.runs.filter((run) => !phrases.includes(run))))) return undefined;
  const together = results.some(({ run, found }) => isPhrase(run) && found.length > 0);
  const rest = first?.results.length === 0 ? plan.partRuns : together ? [] : plan.pairRuns;
  if (!(await runEach(rest))) return undefined;
  const byDate = options.sort ? (first?.results ?? []) : [];
  return { pages: byDate.length > 0 ? byDate : joined(results, pages), counts: first?.filters ?? {} };
}

/** Runs of the query as it was typed; those of other spellings stand behind them. */
const ownRuns = 4;

function joined(results: readonly RunResult[], pages: ReadonlyMap<string, EngineResult>): EngineResult[] {
  return joinRuns(results).flatMap(({ id }) => pages.get(id) ?? []);
}

/** The same query without regard to marks has been run, and found nothing. */
function foundNothing(results: readonly RunResult[], { query }: Run): boolean {
  return results.some(({ run, found }) => run.query === query && !run.exact && found.length === 0);
}
