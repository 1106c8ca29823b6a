import type { Root } from 'mdast';
import type { Mention } from '../../domain/citation/citation.ts';
import { findCitations } from '../../domain/citation/find-citations.ts';
import { resolveInDocument } from '../../domain/citation/resolve-within.ts';
import { heldDocumentPath } from '../../domain/paths.ts';
import { type DocumentFacts, readFacts } from '../../domain/plan/document-facts.ts';
import type { OutlineUnit } from '../../domain/plan/outline.ts';
import { subjectLine } from '../../domain/plan/plan-text.ts';
import { parseRunIn } from '../../domain/plan/run-in.ts';
import type { Problem } from '../../domain/problem.ts';
import { extractTasks } from '../../domain/task/task.ts';
import { type Quote, quoteSentence } from '../../domain/text/sentence.ts';
import { countWords } from '../../domain/text/vietnamese-text.ts';
import { type ReadMdx, type ReadMdxResult, readMdx } from '../../markdown/read-mdx.ts';
import { renderBody, renderLine } from '../../markdown/render.ts';
import { findCarriedOut } from './carried-out.ts';
import type {
  DocumentDetails,
  DocumentHtml,
  DocumentRecord,
  DocumentText,
  PlacedCitation,
  Section,
  Typo,
} from './document-record.ts';
import { digestOf } from './pack.ts';
import { type DraftTask, placeTasks } from './place-tasks.ts';
import { recipientsOf } from './recipients.ts';
import { sectionPinpoint } from './sections.ts';
import { type FindHints, findTypos } from './typos.ts';

/** A content file as it was read from disk. */
export interface DocumentSource {
  readonly source: string;
  /** How messages call it. */
  readonly file: string;
}

/** All that a content file says. */
export interface ReadDocument {
  readonly ok: true;
  readonly record: DocumentRecord;
  readonly details: DocumentDetails;
  readonly html: DocumentHtml;
  readonly text: DocumentText;
}

/** A content file that cannot be read. */
export interface Refused {
  readonly ok: false;
  readonly problems: readonly Problem[];
}

/** What a document may call itself: a letter (công văn) has no type line, and says «văn bản này». */
function ownTypes(type: string | null): string[] {
  if (type === null) return [];
  return type === 'Công văn' ? ['Công văn', 'Văn bản'] : [type];
}

/**
 * Map: everything that each content file says, worked out once.
 *
 * Reads: the files' texts, and what finds typing errors. Writes for each, in order: its record, its plain text and its
 * HTML, in which each citation is a `<vd-link n="…">` still to be filled in, because what a number means depends on the
 * other documents.
 *
 * Each step goes over all the documents before the next begins: a step is a lot of code, and while it stays in the
 * processor's cache it is faster. But all that is known of these documents is in memory at once.
 */
export function readDocuments(
  sources: readonly DocumentSource[],
  findHints: FindHints,
): readonly (ReadDocument | Refused)[] {
  const opened = each(sources, ({ source, file }) => open(readMdx(source, file), file));
  const cited = each(opened, (draft) => ({ ...draft, ...cite(draft) }));
  const rendered = each(cited, (draft) => ({ ...draft, html: render(draft) }));
  const assigned = each(rendered, (draft) => ({
    ...draft,
    tasks: placeTasks(extractTasks(draft.plan, draft), draft.sections, draft.citations),
  }));
  const checked = each(assigned, (draft) => ({
    ...draft,
    typos: findTypos(draft, findHints),
  }));
  return each(checked, finish);
}

/** One step on what the steps before have not refused. */
function each<From extends object, To>(
  drafts: readonly (From | Refused)[],
  step: (draft: From) => To | Refused,
): (To | Refused)[] {
  return drafts.map((draft) => (isRefused(draft) ? draft : step(draft)));
}

function isRefused(draft: object): draft is Refused {
  return 'ok' in draft && draft.ok === false;
}

interface Opened extends ReadMdx {
  readonly file: string;
  readonly facts: DocumentFacts;
  readonly sections: readonly Section[];
}

interface Cited extends Opened {
  readonly mentions: readonly Mention[];
  readonly citations: readonly PlacedCitation[];
  readonly quotes: readonly Quote[];
}

interface Checked extends Cited {
  readonly html: DocumentHtml;
  readonly tasks: readonly DraftTask[];
  readonly typos: readonly Typo[];
}

function open(read: ReadMdxResult, file: string): Opened | Refused {
  return read.ok ? { ...read, file, facts: readFacts(read.plan.header), sections: readSections(read) } : read;
}

