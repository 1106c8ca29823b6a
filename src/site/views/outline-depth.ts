/**
 * How deep each heading stands in the list of a document's sections: its own level, and one deeper below the heading of an
 * attachment (level 1), so that «I.» of an appendix is not taken for one of the document. At most `deepest`.
 */
export function outlineDepths(levels: readonly number[], deepest = 3): number[] {
  const firstAttachment = levels.indexOf(1);
  return levels.map((level, index) =>
    level === 1 || firstAttachment === -1 || index < firstAttachment ? level : Math.min(level + 1, deepest),
  );
}
