/** Text boxes of a .doc: which text belongs to the shape that is anchored at a position. */
import { type Binary, readPlc } from './binary.ts';
import type { Fib } from './fib.ts';

export interface BoxTexts {
  /** Positions of the text of each box, from the start of the story of boxes. */
  readonly ranges: readonly { readonly start: number; readonly end: number }[];
  /** Boxes of the shape (or group of shapes) anchored at a position of the body. */
  readonly at: (position: number) => readonly number[];
}

export function readBoxes(table: Binary, fib: Fib): BoxTexts {
  const texts = fib.table('boxTexts');
  const anchors = fib.table('shapeAnchors');
  if (texts.length === 0) return { ranges: [], at: () => [] };
  const boxes = readPlc(table, texts.at, texts.length, 22)
    .map((entry) => ({ ...entry, shape: table.u32(entry.at + 14), reusable: table.u16(entry.at + 8) !== 0 }))
    .filter((entry) => !entry.reusable && entry.end > entry.start && entry.shape !== 0);

  const drawings = fib.table('drawings');
  const groups =
    drawings.length === 0 ? new Map<number, number>() : readGroups(table.slice(drawings.at, drawings.length));
  const byPosition = new Map<number, number[]>();
  const anchored = anchors.length === 0 ? [] : readPlc(table, anchors.at, anchors.length, 26);
  for (const anchor of anchored) {
    const shape = table.u32(anchor.at);
    const found = boxes.flatMap((box, index) =>
      box.shape === shape || groups.get(box.shape) === shape ? [index] : [],
    );
    byPosition.set(anchor.start, found);
  }
  return { ranges: boxes, at: (position) => byPosition.get(position) ?? [] };
}

const group = 0xf003;
const shapeContainer = 0xf004;
const shapeRecord = 0xf00a;

/** Shape → the outermost group it is in ([MS-ODRAW] 2.2.16). */
function readGroups(art: Binary): Map<number, number> {
  const groups = new Map<number, number>();
  walk(0, art.length, undefined, 0);
  return groups;

  function walk(start: number, end: number, outer: number | undefined, depth: number): void {
    for (let at = start; at + 8 <= end; ) {
      const head = art.u16(at);
      const type = art.u16(at + 2);
      const stop = at + 8 + art.u32(at + 4);
      if (type < 0xf000 || stop > end) {
        at += 1; // one byte before each drawing says which story it is of
        continue;
      }
      if (type === shapeRecord && outer !== undefined) groups.set(art.u32(at + 8), outer);
      if ((head & 0xf) === 0xf && depth < 32) {
        // The first shape of a group stands for the group itself; the outermost «group» is the page.
        const inner = type === group && outer === undefined && depth > 1 ? firstShape(at + 8, stop) : outer;
        walk(at + 8, stop, inner, depth + 1);
      }
      at = stop;
    }
  }

  function firstShape(start: number, end: number): number | undefined {
    for (let at = start; at + 8 <= end; ) {
      const type = art.u16(at + 2);
      if (type === shapeRecord) return art.u32(at + 8);
      at = type === shapeContainer ? at + 8 : at + 8 + art.u32(at + 4);
    }
    return undefined;
  }
}