function cite({ plan, text, units, facts, sections }: Opened): Pick<Cited, 'mentions' | 'citations' | 'quotes'> {
  const sectionOf = sectionIndex(units);
  const mentions = findCitations(text.text, { notes: text.notes, ownTypes: ownTypes(facts.type) });
  let next = 0;
  const quotes: Quote[] = [];
  const citations = resolveInDocument(mentions, facts).map((citation, index): PlacedCitation => {
    while ((text.lines[next]?.start ?? Infinity) <= citation.start) next += 1;
    const line = text.lines[next - 1];
    const lineStart = line?.start ?? 0;
    const lineText = line?.text ?? subjectLine(plan.header);
    const end = Math.min(citation.end - lineStart, lineText.length);
    const quote = quoteSentence(lineText, citation.start - lineStart, end);
    quotes.push(quote);
    const section = line === undefined || line.note !== null ? -1 : (sectionOf[line.block] ?? -1);
    const place = sectionPinpoint(section, (at) => sections[at]);
    const inSubject = line === undefined;
    return {
      ...citation,
      anchor: `vd-${index + 1}`,
      section,
      line: line === undefined ? 1 : lineOf(line.node),
      shown: digestOf(JSON.stringify([quote, citation.relation?.kind, sections[section]?.id, place, inSubject])),
    };
  });
  return { mentions, citations, quotes };
}

function render({ plan, root, text, units, mentions }: Cited): DocumentHtml {
  return { subject: renderLine(subjectLine(plan.header), mentions), ...renderBody(root, text, units, mentions) };
}

function finish(draft: Checked): ReadDocument {
  const { file, frontMatter, plan, root, text, units, facts, sections, citations, quotes, html, tasks, typos } = draft;
  const slug = file.slice(file.lastIndexOf('/') + 1).replace(/\.mdx$/, '');
  const path = heldDocumentPath(facts.type, slug);
  const nameDigest = digestOf(JSON.stringify([path, facts]));
  const record: DocumentRecord = {
    slug,
    path,
    file,
    header: plan.header,
    facts,
    recipients: recipientsOf(plan.closing),
    source: frontMatter.source ?? null,
    citations,
    carriedOut: findCarriedOut(citations, quotes),
    tasks: tasks.map((task) => ({ ...task, shown: digestOf(nameDigest, JSON.stringify(taskFacts(task))) })),
    nameDigest,
    sectionsDigest: digestOf(JSON.stringify(sections)),
    problems: danglingNotes(root, text.marked, file),
    words: countWords(text.text),
  };
  const lines = text.lines
    .filter((line) => line.note === null)
    .map(({ block, start, text: { length } }) => ({ block, start, end: start + length }));
  const details = { closing: plan.closing, repairs: frontMatter.repairs, sections, quotes, typos };
  return { ok: true, record, details, html, text: { plan, units, lines } };
}

function readSections({ plan, units }: ReadMdx): Section[] {
  const blocks = [...plan.body, ...plan.attachments];
  const index = new Map<number, number>();
  const sections: Section[] = [];
  units.forEach((unit, unitIndex) => {
    const block = blocks[unit.block];
    if (unit.id === undefined || !block || block.kind === 'table') return;
    index.set(unitIndex, sections.length);
    const label = unit.label?.text ?? '';
    sections.push({
      id: unit.id,
      kind: unit.label?.kind ?? 'heading',
      level: block.kind === 'heading' ? block.level : null,
      label,
      title: block.text.slice(label.length).trim(),
      runIn: block.kind === 'heading' ? null : (parseRunIn(block.text)?.title ?? null),
      parent: index.get(unit.parent) ?? -1,
    });
  });
  return sections;
}

/** What a list shows of a task: which block it stands in is not among it. */
function taskFacts(task: DraftTask): unknown {
  return { ...task, place: task.place.row, citations: undefined };
}

/** For each block the index of the section it belongs to: its own, or that of the unit above it. */
function sectionIndex(units: readonly OutlineUnit[]): number[] {
  let sections = 0;
  const own = units.map((unit) => (unit.id === undefined ? -1 : sections++));
  return units.map((unit, index) =>
    own[index] !== -1 ? (own[index] ?? -1) : unit.parent === -1 ? -1 : (own[unit.parent] ?? -1),
  );
}

function lineOf(node: unknown): number {
  return (node as { position?: { start: { line: number } } }).position?.start.line ?? 1;
}

/** A note that nothing points at would vanish from the page: its mark was lost. */
function danglingNotes(root: Root, marked: ReadonlySet<string>, file: string): Problem[] {
  return root.children
    .filter((node) => node.type === 'footnoteDefinition' && !marked.has(node.identifier))
    .map((node) => ({
      file,
      line: lineOf(node),
      column: 1,
      severity: 'error' as const,
      rule: 'chu-thich-mat-dau',
      what: `Chú thích [^${'identifier' in node ? node.identifier : ''}] không có chỗ dẫn trong văn bản`,
      why: 'Chú thích không có chỗ dẫn sẽ không hiện trên trang',
      remedy: 'Gõ [^…] ở chỗ có số chú thích trong bản gốc',
    }));
}
