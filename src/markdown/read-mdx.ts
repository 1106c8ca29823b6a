import type { Root } from 'mdast';
import { type OutlineUnit, outline } from '../domain/plan/outline.ts';
import type { Closing, Plan } from '../domain/plan/plan.ts';
import { subjectLine } from '../domain/plan/plan-text.ts';
import type { Problem } from '../domain/problem.ts';
import { readBody } from './blocks.ts';
import { type FrontMatter, readFrontMatter } from './front-matter.ts';
import { findForbidden } from './guard.ts';
import { typedLines } from './lines.ts';
import { parseMdx } from './parse.ts';
import { type DocumentText, documentText } from './text-lines.ts';

/** A content file read: the plan in the model of the domain, and the tree it came from, for rendering. */
export interface ReadMdx {
  readonly frontMatter: FrontMatter;
  readonly plan: Plan;
  /** The tree after `typedLines`: one top-level node per block, then note definitions. */
  readonly root: Root;
  /** One per block of `plan.body` and `plan.attachments` together. */
  readonly units: readonly OutlineUnit[];
  /** Subject, body and notes as one text; the lines lead back into `root`. */
  readonly text: DocumentText;
}

export type ReadMdxResult =
  | ({ readonly ok: true } & ReadMdx)
  | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * Reads a content file: guards it, checks its front matter, and takes the plan out of its natural text.
 *
 * `file` is the path to print in problems. All problems of the file come together.
 */
export function readMdx(source: string, file: string): ReadMdxResult {
  let parsed: ReturnType<typeof parseMdx>;
  try {
    parsed = parseMdx(source);
  } catch (error) {
    return { ok: false, problems: [syntaxProblem(error, file)] };
  }
  const forbidden = findForbidden(parsed.root, file);
  const frontMatter = readFrontMatter(parsed.frontMatter, file);
  if (!frontMatter.ok || forbidden.length > 0) {
    return { ok: false, problems: [...(frontMatter.ok ? [] : frontMatter.problems), ...forbidden] };
  }
  const { data, order } = frontMatter;
  const root = typedLines(parsed.root, source);
  const { blocks, notes } = readBody(root);
  const firstAttachment = blocks.findIndex((block) => block.kind === 'heading' && block.level === 1);
  const split = firstAttachment < 0 ? blocks.length : firstAttachment;
  const plan: Plan = {
    header: { letterhead: data.letterhead, type: data.type, subject: data.subject, rule: data.rule },
    body: blocks.slice(0, split),
    closing: readClosing(data, order),
    attachments: blocks.slice(split),
    notes,
  };
  return {
    ok: true,
    frontMatter: data,
    plan,
    root,
    units: outline(blocks),
    text: documentText(root, subjectLine(data)),
  };
}

/** Recipients and signature in the order in which the file has them. */
function readClosing(data: FrontMatter, order: readonly string[]): Closing[] {
  const closing: Closing[] = [];
  for (const key of order) {
    if (key === 'recipients' && data.recipients) closing.push({ kind: 'recipients', ...data.recipients });
    if (key === 'signature' && data.signature) closing.push({ kind: 'signature', lines: data.signature });
  }
  return closing;
}

/** Sätteri says where it stopped as `… 12:5 …` or `(12:5)`; without that the file as a whole is named. */
function syntaxProblem(error: unknown, file: string): Problem {
  const message = error instanceof Error ? error.message : String(error);
  const place = /(\d+):(\d+)/.exec(message);
  return {
    file,
    line: Number(place?.[1] ?? 1),
    column: Number(place?.[2] ?? 1),
    severity: 'error',
    rule: 'cu-phap',
    what: 'Tệp không đọc được',
    why: `Dấu “{”, “}” hoặc “<” trong văn bản bị hiểu là mã (${message.split('\n', 1)[0]})`,
    remedy: 'Gõ “\\” trước dấu đó: \\{ \\} \\<',
  };
}
