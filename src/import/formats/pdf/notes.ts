/** Footnotes of a PDF: small lines at the bottom of a page that begin with the figure of a raised mark above. */
import type { FindingLog } from '../../findings.ts';
import { finishRuns, type RawRun } from '../../runs.ts';
import type { SourceBlock } from '../../source-document.ts';
import { joinSegments } from './join-lines.ts';
import { type Line, lineText, type Segment } from './lines.ts';

export interface NoteReader {
  /** Takes the notes off the lines of the next page and returns the rest. */
  readonly takeNotes: (lines: readonly Line[]) => Line[];
  /** The note run of a raised mark; undefined when it is no mark of a note. */
  readonly mark: (text: string, segment: Segment) => RawRun | undefined;
  readonly list: (findings: FindingLog) => SourceBlock[][];
}

/** A note is set smaller than the body by this factor at least. */
const noteSize = 0.93;

export function createNoteReader(bodySize: number): NoteReader {
  const texts: { figure: string; lines: Line[]; taken: boolean }[] = [];
  const order: (typeof texts)[number][] = [];

  function takeNotes(lines: readonly Line[]): Line[] {
    let start = lines.length;
    while (start > 0 && (lines[start - 1]?.size ?? bodySize) < noteSize * bodySize) start -= 1;
    const first = lines.findIndex((line, index) => index >= start && figureOf(line) !== undefined);
    if (first < 0 || !hasMark(lines.slice(0, first), figureOf(lines[first] as Line) ?? '')) return [...lines];
    for (const line of lines.slice(first)) {
      const figure = figureOf(line);
      const last = texts.at(-1);
      if (
        figure !== undefined &&
        (last === undefined || Number(figure) === Number(last.figure) + 1 || line === lines[first])
      ) {
        texts.push({ figure, lines: [line], taken: false });
      } else {
        last?.lines.push(line);
      }
    }
    return lines.slice(0, first);
  }

  function mark(text: string): RawRun | undefined {
    const figure = text.trim();
    const note = texts.find((candidate) => !candidate.taken && candidate.figure === figure);
    if (note === undefined) return undefined;
    note.taken = true;
    return { note: order.push(note) - 1 };
  }

  function list(findings: FindingLog): SourceBlock[][] {
    for (const note of texts) if (!note.taken) findings.add('note-dangling', note.lines.map(lineText).join(' '));
    return order.map(({ figure, lines }) => {
      const runs = joinSegments(
        lines.flatMap((line) => line.segments),
        undefined,
      );
      return [{ kind: 'paragraph', runs: finishRuns(withoutFigure(runs, figure), findings) }];
    });
  }

  return { takeNotes, mark, list };
}

/** The figure that a note begins with. */
function figureOf(line: Line): string | undefined {
  return /^(\d{1,3})(?:[\s.)]|(?=\p{Lu}))/u.exec(lineText(line))?.[1];
}

function hasMark(lines: readonly Line[], figure: string): boolean {
  return lines.some((line) =>
    line.segments.some((segment) => segment.pieces.some((piece) => piece.raised && piece.text.trim() === figure)),
  );
}

function withoutFigure(runs: readonly RawRun[], figure: string): RawRun[] {
  const [first, ...rest] = runs;
  if (first === undefined || !('text' in first)) return [...runs];
  const text = first.text.slice(first.text.indexOf(figure) + figure.length);
  const [next, ...others] = rest;
  if (text.trim() === '' && next !== undefined && 'text' in next)
    return [{ ...next, text: next.text.trimStart() }, ...others];
  return [{ ...first, text: text.replace(/^[.)]?\s*/, '') }, ...rest];
}
