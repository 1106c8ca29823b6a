import { escapeXml as xml } from '../text/xml.ts';
import { type AknIdentity, aknKind, aknMeta, placeDateLine } from './akn-meta.ts';
import type { LabelKind } from './numbering.ts';
import type { OutlineUnit } from './outline.ts';
import type { Block, Closing, Plan, TableCell, TextLine } from './plan.ts';

/** A citation in a line of the body, as a reference. */
export interface AknReference {
  readonly start: number;
  readonly end: number;
  /** Address of the cited document: `van-ban/05-nq-tw/`. */
  readonly href: string;
}

/** The references in a line: of a block (row and cell for a table), in order. */
export type AknReferences = (block: number, row: number, cell: number) => readonly AknReference[];

/** Elements of the hierarchy, by kind of number. Their order is free in Akoma Ntoso, so the text's own order stands. */
const elementOf: Readonly<Record<LabelKind, string>> = {
  appendix: 'section',
  part: 'part',
  chapter: 'chapter',
  capital: 'part',
  roman: 'section',
  section: 'section',
  article: 'article',
  number: 'paragraph',
  decimal: 'subparagraph',
  letter: 'point',
  dash: 'indent',
  plus: 'indent',
};

/**
 * A plan as Akoma Ntoso 3.0 (OASIS LegalDocML): `<doc>` with the letterhead as preface, the outline as hierarchy with
 * the numbers as typed, notes where their marks stand, citations as `<ref>`, recipients and signature as conclusions,
 * each attachment as a document of its own. Ids are those of the page.
 */
export function toAkomaNtoso(
  plan: Plan,
  units: readonly OutlineUnit[],
  identity: AknIdentity,
  references: AknReferences = () => [],
): string {
  const notes = plan.notes;
  const split = plan.body.length;
  const blocks = [...plan.body, ...plan.attachments];
  const write: Source = { blocks, units, notes, references, used: new Map() };
  const attachments = attachmentRanges(blocks, split);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0">',
    `<doc name="${aknKind(identity)}">`,
    aknMeta(identity),
    preface(plan, identity),
    `<mainBody>${hierarchy(write, 0, split) || '<p/>'}</mainBody>`,
    conclusions(plan.closing),
    attachments.length === 0
      ? ''
      : `<attachments>${attachments.map((range) => attachment(write, range, identity)).join('')}</attachments>`,
    '</doc>',
    '</akomaNtoso>',
    '',
  ]
    .filter((part, index, all) => part !== '' || index === all.length - 1)
    .join('\n');
}

function preface({ header }: Plan, identity: AknIdentity): string {
  const inline: Partial<Record<string, string>> = {
    number: 'docNumber',
    issuer: 'docAuthority',
    draft: 'docStage',
    // Of a letter (công văn).
    ...(header.subject === null ? { about: 'docTitle' } : {}),
  };
  const lines = Object.entries(header.letterhead).flatMap(([field, value]) =>
    [value].flat().map((line) => {
      if (field === 'placeDate') return placeDateLine(line, identity);
      const element = inline[field];
      return `<p class="${field}">${element ? `<${element}>${xml(line)}</${element}>` : xml(line)}</p>`;
    }),
  );
  const title = [
    header.type === null ? '' : `<docType>${xml(header.type)}</docType>`,
    header.subject === null ? '' : `<docTitle>${xml(header.subject)}</docTitle>`,
  ].filter(Boolean);
  const long = title.length === 0 ? '' : `<longTitle><p>${title.join(' ')}</p></longTitle>`;
  const rule = header.rule === null ? '' : `<p class="rule">${xml(header.rule)}</p>`;
  return `<preface>${[...lines, long, rule].filter(Boolean).join('\n') || '<p/>'}</preface>`;
}

function conclusions(closing: readonly Closing[]): string {
  if (closing.length === 0) return '';
  const parts = closing.map((part, index) => {
    const name = part.kind === 'recipients' ? 'noi-nhan' : 'chu-ky';
    const before = closing.slice(0, index).filter(({ kind }) => kind === part.kind).length;
    const lines =
      part.kind === 'recipients'
        ? [part.label, ...part.lines].map((line) => `<p>${xml(line)}</p>`)
        : part.lines.map((line) => `<p><signature>${xml(line)}</signature></p>`);
    return `<container name="${name}" eId="${name}${before === 0 ? '' : `-${before + 1}`}">${lines.join('') || '<p/>'}</container>`;
  });
  return `<conclusions>${parts.join('')}</conclusions>`;
}

interface Source {
  readonly blocks: readonly Block[];
  readonly units: readonly OutlineUnit[];
  readonly notes: Plan['notes'];
  readonly references: AknReferences;
  /** How often each note is already written: the second time its id has a suffix. */
  readonly used: Map<number, number>;
}

interface Range {
  readonly from: number;
  readonly to: number;
}

/** Each level-1 heading opens an attachment. Blocks before the first one of them belong to an attachment without heading. */
function attachmentRanges(blocks: readonly Block[], split: number): Range[] {
  const starts = blocks.flatMap((block, index) =>
    index >= split && (index === split || (block.kind === 'heading' && block.level === 1)) ? [index] : [],
  );
  return starts.map((from, index) => ({ from, to: starts[index + 1] ?? blocks.length }));
}

