import type { NoteRange } from '../domain/citation/find-notes.ts';
import { decodeText, decodeWidened } from './encodings/decode-text.ts';
import type { SourceDocument } from './source-document.ts';
import { blockLines, type SourceLine } from './source-lines.ts';

/** The running text of a file, in which citations are looked for. */
export interface CitationText {
  readonly text: string;
  readonly notes: readonly NoteRange[];
  /** Whether offsets into `text` are offsets into the file as decoded. */
  readonly asReceived: boolean;
}

/** A plain or Markdown text, letter by letter as it stands in the file: no NFC, no byte order mark taken away. */
export function textOfBytes(bytes: Uint8Array): CitationText {
  const unicode = decodeUnicode(bytes);
  if (unicode === null) return { text: decodeText(bytes).text, notes: [], asReceived: false };
  const widened = decodeWidened(unicode);
  if (widened !== null) return { text: widened.text, notes: [], asReceived: false };
  return { text: unicode, notes: markdownNotes(unicode), asReceived: true };
}

function decodeUnicode(bytes: Uint8Array): string | null {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Footnotes of Markdown: the mark `[^1]` in the text, and the line `[^1]: …` with what it says. */
export function markdownNotes(text: string): NoteRange[] {
  const definitions = new Map(
    [...text.matchAll(/^\[\^([^\]\s]{1,20})\]:[ \t]*(.*)$/gm)].map((match) => [match[1] ?? '', match]),
  );
  return [...text.matchAll(/(?<!^)\[\^([^\]\s]{1,20})\](?!:)/gm)].flatMap((mark) => {
    const definition = definitions.get(mark[1] ?? '');
    if (!definition) return [];
    const end = definition.index + definition[0].length;
    return [{ anchor: mark.index, start: end - (definition[2]?.length ?? 0), end }];
  });
}

/** An office file: its lines in reading order, then the texts of its footnotes. */
export function textOfDocument(document: SourceDocument): CitationText {
  const lines: string[] = [];
  const anchors = new Map<number, number>();
  let length = 0;
  const add = (line: SourceLine): void => {
    for (const { note, offset } of line.noteRefs) anchors.set(note, length + offset);
    lines.push(line.raw);
    length += line.raw.length + 1;
  };
  for (const line of blockLines(document.blocks)) add(line);
  const notes = document.notes.flatMap((note, index) => {
    const start = length;
    for (const line of blockLines(note)) add(line);
    const anchor = anchors.get(index + 1);
    return anchor === undefined ? [] : [{ anchor, start, end: length - 1 }];
  });
  return { text: lines.join('\n'), notes, asReceived: false };
}
