/** Segments of lines → runs of a paragraph. */
import type { RawRun } from '../../runs.ts';
import { type Segment, segmentText } from './lines.ts';
import type { NoteReader } from './notes.ts';

/** Joins lines with a space; after a line-end «-» without one: Vietnamese never hyphenates, it is part of a number. */
export function joinSegments(segments: readonly Segment[], notes: NoteReader | undefined): RawRun[] {
  const runs: RawRun[] = [];
  segments.forEach((segment, index) => {
    const previous = segments[index - 1];
    if (previous !== undefined) {
      const sameLine = previous.y === segment.y && previous.x2 <= segment.x1;
      if (sameLine) runs.push({ text: '\t' });
      else if (!isCutNumber(segmentText(previous), segmentText(segment))) runs.push({ text: ' ' });
    }
    for (const piece of segment.pieces) {
      const { text, font, raised } = piece;
      const marks = raised ? notes?.marks(piece) : undefined;
      const bold = /bold|black|heavy/i.test(font);
      runs.push(...(marks ?? [{ text, font, bold, italic: /italic|oblique/i.test(font), raised }]));
    }
  });
  return runs;
}

/** «số 04-» / «NQ/TW», a number cut at the end of a line. */
export const isCutNumber = (before: string, after: string): boolean =>
  /[^\s-]-$/.test(before) && /^[\p{L}\d]/u.test(after);
