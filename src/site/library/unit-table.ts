import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'astro/zod';
import { LineCounter, parseDocument } from 'yaml';
import type { Problem } from '../../domain/problem.ts';
import type { UnitTable } from '../../domain/task/unit.ts';

const schema = z.strictObject({
  abbreviations: z.record(z.string(), z.string()).default({}),
  units: z
    .array(
      z.strictObject({
        name: z.string(),
        aliases: z.array(z.string()).default([]),
        short: z.array(z.string()).default([]),
        local: z.array(z.string()).default([]),
      }),
    )
    .default([]),
});

/** As problems name it. */
const file = 'content/units.yaml';

/** Reads `units.yaml` of a content folder. A file that cannot be read gives an empty table and its problems; a missing file is an empty table. */
export function readUnitTable(content: string): { table: UnitTable; problems: Problem[] } {
  const empty: UnitTable = { abbreviations: {}, units: [] };
  const path = join(content, 'units.yaml');
  if (!existsSync(path)) return { table: empty, problems: [] };
  const counter = new LineCounter();
  const document = parseDocument(readFileSync(path, 'utf8'), { lineCounter: counter });
  const syntax = document.errors.map((error) =>
    problem(counter.linePos(error.pos[0]), 'Tệp không đọc được', 'Tệp phải là YAML đúng'),
  );
  if (syntax.length > 0) return { table: empty, problems: syntax };
  const parsed = schema.safeParse(document.toJS() ?? {});
  if (parsed.success) return { table: parsed.data, problems: [] };
  const problems = parsed.error.issues.map((issue) => {
    const node = document.getIn(issue.path.slice(0, 2), true) as { range?: [number, number, number] } | undefined;
    return problem(
      counter.linePos(node?.range?.[0] ?? 0),
      `Mục “${issue.path.join('.')}” không đúng dạng`,
      issue.message,
    );
  });
  return { table: empty, problems };
}

function problem({ line, col }: { line: number; col: number }, what: string, why: string): Problem {
  return {
    file,
    line: Math.max(1, line),
    column: Math.max(1, col),
    severity: 'error',
    rule: 'bang-don-vi',
    what,
    why,
    remedy:
      'Mỗi đơn vị một dòng: - { name: Tên đầy đủ, aliases: [tên khác], short: [tên gọi gọn], local: [tên trong tỉnh] }',
  };
}
