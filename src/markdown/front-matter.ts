import { z } from 'astro/zod';
import { isMap, LineCounter, type Node, parseDocument } from 'yaml';
import { letterheadFields } from '../domain/plan/plan.ts';
import type { Problem } from '../domain/problem.ts';

const line = z.string().min(1);
const lines = z.union([line, z.array(line).min(1)]);

/** Front matter of a content file: the parts of the document that stand outside its running text, as written. */
export const frontMatterSchema = z.strictObject({
  type: line.nullable(),
  letterhead: z.partialRecord(z.enum(letterheadFields), lines),
  subject: line.nullable().default(null),
  rule: line.nullable().default(null),
  recipients: z.strictObject({ label: line, lines: z.array(line) }).optional(),
  signature: z.array(line).min(1).optional(),
  source: z.strictObject({ file: line, sha256: z.string().regex(/^[0-9a-f]{64}$/) }).optional(),
  repairs: z.array(z.strictObject({ rule: line, from: z.string(), to: z.string(), note: line })).default([]),
  /** Earlier versions of this document, oldest first. */
  versions: z.array(z.strictObject({ file: line, sha256: z.string(), note: z.string().optional() })).default([]),
});
export type FrontMatter = z.infer<typeof frontMatterSchema>;

export type FrontMatterResult =
  | {
      readonly ok: true;
      readonly data: FrontMatter /** Keys in the order of the file. */;
      readonly order: readonly string[];
    }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * Reads and checks front matter. `yamlText` begins on line 2 of `file` (after the fence). All problems are reported, each
 * at its key.
 */
export function readFrontMatter(yamlText: string, file: string): FrontMatterResult {
  const counter = new LineCounter();
  const document = parseDocument(yamlText, { lineCounter: counter });
  const at = (offset: number) => {
    const { line: row, col } = counter.linePos(offset);
    return { line: row + 1, column: col };
  };
  if (document.errors.length > 0) {
    const problems = document.errors.map(
      (error): Problem => ({
        file,
        ...at(error.pos[0]),
        severity: 'error',
        rule: 'phan-dau-hong',
        what: `Phần đầu không đọc được: ${error.code}`,
        why: 'Phần giữa hai dòng “---” phải là YAML đúng',
        remedy: 'Xem dấu hai chấm, dấu nháy và thụt dòng quanh chỗ này; so với một tệp khác trong content/plans',
      }),
    );
    return { ok: false, problems };
  }
  const parsed = frontMatterSchema.safeParse(document.toJS() ?? {}, { error: vietnameseMessage });
  if (parsed.success) {
    const order = isMap(document.contents) ? document.contents.items.map((item) => String(item.key)) : [];
    return { ok: true, data: parsed.data, order };
  }
  const problems = parsed.error.issues.map((issue): Problem => {
    const unknown = issue.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [];
    const node = nearestNode(document, [...issue.path, ...unknown]);
    return {
      file,
      ...at(node?.range?.[0] ?? 0),
      severity: 'error',
      rule: 'phan-dau',
      what: `Mục “${issue.path.join('.') || '(cả phần đầu)'}”: ${issue.message}`,
      why: 'Trang cần mục này đúng dạng để hiện văn bản',
      remedy: `Các mục dùng được: ${Object.keys(frontMatterSchema.shape).join(', ')}; trong letterhead: ${letterheadFields.join(', ')}`,
    };
  });
  return { ok: false, problems };
}

function nearestNode(document: ReturnType<typeof parseDocument>, path: readonly PropertyKey[]): Node | undefined {
  for (let length = path.length; length >= 0; length -= 1) {
    const node = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
    if (node !== null && typeof node === 'object' && 'range' in node) return node as Node;
  }
  return undefined;
}

/** Zod's issues in the words of the office. */
function vietnameseMessage(issue: {
  code?: string | undefined;
  expected?: unknown;
  keys?: unknown;
  input?: unknown;
}): string {
  if (issue.code === 'unrecognized_keys') return `không biết mục “${String((issue.keys as unknown[])?.join('”, “'))}”`;
  if (issue.input === undefined) return 'còn thiếu';
  if (issue.code === 'invalid_type')
    return `phải là ${issue.expected === 'string' ? 'chữ (đặt trong dấu nháy nếu là số hay ngày)' : String(issue.expected)}`;
  return 'không đúng dạng';
}