function attachment(source: Source, { from, to }: Range, identity: AknIdentity): string {
  const id = source.units[from]?.id ?? `dinh-kem-${from + 1}`;
  const first = source.blocks[from];
  const heading = first?.kind === 'heading' && first.level === 1;
  const title = heading ? `<heading>${inline(source, first, from, 0, 0)}</heading>` : '';
  const body = hierarchy(source, heading ? from + 1 : from, to) || '<p/>';
  return `<attachment eId="${id}">${title}<doc name="dinh-kem">${aknMeta(identity, id)}<mainBody>${body}</mainBody></doc></attachment>`;
}

/** The outline between two blocks: labelled units nest, what has no label stands where it stands. */
function hierarchy(source: Source, from: number, to: number): string {
  const children = new Map<number, number[]>();
  for (let index = from; index < to; index += 1) {
    const parent = source.units[index]?.parent ?? -1;
    const under = parent >= from && parent < to ? parent : -1;
    const siblings = children.get(under);
    if (siblings) siblings.push(index);
    else children.set(under, [index]);
  }
  const unit = (index: number): string => {
    const block = source.blocks[index];
    const { label, id } = source.units[index] ?? {};
    if (!block || block.kind === 'table' || id === undefined) return flow(source, index);
    const element = label ? elementOf[label.kind] : 'section';
    const num = label ? `<num>${xml(label.text)}</num>` : '';
    const text = inline(source, block, index, 0, label?.text.length ?? 0);
    const below = children.get(index) ?? [];
    const labelled = below.some((child) => source.units[child]?.id !== undefined);
    if (block.kind === 'heading') {
      const inside = labelled
        ? mixed(below, unit, source)
        : `<content>${below.map((child) => flow(source, child)).join('') || '<p/>'}</content>`;
      return `<${element} eId="${id}">${num}<heading>${text}</heading>${inside}</${element}>`;
    }
    const own = `<p>${text}</p>`;
    if (!labelled)
      return `<${element} eId="${id}">${num}<content>${own}${below.map((child) => flow(source, child)).join('')}</content></${element}>`;
    return `<${element} eId="${id}">${num}<intro>${own}</intro>${mixed(below, unit, source)}</${element}>`;
  };
  return (children.get(-1) ?? [])
    .map((index) => (source.units[index]?.id === undefined ? flow(source, index) : unit(index)))
    .join('\n');
}

/** Among numbered children, what has no number stands in a container of its own: the order of the text is kept. */
function mixed(indexes: readonly number[], unit: (index: number) => string, source: Source): string {
  return indexes
    .map((index) =>
      source.units[index]?.id === undefined
        ? `<hcontainer name="doan" eId="doan-${index + 1}"><content>${flow(source, index)}</content></hcontainer>`
        : unit(index),
    )
    .join('\n');
}

function flow(source: Source, index: number): string {
  const block = source.blocks[index];
  if (!block) return '';
  if (block.kind !== 'table') return `<p>${inline(source, block, index, 0, 0)}</p>`;
  const rows = block.rows.map((row, at) => {
    const tag = at === 0 ? 'th' : 'td';
    const cells = row.map((cell, column) => {
      if ((at > 0 && isMerged(row, column)) || (column > 0 && cell.across)) return '';
      const below = block.rows.slice(at + 1);
      const end = below.findIndex((other) => !isMerged(other, column));
      const height = (end === -1 ? below.length : end) + 1;
      const behind = row.slice(column + 1);
      const next = behind.findIndex((other) => !other.across);
      const width = (next === -1 ? behind.length : next) + 1;
      const span = `${height === 1 ? '' : ` rowspan="${height}"`}${width === 1 ? '' : ` colspan="${width}"`}`;
      return `<${tag}${span}><p>${inline(source, cell, index, at, 0, column)}</p></${tag}>`;
    });
    return `<tr>${cells.join('')}</tr>`;
  });
  return `<table eId="bang-${index + 1}">${rows.join('')}</table>`;
}

/** Merged with the cell above, in a row that has a cell of its own: a row without any is none. */
function isMerged(row: readonly TableCell[], column: number): boolean {
  return row[column]?.merged === true && row.some((cell) => !cell.merged);
}

/** A line from `skip` on (after its number), with its notes and references; `\n` is a break. */
function inline(source: Source, line: TextLine, block: number, row: number, skip: number, cell = 0): string {
  const references = source.references(block, row, cell);
  if (line.noteRefs.length === 0 && references.length === 0) return tidy(xml(line.text.slice(skip)));
  const marks = [
    ...line.noteRefs.map((ref) => ({ start: ref.offset, end: ref.offset, note: ref.note, href: '' })),
    ...references.map((ref) => ({ ...ref, note: 0 })),
  ].sort((a, b) => a.start - b.start || a.end - b.end);
  let out = '';
  let at = skip;
  for (const mark of marks) {
    if (mark.start < at) continue;
    out += xml(line.text.slice(at, mark.start));
    out +=
      mark.note > 0
        ? note(source, mark.note)
        : `<ref href="${xml(mark.href)}">${xml(line.text.slice(mark.start, mark.end))}</ref>`;
    at = mark.end;
  }
  return tidy(out + xml(line.text.slice(at)));
}

function tidy(text: string): string {
  const from = text.startsWith(' ') ? text.replace(/^ +/, '') : text;
  return from.includes('\n') ? from.replaceAll('\n', '<br/>') : from;
}

function note(source: Source, number: number): string {
  const paragraphs = source.notes[number - 1] ?? [];
  const times = (source.used.get(number) ?? 0) + 1;
  source.used.set(number, times);
  const again = times === 1 ? '' : `-${times}`;
  return `<authorialNote marker="${number}" placement="bottom" eId="chu-thich-${number}${again}">${paragraphs.map((text) => `<p>${xml(text)}</p>`).join('') || '<p/>'}</authorialNote>`;
}
