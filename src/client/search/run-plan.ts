import { isPhrase, joinRuns, type Run, type RunResult, type SearchPlan } from '../../domain/search-plan.ts';
import type { Ask, EngineAnswer, EngineOptions, EngineResult } from './engine.ts';

export interface Found {
  /** Best first, before they are read. */
  readonly pages: readonly EngineResult[];
  readonly counts: EngineAnswer['filters'];
}

/**
 * Runs the searches of a plan, from loose to strict, as long as they can tell pages apart.
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
