/**
 * Glyphs → lines of text: clustered by baseline, largest first, so that raised figures join the line they belong to; then
 * split into segments where a wide gap shows a column.
 */
import type { Glyph } from './glyphs.ts';

export interface Segment {
  readonly pieces: readonly Piece[];
  readonly x1: number;
  readonly x2: number;
  /** Baseline from the top of the page. */
  readonly y: number;
  readonly size: number;
}

/** Glyphs of one font and height; `raised` for figures set above the line. */
export interface Piece {
  readonly text: string;
  readonly font: string;
  readonly raised: boolean;
}

export interface Line {
  readonly segments: readonly Segment[];
  readonly x1: number;
  readonly x2: number;
  readonly y: number;
  readonly size: number;
}

/** Gaps in em: between two words, and between two columns. */
const wordGap = 0.17;
const columnGap = 2.2;
/** Narrowest gap, in em, between the label of a list item and its words, when the label reaches the tab. */
const tabGap = 0.025;
/** Widest gap, in em, between the label of a list item and its words, which stand at a tab. */
const itemGap = 6;

export function readLines(glyphs: readonly Glyph[]): Line[] {
  const rows: { y: number; size: number; glyphs: Glyph[] }[] = [];
  const visible = glyphs.filter((glyph) => glyph.text.trim() !== '' && glyph.size > 1);
  for (const glyph of [...visible].sort((a, b) => b.size - a.size || a.y - b.y)) {
    const row = rows.find((candidate) => belongs(glyph, candidate));
    if (row === undefined) rows.push({ y: glyph.y, size: glyph.size, glyphs: [glyph] });
    else row.glyphs.push(glyph);
  }
  const blanks = glyphs.filter((glyph) => glyph.text.trim() === '');
  return rows
    .sort((a, b) => a.y - b.y)
    .map(({ y, size, glyphs: row }) => {
      const ownBlanks = blanks.filter((blank) => Math.abs(blank.y - y) < 0.3 * size);
      const segments = splitSegments(row, ownBlanks, y, size);
      return {
        segments,
        y,
        size,
        x1: Math.min(...segments.map((s) => s.x1)),
        x2: Math.max(...segments.map((s) => s.x2)),
      };
    });
}

function belongs(glyph: Glyph, row: { y: number; size: number; glyphs: readonly Glyph[] }): boolean {
  const above = (row.y - glyph.y) / row.size;
  if (glyph.size > 0.8 * row.size) return Math.abs(above) < 0.3;
  // A small glyph belongs where it touches: a note mark, a power, the «(12)» before a note.
  if (above < -0.25 || above > 0.65) return false;
  return row.glyphs.some(
    (other) => glyph.x + glyph.width > other.x - 1.5 * row.size && glyph.x < other.x + other.width + row.size,
  );
}

function splitSegments(row: readonly Glyph[], blanks: readonly Glyph[], y: number, size: number): Segment[] {
  const sorted = dropDoubles([...row].sort((a, b) => a.x - b.x));
  const segments: Segment[] = [];
  let pieces: Piece[] = [];
  let start = 0;
  let end = 0;
  let previous: Glyph | undefined;
  for (const glyph of sorted) {
    const gap = glyph.x - end;
    const typed = blanks.filter((blank) => blank.x > end - 1 && blank.x + blank.width < glyph.x + 1);
    const isItem = segments.length === 0 && gap < itemGap * size && isLabel(pieces);
    if (pieces.length > 0 && gap > columnGap * size && !isItem && !isBlankToFill(pieces, glyph, typed, gap)) {
      segments.push({ pieces, x1: start, x2: end, y, size });
      pieces = [];
    }
    if (pieces.length === 0) start = glyph.x;
    // A number that was stamped in small figures is none.
    const raised = glyph.layer === 0 && glyph.size < 0.8 * size && y - glyph.y > 0.15 * size;
    const apart =
      gap > wordGap * Math.min(size, glyph.size * 1.3) ||
      stampMeetsText(previous, glyph) ||
      (segments.length === 0 && gap > tabGap * size && endsLabel(pieces, glyph));
    const space = pieces.length > 0 && apart ? ' '.repeat(Math.max(1, typed.length)) : '';
    previous = glyph;
    const last = pieces.at(-1);
    if (last !== undefined && last.font === glyph.font && last.raised === raised) {
      pieces[pieces.length - 1] = { ...last, text: last.text + space + glyph.text };
    } else {
      // A space belongs to the text before, so that it never splits a raised mark from its word.
      if (space !== '' && last !== undefined) pieces[pieces.length - 1] = { ...last, text: last.text + space };
      pieces.push({ text: glyph.text, font: glyph.font, raised });
    }
    end = Math.max(end > start ? end : 0, glyph.x + glyph.width);
  }
  if (pieces.length > 0) segments.push({ pieces, x1: start, x2: end, y, size });
  return segments;
}

/** «III.» or «10)» before the first letter of its item. */
function endsLabel(pieces: readonly Piece[], next: Glyph): boolean {
  return /[.)]$/.test(pieces.at(-1)?.text ?? '') && /^\p{L}/u.test(next.text) && isLabel(pieces);
}

/** «-», «1.», «2.1.», «a)», «II.» at the beginning of a line; «*» stands in a letterhead, a bare «1» in a table. */
function isLabel(pieces: readonly Piece[]): boolean {
  const text = pieces.map((piece) => piece.text).join('');
  return /^\s*(?:[-–—+•●▪➢]|\d{1,2}(?:\.\d{1,2})*[.)/]|\d{1,2}(?:\.\d{1,2})+|[a-zđ][.)]|[IVX]{1,5}[.)/-]|\([ivx]{1,4}\)|Bước\s+\d{1,2}:)\s*$/u.test(
    text.normalize('NFC'),
  );
}

/** «Số         -KH/ĐU», «ngày     tháng»: blanks typed for a number or day to come, not a gap between columns. */
function isBlankToFill(pieces: readonly Piece[], next: Glyph, blanks: readonly Glyph[], gap: number): boolean {
  const typed = blanks.reduce((sum, blank) => sum + blank.width, 0);
  if (blanks.length < 2 || typed < 0.6 * gap) return false;
  const before = pieces.map((piece) => piece.text).join('');
  return /(?:số|ngày|tháng|năm)\s*:?\s*$/iu.test(before.normalize('NFC')) || /^[-/]/.test(next.text);
}

/** The day stamped into «ngày … tháng» fills its blank to the edge. */
function stampMeetsText(previous: Glyph | undefined, glyph: Glyph): boolean {
  if (previous === undefined || previous.layer === glyph.layer) return false;
  return /[\p{L}\d]$/u.test(previous.text) && /^[\p{L}\d]/u.test(glyph.text);
}

/** Some programs draw a bold letter twice, a hair apart. */
function dropDoubles(glyphs: readonly Glyph[]): Glyph[] {
  return glyphs.filter((glyph, index) => {
    const previous = glyphs[index - 1];
    return (
      previous === undefined ||
      previous.text !== glyph.text ||
      Math.abs(previous.x - glyph.x) > 0.12 * glyph.width ||
      Math.abs(previous.y - glyph.y) > 0.1 * glyph.size
    );
  });
}

export const segmentText = (segment: Segment): string => segment.pieces.map((piece) => piece.text).join('');
export const lineText = (line: Line): string => line.segments.map(segmentText).join(' ');
