/**
 * One story of a .doc (body, a note, a text box) as a flat list of paragraphs with their formats; tables are made of them
 * by `tables.ts`.
 */
import type { FindingLog } from '../../findings.ts';
import type { RawRun } from '../../runs.ts';
import type { Binary } from './binary.ts';
import type { CharacterFormat, DocFormats, ParagraphFormat } from './formats.ts';
import { type FormatRuns, runAt } from './pages.ts';
import type { Piece, PieceText } from './pieces.ts';

export interface StoryParagraph {
  readonly format: ParagraphFormat;
  /** Modifiers of the paragraph, among them those of the row that it ends. */
  readonly modifiers: readonly (Binary | undefined)[];
  readonly runs: readonly RawRun[];
  /** Text boxes anchored here, as numbers of the box table. */
  readonly boxes: readonly number[];
  /** Ends a table cell (U+0007). */
  readonly cellEnd: boolean;
  /** Its end is deleted or hidden: the next paragraph goes on with it. */
  readonly runsOn: boolean;
  /** Its end is deleted. */
  readonly deleted: boolean;
}

export interface StorySource {
  readonly pieces: PieceText;
  readonly formats: DocFormats;
  readonly characterRuns: FormatRuns;
  readonly paragraphRuns: FormatRuns;
  /** The number (from 0) of the note marked at a position; undefined when there is none. */
  readonly noteAt: (position: number) => number | undefined;
  readonly boxesAt: (position: number) => readonly number[];
  readonly findings: FindingLog;
}

export function readStory(source: StorySource, start: number, storyEnd: number): StoryParagraph[] {
  const { text } = source.pieces;
  const end = Math.min(storyEnd, text.length);
  const paragraphs: StoryParagraph[] = [];
  const fields: { inResult: boolean; code: string }[] = [];
  for (let at = start; at < end; ) {
    const last = paragraphEnd(source, at, end);
    const mark = locate(source.pieces.pieces, last);
    const run = mark === undefined ? undefined : runAt(source.paragraphRuns, mark.place);
    const modifiers = [run?.modifiers, mark?.piece.modifiers];
    const format = source.formats.paragraph(run?.style ?? 0, modifiers);
    const content = readContent(source, at, last + 1, format.style, fields);
    const ofMark = content.markFormat;
    const markText = text.charAt(last);
    paragraphs.push({
      format,
      modifiers,
      runs: content.runs,
      boxes: content.boxes,
      cellEnd: markText === '\x07',
      deleted: ofMark?.deleted ?? false,
      runsOn: markText === '\r' && (format.dropCap || (ofMark !== undefined && (ofMark.deleted || ofMark.hidden))),
    });
    at = last + 1;
  }
  return paragraphs;
}

/** Position of the character that ends the paragraph: a page break ends one only where its format ends too. */
function paragraphEnd(source: StorySource, start: number, end: number): number {
  const { text, pieces } = source.pieces;
  for (let at = start; at < end; at += 1) {
    const char = text.charCodeAt(at);
    if (char === 13 || char === 7) return at;
    if (char !== 12) continue;
    const place = locate(pieces, at);
    if (place === undefined) return at;
    if (runAt(source.paragraphRuns, place.place)?.end === place.place + place.piece.bytesPerChar) return at;
  }
  return end - 1;
}

/** The piece of a position and the byte place there. */
function locate(pieces: readonly Piece[], position: number): { piece: Piece; place: number } | undefined {
  let low = 0;
  let high = pieces.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const piece = pieces[middle];
    if (piece === undefined) return undefined;
    if (position < piece.start) high = middle - 1;
    else if (position >= piece.end) low = middle + 1;
    else return { piece, place: piece.at + (position - piece.start) * piece.bytesPerChar };
  }
  return undefined;
}

interface Content {
  readonly runs: RawRun[];
  readonly boxes: number[];
  readonly markFormat: CharacterFormat | undefined;
}

function readContent(
  source: StorySource,
  start: number,
  end: number,
  style: number,
  fields: { inResult: boolean; code: string }[],
): Content {
  const runs: RawRun[] = [];
  const boxes: number[] = [];
  let markFormat: CharacterFormat | undefined;
  for (let at = start; at < end; ) {
    const found = locate(source.pieces.pieces, at);
    if (found === undefined) break;
    const { piece, place } = found;
    const run = runAt(source.characterRuns, place);
    const left = run === undefined ? 1 : Math.ceil((run.end - place) / piece.bytesPerChar);
    const stop = Math.min(end, piece.end, at + Math.max(1, left));
    const format = source.formats.character(style, [run?.modifiers, piece.modifiers]);
    markFormat = format;
    readSpan(source, at, stop, format, fields, runs, boxes);
    at = stop;
  }
  return { runs, boxes, markFormat };
}

function readSpan(
  source: StorySource,
  start: number,
  end: number,
  format: CharacterFormat,
  fields: { inResult: boolean; code: string }[],
  runs: RawRun[],
  boxes: number[],
): void {
  const { findings, formats, pieces } = source;
  const font = formats.fontName(format);
  const { bold, italic, caps, raised } = format;
  let text = '';
  const flush = (): void => {
    if (text !== '') runs.push({ text, font, bold, italic, caps, raised });
    text = '';
  };
  const inCode = (): boolean => fields.some((field) => !field.inResult);

  for (let at = start; at < end; at += 1) {
    const char = pieces.text.charAt(at);
    const field = fields.at(-1);
    if (char === '\x13') fields.push({ inResult: false, code: '' });
    else if (char === '\x14' && field !== undefined) field.inResult = true;
    else if (char === '\x15') fields.pop();
    else if (inCode()) {
      if (field !== undefined) field.code += char;
    } else if (format.deleted || format.hidden) {
    } else if (source.noteAt(at) !== undefined) {
      flush();
      runs.push({ note: source.noteAt(at) ?? 0 });
    } else if (format.symbol !== undefined && format.special && char === '(') {
      flush();
      runs.push({ text: symbolOf(format.symbol.char), font: formats.fontNames[format.symbol.font], bold, italic });
    } else if (char === '\x01' && format.special) {
      findings.add(/^\s*(?:EMBED|LINK)/.test(field?.code ?? '') ? 'embedded' : 'image');
    } else if (char === '\x08' && format.special) {
      boxes.push(...source.boxesAt(at));
    } else {
      text += characters[char] ?? char;
    }
  }
  flush();
  const shown = (): string => pieces.text.slice(start, end).replace(/\p{Cc}/gu, ' ');
  if (format.deleted) findings.add('tracked-delete', shown());
  else if (format.hidden && shown().trim() !== '' && !inCode()) findings.add('hidden-text', shown());
  else if (format.inserted) findings.add('tracked-insert', shown());
}

/** Control characters that stand for text; the others end paragraphs or are nothing. */
const characters: Readonly<Record<string, string>> = {
  '\x0b': '\n',
  '\x1e': '-',
  '\x1f': '\u00ad', // the letter «ư» under a TCVN3 font
  '\r': '',
  '\x07': '',
  '\x0c': '',
  '\x0e': '',
  '\x02': '',
  '\x05': '',
};

function symbolOf(code: number): string {
  return String.fromCharCode(code < 0x100 ? code + 0xf000 : code);
}
