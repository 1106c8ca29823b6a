import { readFileSync } from 'node:fs';
import { z } from 'astro/zod';
import { LineCounter, parseDocument } from 'yaml';
import type { Problem } from '../../domain/problem.ts';
import { contentFiles } from './content-files.ts';

const entrySchema = z.strictObject({
  /** Số, ký hiệu, canonical; absent for a document known by name. */
  number: z.string().optional(),
  name: z.string().optional(),
  type: z.string().optional(),
  date: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/)
    .optional(),
  issuer: z.string().optional(),
  title: z.string().optional(),
  /** Other names by which texts cite it. */
  aliases: z.array(z.string()).default([]),
  /** Key or number of the document that replaced it. */
  replacedBy: z.string().optional(),
});

/** A fact about a cited document that no text states, with its place. */
export type FactEntry = z.infer<typeof entrySchema> & { readonly file: string; readonly line: number };

/** Reads `content/documents/*.yaml`: each file is a list of documents. Problems are reported, each at its entry. */
export function readDocumentFacts(content: string): { entries: FactEntry[]; problems: Problem[] } {
  const entries: FactEntry[] = [];
  const problems: Problem[] = [];
  for (const { path, file } of contentFiles(content, 'documents', '.yaml')) {
    const counter = new LineCounter();
    const document = parseDocument(readFileSync(path, 'utf8'), { lineCounter: counter });
    const items =
      document.errors.length > 0 || document.contents === null ? [] : ((document.toJS() ?? []) as unknown[]);
    for (const error of document.errors) {
      const place = counter.linePos(error.pos[0]);
      problems.push(
        problem(
          file,
          place.line,
          place.col,
          'Tệp không đọc được',
          'Tệp phải là YAML đúng',
          'Xem dấu hai chấm, dấu nháy và thụt dòng quanh chỗ này',
        ),
      );
    }
    if (!Array.isArray(items)) {
      problems.push(
        problem(
          file,
          1,
          1,
          'Tệp không phải là một danh sách',
          'Mỗi văn bản là một mục bắt đầu bằng “- ”',
          'Xem mẫu trong content/README.md',
        ),
      );
      continue;
    }
    items.forEach((item, index) => {
      const node = document.getIn([index], true) as { range?: [number, number, number] } | undefined;
      const place = counter.linePos(node?.range?.[0] ?? 0);
      const parsed = entrySchema.safeParse(item);
      if (!parsed.success) {
        for (const issue of parsed.error.issues) {
          problems.push(
            problem(
              file,
              place.line,
              place.col,
              `Mục “${issue.path.join('.')}” không đúng dạng`,
              issue.message,
              `Các mục dùng được: ${Object.keys(entrySchema.shape).join(', ')}; ngày viết 2026-04-07`,
            ),
          );
        }
      } else if (parsed.data.number === undefined && parsed.data.name === undefined) {
        problems.push(
          problem(
            file,
            place.line,
            place.col,
            'Văn bản không có số và không có tên',
            'Phải có “number” hoặc “name” để biết là văn bản nào',
            'Thêm dòng number: "05-NQ/TW" hoặc name: Điều lệ Đảng',
          ),
        );
      } else entries.push({ ...parsed.data, file, line: place.line });
    });
  }
  return { entries, problems };
}

function problem(file: string, line: number, column: number, what: string, why: string, remedy: string): Problem {
  return { file, line, column, severity: 'error', rule: 'du-kien-van-ban', what, why, remedy };
}
