/**
 * Footnotes of a PDF: lines at the foot of a page, under the short line drawn above notes or set smaller than the body,
 * that begin with the figure of a raised mark on that page.
 */
import type { FindingLog } from '../../findings.ts';
import { finishRuns, type RawRun } from '../../runs.ts';
import type { SourceBlock } from '../../source-document.ts';
import { joinSegments } from './join-lines.ts';
import { type Line, lineText, type Piece } from './lines.ts';
import type { Rule } from './rules.ts';

export interface NoteReader {
  /** Takes the notes off the foot of the next page and returns the rest of its lines. */
  readonly takeNotes: (page: NotePage) => Line[];
  /** What a raised piece stands for; undefined when it marks no note of its page. */
  readonly marks: (piece: Piece) => RawRun[] | undefined;
  readonly list: (findings: FindingLog) => SourceBlock[][];
}

export interface NotePage {
  readonly lines: readonly Line[];
  readonly tables: readonly { readonly top: number; readonly bottom: number; readonly lines: readonly Line[] }[];
  readonly rules: readonly Rule[];
  /** Of the page, in points. */
  readonly width: number;
}

interface Note {
  readonly figure: string;
  readonly lines: Line[];
}

/** A note is set smaller than the body by this factor at least, unless a line is drawn above it. */
const noteSize = 0.93;
/** Length of the line drawn above notes, as a share of the page's width. */
const separatorLength = { least: 0.1, most: 0.6 } as const;

export function createNoteReader(bodySize: number): NoteReader {
  const noteOf = new Map<Piece, readonly Note[]>();
  const all: Note[] = [];
  const order: Note[] = [];
  /** The note that ended the page before: it may go on at the foot of this one. */
  let open: Note | undefined;
  const isSmall = (line: Line | undefined): boolean => line !== undefined && line.size < noteSize * bodySize;

  function takeNotes(page: NotePage): Line[] {
    const { lines } = page;
    const before = open;
    open = undefined;
    const start = startOf(page, before);
    if (start === undefined) return [...lines];
    const marks = marksAbove(page, start);
    const figures = new Set(marks.flatMap((mark) => mark.figures));
    const here: Note[] = [];
    let last = before;
    for (const line of lines.slice(start)) {
      const figure = figureOf(line);
      if (figure !== undefined && figures.has(figure) && Number(figure) > Number(here.at(-1)?.figure ?? 0)) {
        last = { figure, lines: [line] };
        here.push(last);
      } else {
        last?.lines.push(line);
      }
    }
    for (const { piece, figures: asked } of marks) {
      const notes = asked
        .map((figure) => here.find((note) => note.figure === figure))
        .filter((note) => note !== undefined);
      if (notes.length === asked.length) noteOf.set(piece, notes);
    }
    all.push(...here);
    open = last;
    return lines.slice(0, start);
  }

  /** Index of the line with which the notes of a page begin; undefined when it has none. */
  function startOf(page: NotePage, before: Note | undefined): number | undefined {
    const { lines } = page;
    const begins = (at: number): boolean => {
      const figure = figureOf(lines[at] as Line);
      return figure !== undefined && marksAbove(page, at).some((mark) => mark.figures.includes(figure));
    };
    const drawn = separatorOf(page);
    const under = drawn === undefined ? -1 : lines.findIndex((line) => line.y > drawn.y1);
    if (under >= 0 && (begins(under) || (before !== undefined && isSmall(lines[under])))) return under;
    let small = lines.length;
    while (isSmall(lines[small - 1])) small -= 1;
    const first = lines.findIndex((_, at) => at >= small && begins(at));
    return first < 0 ? undefined : first;
  }

  function number(note: Note): number {
    const at = order.indexOf(note);
    return at < 0 ? order.push(note) - 1 : at;
  }

  /** «1,2» is two marks with the comma between them. */
  function marks(piece: Piece): RawRun[] | undefined {
    const notes = noteOf.get(piece);
    const shape = markShape.exec(piece.text);
    if (notes === undefined || shape === null) return undefined;
    const [, blank = '', inner = '', blankAfter = ''] = shape;
    const between = inner.split(/\d+/).slice(1);
    return [
      { text: blank },
      ...notes.flatMap((note, index): RawRun[] => [{ note: number(note) }, { text: between[index] ?? '' }]),
      { text: blankAfter },
    ];
  }

  function list(findings: FindingLog): SourceBlock[][] {
    for (const note of all) {
      if (order.includes(note)) continue;
      findings.add('note-dangling', note.lines.map(lineText).join(' '));
      order.push(note);
    }
    return order.map(({ figure, lines }) => {
      const runs = joinSegments(
        lines.flatMap((line) => line.segments),
        undefined,
      );
      return [{ kind: 'paragraph', runs: finishRuns(withoutFigure(runs, figure), findings) }];
    });
  }

  return { takeNotes, marks, list };
}

/** The short line at the left margin, outside of every table, under which the notes of a page stand. */
function separatorOf({ lines, tables, rules, width }: NotePage): Rule | undefined {
  const left = Math.min(...lines.map((line) => line.x1));
  return rules
    .filter(({ x1, x2, y1, y2 }) => {
      const length = x2 - x1;
      return (
        y2 - y1 < 1 &&
        length > separatorLength.least * width &&
        length < separatorLength.most * width &&
        Math.abs(x1 - left) < 12 &&
        tables.every((table) => y1 < table.top - 1 || y1 > table.bottom + 1)
      );
    })
    .sort((a, b) => b.y1 - a.y1)[0];
}

const markShape = /^(\s*)[([]?(\d{1,3}(?:\s?[,;]\s?\d{1,3})*)[)\]]?(\s*)$/;
/** «m²», «km²», «m³» before their figure. */
const isUnit = (text: string): boolean => /(?:^|[^\p{L}])(?:[kcdh]|da)?m$/u.test(text);

interface Mark {
  readonly piece: Piece;
  readonly figures: readonly string[];
}

/** Raised figures in the tables of a page and in its lines above line `end`; exponents are none. */
function marksAbove({ lines, tables }: NotePage, end: number): Mark[] {
  return [...lines.slice(0, end), ...tables.flatMap((table) => table.lines)].flatMap(({ segments }) =>
    segments.flatMap(({ pieces }) =>
      pieces.flatMap((piece, index): Mark[] => {
        const shape = piece.raised ? markShape.exec(piece.text) : null;
        if (
          shape === null ||
          isUnit(
            pieces
              .slice(0, index)
              .map(({ text }) => text)
              .join(''),
          )
        )
          return [];
        return [{ piece, figures: (shape[2] ?? '').split(/\D+/) }];
      }),
    ),
  );
}

/** The figure that a note begins with. */
function figureOf(line: Line): string | undefined {
  return /^[([]?(\d{1,3})(?:[)\].]?\s|(?=[\p{Lu}“"]))/u.exec(lineText(line))?.[1];
}

function withoutFigure(runs: readonly RawRun[], figure: string): RawRun[] {
  const [first, ...rest] = runs;
  if (first === undefined || !('text' in first)) return [...runs];
  const text = first.text.slice(first.text.indexOf(figure) + figure.length).replace(/^[)\].]?\s*/, '');
  const [next, ...others] = rest;
  if (text === '' && next !== undefined && 'text' in next)
    return [{ ...next, text: next.text.replace(/^[)\].]?\s*/, '') }, ...others];
  return [{ ...first, text }, ...rest];
}
