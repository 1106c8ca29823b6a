/**
 * Word 97–2003 — .doc: the streams of the compound file and the document made of them, after [MS-DOC]. Pictures, objects
 * and macros are never opened.
 */
import CFB from 'cfb';
import { createFindingLog } from '../../findings.ts';
import { RefusalError } from '../../refusal.ts';
import type { SourceBlock, SourceDocument } from '../../source-document.ts';
import { createListCounter, type ListLabel } from '../list-numbering.ts';
import { Binary } from './binary.ts';
import { readBoxes } from './boxes.ts';
import { readFib } from './fib.ts';
import { createFormats, readFontNames, readStyles } from './formats.ts';
import { readLists } from './lists.ts';
import { readCommentTexts, readNoteTexts } from './notes.ts';
import { readCharacterRuns, readParagraphRuns } from './pages.ts';
import { readPieces } from './pieces.ts';
import { readStory, type StoryParagraph } from './story.ts';
import { type BlockContext, buildBlocks } from './tables.ts';

const wordMagic = 0xa5ec;
/** Word 97. */
const oldestVersion = 0xc1;

export function readDoc(container: CFB.CFB$Container): SourceDocument {
  const findings = createFindingLog();
  const document = stream(container, 'WordDocument');
  if (document === undefined) throw new RefusalError('damaged', 'thiếu phần chữ');
  const fib = readFib(document);
  if (document.u16(0) !== wordMagic || fib.version < oldestVersion) throw new RefusalError('old-word');
  if (fib.encrypted) throw new RefusalError('encrypted');
  const table = stream(container, fib.tableStream);
  if (table === undefined) throw new RefusalError('damaged', `thiếu phần ${fib.tableStream}`);

  const place = (name: Parameters<typeof fib.table>[0]): [number, number] => {
    const { at, length } = fib.table(name);
    return [at, length];
  };
  const { styles, defaultFont } = readStyles(table, ...place('styles'));
  const fontNames = readFontNames(table, ...place('fonts'));
  const formats = createFormats(styles, defaultFont, fontNames);
  const lists = readLists(table, fib.table('lists'), fib.table('listUses'), fontNames);
  const notes = readNoteTexts(table, fib);
  const noteByMark = new Map(notes.map((note, index) => [note.mark, index]));
  const boxes = readBoxes(table, fib);
  const source = {
    pieces: readPieces(document, table, ...place('pieces')),
    formats,
    characterRuns: readCharacterRuns(document, table, ...place('characterPages')),
    paragraphRuns: readParagraphRuns(document, table, stream(container, 'Data'), ...place('paragraphPages')),
    noteAt: (position: number) => noteByMark.get(position),
    boxesAt: boxes.at,
    findings,
  };

  const countLabel = createListCounter(findings);
  function label({ format }: StoryParagraph): ListLabel | undefined {
    const use = format.list > 0 && format.list < 0x7ff ? lists.uses[format.list - 1] : undefined;
    if (use === undefined) return undefined;
    return countLabel(use, Math.min(8, format.level ?? lists.levelOfStyle(use, format.style) ?? 0));
  }

  const bodyStory = fib.story('body');
  const boxStory = fib.story('boxes');
  const open = new Set<number>();
  const context: BlockContext = { label, styleName: formats.styleName, findings, readBox };

  function readBox(index: number): SourceBlock[] {
    const range = boxes.ranges[index];
    if (range === undefined || open.has(index)) return [];
    open.add(index);
    const blocks = readBlocks(boxStory.start + range.start, boxStory.start + range.end);
    const text = textOf(blocks);
    if (text.trim() === '') return [];
    findings.add('textbox', text);
    return blocks;
  }

  function readBlocks(start: number, end: number): SourceBlock[] {
    return buildBlocks(readStory(source, start, end), 0, context);
  }

  const blocks = readBlocks(bodyStory.start, bodyStory.end);
  const noteBlocks = notes.map(({ start, end }) => trimNote(readBlocks(start, end)));
  const textAt = (start: number, end: number): string => source.pieces.text.slice(start, end).replace(/\p{Cc}/gu, ' ');
  for (const { start, end } of readCommentTexts(table, fib)) findings.add('comment', textAt(start, end));
  const headers = fib.story('headers');
  const margins = textAt(headers.start, headers.end).replace(/\b(?:PAGE|NUMPAGES|MERGEFORMAT)\b/g, '');
  if (/\p{L}/u.test(margins)) findings.add('header-footer', margins);
  if (CFB.find(container, 'Macros/VBA/dir') !== null) findings.add('macro');
  return { blocks, notes: noteBlocks, findings: findings.list() };
}

function stream(container: CFB.CFB$Container, name: string): Binary | undefined {
  const entry = CFB.find(container, `/${name}`) ?? CFB.find(container, name);
  return entry === null ? undefined : new Binary(Uint8Array.from(entry.content as unknown as Uint8Array));
}

/** A note's text without the space after its mark and the empty paragraph at its end. */
function trimNote(blocks: SourceBlock[]): SourceBlock[] {
  const kept = blocks.filter((block) => block.kind === 'table' || block.runs.length > 0);
  const [first, ...rest] = kept;
  if (first?.kind !== 'paragraph') return kept;
  const [run, ...runs] = first.runs;
  if (run === undefined || !('text' in run)) return kept;
  const text = run.text.trimStart();
  return [{ ...first, runs: text === '' ? runs : [{ ...run, text }, ...runs] }, ...rest];
}

function textOf(blocks: readonly SourceBlock[]): string {
  return blocks
    .map((block) =>
      block.kind === 'table'
        ? block.rows.flatMap((row) => row.cells.map((cell) => textOf(cell.blocks))).join(' ')
        : block.runs.map((run) => ('text' in run ? run.text : '')).join(''),
    )
    .join(' ');
}
