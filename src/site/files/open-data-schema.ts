import { z } from 'astro/zod';
import { deadlineKinds } from '../../domain/task/deadline.ts';

/**
 * Open data, version 1: what the files under `api/v1/` hold. The published JSON Schemas are made from these. A field is
 * only ever added within a version; a change of meaning is a new version.
 */
export const openDataVersion = 1;

const nullable = z.string().nullable();
const isoDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

export const documentSchema = z.strictObject({
  id: z.string().describe('Khóa của văn bản: số và ngày (và cơ quan khi nhiều cơ quan dùng chung ký hiệu)'),
  label: z.string(),
  type: nullable.describe('Tên loại'),
  number: nullable.describe('Số, ký hiệu'),
  date: isoDate.nullable().describe('Ngày ban hành; null khi chưa rõ'),
  issuer: nullable.describe('Cơ quan ban hành'),
  title: nullable.describe('Trích yếu'),
  page: z.string().describe('Địa chỉ trang, tính từ gốc của thư viện'),
  held: z.boolean().describe('Thư viện có toàn văn'),
  citedBy: z.number().int().describe('Số văn bản trong thư viện dẫn văn bản này'),
  files: z
    .strictObject({ markdown: z.string(), text: z.string(), akomaNtoso: z.string() })
    .nullable()
    .describe('Toàn văn ở các dạng khác'),
});

const quoteSchema = z.strictObject({ before: z.string(), text: z.string(), after: z.string() });

export const citationSchema = z.strictObject({
  from: z.string().describe('Văn bản dẫn'),
  page: z.string().describe('Địa chỉ đúng chỗ dẫn'),
  section: nullable.describe('Mã mục'),
  text: z.string().describe('Đúng lời trong văn bản'),
  kind: z.string(),
  to: z.array(z.string()).describe('Văn bản được dẫn; rỗng khi chưa xác định được'),
  candidates: z.array(z.string()).describe('Các văn bản có thể là, khi chưa xác định được'),
  rule: z.string().describe('Quy tắc đã dùng để xác định'),
  relation: z.strictObject({ kind: z.string(), words: z.string() }).nullable().describe('Quan hệ mà lời văn nêu'),
  pinpoint: nullable.describe('Điều, khoản, mục được dẫn'),
  quote: quoteSchema.describe('Câu chứa chỗ dẫn'),
});

export const backlinkSchema = z.strictObject({
  to: z.string().describe('Văn bản được dẫn'),
  from: z.string().describe('Văn bản dẫn'),
  page: z.string().describe('Địa chỉ đúng chỗ dẫn'),
  section: nullable,
  quote: quoteSchema,
});

const partySchema = z.strictObject({
  name: z.string().describe('Đúng lời trong văn bản'),
  kind: z.enum(['unit', 'group']),
  unit: nullable.describe('Mã đơn vị trong units'),
});

export const taskSchema = z.strictObject({
  id: z.string(),
  document: z.string(),
  page: z.string().describe('Địa chỉ đúng chỗ giao nhiệm vụ'),
  section: nullable,
  place: z.string().describe('Số của mục: III.2'),
  marker: z.string().describe('Số thứ tự như trong văn bản'),
  text: z.string(),
  details: z.array(z.string()),
  groups: z.array(z.string()),
  lead: z.array(partySchema).describe('Chủ trì'),
  support: z.array(partySchema).describe('Phối hợp'),
  adviser: z.array(partySchema).describe('Tham mưu'),
  assigned: z.array(partySchema).describe('Được giao, văn bản không nói rõ vai trò'),
  deadline: z.strictObject({
    text: z.string().describe('Đúng lời trong văn bản; rỗng khi không nêu'),
    kind: z.enum(deadlineKinds),
    due: isoDate.nullable(),
    derived: z.boolean().describe('Ngày được suy ra từ tháng, quý, năm'),
  }),
  product: nullable,
  cites: z.array(z.string()).describe('Văn bản mà nhiệm vụ dẫn'),
  source: z.string().describe('Lời văn làm căn cứ'),
  origin: z.enum(['lines', 'table', 'sentence']),
});

export const unitSchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  aliases: z.array(z.string()),
  page: z.string(),
  tasks: z.number().int(),
  issued: z.array(z.string()),
});

export const graphSchema = z.strictObject({
  $schema: z.string(),
  version: z.literal(openDataVersion),
  nodes: z.array(
    documentSchema.pick({
      id: true,
      label: true,
      type: true,
      number: true,
      date: true,
      issuer: true,
      title: true,
      page: true,
      held: true,
    }),
  ),
  edges: z.array(z.strictObject({ from: z.string(), to: z.string(), relation: nullable, count: z.number().int() })),
});

/** Name of the collection → what one of its items is. */
export const collections = {
  documents: documentSchema,
  citations: citationSchema,
  backlinks: backlinkSchema,
  tasks: taskSchema,
  units: unitSchema,
} as const;
export type CollectionName = keyof typeof collections;
export type Item<N extends CollectionName> = z.infer<(typeof collections)[N]>;

/** A file of a collection: one of `pages` parts. */
export function pageSchema(item: z.ZodType) {
  return z.strictObject({
    $schema: z.string(),
    version: z.literal(openDataVersion),
    page: z.number().int().min(1),
    pages: z.number().int().min(1),
    items: z.array(item),
  });
}

/** JSON Schema (2020-12) of a published file. */
export function jsonSchema(schema: z.ZodType, title: string): unknown {
  return { title, ...z.toJSONSchema(schema) };
}
