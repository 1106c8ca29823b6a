import { compareProblems, formatProblem, type Problem, summarizeProblems } from '../domain/problem.ts';

/** Prints all problems, sorted, with a count. The one edge where problems are printed. */
export function reportProblems(problems: readonly Problem[]): void {
  if (problems.length === 0) return;
  const sorted = [...problems].sort(compareProblems);
  process.stderr.write(`${sorted.map(formatProblem).join('\n')}\n${summarizeProblems(sorted)}\n`);
}
