import type { Contradiction } from '../../domain/citation/contradictions.ts';
import type { Problem } from '../../domain/problem.ts';
import { displayDate } from '../views/labels.ts';
import type { FactEntry } from './document-facts-files.ts';
import type { DocumentRecord } from './document-record.ts';

/** What texts (and facts files) say against each other, as warnings at the places that say it. */
export function contradictionProblems(
  contradictions: readonly Contradiction[],
  records: readonly DocumentRecord[],
  facts: readonly FactEntry[],
): Problem[] {
  const byFile = new Map(records.map((record) => [record.file, record]));
  const lineOf = (file: string, number: string): number =>
    byFile.get(file)?.citations.find((citation) => citation.number === number)?.line ??
    facts.find((fact) => fact.file === file && fact.number === number)?.line ??
    1;
  return contradictions.flatMap((contradiction) => {
    const { number } = contradiction;
    const at = (file: string) => ({ file, line: lineOf(file, number), column: 1, severity: 'warning' as const });
    switch (contradiction.kind) {
      case 'two-dates':
        return contradiction.dates.flatMap(({ date, sources }) =>
          sources.map((file) => ({
            ...at(file),
            rule: 'hai-ngay',
            what: `Số ${number} ghi ngày ${displayDate(date)}, nơi khác ghi ngày khác (${contradiction.dates.map((other) => displayDate(other.date)).join(', ')})`,
            why: 'Trong một năm, một cơ quan chỉ có một văn bản mang số này',
            remedy: 'Xem lại bản gốc; nếu bản gốc ghi nhầm thì để nguyên và báo nơi soạn thảo',
          })),
        );
      case 'two-types':
        return contradiction.types.flatMap(({ type, sources }) =>
          sources.map((file) => ({
            ...at(file),
            rule: 'hai-ten-loai',
            what: `Số ${number} ở đây gọi là “${type}”, nơi khác gọi khác (${contradiction.types.map((other) => other.type).join(', ')})`,
            why: 'Một văn bản chỉ có một tên loại',
            remedy: 'Xem lại bản gốc; nếu bản gốc ghi nhầm thì để nguyên và báo nơi soạn thảo',
          })),
        );
      default:
        return [
          {
            ...at(contradiction.source),
            rule: 'ngay-sau',
            what: `Số ${number} ghi ngày ${displayDate(contradiction.date)}, sau ngày của chính văn bản này (${displayDate(contradiction.citedOn)})`,
            why: 'Không thể dẫn một văn bản chưa ban hành',
            remedy: 'Xem lại hai ngày trong bản gốc',
          },
        ];
    }
  });
}
