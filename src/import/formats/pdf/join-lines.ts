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
      const before = segmentText(previous);
      const sameLine = previous.y === segment.y;
      if (sameLine) runs.push({ text: '\t' });
      else if (!/[^\s-]-$/.test(before) || !/^[\p{L}\d]/u.test(segmentText(segment))) runs.push({ text: ' ' });
    }
    for (const { text, font, raised } of segment.pieces) {
      const note = raised && notes !== undefined ? notes.mark(text, segment) : undefined;
      runs.push(note ?? { text, font, bold: /bold|black|heavy/i.test(font), italic: /italic|oblique/i.test(font) });
    }
  });
  return runs;
}
