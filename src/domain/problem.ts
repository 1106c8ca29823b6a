/**
 * Problem — lỗi nội dung: what is wrong with a source or content file, as data. Found anywhere, printed by one edge.
 *
 * All texts are Vietnamese, for a clerk; a programmer's error is a plain English `Error` instead.
 */
export interface Problem {
  /** Path relative to the project, with `/`. */
  readonly file: string;
  /** 1-based; 1 when the place is the file as a whole. */
  readonly line: number;
  /** 1-based, in UTF-16 units. */
  readonly column: number;
  /** An error stops the build after all problems are known; a warning is printed. */
  readonly severity: 'error' | 'warning';
  /** Stable rule name, e.g. `so-ky-hieu`. Never renamed. */
  readonly rule: string;
  /** What is wrong, in one sentence that quotes the offending text. */
  readonly what: string;
  /** Vì sao: the reason it is a problem. */
  readonly why: string;
  /** Cách sửa: what to type instead. */
  readonly remedy: string;
}

/**
 * The printed form, three lines:
 *
 *     content/plans/x.mdx:42:18 lỗi Không đọc được số, ký hiệu “114-QD/TW” [so-ky-hieu]
 *       Vì sao: “QD” không có trong bảng ký hiệu tên loại
 *       Cách sửa: Gõ lại là “114-QĐ/TW”
 */
export function formatProblem(problem: Problem): string {
  return [
    `${problem.file}:${problem.line}:${problem.column} ${severityName(problem)} ${problem.what} [${problem.rule}]`,
    `  Vì sao: ${problem.why}`,
    `  Cách sửa: ${problem.remedy}`,
  ].join('\n');
}

/**
 * The printed form of many: those that share rule, reason and remedy stand together, so that each is said once:
 *
 *     cảnh báo: 2 chỗ [hai-ten-loai]
 *       Vì sao: Một văn bản chỉ có một tên loại
 *       Cách sửa: Xem lại bản gốc
 *       content/plans/x.mdx:26:1 Số 114-QĐ/TW ở đây gọi là “Quy định”, nơi khác gọi khác
 *       content/plans/y.mdx:92:1 Số 114-QĐ/TW ở đây gọi là “Quy định”, nơi khác gọi khác
 *
 * @param problems sorted
 * @param limit so many warnings of one kind are printed, and how many there are besides; errors all
 */
export function formatProblems(problems: readonly Problem[], limit = Number.POSITIVE_INFINITY): string {
  const kinds = Map.groupBy(problems, ({ severity, rule, why, remedy }) => [severity, rule, why, remedy].join('\n'));
  return [...kinds.values()]
    .map((same) => {
      const [first, second] = same;
      if (first === undefined || second === undefined) return same.map(formatProblem).join('\n');
      const shown = first.severity === 'error' ? same : same.slice(0, limit);
      const more = same.length - shown.length;
      return [
        `${severityName(first)}: ${same.length} chỗ [${first.rule}]`,
        `  Vì sao: ${first.why}`,
        `  Cách sửa: ${first.remedy}`,
        ...shown.map(({ file, line, column, what }) => `  ${file}:${line}:${column} ${what}`),
        ...(more > 0 ? [`  … và ${more} chỗ nữa`] : []),
      ].join('\n');
    })
    .join('\n');
}

function severityName({ severity }: Problem): string {
  return severity === 'error' ? 'lỗi' : 'cảnh báo';
}

/** By file, then line, then column, then rule: the order in which they are printed. */
export function compareProblems(a: Problem, b: Problem): number {
  return compareCodeUnits(a.file, b.file) || a.line - b.line || a.column - b.column || compareCodeUnits(a.rule, b.rule);
}

/** The last line of a report, e.g. `2 lỗi, 1 cảnh báo`; `Không có lỗi` when the list is empty. */
export function summarizeProblems(problems: readonly Problem[]): string {
  const errors = problems.filter((p) => p.severity === 'error').length;
  const warnings = problems.length - errors;
  if (problems.length === 0) return 'Không có lỗi';
  return [errors > 0 ? `${errors} lỗi` : '', warnings > 0 ? `${warnings} cảnh báo` : ''].filter(Boolean).join(', ');
}

function compareCodeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
