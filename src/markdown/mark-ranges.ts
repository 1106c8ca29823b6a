import type { PhrasingContent } from 'mdast';
import { isBreak } from './walk-text.ts';

/** A range of a line's text and the node that wraps it. */
export interface MarkedRange {
  /** UTF-16 offsets into the line's text. */
  readonly start: number;
  readonly end: number;
  /** `first` is false for the second and later pieces of a range that emphasis cuts. */
  readonly wrap: (children: PhrasingContent[], first: boolean) => PhrasingContent;
}

/**
 * Wraps ranges of a line without adding or losing a character: text nodes are cut at the ends of each range.
 *
 * `ranges` are sorted and do not overlap. Text inside an existing link is left alone.
 */
export function markRanges(children: readonly PhrasingContent[], ranges: readonly MarkedRange[]): PhrasingContent[] {
  let offset = 0;
  const begun = new Set<MarkedRange>();

  const mark = (nodes: readonly PhrasingContent[], inLink: boolean): PhrasingContent[] =>
    nodes.flatMap((node): PhrasingContent[] => {
      if (isBreak(node)) {
        offset += 1;
        return [node];
      }
      if (node.type === 'text') {
        const start = offset;
        offset += node.value.length;
        return inLink ? [node] : cut(node.value, start);
      }
      if ('value' in node && typeof node.value === 'string') {
        offset += node.value.length;
        return [node];
      }
      if (!('children' in node)) return [node];
      return [{ ...node, children: mark(node.children, inLink || node.type === 'link') } as PhrasingContent];
    });

  const cut = (value: string, start: number): PhrasingContent[] => {
    const end = start + value.length;
    const pieces: PhrasingContent[] = [];
    let at = start;
    const text = (to: number) => {
      if (to > at) pieces.push({ type: 'text', value: value.slice(at - start, to - start) });
      at = Math.max(at, to);
    };
    for (const range of ranges) {
      if (range.end <= start || range.start >= end) continue;
      text(Math.max(range.start, start));
      const stop = Math.min(range.end, end);
      pieces.push(range.wrap([{ type: 'text', value: value.slice(at - start, stop - start) }], !begun.has(range)));
      begun.add(range);
      at = stop;
    }
    text(end);
    return pieces;
  };

  return mark(children, false);
}
