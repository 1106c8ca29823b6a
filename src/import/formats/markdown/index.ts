/**
 * Markdown and the Markdown of web exports — .md: headings, tables in both forms, notes, emphasis. Labels stay as typed:
 * a list is read as the lines it is, never counted again.
 */
import { createFindingLog, type FindingLog } from '../../findings.ts';
import { finishRuns } from '../../runs.ts';
import type { SourceBlock, SourceDocument, SourceParagraph } from '../../source-document.ts';
import { decodedText } from '../text.ts';
import { readInline } from './inline.ts';
import { groupLines, isWrapped } from './lines.ts';
import { isBar, isPipeTable, readBarTable, readPipeTable } from './tables.ts';

const noteDefinition = /^\[\^([^\]\s]+)\]:\s*(.*)$/;

export function readMarkdown(bytes: Uint8Array): SourceDocument {
  const findings = createFindingLog();
  const all = decodedText(bytes, findings).replace(/\r\n?/g, '\n').split('\n');
  const { lines, definitions } = takeNotes(all);
  const order: string[] = [];
  const noteIndex = (id: string): number | undefined => {
    if (!definitions.has(id)) return undefined;
    return order.includes(id) ? order.indexOf(id) : order.push(id) - 1;
  };
  const reader = createReader(isWrapped(lines), noteIndex, findings);
  const blocks = reader(lines, false);
  if (isWrapped(lines)) findings.add('line-wrap');
  const notes: SourceBlock[][] = [];
  for (let index = 0; index < order.length; index += 1)
    notes.push(reader(definitions.get(order[index] ?? '') ?? [], false));
  return { blocks, notes, findings: findings.list() };
}

function takeNotes(all: readonly string[]): { lines: string[]; definitions: Map<string, string[]> } {
  const lines: string[] = [];
  const definitions = new Map<string, string[]>();
  let note: string[] | undefined;
  for (const line of all) {
    const found = noteDefinition.exec(line);
    if (found !== null) {
      note = [found[2] ?? ''];
      definitions.set(found[1] ?? '', note);
    } else if (note !== undefined && /^(?: {2,}|\t)\S/.test(line)) {
      note.push(line.trim());
    } else {
      note = line.trim() === '' ? note : undefined;
      lines.push(line);
    }
  }
  return { lines, definitions };
}

type BlockReader = (lines: readonly string[], inCell: boolean) => SourceBlock[];

function createReader(
  wrapped: boolean,
  noteIndex: (id: string) => number | undefined,
  findings: FindingLog,
): BlockReader {
  return read;

  function read(lines: readonly string[], inCell: boolean): SourceBlock[] {
    const blocks: SourceBlock[] = [];
    let open: string[] = [];
    const close = (): void => {
      for (const text of groupLines(open, wrapped, inCell)) blocks.push(...paragraphs(text));
      open = [];
    };
    for (let at = 0; at < lines.length; at += 1) {
      const line = lines[at] ?? '';
      const heading = /^(#{1,6})\s+(.*?)\s*#*\s*$/.exec(line);
      if (line.trim() === '') {
        close();
      } else if (heading !== null) {
        close();
        blocks.push(...paragraphs(heading[2] ?? '', (heading[1]?.length ?? 1) - 1));
      } else if (!inCell && isBar(line)) {
        close();
        const { table, end } = readBarTable(lines, at, (cell) => read(cell, true));
        findings.add('mixed-markup', 'bảng viết mỗi ô một dòng');
        blocks.push(table);
        at = end - 1;
      } else if (!inCell && isPipeTable(lines, at)) {
        close();
        const { table, end } = readPipeTable(lines, at, (cell) => read(cell, true));
        blocks.push(table);
        at = end - 1;
      } else {
        open.push(line);
      }
    }
    close();
    return blocks;
  }

  /** A text with `<br>` is several paragraphs. */
  function paragraphs(text: string, outlineLevel?: number): SourceParagraph[] {
    return text
      .split(/<br\s*\/?>/i)
      .map((part): SourceParagraph => {
        const runs = finishRuns(readInline(part.trim(), noteIndex, findings), findings);
        return { kind: 'paragraph', runs, ...(outlineLevel !== undefined && { outlineLevel }) };
      })
      .filter(({ runs }) => runs.some((run) => 'note' in run || run.text.trim() !== ''));
  }
}
