import { findCitations } from '../domain/citation/find-citations.ts';
import { planLines } from '../domain/plan/plan-text.ts';
import type { Difference } from './fidelity.ts';
import type { SpellingHint } from './spelling.ts';
import { findWarnings, type Warning } from './warnings.ts';
import type { Outcome } from './workflow.ts';

/** What is reported of one file. */
export interface FileReport {
  /** As given on the command line. */
  readonly path: string;
  readonly outcome: Outcome;
  readonly warnings: readonly Warning[];
  /** Places that refer to documents. */
  readonly citations: number;
}

/** `hintsOf`: the spelling hints for a plan's text. */
export function reportFile(path: string, outcome: Outcome, hintsOf: (text: string) => SpellingHint[]): FileReport {
  if (!('conversion' in outcome)) return { path, outcome, warnings: [], citations: 0 };
  const text = planLines(outcome.conversion.plan).join('\n');
  return {
    path,
    outcome,
    warnings: findWarnings(outcome.conversion, hintsOf(text)),
    citations: findCitations(text).length,
  };
}

/** Whether a human must look at this file before it is published. */
export function needsLook({ outcome, warnings }: FileReport): boolean {
  return (
    ['refused', 'failed', 'beside'].includes(outcome.kind) ||
    (outcome.kind === 'kept' && outcome.differences.length > 0) ||
    warnings.some((warning) => warning.look)
  );
}

/** Lines of a hand-edited text that differ from a new version, at most so many on screen. */
const shownChanges = 20;

/** The report of one file, for the screen. */
export function formatFileReport(report: FileReport): string {
  return [`${report.path}: ${headline(report.outcome)}`, ...details(report).map((line) => `  ${line}`)].join('\n');
}

const besideReasons = {
  edited: 'bản đang có đã được sửa tay',
  poorer: 'bản đang có đọc từ tệp Word, tệp này có số hoặc ngày mà bản đó chưa có',
} as const;

function headline(outcome: Outcome): string {
  switch (outcome.kind) {
    case 'refused':
      return `không nhập — ${outcome.refusal.what}`;
    case 'failed':
      return 'không nhập — chữ đọc ra không khớp với tệp';
    case 'unchanged':
      return `không đổi (content/plans/${outcome.slug}.mdx)`;
    case 'new':
      return `văn bản mới → content/plans/${outcome.slug}.mdx`;
    case 'new-version':
      return `phiên bản mới, giữ địa chỉ cũ → content/plans/${outcome.slug}.mdx`;
    case 'kept':
      return `giữ bản đọc từ tệp Word, tệp này không thay (content/plans/${outcome.slug}.mdx)`;
    case 'beside':
      return `${besideReasons[outcome.why]}, bản mới để bên cạnh → content/plans/${outcome.slug}.mdx.moi`;
  }
}

function details({ outcome, warnings, citations }: FileReport): string[] {
  if (outcome.kind === 'kept') return keptDetails(outcome.differences);
  if (outcome.kind === 'refused') return [`Vì sao: ${outcome.refusal.why}`, `Cách xử lý: ${outcome.refusal.remedy}`];
  if (!('conversion' in outcome)) return [];
  const { wordsIn, wordsOut, differences, findings } = outcome.conversion;
  // A PDF holds glyphs and their places, no words: what was read can be compared with the page, not with the paper.
  const whole = findings.some(({ code }) => code === 'pdf-source')
    ? 'đủ mọi chữ máy đọc được, chưa đối chiếu được với bản in'
    : 'đúng từng chữ';
  const faithful = differences.length === 0 ? whole : `lệch ${differences.length} chỗ`;
  const changes = outcome.kind === 'beside' ? outcome.changes : [];
  return [
    `Chữ: ${wordsIn} vào, ${wordsOut} ra, ${faithful}; viện dẫn: ${citations} chỗ`,
    ...warnings.map((warning) => `${warning.look ? 'CẦN XEM' : 'Lưu ý'}: ${warning.text}`),
    ...changes.slice(0, shownChanges),
    ...(changes.length > shownChanges ? [`… và ${changes.length - shownChanges} dòng khác nhau nữa`] : []),
  ];
}

function keptDetails(differences: readonly Difference[]): string[] {
  const [first] = differences;
  if (first === undefined) return ['Chữ: như bản đọc từ tệp Word'];
  const says = (words: string) => (words === '' ? 'không có gì' : `có “${words}”`);
  return [
    `CẦN XEM: tệp này khác bản Word ${differences.length} chỗ, chỗ đầu sau “… ${first.after}”: bản Word ${says(first.source)}, tệp này ${says(first.page)}`,
    'Cách xử lý: nếu tệp này mới đúng thì nhập tệp Word của nó, hoặc sửa bản đang có',
  ];
}

/** The last line: how many files became what. */
export function summarize(reports: readonly FileReport[]): string {
  const count = (...kinds: Outcome['kind'][]) => reports.filter(({ outcome }) => kinds.includes(outcome.kind)).length;
  const parts = [
    [count('new'), 'văn bản mới'],
    [count('new-version'), 'phiên bản mới'],
    [count('beside'), 'bản mới chờ ghép'],
    [count('unchanged'), 'không đổi'],
    [count('kept'), 'giữ bản Word'],
    [count('refused', 'failed'), 'không nhập được'],
  ] as const;
  const looks = reports.filter(needsLook).length;
  const told = parts.filter(([n]) => n > 0).map(([n, label]) => `${n} ${label}`);
  return `${reports.length} tệp: ${told.join(', ') || 'không có gì'}${looks > 0 ? `; ${looks} tệp cần người xem` : ''}`;
}
