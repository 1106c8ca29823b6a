import { rmSync, writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import { compareProblems, formatProblems, type Problem, summarizeProblems } from '../../domain/problem.ts';

/** Warnings of one kind that the screen shows. */
const shown = 10;

/**
 * Prints all problems, sorted, with a count. The one edge where problems are printed.
 *
 * @param file where all of them are kept, so that the screen need not show hundreds of one kind; without it, it shows them
 */
export function reportProblems(problems: readonly Problem[], file?: string): void {
  if (file !== undefined) rmSync(file, { force: true });
  if (problems.length === 0) return;
  const sorted = [...problems].sort(compareProblems);
  const whole = formatProblems(sorted);
  const short = file === undefined ? whole : formatProblems(sorted, shown);
  if (file !== undefined) writeFileSync(file, `${whole}\n`);
  const where = short === whole || file === undefined ? '' : `; đủ cả trong ${nameOf(file)}`;
  process.stderr.write(`${short}\n${summarizeProblems(sorted)}${where}\n`);
}

function nameOf(file: string): string {
  const name = relative('', file);
  return name.startsWith('..') ? file : name;
}
